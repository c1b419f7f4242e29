// Which form is open, and what its predecessors leave behind.
import { useState } from 'react';

export type OpenForm<Form> = {
  /** The form on the screen, or the one that was closed last and still holds what was typed. */
  readonly current: Form | null;
  /** Another number is another, blank form. */
  readonly round: number;
  readonly isOpen: boolean;
  readonly open: (form: Form) => void;
  readonly close: () => void;
  /** Closes it for good: the next one is blank. */
  readonly finish: () => void;
};

type State<Form> = Pick<OpenForm<Form>, 'current' | 'round' | 'isOpen'> & { readonly spent: boolean };

/** Opening the same form again, by its name, finds it as it was left, unless it was saved. */
export function useOpenForm<Form>(nameOf: (form: Form) => string): OpenForm<Form> {
  const [{ spent: _, ...shown }, change] = useState<State<Form>>({
    current: null,
    round: 0,
    isOpen: false,
    spent: true,
  });
  return {
    ...shown,
    open: (form) =>
      change((now) => {
        const same = !now.spent && now.current !== null && nameOf(now.current) === nameOf(form);
        return { current: form, round: same ? now.round : now.round + 1, isOpen: true, spent: false };
      }),
    close: () => change((now) => ({ ...now, isOpen: false })),
    finish: () => change((now) => ({ ...now, isOpen: false, spent: true })),
  };
}
