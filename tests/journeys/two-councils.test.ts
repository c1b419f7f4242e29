// Two councils in one deployment, with the same people's ids in both: nothing of one is in any answer to the other, and neither waits for the other.

import type { Call } from '../../bot/api/call';
import { calls } from '../../bot/api/calls';
import { paperUrl } from '../../bot/api/papers/paper-link';
import { verbs } from '../../bot/cards/verbs';
import { personId } from '../../bot/domain/ids';
import { createQuota, perMinute } from '../../bot/quota';
import { createSweeper } from '../../bot/sweep';
import { newOperation } from '../api/clock-steps';
import { fillFile, protectedCast } from '../api/kept-files';
import { council, person, supervises } from '../domain/given-council';
import { changedAt, placesIn, samplesOf } from '../security/sample';
import type { Product } from '../support/product';
import { arden } from '../support/production-parts';
import { held } from '../support/sessions';
import { bree, openTwoCouncils, peopleIn, type TwoCouncils } from '../support/two-councils';

/** In Bree's names and words, and in nothing of Arden's. */
const canary = 'zwonbree';
/** Somebody only Bree has. */
const onlyInBree = 'zwonperson';
const clock = '2027-03-08T09:10:00Z';

let world: TwoCouncils;
/** Ids of what lies in Bree's threads and drafts. */
let breesIds: readonly string[];
beforeAll(async () => {
  world = await openTwoCouncils({ rowsOf: filesOf, clock });
  const fill = async (tenant: string, mark: string) => {
    const product = await actingIn(tenant);
    await fillFile(() => product, 'lewis', mark);
    return product;
  };
  await fill(arden, 'arden');
  await fill(bree, canary);
  // What came from the files bears the same id in both.
  const inBoth = new Set(await idsIn(arden));
  breesIds = (await idsIn(bree)).filter((id) => !inBoth.has(id));
  expect(breesIds.length).toBeGreaterThan(6);
});
afterAll(() => world.close());

function filesOf(tenant: string) {
  const inBree = tenant === bree;
  const { teams, relationships, people: _, tenantId: __, ...others } = council();
  const more = inBree ? [person(onlyInBree)] : [];
  return {
    ...others,
    teams: [...teams.values()],
    people: peopleIn(tenant, [...protectedCast, ...more], ({ personId }) => ({
      displayName: inBree ? `Zwonbree ${personId}` : `Arden ${personId}`,
    })),
    relationships: [...relationships, ...(inBree ? [supervises('priya', onlyInBree)] : [])],
    sessions: [held('lewis', 'priya', '2027-02-02')],
  };
}

/** As much of a product as filling a file takes. */
async function actingIn(tenant: string): Promise<Product> {
  const ports = await world.process(tenant);
  const api = async (who: string | null, path: string, body?: object) => {
    const { status, text } = await world.api(tenant, who ?? '', path, body);
    return { status, text, body: JSON.parse(text) };
  };
  return { ports, api, url: world.url } as unknown as Product;
}

async function idsIn(tenant: string): Promise<readonly string[]> {
  const { threads, drafts } = await world.process(tenant);
  const lewis = 'lewis' as Parameters<typeof threads.readHead>[0];
  const page = await threads.page(lewis, {
    kinds: ['decision', 'decision-step', 'action', 'record', 'record-step', 'session'],
    ...{ after: null, size: 100 },
  });
  if (page === 'bad-page') throw new Error('the first page is a page');
  const begun = await drafts.of(lewis, (await world.process(tenant)).clock.now());
  const { records } = page.head ?? { records: [] };
  return [
    ...page.entries.map(({ entryId }) => entryId),
    ...records.map(({ recordId }) => recordId),
    ...begun.map(({ draftId }) => draftId),
  ];
}

/** Everybody who may see something somewhere. */
const viewers = ['lewis', 'priya', 'tom', 'dilys', 'hannah', 'grace', 'ruth'];
const byMethod = { get: 0, post: 1 } as const;

/** Every way to ask this call about somebody, with Bree's ids in every place for one. */
function addressesOf({ path }: Call): readonly string[] {
  const about = /:personId/.test(path) ? ['lewis', onlyInBree] : [''];
  const ids = /:(?!personId|version)\w+/.test(path) ? breesIds : [''];
  return about.flatMap((who) =>
    ids.map((id) =>
      path.replace(':personId', who).replace(':version', '1').replace(/:\w+/g, encodeURIComponent(id)),
    ),
  );
}

/** An example of the body, with an operation of its own and, where an id is asked for, one of Bree's. */
function bodyFor({ body }: Call, id: string): object | undefined {
  const [sample] = body ? samplesOf(body) : [];
  if (sample === undefined) return undefined;
  const named = placesIn(sample, (one) => typeof one === 'string').reduce<unknown>((made, place) => {
    const name = String(place.at(-1));
    if (name === 'operationId') return changedAt(made, place, () => newOperation());
    if (/Id$/.test(name)) return changedAt(made, place, () => id);
    return made;
  }, sample);
  return body?.safeParse(named).success ? (named as object) : (sample as object);
}

/** What there is of Bree in a text: names, words, and ids that were not in the question. */
const ofBree = (text: string, question = '') =>
  [canary, onlyInBree, 'Zwonbree', ...breesIds].filter(
    (one) => text.includes(one) && !question.includes(one),
  );

const roadOf = (from: number) => world.road.slice(from);

describe('no byte of Bree', () => {
  it.each(calls.map((call) => [`${call.method} ${call.path}`, call] as const))(
    'is in any answer of %s to Arden, and nothing is asked of its partitions',
    async (_, call) => {
      const from = world.road.length;
      const asked = addressesOf(call).slice(0, 14);
      for (const path of asked) {
        for (const viewer of byMethod[call.method] === 0 ? viewers : viewers.slice(0, 4)) {
          const body = bodyFor(call, breesIds[0] ?? '');
          const { status, text } = await world.api(arden, viewer, path, body);
          expect([path, viewer, status, ofBree(text, path + JSON.stringify(body ?? {}))]).toEqual([
            ...[path, viewer, expect.any(Number)],
            [],
          ]);
          expect(status).toBeLessThan(500);
        }
      }
      // The question may name what it likes; the partition is never Bree's, and no answer of the store is.
      expect(roadOf(from).filter((one) => one.includes(bree))).toEqual([]);
      expect(roadOf(from).filter((one) => one.includes('Zwonbree') || one.includes(`${canary}d`))).toEqual(
        [],
      );
    },
    60_000,
  );

  it.each(['lewis', 'priya', 'tom', 'grace'])(
    'is in any answer to what %s types in chat',
    async (who) => {
      const [from, calls] = [world.road.length, world.connector.calls.length];
      const typed = [
        ...['help', 'my supervision', 'team', 'waiting', 'diary', 'overdue', 'actions', 'drafts', 'prepare'],
        ...['sign', 'reminders', 'book', 'child file', 'log decision', 'extra', 'end of day'],
        ...[`just spoke to ${onlyInBree} about a visit`, 'just spoke to lewis about a visit'],
        ...['just spoke to Zwonbree lewis about a visit', breesIds[0] ?? ''],
      ];
      for (const text of typed) {
        const answer = await world.post({ ...world.activity(arden, who), type: 'message', text });
        expect(answer.status).toBe(200);
      }
      const said = world.connector.calls.slice(calls);
      expect(said.length).toBeGreaterThanOrEqual(typed.length);
      // A name somebody typed comes back in their own chat; nothing else does.
      for (const { conversationId, body } of said) {
        expect(conversationId).toContain(arden);
        expect(ofBree(JSON.stringify(body), typed.join(' '))).toEqual([]);
      }
      expect(roadOf(from).filter((one) => one.includes(bree))).toEqual([]);
    },
    60_000,
  );

  it("comes back with any button that carries Bree's ids", async () => {
    const from = world.road.length;
    for (const verb of Object.values(verbs)) {
      for (const id of breesIds.slice(0, 3)) {
        const data = {
          ...{ verb, about: 'lewis', with: onlyInBree, who: onlyInBree, person: onlyInBree },
          ...{ entryId: id, entry: id, subject: id, sessionId: id, session: id, draftId: id, requestId: id },
          ...{ command: 'my supervision', operationId: newOperation() },
        };
        const invoke = {
          ...world.activity(arden, 'priya'),
          ...{ type: 'invoke', name: 'adaptiveCard/action' },
          value: { action: { type: 'Action.Execute', verb, data } },
        };
        const { status, text } = await world.post(invoke);
        expect([verb, status, ofBree(text, JSON.stringify(data))]).toEqual([verb, 200, []]);
      }
    }
    expect(roadOf(from).filter((one) => one.includes(bree))).toEqual([]);
  });

  it('and the watch would have seen it, or the tests above would prove nothing', async () => {
    const from = world.road.length;
    const { text } = await world.api(bree, 'priya', '/api/threads/lewis');
    expect(ofBree(text)).not.toEqual([]);
    expect(roadOf(from).some((one) => one.includes(`${bree}|lewis`))).toBe(true);
    expect(roadOf(from).some((one) => one.includes(arden))).toBe(false);
  });
});

describe('what belongs to one council does not work in the other:', () => {
  const decision = (operationId: string, text: string) => ({ operationId, text, type: 'advice' });

  it('an operation id that was used in Bree is new in Arden, and the other way round nothing has changed', async () => {
    const operationId = newOperation();
    const inBree = await world.api(
      bree,
      'priya',
      '/api/threads/lewis/decisions',
      decision(operationId, `${canary} advised`),
    );
    const inArden = await world.api(
      arden,
      'priya',
      '/api/threads/lewis/decisions',
      decision(operationId, 'Advised in the corridor.'),
    );
    expect([inBree.status, inArden.status]).toEqual([201, 201]);
    const path = `/api/threads/lewis/entries/${operationId}`;
    expect((await world.api(arden, 'lewis', path)).text).toContain('Advised in the corridor.');
    expect((await world.api(arden, 'lewis', path)).text).not.toContain(canary);
    expect((await world.api(bree, 'lewis', path)).text).toContain(`${canary} advised`);
  });

  it("a link to a paper names its council: Bree's ticket under Arden's name opens nothing, and is not spent by it", async () => {
    const asked = await world.api(bree, 'lewis', '/api/threads/lewis/papers', {
      ...{ operationId: newOperation(), what: 'year', year: null },
    });
    expect([asked.status, asked.text]).toEqual([expect.any(Number), expect.stringContaining('/papers/')]);
    const link = /\/papers\/[^"]+/.exec(asked.text)?.[0] ?? '';
    const ticket = link.slice(link.lastIndexOf('_') + 1);
    const from = world.road.length;
    const { tenant } = await world.process(arden);
    const stolen = await fetch(`${world.url}${paperUrl({ tenant } as never, ticket)}`);
    expect(stolen.status).toBe(404);
    expect(roadOf(from).filter((one) => one.includes(bree))).toEqual([]);
    expect((await fetch(`${world.url}${link}`)).status).toBe(200);
  });

  it('a page mark, a thread and an object id', async () => {
    expect((await world.api(arden, 'priya', `/api/threads/${onlyInBree}`)).status).toBe(404);
    const strangers = await world.issuers[arden]?.sign({
      ...world.claims(arden, 'lewis'),
      oid: world.claims(bree, 'lewis').oid as string,
    });
    const from = world.road.length;
    const response = await fetch(`${world.url}/api/threads/me`, {
      headers: { Authorization: `Bearer ${strangers}` },
    });
    expect([response.status, roadOf(from)]).toEqual([401, []]);
  });

  it("an activity of Bree's person that says Arden finds nobody", async () => {
    const activity = {
      ...world.activity(arden, 'lewis'),
      from: { ...world.activity(bree, 'lewis').from },
      ...{ type: 'message', text: 'my supervision' },
    };
    const before = world.connector.calls.length;
    expect((await world.post(activity)).status).toBe(200);
    const [answer] = world.connector.calls.slice(before);
    expect(JSON.stringify(answer?.body)).not.toMatch(/supervis.*lewis|Zwonbree|Arden lewis/);
  });
});

describe('trouble in Arden', () => {
  afterEach(() => world.trouble(arden, null));

  it.each([429, 503] as const)(
    'a store that answers %s there costs Bree no request and no answer',
    async (status) => {
      const ask = () => world.api(bree, 'priya', '/api/threads/lewis');
      const from = world.road.length;
      expect((await ask()).status).toBe(200);
      const usual = roadOf(from).length;
      world.trouble(arden, status);
      const order: string[] = [];
      const inArden = world.api(arden, 'priya', '/api/threads/lewis').then((answer) => {
        order.push('Arden');
        return answer;
      });
      for (let count = 0; count < 10; count += 1) {
        expect((await ask()).status).toBe(200);
        order.push('Bree');
      }
      expect([429, 503]).toContain((await inArden).status);
      world.trouble(arden, null);
      expect(order.filter((one) => one === 'Bree')).toHaveLength(10);
      const breesRoad = roadOf(from).filter((one) => one.includes(`${bree}|lewis`) && !one.includes(arden));
      expect(breesRoad.length).toBeGreaterThan(0);
      // What Bree asks is what it always asks.
      const again = world.road.length;
      await ask();
      expect(roadOf(again)).toHaveLength(usual);
    },
  );

  it('that Teams asks to wait there leaves the other at full speed', async () => {
    const [one, other] = [await world.process(arden), await world.process(bree)];
    const putOff = { outcome: 'retry-later', throttled: true, retryAfterSeconds: 600 } as const;
    one.pace.heard({ ...putOff, refused: false, switchedOff: false }, personId('lewis'));
    expect(await one.pace.turn(0)).toBe('resting');
    expect([await other.pace.turn(0), other.pace.restingUntil()]).toEqual(['go', null]);
  });

  it('a sweep that does not end there keeps no sweep of the other waiting', async () => {
    const [one, other] = [await world.process(arden), await world.process(bree)];
    const never = new Promise<never>(() => undefined);
    const stuck = { ...one, directory: { ...one.directory, changedElsewhere: () => never } };
    const sweeper = createSweeper(() => 'fault');
    void sweeper.tick(stuck);
    expect(await sweeper.tick(stuck)).toBeUndefined();
    expect(await sweeper.tick(other)).toMatchObject({ sent: expect.any(Number) });
  });

  it('somebody there who asks too much takes nothing from the other', () => {
    const quota = createQuota({ now: () => 0 });
    const everybody = (tenant: string, count: number) =>
      Array.from({ length: count }, (_, n) => quota(tenant, `person-${n % 1_000}` as never, 'action'));
    const most = perMinute.action.council;
    expect(everybody(arden, most + 1).at(-1)).toBeGreaterThan(0);
    expect(everybody(bree, most).every((wait) => wait === 0)).toBe(true);
  });
});
