// What somebody does to a thread: who, about whom, what is written for it, and who is told.
import { isEmployedOn } from './calendar';
import type { Need } from './clock/standing';
import type { Council } from './council';
import type { AnswersAs } from './decisions/management-oversight';
import type { LocalDate, OperationId, PersonId } from './ids';
import {
  nextManagerOf,
  responsibleSupervisor,
  superviseesOf,
  supervisorsOf,
  usualSupervisor,
} from './relationships';
import type { Sheet } from './sheet';
import type { ThreadEntry } from './thread';
import type { ThreadHead } from './thread-head';
import type { WorkingPaper } from './working-paper';

/** Everything somebody does says which operation it is, who does it, and whose thread it is about. */
export type Act = { readonly operationId: OperationId; readonly by: PersonId; readonly about: PersonId };

/** The two a thread is between: the worker it belongs to and a supervisor of theirs. */
export type Pair = {
  readonly worker: PersonId;
  readonly supervisor: PersonId;
  /** The worker acts, with whoever is asked about them: on another day that may be somebody else. */
  readonly byWorker?: true;
};

/** What somebody is to one quick decision: by the time it is sent, it is for whoever is that then. */
export type PartInDecision = {
  readonly as: AnswersAs;
  /** The supervisor of the decision, by whose line the authority for it goes. */
  readonly supervisorId: PersonId;
};

/** Somebody to be told, and what of. `subjectId` is a session, an entry or a request; the day of a cover not needed. */
export type Told = {
  readonly to: PersonId;
  readonly what:
    | 'additional'
    | 'five-minutes'
    | 'five-minutes-now'
    | 'five-minutes-later'
    | 'raised'
    | 'longer-interval-answered'
    | 'cover-named'
    | 'cover-not-needed'
    | 'booked'
    | 'moved'
    | 'cancelled'
    /** Of a quick decision, `subjectId`: what the other one answered or added, that it was taken back, or who records it. */
    | 'decision-confirmed'
    | 'decision-amended'
    | 'decision-not-said'
    | 'decision-not-quite'
    | 'decision-disagreed'
    | 'decision-completed'
    | 'decision-withdrawn'
    | 'child-file-yours'
    | 'child-file-begun'
    /** Of a record, `subjectId`: it is there to be read and signed; it was changed and is to be signed again. */
    | 'record-issued'
    | 'record-changed'
    /** The worker does not agree (to the supervisor; to the next manager only that it is so); wrote comments; signed. */
    | 'record-disagreed'
    | 'record-disagreement-raised'
    | 'record-commented'
    | 'record-signed'
    | 'record-addendum'
    /** Of an issue taken upward: it waits for an answer; it was answered. */
    | 'issue-raised'
    | 'issue-answered'
    /**
     * Of an agreement: it waits for a signature; so does what the other one put their own words into; both have signed,
     * here or on paper; it was sent back; it was ended.
     */
    | 'agreement-offered'
    | 'agreement-answered'
    | 'agreement-signed'
    | 'agreement-on-paper'
    | 'agreement-sent-back'
    | 'agreement-ended'
    /** An older record was opened by a new supervisor, who said why. */
    | 'earlier-opened'
    /** Of an opening, `subjectId`: somebody from outside the pair opened a part of the file (to both); they broke the glass (to the principal social worker); their yes is needed; it was answered; the worker is asked about wellbeing; they agreed; they did not. */
    | 'file-opened'
    | 'glass-broken'
    | 'opening-waits'
    | 'opening-answered'
    | 'wellbeing-asked'
    | 'wellbeing-agreed'
    | 'wellbeing-declined';
  readonly subjectId: string | null;
  readonly need: Need | null;
  /** Of a decision taken back; an earlier version says whether they had answered it, and know of it then, sent or not. Of everything else it follows from `to`. */
  readonly part?: PartInDecision & { readonly hasAnswered?: boolean };
  /** Of an opening for which the glass was broken: this waits for nobody. */
  readonly atOnce?: true;
};

/** What an act comes to. The first entry carries the operation's own id, so that a second delivery is a conflict. */
export type Acted = {
  readonly entries: readonly [ThreadEntry, ...ThreadEntry[]];
  /** Entries that are there already and say more now: never other words. */
  readonly replaces?: readonly ThreadEntry[];
  /** Long words, each in a document of its own. */
  readonly sheets?: readonly Sheet[];
  /** Working papers that are put down anew, or by their id taken away: only those the act was given to read. */
  readonly papers?: readonly (WorkingPaper | { readonly remove: string })[];
  readonly head: ThreadHead;
  readonly tell: readonly Told[];
};

/**
 * The two an act is between: a supervisor of the worker acts for themselves, the worker with whoever is asked about
 * them today. `undefined` for everybody else, and for a worker nobody supervises.
 */
export function pairActing(
  council: Council,
  { by, about }: Pick<Act, 'by' | 'about'>,
  today: LocalDate,
): Pair | undefined {
  if (!isEmployedOn(council.people.get(about), today)) return undefined;
  if (by !== about) {
    return superviseesOf(council, by, today).includes(about) ? { worker: about, supervisor: by } : undefined;
  }
  const asked =
    responsibleSupervisor(council, about, today)?.personId ?? supervisorsOf(council, about, today)[0];
  return asked === undefined ? undefined : { worker: about, supervisor: asked, byWorker: true };
}

/**
 * The two of a session on that day: a supervisor whose time with the worker is over by then, or a cover the worker is
 * with only while the supervisor is away, makes room for whoever is asked about the worker on that day.
 */
export function pairOn(council: Council, pair: Pair, on: LocalDate): Pair {
  const { worker, supervisor, byWorker } = pair;
  const stays = byWorker
    ? supervisesInOwnRight(council, pair, on)
    : supervisorsOf(council, worker, on).includes(supervisor);
  const asked = stays ? undefined : responsibleSupervisor(council, worker, on)?.personId;
  return asked === undefined ? pair : { ...pair, supervisor: asked };
}

/** Whether somebody supervises this worker that day otherwise than as a cover. A group facilitator does not. */
export function supervisesInOwnRight(
  council: Council,
  { worker, supervisor }: Pick<Pair, 'worker' | 'supervisor'>,
  on: LocalDate,
): boolean {
  if (!isEmployedOn(council.people.get(supervisor), on)) return false;
  return (council.relationshipsOf.get(worker) ?? []).some(
    ({ supervisorId, kind, startDate, endDate }) =>
      supervisorId === supervisor &&
      kind !== 'cover' &&
      kind !== 'group' &&
      startDate <= on &&
      (endDate === null || on <= endDate),
  );
}

/**
 * Whether somebody has any part in this thread: one of the two, the next manager or the one after. What exactly each of
 * them may do is for the rule of that act.
 */
export function hasPartIn(council: Council, act: Pick<Act, 'by' | 'about'>, today: LocalDate): boolean {
  if (pairActing(council, act, today)) return true;
  const supervisor = usualSupervisor(council, act.about, today);
  const above = [act.about, ...(supervisor ? [supervisor] : [])].map((one) =>
    nextManagerOf(council, one, today),
  );
  return above.includes(act.by);
}

/** The other of the two. */
export const otherOf = ({ worker, supervisor }: Pair, by: PersonId): PersonId =>
  by === worker ? supervisor : worker;

/** Somebody to be told of a session, an entry or a request. */
export const told = (to: PersonId, what: Told['what'], subjectId: string | null): Told => ({
  to,
  what,
  subjectId,
  need: null,
});
