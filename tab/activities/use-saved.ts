// Saves one form of these screens under an operation id of its own, and keeps what the server said about it.
import { useRef } from 'react';
import { claimOperationId } from '../clock/operation-ids';
import { useClient } from '../server/client';
import { useSend } from '../server/use-send';

type Wanted<Answer> = {
  readonly path: string;
  /** The operation id that came with the page. */
  readonly offeredId: string;
  readonly saved: (answer: Answer) => void;
};

/** The id stays from the first try until something is saved: an answer may have been lost on its way. */
export function useSaved<Body extends object, Answer>({ path, offeredId, saved }: Wanted<Answer>) {
  const client = useClient();
  const operationId = useRef<string | null>(null);
  const { busy, failure, send } = useSend(
    (body: Body) => {
      operationId.current ??= claimOperationId(offeredId);
      return client.write<Answer>(path, { ...body, operationId: operationId.current });
    },
    (answer) => {
      operationId.current = null;
      saved(answer);
    },
  );
  return {
    busy,
    failure,
    save: send,
    saveAsNew: (body: Body) => {
      operationId.current = null;
      send(body);
    },
  };
}
