// Which form of the supervision clock is open, and what its predecessors leave behind.
import { useState } from 'react';
import type { Asks, Diary } from '../../bot/api/clock-contract';

export type DiaryDate = Diary['dates'][number];
export type OutcomeWord = 'held' | 'interrupted' | 'moved' | 'cancelled';

export type ClockForm =
  /** One date; with a request, for the additional supervision that was asked for. */
  | { readonly form: 'book'; readonly request: Asks['requests'][number] | null }
  | { readonly form: 'ahead' }
  | { readonly form: 'outcome'; readonly outcome: OutcomeWord; readonly date: DiaryDate }
  | { readonly form: 'raise' | 'not-yet' | 'longer-interval' | 'snooze' };

export type Forms = {
  /** The form on the screen, or the one that was closed last and still holds what was typed. */
  readonly current: ClockForm | null;
  /** Another number is another, blank form. */
  readonly round: number;
  readonly isOpen: boolean;
  readonly open: (form: ClockForm) => void;
  readonly close: () => void;
  /** Closes it for good: the next one is blank. */
  readonly finish: () => void;
};

type State = Pick<Forms, 'current' | 'round' | 'isOpen'> & { readonly spent: boolean };

/** Opening the same form again finds it as it was left, unless it was saved. */
export function useForms(): Forms {
  const [{ spent: _, ...shown }, change] = useState<State>({
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

/** Where a form's answer is told: beside the dates, or beside the questions. */
export function placeOf(form: ClockForm): 'diary' | 'asks' {
  if (form.form === 'book') return form.request ? 'asks' : 'diary';
  return form.form === 'ahead' || form.form === 'outcome' ? 'diary' : 'asks';
}

function nameOf(form: ClockForm): string {
  if (form.form === 'book') return `book ${form.request?.requestId ?? ''}`;
  return form.form === 'outcome' ? `${form.outcome} ${form.date.sessionId}` : form.form;
}
