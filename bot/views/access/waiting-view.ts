// What waits for a second person's yes before a file opens, in finished words.
import type { OpeningEntry } from '../../domain/access/opening';
import type { Council } from '../../domain/council';
import type { LocalDate, OperationId, PersonId } from '../../domain/ids';
import { counted, fullDay, momentWords, personView } from '../words';
import type { WaitingOpeningView, WaitingView } from './access-view-types';
import { fitting } from './fitting';
import { howLong, putOffView } from './opening-form-view';
import { openingTitle, reasonTitles, whoWords } from './opening-words';

/** What was read; `WaitingOpenings` fits. */
export type WaitingFacts = {
  readonly council: Council;
  readonly today: LocalDate;
  readonly waiting: readonly {
    readonly owner: PersonId;
    readonly entry: OpeningEntry;
    readonly mine: boolean;
  }[];
};

const mostListed = 30;

export function waitingView(facts: WaitingFacts, newId: () => OperationId): WaitingView {
  const { waiting, today } = facts;
  return {
    waiting: fitting(
      waiting.slice(0, mostListed).map((one) => lineView(facts, one, newId())),
      32_000,
    ),
    putOff: putOffView(today),
    words: summaryWords(waiting),
  };
}

/** What the reader asked themselves waits for somebody else. */
function summaryWords(waiting: WaitingFacts['waiting']): string {
  const yours = waiting.filter(({ mine }) => mine).length;
  const asked = waiting.length - yours;
  const words = [
    yours === 0
      ? 'Nothing waits for your yes.'
      : `${counted(yours, 'question waits', 'questions wait')} for your yes or no. Nothing is open before.`,
    ...(asked > 0
      ? [`${counted(asked, 'question', 'questions')} of your own for somebody else to answer.`]
      : []),
  ];
  return words.join(' ');
}

function lineView(
  { council, today }: WaitingFacts,
  { owner, entry, mine }: WaitingFacts['waiting'][number],
  operationId: OperationId,
): WaitingOpeningView {
  // Of a day that is past there is nothing left to put off.
  const asksForDelay = entry.noticeOn !== null && today < entry.noticeOn;
  return {
    openingId: entry.entryId,
    person: personView(council, owner),
    when: momentWords(entry.at),
    who: whoWords(council, entry),
    title: openingTitle(entry),
    reason: reasonTitles[entry.reason],
    why: entry.why,
    notes: [
      `After a yes: ${howLong[entry.reason]}`,
      asksForDelay && entry.noticeOn !== null
        ? `They ask that the two are not told before ${fullDay(entry.noticeOn)}.`
        : 'The two are told as soon as it opens.',
      ...(entry.noticeOn === null
        ? []
        : ['If you say no, nothing opens, and the two can see at once that it was asked.']),
    ],
    putOffUntil: asksForDelay ? entry.noticeOn : null,
    notYours: mine ? null : 'You asked for this yourself, so somebody else has to answer.',
    operationId,
  };
}
