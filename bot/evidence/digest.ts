// What a document says, as one short word: the same for the same content, another for any other.
import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Digest, EvidentialDocument } from '../domain/evidence/chain';

/** SHA-256 over canonical JSON (RFC 8785), base64url. */
export const hashed = (content: object): Digest =>
  createHash('sha256')
    .update(canonicalize(content) ?? '')
    .digest('base64url');

/** Of where it lies, where it stands and what it says; not of the link it carries, nor of what the store adds. */
export const digestOf = ({
  id,
  thread,
  type,
  at,
  entry,
  sheet,
  fullText,
  digest,
  was,
}: EvidentialDocument): Digest => hashed({ id, thread, type, at, entry, sheet, fullText, digest, was });
