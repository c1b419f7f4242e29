// A case discussion: what supervision said of one child or family. Its note belongs on the child's file; here stay the reference, the headline and the dates.
import type { ByAt, ChildFileItem } from '../decisions/management-oversight';
import type { CaseReference, Instant, LocalDate, PersonId } from '../ids';

/** docs/rules.md, words: what the child's record calls the case. */
export const caseCategories = ['CIN', 'CP', 'CIC', 'PLO', 'S47', 'ASSESSMENT', 'FOSTERING', 'OTHER'] as const;
export type CaseCategory = (typeof caseCategories)[number];

export const caseDepths = ['update', 'full'] as const;
export type CaseDepth = (typeof caseDepths)[number];

export const paces = ['right', 'too-slow', 'too-fast', 'extended'] as const;
/** "Is the pace right for this child?" */
export type Pace = (typeof paces)[number];

/** One management decision in a line. */
export type HeadlineDecision = {
  readonly text: string;
  readonly owner: PersonId | null;
  readonly byOn: LocalDate | null;
};

export type CaseDiscussionEntry = {
  readonly kind: 'case-discussion';
  readonly entryId: string;
  readonly at: Instant;
  readonly on: LocalDate;
  readonly supervisorId: PersonId;
  readonly loggedBy: PersonId;
  readonly loggedAt: Instant;
  /** At least one; brothers and sisters discussed together have one each. As they are right now. */
  readonly references: readonly CaseReference[];
  readonly category: CaseCategory;
  readonly depth: CaseDepth;
  readonly modelId: string | null;
  readonly decisions: readonly HeadlineDecision[];
  readonly pace: Pace | null;
  /** "Extended because…": why more time serves this child; empty otherwise. */
  readonly extendedBecause: string;
  /** The session's record it was held in; null when it stood by itself. */
  readonly recordId: string | null;
  /** Date of the next case supervision of this child; null when none was agreed. */
  readonly nextOn: LocalDate | null;
  readonly childFile: readonly ChildFileItem[];
  /** R31: looked at again at the next session when it decided something. */
  readonly revisitAtNextFormal: boolean | 'DONE';
  readonly lookedAgain: (ByAt & { readonly answer: 'worked' | 'changed' | 'no-longer-matters' }) | null;
  /** References that were wrong and put right, oldest first; only then it is there. */
  readonly relinked?: readonly (ByAt & {
    readonly from: CaseReference;
    readonly to: CaseReference;
    readonly why: string;
  })[];
  /** Its author took it back within minutes; only then it is there. */
  readonly withdrawn?: ByAt;
};
