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
  moreOfThatNameWords,
  nobodyOfThatNameView,
  prepareView,
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
import { agreementsToSign } from './agreements-to-sign';
import { type Answer, type Asking, following, listStartIn, type Pressed } from './asking';
import { cardLinks } from './links';

/** One's own, or with everybody of that name whom one supervises: a point read each. */
export async function prepareCard(asking: Asking, rest: string): Promise<Card> {
  const { council, person, today } = asking;
  const all = rest === '' ? [person] : supervisedOfName(asking, rest);
  if (all.length === 0) return linesCard(nobodyOfThatNameView('prepare', supervises(asking)));
  const meant = all.slice(0, mostOfOneName);
  const heads = await Promise.all(meant.map((one) => headOf(asking, one)));
  const sessions = heads.map((head) => ({
    head,
    supervisorId: usualSupervisor(council, head.personId, today) ?? null,
    dueOn: supervisionStatus(council, head, today).dueOn,
  }));
  return linesCard(prepareView(factsOf(asking), sessions, all.length - meant.length));
}

/** Those one supervises today who are called so. */
const supervisedOfName = ({ council, person, today }: Asking, typed: string): readonly PersonId[] =>
  superviseesOf(council, person, today).filter((one) => isCalled(nameOf(council, one), typed));

/** What a card has room for; how many more there are is said. */
const mostOfOneName = 5;

const supervises = ({ council, person, today }: Asking): boolean =>
  superviseesOf(council, person, today).length > 0;

/** Their first name, their whole name, or how it begins; case and accents do not count. */
function isCalled(name: string, typed: string): boolean {
  const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
  return plain(name) === plain(typed) || plain(name).startsWith(`${plain(typed)} `);
}

/** Behind the button of the day's card, or for the rest of the list: the card stays, and the list follows below it. */
export const showRecords = async (asking: Asking, pressed: Pressed): Promise<Answer> =>
  following(await recordsFrom(asking, listStartIn(pressed)));

/** To be written or signed by this person, in threads of the past too: a point read and a query. */
export const recordsCard = (asking: Asking): Promise<Card> => recordsFrom(asking, fromTheBeginning);

async function recordsFrom(asking: Asking, start: ListStart): Promise<Card> {
  const { council, person, ports } = asking;
  const [own, rows] = await Promise.all([ports.threads.readHead(person), ports.teams.rows(person)]);
  const heads = [headOrNew(council, person, own), ...rows.filter(({ personId }) => personId !== person)];
  const waiting = heads
    .flatMap((head) => recordsFor(council, person, head))
    .sort((one, other) => (recordOrder(one) < recordOrder(other) ? -1 : 1));
  const older = heads.flatMap(({ personId: about, recordsLeftOut }) =>
    recordsLeftOut.toWrite + recordsLeftOut.issued > 0 ? [{ about, ...recordsLeftOut }] : [],
  );
  const agreements = agreementsToSign(asking, heads);
  return linesCard(recordsView(factsOf(asking), waiting, older, agreements, start));
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

/** Only a number: the words are on the card that "Show" brings. With a name those of somebody one supervises. */
export async function actionCountCard(asking: Asking, rest: string): Promise<Card> {
  if (rest !== '') return theirCountCard(asking, supervisedOfName(asking, rest));
  const mine = await openActionsOf(asking);
  if (mine.length === 0) return doneCard(noActionsWords, null);
  const due = dueAmong(mine, asking.today);
  return stubCard(actionCountWords(mine.length, due, staysOutOfChat(asking)), [does('Show', 'show-actions')]);
}

/** Everybody of that name, a point read each; whoever has none is said too. */
async function theirCountCard(asking: Asking, called: readonly PersonId[]): Promise<Card> {
  const { council, today } = asking;
  if (called.length === 0) return linesCard(nobodyOfThatNameView('actions', supervises(asking)));
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
