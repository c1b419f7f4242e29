// Who is let in to the tab's API: tokens of both versions, and every way one can be wrong that we could think of.
import { type JWTPayload, SignJWT } from 'jose';
import { checkTabToken } from '../../bot/sign-on/tab-token';
import { type Issuer, openIssuer, tampered, unsigned } from '../support/issuer';
import { appId, arden, clientId } from '../support/production-parts';
import { bree, elsewhere, objectIdIn, openTwoCouncils, type TwoCouncils } from '../support/two-councils';

let world: TwoCouncils;
let issuer: Issuer;
beforeAll(async () => {
  world = await openTwoCouncils();
  const found = world.issuers[arden];
  if (found === undefined) throw new Error('Arden has no issuer');
  issuer = found;
});
afterAll(() => world.close());

const claims = (spoiled: JWTPayload = {}): JWTPayload => ({ ...world.claims(arden, 'lewis'), ...spoiled });
const without = (name: string): JWTPayload => {
  const { [name]: _, ...rest } = claims();
  return rest;
};
const older = (spoiled: JWTPayload = {}): JWTPayload => {
  const { azp, ...rest } = claims();
  return {
    ...rest,
    iss: `https://sts.example/${arden}/`,
    aud: `api://tab.example.gov.uk/botid-${appId}`,
    appid: azp,
    ver: '1.0',
    ...spoiled,
  };
};
const get = (headers: Record<string, string>, path = '/api/threads/me') =>
  fetch(`${world.url}${path}`, { headers });
const withToken = (token: string, path?: string) => get({ Authorization: `Bearer ${token}` }, path);

describe('a token', () => {
  it.each<[string, () => Promise<string>]>([
    ['of version 2', () => issuer.sign(claims())],
    ['of version 1', () => issuer.sign(older())],
    ['from the web client', () => issuer.sign(claims({ azp: '5e3ce6c0-2b1f-4285-8d4b-75ee78787346' }))],
    ['with a second scope', () => issuer.sign(claims({ scp: 'openid access_as_user' }))],
    ['that says it is of a user', () => issuer.sign(claims({ idtyp: 'user' }))],
    ['half a minute over its time', () => issuer.sign(claims(), { expires: Date.now() / 1_000 - 30 })],
    ['of a clock half a minute ahead', () => issuer.sign(claims(), { notBefore: Date.now() / 1_000 + 30 })],
    ['without a type', () => issuer.sign(claims(), { header: { typ: undefined } })],
  ])('%s opens the thread of whom it is for', async (_, token) => {
    const response = await withToken(await token());
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ own: true, person: { personId: 'lewis' } });
  });

  it('of the other council opens the thread of whoever has that id there', async () => {
    const other = await world.issuers[bree]?.sign(world.claims(bree, 'lewis'));
    expect((await withToken(other ?? '')).status).toBe(200);
  });

  it('is believed for whom its object id names, whatever names it brings', async () => {
    const names = { preferred_username: 'priya@arden.example', upn: 'priya@arden.example', name: 'priya' };
    const response = await withToken(await issuer.sign(claims(names)));
    expect(await response.json()).toMatchObject({ person: { personId: 'lewis' } });
  });
});

const b64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const hour = 3_600;
const now = () => Math.floor(Date.now() / 1_000);

/** The header as it is sent; every one of these is refused. */
const malformed: readonly (readonly [string, () => Promise<string | undefined>])[] = [
  ['nothing at all', async () => undefined],
  ['an empty header', async () => ''],
  ['a scheme without a token', async () => 'Bearer'],
  ['a scheme in lower case', async () => `bearer ${await issuer.sign(claims())}`],
  ['another scheme', async () => `Basic ${Buffer.from('lewis:lewis').toString('base64')}`],
  ['two tokens', async () => `Bearer ${await issuer.sign(claims())} ${await issuer.sign(claims())}`],
  ['two spaces', async () => `Bearer  ${await issuer.sign(claims())}`],
  ['garbage', async () => 'Bearer garbage'],
  ['two parts', async () => `Bearer ${(await issuer.sign(claims())).split('.').slice(0, 2).join('.')}`],
  ['four parts', async () => `Bearer ${await issuer.sign(claims())}.e30`],
  ['an empty signature', async () => `Bearer ${b64({ alg: 'RS256', kid: 'key-1' })}.${b64(claims())}.`],
  ['plain base64 with its padding', async () => `Bearer e30=.e30=.e30=`],
  ['a header that is no JSON', async () => `Bearer ${Buffer.from('{').toString('base64url')}.e30.AAAA`],
  ['a header that is a list', async () => `Bearer ${b64(['RS256'])}.${b64(claims())}.AAAA`],
  ['claims that are no JSON', async () => `Bearer ${await issuer.sign({}, { text: '{"tid":' })}`],
  ['claims that are a list', async () => `Bearer ${await issuer.sign({}, { text: '[]' })}`],
  ['claims that are no text', async () => `Bearer ${b64({ alg: 'RS256', kid: 'key-1' })}.gICA.AAAA`],
  [
    'more than any token holds',
    async () => `Bearer ${await issuer.sign(claims({ more: 'x'.repeat(8_000) }))}`,
  ],
  ['no algorithm', async () => `Bearer ${unsigned(await issuer.sign(claims()))}`],
  [
    '"none" and a signature',
    async () => `Bearer ${b64({ alg: 'none', kid: 'key-1' })}.${b64(claims())}.AAAA`,
  ],
  ['HS256 with the public key as its secret', () => signedWithPublicKey('HS256')],
  ['RS512 in its header', async () => spoiledHeader({ alg: 'RS512' })],
  ['PS256 in its header', async () => spoiledHeader({ alg: 'PS256' })],
  ['no key', async () => spoiledHeader({ kid: undefined })],
  ['a key that is no text', async () => spoiledHeader({ kid: 1 })],
  ['a key with a path in it', async () => spoiledHeader({ kid: '../../keys' })],
  ['a key of its own', async () => spoiledHeader({ jwk: { kty: 'RSA', n: 'AQAB', e: 'AQAB' } })],
  ['an address of its own for keys', async () => spoiledHeader({ jku: `${world.connector.url}/keys` })],
  ['a certificate of its own', async () => spoiledHeader({ x5c: ['AAAA'] })],
  ['an address of its own for a certificate', async () => spoiledHeader({ x5u: world.connector.url })],
  ['something critical nobody knows', async () => spoiledHeader({ crit: ['exp'], exp: 1 })],
  ['words that are not encoded', async () => spoiledHeader({ b64: true, crit: ['b64'] })],
  ['the type of an access token by RFC 9068', async () => signedAs({ typ: 'at+jwt' })],
  ['the type of a proof', async () => signedAs({ typ: 'dpop+jwt' })],
  [
    'a forged signature under a known key',
    async () => `Bearer ${await issuer.sign(claims(), { otherKey: true })}`,
  ],
  [
    'claims changed after signing',
    async () => `Bearer ${tampered(await issuer.sign(claims()), { oid: objectIdIn(arden, 'priya') })}`,
  ],
  ['a changed version', async () => `Bearer ${tampered(await issuer.sign(claims()), { extra: true })}`],
  ['the signature of another token', () => borrowedSignature()],
  [
    'a key that was never published',
    async () => `Bearer ${await issuer.sign(claims(), { kid: 'key-9', otherKey: true })}`,
  ],
  ['the key of another council', async () => `Bearer ${await world.issuers[bree]?.sign(claims())}`],
  ['an end an hour ago', async () => `Bearer ${await issuer.sign(claims(), { expires: now() - hour })}`],
  ['no end', async () => `Bearer ${await issuer.sign(claims(), { expires: null })}`],
  [
    'an end in words',
    async () => `Bearer ${await issuer.sign(claims({ exp: 'tomorrow' as never }), { expires: null })}`,
  ],
  [
    'a beginning in an hour',
    async () => `Bearer ${await issuer.sign(claims(), { notBefore: now() + hour })}`,
  ],
  ['another issuer', async () => spoiled({ iss: 'https://login.example/common/v2.0' })],
  ['the issuer with a slash more', async () => spoiled({ iss: `${String(claims().iss)}/` })],
  ["the older version's issuer", async () => spoiled({ iss: older().iss as string })],
  ["the other council's issuer", async () => spoiled({ iss: world.claims(bree, 'lewis').iss as string })],
  ['no issuer', async () => `Bearer ${await issuer.sign(without('iss'))}`],
  ['another audience', async () => spoiled({ aud: appId })],
  ["the older version's audience", async () => spoiled({ aud: older().aud as string })],
  ['a list of audiences with ours', async () => spoiled({ aud: [clientId, appId] })],
  ['no audience', async () => `Bearer ${await issuer.sign(without('aud'))}`],
  ['a tenant that is not onboarded', async () => spoiled({ tid: elsewhere })],
  ['the other tenant', async () => spoiled({ tid: bree })],
  ['a tenant that is a path', async () => spoiled({ tid: '../common' })],
  ['a tenant that is a list', async () => spoiled({ tid: [arden] })],
  ['the name of a property every object has for a tenant', async () => spoiled({ tid: '__proto__' })],
  ['no tenant', async () => `Bearer ${await issuer.sign(without('tid'))}`],
  ['a longer scope', async () => spoiled({ scp: 'access_as_user_too' })],
  ['a scope in capitals', async () => spoiled({ scp: 'ACCESS_AS_USER' })],
  ['scopes as a list', async () => spoiled({ scp: ['access_as_user'] })],
  [
    'no scope, but a role',
    async () => `Bearer ${await issuer.sign({ ...without('scp'), roles: ['access_as_user'] })}`,
  ],
  ['an app instead of a person', async () => spoiled({ idtyp: 'app' })],
  ['a device instead of a person', async () => spoiled({ idtyp: 'device' })],
  ['an unknown client', async () => spoiled({ azp: appId })],
  ['no client', async () => `Bearer ${await issuer.sign(without('azp'))}`],
  [
    "the client in the other version's place",
    async () => `Bearer ${await issuer.sign({ ...without('azp'), appid: claims().azp })}`,
  ],
  ['no version', async () => `Bearer ${await issuer.sign(without('ver'))}`],
  ['a version nobody knows', async () => spoiled({ ver: '3.0' })],
  ['no object id', async () => `Bearer ${await issuer.sign(without('oid'))}`],
  ['an object id that is none', async () => spoiled({ oid: 'lewis' })],
  ['a list of object ids', async () => spoiled({ oid: [objectIdIn(arden, 'lewis')] })],
  [
    'only a subject',
    async () => `Bearer ${await issuer.sign({ ...without('oid'), sub: objectIdIn(arden, 'lewis') })}`,
  ],
  [
    'version 1 with the client id for an audience',
    async () => `Bearer ${await issuer.sign(older({ aud: clientId }))}`,
  ],
  [
    'version 1 for another host',
    async () => `Bearer ${await issuer.sign(older({ aud: `api://evil.example/botid-${appId}` }))}`,
  ],
  [
    'version 1 with its host in capitals',
    async () => `Bearer ${await issuer.sign(older({ aud: `api://Tab.Example.gov.uk/botid-${appId}` }))}`,
  ],
  ['somebody who is not in the files', async () => spoiled({ oid: objectIdIn(arden, 'stranger') })],
  ["somebody's object id in the other council", async () => spoiled({ oid: objectIdIn(bree, 'lewis') })],
];

const spoiled = async (change: Record<string, unknown>) =>
  `Bearer ${await issuer.sign(claims(change as JWTPayload))}`;
const signedAs = async (header: Record<string, unknown>) =>
  `Bearer ${await issuer.sign(claims(), { header })}`;
/** Not signed anew: what stands in the header has to be enough. */
async function spoiledHeader(change: Record<string, unknown>): Promise<string> {
  const [, payload, signature] = (await issuer.sign(claims())).split('.');
  return `Bearer ${b64({ alg: 'RS256', kid: 'key-1', typ: 'JWT', ...change })}.${payload}.${signature}`;
}
async function signedWithPublicKey(alg: string): Promise<string> {
  const published: { keys: { n: string }[] } = await (await fetch(issuer.keysUrl)).json();
  const secret = new TextEncoder().encode(JSON.stringify(published.keys[0]));
  const token = new SignJWT(claims()).setProtectedHeader({ alg, kid: 'key-1', typ: 'JWT' });
  return `Bearer ${await token.setExpirationTime('10m').sign(secret)}`;
}
async function borrowedSignature(): Promise<string> {
  const [head, payload] = (await issuer.sign(claims({ oid: objectIdIn(arden, 'priya') }))).split('.');
  const [, , signature] = (await issuer.sign(claims())).split('.');
  return `Bearer ${head}.${payload}.${signature}`;
}

describe('is refused with 401, without a request to the store and without a word about why:', () => {
  it('there are more than forty ways', () => {
    expect(malformed.length).toBeGreaterThanOrEqual(40);
    expect(new Set(malformed.map(([name]) => name)).size).toBe(malformed.length);
  });

  it.each(malformed)('%s', async (_, header) => {
    const authorization = await header();
    const before = world.store.counters.snapshot();
    const noted = world.noted.length;
    const response = await get(authorization === undefined ? {} : { Authorization: authorization });
    expect(response.status).toBe(401);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await response.text()).not.toMatch(/token|signature|key|issuer|audience|expired|tenant/i);
    expect(world.store.counters.since(before).requests).toBe(0);
    expect(world.noted.slice(noted).map(({ kind }) => kind)).toEqual([
      expect.stringMatching(/^(not-signed-in|unknown-tenant|not-in-post)$/),
    ]);
  });

  it('the whole list fetches the keys at most once', async () => {
    const { check, keys, otherKeys } = await tabDoor();
    for (const [, header] of malformed) expect((await check(await header())).kind).not.toBe('cannot-check');
    // The issuer is another one, so that even the good one is refused: what matters is how often it was asked.
    expect((await check(`Bearer ${await issuer.sign(claims())}`)).kind).toBe('nobody');
    expect([keys.fetches(), otherKeys.fetches()]).toEqual([1, 0]);
  });

  it('a token in the address, in a cookie or in the body', async () => {
    const token = await issuer.sign(claims());
    for (const name of ['access_token', 'token', 'authorization', 'Authorization'])
      expect((await get({}, `/api/threads/me?${name}=${token}`)).status).toBe(401);
    expect((await get({ Cookie: `Authorization=Bearer ${token}; access_token=${token}` })).status).toBe(401);
    const posted = await fetch(`${world.url}/api/preferences`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ access_token: token, authorization: `Bearer ${token}` }),
    });
    expect(posted.status).toBe(401);
  });

  it('a header of more than sixteen kilobytes is not read at all', async () => {
    const response = await get({ Authorization: `Bearer ${'x'.repeat(20_000)}` });
    expect(response.status).toBe(431);
  });
});

const opened: Issuer[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((one) => one.close()));
});

/** The check alone, with issuers and a clock of its own. */
async function tabDoor() {
  const [keys, otherKeys] = [await openIssuer(), await openIssuer()];
  opened.push(keys, otherKeys);
  let elapsed = 0;
  const check = checkTabToken({
    ...{ clientId, botId: appId, host: 'tab.example.gov.uk', tenants: [arden, bree] },
    keysAddressOf: (tenant) => (tenant === arden ? keys : otherKeys).keysUrl,
    issuersOf: (tenant) => ({
      v1: `https://sts.example/${tenant}/`,
      v2: `https://login.example/${tenant}/v2.0`,
    }),
    elapsed: () => elapsed,
  });
  const pass = (milliseconds: number) => {
    elapsed += milliseconds;
  };
  return { check, keys, otherKeys, pass };
}

describe('the keys', () => {
  let door: Awaited<ReturnType<typeof tabDoor>>;
  let keys: Issuer;
  beforeEach(async () => {
    door = await tabDoor();
    keys = door.keys;
  });

  const found = async (how: Parameters<Issuer['sign']>[1] = {}, change: JWTPayload = {}) =>
    (await door.check(`Bearer ${await keys.sign(claims(change), how)}`)).kind;
  const minute = 60_000;

  it('that cannot be had are answered with 503 and a time to wait, and it is nobody’s fault', async () => {
    world.issuers[bree]?.fail(true);
    world.pass(minute);
    const noted = world.noted.length;
    const token = await world.issuers[bree]?.sign(world.claims(bree, 'lewis'), { kid: 'key-7' });
    const response = await withToken(token ?? '');
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5']);
    expect(world.noted.slice(noted)).toEqual([]);
    world.issuers[bree]?.fail(false);
  });

  it('are fetched once for five hundred tokens, also when they come all at once', async () => {
    expect(await Promise.all(Array.from({ length: 20 }, () => found()))).toEqual(Array(20).fill('person'));
    for (let count = 0; count < 480; count += 1) await found();
    expect(keys.fetches()).toBe(1);
  });

  it('that are new are found with one more fetch, once a minute has passed since the last', async () => {
    expect(await found()).toBe('person');
    await keys.rotate();
    expect(await found()).toBe('nobody');
    door.pass(minute);
    expect(await found()).toBe('person');
    expect(await found({ kid: 'key-1', otherKey: true })).toBe('nobody');
    expect(keys.fetches()).toBe(2);
  });

  it('that were withdrawn count no more after an hour', async () => {
    expect(await found()).toBe('person');
    const old = await keys.sign(claims(), { expires: '3h' });
    await keys.rotate({ withdrawn: true });
    door.pass(60 * minute);
    expect((await door.check(`Bearer ${old}`)).kind).toBe('nobody');
    expect(await found()).toBe('person');
  });

  it('go on working for a day while the issuer is down, and then nobody is let in', async () => {
    expect(await found()).toBe('person');
    keys.fail(true);
    for (let hours = 1; hours < 24; hours += 1) {
      door.pass(60 * minute);
      expect(await found()).toBe('person');
    }
    door.pass(60 * minute);
    expect(await found()).toBe('cannot-check');
    keys.fail(false);
    expect(await found()).toBe('cannot-check');
    door.pass(minute);
    expect(await found()).toBe('person');
  });

  it('that were never had while the issuer is down: nobody is let in, and it is asked once a minute', async () => {
    keys.fail(true);
    for (let count = 0; count < 30; count += 1) expect(await found()).toBe('cannot-check');
    expect(keys.fetches()).toBe(1);
    door.pass(minute);
    expect(await found()).toBe('cannot-check');
    expect(keys.fetches()).toBe(2);
  });

  it('are not fetched for a flood of unknown ones more than once a minute, and not at all for unknown tenants', async () => {
    expect(await found()).toBe('person');
    for (let count = 0; count < 60; count += 1) {
      if (count % 20 === 0) door.pass(minute);
      expect(await found({ kid: `made-up-${count}`, otherKey: true })).toBe('nobody');
      expect(await found({}, { tid: elsewhere })).toBe('stranger');
    }
    expect([keys.fetches(), door.otherKeys.fetches()]).toEqual([4, 0]);
    expect(await found()).toBe('person');
  });

  it('of one council that are away keep nobody of the other waiting', async () => {
    keys.fail(true);
    expect(await found()).toBe('cannot-check');
    const other = await door.otherKeys.sign(world.claims(bree, 'lewis'));
    expect((await door.check(`Bearer ${other}`)).kind).toBe('person');
  });

  it.each<[string, Record<string, unknown>]>([
    ['to encrypt with', { use: 'enc' }],
    ['without a use', { use: undefined }],
    ['for another algorithm', { alg: 'RS512' }],
    ['of another kind', { kty: 'EC' }],
  ])('%s sign nobody in', async (_, change) => {
    const published: { keys: Record<string, unknown>[] } = await (await fetch(keys.keysUrl)).json();
    keys.publishAlso({ ...published.keys[0], ...change, kid: 'another' } as never);
    expect(await found({ kid: 'another' })).toBe('nobody');
    expect(await found()).toBe('person');
  });
});
