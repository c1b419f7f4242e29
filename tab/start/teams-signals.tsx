// Tells Teams that the first screen is there, so that it takes its own spinner away.
import { useEffect } from 'react';
import type { TeamsFrame } from './teams-frame';

export function TeamsSignals({ frame }: { frame: TeamsFrame | null }) {
  useEffect(() => {
    frame?.sayLoaded();
    frame?.saySettled();
  }, [frame]);
  return null;
}
