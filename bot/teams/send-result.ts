// What a failed send tells: whether it may be tried again, how long to wait, and whether the app is switched off.
import type { SendResult } from '../ports/sending';

/** The one result of a send that went well. */
export const sentWell: SendResult = {
  outcome: 'sent',
  throttled: false,
  retryAfterSeconds: null,
  refused: false,
  switchedOff: false,
};

/** Nothing went out and nothing was heard: for faults of our own. */
export const notSent: SendResult = { ...sentWell, outcome: 'retry-later' };

/** Nobody knows whether it arrived; it is never repeated. */
export const inDoubt: SendResult = { ...sentWell, outcome: 'ambiguous' };

/** A clear no for this message, which says nothing about the person. */
export const unreachable: SendResult = { ...sentWell, outcome: 'unreachable' };

/**
 * The channel takes no idempotency key. Refused for now, or never sent off: safe to try later. A clear no: unreachable.
 * Everything else may have arrived.
 */
export function resultOfFailure(error: unknown, now: () => number = Date.now): SendResult {
  const status = property(error, 'statusCode');
  if (status === 429) {
    return { ...notSent, throttled: true, retryAfterSeconds: retryAfter(error, now()) };
  }
  if (isSwitchedOff(error, status)) return { ...unreachable, switchedOff: true };
  if (status === 412 || status === 401) return notSent;
  if (status === 403 || status === 404) return { ...unreachable, refused: true };
  // A message that is wrong or too large says nothing about the person it was for.
  if (status === 400 || status === 413) return unreachable;
  return status === undefined && neverLeft(error) ? notSent : inDoubt;
}

/** Seconds or a date, as HTTP has it; anything else, and less than a second or a moment gone by, is as good as nothing. */
function retryAfter(error: unknown, now: number): number | null {
  const headers = property(property(error, 'response'), 'headers');
  const get = property(headers, 'get');
  const given: unknown = typeof get === 'function' ? get.call(headers, 'retry-after') : undefined;
  if (typeof given !== 'string' || given.trim() === '') return null;
  const seconds = /^\s*\d+(\.\d+)?\s*$/.test(given) ? Number(given) : (Date.parse(given) - now) / 1_000;
  return Number.isFinite(seconds) && seconds >= 1 ? seconds : null;
}

/** The shape of the answer differs from day to day: the code, or the words, with a status that says no. */
function isSwitchedOff(error: unknown, status: unknown): boolean {
  if (status !== 403 && status !== 401 && status !== 400) return false;
  const words = [
    property(error, 'code'),
    property(error, 'message'),
    property(property(error, 'response'), 'bodyAsText'),
  ];
  return words.some(
    (one) => typeof one === 'string' && /BotDisabledByAdmin|disabled by.{0,40}admin/i.test(one),
  );
}

/** No connection was made, or our own sign-in failed before there was anything to send. */
function neverLeft(error: unknown): boolean {
  const code = property(error, 'code') ?? property(property(error, 'cause'), 'code');
  if (typeof code === 'string' && beforeAnyByte.has(code)) return true;
  // Without a handshake there is no connection a request could have left by.
  const message = property(error, 'message');
  if (code === 'EPROTO' && typeof message === 'string' && /wrong version number|handshake/i.test(message))
    return true;
  return (
    error instanceof Error && /Credential|Authentication|ClientAuth|ClientConfiguration|Msal/.test(error.name)
  );
}

/** Nobody there, no such name, or no trust: the connection failed before the request could leave. */
const beforeAnyByte: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
