// Whether a token was signed by the issuer it names: the last question, asked only of a token that says everything right.
import { compactVerify, importJWK } from 'jose';
import type { KeyRing, SigningKey } from './key-ring';
import type { ReadToken } from './read-token';

/** The key it was signed with, or why nobody may believe it. */
export type Signature =
  | { readonly kind: 'good'; readonly key: SigningKey }
  | { readonly kind: 'bad' | 'cannot-check' };

/** RS256 with the key the token names, and no other way; never rejects for a bad token. */
export async function checkSignature({ text, kid }: ReadToken, keys: KeyRing): Promise<Signature> {
  const found = await keys.find(kid);
  if (found === 'cannot-check') return { kind: 'cannot-check' };
  if (found === 'unknown') return { kind: 'bad' };
  try {
    await compactVerify(text, await importJWK(found.key, 'RS256'), { algorithms: ['RS256'] });
    return { kind: 'good', key: found };
  } catch {
    return { kind: 'bad' };
  }
}
