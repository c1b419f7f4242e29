// Keeps every unsolicited message that was sent, so that anybody can look at what the product told whom.
import { appendFileSync, closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Card } from '../cards/parts';
import type { Instant, PersonId } from '../domain/ids';

/** One unsolicited message that went out. */
export type SentMessage = {
  readonly at: Instant;
  readonly to: PersonId;
  readonly kind: string;
  /** Every word on the card. */
  readonly text: string;
};

/** Everything that was sent, restarts included. `to(null)` gives everybody's. */
export type SentMessages = {
  add(message: Omit<SentMessage, 'text'>, card: Card): void;
  /** Oldest first. */
  to(person: PersonId | null): readonly SentMessage[];
};

/**
 * Reads `sent.jsonl` in the folder (made when missing). Every message is on disk when `add` returns; throws when
 * it cannot be written.
 */
export function openSentMessages(dataDir: string): SentMessages {
  const file = join(dataDir, 'sent.jsonl');
  mkdirSync(dataDir, { recursive: true });
  const messages = existsSync(file) ? readLines(file) : [];
  return {
    add(message, card) {
      const sent: SentMessage = { ...message, text: wordsOn(card).join('\n') };
      const handle = openSync(file, 'a');
      appendFileSync(handle, `${JSON.stringify(sent)}\n`);
      fsyncSync(handle);
      closeSync(handle);
      messages.push(sent);
    },
    to: (person) => messages.filter((message) => person === null || message.to === person),
  };
}

/** A line that a crash cut short was never acknowledged. */
function readLines(file: string): SentMessage[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => {
      try {
        return line === '' ? [] : [JSON.parse(line)];
      } catch {
        return [];
      }
    });
}

/** What a button sends back, and what a client does by itself: nobody reads them. */
const unseenFields = new Set(['data', 'refresh']);
const wordFields = new Set(['text', 'title', 'label', 'placeholder', 'fallbackText', 'errorMessage']);

/** Texts in the order in which they stand on the card. */
export function wordsOn(part: unknown): string[] {
  if (Array.isArray(part)) return part.flatMap(wordsOn);
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([field, value]) =>
    typeof value === 'string'
      ? wordFields.has(field)
        ? [value]
        : []
      : unseenFields.has(field)
        ? []
        : wordsOn(value),
  );
}
