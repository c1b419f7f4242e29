// What the bot answers to its commands: a heading, lines, and where to go next.
import type { LongerInterval } from '../domain/clock/standing';
import type { Council } from '../domain/council';
import type { PersonId } from '../domain/ids';
import { type CommandName, commandWords } from './command-words';
import type { ViewButton } from './prompts/day-buttons';
import type { StatusView, TeamView } from './view-types';
import { firstNameOf, intervalWords } from './words';

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
  /** When there is more than a card can hold. */
  readonly more?: { readonly text: string; readonly button: ViewButton } | null;
};

/** `offer`: the button answers a question of ours, and the card that asked it goes with the answer. `about`: whose thread. */
type CommandButton = {
  readonly title: string;
  readonly command: string;
  readonly offer?: boolean;
  readonly about?: string;
};

const line = (text: string, link: LinesView['link'] = null) => ({ text, link, commands: [] });

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
    line('A name may follow: "book Sam", "actions Sam".'),
    line(
      'Type it straight after the words: "log decision LCS-204417 see the child tomorrow". Please keep names of children and families out of chat.',
    ),
  ],
  commands: everyCommand,
  link: null,
});

/** To "hello". */
export const greetingView = (): LinesView => ({ ...helpView(), heading: 'Hello. This is what I can do' });

/** To "thanks". */
export const thanksWords = 'You are welcome. Type "help" for what else I can do.';

/** Why somebody asks for a longer interval, in their words, for whoever says yes or no. */
export const whyLongerView = (
  council: Council,
  about: PersonId,
  { askedBy, intervalDays, reason }: LongerInterval,
): LinesView => ({
  heading: `${firstNameOf(council, askedBy)} on meeting ${firstNameOf(council, about)} ${intervalWords(intervalDays).toLowerCase()}`,
  lines: [line(reason === '' ? 'No reason was given.' : reason)],
  commands: [],
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
