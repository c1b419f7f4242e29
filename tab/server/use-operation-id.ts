// Gives what somebody saves an operation id that stays the same until it is saved, so that a lost answer is no second one.
import { useRef } from 'react';
import { claimOperationId } from '../clock/operation-ids';
import { failureOf } from './failure';

export type OperationId = {
  /**
   * Runs one try. The id stays from the first try until one succeeds, or until the server says that it holds something
   * else: then what was sent first is saved, and the next try is one more. Throws what `write` throws.
   */
  readonly once: <Answer>(write: (operationId: string) => Promise<Answer>) => Promise<Answer>;
  /** The next try is something new. */
  readonly renew: () => void;
};

/** `offered` came with the page; without it the first id is a fresh one too. */
export function useOperationId(offered?: string): OperationId {
  const operationId = useRef<string | null>(null);
  const renew = () => {
    operationId.current = null;
  };
  return {
    async once(write) {
      operationId.current ??= offered === undefined ? crypto.randomUUID() : claimOperationId(offered);
      try {
        const answer = await write(operationId.current);
        renew();
        return answer;
      } catch (problem) {
        if (failureOf(problem).kind === 'used-before') renew();
        throw problem;
      }
    },
    renew,
  };
}
