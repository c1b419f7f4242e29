// Addresses of the tab for buttons on cards: inside Teams, or on a laptop. Ids only; the server checks again who may look.
import { mayReadThread } from '../domain/access/access';
import type { Council } from '../domain/council';
import type { OversightType } from '../domain/decisions/management-oversight';
import type { LocalDate, PersonId } from '../domain/ids';
import type { CardLinks } from '../views/prompts/card-links';
import { decisionPage, type FilePage, filePage, logPage } from '../views/tab-pages';

/**
 * Absolute addresses. `recipient` is whose card it is; opening the link as somebody else is decided by the server
 * anyway.
 */
export type Links = {
  thread(recipient: PersonId, personId: PersonId, entryId?: string): string;
  team(recipient: PersonId): string;
  /** One quick decision, to whoever may read it, also without the thread it is in. */
  decision(recipient: PersonId, personId: PersonId, entryId: string): string;
  /** The form for a quick decision of that type, with a draft in it when one is named. */
  log(recipient: PersonId, draftId: string | null, type: OversightType): string;
  /** A page of somebody's supervision file; `id` is a record's or an issue's. */
  file(recipient: PersonId, personId: PersonId, page: FilePage, id?: string | null): string;
  policy(recipient: PersonId): string;
  /** What waits for the data protection officer. */
  protection(recipient: PersonId): string;
  /** The tab itself at one of its pages, for a dialog that Teams opens in a frame. */
  dialog(recipient: PersonId, page: string): string;
};

/** Locally the address says who is looking, as the recipient of the card. */
export function localLinks(publicUrl: () => string): Links {
  const tab = (recipient: PersonId, page: string) =>
    `${publicUrl()}/tab/?as=${encodeURIComponent(recipient)}#/${page}`;
  return {
    thread: (recipient, personId, entryId) => tab(recipient, threadPage(personId, entryId)),
    team: (recipient) => tab(recipient, 'team'),
    decision: (recipient, personId, entryId) => tab(recipient, decisionPage(personId, entryId)),
    log: (recipient, draftId, type) => tab(recipient, logPage(draftId, type)),
    file: (recipient, personId, page, id) => tab(recipient, filePage(personId, page, id)),
    policy: (recipient) => tab(recipient, 'policy'),
    protection: (recipient) => tab(recipient, 'protection'),
    dialog: tab,
  };
}

/**
 * Teams deep links. Clients have been seen to open an older page, so the tab always shows whose thread it is.
 * `publicUrl` is where the tab is served, without a slash at the end.
 */
export function teamsLinks(teamsAppId: string, publicUrl: string): Links {
  const tab = (page: string) => {
    const context = encodeURIComponent(JSON.stringify({ subEntityId: page }));
    return `https://teams.microsoft.com/l/entity/${teamsAppId}/thread?context=${context}`;
  };
  return {
    thread: (_recipient, personId, entryId) => tab(threadPage(personId, entryId)),
    team: () => tab('team'),
    decision: (_recipient, personId, entryId) => tab(decisionPage(personId, entryId)),
    log: (_recipient, draftId, type) => tab(logPage(draftId, type)),
    file: (_recipient, personId, page, id) => tab(filePage(personId, page, id)),
    policy: () => tab('policy'),
    protection: () => tab('protection'),
    dialog: (_recipient, page) => `${publicUrl}/tab/#/${page}`,
  };
}

/** Where a decision is for its reader: in its thread, or by itself for somebody who may not open that. */
export const decisionLinks =
  (links: Links, council: Council, today: LocalDate, recipient: PersonId) =>
  (about: PersonId, entryId: string): string =>
    mayReadThread(council, recipient, about, today)
      ? links.thread(recipient, about, entryId)
      : links.decision(recipient, about, entryId);

function threadPage(personId: PersonId, entryId: string | undefined): string {
  const thread = `threads/${encodeURIComponent(personId)}`;
  return entryId === undefined ? thread : `${thread}/entries/${encodeURIComponent(entryId)}`;
}

/** Where everything on one person's card leads. */
export const cardLinks = (links: Links, recipient: PersonId): CardLinks => ({
  thread: (person) => links.thread(recipient, person),
  file: (person, page, id) => links.file(recipient, person, page, id),
  team: links.team(recipient),
  policy: links.policy(recipient),
  protection: links.protection(recipient),
});
