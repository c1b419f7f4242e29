// JSON as it comes off the wire: its type, and the few questions everybody asks of it.

import { badRequest } from './refusal';

/** Any JSON value. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/** A JSON object; `undefined` is a property that is not there. */
export type JsonObject = { readonly [name: string]: Json | undefined };

/** A JSON value without parts, the only kind the query grammar compares. */
export type Scalar = null | boolean | number | string;

/** Whether the value is a JSON object (not null, not a list). */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether the value is a JSON list. */
export const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

/** Whether the value is a string, number, boolean or null. */
export const isScalar = (value: Json | undefined): value is Scalar =>
  value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/** Reads JSON text; refuses with 400, naming `what`, when it is none. */
export function readJson(text: string, what: string): Json {
  try {
    const value: Json = JSON.parse(text);
    return value;
  } catch {
    throw badRequest(`${what} is not JSON`);
  }
}

/** Reads JSON text that must be an object; refuses with 400 otherwise. */
export function readObject(text: string, what: string): JsonObject {
  const value = readJson(text, what);
  if (!isObject(value)) throw badRequest(`${what} is not a JSON object`);
  return value;
}

/** Whether lists and objects lie inside each other more than `levels` deep. */
export function isDeeperThan(value: Json | undefined, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((part) => isDeeperThan(part, levels - 1));
}

/** The size of a JSON text on the wire, in bytes. */
export const bytesOf = (text: string): number => Buffer.byteLength(text, 'utf8');

/** The value at a path of property names, `undefined` where any step is missing; lists have no named properties. */
export function valueAt(document: JsonObject, path: readonly string[]): Json | undefined {
  let value: Json | undefined = document;
  for (const name of path) {
    if (!isObject(value) || !Object.hasOwn(value, name)) return undefined;
    value = value[name];
  }
  return value;
}

/** Refuses with 400 when the object has a property outside `known`, so that nothing is silently ignored. */
export function refuseUnknown(object: JsonObject, known: readonly string[], where: string): void {
  const stranger = Object.keys(object).find((name) => !known.includes(name));
  if (stranger !== undefined) throw badRequest(`${where}: the local store does not know "${stranger}"`);
}
