// One sentence after something was done to a quick decision: what stands now, and who hears of it.
import type { Council } from '../domain/council';
import type { LocalDate, PersonId } from '../domain/ids';
import type { DecisionAnswerKind, ManagementOversightEntry } from '../domain/management-oversight';
import { supervisorNow } from '../domain/whose-answer';
import { authorityWords } from './authority-words';
import { counted, firstNameOf, listed } from './words';

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
  today: LocalDate,
): string {
  switch (step.do) {
    case 'answer':
      return answeredWords({ council, viewer, worker, entry, today }, step.answer);
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

type Facts = {
  readonly council: Council;
  readonly viewer: PersonId;
  readonly worker: PersonId;
  readonly entry: ManagementOversightEntry;
  readonly today: LocalDate;
};

function answeredWords({ council, viewer, worker, entry, today }: Facts, answer: DecisionAnswerKind): string {
  const { type, state, beyondSupervisor, waitsFor } = entry;
  const bare = answer === 'yes' || answer === 'confirm';
  const said = state === 'CONFIRMED' && answer === 'confirm' ? 'Confirmed.' : 'Kept.';
  const kept = bare ? said : 'Both wordings are kept.';
  if (beyondSupervisor && state === 'PROPOSED' && (answer === 'confirm' || answer === 'amend')) {
    const authority = waitsFor?.as === 'authority' ? waitsFor.by : undefined;
    return `${kept} It is for whoever has the authority now. ${authorityWords(council, authority)}`;
  }
  // A plain yes, and advice that is right as it stands, need no message.
  if (answer === 'yes' || (bare && type !== 'decision')) return `${kept} It shows in the thread.`;
  const others = [worker, supervisorNow(council, entry, worker, today)].filter((one) => one !== viewer);
  return `${kept} ${listed(others.map((one) => firstNameOf(council, one)))} will be told, without what it is about.`;
}

function onFileWords({ childFile }: ManagementOversightEntry): string {
  const left = childFile.filter(({ confirmed }) => confirmed === null).length;
  return left === 0
    ? "Thank you. Kept as on the child's file."
    : `Thank you. ${counted(left, 'child of this decision is', 'children of this decision are')} still to come.`;
}
