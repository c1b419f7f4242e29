// Whom a name after a command means: only those the command may be about, and never a guess among several.
import type { Card } from '../cards/parts';
import { linesCard } from '../cards/small-cards';
import { responsibleSupervisor, superviseesOf, supervisorsOf } from '../domain/relationships';
import type { WithWhom } from '../views/clock/people-forms';
import type { CommandName } from '../views/command-words';
import { withWhomView } from '../views/whom-view';
import { nameOf } from '../views/words';
import type { Asking } from './asking';

/** Everybody one has supervision with, by whose thread it is in: one's own supervisor first. */
export function everybodyWith({ council, person, today }: Asking): readonly WithWhom[] {
  const supervisor = responsibleSupervisor(council, person, today)?.personId;
  const own = supervisor && supervisor !== person ? [{ about: person, who: supervisor }] : [];
  return [...own, ...everybodyBelow({ council, person, today })];
}

/** Everybody one supervises. */
export const everybodyBelow = ({
  council,
  person,
  today,
}: Pick<Asking, 'council' | 'person' | 'today'>): readonly WithWhom[] =>
  superviseesOf(council, person, today).map((one) => ({ about: one, who: one }));

/** Everybody who supervises one: whoever is away today, and an assessor, are meant by name like who is asked today. */
export const everybodyAbove = ({ council, person, today }: Asking): readonly WithWhom[] =>
  supervisorsOf(council, person, today)
    .filter((who) => who !== person)
    .map((who) => ({ about: person, who }));

/** Those of them who are called so, several of one name are several; among one's own supervisors where they include one. */
export function calledSo(asking: Asking, among: readonly WithWhom[], typed: string): readonly WithWhom[] {
  const withOwn = among.some(({ about }) => about === asking.person);
  const all = withOwn ? [...everybodyAbove(asking), ...among.filter(notOwn(asking))] : among;
  return all.filter(({ who }) => isCalled(nameOf(asking.council, who), typed));
}

const notOwn =
  ({ person }: Asking) =>
  ({ about }: WithWhom) =>
    about !== person;

/** A form asks whoever is asked today in the threads of those of the name: each thread once. */
export const askedFor = (asking: Asking, called: readonly WithWhom[]): readonly WithWhom[] =>
  everybodyWith(asking).filter(({ about }) => called.some((one) => one.about === about));

/** Their first name, their last, their whole name, or how it begins; case and accents do not count. */
export function isCalled(name: string, typed: string): boolean {
  const [whole, part] = [plain(name), plain(typed)];
  return whole === part || whole.startsWith(`${part} `) || whole.endsWith(` ${part}`);
}

const plain = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase().trim();

/** The same for a name nobody has and for one of somebody else's: a choice of those it could be about. */
export const withWhomCard = (asking: Asking, command: CommandName, among: readonly WithWhom[]): Card =>
  linesCard(withWhomView(asking.council, command, { among, paired: everybodyWith(asking).length > 0 }));
