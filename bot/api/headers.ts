// What every answer says to the browser, whatever it is an answer to; the tab's page and its files loosen two of them.
import type { Next, Request, Response, Server } from 'restify';

/**
 * The strictest of each, so that a new door is closed until somebody opens it. `includeSubDomains` reaches only names
 * below the product's own host, of which there are none; `preload` would speak for the council's whole domain.
 */
const onEverything: Readonly<Record<string, string>> = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
  'Referrer-Policy': 'no-referrer',
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
};

/** Before any door, so that stray requests and faults carry them too. */
export function sendHeadersOnEverything(server: Server): void {
  server.pre((_request: Request, response: Response, next: Next) => {
    for (const [name, value] of Object.entries(onEverything)) response.setHeader(name, value);
    next();
  });
}

const teamsHosts = [
  'https://*.cloud.microsoft',
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
];

/**
 * For the tab's page: only Teams may frame it. Outlook and Microsoft 365 are left out because the app is not installed there;
 * a laptop frames it itself.
 */
export function tabPolicy(nonce: string, { local }: { readonly local: boolean }): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    // teams-js asks this host for the list of Teams' own addresses.
    "connect-src 'self' https://res.cdn.office.net",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${[...(local ? ["'self'"] : []), ...teamsHosts].join(' ')}`,
  ].join('; ');
}
