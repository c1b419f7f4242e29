// What a quick decision says once somebody has answered it: its state, whose turn it is then, and whether it comes back.
import type { Council } from '../council';
import { londonDate } from '../dates';
import type { Instant, PersonId } from '../ids';
import { authorityAbove, mayDecide } from './authority';
import type {
  AnswersAs,
  DecisionAnswer,
  DecisionAnswerKind,
  DecisionStepEntry,
  ManagementOversightEntry,
  WaitsFor,
} from './management-oversight';
import type { AnswerDecision } from './on-decision';
import { forListing } from './stored-decision';
import { byWorker, isDisagreedWith, mostWordings, supervisorNow, wordingsOf } from './whose-answer';

/** An answer that is allowed and has all it needs. */
export type Answered = {
  readonly council: Council;
  readonly worker: PersonId;
  readonly as: AnswersAs;
  readonly command: AnswerDecision;
  readonly step: DecisionStepEntry;
  readonly now: Instant;
};

/** The answer beside the first words, and what follows from it. After so many wordings the two are to talk. */
export function withAnswer(answered: Answered, entry: ManagementOversightEntry): ManagementOversightEntry {
  const { as, step, command, now } = answered;
  const text = forListing(step.text);
  const addedAsReason = entry.whyAdded?.stepId === step.entryId;
  const why = forListing(addedAsReason ? '' : step.why);
  const answer: DecisionAnswer = {
    by: command.by,
    at: now,
    as,
    stepId: step.entryId,
    answer: command.answer,
    text: text.text,
    why: why.text,
    cut: text.cut || why.cut,
  };
  const answers = [...entry.answers, answer];
  const forATalk = wordingsOf({ answers }) >= mostWordings;
  return {
    ...entry,
    answers,
    ...outcomes[command.answer](answered, entry),
    ...(forATalk ? comesBack : {}),
  };
}

type Changed = Partial<
  Pick<
    ManagementOversightEntry,
    'state' | 'waitsFor' | 'confirmed' | 'beyondSupervisor' | 'revisitAtNextFormal' | 'lookedAgain'
  >
>;

const outcomes: Readonly<
  Record<DecisionAnswerKind, (answered: Answered, entry: ManagementOversightEntry) => Changed>
> = {
  confirm: decided,
  amend: decided,
  'not-said': () => disputed(null),
  yes: (_, { waitsFor }) => ({ waitsFor: waitsFor?.as === 'worker' ? null : waitsFor }),
  // Another wording is the supervisor's to confirm, as if the worker had written it first.
  'not-quite': ({ council, worker, now }, entry) => ({
    state: 'PROPOSED',
    confirmed: null,
    waitsFor: {
      by: supervisorNow(council, entry, worker, londonDate(now)),
      since: now,
      as: 'supervisor',
    },
  }),
  disagree: (_, { waitsFor }) => disputed(waitsFor?.as === 'authority' ? waitsFor : null),
};

/** To the next session, even if it had been looked at again. */
const comesBack = { revisitAtNextFormal: true, lookedAgain: null } as const;

/** What the two do not agree on always comes back. */
const disputed = (waitsFor: WaitsFor | null): Changed => ({
  state: 'DISPUTED',
  confirmed: null,
  waitsFor,
  ...comesBack,
});

function decided(answered: Answered, entry: ManagementOversightEntry): Changed {
  const { as, command, now, worker } = answered;
  const { by, answer } = command;
  const authority = goesUpTo(answered, entry);
  if (authority !== undefined) {
    return { state: 'PROPOSED', confirmed: null, waitsFor: { by: authority, since: now, as: 'authority' } };
  }
  // Confirming the words somebody disagrees with does not make the two agree.
  const stillDisputed = answer === 'confirm' && isDisagreedWith(entry);
  return {
    state: stillDisputed ? 'DISPUTED' : 'CONFIRMED',
    confirmed: stillDisputed ? null : { by, at: now },
    beyondSupervisor: entry.beyondSupervisor && (as === 'authority' || decidesInPlace(answered, entry)),
    waitsFor: workerStillToAsk(entry, worker, now),
    ...(stillDisputed ? comesBack : {}),
  };
}

/**
 * Whose authority it needs now: it is beyond the supervisor, and neither taken by the supervisor after all nor by
 * somebody in their place who may. When nobody above may decide either, the supervisor's word stands.
 */
function goesUpTo(answered: Answered, entry: ManagementOversightEntry): PersonId | undefined {
  const { council, as, command, now } = answered;
  if (as !== 'supervisor' || !entry.beyondSupervisor || command.withinMyAuthority) return undefined;
  if (decidesInPlace(answered, entry)) return undefined;
  return authorityAbove(council, entry.supervisorId, londonDate(now));
}

/** By their grade, while they stand in for a supervisor whose grade does not. */
const decidesInPlace = ({ council, command, now }: Answered, { supervisorId }: ManagementOversightEntry) =>
  command.by !== supervisorId && mayDecide(council, command.by, londonDate(now));

/** The worker is asked about a decision of the supervisor's own once, after whoever had the authority for it. */
function workerStillToAsk(entry: ManagementOversightEntry, worker: PersonId, now: Instant): WaitsFor | null {
  if (entry.loggedBy !== entry.supervisorId || entry.answers.some(byWorker)) return null;
  return entry.waitsFor?.as === 'worker' ? entry.waitsFor : { by: worker, since: now, as: 'worker' };
}
