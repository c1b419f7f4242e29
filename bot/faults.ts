// Logs a fault without any content and gives the number that the person is told.
import { randomUUID } from 'node:crypto';
import pino from 'pino';
import type { FaultLog } from './ports/council-ports';

/** One line per fault: its number, where, the kind of error and the lines of ours it came through; never its message. */
export function faultLog(write: (line: object) => void = defaultWriter()): FaultLog {
  return (error, where) => {
    const number = randomUUID().slice(0, 8);
    write({
      fault: number,
      where,
      kind: error instanceof Error ? wordOnly(error.name) : typeof error,
      code: error instanceof Error ? wordOnly(Reflect.get(error, 'code')) : undefined,
      // A message may quote what somebody wrote; the places in the code never do.
      at: error instanceof Error ? framesOf(error) : [],
    });
    return number;
  };
}

/** A name or a number of a fault, as programs give them; some services answer with whatever they were sent. */
const wordOnly = (value: unknown): unknown =>
  typeof value === 'number' || (typeof value === 'string' && /^[\w.-]{1,60}$/.test(value))
    ? value
    : undefined;

/** The stack begins with the message, which may hold anything, line by line; it is cut off before it is read. */
const framesOf = ({ stack = '', message }: Error) =>
  // A message that was changed since is not in it any more: then nothing of it can be told from a place.
  (stack.includes(message) ? stack.slice(stack.indexOf(message) + message.length) : '')
    .split('\n')
    .filter((line) => /^\s+at .*:\d+:\d+\)?$/.test(line))
    .slice(0, 6)
    .map((line) => line.trim());

function defaultWriter(): (line: object) => void {
  const log = pino({ base: null });
  return (line) => log.error(line);
}
