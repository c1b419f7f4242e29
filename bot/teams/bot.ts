// Receives activities, finds out who is asking, and answers each in one go.

import { Application } from '@microsoft/teams-ai/lib/Application';
import { type Activity, ActivityTypes, type TurnContext } from 'botbuilder';
import type { Card } from '../cards/parts';
import { doneCard } from '../cards/small-cards';
import { verbs } from '../cards/verbs';
import type { CouncilPorts, FaultLog } from '../ports/council-ports';
import type { Quota } from '../ports/quota';
import type { SecurityKind, SecurityLog } from '../ports/security';
import { personalChatOnlyWords, tooManyWords } from '../views/fault-words';
import type { BotAdapter } from './adapter';
import { admission } from './admission';
import { answerPressed, answerRefreshed, answerTyped, type Turn, withinOnCurrent } from './answering';
import { asking } from './asking';
import { ownAnswer } from './card-message';
import { isPersonal } from './conversation-from';
import { type Alarm, answerWithinMilliseconds, type Patience, realPatience } from './deadline';
import { afterDialog } from './dialog';
import { answerInGroup } from './group-chat';
import { cardAnswer, closedDialog, errorAnswer, messageDialog } from './invoke-answer';
import type { Links } from './links';
import { openForMessage, pressInDialog } from './message-extension';
import { notInPostWordsFor } from './not-in-post';
import { openWindow } from './opening-window';
import { keepArrival, keepReach } from './reach';
import { personAsking, plainText, pressedIn, turnOf } from './received';
import { asksOnlyToSee, isInvoke, isSubmit, isTyped, mayComeFromAnywhere, placeOf } from './what-came';

/** What every turn needs; `local`: also other clients than Teams are heard. */
export type BotParts = {
  readonly adapter: BotAdapter;
  readonly links: Links;
  /** The ports of an onboarded tenant. */
  readonly council: (tenantId: string | undefined) => CouncilPorts | undefined;
  readonly local: boolean;
  /** Logs a fault without content and gives the number to tell the person. */
  readonly fault: FaultLog;
  readonly security: SecurityLog;
  readonly quota: Quota;
  /** How long somebody waits for an answer; the machine's own time unless a test hands in another. */
  readonly patience?: Patience;
};

/** The HTTP answer to the channel. 401, 403 and 503 say that no turn ran; the body is that of an invoke. */
export type BotAnswer = { readonly status: number; readonly body?: unknown };

const turnKey = Symbol('turn');

/** `receive` takes one POSTed activity and says what the HTTP answer is. */
export function createBot(parts: BotParts) {
  const application = routedApplication(parts);
  return {
    async receive(authorization: string, activity: Activity): Promise<BotAnswer> {
      const admitted = admission(parts, activity);
      const alarm = (parts.patience ?? realPatience)(answerWithinMilliseconds);
      const received = await parts.adapter
        .receive(
          authorization,
          activity,
          () => admitted.why === null,
          async (context) => {
            if (admitted.why !== null) return;
            const { ports } = admitted;
            await runTurn(parts, application, ports, alarm, context);
            // The answer to an invoke leaves only now: what takes longer is kept behind it.
            await Promise.race([keepWhatItTells(parts, ports, context.activity), alarm.rung]);
          },
        )
        .finally(alarm.cancel);
      switch (received.kind) {
        case 'unauthenticated':
          parts.security({ kind: 'bad-bot-token', where: 'chat' });
          return { status: 401 };
        case 'turned-away':
          if (admitted.why !== null)
            parts.security({ kind: admitted.why, where: 'chat', tenant: admitted.tenant });
          return { status: 403 };
        case 'cannot-check':
          return { status: 503 };
        case 'done': {
          const { invoke } = received;
          return invoke ? { status: invoke.status, body: invoke.body } : { status: 200 };
        }
      }
    },
  };
}

/** What could not be kept now is kept with the next activity. */
async function keepWhatItTells({ fault }: BotParts, ports: CouncilPorts, activity: Activity): Promise<void> {
  await keepReach(ports, activity).catch((error: unknown) => fault(error, 'conversation'));
  await keepArrival(ports, activity).catch((error: unknown) => fault(error, 'arrival'));
}

async function runTurn(
  parts: BotParts,
  application: Application,
  ports: CouncilPorts,
  alarm: Alarm,
  context: TurnContext,
): Promise<void> {
  const { activity } = context;
  const person = personAsking(ports, activity);
  if (!isPersonal(activity) && !mayComeFromAnywhere(activity)) return refuse(context, personalChatOnlyWords);
  if (person === undefined) return refuse(context, notInPostWordsFor(ports, activity));
  const { tenant } = ports;
  const note = (kind: SecurityKind) => parts.security({ kind, where: placeOf(activity), tenant, person });
  if (parts.quota(tenant, person, asksOnlyToSee(activity) ? 'reading' : 'action') > 0) {
    note('too-many');
    return refuse(context, tooManyWords);
  }
  const turn: Turn = {
    asking: asking(ports, person, parts.links, turnOf(activity), note),
    alarm,
    fault: parts.fault,
  };
  context.turnState.set(turnKey, turn);
  await application.run(context);
}

/** teams-ai only routes here: it keeps no state and sends nothing by itself. */
function routedApplication(parts: BotParts): Application {
  const application = new Application({ removeRecipientMention: true });
  // Its typing timer is shared by all turns and ignores the option that should switch it off.
  application.startTypingTimer = () => undefined;
  const invokes: readonly (readonly [string, (context: TurnContext) => Promise<void>])[] = [
    ['adaptiveCard/action', answerExecute],
    ['composeExtension/fetchTask', answerMessageAction],
    ['composeExtension/submitAction', answerDialogButton],
    ['task/fetch', answerTaskFetch],
    ['task/submit', (context) => answerTaskSubmit(parts, context)],
  ];
  for (const [name, answer] of invokes)
    application.addRoute(async ({ activity }) => isInvoke(activity, name), answer, true);
  application.addRoute(
    async ({ activity }) => isSubmit(activity),
    (context) => answerSubmit(parts, context),
  );
  application.addRoute(
    async ({ activity }) => isTyped(activity),
    (context) => answerMessage(parts, context),
  );
  return application;
}

async function answerMessage({ adapter }: BotParts, context: TurnContext): Promise<void> {
  const turn = turnIn(context);
  const { activity } = context;
  const card = isPersonal(activity)
    ? await answerTyped(turn, plainText(activity))
    : doneCard(await answerInGroup(adapter, turn, context), null);
  await context.sendActivity(ownAnswer(card));
}

/** The card that was used is replaced, or a new one follows it and a used list is drawn anew: at most two connector calls. */
async function answerSubmit(parts: BotParts, context: TurnContext): Promise<void> {
  const { card, as, used: instead } = await answerPressed(turnIn(context), pressedIn(context.activity));
  const used = context.activity.replyToId;
  if (as === 'replace' && used) return replaceOrFollow(parts, context, used, card);
  await context.sendActivity(ownAnswer(card));
  if (instead && used) await replaceIfItCan(parts, context, used, instead);
}

/** The answer stands below it already: a card too old to change stays as it is. */
async function replaceIfItCan(
  { fault }: BotParts,
  context: TurnContext,
  used: string,
  card: Card,
): Promise<void> {
  await context
    .updateActivity({ ...ownAnswer(card), id: used })
    .catch((error: unknown) => void fault(error, 'redrawing a used list'));
}

/** A card that is gone or too old to change must not swallow the answer. */
async function replaceOrFollow(
  parts: BotParts,
  context: TurnContext,
  used: string,
  card: Card,
): Promise<void> {
  try {
    await context.updateActivity({ ...ownAnswer(card), id: used });
  } catch (error) {
    parts.fault(error, 'replacing a used card');
    await context.sendActivity(ownAnswer(card));
  }
}

/** No connector call at all: the new card travels in the answer to the invoke. */
async function answerExecute(context: TurnContext): Promise<void> {
  const given = pressedIn(context.activity);
  const turn = turnIn(context);
  if (given.get('verb') !== verbs.refresh) {
    const { card } = await answerPressed(turn, given);
    await context.sendActivity(cardAnswer(card));
    return;
  }
  const drawn = await answerRefreshed(turn, given);
  await context.sendActivity(typeof drawn === 'string' ? errorAnswer(500, drawn) : cardAnswer(drawn));
}

async function answerMessageAction(context: TurnContext): Promise<void> {
  await context.sendActivity(await openForMessage(turnIn(context), context.activity.value));
}

async function answerDialogButton(context: TurnContext): Promise<void> {
  await context.sendActivity(await pressInDialog(turnIn(context), pressedIn(context.activity)));
}

async function answerTaskFetch(context: TurnContext): Promise<void> {
  await context.sendActivity(await openWindow(turnIn(context), pressedIn(context.activity)));
}

/** The dialog closes; the card it was opened from says what became of it when it can still be changed. */
async function answerTaskSubmit(parts: BotParts, context: TurnContext): Promise<void> {
  const turn = turnIn(context);
  const { replyToId } = context.activity;
  try {
    const card = await withinOnCurrent(turn, 'dialog', (asking) =>
      afterDialog(asking, pressedIn(context.activity)),
    );
    if (card && replyToId) await context.updateActivity({ ...ownAnswer(card), id: replyToId });
  } catch (error) {
    parts.fault(error, 'dialog');
  }
  await context.sendActivity(closedDialog());
}

/** Polite and without content: others may read along. */
async function refuse(context: TurnContext, text: string): Promise<void> {
  const { activity } = context;
  if (activity.type === ActivityTypes.Message) await context.sendActivity(ownAnswer(doneCard(text, null)));
  else if (isInvoke(activity, /^(composeExtension|task)\//)) await context.sendActivity(messageDialog(text));
  else if (activity.type === ActivityTypes.Invoke) await context.sendActivity(errorAnswer(403, text));
}

function turnIn(context: TurnContext): Turn {
  const found: Turn | undefined = context.turnState.get(turnKey);
  if (!found) throw new Error('a turn ran without anybody asking');
  return found;
}
