// Saves one step: a date, what became of it, a question or an answer; and keeps what the server said about it.
import { useRef } from 'react';
import type { ClockAnswer } from '../../bot/api/clock-contract';
import { useClient } from '../server/client';
import type { Failure } from '../server/failure';
import { useShowStep } from '../server/queries';
import { useSend } from '../server/use-send';
import { claimOperationId } from './operation-ids';

export type Step<Body> = {
  readonly busy: boolean;
  readonly failure: Failure | null;
  /** `body` is the request without its operation id. */
  readonly save: (body: Body) => void;
  /** The same once more, as something new, after the server said that the id is spent. */
  readonly saveAsNew: (body: Body) => void;
};

type Wanted = {
  readonly personId: string;
  /** Where it is sent. */
  readonly path: string;
  /** The operation id that came with the view. */
  readonly offeredId: string;
  readonly saved: (answer: ClockAnswer) => void;
};

/**
 * The operation id is kept from the first try until something is saved, whatever the page reads meanwhile: an answer
 * may have been lost, and the second try must be recognised. The page shows the answer before `saved` hears of it.
 */
export function useStep<Body extends object>({ personId, path, offeredId, saved }: Wanted): Step<Body> {
  const client = useClient();
  const show = useShowStep(personId);
  const operationId = useRef<string | null>(null);
  const { busy, failure, send } = useSend(
    (body: Body) => {
      operationId.current ??= claimOperationId(offeredId);
      return client.write<ClockAnswer>(path, { ...body, operationId: operationId.current });
    },
    (answer) => {
      operationId.current = null;
      show(answer);
      saved(answer);
    },
  );
  return {
    busy,
    failure,
    save: send,
    saveAsNew: (body) => {
      operationId.current = null;
      send(body);
    },
  };
}
