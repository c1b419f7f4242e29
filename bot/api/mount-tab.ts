// Serves the built tab: the page with its one-time nonce, and its files for ever.
import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Request, Response, Server } from 'restify';
import { endCompressed } from './compressed';
import { tabPolicy } from './headers';

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
      'Content-Security-Policy': tabPolicy(nonce, { local }),
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
  const assets = readAssets(join(folder, 'assets'));
  const asset = async (request: Request, response: Response) => {
    const found = assets.get(request.params.name);
    if (!found) {
      response.writeHead(404);
      response.end();
      return;
    }
    response.setHeader('Content-Type', found.type);
    // The name changes with the content.
    response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
    endCompressed(request, response, 200, found.body, found.gzipped);
  };
  server.get('/tab/assets/:name', asset);
  server.head('/tab/assets/:name', asset);
}

type Asset = { readonly type: string; readonly body: Buffer; readonly gzipped: Buffer };

/** A few hundred kilobytes, read and compressed once. */
function readAssets(folder: string): ReadonlyMap<string, Asset> {
  return new Map(
    readdirSync(folder).map((name) => {
      const body = readFileSync(join(folder, name));
      return [
        name,
        {
          type: types[extname(name)] ?? 'application/octet-stream',
          body,
          gzipped: gzipSync(body, { level: 9 }),
        },
      ];
    }),
  );
}

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
};
