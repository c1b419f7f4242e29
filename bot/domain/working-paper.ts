// What somebody is still writing: a document beside the thread that changes as often as they pause, and that is no entry yet.
import type { AgreementWords } from './agreements/agreement';
import type { Instant, LocalDate, PersonId } from './ids';
import type { RecordWords } from './records/record';

/** One point for the agenda, in its author's words. */
export type AgendaPoint = { readonly pointId: string; readonly text: string };

/** What somebody wants to talk about. Both of the two read it; it goes into the agenda of the record. */
export type PreparationWords = {
  readonly points: readonly AgendaPoint[];
  /** A toolkit model either of them would like to use; null leaves it open. */
  readonly modelId: string | null;
  /** R57 and idea of the field: what the author did differently after a training, by the training's entry. */
  readonly differently: Readonly<Record<string, string>>;
  /** Words the guard marked and the author says are no child's or family's. */
  readonly notIdentifiers: readonly string[];
};

/** For oneself; never part of a record. Nobody else reads it, except in a copy that the law asks for. */
export type PrivateNotes = { readonly text: string };

/** R57: a note for one's own CPD record. */
export type CpdNote = {
  readonly title: string;
  readonly text: string;
  readonly on: LocalDate;
  /** A discussion with the supervisor or a peer is part of it. */
  readonly discussed: boolean;
  /** The record, activity or decision it was made from; null when it stands by itself. */
  readonly fromEntryId: string | null;
};

/** The worker's own choice of tagged, signed items, in words they may change until they share it. */
export type AppraisalWords = {
  readonly chosen: readonly { readonly recordId: string; readonly tagId: string; readonly text: string }[];
  readonly summary: string;
};

/**
 * `author` alone reads a paper, except `preparation` and `agreement`, which both of the two read and which either may
 * find with `author` of the other.
 */
export type WorkingPaper = {
  readonly paperId: string;
  readonly author: PersonId;
  readonly at: Instant;
} & (
  | { readonly of: 'preparation'; readonly words: PreparationWords }
  | { readonly of: 'private-notes'; readonly words: PrivateNotes }
  | { readonly of: 'record'; readonly words: RecordWords }
  | { readonly of: 'agreement'; readonly words: AgreementWords }
  | { readonly of: 'cpd-note'; readonly words: CpdNote }
  | { readonly of: 'appraisal'; readonly words: AppraisalWords }
);
export type PaperKind = WorkingPaper['of'];

/** One of each per author and thread; the others carry an id of their own after the colon. */
export const preparationId = (author: PersonId) => `preparation:${author}`;
export const privateNotesId = (author: PersonId) => `private-notes:${author}`;
/** The record's author writes it; `recordId` is the record's. */
export const recordPaperId = (recordId: string) => `record-draft:${recordId}`;
/** Both write it: the one for this supervisor. */
export const agreementPaperId = (supervisorId: PersonId) => `agreement-draft:${supervisorId}`;
export const cpdNoteId = (noteId: string) => `cpd:${noteId}`;
export const appraisalId = (author: PersonId) => `appraisal:${author}`;
