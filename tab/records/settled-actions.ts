// What became of actions during a session, as the words of its record keep it.
import type { ActionView } from '../../bot/views/actions/action-view-types';
import type { ActionStep } from '../actions/action-step';
import type { Words } from './session-words';

type Settled = Words['reviewed'][number];

/** Each action once: what was said last counts. */
export function withSettled(now: Words, action: ActionView, step: ActionStep): Words {
  const { entryId: actionId, text } = action;
  const settled: Settled = { actionId, text, ...outcomeOf(action, step) };
  const { reviewed = [], notIdentifiers } = now;
  const allowed = 'notIdentifiers' in step ? (step.notIdentifiers ?? []) : [];
  return {
    ...now,
    reviewed: [...reviewed.filter((one) => one.actionId !== actionId), settled],
    notIdentifiers: [...new Set([...notIdentifiers, ...allowed])],
  };
}

function outcomeOf({ takeOver }: ActionView, step: ActionStep): Pick<Settled, 'outcome' | 'words'> {
  switch (step.do) {
    case 'done':
      return { outcome: 'done', words: step.why ?? '' };
    case 'carry':
      return { outcome: 'carried', words: step.why };
    case 'drop':
      return { outcome: 'dropped', words: step.why };
    case 'take-over': {
      const to = takeOver.find(({ value }) => value === step.to);
      return { outcome: 'taken-over', words: to ? `by ${to.title}` : '' };
    }
  }
}

/** As the record will say it. */
export const settledWords = ({ outcome, words, text }: Settled): string =>
  `${outcomeWords[outcome]}${words === '' ? '' : ` (${words})`}: ${text}`;

const outcomeWords: Readonly<Record<Settled['outcome'], string>> = {
  done: 'Done',
  carried: 'Carried',
  dropped: 'Dropped',
  'taken-over': 'Taken over',
};
