// Gives everybody a conversation at the start: their chat window, or a mailbox inside the product.
import type { Instant, PersonId } from '../domain/ids';
import type { CouncilPorts } from '../ports/council-ports';
import type { Conversation } from '../ports/sending';
import { mailboxPath } from './local-doors';
import type { PlaygroundWindow } from './playground/window-types';

/** An address that a real activity brought later stays; one of ours follows a changed port. */
export async function giveConversations(
  ports: CouncilPorts,
  windows: readonly PlaygroundWindow[],
  serverUrl: string,
): Promise<void> {
  const people = [...ports.directory.council().people.keys()];
  const known = await ports.conversations.find(people);
  const now = ports.clock.now();
  for (const person of people) {
    const window = windows.find((one) => one.person.personId === person);
    const current = known.get(person);
    if (current && !isOurs(current) && !window) continue;
    await ports.conversations.put(
      window
        ? windowConversation(person, window, ports.tenant, now)
        : mailbox(person, serverUrl, ports.tenant, now),
    );
  }
}

const isOurs = ({ serviceUrl }: Conversation) => serviceUrl.endsWith(mailboxPath);

const mailbox = (personId: PersonId, serverUrl: string, tenantId: string, seenAt: Instant): Conversation => ({
  personId,
  conversationId: `mailbox-${personId}`,
  serviceUrl: `${serverUrl}${mailboxPath}`,
  botId: 'bot',
  userId: personId,
  tenantId,
  seenAt,
});

const windowConversation = (
  personId: PersonId,
  window: PlaygroundWindow,
  tenantId: string,
  seenAt: Instant,
): Conversation => ({
  personId,
  conversationId: window.conversationId,
  serviceUrl: window.serviceUrl,
  botId: 'bot',
  userId: window.person.entraObjectId,
  tenantId,
  seenAt,
});
