// One sentence after something was done to a quick decision: what stands now, and who hears of it.

import type { Council } from '../../domain/council';
import { authorityToCall } from '../../domain/decisions/authority';
import type { Discussed } from '../../domain/decisions/discussed';
import type {
  ByAt,
  DecisionAnswerKind,
  ManagementOversightEntry,
} from '../../domain/decisions/management-oversight';
import type { LocalDate, PersonId } from '../../domain/ids';
import { counted, firstNameOf, listed } from '../words';
import { authorityWords } from './authority-words';

/** What was done, as far as the words hang on it. */
export type DoneStep =
  | { readonly do: 'answer'; readonly answer: DecisionAnswerKind }
  | { readonly do: 'child-file'; readonly answer: 'yes' | 'now' }
  | { readonly do: 'hand-over'; readonly to: PersonId }
  | { readonly do: 'complete' | 'look-again' | 'relink' | 'withdraw' };

/** What this person did last to a decision after it was logged, as far as the entry says; for a dialog that has closed. */
export function lastStepOf(entry: Discussed, person: PersonId): DoneStep | undefined {
  const { childFile, lookedAgain } = entry;
  const { answers, whyAdded, referencesAdded } = entry.kind === 'decision' ? entry : nothingSaid;
  const steps: readonly (readonly [ByAt | null, DoneStep])[] = [
    ...answers.map((one) => [one, { do: 'answer', answer: one.answer }] as const),
    [whyAdded, { do: 'complete' }],
    [referencesAdded, { do: 'complete' }],
    ...childFile.flatMap(({ confirmed, handedOver }) => [
      [confirmed, { do: 'child-file', answer: 'yes' }] as const,
      ...handedOver.map((one) => [one, { do: 'hand-over', to: one.to }] as const),
    ]),
    ...childFile.map(({ recorder: by, begunAt: at }) => {
      const begun = at === null ? null : { by, at };
      return [begun, { do: 'child-file', answer: 'now' }] as const;
    }),
    [lookedAgain, { do: 'look-again' }],
    [entry.withdrawn ?? null, { do: 'withdraw' }],
  ];
  const own = steps.flatMap(([one, step]) => (one?.by === person ? [{ at: one.at, step }] : []));
  return own.sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0)).at(-1)?.step;
}

/** A case discussion is not answered. */
const nothingSaid = { answers: [], whyAdded: null, referencesAdded: null };

/** The entry as it is after the step, and who hears of it. No word of what it is about. */
export type AfterStep = {
  readonly entry: Discussed;
  readonly told: readonly PersonId[];
};

/** What stands now. */
export function decisionStepWords(
  council: Council,
  viewer: PersonId,
  step: DoneStep,
  { entry, told }: AfterStep,
  today: LocalDate,
): string {
  switch (step.do) {
    case 'answer':
      return entry.kind === 'decision' ? answeredWords({ council, entry, told, today }, step.answer) : '';
    case 'complete':
      return entry.kind === 'decision' && entry.state === 'PROPOSED'
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
    case 'relink':
      return 'Put right. The reference it had stays to be read. Change it in the note as well: that is not kept here.';
    case 'withdraw':
      return 'Withdrawn. Its words stay readable, marked as withdrawn, and nothing about it stays open.';
  }
}

type Facts = Omit<AfterStep, 'entry'> & {
  readonly entry: ManagementOversightEntry;
  readonly council: Council;
  readonly today: LocalDate;
};

function answeredWords({ council, entry, told, today }: Facts, answer: DecisionAnswerKind): string {
  const { state, beyondSupervisor } = entry;
  const bare = answer === 'yes' || answer === 'confirm';
  const said = state === 'CONFIRMED' && answer === 'confirm' ? 'Confirmed.' : 'Kept.';
  const kept = bare ? said : 'Both wordings are kept.';
  if (beyondSupervisor && state === 'PROPOSED' && (answer === 'confirm' || answer === 'amend')) {
    const authority = authorityToCall(council, entry, today);
    return `${kept} It is for whoever has the authority now. ${authorityWords(council, authority)}`;
  }
  // A plain yes, and advice that is right as it stands, need no message.
  if (told.length === 0) return `${kept} It shows in the thread.`;
  return `${kept} ${listed(told.map((one) => firstNameOf(council, one)))} will be told, without what it is about.`;
}

function onFileWords({ kind, childFile }: Discussed): string {
  const left = childFile.filter(({ confirmed }) => confirmed === null).length;
  const what = kind === 'decision' ? 'decision' : 'case discussion';
  return left === 0
    ? "Thank you. Kept as on the child's file."
    : `Thank you. ${counted(left, `child of this ${what} is`, `children of this ${what} are`)} still to come.`;
}
