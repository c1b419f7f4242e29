// Receives activities, finds out who is asking, and answers each in one go.

import { Application } from '@microsoft/teams-ai/lib/Application';
import { type Activity, ActivityTypes, type TurnContext } from 'botbuilder';
import type { Card } from '../cards/parts';
import { doneCard } from '../cards/small-cards';
import { verbs } from '../cards/verbs';
import { isEmployedOn } from '../domain/calendar';
import { personByEntraId } from '../domain/council';
import { addDays, localDate, londonDate } from '../domain/dates';
import type { PersonId } from '../domain/ids';
import type { CouncilPorts } from '../ports';
import { gone, reached } from '../use-cases/mark-reach';
import {
  apologyWords,
  olderCardWords,
  personalChatOnlyWords,
  unknownPersonWords,
  unsureWords,
} from '../views/fault-words';
import type { BotAdapter } from './adapter';
import { type Answer, type Asking, asking, following, type Pressed, pressedWith, replaced } from './asking';
import { cardMessage } from './card-message';
import { answerText } from './command-answers';
import { conversationFrom, isPersonal, mayReplyTo, tenantOf } from './conversation-from';
import { refreshCard } from './day-answers';
import { cardAnswer, errorAnswer } from './invoke-answer';
import type { Links } from './links';
import { withPrompt } from './pressed-prompt';
import { routeFor } from './routes';

/** What every turn needs; `local` decides only where replies may go. */
export type BotParts = {
  readonly adapter: BotAdapter;
  readonly links: Links;
  /** The ports of an onboarded tenant. */
  readonly council: (tenantId: string | undefined) => CouncilPorts | undefined;
  readonly local: boolean;
  /** Logs a fault without content and gives the number to tell the person. */
  readonly fault: (error: unknown, where: string) => string;
};

/** The HTTP answer to the channel. 401, 403 and 503 say that no turn ran; the body is that of an invoke. */
export type BotAnswer = { readonly status: number; readonly body?: unknown };

const askingKey = Symbol('asking');

/** `receive` takes one POSTed activity and says what the HTTP answer is. */
export function createBot(parts: BotParts) {
  const application = routedApplication(parts);
  return {
    async receive(authorization: string, activity: Activity): Promise<BotAnswer> {
      let refusedWith: number | undefined;
      const received = await parts.adapter.receive(authorization, activity, async (context) => {
        const ports = parts.council(tenantOf(context.activity));
        if (ports === undefined || !mayReplyTo(context.activity.serviceUrl, parts.local)) {
          refusedWith = 403;
          return;
        }
        await runTurn(parts, application, ports, context);
        // The answer is out; what could not be kept now is kept with the next activity.
        await keepReach(ports, context.activity).catch((error: unknown) =>
          parts.fault(error, 'conversation'),
        );
        await keepArrival(ports, context.activity).catch((error: unknown) => parts.fault(error, 'arrival'));
      });
      if (received.kind === 'unauthenticated') return { status: 401 };
      if (received.kind === 'cannot-check') return { status: 503 };
      if (refusedWith) return { status: refusedWith };
      return received.invoke
        ? { status: received.invoke.status, body: received.invoke.body }
        : { status: 200 };
    },
  };
}

async function runTurn(
  parts: BotParts,
  application: Application,
  ports: CouncilPorts,
  context: TurnContext,
): Promise<void> {
  const person = personAsking(ports, context.activity);
  if (!isPersonal(context.activity)) return sayOnly(context, personalChatOnlyWords);
  if (person === undefined) {
    return sayOnly(context, unknownPersonWords);
  }
  context.turnState.set(askingKey, asking(ports, person, parts.links));
  await application.run(context);
}

/** teams-ai only routes here: it keeps no state and sends nothing by itself. */
function routedApplication(parts: BotParts): Application {
  const application = new Application({ removeRecipientMention: true });
  // Its typing timer is shared by all turns and ignores the option that should switch it off.
  application.startTypingTimer = () => undefined;
  const isSubmit = async ({ activity }: TurnContext) =>
    activity.type === ActivityTypes.Message && isObject(activity.value);
  const isText = async ({ activity }: TurnContext) => activity.type === ActivityTypes.Message;
  const isExecute = async ({ activity }: TurnContext) =>
    activity.type === ActivityTypes.Invoke && activity.name === 'adaptiveCard/action';
  application.addRoute(isExecute, (context) => answerExecute(parts, context), true);
  application.addRoute(isSubmit, (context) => answerSubmit(parts, context));
  application.addRoute(isText, (context) => answerMessage(parts, context));
  return application;
}

async function answerMessage(parts: BotParts, context: TurnContext): Promise<void> {
  const who = askingIn(context);
  try {
    await context.sendActivity(cardMessage(await answerText(who, plainText(context.activity))));
  } catch (error) {
    await context.sendActivity(cardMessage(apology(parts.fault(error, 'message'))));
  }
}

/** One connector call: the card that was used is replaced, or a new one follows it. */
async function answerSubmit(parts: BotParts, context: TurnContext): Promise<void> {
  const { card, as } = await pressed(parts, askingIn(context), pressedIn(context.activity));
  const used = context.activity.replyToId;
  if (as === 'new' || !used) await context.sendActivity(cardMessage(card));
  else await replaceOrFollow(parts, context, used, card);
}

/** A card that is gone or too old to change must not swallow the answer. */
async function replaceOrFollow(
  parts: BotParts,
  context: TurnContext,
  used: string,
  card: Card,
): Promise<void> {
  try {
    await context.updateActivity({ ...cardMessage(card), id: used });
  } catch (error) {
    parts.fault(error, 'replacing a used card');
    await context.sendActivity(cardMessage(card));
  }
}

/** No connector call at all: the new card travels in the answer to the invoke. */
async function answerExecute(parts: BotParts, context: TurnContext): Promise<void> {
  const given = pressedIn(context.activity);
  if (given.get('verb') === verbs.refresh) return answerRefresh(parts, context, given);
  const { card } = await pressed(parts, askingIn(context), given);
  await context.sendActivity(cardAnswer(card));
}

/** Nobody pressed anything: after a fault of ours the card stays as it is. */
async function answerRefresh(parts: BotParts, context: TurnContext, given: Pressed): Promise<void> {
  try {
    const { card } = await refreshCard(askingIn(context), given);
    await context.sendActivity(cardAnswer(card));
  } catch (error) {
    await context.sendActivity(errorAnswer(500, apologyWords(parts.fault(error, 'drawing a card anew'))));
  }
}

async function pressed(parts: BotParts, who: Asking, given: Pressed): Promise<Answer> {
  const route = routeFor(given.get('verb'));
  if (!route)
    return {
      card: doneCard(olderCardWords, null),
      as: 'new',
    };
  try {
    return await route.answer(who, given);
  } catch (error) {
    const number = parts.fault(error, 'button');
    if (!route.afterFault) return following(apology(number));
    return replaced(route.afterFault(who, given, unsureWords(number)));
  }
}

const apology = (number: string): Card => doneCard(apologyWords(number), null);

async function sayOnly(context: TurnContext, text: string): Promise<void> {
  if (context.activity.type === ActivityTypes.Message)
    await context.sendActivity(cardMessage(doneCard(text, null)));
  if (context.activity.type === ActivityTypes.Invoke) await context.sendActivity(errorAnswer(403, text));
}

function askingIn(context: TurnContext): Asking {
  const found: Asking | undefined = context.turnState.get(askingKey);
  if (!found) throw new Error('a turn ran without anybody asking');
  return found;
}

function personAsking(ports: CouncilPorts, { from }: Activity): PersonId | undefined {
  const council = ports.directory.council();
  const person = from?.aadObjectId ? personByEntraId(council, from.aadObjectId) : undefined;
  return person && isEmployedOn(person, londonDate(ports.clock.now())) ? person.personId : undefined;
}

/** What was typed, without a mention of somebody, and with the entities of a web client read back. */
const plainText = ({ text }: Activity) =>
  (text ?? '')
    .replace(/<at\b[^>]*>.*?<\/at>/g, ' ')
    .replace(/&(nbsp|lt|gt|quot|#39|amp);/g, (_, name: string) => entities[name] ?? ' ');

const entities: Readonly<Record<string, string>> = {
  nbsp: ' ',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  amp: '&',
};

/** How somebody can be reached, from every activity of theirs; not at all once they have removed the app. */
async function keepReach(ports: CouncilPorts, activity: Activity): Promise<void> {
  const person = activity.from?.aadObjectId
    ? personByEntraId(ports.directory.council(), activity.from.aadObjectId)
    : undefined;
  if (person === undefined || !isPersonal(activity)) return;
  const removed =
    activity.type === ActivityTypes.InstallationUpdate && /^remove/.test(String(activity.action ?? ''));
  if (removed) return gone(ports, person.personId);
  await reached(ports, conversationFrom(activity, person.personId, ports.tenant, ports.clock.now()));
}

/** A press or a redraw of a day's card says that it arrived, whatever became of the sending. */
async function keepArrival(ports: CouncilPorts, activity: Activity): Promise<void> {
  const person = personAsking(ports, activity);
  const day = localDate(pressedIn(activity).get('slot') ?? '');
  const today = londonDate(ports.clock.now());
  if (person === undefined || !isPersonal(activity) || day === undefined) return;
  if (day <= today && addDays(day, slotRemembered) >= today) await ports.ledger.arrived(person, day);
}

/** The ledger knows the slots of a month. */
const slotRemembered = 31;

/** What came back with a button, of a submit or an execute; empty for anything else. */
function pressedIn({ value }: Activity): Pressed {
  if (!isObject(value)) return new Map();
  if (!isObject(value.action)) return withPrompt(pressedWith(value));
  const { verb, data } = value.action;
  return withPrompt(pressedWith({ verb, ...(isObject(data) ? data : {}) }));
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
