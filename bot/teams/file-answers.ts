// What the bot answers about a supervision file: the page to prepare on, records that wait, and how many actions are open.
import type { Card } from '../cards/parts';
import { doneCard, linesCard, stubCard } from '../cards/small-cards';
import { supervisionStatus } from '../domain/clock/due';
import type { Council } from '../domain/council';
import type { PersonId } from '../domain/ids';
import { lastDayForComments } from '../domain/prompts/prompts-signing';
import type { OpenRecord } from '../domain/records/record';
import { issueByOf } from '../domain/records/record-clocks';
import { superviseesOf, supervisorsOf, usualSupervisor } from '../domain/relationships';
import type { ThreadHead } from '../domain/thread-head';
import { headOrNew } from '../use-cases/head-or-new';
import type { WithWhom } from '../views/clock/people-forms';
import {
  actionCountWords,
  moreOfThatNameWords,
  prepareView,
  type RecordsShown,
  recordOrder,
  recordsView,
  type WaitingRecord,
} from '../views/file-commands-view';
import { fromTheBeginning, type ListStart } from '../views/list-page';
import { noActionsOfWords, noActionsWords } from '../views/prompts/action-list-view';
import { does } from '../views/prompts/day-buttons';
import { firstNameOf, nameOf, tellingApart } from '../views/words';
import { headOf } from './acting';
import { actionsOfWorker, dueAmong, openActionsOf, staysOutOfChat } from './action-list-answers';
import { agreementsMissing, agreementsToSign } from './agreements-to-sign';
import { type Answer, type Asking, following, listStartIn, type Pressed } from './asking';
import { everybodyWith, isCalled } from './called';
import { cardLinks } from './links';

/** One's own, or with everybody of the name that was typed: a point read each. */
export async function prepareCard(asking: Asking, called: readonly WithWhom[] = []): Promise<Card> {
  const { council, person, today } = asking;
  const all = called.length === 0 ? [person] : [...new Set(called.map(({ about }) => about))];
  const meant = all.slice(0, mostOfOneName);
  const heads = await Promise.all(meant.map((one) => headOf(asking, one)));
  const sessions = heads.map((head) => ({
    head,
    supervisorId: usualSupervisor(council, head.personId, today) ?? null,
    dueOn: supervisionStatus(council, head, today).dueOn,
  }));
  return linesCard(prepareView(factsOf(asking), sessions, all.length - meant.length));
}

/** What a card has room for; how many more there are is said. */
const mostOfOneName = 5;

/** Behind the button of the day's card, or for the rest of the list: the card stays, and the list follows below it. */
export async function showRecords(asking: Asking, pressed: Pressed): Promise<Answer> {
  const others = (pressed.get('with') ?? '').split(',').filter((one) => one !== '');
  const start = listStartIn(pressed);
  const waiting = await recordsWaiting(asking);
  return following(
    recordsFrom(asking, others.length === 0 ? waiting : onlyWith(asking, waiting, others), start),
  );
}

/** To be written or signed by this person, in threads of the past too: a point read and a query. */
export const recordsCard = async (asking: Asking): Promise<Card> =>
  recordsFrom(asking, await recordsWaiting(asking), fromTheBeginning);

/** The same with those of the name that was typed. */
export const recordsWithCard = async (asking: Asking, called: readonly WithWhom[]): Promise<Card> => {
  const others = called.map(({ who }) => who);
  return recordsFrom(asking, onlyWith(asking, await recordsWaiting(asking), others), fromTheBeginning);
};

/** With somebody of that name one has supervision with no more; `undefined` where nothing with them is left to do. */
export async function recordsCalledCard(asking: Asking, typed: string): Promise<Card | undefined> {
  const { council } = asking;
  const waiting = await recordsWaiting(asking);
  const others = [
    ...waiting.records.map((one) => otherThan(asking, one)),
    ...waiting.older.flatMap(({ about }) => othersIn(asking, about)),
  ].filter((one) => isCalled(nameOf(council, one), typed));
  if (others.length === 0) return undefined;
  return recordsFrom(asking, onlyWith(asking, waiting, others), fromTheBeginning);
}

type Waiting = Omit<RecordsShown, 'start' | 'ids'> & {
  /** Only with these; empty for everybody. */
  readonly others: readonly string[];
};

async function recordsWaiting(asking: Asking): Promise<Waiting> {
  const { council, person, ports, today } = asking;
  const [own, rows] = await Promise.all([ports.threads.readHead(person), ports.teams.rows(person)]);
  const heads = [headOrNew(council, person, own), ...rows.filter(({ personId }) => personId !== person)];
  // Of somebody new there is no row yet.
  const fresh = superviseesOf(council, person, today)
    .filter((one) => !heads.some(({ personId }) => personId === one))
    .map((one) => headOrNew(council, one, undefined));
  const all = [...heads, ...fresh];
  return {
    records: all
      .flatMap((head) => recordsFor(council, person, head))
      .sort((one, other) => (recordOrder(one) < recordOrder(other) ? -1 : 1)),
    older: all.flatMap(({ personId: about, recordsLeftOut }) =>
      recordsLeftOut.toWrite + recordsLeftOut.issued > 0 ? [{ about, ...recordsLeftOut }] : [],
    ),
    agreements: agreementsToSign(asking, all),
    missing: agreementsMissing(asking, all),
    begun: all.some(({ agreement, lastFormal, records }) => agreement || lastFormal || records.length > 0),
    paired: everybodyWith(asking).length > 0,
    others: [],
  };
}

function onlyWith(asking: Asking, waiting: Waiting, others: readonly string[]): Waiting {
  const is = (one: PersonId) => others.includes(one);
  return {
    ...waiting,
    records: waiting.records.filter((one) => is(otherThan(asking, one))),
    older: waiting.older.filter(({ about }) => othersIn(asking, about).some(is)),
    agreements: waiting.agreements.filter(({ other }) => is(other)),
    missing: waiting.missing.filter(({ other }) => is(other)),
    others: [...new Set(others)],
  };
}

const otherThan = ({ person }: Asking, { about, record }: WaitingRecord): PersonId =>
  about === person ? record.supervisorId : about;

/** Of older records only how many there are is known: one's own may be with any supervisor one has. */
const othersIn = ({ council, person, today }: Asking, about: PersonId): readonly PersonId[] =>
  about === person ? supervisorsOf(council, person, today) : [about];

function recordsFrom(asking: Asking, { others, ...waiting }: Waiting, start: ListStart): Card {
  const ids = others.length === 0 ? {} : { with: others.slice(0, mostOfOneName).join(',') };
  return linesCard(recordsView(factsOf(asking), { ...waiting, start, ids }));
}

function recordsFor(council: Council, person: PersonId, head: ThreadHead): readonly WaitingRecord[] {
  const about = head.personId;
  return head.records
    .filter((record) => isTheirs(person, about, record))
    .map((record) => ({
      about,
      record,
      issueBy: record.heldOn && issueByOf(council, head, record.heldOn),
      commentsBy: lastDayForComments(council, about, record),
    }));
}

function isTheirs(person: PersonId, about: PersonId, { state, supervisorId, signed }: OpenRecord): boolean {
  if (about === person) return state === 'issued' && !signed.includes('worker');
  return supervisorId === person && (state !== 'issued' || !signed.includes('supervisor'));
}

/** Only a number: the words are on the card that "Show" brings. */
export async function actionCountCard(asking: Asking): Promise<Card> {
  const mine = await openActionsOf(asking);
  if (mine.length === 0) return doneCard(noActionsWords, null);
  const due = dueAmong(mine, asking.today);
  return stubCard(actionCountWords(mine.length, due, staysOutOfChat(asking)), [does('Show', 'show-actions')]);
}

/** Of everybody of the name that was typed, a point read each; whoever has none is said too. */
export async function actionsOfCard(asking: Asking, named: readonly WithWhom[]): Promise<Card> {
  const { council, today } = asking;
  const called = named.map(({ about }) => about);
  const several = called.length > 1;
  const meant = called.slice(0, mostOfOneName);
  const fullName = tellingApart(council, called);
  const counts = await Promise.all(
    meant.map(async (one) => {
      const all = (await actionsOfWorker(asking, one)) ?? [];
      const name = several ? fullName(one) : firstNameOf(council, one);
      const ids = { about: one, whose: 'theirs' };
      return all.length === 0
        ? { text: noActionsOfWords(name), buttons: [] }
        : {
            text: actionCountWords(all.length, dueAmong(all, today), staysOutOfChat(asking), name),
            buttons: [does(several ? `Show ${name}` : 'Show', 'show-actions', ids)],
          };
    }),
  );
  const more = moreOfThatNameWords(called.length - meant.length);
  const text = [...counts.map((one) => one.text), more].filter((part) => part !== '').join(' ');
  const buttons = counts.flatMap((one) => one.buttons);
  return buttons.length === 0 ? doneCard(text, null) : stubCard(text, buttons);
}

const factsOf = ({ council, person, today, links }: Asking) => ({
  council,
  viewer: person,
  today,
  links: cardLinks(links, person),
});
