// Under what the device keeps words for somebody's own two boxes until they are signed.

/** Of the two, not of one version: what was typed on one that went back to the draft is there for the next. */
export const ownWordsId = (personId: string, supervisorId: string) =>
  `agreement own ${personId} ${supervisorId}`;
