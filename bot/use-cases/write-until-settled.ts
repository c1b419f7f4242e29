// Loads and writes again when somebody else changed the thread in between; a redelivery settles at once.
import type { WriteResult } from '../ports/threads';

/** Throws when the thread keeps changing under our hands, which says that something else is wrong. */
export async function writeUntilSettled(
  attempt: () => Promise<WriteResult>,
): Promise<'written' | 'already-there'> {
  for (let tries = 0; tries < 10; tries += 1) {
    const result = await attempt();
    if (result !== 'changed-meanwhile') return result;
  }
  throw new Error('the thread changed ten times while it was being written');
}
