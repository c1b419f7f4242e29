// Who is calling the API: a checked Entra token, or locally a person's id in a header. Never the body.
import { createRemoteJWKSet, decodeJwt, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';

/**
 * Who is calling. `nobody` is answered 401, `cannot-check` 503; what somebody may see is decided later, from the
 * directory.
 */
export type Caller =
  /** A signed-in person of an onboarded tenant. */
  | { readonly kind: 'entra'; readonly tenantId: string; readonly objectId: string }
  | { readonly kind: 'local'; readonly personId: string }
  | { readonly kind: 'nobody' }
  /** The keys to check the token with could not be had. */
  | { readonly kind: 'cannot-check' };

/**
 * From two headers to a caller; never rejects for a bad token. Which one is mounted decides whether
 * `X-Local-Person` counts.
 */
export type Identify = (headers: {
  readonly authorization?: string | undefined;
  readonly localPerson?: string | undefined;
}) => Promise<Caller>;

/** What a token must say to be one of ours; `tenants` in lower case. */
export type TokenRules = {
  readonly clientId: string;
  /** Host part of the tab's address, for the v1 audience. */
  readonly host: string;
  readonly botId: string;
  readonly tenants: readonly string[];
  /** Where a tenant's keys are; tests hand in their own. */
  readonly keysOf?: (tenantId: string) => JWTVerifyGetKey;
  /** What a tenant's issuer is called; tests hand in their own. */
  readonly issuersOf?: (tenantId: string) => { readonly v1: string; readonly v2: string };
};

/** Teams' own clients. Defence in depth: people are authorised by who they are, not by what they use. */
const teamsClients = new Set([
  '1fec8e78-bce4-4aaf-ab1b-5451cc387264',
  '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
  '4765445b-32c6-49b0-83e6-1d93765276ca',
  '0ec893e0-5785-4de6-99da-4ed124e5296c',
  'd3590ed6-52b3-4102-aeff-aad2292ab01c',
  'bc59ab01-8403-45c6-8796-ac3ef710b3e3',
  '27922004-5251-4030-b22d-91ecd9a37ea4',
]);

/** Believes the header: for a laptop only, where no token could be had. Production never mounts it. */
export const identifyLocally: Identify = async ({ localPerson }) =>
  localPerson ? { kind: 'local', personId: localPerson } : { kind: 'nobody' };

/** Checks signature, issuer, audience, times, scope, client and tenant; identity is tenant and object id, nothing softer. */
export function identifyByToken(rules: TokenRules): Identify {
  const keys = new Map<string, JWTVerifyGetKey>();
  const keysOf = (tenant: string) => {
    const known = keys.get(tenant) ?? (rules.keysOf ?? entraKeys)(tenant);
    keys.set(tenant, known);
    return known;
  };
  return async ({ authorization }) => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization ?? '')?.[1];
    const claimed = token === undefined ? undefined : unchecked(token);
    const tenant = typeof claimed?.tid === 'string' ? claimed.tid.toLowerCase() : undefined;
    // The tenant is on our list before anything is fetched for it.
    if (token === undefined || tenant === undefined || !rules.tenants.includes(tenant))
      return { kind: 'nobody' };
    try {
      const { payload } = await jwtVerify(token, keysOf(tenant), {
        algorithms: ['RS256'],
        clockTolerance: 60,
        requiredClaims: ['exp', 'iss', 'aud', 'tid', 'oid', 'scp'],
      });
      return accepted(payload, tenant, rules);
    } catch (error) {
      return isTokenFault(error) ? { kind: 'nobody' } : { kind: 'cannot-check' };
    }
  };
}

function accepted(payload: JWTPayload, tenant: string, rules: TokenRules): Caller {
  const version = payload.ver === '1.0' ? 'v1' : 'v2';
  const issuer = (rules.issuersOf ?? entraIssuers)(tenant)[version];
  const audience = version === 'v2' ? rules.clientId : `api://${rules.host}/botid-${rules.botId}`;
  const client = version === 'v2' ? payload.azp : payload.appid;
  const right =
    payload.iss === issuer &&
    payload.aud === audience &&
    typeof payload.scp === 'string' &&
    payload.scp.split(' ').includes('access_as_user') &&
    payload.idtyp !== 'app' &&
    typeof client === 'string' &&
    teamsClients.has(client) &&
    typeof payload.oid === 'string';
  return right ? { kind: 'entra', tenantId: tenant, objectId: String(payload.oid) } : { kind: 'nobody' };
}

const entraIssuers = (tenant: string) => ({
  v1: `https://sts.windows.net/${tenant}/`,
  v2: `https://login.microsoftonline.com/${tenant}/v2.0`,
});

const entraKeys = (tenant: string) =>
  createRemoteJWKSet(new URL(`https://login.microsoftonline.com/${tenant}/discovery/v2.0/keys`));

function unchecked(token: string): JWTPayload | undefined {
  try {
    return decodeJwt(token);
  } catch {
    return undefined;
  }
}

/** jose's own errors are about the token, but for those about fetching keys. */
const isTokenFault = (error: unknown) =>
  error instanceof Error &&
  'code' in error &&
  typeof error.code === 'string' &&
  error.code.startsWith('ERR_J') &&
  !['ERR_JWKS_TIMEOUT', 'ERR_JOSE_GENERIC', 'ERR_JWKS_INVALID'].includes(error.code);
