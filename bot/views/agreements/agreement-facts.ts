// What the pages about an agreement, a hand-over and the policy as it was read are made of; they check no permission.
import type { ActivityEntry } from '../../domain/activities/activity';
import type { AgreementEntry, AgreementStepEntry, AgreementWords } from '../../domain/agreements/agreement';
import type { AgreementSide } from '../../domain/agreements/agreement-words';
import type { Council } from '../../domain/council';
import type { Instant, LocalDate, PersonId } from '../../domain/ids';
import type { ThreadHead } from '../../domain/thread-head';

/** Whose file it is, and who reads it when. */
type FileFacts = {
  readonly council: Council;
  readonly viewer: PersonId;
  readonly owner: PersonId;
  readonly today: LocalDate;
  readonly head: ThreadHead;
};

/** `pair` false: somebody who reads what was signed. Versions newest first; words by the version that has them. */
export type AgreementFacts = FileFacts & {
  readonly pair: boolean;
  readonly versions: readonly AgreementEntry[];
  readonly words: ReadonlyMap<string, AgreementWords>;
  /** By the version, why it was sent back or ended. */
  readonly reasons: ReadonlyMap<string, AgreementStepEntry>;
};

/** `kept` null: nothing was kept yet; then it begins with `before`, or with what the policy says. */
export type AgreementDraftFacts = FileFacts & {
  readonly supervisorId: PersonId;
  readonly side: AgreementSide;
  readonly kept: { readonly words: AgreementWords; readonly revision: string; readonly at: Instant } | null;
  readonly before: AgreementWords | null;
};

/** `kept` false: the words and the moment are the other one's. */
export type DraftKeptFacts = { readonly revision: string; readonly words: AgreementWords } & (
  | { readonly kept: true }
  | { readonly kept: false; readonly at: Instant }
);

/** `first`: a new supervisor before the first session. */
export type HandOverFacts = FileFacts & { readonly note: ActivityEntry | null; readonly first: boolean };

/** What this person said last. */
export type PolicyReadFacts = {
  readonly council: Council;
  readonly today: LocalDate;
  readonly read: { readonly version: string; readonly on: LocalDate } | null;
};

/** How many people in post have read the version in force, and how many there are. */
export type PolicyReadersFacts = {
  readonly version: string;
  readonly readers: number;
  readonly people: number;
};
