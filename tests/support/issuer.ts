// A token issuer on loopback, for the Bot Connector and for Entra alike: real keys, real metadata, real signatures.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRemoteJWKSet, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';

/** A running issuer: `url` is its name in a token, `keys` for jose, `metadataUrl` for the Bot Framework. */
export type Issuer = {
  readonly url: string;
  readonly metadataUrl: string;
  readonly keys: ReturnType<typeof createRemoteJWKSet>;
  /** Signs these claims; `how` spoils one thing about the signature. */
  sign(
    claims: JWTPayload,
    how?: {
      readonly kid?: string;
      readonly expires?: string | number;
      readonly notBefore?: string;
      readonly otherKey?: boolean;
    },
  ): Promise<string>;
  close(): Promise<void>;
};

/** Makes its keys and listens on a free loopback port. Close it when done. */
export async function openIssuer(): Promise<Issuer> {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  const other = await generateKeyPair('RS256');
  const jwk = {
    ...(await exportJWK(publicKey)),
    kid: 'key-1',
    use: 'sig',
    alg: 'RS256',
    endorsements: ['msteams'],
  };
  const server = createServer((request, response) => {
    response.setHeader('Content-Type', 'application/json');
    if (request.url === '/keys') return void response.end(JSON.stringify({ keys: [jwk] }));
    response.end(
      JSON.stringify({
        issuer: url(),
        jwks_uri: `${url()}/keys`,
        id_token_signing_alg_values_supported: ['RS256'],
      }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: url(),
    metadataUrl: `${url()}/openid`,
    keys: createRemoteJWKSet(new URL(`${url()}/keys`)),
    async sign(claims, { kid = 'key-1', expires = '10m', notBefore, otherKey = false } = {}) {
      const token = new SignJWT(claims)
        .setProtectedHeader({ alg: 'RS256', kid })
        .setIssuedAt()
        .setExpirationTime(expires);
      return (notBefore ? token.setNotBefore(notBefore) : token).sign(
        otherKey ? other.privateKey : privateKey,
      );
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
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
