// What the bot answers to "prepare", "records" and "actions": who, when and where, never what anything says.
import type { Council } from '../domain/council';
import type { LocalDate, PersonId } from '../domain/ids';
import type { OpenRecord } from '../domain/records/record';
import type { ThreadHead } from '../domain/thread-head';
import type { LinesView } from './answers-view';
import { dueWords } from './prompts/action-list-view';
import type { CardLinks } from './prompts/card-links';
import { dayAndTime } from './when-words';
import { counted, firstNameOf, listed, longDay, nameOf } from './words';

type Facts = {
  readonly council: Council;
  readonly viewer: PersonId;
  readonly today: LocalDate;
  readonly links: CardLinks;
};

const line = (text: string, link: LinesView['link'] = null) => ({ text, link, commands: [] });

/** Of each thread when the two meet, when they met, and the page. `dueOn` where nothing is in the diary. */
export function prepareView(
  { council, viewer, today, links }: Facts,
  sessions: readonly {
    readonly head: ThreadHead;
    readonly supervisorId: PersonId | null;
    readonly dueOn: LocalDate | null;
  }[],
): LinesView {
  return {
    heading: 'Prepare for supervision',
    lines: [
      ...sessions.map(({ head, supervisorId, dueOn }) => {
        const own = head.personId === viewer;
        const other = own ? supervisorId : head.personId;
        const next = head.booked.find(({ kind, on }) => kind === 'FORMAL' && on >= today);
        const whom = other === null ? '' : ` with ${nameOf(council, other)}`;
        const when = next
          ? `You meet${whom} on ${dayAndTime(next.on, next.at, today)}.`
          : `Nothing${whom} is in the diary yet${dueOn ? `; it is due on ${longDay(dueOn, today)}` : ''}.`;
        const last = head.lastFormal ? ` You last met on ${longDay(head.lastFormal.heldOn, today)}.` : '';
        const title = own ? 'Prepare' : `Prepare with ${firstNameOf(council, head.personId)}`;
        return line(`${when}${last}`, { title, url: links.file(head.personId, 'prepare') });
      }),
    ],
    commands: [],
    link: null,
  };
}

/** Nobody of that name; what was typed is not repeated. */
export const nobodyToPrepareWithView = (supervisees: boolean): LinesView => ({
  heading: 'With whom?',
  lines: [
    line(
      supervisees
        ? 'I know nobody of that name whom you supervise. Type "prepare" and a first name, or "prepare" alone for your own.'
        : 'Type "prepare" alone for your own supervision.',
    ),
  ],
  commands: [],
  link: null,
});

/** A record this person still has to do something about. */
export type WaitingRecord = {
  readonly about: PersonId;
  readonly record: OpenRecord;
  /** R26, as it is today; null while the session is under way. */
  readonly issueBy: LocalDate | null;
  /** R27, as it is today; null of a record that is not out. */
  readonly commentsBy: LocalDate | null;
};

/** More than a head names: how many there are in one thread, and not whose turn it is. */
export type LeftOut = { readonly about: PersonId; readonly toWrite: number; readonly issued: number };

/** More than so many are in the tab. */
const shown = 6;

/** Oldest first. */
export function recordsView(
  facts: Facts,
  waiting: readonly WaitingRecord[],
  older: readonly LeftOut[],
): LinesView {
  return {
    heading:
      waiting.length === 0 && older.length === 0
        ? 'No record waits for you'
        : `${counted(waiting.length, 'record waits', 'records wait')} for you`,
    lines: [
      ...(waiting.length === 0 && older.length === 0
        ? [line('Everything is written and signed, as far as it is yours.')]
        : []),
      ...waiting.slice(0, shown).map((one) => recordLine(facts, one)),
      ...(waiting.length > shown ? [line(`And ${waiting.length - shown} more, in their threads.`)] : []),
      ...older.map((one) => olderLine(facts, one)),
    ],
    commands: [],
    link: null,
  };
}

function olderLine({ council, viewer, links }: Facts, { about, toWrite, issued }: LeftOut) {
  const parts = [
    ...(toWrite > 0 ? [`${counted(toWrite, 'older session', 'older sessions')} without a record`] : []),
    ...(issued > 0 ? [`${counted(issued, 'older record', 'older records')} not signed by both`] : []),
  ];
  const whose = about === viewer ? 'Your file' : nameOf(council, about);
  return line(`${whose}: ${listed(parts)}.`, { title: 'Show', url: links.file(about, 'overview', null) });
}

function recordLine({ council, viewer, today, links }: Facts, waits: WaitingRecord) {
  const { about, record, issueBy, commentsBy } = waits;
  const { recordId, heldOn, state, supervisorId } = record;
  const other = nameOf(council, about === viewer ? supervisorId : about);
  const of = heldOn === null ? 'a session that has begun' : longDay(heldOn, today);
  if (state !== 'issued') {
    const out =
      issueBy === null
        ? ''
        : `, ${issueBy < today ? 'was to be out by' : 'out by'} ${longDay(issueBy, today)}`;
    return line(`${other}, ${of}: to write${out}.`, {
      title: state === 'begun' ? 'Go on writing' : 'Write it',
      url: links.file(about, 'session', recordId),
    });
  }
  const by =
    about === viewer && commentsBy !== null && commentsBy >= today
      ? `; comments until ${longDay(commentsBy, today)}`
      : '';
  return line(`${other}, ${of}: to read and sign${by}.`, {
    title: 'Open the record',
    url: links.file(about, 'record', recordId),
  });
}

/** Behind "actions": a number, and the words only on the card that follows. */
export const actionCountWords = (all: number, due: number): string =>
  `You have ${counted(all, 'open action', 'open actions')}${dueWords(all, due)}. "Show" lists the first few with their words, here in our own chat.`;
