// What may stand on a locked screen: every notification nobody asked for is made of these, or of a date or a count.

/**
 * That something waits or was answered, from whom, and whose supervision a date is about. Never what somebody asks,
 * feels or disputes, and never why; not that somebody is away or out of reach, that something needs authority, or that
 * a file was opened. Somebody else may be at the table, and know the name.
 */
export const notificationWords = {
  waits: 'Something waits for you',
  answerWaited: 'Your answer is waited for',
  /** Not from whom: what was asked may be about somebody at the table. */
  answerThere: 'An answer waits for you',
  /** Nobody's words, not even by their kind: five minutes and a request read the same. */
  message: (name: string) => `A message from ${name}`,
  /** Agreed, changed or seen otherwise read the same. */
  answered: (name: string) => `${name} has answered`,
  recordAnswered: (name: string) => `${name} has answered a record`,
  recordWaits: 'A record waits for you',
  /** A date is wanted, offered or owed: the same words. Nobody at the table takes it for a private one. */
  date: (name: string) => `Supervision with ${name}: a date`,
  newDate: (name: string) => `Supervision with ${name}: a new date`,
  supervisionWith: (name: string) => `Supervision with ${name}`,
  /** To somebody above the two. */
  supervisionOf: (name: string) => `Supervision of ${name}`,
  own: 'Your supervision',
  newToYou: (count: number) => `${count} people you supervise now`,
} as const;

/** For what answers somebody's own press or words: their phone may lie beside the screen they typed on. */
export const ownAnswerNotification = 'Here is your answer';
