// What the bot answers to its commands: a heading, lines, and where to go next.
import type { StatusView, TeamView } from './view-types';

/** An answer in chat. `commands` and `link` at the end belong to the whole, those of a line to that line. */
export type LinesView = {
  readonly heading: string;
  readonly lines: readonly {
    readonly text: string;
    readonly link: { readonly title: string; readonly url: string } | null;
    readonly commands: readonly CommandButton[];
  }[];
  readonly commands: readonly CommandButton[];
  readonly link: { readonly title: string; readonly url: string } | null;
};

/** `offer`: the button answers a question of ours, and the card that asked it goes with the answer. */
type CommandButton = { readonly title: string; readonly command: string; readonly offer?: boolean };

const line = (text: string, link: LinesView['link'] = null) => ({ text, link, commands: [] });

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
  { command: 'waiting', title: 'Waiting', group: 'log', description: 'What needs your answer' },
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
    description: 'What you have agreed to do',
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
    description: 'Records to write or to sign',
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
  { typed: 'prepare with', command: 'prepare' },
  { typed: 'prepare for', command: 'prepare' },
  { typed: 'record', command: 'sign' },
  { typed: 'records', command: 'sign' },
];

/** Six buttons fit on a card; the other commands are typed. */
const offered: readonly CommandName[] = ['log decision', 'reminders', 'book', 'diary', 'extra', 'catch me'];
const everyCommand = commandWords
  .filter(({ command }) => offered.includes(command))
  .map(({ command, title }) => ({ command, title }));

const groups = [
  { group: 'log', title: 'Keep' },
  { group: 'dates', title: 'Dates' },
  { group: 'ask', title: 'Ask' },
] as const;

/** Also the place where people are asked to leave names out of chat. */
export const helpView = (): LinesView => ({
  heading: 'What I can do',
  lines: [
    ...groups.map(({ group, title }) =>
      line(
        `${title}. ${commandWords
          .filter((one) => one.group === group)
          .map(
            (one) => `${one.command}: ${one.description.charAt(0).toLowerCase()}${one.description.slice(1)}`,
          )
          .join('. ')}.`,
      ),
    ),
    line(
      'Type it straight after the words: "log decision LCS-204417 see the child tomorrow". Please keep names of children and families out of chat.',
    ),
  ],
  commands: everyCommand,
  link: null,
});

/** Says first that nothing was kept: somebody may have believed that they had logged a decision. */
export const didNotUnderstandView = (): LinesView => ({
  heading: "I didn't catch that",
  lines: [line(`Nothing was kept. I know: ${commandWords.map(({ command }) => command).join(', ')}.`)],
  commands: everyCommand,
  link: null,
});

/** A typo is offered, never acted on by itself. `notKept` says why words that followed it are kept nowhere. */
export const didYouMeanView = (command: string, rest: string, notKept = ''): LinesView => ({
  heading: `Did you mean "${command}"?`,
  lines: [line(notKept === '' ? 'Nothing was kept yet.' : notKept)],
  commands: [
    { command: rest === '' ? command : `${command} ${rest}`, title: `Yes, ${command}`, offer: true },
    { command: 'help', title: 'Help', offer: true },
  ],
  link: null,
});

/** "End of day" by itself: the question is asked only of those who want it. */
export const endOfDayView = (): LinesView => ({
  heading: 'Anything said in passing?',
  lines: [
    line(
      "I can ask you that late in your working day, in the day's one card, so that nothing is lost on the way home.",
    ),
  ],
  commands: [
    { command: 'end of day on', title: 'Ask me', offer: true },
    { command: 'end of day off', title: "Don't ask", offer: true },
  ],
  link: null,
});

/** For an author with no pair today: says whose files decide that, so that the person knows whom to ask. */
export const nobodyToLogWithView = (): LinesView => ({
  heading: 'There is nobody to log this with yet',
  lines: [
    line(
      'You have no supervisor and supervise nobody today, according to the council files. Please tell whoever keeps them.',
    ),
  ],
  commands: [],
  link: null,
});

/** When there is nobody the command could be about. */
export const nobodyToAskWords = {
  anybody:
    'You have no supervisor and supervise nobody today, according to the council files. Please tell whoever keeps them.',
  supervises: 'You supervise nobody today, so there is no interval to ask for.',
} as const;

/** `supervisor` is a name in words, null when there is none today; `link` an absolute address. */
export function mySupervisionView(status: StatusView, supervisor: string | null, link: string): LinesView {
  return {
    heading: `My supervision: ${status.word.toLowerCase()}`,
    lines: [line(status.sentence), ...(supervisor ? [line(`Supervisor: ${supervisor}.`)] : [])],
    commands: [],
    link: { title: 'Open my thread', url: link },
  };
}

/** The tab shows everybody; a chat shows whoever needs something first. */
const shownInChat = 6;

/**
 * The first six rows in the team's own order, each with its thread; `threadLink` turns a person id into an
 * absolute address.
 */
export function teamAnswerView(
  team: TeamView,
  link: string,
  threadLink: (personId: string) => string,
): LinesView {
  return {
    heading: 'My team',
    lines: [
      line(team.summary),
      ...team.rows.slice(0, shownInChat).map(({ person, status, lastMet, next }) =>
        line(`${person.name}: ${status.word.toLowerCase()}. Last met: ${lastMet}. Next: ${next}.`, {
          title: `Open ${person.name}`,
          url: threadLink(person.personId),
        }),
      ),
      ...(team.rows.length > shownInChat
        ? [line(`And ${team.rows.length - shownInChat} more in the tab.`)]
        : []),
    ],
    commands: [],
    link: team.rows.length > 0 ? { title: 'Open my team', url: link } : null,
  };
}

/** Tells good news from an empty team: `supervises` false would otherwise read as praise. */
export const nobodyOverdueView = (supervises: boolean, link: string): LinesView => ({
  heading: supervises ? 'Nobody is overdue' : 'You supervise nobody today',
  lines: [
    line(
      supervises
        ? "Everybody you supervise has met with you in time, or there's a good reason on file."
        : 'So nobody can be overdue with you.',
    ),
  ],
  commands: [],
  link: supervises ? { title: 'Open my team', url: link } : null,
});
