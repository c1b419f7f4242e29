// Takes a bearer token apart, and turns away whatever could be none of ours before anything is fetched or computed for it.

/** What a token says, as far as anybody may say it: nothing of it is believed before `checkSignature`. */
export type ReadToken = {
  readonly text: string;
  readonly kid: string;
  readonly claims: Readonly<Record<string, unknown>>;
};

/** Milliseconds since 1970, and how far the issuer's clock may be off. */
export type TokenTime = { readonly now: number; readonly skewSeconds: number };

/** Characters; Entra's longest are a quarter of it. */
const longest = 8_192;

/** Headers that would let a token bring its own key, or mean something else by its signature. */
const trapped = ['crit', 'jku', 'jwk', 'x5u', 'x5c', 'zip', 'enc', 'b64'];

/**
 * Undefined for anything but one signed token: `Bearer`, one space, three parts, JSON objects, RS256 and nothing else,
 * a key by its name, no `crit` and no key of its own, a time when it ends and, where it says so, when it begins.
 */
export function readToken(
  authorization: string | undefined,
  { now, skewSeconds }: TokenTime,
): ReadToken | undefined {
  if (authorization === undefined || authorization.length > longest) return undefined;
  const [, text, head, body] =
    /^Bearer (([A-Za-z0-9_-]+)\.([A-Za-z0-9_-]+)\.[A-Za-z0-9_-]+)$/.exec(authorization) ?? [];
  const header = head === undefined ? undefined : objectIn(head);
  const claims = body === undefined ? undefined : objectIn(body);
  if (text === undefined || header === undefined || claims === undefined) return undefined;
  const { alg, typ, kid } = header;
  const isOurs =
    alg === 'RS256' &&
    (typ === undefined || typ === 'JWT') &&
    typeof kid === 'string' &&
    /^[\w.~+/=-]{1,128}$/.test(kid) &&
    !trapped.some((name) => Object.hasOwn(header, name));
  return isOurs && isInTime(claims, now, skewSeconds) ? { text, kid, claims } : undefined;
}

function isInTime({ exp, nbf = 0 }: ReadToken['claims'], now: number, skewSeconds: number): boolean {
  const seconds = now / 1_000;
  if (!isMoment(exp) || !isMoment(nbf)) return false;
  return exp > seconds - skewSeconds && nbf < seconds + skewSeconds;
}

const isMoment = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0;

function objectIn(part: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const bytes = Buffer.from(part, 'base64url');
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
