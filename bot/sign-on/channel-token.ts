// Whether an activity comes from the Bot Connector: its token, checked by the published rules, and by no exception to them.
import { checkSignature } from './check-signature';
import { type KeyRing, keyRing } from './key-ring';
import { keysOfMetadata } from './published-keys';
import { readToken } from './read-token';

/** Who signs for the Bot Connector, and for which bot; tests hand in their own issuer. */
export type ChannelRules = {
  readonly appId: string;
  readonly issuer: string;
  readonly metadataUrl: string;
  /** Milliseconds on a clock that never goes back. */
  readonly elapsed: () => number;
};

/** Whose tokens the public cloud's Bot Connector brings. */
export const botConnector = {
  issuer: 'https://api.botframework.com',
  metadataUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
} as const;

/** What the token has to be for. */
export type Delivery = { readonly serviceUrl?: string | undefined; readonly channelId?: string | undefined };

/** Never rejects for a bad token. */
export type CheckChannelToken = (
  authorization: string,
  delivery: Delivery,
) => Promise<'good' | 'bad' | 'cannot-check'>;

/** What the published rules allow. */
const skewSeconds = 300;

/**
 * Issuer, audience, times, the service address it was made out for, the signature, and that the key is endorsed for the
 * channel. A token of any other issuer is bad whatever it says: those of the emulator name no service address.
 */
export function checkChannelToken({ appId, issuer, metadataUrl, elapsed }: ChannelRules): CheckChannelToken {
  const keys: KeyRing = keyRing(() => keysOfMetadata(metadataUrl, issuer), elapsed);
  return async (authorization, { serviceUrl, channelId }) => {
    const token = readToken(authorization, { now: Date.now(), skewSeconds });
    if (token === undefined || !serviceUrl || !channelId) return 'bad';
    const { iss, aud, serviceurl } = token.claims;
    if (iss !== issuer || aud !== appId || serviceurl !== serviceUrl) return 'bad';
    const signature = await checkSignature(token, keys);
    if (signature.kind !== 'good') return signature.kind;
    return signature.key.endorsements.includes(channelId) ? 'good' : 'bad';
  };
}
