// Every command of the bot: how it is typed, what it does, and other words for it.

/** Every command, in the groups of a working day. The manifest offers the most used ones. */
export const commandWords = [
  {
    command: 'log decision',
    title: 'Log decision',
    group: 'log',
    description: 'Keep a quick decision',
  },
  { command: 'log advice', title: 'Log advice', group: 'log', description: 'Keep advice' },
  {
    command: 'just spoke',
    title: 'Just spoke',
    group: 'log',
    description: 'Then with whom: "to Sam about …"',
  },
  { command: 'drafts', title: 'Drafts', group: 'log', description: 'Begun and not saved' },
  { command: 'waiting', title: 'To answer', group: 'log', description: 'What needs your answer' },
  {
    command: 'child file',
    title: "Child's file",
    group: 'log',
    description: 'What is not there yet',
  },
  {
    command: 'end of day',
    title: 'End of day',
    group: 'log',
    description: 'One late question; on or off',
  },
  {
    command: 'actions',
    title: 'Actions',
    group: 'log',
    description: 'What you agreed to do; "actions Sam" for one you supervise',
  },
  {
    command: 'prepare',
    title: 'Prepare',
    group: 'dates',
    description: 'The page to think ahead; "prepare Sam" for one you supervise',
  },
  {
    command: 'sign',
    title: 'Sign',
    group: 'dates',
    description: 'What to write or to sign',
  },
  { command: 'reminders', title: 'Reminders', group: 'dates', description: 'What waits today' },
  { command: 'book', title: 'Book', group: 'dates', description: 'Find a date you can both do' },
  { command: 'diary', title: 'Diary', group: 'dates', description: 'Your next dates; move or cancel one' },
  { command: 'overdue', title: 'Overdue', group: 'dates', description: 'Who is overdue' },
  {
    command: 'my supervision',
    title: 'My supervision',
    group: 'dates',
    description: 'When you last met and when it is due',
  },
  { command: 'team', title: 'Team', group: 'dates', description: 'How everybody you supervise stands' },
  { command: 'extra', title: 'Extra', group: 'ask', description: 'Ask for additional supervision' },
  {
    command: 'catch me',
    title: 'Catch me',
    group: 'ask',
    description: 'Ask for five minutes; nothing is kept',
  },
  { command: 'raise', title: 'Raise', group: 'ask', description: 'Tell the next manager that yours is late' },
  {
    command: 'longer interval',
    title: 'Longer interval',
    group: 'ask',
    description: 'Ask to meet somebody less often',
  },
  { command: 'help', title: 'Help', group: 'help', description: 'What this bot does' },
] as const;

/** A command as it is typed, in lower case. */
export type CommandName = (typeof commandWords)[number]['command'];

/** Other words for the same command. */
export const otherWords: readonly { readonly typed: string; readonly command: CommandName }[] = [
  { typed: 'additional supervision', command: 'extra' },
  { typed: 'request supervision', command: 'extra' },
  { typed: 'log a decision', command: 'log decision' },
  { typed: 'log quick decision', command: 'log decision' },
  { typed: 'log a quick decision', command: 'log decision' },
  { typed: 'just spoke to', command: 'just spoke' },
  { typed: 'just spoke with', command: 'just spoke' },
  { typed: 'i just spoke to', command: 'just spoke' },
  { typed: 'i just spoke with', command: 'just spoke' },
  { typed: 'i ve just spoken to', command: 'just spoke' },
  { typed: 'i ve just spoken with', command: 'just spoke' },
  { typed: 'just spoken to', command: 'just spoke' },
  { typed: 'just spoken with', command: 'just spoke' },
  { typed: 'just talked to', command: 'just spoke' },
  { typed: 'just talked with', command: 'just spoke' },
  { typed: 'just had a word with', command: 'just spoke' },
  { typed: 'my drafts', command: 'drafts' },
  { typed: 'child s file', command: 'child file' },
  { typed: 'my actions', command: 'actions' },
  { typed: 'actions of', command: 'actions' },
  { typed: 'actions for', command: 'actions' },
  { typed: 'prepare with', command: 'prepare' },
  { typed: 'prepare for', command: 'prepare' },
  { typed: 'record', command: 'sign' },
  { typed: 'records', command: 'sign' },
];
