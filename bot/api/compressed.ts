// Sends a body compressed to whoever takes it. Restify's own plugin ends streams twice, which ends the process.
import { gzipSync } from 'node:zlib';
import type { Request, Response } from 'restify';

/** Below this a compressed answer is no smaller. */
const worthIt = 1_000;

/** Ends the response. Headers that are set before stay; `gzipped` spares compressing what never changes. */
export function endCompressed(
  request: Request,
  response: Response,
  status: number,
  body: Buffer,
  gzipped?: Buffer,
): void {
  response.setHeader('Vary', 'Accept-Encoding');
  const wanted = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  const small = body.length < worthIt;
  const sent = wanted && !small ? (gzipped ?? gzipSync(body)) : body;
  if (sent !== body) response.setHeader('Content-Encoding', 'gzip');
  response.setHeader('Content-Length', sent.length);
  response.writeHead(status);
  response.end(request.method === 'HEAD' ? undefined : sent);
}
