// What the forms of a logged decision have in common: the request made from the fields, and what came of it.
import { useState } from 'react';
import type { Entry } from '../../bot/api/contract';
import type { DecisionPart, DecisionStepRequest } from '../../bot/api/decision-contract';
import { type Found, refusalsOf } from '../parts/refusals';
import { type OnDecision, useDecisionStep } from './use-decision-step';
import type { TypedWords, Words } from './use-typed-words';

export type Shared = {
  readonly open: boolean;
  /** Hides the form and keeps what was typed. */
  readonly close: () => void;
  readonly entry: Entry;
  readonly decision: DecisionPart;
  readonly on: OnDecision;
  /** What a case reference looks like, or null when we do not know. */
  readonly example: string | null;
};

type Step = DecisionStepRequest['step'];

/**
 * `dialog` goes to FormDialog as it is. `step` makes the request from the fields, with the words that may pass; `words`
 * are what is typed, forgotten once it is saved.
 */
export function useForm(
  { open, close, on }: Shared,
  names: readonly string[],
  step: (allowed: Found) => Step,
  words?: Pick<TypedWords<Words>, 'kept' | 'forget'>,
) {
  const [allowed, setAllowed] = useState<Found>([]);
  const { busy, failure, send } = useDecisionStep({
    ...on,
    done: (answer) => {
      words?.forget();
      on.done(answer);
    },
  });
  const { messageFor, foundIn, unplaced } = refusalsOf(failure, [...names, 'reference']);
  const save = () => send(step(allowed));
  function allow(words: Found) {
    const more = [...allowed, ...words];
    setAllowed(more);
    send(step(more));
  }
  const note = words ? <span role="status">{words.kept}</span> : null;
  const dialog = { open, close, busy, failure, unplaced, save, saveAsNew: save, note };
  const field = (name: string, otherName = name) => ({
    message: messageFor(name) ?? messageFor(otherName),
    found: [...foundIn(name), ...(otherName === name ? [] : foundIn(otherName))],
    allow,
    busy,
  });
  return { dialog, field, messageFor };
}
