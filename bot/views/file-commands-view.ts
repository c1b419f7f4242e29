// What the bot answers to "prepare", "records" and "actions": who, when and where, never what anything says.
import type { Council } from '../domain/council';
import type { LocalDate, PersonId } from '../domain/ids';
import type { OpenRecord } from '../domain/records/record';
import type { ThreadHead } from '../domain/thread-head';
import { type LinesView, nobodyToAskWords } from './answers-view';
import { fromTheBeginning, type ListStart, listPage } from './list-page';
import { dueWords } from './prompts/action-list-view';
import type { CardLinks } from './prompts/card-links';
import type { Ids } from './prompts/day-buttons';
import { dayAndTime } from './when-words';
import { counted, firstNameOf, listed, longDay, nameOf, tellingApart } from './words';

type Facts = {
  readonly council: Council;
  readonly viewer: PersonId;
  readonly today: LocalDate;
  readonly links: CardLinks;
};

const line = (text: string, link: LinesView['link'] = null) => ({ text, link, commands: [] });

/** Of each thread when the two meet, when they met, and the page. `dueOn` where nothing is in the diary; `more` are of the same name. */
export function prepareView(
  { council, viewer, today, links }: Facts,
  sessions: readonly {
    readonly head: ThreadHead;
    readonly supervisorId: PersonId | null;
    readonly dueOn: LocalDate | null;
  }[],
  more = 0,
): LinesView {
  const about = sessions.map(({ head }) => head.personId);
  const fullName = tellingApart(council, about);
  return {
    heading: 'Prepare for supervision',
    lines: [
      ...sessions.map(({ head, supervisorId, dueOn }) => {
        const own = head.personId === viewer;
        const other = own ? supervisorId : head.personId;
        const next = head.booked.find(({ kind, on }) => kind === 'FORMAL' && on >= today);
        const whom = other === null ? '' : ` with ${fullName(other)}`;
        const when = next
          ? `You meet${whom} on ${dayAndTime(next.on, next.at, today)}.`
          : `Nothing${whom} is in the diary yet${dueOn ? `; it is due on ${longDay(dueOn, today)}` : ''}.`;
        const last = head.lastFormal ? ` You last met on ${longDay(head.lastFormal.heldOn, today)}.` : '';
        const name = about.length > 1 ? fullName(head.personId) : firstNameOf(council, head.personId);
        const title = own ? 'Prepare' : `Prepare with ${name}`;
        return line(`${when}${last}`, { title, url: links.file(head.personId, 'prepare') });
      }),
      ...(more > 0 ? [line(moreOfThatNameWords(more))] : []),
    ],
    commands: [],
    link: null,
  };
}

/** Beyond what a card has room for; empty without any. */
export const moreOfThatNameWords = (more: number): string =>
  more > 0 ? `And ${more} more of that name: type the whole name, or open my team in the tab.` : '';

/** A record this person still has to do something about. */
export type WaitingRecord = {
  readonly about: PersonId;
  readonly record: OpenRecord;
  /** R26, as it is today; null while the session is under way. */
  readonly issueBy: LocalDate | null;
  /** R27, as it is today; null of a record that is not out. */
  readonly commentsBy: LocalDate | null;
};

/** Oldest session first; one that has begun comes last. */
export const recordOrder = ({ about, record: { heldOn, recordId } }: WaitingRecord): string =>
  `${heldOn ?? '9'} ${about} ${recordId}`;

/** More than a head names: how many there are in one thread, and not whose turn it is. */
export type LeftOut = { readonly about: PersonId; readonly toWrite: number; readonly issued: number };

/** More than so many come with another card. */
const atOnce = 6;

/** An agreement that was offered and waits for this person's signature. */
export type WaitingAgreement = {
  readonly about: PersonId;
  readonly other: PersonId;
  readonly since: LocalDate;
};

/** A pair that has none, and of which nobody has offered one. */
export type MissingAgreement = { readonly about: PersonId; readonly other: PersonId };

/** Everything a list of what is to be written and signed shows. */
export type RecordsShown = {
  readonly records: readonly WaitingRecord[];
  readonly older: readonly LeftOut[];
  readonly agreements: readonly WaitingAgreement[];
  readonly missing: readonly MissingAgreement[];
  /** Something was written or held before: only then is "everything is signed" true. */
  readonly begun: boolean;
  /** They supervise somebody or are supervised. */
  readonly paired: boolean;
  readonly start: ListStart;
  /** Travel with the button for the rest. */
  readonly ids: Ids;
};

/** For a list that shows a part of it. */
export const nothingWaits: RecordsShown = {
  records: [],
  older: [],
  agreements: [],
  missing: [],
  begun: true,
  paired: true,
  start: fromTheBeginning,
  ids: {},
};

/** Oldest first; agreements before records, because there are few of them. */
export function recordsView(facts: Facts, shownOf: RecordsShown): LinesView {
  const { records, older, agreements, start, ids } = shownOf;
  const { shown, more } = listPage(records, {
    start,
    keyOf: recordOrder,
    size: atOnce,
    act: 'show-records',
    ids,
  });
  const counts = [
    ...(agreements.length > 0 ? [counted(agreements.length, 'agreement', 'agreements')] : []),
    ...(records.length > 0 ? [counted(records.length, 'record', 'records')] : []),
  ];
  const all = agreements.length + records.length;
  if (all === 0 && older.length === 0) return nothingToSignView(facts, shownOf);
  return {
    heading:
      all === 0 ? 'Older records wait for you' : `${listed(counts)} ${all === 1 ? 'waits' : 'wait'} for you`,
    lines: [
      ...agreements.map((one) => {
        const { text, button } = agreementLine(facts, one);
        return line(text, button);
      }),
      ...shown.map((one) => recordLine(facts, one)),
      ...(more === null ? older.map((one) => olderLine(facts, one)) : []),
    ],
    commands: [],
    link: null,
    more,
  };
}

/** Says that all is signed only where something was there to sign; where a pair has no agreement, that this comes first. */
function nothingToSignView({ council, links }: Facts, { missing, begun, paired }: RecordsShown): LinesView {
  const first = missing.slice(0, mostMissing);
  const left = missing.length - first.length;
  return {
    heading: begun ? 'No record waits for you' : 'There is nothing to sign yet',
    lines: [
      line(
        begun
          ? missing.length > 0
            ? 'No record waits for your words or your signature.'
            : 'Everything is written and signed, as far as it is yours.'
          : !paired
            ? nobodyToAskWords.anybody
            : `Nothing has been written so far. ${missing.length > 0 ? 'The supervision agreement comes first; after' : 'After'} each session its record comes here to be signed.`,
      ),
      ...first.map(({ about, other }) =>
        line(
          `There is no supervision agreement with ${nameOf(council, other)} yet: either of you can begin it.`,
          {
            title: 'Open the agreement',
            url: links.file(about, 'agreement'),
          },
        ),
      ),
      ...(left > 0 ? [line(`And ${left} more without one.`)] : []),
    ],
    commands: [],
    link: null,
  };
}

const mostMissing = 5;

/** Who signed it first and since when it waits; what it says is on its page. */
export function agreementLine(
  { council, today, links }: Facts,
  { about, other, since }: WaitingAgreement,
): { readonly text: string; readonly button: { readonly title: string; readonly url: string } } {
  return {
    text: `The supervision agreement with ${nameOf(council, other)}: to read and sign, since ${longDay(since, today)}.`,
    button: { title: 'Open the agreement', url: links.file(about, 'agreement') },
  };
}

/** Where nothing else waits. */
export const agreementsView = (facts: Facts, agreements: readonly WaitingAgreement[]): LinesView =>
  recordsView(facts, { ...nothingWaits, agreements });

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

/**
 * Behind "actions": a number. What follows it has the words too, unless a council's words stay out of the chat. `whose`
 * is a name where they are not the reader's.
 */
export const actionCountWords = (
  all: number,
  due: number,
  outOfChat: boolean,
  whose: string | null = null,
): string =>
  `${whose === null ? 'You have' : `${whose} has`} ${counted(all, 'open action', 'open actions')}${dueWords(all, due)}. "Show" lists the first few with their ${outOfChat ? 'dates' : 'words'}, here in our own chat.`;
