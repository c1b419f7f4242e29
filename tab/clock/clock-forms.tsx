// The forms of the supervision clock, fetched when the first of them is wanted.
import type { ClockAnswer } from '../../bot/api/clock-contract';
import type { Thread } from '../../bot/api/contract';
import { AheadForm } from './ahead-form';
import { BookForm } from './book-form';
import type { ClockForm } from './forms';
import { HeldForm, NotAsPlannedForm } from './outcome-forms';
import { LongerIntervalForm, NotYetForm, RaiseForm, SnoozeForm } from './question-forms';

export type ClockFormsProps = {
  readonly thread: Thread;
  readonly form: ClockForm;
  readonly open: boolean;
  /** Hides the form and keeps what was typed. */
  readonly close: () => void;
  readonly saved: (answer: ClockAnswer) => void;
};

/** Nothing is shown when the page has no such part any more. */
export function ClockForms({ thread, form, ...rest }: ClockFormsProps) {
  const { diary, asks, person } = thread;
  const shared = { ...rest, personId: person.personId };
  if (form.form === 'book') return diary && <BookForm {...shared} diary={diary} request={form.request} />;
  if (form.form === 'ahead') return diary && <AheadForm {...shared} diary={diary} />;
  if (form.form === 'outcome') {
    if (!diary) return null;
    const { outcome, date } = form;
    if (outcome === 'held') return <HeldForm {...shared} diary={diary} date={date} />;
    return <NotAsPlannedForm {...shared} diary={diary} date={date} outcome={outcome} />;
  }
  if (!asks) return null;
  if (form.form === 'raise') return <RaiseForm {...shared} asks={asks} />;
  if (form.form === 'not-yet') return <NotYetForm {...shared} asks={asks} />;
  if (form.form === 'snooze') return <SnoozeForm {...shared} asks={asks} />;
  return <LongerIntervalForm {...shared} asks={asks} />;
}
