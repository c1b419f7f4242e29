// A token issuer on loopback, for the Bot Connector and for Entra alike: real keys, real metadata, real signatures.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  type CompactJWSHeaderParameters,
  CompactSign,
  exportJWK,
  generateKeyPair,
  type JWK,
  type JWTPayload,
} from 'jose';

/** A running issuer: `url` is its name in a token, `keysUrl` and `metadataUrl` where it publishes. */
export type Issuer = {
  readonly url: string;
  readonly metadataUrl: string;
  readonly keysUrl: string;
  /** Signs these claims with the newest key; `how` spoils one thing about the token. */
  sign(claims: JWTPayload, how?: Spoiled): Promise<string>;
  /** How often its keys were fetched. */
  fetches(): number;
  /** A new key, which signs from now on; `endorsements` of it, and whether the old ones are withdrawn. */
  rotate(how?: { readonly endorsements?: readonly string[]; readonly withdrawn?: boolean }): Promise<void>;
  /** Publishes this beside its keys, or in their place. */
  publishAlso(key: JWK): void;
  /** Answers nothing but faults, until told otherwise. */
  fail(down: boolean): void;
  close(): Promise<void>;
};

/** One thing that is not as it should be. `text` is signed instead of the claims as JSON. */
export type Spoiled = {
  readonly kid?: string;
  readonly expires?: string | number | null;
  readonly notBefore?: string | number;
  readonly otherKey?: boolean;
  readonly header?: Readonly<Record<string, unknown>>;
  readonly text?: string;
};

type Pair = Awaited<ReturnType<typeof generateKeyPair>>;

/** Making a pair takes a second, so a test file makes few: no two issuers that are open together sign with the same one. */
const pairs = new Map<number, Promise<Pair>>();
const issuersAtOnce = 5;
let opened = 0;

function pairNumber(number: number): Promise<Pair> {
  const found = pairs.get(number) ?? generateKeyPair('RS256', { extractable: true });
  pairs.set(number, found);
  return found;
}

/** Listens on a free loopback port. Close it when done. */
export async function openIssuer(): Promise<Issuer> {
  opened += 1;
  let pair = await pairNumber(opened % issuersAtOnce);
  let count = 1;
  const other = await pairNumber(issuersAtOnce);
  const published = async (one: Pair, kid: string, endorsements: readonly string[]): Promise<JWK> => ({
    ...(await exportJWK(one.publicKey)),
    ...{ kid, use: 'sig', alg: 'RS256', endorsements },
  });
  let keys: JWK[] = [await published(pair, 'key-1', ['msteams'])];
  let fetches = 0;
  let down = false;
  const server = createServer((request, response) => {
    if (request.url === '/keys') fetches += 1;
    response.setHeader('Content-Type', 'application/json');
    if (down) {
      response.statusCode = 503;
      return void response.end('{}');
    }
    if (request.url === '/keys') return void response.end(JSON.stringify({ keys }));
    response.end(
      JSON.stringify({
        issuer: url(),
        jwks_uri: `${url()}/keys`,
        id_token_signing_alg_values_supported: ['RS256'],
      }),
    );
  });
  // Node would end an idle connection after five seconds, perhaps just as a slow machine asks again.
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: url(),
    metadataUrl: `${url()}/openid`,
    keysUrl: `${url()}/keys`,
    sign(claims, { kid = `key-${count}`, otherKey = false, header = {}, text, ...times } = {}) {
      const said = text ?? JSON.stringify({ ...timesOf(times), ...claims });
      // A test may spoil what the type would not let it write.
      const head = { alg: 'RS256', kid, typ: 'JWT', ...header } as CompactJWSHeaderParameters;
      return new CompactSign(new TextEncoder().encode(said))
        .setProtectedHeader(head)
        .sign(otherKey ? other.privateKey : pair.privateKey, { crit: { b64: true, exp: true } });
    },
    fetches: () => fetches,
    async rotate({ endorsements = ['msteams'], withdrawn = false } = {}) {
      count += 1;
      pair = await pairNumber(issuersAtOnce + count);
      keys = [...(withdrawn ? [] : keys), await published(pair, `key-${count}`, endorsements)];
    },
    publishAlso: (key) => {
      keys = [...keys, key];
    },
    fail: (now) => {
      down = now;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** As claims, in seconds; text such as `10m` counts from now, and null leaves the end out. */
function timesOf({ expires = '10m', notBefore }: Pick<Spoiled, 'expires' | 'notBefore'>): JWTPayload {
  const now = Math.floor(Date.now() / 1_000);
  const moment = (given: string | number) =>
    typeof given === 'number' ? given : now + Number.parseInt(given, 10) * (given.endsWith('h') ? 3_600 : 60);
  return {
    iat: now,
    ...(expires === null ? {} : { exp: moment(expires) }),
    ...(notBefore === undefined ? {} : { nbf: moment(notBefore) }),
  };
}

/** Replaces the claims of a signed token and keeps its old signature. */
export function tampered(token: string, change: object): string {
  const [header = '', payload = '', signature = ''] = token.split('.');
  const claims = { ...JSON.parse(Buffer.from(payload, 'base64url').toString()), ...change };
  return [header, Buffer.from(JSON.stringify(claims)).toString('base64url'), signature].join('.');
}

/** The same claims with no signature at all. */
export function unsigned(token: string): string {
  const [, payload = ''] = token.split('.');
  return `${Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url')}.${payload}.`;
}
