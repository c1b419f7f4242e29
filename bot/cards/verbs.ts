// Every button a card may have. A test compares this list with the routes: no dead button, no deaf route.

/** What a button sends back as `verb`. A changed value would break cards that lie in chats already. */
export const verbs = {
  saveDecision: 'decision/save',
  addReference: 'decision/add-reference',
  showDecision: 'decision/show',
  hideDecision: 'decision/hide',
  book: 'reminder/book',
  saveBooking: 'reminder/book/save',
  met: 'reminder/met',
  saveMet: 'reminder/met/save',
  inTheWay: 'reminder/in-the-way',
  saveInTheWay: 'reminder/in-the-way/save',
  back: 'reminder/back',
  command: 'command',
} as const;

/** A value of `verbs`, as it comes back with a button. */
export type Verb = (typeof verbs)[keyof typeof verbs];
