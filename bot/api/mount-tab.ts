// Serves the built tab: the page with its one-time nonce, and its files for ever.
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import restify, { type Request, type Response, type Server } from 'restify';

const frameHosts = [
  'https://*.cloud.microsoft',
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
];

/** `folder` holds the build; `local` lets the tab take the viewer from its own address. */
export function mountTab(
  server: Server,
  { folder, local }: { readonly folder: string; readonly local: boolean },
): void {
  const template = readFileSync(join(folder, 'index.html'), 'utf8').replaceAll('%LOCAL_MODE%', String(local));
  const page = async (_request: Request, response: Response) => {
    const nonce = randomBytes(16).toString('base64');
    const html = template.replaceAll('%CSP_NONCE%', nonce);
    response.writeHead(200, {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'Content-Security-Policy': contentSecurityPolicy(nonce),
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
    });
    response.end(html);
  };
  server.get('/tab', async (request: Request, response: Response) => {
    const query = request.getQuery();
    response.writeHead(302, { Location: `/tab/${query ? `?${query}` : ''}` });
    response.end();
  });
  server.get('/tab/', page);
  server.head('/tab/', page);
  server.get(
    '/tab/assets/*',
    restify.plugins.serveStaticFiles(join(folder, 'assets'), { maxAge: 31_536_000_000 }),
  );
}

function contentSecurityPolicy(nonce: string): string {
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
    `frame-ancestors 'self' ${frameHosts.join(' ')}`,
  ].join('; ');
}
