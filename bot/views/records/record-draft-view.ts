// What the author of a record works with: the words so far, what each heading asks, and when it is to be out.
import type { ActivityEntry } from '../../domain/activities/activity';
import type { Council } from '../../domain/council';
import type { LocalDate, OperationId, PersonId } from '../../domain/ids';
import { policyOn } from '../../domain/policy/policy';
import type { OpenRecord, RecordWords } from '../../domain/records/record';
import type { RecordAdvice } from '../../domain/records/record-advice';
import type { ThreadHead } from '../../domain/thread-head';
import { toolkitOf } from '../../domain/toolkit/models';
import type { WaitEntry } from '../../domain/waits/wait';
import { workloadWords } from '../preparation/workload-words';
import { viewerView } from '../thread-view';
import { waitLines } from '../waits/waits-view';
import { dayAtTime } from '../when-words';
import { longDay, nameOf, personView } from '../words';
import { adviceWords } from './record-advice-words';
import { dueWords } from './record-state-words';
import type { RecordDraftView } from './record-view-types';
import { headings } from './section-words';

/** `OpenedDraft` fits. */
export type DraftFacts = {
  readonly council: Council;
  readonly viewer: PersonId;
  readonly owner: PersonId;
  readonly today: LocalDate;
  readonly head: ThreadHead;
  readonly open: OpenRecord;
  readonly locked: boolean;
  readonly words: RecordWords;
  readonly revision: string | null;
  readonly advice: readonly RecordAdvice[];
  readonly waits: readonly WaitEntry[];
  /** Trainings after which the worker has said what they did differently, and did not talk about with anybody yet. */
  readonly learned: readonly ActivityEntry[];
};

/** For its author alone. */
export function recordDraftView(facts: DraftFacts, operationId: OperationId): RecordDraftView {
  const { council, viewer, owner, today, open, locked, words, revision, advice, waits, learned } = facts;
  const { behaviours } = policyOn(council, today);
  const day = open.heldOn ?? words.heldOn ?? today;
  return {
    viewer: viewerView(council, viewer, today),
    person: personView(council, owner),
    recordId: open.recordId,
    issued: open.state === 'issued',
    version: open.version,
    locked,
    revision,
    words,
    title: `Supervision with ${nameOf(council, owner)}, ${longDay(day, today)}`,
    due: locked ? lockedWords : open.state === 'issued' ? changingWords : dueWords(facts, open),
    headings,
    models: toolkitOf(council, today).map(({ modelId, name, useWhen, prompts }) => ({
      modelId,
      name,
      useWhen,
      prompts,
    })),
    behaviours: { framework: behaviours.version, statements: behaviours.statements },
    next: nextWords(facts),
    workload: workloadWords(council, owner, today),
    proposed: {
      workload: waits.length > 0 ? ['Waits on other agencies:', ...waitLines(waits, today)] : [],
      learning: learned.flatMap((entry) => learnedLine(entry, today)),
    },
    advice: advice.map(adviceWords),
    guidance,
    operationId,
  };
}

/** In the worker's words, as they stand beside the training. */
const learnedLine = ({ title, on, differently }: ActivityEntry, today: LocalDate): readonly string[] =>
  differently === null ? [] : [`${title}, ${longDay(on, today)}: ${differently.text}`];

const lockedWords =
  'Both have signed it, so nothing of it changes any more. What still matters can go into an addendum.';

const changingWords = 'A change makes a new version, and both of you sign that one anew.';

/** R34. */
const guidance =
  'Not everything has to be written: what changes a plan, a risk or a date, how you decided it, and where you saw it differently.';

function nextWords({ head, today, open }: DraftFacts): string | null {
  const next = head.booked.find(
    ({ sessionId, kind, on }) => sessionId !== open.bookingId && kind === 'FORMAL' && on >= today,
  );
  return next ? dayAtTime(next.on, next.at, today) : null;
}
