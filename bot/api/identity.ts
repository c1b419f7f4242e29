// Who is calling the API: a checked Entra token, or locally a person's id in a header. Never the body, never the address.
import { checkTabToken, type TokenRules } from '../sign-on/tab-token';

/**
 * Who is calling. `nobody` is answered 401, `cannot-check` 503; what somebody may see is decided later, from the
 * directory.
 */
export type Caller =
  /** A signed-in person of an onboarded tenant. */
  | { readonly kind: 'entra'; readonly tenantId: string; readonly objectId: string }
  | { readonly kind: 'local'; readonly personId: string }
  /** `stranger`: of a tenant that is not onboarded. */
  | { readonly kind: 'nobody' | 'stranger' }
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

/** Believes the header: for a laptop only, where no token could be had. Production never mounts it. */
export const identifyLocally: Identify = async ({ localPerson }) =>
  localPerson ? { kind: 'local', personId: localPerson } : { kind: 'nobody' };

/** Identity is tenant and object id, nothing softer. */
export function identifyByToken(rules: TokenRules): Identify {
  const check = checkTabToken(rules);
  return async ({ authorization }) => {
    const signedIn = await check(authorization);
    if (signedIn.kind !== 'person') return signedIn;
    return { kind: 'entra', tenantId: signedIn.tenantId, objectId: signedIn.objectId };
  };
}
