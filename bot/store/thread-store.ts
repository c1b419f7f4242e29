// Reads and writes supervision threads: one partition per worker, one batch per act.
import type { Container } from '@azure/cosmos';
import type { ThreadStore } from '../ports/threads';
import { threadReading } from './read-threads';
import { threadWriting } from './write-threads';

/** Expected conflicts are results (see `ThreadStore`); everything else the store answers is thrown. */
export function cosmosThreadStore(threads: Container, tenant: string): ThreadStore {
  const chain = { threads, tenant };
  return { ...threadReading(chain), ...threadWriting(chain) };
}
