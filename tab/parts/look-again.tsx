// A button for whoever was told that something has changed: the page reads everything on it again.
import { Button } from '@fluentui/react-components';
import { useIsFetching, useQueryClient } from '@tanstack/react-query';

/** What is typed stays; only what the page shows of the server is read again. */
export function LookAgain() {
  const queries = useQueryClient();
  const busy = useIsFetching() > 0;
  return (
    <Button disabledFocusable={busy} onClick={() => void queries.invalidateQueries()}>
      {busy ? 'Looking' : 'Look again'}
    </Button>
  );
}
