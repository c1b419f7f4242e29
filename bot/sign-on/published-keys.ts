// Fetches what an issuer publishes about itself: its keys, and where they are.
import type { JWK } from 'jose';
import type { SigningKey } from './key-ring';

/** Milliseconds; somebody waits for an answer meanwhile. */
const patience = 3_000;
/** Bytes; the largest published sets are a tenth of it. */
const longest = 512 * 1024;

/** The signing keys at this address. Rejects when there is no usable answer. */
export async function keysAt(address: string): Promise<readonly SigningKey[]> {
  return signingKeysIn(await published(address));
}

/**
 * The keys of the issuer whose OpenID metadata is at this address. Rejects when there is no usable answer, and when it is
 * the metadata of somebody else, or of one who signs otherwise.
 */
export async function keysOfMetadata(address: string, issuer: string): Promise<readonly SigningKey[]> {
  const metadata = await published(address);
  const { jwks_uri: keys, id_token_signing_alg_values_supported: algorithms } = metadata;
  if (metadata.issuer !== issuer) throw new Error('the metadata is of another issuer');
  if (typeof keys !== 'string') throw new Error('the metadata names no keys');
  if (Array.isArray(algorithms) && !algorithms.includes('RS256'))
    throw new Error('the issuer does not use RS256');
  return keysAt(keys);
}

async function published(address: string): Promise<Readonly<Record<string, unknown>>> {
  const response = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(patience) });
  if (!response.ok) throw new Error(`an issuer answered ${response.status}`);
  const text = await response.text();
  if (text.length > longest) throw new Error('an issuer answered more than anybody publishes');
  const value: unknown = JSON.parse(text);
  if (!isObject(value)) throw new Error('an issuer answered no object');
  return value;
}

/** Only RSA keys that are there to sign with, each under a name. */
function signingKeysIn({ keys }: Readonly<Record<string, unknown>>): readonly SigningKey[] {
  if (!Array.isArray(keys)) throw new Error('an issuer answered no keys');
  return keys.flatMap((one: unknown): readonly SigningKey[] => {
    if (!isObject(one)) return [];
    const { kty, use, alg, kid, n, e, endorsements } = one;
    const signs = kty === 'RSA' && use === 'sig' && (alg === undefined || alg === 'RS256');
    if (!signs || typeof kid !== 'string' || typeof n !== 'string' || typeof e !== 'string') return [];
    const key: JWK = { kty, n, e, alg: 'RS256', use };
    return [{ kid, key, endorsements: Array.isArray(endorsements) ? endorsements.filter(isText) : [] }];
  });
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
