// The forms of the supervision clock: which is open, and where its answer is told.
import type { Asks, Diary } from '../../bot/api/clock-contract';
import { useOpenForm } from '../parts/use-open-form';

export type DiaryDate = Diary['dates'][number];
export type OutcomeWord = 'held' | 'interrupted' | 'moved' | 'cancelled';

export type ClockForm =
  /** One date; with a request, for the additional supervision that was asked for. */
  | { readonly form: 'book'; readonly request: Asks['requests'][number] | null }
  | { readonly form: 'ahead' }
  | { readonly form: 'outcome'; readonly outcome: OutcomeWord; readonly date: DiaryDate }
  | { readonly form: 'raise' | 'not-yet' | 'longer-interval' | 'snooze' };

export const useForms = () => useOpenForm(nameOf);

/** Where a form's answer is told: beside the dates, or beside the questions. */
export function placeOf(form: ClockForm): 'diary' | 'asks' {
  if (form.form === 'book') return form.request ? 'asks' : 'diary';
  return form.form === 'ahead' || form.form === 'outcome' ? 'diary' : 'asks';
}

function nameOf(form: ClockForm): string {
  if (form.form === 'book') return `book ${form.request?.requestId ?? ''}`;
  return form.form === 'outcome' ? `${form.outcome} ${form.date.sessionId}` : form.form;
}
