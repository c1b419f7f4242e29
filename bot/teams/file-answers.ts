// What the bot answers about a supervision file: the page to prepare on, records that wait, and how many actions are open.
import type { Card } from '../cards/parts';
import { doneCard, linesCard, stubCard } from '../cards/small-cards';
import { supervisionStatus } from '../domain/clock/due';
import type { Council } from '../domain/council';
import type { PersonId } from '../domain/ids';
import { lastDayForComments } from '../domain/prompts/prompts-signing';
import type { OpenRecord } from '../domain/records/record';
import { issueByOf } from '../domain/records/record-clocks';
import { superviseesOf, usualSupervisor } from '../domain/relationships';
import type { ThreadHead } from '../domain/thread-head';
import { headOrNew } from '../use-cases/head-or-new';
import {
  actionCountWords,
  nobodyToPrepareWithView,
  prepareView,
  recordsView,
  type WaitingRecord,
} from '../views/file-commands-view';
import { noActionsWords } from '../views/prompts/action-list-view';
import { does } from '../views/prompts/day-buttons';
import { nameOf } from '../views/words';
import { headOf } from './acting';
import { openActionsOf } from './action-list-answers';
import { type Answer, type Asking, following, type Pressed } from './asking';
import { cardLinks } from './links';

/** One's own, or with everybody of that name whom one supervises: a point read each. */
export async function prepareCard(asking: Asking, rest: string): Promise<Card> {
  const { council, person, today } = asking;
  const team = superviseesOf(council, person, today);
  const meant = rest === '' ? [person] : team.filter((one) => isCalled(nameOf(council, one), rest));
  if (meant.length === 0) return linesCard(nobodyToPrepareWithView(team.length > 0));
  const heads = await Promise.all(meant.slice(0, mostOfOneName).map((one) => headOf(asking, one)));
  const sessions = heads.map((head) => ({
    head,
    supervisorId: usualSupervisor(council, head.personId, today) ?? null,
    dueOn: supervisionStatus(council, head, today).dueOn,
  }));
  return linesCard(prepareView(factsOf(asking), sessions));
}

const mostOfOneName = 5;

/** Their first name, their whole name, or how it begins; case and accents do not count. */
function isCalled(name: string, typed: string): boolean {
  const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
  return plain(name) === plain(typed) || plain(name).startsWith(`${plain(typed)} `);
}

/** Behind the button of the day's card: the card stays, and the list follows below it. */
export const showRecords = async (asking: Asking, _pressed: Pressed): Promise<Answer> =>
  following(await recordsCard(asking));

/** To be written or signed by this person, in threads of the past too: a point read and a query. */
export async function recordsCard(asking: Asking): Promise<Card> {
  const { council, person, ports } = asking;
  const [own, rows] = await Promise.all([ports.threads.readHead(person), ports.teams.rows(person)]);
  const heads = [headOrNew(council, person, own), ...rows.filter(({ personId }) => personId !== person)];
  const waiting = heads.flatMap((head) => recordsFor(council, person, head)).sort(oldestFirst);
  const older = heads.flatMap(({ personId: about, recordsLeftOut }) =>
    recordsLeftOut.toWrite + recordsLeftOut.issued > 0 ? [{ about, ...recordsLeftOut }] : [],
  );
  return linesCard(recordsView(factsOf(asking), waiting, older));
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

const oldestFirst = ({ record: one }: WaitingRecord, { record: other }: WaitingRecord) =>
  (one.heldOn ?? '9') < (other.heldOn ?? '9') ? -1 : 1;

/** Only a number: the words are on the card that "Show" brings. */
export async function actionCountCard(asking: Asking): Promise<Card> {
  const mine = await openActionsOf(asking);
  if (mine.length === 0) return doneCard(noActionsWords, null);
  const due = mine.filter(({ action }) => action.byOn <= asking.today).length;
  return stubCard(actionCountWords(mine.length, due), [does('Show', 'show-actions')]);
}

const factsOf = ({ council, person, today, links }: Asking) => ({
  council,
  viewer: person,
  today,
  links: cardLinks(links, person),
});
