// The whole product in one process for a test: real HTTP, the real SDK on the local store in memory, a fake connector.
import { randomUUID } from 'node:crypto';
import { identifyLocally } from '../../bot/api/identity';
import type { CouncilRows } from '../../bot/domain/council';
import type { Instant, PersonId } from '../../bot/domain/ids';
import { faultLog } from '../../bot/faults';
import { type LocalCosmos, openLocalCosmos } from '../../bot/local/cosmos/local-cosmos';
import { anchorsInMemory } from '../../bot/local/file-anchors';
import { wordsOn } from '../../bot/local/sent-messages';
import { openCouncil } from '../../bot/open-council';
import type { CouncilPorts, FaultLog } from '../../bot/ports/council-ports';
import type { Quota } from '../../bot/ports/quota';
import type { SecurityLog } from '../../bot/ports/security';
import { type SecurityLine, securityLog } from '../../bot/security-log';
import { createServer } from '../../bot/server';
import { close, listen } from '../../bot/stop-politely';
import { createContainers, openContainers } from '../../bot/store/open-cosmos';
import { createSweeper, type Sweeper } from '../../bot/sweep';
import { BotAdapter } from '../../bot/teams/adapter';
import { createBot } from '../../bot/teams/bot';
import type { Patience } from '../../bot/teams/deadline';
import { localLinks } from '../../bot/teams/links';
import { isThisMachine, type MayReplyTo } from '../../bot/teams/service-address';
import { type ImportedSession, importCouncil } from '../../bot/use-cases/import-council';
import { at, council } from '../domain/given-council';
import { type FakeConnector, openFakeConnector } from './fake-connector';
import { waitingTime } from './waiting-time';

/** The one council every test product serves. */
export const tenant = '99999999-1111-4222-8333-999999999999';

/** The running product, and what people do with it. `say` and `press` throw when the bot does not answer 200. */
export type Product = {
  readonly url: string;
  readonly ports: CouncilPorts;
  readonly store: LocalCosmos;
  readonly connector: FakeConnector;
  readonly sweeper: Sweeper;
  /** Faults that were logged, as written to the log. */
  readonly log: readonly object[];
  /** The security log, as it is written. */
  readonly noted: readonly SecurityLine[];
  now(): Instant;
  moveClock(to: string): void;
  /** Lets time go by that is no calendar's: pauses, Teams' limits and the end of a turn to send. */
  pass(milliseconds: number): void;
  /** The same council as another process sees it. */
  another(run: string): Promise<CouncilPorts>;
  /** Somebody types to the bot; resolves with the cards that came back. */
  say(person: string, text: string): Promise<readonly Shown[]>;
  /** Somebody presses a button of a card, with inputs filled in. */
  press(
    person: string,
    shown: Shown | undefined,
    title: string,
    inputs?: Readonly<Record<string, string>>,
    how?: { readonly as?: 'submit' | 'execute'; readonly id?: string },
  ): Promise<readonly Shown[]>;
  /** Everything a person can see in their chat now. */
  chat(person: string): readonly Shown[];
  api(
    person: string | null,
    path: string,
    body?: object,
  ): Promise<{ readonly status: number; readonly body: Record<string, unknown>; readonly text: string }>;
  close(): Promise<void>;
};

/** A card as a person sees it. */
export type Shown = {
  readonly id: string;
  readonly card: Record<string, unknown>;
  /** Every word on it. */
  readonly words: string;
};

/**
 * Opens it with the example council, changed by `rows`, on 19 January 2027; people have opened their chats
 * already. Close it when done.
 */
export async function openProduct({
  rows = {},
  sessions = [],
  clock = '2027-01-19T16:14:00Z',
  run = randomUUID(),
  patience = () => ({ rung: new Promise(() => undefined), cancel: () => undefined }),
  seenByBot = (ports) => ports,
  quota = () => 0,
  logs,
}: {
  readonly rows?: Partial<CouncilRows>;
  readonly sessions?: readonly ImportedSession[];
  readonly clock?: string;
  /** Names the process. */
  readonly run?: string;
  /** When somebody has waited long enough for an answer; never unless a test says when, however slow the machine is. */
  readonly patience?: Patience;
  /** The ports as the chat sees them: a test slows a store down. */
  readonly seenByBot?: (ports: CouncilPorts) => CouncilPorts;
  /** How much one person may ask for in a minute; no end to it unless a test says so. */
  readonly quota?: Quota;
  /** In place of those a test can look at. */
  readonly logs?: { readonly fault: FaultLog; readonly security: SecurityLog };
} = {}): Promise<Product> {
  const store = openLocalCosmos({ file: ':memory:' });
  await createContainers(store);
  const connector = await openFakeConnector();
  let now = at(clock);
  const log: object[] = [];
  const sending = waitingTime(Date.parse(clock), connector.pass);
  const fault = logs?.fault ?? faultLog((line) => void log.push(line));
  const noted: SecurityLine[] = [];
  const security = logs?.security ?? securityLog((line) => void noted.push(line), { now: () => now });
  const adapter = new BotAdapter({ appId: '', appType: '', tenantId: '', mayReplyTo });
  const links = localLinks(() => 'http://127.0.0.1:1');
  const { people, teams, tenantId: _, ...others } = council(rows);
  const anchors = anchorsInMemory(tenant);
  const open = async (run: string) =>
    sending.watching(
      await openCouncil({
        tenant,
        containers: openContainers(store),
        anchors,
        clock: { now: () => now },
        adapter,
        appId: '',
        links,
        run,
        time: sending,
        fault,
        shipped: { policies: others.policies, bankHolidays: others.bankHolidays },
      }),
    );
  const ports = await open(run);
  const chatPorts = seenByBot(ports);
  await importCouncil(ports, {
    ...others,
    people: [...people.values()],
    teams: [...teams.values()],
    sessions,
  });
  for (const person of people.values())
    await ports.conversations.put(conversationOf(person.personId, connector, now));
  const bot = createBot({
    adapter,
    links,
    council: (asked) => (asked === undefined || asked === tenant ? chatPorts : undefined),
    local: true,
    fault,
    security,
    quota,
    patience,
  });
  const sweeper = createSweeper(fault);
  const server = createServer({
    api: { identify: identifyLocally, council: () => ports, fault, security, quota },
    bot,
    tab: null,
    ready: async () => true,
    fault,
    security,
  });
  const url = `http://127.0.0.1:${await listen(server, 0, '127.0.0.1')}`;

  const post = async (activity: object) => {
    sending.pass(1_000);
    const response = await fetch(`${url}/api/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(activity),
    });
    return { status: response.status, text: await response.text() };
  };
  const chat = (person: string) =>
    connector.delivered.filter(({ conversationId }) => conversationId === `chat-${person}`).flatMap(shownIn);
  const answersTo = async (person: string, activity: object) => {
    const before = connector.calls.length;
    const { status, text } = await post(activity);
    if (status !== 200) throw new Error(`the bot answered ${status}: ${text}`);
    const fromInvoke = text === '' ? [] : [shown('invoke', JSON.parse(text).value)];
    const accepted = connector.calls
      .slice(before)
      .filter(({ conversationId }) => conversationId === `chat-${person}`);
    return [
      ...accepted.flatMap((call) =>
        shownIn({ ...call, id: call.activityId && call.method === 'PUT' ? call.activityId : call.id }),
      ),
      ...fromInvoke,
    ];
  };

  return {
    url,
    ports,
    store,
    connector,
    sweeper,
    log,
    noted,
    now: () => now,
    pass: sending.pass,
    another: open,
    moveClock: (to) => {
      sending.pass(Math.max(0, Date.parse(at(to)) - Date.parse(now)));
      now = at(to);
    },
    say: (person, text) => answersTo(person, { ...activityFrom(person, connector), type: 'message', text }),
    press: (person, card, title, inputs = {}, { as = 'submit', id } = {}) => {
      if (card === undefined) throw new Error(`there is no card with a button "${title}"`);
      const data = { ...inputsOf(card.card), ...dataOf(card.card, title), ...inputs };
      const from = { ...activityFrom(person, connector), ...(id ? { id } : {}) };
      return as === 'submit'
        ? answersTo(person, { ...from, type: 'message', value: data, replyToId: card.id })
        : answersTo(person, {
            ...from,
            type: 'invoke',
            name: 'adaptiveCard/action',
            value: { action: { type: 'Action.Execute', verb: data.verb, data } },
          });
    },
    chat,
    async api(person, path, body) {
      const response = await fetch(`${url}${path}`, {
        ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
        headers: { 'Content-Type': 'application/json', ...(person ? { 'X-Local-Person': person } : {}) },
      });
      const text = await response.text();
      return { status: response.status, body: JSON.parse(text), text };
    },
    async close() {
      await sweeper.stop();
      await close(server);
      await connector.close();
      store.close();
    },
  };
}

/** The envelope of an activity from one person's personal chat; add type and content. */
export const activityFrom = (person: string, connector: { readonly url: string }) => ({
  id: randomUUID(),
  channelId: 'msteams',
  serviceUrl: connector.url,
  from: { id: `29:${person}`, name: person, aadObjectId: person },
  recipient: { id: '28:bot', name: 'Supervision Thread' },
  conversation: { id: `chat-${person}`, conversationType: 'personal', tenantId: tenant },
  channelData: { tenant: { id: tenant } },
});

const conversationOf = (personId: PersonId, connector: FakeConnector, seenAt: Instant) => ({
  personId,
  conversationId: `chat-${personId}`,
  serviceUrl: connector.url,
  botId: '28:bot',
  userId: `29:${personId}`,
  tenantId: tenant,
  seenAt,
});

function shownIn(call: { readonly id: string; readonly body: Record<string, unknown> }): Shown[] {
  const attachments = Array.isArray(call.body.attachments) ? call.body.attachments : [];
  return attachments.map((attachment) => shown(call.id, attachment.content));
}

const shown = (id: string, card: Record<string, unknown>): Shown => ({
  id,
  card,
  words: wordsOn(card).join('\n'),
});

type Part = Record<string, unknown>;

/** Every part of a card, at any depth. */
export function partsOf(card: unknown): Part[] {
  if (Array.isArray(card)) return card.flatMap(partsOf);
  if (typeof card !== 'object' || card === null) return [];
  return [card as Part, ...Object.values(card).flatMap(partsOf)];
}

/** The inputs as a client would send them back untouched; empty ones are left out, as clients do. */
export const inputsOf = (card: unknown): Record<string, string> =>
  Object.fromEntries(
    partsOf(card).flatMap((part) =>
      String(part.type).startsWith('Input.') && part.value !== undefined && part.value !== ''
        ? [[String(part.id), String(part.value)]]
        : [],
    ),
  );

function dataOf(card: unknown, title: string): Record<string, string> {
  const button = partsOf(card).find((part) => part.type === 'Action.Submit' && part.title === title);
  if (!button) throw new Error(`there is no button "${title}" on the card`);
  return button.data as Record<string, string>;
}

/** This machine, and a name that nobody has: a test sends there to see what comes of it. */
const mayReplyTo: MayReplyTo = (address) => isThisMachine(address) || address === 'http://nowhere.invalid/';
