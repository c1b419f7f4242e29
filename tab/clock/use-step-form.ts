// A form of the supervision clock: its step, and what FormDialog wants to know about it.
import type { ClockAnswer } from '../../bot/api/clock-contract';
import { type Refusals, refusalsOf } from '../parts/refusals';
import { useStep } from './use-step';

/** What every form is given. */
export type StepFormProps = {
  readonly personId: string;
  readonly open: boolean;
  readonly close: () => void;
  readonly saved: (answer: ClockAnswer) => void;
};

type Wanted<Body> = {
  readonly path: string;
  readonly offeredId: string;
  /** The names the server knows the fields of this form by. */
  readonly names: readonly string[];
  /** The request, as the fields stand. What was left empty is left out, so that the server's words apply. */
  readonly body: () => Body;
};

/** `dialog` goes to FormDialog as it is. */
export function useStepForm<Body extends object>(
  { personId, open, close, saved }: StepFormProps,
  { path, offeredId, names, body }: Wanted<Body>,
) {
  const { busy, failure, save, saveAsNew } = useStep<Body>({ personId, path, offeredId, saved });
  const { messageFor, unplaced } = refusalsOf(failure, names);
  const dialog = {
    open,
    close,
    busy,
    failure,
    unplaced,
    save: () => save(body()),
    saveAsNew: () => saveAsNew(body()),
  };
  return { dialog, messageFor } satisfies { dialog: object; messageFor: Refusals['messageFor'] };
}
