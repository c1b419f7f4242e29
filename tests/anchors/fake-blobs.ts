// A blob container as far as anchors need one: create only what is not there, read, list; and every way it refuses.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type FakeBlobs = {
  /** The container's address. */
  readonly url: string;
  readonly blobs: Map<string, string>;
  /** `PUT`, `GET` and their paths, in order. */
  readonly asked: string[];
  /** Every answer from now on; null: it works again. A status of 0 breaks the connection. */
  refuse(how: { readonly status: number; readonly code: string } | null): void;
  close(): Promise<void>;
};

/** Listens on the machine itself only. */
export async function openFakeBlobs(): Promise<FakeBlobs> {
  const blobs = new Map<string, string>();
  const asked: string[] = [];
  let refusal: { readonly status: number; readonly code: string } | null = null;
  const server = createServer(async (request, response) => {
    const text = await bodyOf(request);
    asked.push(`${request.method} ${request.url}`);
    if (refusal?.status === 0) return void request.socket.destroy();
    if (refusal) return refuseWith(response, refusal.status, refusal.code);
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://blobs.invalid');
    const name = decodeURIComponent(pathname.slice('/anchors/'.length));
    if (searchParams.get('comp') === 'list') return list(response, blobs, searchParams.get('prefix') ?? '');
    if (request.method === 'PUT') return put(request, response, blobs, name, text);
    const kept = blobs.get(name);
    if (kept === undefined) return refuseWith(response, 404, 'BlobNotFound');
    response.writeHead(request.headers.range || request.headers['x-ms-range'] ? 206 : 200, {
      ...versions,
      'Content-Length': Buffer.byteLength(kept),
      'Content-Range': `bytes 0-${Buffer.byteLength(kept) - 1}/${Buffer.byteLength(kept)}`,
    });
    return void response.end(request.method === 'HEAD' ? undefined : kept);
  });
  server.keepAliveTimeout = 0;
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/anchors`,
    blobs,
    asked,
    refuse: (how) => {
      refusal = how;
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

const versions = {
  ETag: '"0x1"',
  'Last-Modified': 'Tue, 19 Jan 2027 16:14:00 GMT',
  'x-ms-version': '2026-02-06',
};

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}

function put(
  { headers }: IncomingMessage,
  response: ServerResponse,
  blobs: Map<string, string>,
  name: string,
  text: string,
): void {
  if (headers['if-none-match'] !== '*') refuseWith(response, 400, 'MissingRequiredHeader');
  else if (blobs.has(name)) refuseWith(response, 409, 'BlobAlreadyExists');
  else {
    blobs.set(name, text);
    response.writeHead(201, versions);
    response.end();
  }
}

function list(response: ServerResponse, blobs: ReadonlyMap<string, string>, prefix: string): void {
  const found = [...blobs.keys()].filter((name) => name.startsWith(prefix));
  const rows = found.map((name) => `<Blob><Name>${name}</Name><Properties></Properties></Blob>`).join('');
  response.writeHead(200, { ...versions, 'Content-Type': 'application/xml' });
  response.end(
    `<?xml version="1.0" encoding="utf-8"?><EnumerationResults><Prefix>${prefix}</Prefix><Blobs>${rows}</Blobs><NextMarker/></EnumerationResults>`,
  );
}

function refuseWith(response: ServerResponse, status: number, code: string): void {
  response.writeHead(status, { 'Content-Type': 'application/xml', 'x-ms-error-code': code });
  response.end(
    `<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code><Message>No.</Message></Error>`,
  );
}
