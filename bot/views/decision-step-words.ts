// One sentence after something was done to a quick decision: what stands now, and who hears of it.
import type { Council } from '../domain/council';
import type { PersonId } from '../domain/ids';
import type { DecisionAnswerKind, ManagementOversightEntry } from '../domain/management-oversight';
import { authorityWords } from './authority-words';
import { counted, firstNameOf } from './words';

/** What was done, as far as the words hang on it. */
export type DoneStep =
  | { readonly do: 'answer'; readonly answer: DecisionAnswerKind }
  | { readonly do: 'child-file'; readonly answer: 'yes' | 'now' }
  | { readonly do: 'hand-over'; readonly to: PersonId }
  | { readonly do: 'complete' | 'look-again' | 'withdraw' };

/** `worker`: whose thread. With the entry as it is after the step; no word of what it is about. */
export function decisionStepWords(
  council: Council,
  viewer: PersonId,
  worker: PersonId,
  step: DoneStep,
  entry: ManagementOversightEntry,
): string {
  switch (step.do) {
    case 'answer':
      return answeredWords(council, viewer, worker, step.answer, entry);
    case 'complete':
      return entry.state === 'PROPOSED'
        ? 'Added. The first words stay as they are.'
        : 'Added, and nothing is missing any more. The first words stay as they are.';
    case 'child-file':
      return step.answer === 'yes'
        ? onFileWords(entry)
        : 'Thank you. You are asked again on the next working day.';
    case 'hand-over':
      return step.to === viewer
        ? "Putting it on the child's file is with you now."
        : `${firstNameOf(council, step.to)} puts it on the child's file now, and is told.`;
    case 'look-again':
      return 'Kept. It does not come back again.';
    case 'withdraw':
      return 'Withdrawn. Its words stay readable, marked as withdrawn, and nothing about it stays open.';
  }
}

function answeredWords(
  council: Council,
  viewer: PersonId,
  worker: PersonId,
  answer: DecisionAnswerKind,
  { waitsFor, supervisorId }: ManagementOversightEntry,
): string {
  const kept = answer === 'yes' || answer === 'confirm' ? 'Kept.' : 'Kept beside the first words.';
  if (waitsFor?.as === 'authority' && waitsFor.by !== viewer) {
    return `${kept} It goes on to whoever may decide it. ${authorityWords(council, waitsFor.by)}`;
  }
  if (answer === 'yes') return `${kept} The two of you agree.`;
  const other = viewer === worker ? supervisorId : worker;
  return `${kept} ${firstNameOf(council, other)} will be told, without what it is about.`;
}

function onFileWords({ childFile }: ManagementOversightEntry): string {
  const left = childFile.filter(({ confirmed }) => confirmed === null).length;
  return left === 0
    ? "Thank you. Kept as on the child's file."
    : `Thank you. ${counted(left, 'child of this decision is', 'children of this decision are')} still to come.`;
}
