// A program for one test: people type canary words wherever they can, while things fail; its logs go where production's go.

import { randomUUID } from 'node:crypto';
import type { Call } from '../../bot/api/call';
import { calls } from '../../bot/api/calls';
import { verbs } from '../../bot/cards/verbs';
import { faultLog } from '../../bot/faults';
import { securityLog } from '../../bot/security-log';
import { agreementsIn, lewisWrites, priyaWrites } from '../api/agreement-steps';
import { newOperation, stepsIn } from '../api/clock-steps';
import { decisionsIn } from '../api/decision-steps';
import { fillFile, protectedCast } from '../api/kept-files';
import { openProduct, type Product } from '../support/product';
import { held } from '../support/sessions';
import { changedAt, placesIn, samplesOf } from './sample';

/** What anybody types, and what a worker is called. No dictionary has either. */
const canary = 'zwoncanary';
const nameCanary = 'Zwonname';

/** What the story hands to its test: everything that leaves the product and is no answer to the one who asked. */
export type Told = {
  /** `POST /api/... 201`, of every write. */
  readonly writes: readonly string[];
  /** Answers that say no, and every fault. */
  readonly errors: readonly string[];
  /** Addresses of requests, and those in answers and on cards. */
  readonly addresses: readonly string[];
  /** What a notification may show. */
  readonly notifications: readonly string[];
  readonly fileNames: readonly string[];
};

const writes: string[] = [];
const errors: string[] = [];
const addresses: string[] = [];
const fileNames: string[] = [];

async function main(): Promise<void> {
  const product = await openProduct({
    rows: {
      people: protectedCast.map((one) =>
        one.personId === 'lewis' ? { ...one, displayName: nameCanary } : one,
      ),
    },
    sessions: [held('lewis', 'priya', '2027-02-02')],
    clock: '2027-03-08T09:10:00Z',
    logs: { fault: faultLog(), security: securityLog() },
  });
  await fillFiles(product);
  await writeEverything(product);
  await typeInChat(product);
  await printPapers(product);
  await whileThingsFail(product);
  product.moveClock('2027-03-09T10:10:00Z');
  await product.sweeper.run(product.ports);
  addresses.push(
    ...product.connector.calls.map(
      ({ method, conversationId, activityId }) => `${method} ${conversationId} ${activityId}`,
    ),
  );
  const notifications = product.connector.calls.map(({ body }) =>
    JSON.stringify({ ...body, attachments: undefined }),
  );
  addresses.push(...product.connector.calls.flatMap(({ body }) => addressesIn(body)));
  await product.close();
  // Hung up only once the whole of it is handed over: whoever hangs up earlier on a busy machine is not heard.
  process.send?.({ writes, errors, addresses, notifications, fileNames } satisfies Told, () =>
    process.disconnect(),
  );
}

/** One request, and what of its answer others could see. */
async function ask(product: Product, who: string, method: string, path: string, body?: object) {
  const response = await fetch(`${product.url}${path}`, {
    method,
    headers: { 'X-Local-Person': who, ...(body ? { 'Content-Type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const text = await response.text();
  addresses.push(`${method} ${path}`, response.headers.get('location') ?? '');
  fileNames.push(response.headers.get('content-disposition') ?? '');
  if (response.status >= 400) errors.push(text);
  const answer: unknown = /json/.test(response.headers.get('content-type') ?? '') ? JSON.parse(text) : {};
  addresses.push(...addressesIn(answer));
  return { status: response.status, answer };
}

const people = ['lewis', 'priya', 'tom', 'ruth', 'dilys'];

/** Every example of every body, with canary words in the place of every text that is free. */
async function writeEverything(product: Product): Promise<void> {
  for (const call of calls.filter(({ body }) => body)) {
    for (const who of people) {
      for (const path of addressesOf(call)) {
        for (const sample of canarySamples(call)) {
          const { status } = await ask(product, who, 'POST', path, sample);
          writes.push(`${call.path} ${status}`);
        }
      }
    }
  }
}

const addressesOf = ({ path }: Call) =>
  [...new Set(['me', 'lewis'].map((whose) => path.replace(':personId', whose)))].map((one) =>
    one.replace(/:\w+/g, 'nothing'),
  );

function canarySamples({ body }: Call): readonly object[] {
  if (!body) return [];
  return samplesOf(body).map((sample) => {
    const free = placesIn(sample, (one) => one === 'me');
    const typed = free.reduce<unknown>(
      (now, place) => changedAt(now, place, () => `${canary} said so`),
      sample,
    );
    return { ...Object(typed), ...('operationId' in Object(typed) ? { operationId: newOperation() } : {}) };
  });
}

/** Whole files, as people write them: everything is accepted. */
async function fillFiles(product: Product): Promise<void> {
  const seen = (): Product => ({
    ...product,
    api: async (who, path, body) => {
      const { status, answer } = await ask(product, String(who), body ? 'POST' : 'GET', path, body);
      if (body) writes.push(`${path} ${status}`);
      return { status, body: Object(answer), text: JSON.stringify(answer) };
    },
  });
  await fillFile(seen, 'lewis', canary);
  const decisions = decisionsIn(seen);
  const words = `${canary} said so`;
  const decision = await decisions.log({ text: words, why: words, present: words });
  await decisions.answer('priya', decision, 'amend', { text: words, why: words });
  await stepsIn(seen).book({ dates: [{ on: '2027-03-22', at: '10:00' }] });
  const agreements = agreementsIn(seen);
  await agreements.write('lewis', { ...lewisWrites, workerWants: words });
  await agreements.offer(
    'priya',
    await agreements.write('priya', { ...priyaWrites, supervisorWants: words }),
  );
  const post = (who: string, path: string, body: object) =>
    seen().api(who, path, { operationId: newOperation(), ...body });
  await post('lewis', '/api/threads/me/activities', {
    activity: 'training',
    on: '2027-03-01',
    title: words,
    findings: words,
  });
  await post('priya', '/api/threads/lewis/actions', { text: words, owner: 'worker', byOn: '2027-03-30' });
  await post('lewis', '/api/threads/me/issues', { text: words });
  await seen().api('lewis', '/api/cpd', {
    noteId: newOperation(),
    revision: null,
    title: words,
    text: words,
    on: '2027-03-01',
    discussed: false,
    fromEntryId: null,
  });
  await seen().api('ruth', '/api/policy', {
    effectiveFrom: '2027-04-01',
    why: words,
    settings: [{ key: 'reminders.thenEveryWorkingDays', value: '5' }],
    confirmed: true,
  });
  await post('tom', '/api/files/lewis/openings', {
    parts: ['records', 'decisions'],
    reason: 'oversight',
    why: words,
    putOffNotice: null,
  });
  await post('dilys', '/api/files/lewis/holds', { reason: 'litigation', why: words });
}

/** Typed, saved, spoiled; and cards that nobody ever sent. */
async function typeInChat(product: Product): Promise<void> {
  const words = `log decision with priya: ${canary} said so, because ${canary} asked`;
  const [form] = await product.say('lewis', words);
  await product.press('lewis', form, 'Save', { why: canary, reference: 'LCS-204417' });
  for (const typed of [canary, `log ${canary}`, `remind ${canary}`, `open ${canary}`, `help ${canary}`])
    await product.say('lewis', typed);
  for (const verb of [...Object.values(verbs), canary]) {
    const data = {
      verb,
      about: 'lewis',
      entryId: 'nothing',
      text: canary,
      why: canary,
      reference: canary,
      note: canary,
      present: canary,
    };
    const card = {
      id: 'card-of-nobody',
      words: '',
      card: { actions: [{ type: 'Action.Submit', title: 'Press', data }] },
    };
    await product.press('priya', card, 'Press');
  }
}

/** Every kind of paper that can be asked for; the name of the file and its address. */
async function printPapers(product: Product): Promise<void> {
  const asked = calls.find(({ method, path }) => method === 'post' && path.endsWith('/papers'));
  for (const sample of asked ? canarySamples(asked) : []) {
    const { answer } = await ask(product, 'lewis', 'POST', '/api/threads/lewis/papers', {
      ...sample,
      operationId: randomUUID(),
    });
    const url: unknown = Reflect.get(Object(answer), 'url');
    if (typeof url !== 'string') continue;
    const file = await fetch(`${product.url}${url}`);
    await file.arrayBuffer();
    fileNames.push(file.headers.get('content-disposition') ?? '');
  }
}

/** The store away, half away and away after it had written; Teams away; and the same things done and typed meanwhile. */
async function whileThingsFail(product: Product): Promise<void> {
  const typed = { text: `${canary} said so`, why: canary, references: ['LCS-204417'] };
  for (const status of [503, 429, 410, 'timeout-after-commit'] as const) {
    for (const call of calls.filter(({ body }) => body)) {
      product.store.faults.next({ on: 'any', status, times: 30 });
      const [sample] = canarySamples(call);
      await ask(product, 'priya', 'POST', addressesOf(call).at(-1) ?? '', sample ?? {});
      product.store.faults.clear();
    }
    product.store.faults.next({ on: 'any', status, times: 30 });
    await ask(product, 'lewis', 'POST', '/api/threads/me/decisions', {
      operationId: newOperation(),
      ...typed,
    });
    await product.say('lewis', `log decision with priya: ${canary} said so`);
    product.store.faults.clear();
  }
  product.connector.failNext(
    ...Array.from({ length: 8 }, () => ({
      status: 500,
      committed: false,
      body: { error: { message: canary } },
    })),
  );
  for (let times = 0; times < 4; times += 1)
    await product.say('lewis', `log decision with priya: ${canary} said so`).catch(() => undefined);
}

/** Everything in an answer or on a card that a browser could be sent to. */
function addressesIn(value: unknown): readonly string[] {
  return placesIn(value, (one) => typeof one === 'string' && /^(https?:|\/|#)/.test(one)).map((place) =>
    String(place.reduce<unknown>((inside, part) => Reflect.get(Object(inside), part), value)),
  );
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
