// What the bot answers when somebody types to it.
import { offeredDraftCard } from '../cards/drafts-card';
import type { Card } from '../cards/parts';
import { doneCard, linesCard } from '../cards/small-cards';
import { personId } from '../domain/ids';
import { superviseesOf } from '../domain/relationships';
import { mySupervision } from '../use-cases/my-supervision';
import { openTeam } from '../use-cases/open-team';
import {
  didNotUnderstandView,
  didYouMeanView,
  endOfDayView,
  greetingView,
  helpView,
  mySupervisionView,
  nobodyOverdueView,
  teamAnswerView,
  thanksWords,
} from '../views/answers-view';
import type { WithWhom } from '../views/clock/people-forms';
import { statusView } from '../views/clock/status-view';
import type { CommandName } from '../views/command-words';
import { offeredDraftView } from '../views/decisions/draft-words';
import { teamView } from '../views/team-view';
import { nameOf } from '../views/words';
import { additionalCard, catchMeCard, raiseCard } from './ask-answers';
import { type Answer, type Asking, following, type Pressed, replaced } from './asking';
import { calledSo, everybodyAbove, everybodyBelow, everybodyWith, withWhomCard } from './called';
import { overdueCard, thingsNowCard } from './day-answers';
import { showChildFile, showWaiting } from './decision-list-answers';
import {
  type DecisionMessage,
  decisionMessageAfterFault,
  inDialog,
  keepWords,
  openDecisionMessage,
  typedAfterLog,
  typedAfterSpoke,
} from './decision-message';
import { bookCard, diaryCard } from './diary-answers';
import { draftsCard } from './draft-answers';
import { askAtEndOfDay } from './end-of-day-answers';
import {
  actionCountCard,
  actionsOfCard,
  prepareCard,
  recordsCalledCard,
  recordsCard,
  recordsWithCard,
} from './file-answers';
import { longerIntervalCard } from './people-answers';
import { understand } from './understand';

/**
 * One card for whatever was typed; words after "log decision" and its like are kept as a draft at once, words that are
 * no command are answered with help and never kept. Rejects when the store fails.
 */
export async function answerText(asking: Asking, typed: string): Promise<Card> {
  const understood = understand(typed);
  switch (understood.kind) {
    case 'command':
      return commanded(asking, understood.command, understood.rest);
    case 'did-you-mean':
      return offered(asking, understood.command, understood.rest);
    case 'greeting':
      return linesCard(greetingView());
    case 'thanks':
      return doneCard(thanksWords, null);
    case 'unknown':
      return linesCard(didNotUnderstandView());
  }
}

/** A command by itself, or with words or a name after it. */
async function commanded(asking: Asking, command: CommandName, rest: string): Promise<Card> {
  const about = aboutSomebody[command];
  if (about === undefined || rest === '') return commands[command](asking, rest);
  const among = about.among(asking);
  const called = calledSo(asking, among, rest);
  if (called.length > 0) return about.answer(asking, called);
  return (await about.elsewhere?.(asking, rest)) ?? withWhomCard(asking, command, among);
}

/** A typo is only offered; the words that followed it are kept as they would be without it, and stand on no button. */
async function offered(asking: Asking, command: CommandName, rest: string): Promise<Card> {
  const read = decisionMessages[command];
  if (read === undefined || rest === '') return linesCard(didYouMeanView(command, rest));
  const { type, values } = read(asking, rest);
  const kept = await keepWords(asking, { type, ...values });
  if (kept.draft !== null) return offeredDraftCard(offeredDraftView(command, kept.draft));
  return linesCard(didYouMeanView(command, inDialog(asking) ? '' : rest, kept.words));
}

/** A button that stands for a command. The card it is on stays, but for an offer that held what somebody had typed. */
export async function pressCommand(asking: Asking, pressed: Pressed): Promise<Answer> {
  const card =
    (await chosenFor(asking, pressed)) ?? (await answerText(asking, pressed.get('command') ?? 'help'));
  return pressed.get('offer') === 'yes' ? replaced(card) : following(card);
}

/** Somebody chosen from those a command could be about: by id, because two may have one name. */
async function chosenFor(asking: Asking, pressed: Pressed): Promise<Card | undefined> {
  const understood = understand(pressed.get('command') ?? '');
  const about = understood.kind === 'command' ? aboutSomebody[understood.command] : undefined;
  const chosen = about?.among(asking).filter((one) => one.about === pressed.get('about')) ?? [];
  return chosen.length > 0 ? about?.answer(asking, chosen) : undefined;
}

/** Gives back a decision that was typed when something of ours failed; undefined where no words would be lost. */
export function textAfterFault(asking: Asking, typed: string, notice: string): Card | undefined {
  const understood = understand(typed);
  if (!('rest' in understood) || understood.rest === '') return undefined;
  const read = decisionMessages[understood.command];
  return read && decisionMessageAfterFault(asking, read(asking, understood.rest), notice);
}

/** Said in passing: the words after the command are the entry. */
const decisionMessages: Partial<Record<CommandName, (asking: Asking, rest: string) => DecisionMessage>> = {
  'log decision': (asking, rest) => typedAfterLog(asking, 'decision', rest),
  'log advice': (asking, rest) => typedAfterLog(asking, 'advice', rest),
  'just spoke': typedAfterSpoke,
};

/** Each by itself; what follows only matters to those that take words. */
const commands: Record<CommandName, (asking: Asking, rest: string) => Card | Promise<Card>> = {
  'log decision': (asking, rest) => openDecisionMessage(asking, typedAfterLog(asking, 'decision', rest)),
  'log advice': (asking, rest) => openDecisionMessage(asking, typedAfterLog(asking, 'advice', rest)),
  'just spoke': (asking, rest) => openDecisionMessage(asking, typedAfterSpoke(asking, rest)),
  drafts: draftsCard,
  waiting: async (asking) => (await showWaiting(asking, new Map())).card,
  'child file': async (asking) => (await showChildFile(asking, new Map())).card,
  actions: actionCountCard,
  prepare: (asking) => prepareCard(asking),
  sign: recordsCard,
  'end of day': answerEndOfDay,
  reminders: thingsNowCard,
  book: (asking) => bookCard(asking),
  diary: (asking) => diaryCard(asking),
  overdue: answerOverdue,
  'my supervision': answerMySupervision,
  team: answerTeam,
  extra: (asking) => additionalCard(asking),
  'catch me': (asking) => catchMeCard(asking),
  raise: raiseCard,
  'longer interval': (asking) => longerIntervalCard(asking),
  help: () => linesCard(helpView()),
};

/**
 * Commands after which a name may follow, and who that may be. `called` are those of the name, at least one.
 * `elsewhere`: what else the name may stand for, once it is none of them.
 */
type AboutSomebody = {
  readonly among: (asking: Asking) => readonly WithWhom[];
  readonly answer: (asking: Asking, called: readonly WithWhom[]) => Card | Promise<Card>;
  readonly elsewhere?: (asking: Asking, typed: string) => Promise<Card | undefined>;
};

const aboutSomebody: Partial<Record<CommandName, AboutSomebody>> = {
  prepare: { among: everybodyWith, answer: prepareCard },
  actions: { among: everybodyBelow, answer: actionsOfCard, elsewhere: ownActionsCard },
  sign: { among: everybodyWith, answer: recordsWithCard, elsewhere: recordsCalledCard },
  book: { among: everybodyWith, answer: bookCard },
  diary: { among: everybodyWith, answer: diaryCard },
  extra: { among: everybodyWith, answer: additionalCard },
  'catch me': { among: everybodyWith, answer: catchMeCard },
  'longer interval': { among: everybodyBelow, answer: longerIntervalCard },
};

/** What was agreed with one's own supervisor is one's own to do. */
async function ownActionsCard(asking: Asking, typed: string): Promise<Card | undefined> {
  const own = calledSo(asking, everybodyAbove(asking), typed);
  return own.length > 0 ? actionCountCard(asking) : undefined;
}

/** Without "on" or "off" the question is asked back. */
async function answerEndOfDay(asking: Asking, rest: string): Promise<Card> {
  if (rest === '') return linesCard(endOfDayView());
  return (await askAtEndOfDay(asking, new Map([['on', rest === 'on' ? 'yes' : 'no']]))).card;
}

async function answerOverdue(asking: Asking): Promise<Card> {
  const { council, person, today, links } = asking;
  const supervises = superviseesOf(council, person, today).length > 0;
  return (await overdueCard(asking)) ?? linesCard(nobodyOverdueView(supervises, links.team(person)));
}

async function answerMySupervision({ ports, person, links }: Asking): Promise<Card> {
  const { council, today, status } = await mySupervision(ports, person);
  const supervisor = status.supervisorId ? nameOf(council, status.supervisorId) : null;
  return linesCard(
    mySupervisionView(
      statusView(status, today, { withDiary: true }),
      supervisor,
      links.thread(person, person),
    ),
  );
}

async function answerTeam({ ports, person, links }: Asking): Promise<Card> {
  const view = teamView(await openTeam(ports, person));
  return linesCard(teamAnswerView(view, links.team(person), (one) => links.thread(person, personId(one))));
}
