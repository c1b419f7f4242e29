// Addresses of the tab for buttons on cards: inside Teams, or on a laptop. Ids only; the server checks again who may look.
import type { PersonId } from '../domain/ids';

/**
 * Absolute addresses. `recipient` is whose card it is; opening the link as somebody else is decided by the server
 * anyway.
 */
export type Links = {
  thread(recipient: PersonId, personId: PersonId, entryId?: string): string;
  team(recipient: PersonId): string;
};

/** Locally the address says who is looking, as the recipient of the card. */
export function localLinks(publicUrl: () => string): Links {
  const tab = (recipient: PersonId, page: string) =>
    `${publicUrl()}/tab/?as=${encodeURIComponent(recipient)}#/${page}`;
  return {
    thread: (recipient, personId, entryId) => tab(recipient, threadPage(personId, entryId)),
    team: (recipient) => tab(recipient, 'team'),
  };
}

/** A Teams deep link. Clients have been seen to open an older page, so the tab always shows whose thread it is. */
export function teamsLinks(teamsAppId: string): Links {
  const tab = (page: string) => {
    const context = encodeURIComponent(JSON.stringify({ subEntityId: page }));
    return `https://teams.microsoft.com/l/entity/${teamsAppId}/thread?context=${context}`;
  };
  return {
    thread: (_recipient, personId, entryId) => tab(threadPage(personId, entryId)),
    team: () => tab('team'),
  };
}

function threadPage(personId: PersonId, entryId: string | undefined): string {
  const thread = `threads/${encodeURIComponent(personId)}`;
  return entryId === undefined ? thread : `${thread}/entries/${encodeURIComponent(entryId)}`;
}
