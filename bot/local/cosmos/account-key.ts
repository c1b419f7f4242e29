// The account key: made once per data file, and the check of the signature each request carries.

import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { unauthorised } from './refusal';

/** What a signature covers, in Cosmos' words: method, kind of resource, its link, and the date header. */
export type Signed = {
  readonly method: string;
  /** `dbs`, `colls`, `docs` … */
  readonly resourceType: string;
  /** The resource the request is about, or its parent when it creates or queries; not URL-encoded. */
  readonly link: string;
  readonly date: string;
};

/** A fresh random key: 64 bytes, base64, the shape the SDK expects. */
export const newAccountKey = (): string => randomBytes(64).toString('base64');

/** Refuses with 401 unless `authorization` is the master-key signature of the request. */
export function checkSignature(key: string, authorization: string | undefined, signed: Signed): void {
  const given = new URLSearchParams(decode(authorization ?? '').replaceAll('+', '%2B'));
  if (given.get('type') !== 'master' || given.get('ver') !== '1.0') {
    throw unauthorised('The local store accepts its account key only (type=master, ver=1.0)');
  }
  if (!same(given.get('sig') ?? '', signature(key, signed))) {
    throw unauthorised(
      'The signature does not match this store; was the client given the key of another data file?',
    );
  }
}

function signature(key: string, { method, resourceType, link, date }: Signed): string {
  const text = `${method.toLowerCase()}\n${resourceType}\n${link}\n${date.toLowerCase()}\n\n`;
  return createHmac('sha256', Buffer.from(key, 'base64')).update(text).digest('base64');
}

function same(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
