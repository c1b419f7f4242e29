// Looks parsed JSON over before anything reads it: names that reach into JavaScript, depth, and signs nobody can see.

type Sound = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly status: 400 };

/** Cards inside activities nest about twenty deep. */
const deepest = 64;

/**
 * No form, no activity and no file has a field of these names. They change what an object is, or what becomes of it where
 * it is compared or written out: `toString` that is no function ends whoever compares a length with it.
 */
const refusedNames = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype', 'toJSON']);

/**
 * The value with its text made sound in place, or 400. Every field is looked at once, with no recursion that depth could
 * exhaust. In text, half a sign becomes the sign for "unreadable", a control character a space, and what turns
 * the direction of other people's words around is left out; in a name each is refused.
 */
export function soundJson(parsed: unknown): Sound {
  const root: Record<string, unknown> = { value: parsed };
  const waiting: { readonly inside: object; readonly depth: number }[] = [{ inside: root, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { inside, depth } = next;
    if (depth > deepest) return { ok: false, status: 400 };
    for (const [name, one] of Object.entries(inside)) {
      if (refusedNames.has(name) || soundText(name) !== name) return { ok: false, status: 400 };
      if (typeof one === 'string') Reflect.set(inside, name, soundText(one));
      else if (typeof one === 'object' && one !== null) waiting.push({ inside: one, depth: depth + 1 });
    }
  }
  return { ok: true, value: root.value };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take out
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;
/** Embeddings, overrides and isolates; the marks for a language written from the right stay. */
const turnsAround = /[\u202a-\u202e\u2066-\u2069]/g;
const halfSign = /\p{Surrogate}/gu;

/** Every visible sign stays. */
export const soundText = (text: string): string =>
  text.replace(halfSign, '\ufffd').replace(controls, ' ').replace(turnsAround, '');
