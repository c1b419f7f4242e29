// Sends what somebody saved, one at a time, and keeps what went wrong.
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { type Failure, failureOf } from './failure';

export type Sending<What> = {
  readonly busy: boolean;
  /** Of the last try. */
  readonly failure: Failure | null;
  readonly send: (what: What) => void;
};

/** `write` throws `RequestFailed`. `done` is called even when whoever asked has left the form meanwhile. */
export function useSend<What, Answer>(
  write: (what: What) => Promise<Answer>,
  done: (answer: Answer) => void,
): Sending<What> {
  // A second click can come before the first one has changed what is on the screen.
  const underway = useRef(false);
  const sending = useMutation({
    mutationFn: write,
    onSettled: () => {
      underway.current = false;
    },
    onSuccess: (answer) => {
      sending.reset();
      done(answer);
    },
  });
  return {
    busy: sending.isPending,
    failure: sending.error ? failureOf(sending.error) : null,
    send: (what) => {
      if (underway.current) return;
      underway.current = true;
      sending.mutate(what);
    },
  };
}
