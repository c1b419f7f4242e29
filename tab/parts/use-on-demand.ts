// Fetches the code of a form when somebody wants the form, and a little before if nothing else is going on.
import { type ComponentType, useEffect, useState } from 'react';

export type OnDemand<Props> = {
  /** The form once it is here, else null. */
  readonly Part: ComponentType<Props> | null;
  /** True when its code could not be fetched. */
  readonly failed: boolean;
  readonly load: () => void;
};

const quietMilliseconds = 1_500;

/**
 * `fetchPart` is one function for the whole life of the page. While `likely`, the code comes soon after the screen is
 * shown, so that it is there when the connection is not.
 */
export function useOnDemand<Props>(
  fetchPart: () => Promise<ComponentType<Props>>,
  likely: boolean,
): OnDemand<Props> {
  const [Part, setPart] = useState<ComponentType<Props> | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (!likely) return;
    const waiting = setTimeout(() => void fetchPart().catch(() => undefined), quietMilliseconds);
    return () => clearTimeout(waiting);
  }, [fetchPart, likely]);
  return {
    Part,
    failed,
    load: () => {
      if (Part) return;
      setFailed(false);
      fetchPart().then(
        (part) => setPart(() => part),
        () => setFailed(true),
      );
    },
  };
}
