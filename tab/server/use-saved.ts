// Saves one form under an operation id of its own, and keeps what the server said about it.
import { useClient } from './client';
import type { Failure } from './failure';
import { useOperationId } from './use-operation-id';
import { useSend } from './use-send';

type Wanted<Answer> = {
  /** Where it is sent. */
  readonly path: string;
  /** The operation id that came with the page. */
  readonly offeredId: string;
  readonly saved: (answer: Answer) => void;
};

export type Saving<Body> = {
  readonly busy: boolean;
  readonly failure: Failure | null;
  /** `body` is the request without its operation id. A function is asked for it once the sending began; it may throw `RequestFailed`. */
  readonly save: (body: Body | (() => Promise<Body>)) => void;
  /** The same once more, as something new, after the server said that the id is spent. */
  readonly saveAsNew: (body: Body | (() => Promise<Body>)) => void;
};

export function useSaved<Body extends object, Answer>({
  path,
  offeredId,
  saved,
}: Wanted<Answer>): Saving<Body> {
  const client = useClient();
  const { once, renew } = useOperationId(offeredId);
  const { busy, failure, send } = useSend(async (given: Body | (() => Promise<Body>)) => {
    const body = typeof given === 'function' ? await given() : given;
    return once((operationId) => client.write<Answer>(path, { ...body, operationId }));
  }, saved);
  return {
    busy,
    failure,
    save: send,
    saveAsNew: (body) => {
      renew();
      send(body);
    },
  };
}
