// What the bot answers when somebody types to it.
import { offeredDraftCard } from '../cards/drafts-card';
import type { Card } from '../cards/parts';
import { linesCard } from '../cards/small-cards';
import { personId } from '../domain/ids';
import { superviseesOf } from '../domain/relationships';
import { mySupervision } from '../use-cases/my-supervision';
import { openTeam } from '../use-cases/open-team';
import {
  didNotUnderstandView,
  didYouMeanView,
  endOfDayView,
  helpView,
  mySupervisionView,
  nobodyOverdueView,
  teamAnswerView,
} from '../views/answers-view';
import { statusView } from '../views/clock/status-view';
import type { CommandName } from '../views/command-words';
import { offeredDraftView } from '../views/decisions/draft-words';
import { teamView } from '../views/team-view';
import { nameOf } from '../views/words';
import { additionalCard, catchMeCard, raiseCard } from './ask-answers';
import { type Answer, type Asking, following, type Pressed, replaced } from './asking';
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
import { actionCountCard, prepareCard, recordsCard } from './file-answers';
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
      return commands[understood.command](asking, understood.rest);
    case 'did-you-mean':
      return offered(asking, understood.command, understood.rest);
    case 'unknown':
      return linesCard(didNotUnderstandView());
  }
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
  const card = await answerText(asking, pressed.get('command') ?? 'help');
  return pressed.get('offer') === 'yes' ? replaced(card) : following(card);
}

/** Gives back a decision that was typed when something of ours failed; undefined where no words would be lost. */
export function textAfterFault(asking: Asking, typed: string, notice: string): Card | undefined {
  const understood = understand(typed);
  if (understood.kind === 'unknown' || understood.rest === '') return undefined;
  const read = decisionMessages[understood.command];
  return read && decisionMessageAfterFault(asking, read(asking, understood.rest), notice);
}

/** Said in passing: the words after the command are the entry. */
const decisionMessages: Partial<Record<CommandName, (asking: Asking, rest: string) => DecisionMessage>> = {
  'log decision': (asking, rest) => typedAfterLog(asking, 'decision', rest),
  'log advice': (asking, rest) => typedAfterLog(asking, 'advice', rest),
  'just spoke': typedAfterSpoke,
};

const commands: Record<CommandName, (asking: Asking, rest: string) => Card | Promise<Card>> = {
  'log decision': (asking, rest) => openDecisionMessage(asking, typedAfterLog(asking, 'decision', rest)),
  'log advice': (asking, rest) => openDecisionMessage(asking, typedAfterLog(asking, 'advice', rest)),
  'just spoke': (asking, rest) => openDecisionMessage(asking, typedAfterSpoke(asking, rest)),
  drafts: draftsCard,
  waiting: async (asking) => (await showWaiting(asking, new Map())).card,
  'child file': async (asking) => (await showChildFile(asking, new Map())).card,
  actions: actionCountCard,
  prepare: prepareCard,
  sign: recordsCard,
  'end of day': answerEndOfDay,
  reminders: thingsNowCard,
  book: bookCard,
  diary: diaryCard,
  overdue: answerOverdue,
  'my supervision': answerMySupervision,
  team: answerTeam,
  extra: additionalCard,
  'catch me': catchMeCard,
  raise: raiseCard,
  'longer interval': longerIntervalCard,
  help: () => linesCard(helpView()),
};

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
