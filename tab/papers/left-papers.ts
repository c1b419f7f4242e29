// Sends what papers left on the device, when the tab opens and when the connection comes back, so that nothing waits for its page.
import type { KeptView } from '../../bot/views/records/record-view-types';
import type { Client } from '../server/client';
import { forgetPaper, papersLeft } from './device-papers';
import { areSame } from './same-words';

/** What the server does not take stays on the device, and its page asks. */
export async function sendLeftPapers(client: Client, viewerId: string): Promise<void> {
  for (const { draftId, path, words, revision } of papersLeft(viewerId)) {
    try {
      const answer = await client.write<KeptView<object>>(path ?? '', { revision, words });
      const now = papersLeft(viewerId).find((each) => each.draftId === draftId);
      if (answer.kept && now && areSame(now.words, words)) forgetPaper(viewerId, draftId);
    } catch {
      // Offline still, or refused: its page says which.
    }
  }
}
