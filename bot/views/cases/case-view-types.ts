// Finished words about case discussions: the list and what a new one offers.
import type { Choice, EntryView, PersonView, ViewerView } from '../view-types';

/** A part of the full note, which is made for the child's file and kept nowhere else. */
export type CaseNotePartView = { readonly name: string; readonly title: string; readonly hint: string };

/** What the form of a new case discussion offers. */
export type CaseFormView = {
  readonly categories: readonly Choice[];
  readonly depths: readonly Choice[];
  readonly paces: readonly Choice[];
  readonly models: readonly Choice[];
  /** The worker first. */
  readonly owners: readonly Choice[];
  readonly parts: readonly CaseNotePartView[];
  readonly recentReferences: readonly string[];
  readonly referenceExample: string;
  readonly headlineCharacters: number;
  /** What becomes of the note, in one sentence. */
  readonly guidance: string;
};

/** The newest first. */
export type CasesView = {
  readonly viewer: ViewerView;
  readonly person: PersonView;
  readonly cases: readonly EntryView[];
  readonly form: CaseFormView;
};
