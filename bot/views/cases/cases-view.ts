// The case discussions of a thread and the form of a new one, and what is said once one is saved.
import {
  type CaseDiscussionEntry,
  caseCategories,
  caseDepths,
  paces,
} from '../../domain/cases/case-discussion';
import { caseNoteParts } from '../../domain/cases/case-note-words';
import { caseLimits } from '../../domain/cases/log-case';
import type { Council } from '../../domain/council';
import { londonDate } from '../../domain/dates';
import type { Instant, PersonId } from '../../domain/ids';
import { policyOn } from '../../domain/policy/policy';
import { supervisorsOf } from '../../domain/relationships';
import type { ThreadHead } from '../../domain/thread-head';
import { toolkitOf } from '../../domain/toolkit/models';
import { viewerView } from '../thread-view';
import { firstNameOf, longDay, nameOf, personView } from '../words';
import { caseEntryView } from './case-entry-view';
import type { CaseFormView, CasesView } from './case-view-types';
import { caseCategoryWords, caseDepthWords, caseNoteWords, paceWords } from './case-words';

/** As `openCases` gives it. */
export type CasesFacts = {
  readonly council: Council;
  readonly viewer: PersonId;
  readonly owner: PersonId;
  readonly now: Instant;
  readonly head: ThreadHead;
  readonly cases: readonly CaseDiscussionEntry[];
};

/** For whoever may read the thread. */
export function casesView(facts: CasesFacts): CasesView {
  const { council, viewer, owner, now, cases } = facts;
  return {
    viewer: viewerView(council, viewer, londonDate(now)),
    person: personView(council, owner),
    cases: cases.map((entry) => caseEntryView(council, owner, entry, { viewer, now })),
    form: formView(facts),
  };
}

function formView({ council, viewer, owner, now, head }: CasesFacts): CaseFormView {
  const today = londonDate(now);
  const { caseReference } = policyOn(council, today);
  return {
    categories: choices(caseCategories, caseCategoryWords),
    depths: choices(caseDepths, caseDepthWords),
    paces: choices(paces, paceWords),
    models: toolkitOf(council, today).map(({ modelId, name }) => ({ value: modelId, title: name })),
    owners: [owner, ...supervisorsOf(council, owner, today)].map((value) => ({
      value,
      title: nameOf(council, value),
    })),
    parts: caseNoteParts.map((name) => ({ name, ...caseNoteWords[name] })),
    recentReferences: head.recentReferences
      .filter(({ loggedBy }) => loggedBy === viewer)
      .map(({ reference }) => reference)
      .slice(0, 5),
    referenceExample: caseReference.example,
    headlineCharacters: caseLimits.headline,
    guidance:
      "The full note is made here for you to copy into the child's record, and is not kept in this app. What stays is the reference, the headline and the dates.",
  };
}

/** What stands now, and what is left to do. */
export function caseSavedWords(
  council: Council,
  viewer: PersonId,
  { childFile }: CaseDiscussionEntry,
  now: Instant,
): string {
  const [first] = childFile;
  if (first === undefined) return 'Saved.';
  const who = first.recorder === viewer ? 'You have' : `${firstNameOf(council, first.recorder)} has`;
  return `Saved. Copy the note into the child's record now: it is not kept here. ${who} until ${longDay(first.byOn, londonDate(now))} to say that it is there.`;
}

const choices = <Value extends string>(values: readonly Value[], words: Record<Value, string>) =>
  values.map((value) => ({ value, title: words[value] }));
