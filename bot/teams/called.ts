// Whom a name after a command means: only those the command may be about, and never a guess among several.
import type { Card } from '../cards/parts';
import { linesCard } from '../cards/small-cards';
import type { Council } from '../domain/council';
import { responsibleSupervisor, superviseesOf } from '../domain/relationships';
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

/** Those of them who are called so; several of one name are several. */
export const calledSo = (council: Council, among: readonly WithWhom[], typed: string): readonly WithWhom[] =>
  among.filter(({ who }) => isCalled(nameOf(council, who), typed));

/** Their first name, their last, their whole name, or how it begins; case and accents do not count. */
export function isCalled(name: string, typed: string): boolean {
  const [whole, part] = [plain(name), plain(typed)];
  return whole === part || whole.startsWith(`${part} `) || whole.endsWith(` ${part}`);
}

const plain = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase().trim();

/** The same for a name nobody has and for one of somebody else's: a choice of those it could be about. */
export const withWhomCard = ({ council }: Asking, command: CommandName, among: readonly WithWhom[]): Card =>
  linesCard(withWhomView(council, command, among));
