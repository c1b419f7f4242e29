// Who signed in to the tab: an Entra token of an onboarded council, in the words of either version.
import { checkSignature } from './check-signature';
import { type KeyRing, keyRing } from './key-ring';
import { keysAt } from './published-keys';
import { type ReadToken, readToken } from './read-token';

/** What a token must say to be one of ours; `tenants` in lower case. */
export type TokenRules = {
  readonly clientId: string;
  /** Host part of the tab's address in lower case, for the v1 audience. */
  readonly host: string;
  readonly botId: string;
  readonly tenants: readonly string[];
  /** Where a tenant's keys are; tests hand in their own. */
  readonly keysAddressOf?: (tenantId: string) => string;
  /** What a tenant's issuer is called; tests hand in their own. */
  readonly issuersOf?: (tenantId: string) => Issuers;
  /** Milliseconds on a clock that never goes back. */
  readonly elapsed?: () => number;
};

type Issuers = { readonly v1: string; readonly v2: string };

/**
 * `stranger`: a token that may be as good as it likes, of a tenant that is not onboarded; it was not looked at any
 * further. `cannot-check`: the keys to check it with could not be had.
 */
export type SignedIn =
  | { readonly kind: 'person'; readonly tenantId: string; readonly objectId: string }
  | { readonly kind: 'nobody' | 'stranger' | 'cannot-check' };

/** Teams' own clients. Defence in depth: people are authorised by who they are, not by what they use. */
const teamsClients: ReadonlySet<unknown> = new Set([
  '1fec8e78-bce4-4aaf-ab1b-5451cc387264',
  '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
  '4765445b-32c6-49b0-83e6-1d93765276ca',
  '0ec893e0-5785-4de6-99da-4ed124e5296c',
  'd3590ed6-52b3-4102-aeff-aad2292ab01c',
  'bc59ab01-8403-45c6-8796-ac3ef710b3e3',
  '27922004-5251-4030-b22d-91ecd9a37ea4',
]);

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const skewSeconds = 60;

/**
 * Everything a token says is looked at before anything is fetched for it, and its signature last: a flood of bad ones
 * costs an issuer nothing, and one of unknown keys a fetch a minute for each onboarded tenant. Never rejects for a bad
 * token.
 */
export function checkTabToken(rules: TokenRules): (authorization: string | undefined) => Promise<SignedIn> {
  const { tenants, elapsed = () => performance.now(), keysAddressOf = entraKeys } = rules;
  const rings = new Map<string, KeyRing>(
    tenants.map((tenant) => [tenant, keyRing(() => keysAt(keysAddressOf(tenant)), elapsed)]),
  );
  return async (authorization) => {
    const token = readToken(authorization, { now: Date.now(), skewSeconds });
    const { tid } = token?.claims ?? {};
    if (token === undefined || typeof tid !== 'string' || !guid.test(tid)) return { kind: 'nobody' };
    const keys = rings.get(tid);
    if (keys === undefined) return { kind: 'stranger' };
    const objectId = personIn(token, tid, rules);
    if (objectId === undefined) return { kind: 'nobody' };
    const signature = await checkSignature(token, keys);
    if (signature.kind === 'good') return { kind: 'person', tenantId: tid, objectId };
    return { kind: signature.kind === 'cannot-check' ? 'cannot-check' : 'nobody' };
  };
}

/** The object id of whom the token is for, when it says everything it has to. Never a name: those can be given anew. */
function personIn({ claims }: ReadToken, tenant: string, rules: TokenRules): string | undefined {
  const { ver, iss, aud, scp, idtyp, azp, appid, oid } = claims;
  const { clientId, host, botId, issuersOf = entraIssuers } = rules;
  if (ver !== '1.0' && ver !== '2.0') return undefined;
  const isNewer = ver === '2.0';
  const issuers = issuersOf(tenant);
  const isRight =
    iss === (isNewer ? issuers.v2 : issuers.v1) &&
    aud === (isNewer ? clientId : `api://${host}/botid-${botId}`) &&
    typeof scp === 'string' &&
    scp.split(' ').includes('access_as_user') &&
    (idtyp === undefined || idtyp === 'user') &&
    teamsClients.has(isNewer ? azp : appid);
  return isRight && typeof oid === 'string' && guid.test(oid) ? oid : undefined;
}

const entraIssuers = (tenant: string): Issuers => ({
  v1: `https://sts.windows.net/${tenant}/`,
  v2: `https://login.microsoftonline.com/${tenant}/v2.0`,
});

const entraKeys = (tenant: string) => `https://login.microsoftonline.com/${tenant}/discovery/v2.0/keys`;
