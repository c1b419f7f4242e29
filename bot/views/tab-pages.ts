// The pages of the tab that a card opens; ids only, and the server decides again who may look.

/** One decision. */
export const decisionPage = (personId: string, entryId: string) =>
  `decisions/${encodeURIComponent(personId)}/${encodeURIComponent(entryId)}`;

/** The form for a quick decision, with a draft in it when one is named. */
export const logPage = (draftId: string | null) =>
  draftId === null ? 'log' : `log/${encodeURIComponent(draftId)}`;
