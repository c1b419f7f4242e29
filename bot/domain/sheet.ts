// Long words beside an entry: each sheet lies in a document of its own and never changes once it is written.
import type { AgreementWords } from './agreements/agreement';
import type { LocalDate } from './ids';
import type { AddendumWords, CommentWords, RecordWords } from './records/record';
import type { AppraisalWords } from './working-paper';

/** Named by its entry and what it holds, e.g. `record:<id>:2` for the second version of a record. */
export type Sheet = { readonly sheetId: string } & (
  | { readonly of: 'record'; readonly words: RecordWords }
  | { readonly of: 'comments'; readonly words: CommentWords }
  | { readonly of: 'addendum'; readonly words: AddendumWords }
  | { readonly of: 'agreement'; readonly words: AgreementWords }
  | { readonly of: 'appraisal'; readonly words: SharedAppraisal }
);

/** An appraisal summary as its worker shared it; each example stands as it was then. */
export type SharedAppraisal = Pick<AppraisalWords, 'summary'> & {
  readonly examples: readonly {
    readonly heldOn: LocalDate;
    readonly statement: string;
    readonly text: string;
    /** What the record says, where the worker put it in other words since; left out where they are the same. */
    readonly signed?: string;
  }[];
};
