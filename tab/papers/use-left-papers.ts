// Sends papers that were left on the device, wherever in the tab somebody is.
import { useEffect } from 'react';
import { allOnDevice } from '../decision/device-drafts';
import type { Client } from '../server/client';

/** Nothing is loaded for it while nothing waits. */
export function useLeftPapers(client: Client, viewerId: string | null): void {
  useEffect(() => {
    if (viewerId === null) return;
    const send = () => {
      if (!allOnDevice(viewerId).some(({ values }) => values.path !== undefined)) return;
      import('./left-papers').then(
        ({ sendLeftPapers }) => sendLeftPapers(client, viewerId),
        () => undefined,
      );
    };
    send();
    window.addEventListener('online', send);
    return () => window.removeEventListener('online', send);
  }, [client, viewerId]);
}
