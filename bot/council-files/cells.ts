// One cell of a council file, read and written: text on one side, a value on the other, the same rule both ways.
import { z } from 'zod';
import type { WorkingHours } from '../domain/council';
import { isTimeOfDay, localDate } from '../domain/dates';
import { type PersonId, personId } from '../domain/ids';
import { guarded, unguarded } from './csv-cell';

type Cell<Value> = z.ZodType<Value, string>;

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to refuse
const controlCharacters = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;
const idPattern = /^[A-Za-z0-9][A-Za-z0-9._@-]{0,63}$/;
const week = 'MTWTFSS';

const dateMessage = 'Give the date as year-month-day, for example 2027-01-19.';
const timeMessage = 'Give the time as HH:MM, for example 08:30.';
const idMessage =
  'Use letters, digits, dot, dash, underscore or @, at most 64 characters, starting with a letter or digit.';

/** Free text; may be empty. */
export const text: Cell<string> = cell({
  read: (given) => {
    if (controlCharacters.test(given)) return undefined;
    return unguarded(given);
  },
  write: guarded,
  message: 'This text holds a character that cannot be shown.',
});

/** Free text that must be there. */
export const someText: Cell<string> = cell({
  read: (given) => (given.trim() === '' ? undefined : z.safeDecode(text, given).data),
  write: (value) => z.encode(text, value),
  message: 'Fill in this cell with text that can be shown.',
});

/** A key of the council's own; becomes part of addresses, so few characters are allowed. */
export const key: Cell<string> = cell({
  read: (given) => (idPattern.test(given) ? given : undefined),
  write: (value) => value,
  message: idMessage,
});

export const person: Cell<PersonId> = cell({
  read: (given) => (idPattern.test(given) ? personId(given) : undefined),
  write: (value) => value,
  message: idMessage,
});

export const date = cell({ read: localDate, write: (value) => value, message: dateMessage });

export const time: Cell<string> = cell({
  read: (given) => (isTimeOfDay(given) ? given : undefined),
  write: (value) => value,
  message: timeMessage,
});

export const yesOrNo: Cell<boolean> = cell({
  read: (given) =>
    ({ yes: true, true: true, '1': true, no: false, false: false, '0': false })[given.toLowerCase()],
  write: (value) => (value ? 'yes' : 'no'),
  message: 'Write yes or no.',
});

/** `MTWTF--`: seven characters, Monday first, a dash for a day off. */
export const workingDays: Cell<string> = cell({
  read: (given) => {
    const fits =
      given.length === 7 && [...given].every((letter, day) => letter === '-' || letter === week[day]);
    return fits && given !== '-------' ? given : undefined;
  },
  write: (value) => value,
  message:
    'Write seven characters, Monday first, a dash for a day off, at least one day on: MTWTF-- or -TWT---.',
});

/** `08:30-17:30`; an end before the start crosses midnight. */
export const workingHours: Cell<WorkingHours> = cell({
  read: (given) => {
    const [from, to, ...rest] = given.split('-');
    return isTimeOfDay(from) && isTimeOfDay(to) && from !== to && rest.length === 0
      ? { from, to }
      : undefined;
  },
  write: ({ from, to }) => `${from}-${to}`,
  message: 'Write the hours as 08:30-17:30; a night may cross midnight, for example 20:00-08:00.',
});

export const phone: Cell<string> = cell({
  read: (given) => (/^\+?[0-9(][0-9 ()-]{3,30}$/.test(given) ? given : undefined),
  write: (value) => value,
  message: 'Write the phone number with digits, spaces, brackets and dashes.',
});

/** A whole number in a range, both ends included. */
export function wholeNumber(from: number, to: number): Cell<number> {
  return cell({
    read: (given) =>
      /^\d{1,6}$/.test(given) && between(Number(given), from, to) ? Number(given) : undefined,
    write: String,
    message: `Write a whole number from ${from} to ${to}.`,
  });
}

/** A number with decimals in a range, both ends included. */
export function decimal(from: number, to: number): Cell<number> {
  return cell({
    read: (given) =>
      /^\d{1,6}(\.\d{1,6})?$/.test(given) && between(Number(given), from, to) ? Number(given) : undefined,
    write: String,
    message: `Write a number from ${from} to ${to}, with a point for decimals.`,
  });
}

export function oneOf<const Value extends string>(values: readonly Value[]): Cell<Value> {
  return cell({
    read: (given) => values.find((value) => value === given),
    write: (value) => value,
    message: `Write one of: ${values.join(', ')}.`,
  });
}

/** Several of a list with `;` between them; empty for none. */
export function someOf<const Value extends string>(values: readonly Value[]): Cell<readonly Value[]> {
  return cell({
    read: (given) => {
      const parts = given === '' ? [] : given.split(';');
      const known = values.filter((value) => parts.includes(value));
      return known.length === parts.length ? known : undefined;
    },
    write: (value) => values.filter((one) => value.includes(one)).join(';'),
    message: `Write any of these, each once, with ; between them: ${values.join(', ')}.`,
  });
}

/** An empty cell, or a column left out, reads as null. */
export function orNull<Value>(inner: Cell<Value>): Cell<Value | null> {
  return z.codec(z.string(), z.custom<Value | null>(), {
    decode: (given, context) => (given === '' ? null : decodeWith(inner, given, context)),
    encode: (value) => (value === null ? '' : z.encode(inner, value)),
  });
}

/** An empty cell, or a column left out, reads as `whenEmpty`; the way out always says it. */
export function orElse<Value>(inner: Cell<Value>, whenEmpty: Value): Cell<Value> {
  return z.codec(z.string(), z.custom<Value>(), {
    decode: (given, context) => (given === '' ? whenEmpty : decodeWith(inner, given, context)),
    encode: (value) => z.encode(inner, value),
  });
}

function decodeWith<Value>(inner: Cell<Value>, given: string, context: z.core.ParsePayload): Value {
  const read = z.safeDecode(inner, given);
  if (read.success) return read.data;
  for (const { message } of read.error.issues) context.issues.push({ code: 'custom', input: given, message });
  return z.NEVER;
}

function cell<Value>(rule: {
  /** `undefined` for text that is no such value. */
  readonly read: (given: string) => Value | undefined;
  readonly write: (value: Value) => string;
  readonly message: string;
}): Cell<Value> {
  return z.codec(z.string(), z.custom<Value>(), {
    decode: (given, context) => {
      const value = rule.read(given);
      if (value !== undefined) return value;
      context.issues.push({
        code: 'custom',
        input: given,
        message: given === '' ? 'Fill in this cell.' : rule.message,
      });
      return z.NEVER;
    },
    encode: rule.write,
  });
}

const between = (value: number, from: number, to: number) => value >= from && value <= to;
