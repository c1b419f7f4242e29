// Whose activities the bot hears: the Bot Connector's, made out for us, of an onboarded council, and answered nowhere but in Teams.
import type { JWTPayload } from 'jose';
import type { KnownConversation } from '../../bot/ports/sending';
import { botConnector, checkChannelToken } from '../../bot/sign-on/channel-token';
import { BotAdapter } from '../../bot/teams/adapter';
import { isTeamsConnector, isThisMachine } from '../../bot/teams/service-address';
import { writeTo } from '../../bot/teams/write-to';
import { at } from '../domain/given-council';
import { type FakeConnector, openFakeConnector } from '../support/fake-connector';
import { type Issuer, openIssuer, tampered, unsigned } from '../support/issuer';
import { appId, arden, clientId } from '../support/production-parts';
import { bree, elsewhere, openTwoCouncils, type TwoCouncils } from '../support/two-councils';

let world: TwoCouncils;
let issuer: Issuer;
/** Somebody's own server, on which nothing may ever arrive. */
let evil: FakeConnector;
beforeAll(async () => {
  world = await openTwoCouncils();
  issuer = world.botIssuer;
  evil = await openFakeConnector();
});
afterAll(async () => {
  expect(evil.calls).toEqual([]);
  expect(world.signed.every((address) => address.startsWith(world.connector.url))).toBe(true);
  await Promise.all([world.close(), evil.close()]);
});

const says = (text: string) => ({ ...world.activity(arden, 'lewis'), type: 'message', text });
const sign = (change: JWTPayload = {}, how: Parameters<Issuer['sign']>[1] = {}) =>
  issuer.sign(world.botClaims(change), how);
const without = async (name: string) => {
  const { [name]: _, ...rest } = world.botClaims();
  return issuer.sign(rest);
};

/** What an activity brought: its status, what it cost the store, what left, and what the security log says. */
async function brought(activity: object, token?: string | null) {
  const [requests, calls, noted] = [
    world.store.counters.snapshot(),
    world.connector.calls.length,
    world.noted.length,
  ];
  const { status, text } = await world.post(activity, token);
  return {
    status,
    text,
    requests: world.store.counters.since(requests).requests,
    calls: world.connector.calls.length - calls,
    noted: world.noted.slice(noted).map(({ kind }) => kind),
  };
}

it('an activity of the Bot Connector is answered where it came from, with our token and nowhere else', async () => {
  expect(await brought(says('help'))).toMatchObject({ status: 200, calls: 1, noted: [] });
  expect(world.signed.at(-1)).toContain(world.connector.url);
});

it('an answer that Teams does not take is not sent again by itself', async () => {
  world.connector.failNext({ status: 503, committed: true });
  expect(await brought(says('help'))).toMatchObject({ calls: 1 });
});

const b64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const now = () => Math.floor(Date.now() / 1_000);
const emulator = 'https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0';

const malformed: readonly (readonly [string, () => Promise<string | null>])[] = [
  ['no token', async () => null],
  ['an empty token', async () => ''],
  ['garbage', async () => 'garbage'],
  ['two parts', async () => (await sign()).split('.').slice(0, 2).join('.')],
  ['a forged signature under a known key', () => sign({}, { otherKey: true })],
  ['claims changed after signing', async () => tampered(await sign(), { extra: 1 })],
  ['no signature', async () => unsigned(await sign())],
  [
    '"none" and a signature',
    async () => `${b64({ alg: 'none', kid: 'key-1' })}.${b64(world.botClaims())}.AAAA`,
  ],
  [
    'HS256 in its header',
    async () => `${b64({ alg: 'HS256', kid: 'key-1' })}.${(await sign()).split('.').slice(1).join('.')}`,
  ],
  ['a key of its own', () => sign({}, { header: { jwk: { kty: 'RSA' } } })],
  ['an address of its own for keys', () => sign({}, { header: { jku: `${evil.url}/keys` } })],
  ['something critical nobody knows', () => sign({}, { header: { crit: ['exp'], exp: 1 } })],
  ['the type of another kind of token', () => sign({}, { header: { typ: 'at+jwt' } })],
  ['a key that was never published', () => sign({}, { kid: 'key-9', otherKey: true })],
  ['a token for another bot', () => sign({ aud: clientId })],
  ['a list of audiences with ours', () => sign({ aud: [appId, clientId] })],
  ['no audience', () => without('aud')],
  ['another issuer', () => sign({ iss: 'https://somebody.example' })],
  [
    "the emulator's issuer, which names no service address",
    () => issuer.sign({ iss: emulator, aud: appId, azp: appId, ver: '2.0' }),
  ],
  [
    "the emulator's older issuer",
    () =>
      issuer.sign({
        iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/',
        aud: appId,
        appid: appId,
        ver: '1.0',
      }),
  ],
  [
    'another bot calling us as its skill',
    () => issuer.sign({ iss: emulator, aud: appId, azp: clientId, ver: '2.0' }),
  ],
  ['no issuer', () => without('iss')],
  ['an end an hour ago', () => sign({}, { expires: now() - 3_600 })],
  ['no end', () => sign({}, { expires: null })],
  ['a beginning in an hour', () => sign({}, { notBefore: now() + 3_600 })],
  ['another service address', () => sign({ serviceurl: 'https://smba.trafficmanager.net/other/' })],
  ['the service address with a slash more', () => sign({ serviceurl: `${world.connector.url}/` })],
  ['no service address', () => without('serviceurl')],
  [
    'a tab token of a council',
    async () => (await world.issuers[arden]?.sign(world.claims(arden, 'lewis'))) ?? '',
  ],
  ['more than any token holds', () => sign({ more: 'x'.repeat(9_000) })],
];

describe('is refused with 401, and nothing is read, sent or answered:', () => {
  it('there are more than twenty ways', () => expect(malformed.length).toBeGreaterThanOrEqual(20));

  it.each(malformed)('%s', async (_, token) => {
    expect(await brought(says('help'), await token())).toEqual({
      ...{ status: 401, text: '', requests: 0, calls: 0 },
      noted: ['bad-bot-token'],
    });
  });

  it('another scheme, and a token in the address', async () => {
    const token = await sign();
    for (const [authorization, path] of [
      [`bearer ${token}`, '/api/messages'],
      [`Basic ${token}`, '/api/messages'],
      ['', `/api/messages?access_token=${token}`],
    ] as const) {
      const response = await fetch(`${world.url}${path}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Authorization: authorization },
        body: JSON.stringify(says('help')),
      });
      expect(response.status).toBe(401);
    }
  });

  it('the whole list has fetched the keys once', () => expect(issuer.fetches()).toBe(1));
});

describe('an authentic activity is refused with 403, and nothing is read, sent or answered,', () => {
  const from = (channel: unknown, conversation: unknown) => {
    const activity = says('help');
    return {
      ...activity,
      channelData: channel === undefined ? {} : { tenant: { id: channel } },
      conversation: { ...activity.conversation, tenantId: conversation },
    };
  };
  it.each<[string, () => object]>([
    ['of a tenant that is not onboarded', () => from(elsewhere, elsewhere)],
    ['of a tenant that only its conversation names, and is not onboarded', () => from(undefined, elsewhere)],
    ['that says two tenants, both onboarded', () => from(arden, bree)],
    ['whose conversation is of a tenant that is not onboarded', () => from(arden, elsewhere)],
    ['that says no tenant', () => from(undefined, undefined)],
    ['whose tenant is no text', () => from([arden], arden)],
    ['whose tenant is the name of a property every object has', () => from('__proto__', '__proto__')],
  ])('%s', async (_, activity) => {
    expect(await brought(activity())).toEqual({
      ...{ status: 403, text: '', requests: 0, calls: 0 },
      noted: ['unknown-tenant'],
    });
  });

  it('that names its tenant once, or in other letters, is heard', async () => {
    expect(await brought(from(undefined, arden))).toMatchObject({ status: 200 });
    expect(await brought(from(arden.toUpperCase(), undefined))).toMatchObject({ status: 200 });
  });

  it('of another channel than Teams, also with a key that is endorsed for it', async () => {
    const other = { ...says('help'), channelId: 'webchat' };
    expect(await brought(other)).toMatchObject({ status: 401, noted: ['bad-bot-token'] });
    const fresh = await openTwoCouncils();
    await fresh.botIssuer.rotate({ endorsements: ['webchat', 'msteams'] });
    const activity = { ...fresh.activity(arden, 'lewis'), type: 'message', text: 'help' };
    expect((await fresh.post(activity)).status).toBe(200);
    expect((await fresh.post({ ...activity, channelId: 'webchat' })).status).toBe(403);
    await fresh.close();
  });

  const addresses: readonly (readonly [string, () => string])[] = [
    ["to somebody's own server", () => evil.url],
    ['to a name that only begins like ours', () => 'https://smba.trafficmanager.net.evil.example/uk/'],
    ['to a name that only ends like ours', () => 'https://evil-smba.trafficmanager.net/uk/'],
    ['to another name anybody may register beside ours', () => 'https://evil.trafficmanager.net/uk/'],
    ['without encryption', () => 'http://smba.trafficmanager.net/uk/'],
    ['to another port', () => 'https://smba.trafficmanager.net:8443/uk/'],
    ['with a name before it', () => `https://smba.trafficmanager.net@${new URL(evil.url).host}/`],
    ['with our name before theirs', () => 'https://user:secret@smba.trafficmanager.net/uk/'],
    ['with a query', () => 'https://smba.trafficmanager.net/uk/?to=evil.example'],
    ['with more behind it than a base address has', () => 'https://smba.trafficmanager.net/uk/#evil'],
    ['to the address of this machine', () => 'http://127.0.0.1:3978/'],
    ['to the metadata of the cloud', () => 'http://169.254.169.254/metadata/identity'],
    ['to a file', () => 'file:///etc/passwd'],
    ['to nothing', () => 'smba.trafficmanager.net'],
  ];
  it.each(addresses)('that wants its answer %s', async (_, address) => {
    const serviceUrl = address();
    const token = await sign({ serviceurl: serviceUrl });
    const refused = await brought({ ...says('help'), serviceUrl }, token);
    expect(refused).toEqual({
      ...{ status: 403, text: '', requests: 0, calls: 0 },
      noted: ['bad-service-address'],
    });
  });

  it.each(addresses)(
    'and nothing is sent %s when it was stored like that, nor is our token put on anything',
    async (_, address) => {
      const signed = world.signed.length;
      const noted: string[] = [];
      const adapter = new BotAdapter(
        { ...{ appId, appType: 'SingleTenant', tenantId: arden }, authentication: {} },
        ({ kind }) => void noted.push(kind),
      );
      const to: KnownConversation = {
        ...{ personId: 'lewis' as never, conversationId: 'chat-lewis', serviceUrl: address() },
        ...{ botId: '28:bot', userId: '29:lewis', tenantId: arden },
        ...{ seenAt: at('2027-01-19T16:14:00Z'), refused: false },
      };
      expect(await writeTo({ adapter, appId }, to, { type: 'typing' })).toMatchObject({
        ...{ outcome: 'unreachable', refused: false },
      });
      expect([noted, world.signed.length]).toEqual([['bad-service-address'], signed]);
    },
  );

  it('but the regions and clouds of Teams are spoken to, and a laptop speaks to itself', () => {
    for (const address of [
      'https://smba.trafficmanager.net/uk/',
      'https://smba.trafficmanager.net/emea/',
      `https://smba.trafficmanager.net/uk/${arden}/`,
      'https://smba.trafficmanager.net/teams',
      'https://smba.infra.gcc.teams.microsoft.com/teams',
    ])
      expect([address, isTeamsConnector(address), isThisMachine(address)]).toEqual([address, true, false]);
    for (const address of [
      'http://127.0.0.1:56150/',
      'http://localhost:56150/_connector',
      'http://[::1]:3978/',
    ])
      expect([address, isTeamsConnector(address), isThisMachine(address)]).toEqual([address, false, true]);
    expect(isThisMachine('http://localhost.evil.example/')).toBe(false);
  });
});

describe("the channel's keys", () => {
  const minute = 60_000;
  async function door() {
    const keys = await openIssuer();
    let elapsed = 0;
    const check = checkChannelToken({
      ...{ appId, issuer: keys.url, metadataUrl: keys.metadataUrl },
      elapsed: () => elapsed,
    });
    const found = async (how: Parameters<Issuer['sign']>[1] = {}, channelId = 'msteams') => {
      const claims = { iss: keys.url, aud: appId, serviceurl: 'https://smba.trafficmanager.net/uk/' };
      const token = `Bearer ${await keys.sign(claims, how)}`;
      return check(token, { serviceUrl: claims.serviceurl, channelId });
    };
    const pass = (milliseconds: number) => {
      elapsed += milliseconds;
    };
    return { keys, found, pass };
  }

  it('that are not endorsed for the channel, or for none, vouch for nothing in it', async () => {
    const { keys, found, pass } = await door();
    expect([await found(), await found({}, 'webchat'), await found({}, '')]).toEqual(['good', 'bad', 'bad']);
    await keys.rotate({ endorsements: [] });
    pass(minute);
    expect(await found()).toBe('bad');
    await keys.close();
  });

  it('are changed with one fetch, keep for a day without their issuer, and are fetched once a minute for a flood', async () => {
    const { keys, found, pass } = await door();
    expect(await found()).toBe('good');
    await keys.rotate();
    pass(minute);
    expect(await found()).toBe('good');
    expect(keys.fetches()).toBe(2);
    for (let count = 0; count < 30; count += 1)
      expect(await found({ kid: `made-up-${count}`, otherKey: true })).toBe('bad');
    expect(keys.fetches()).toBe(2);
    keys.fail(true);
    pass(23 * 60 * minute);
    expect(await found()).toBe('good');
    pass(60 * minute);
    expect(await found()).toBe('cannot-check');
    await keys.close();
  });

  it('that cannot be had are answered with 503, and nobody is let in', async () => {
    const fresh = await openTwoCouncils();
    fresh.botIssuer.fail(true);
    const activity = { ...fresh.activity(arden, 'lewis'), type: 'message', text: 'help' };
    const before = fresh.store.counters.snapshot();
    expect((await fresh.post(activity)).status).toBe(503);
    expect([fresh.store.counters.since(before).requests, fresh.connector.calls.length]).toEqual([0, 0]);
    await fresh.close();
  });

  it('are those of the public cloud unless a test brings others', () => {
    expect(botConnector).toEqual({
      issuer: 'https://api.botframework.com',
      metadataUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
    });
  });
});
