// The Teams message somebody wants to keep as a quick decision: its words without their markup, when it was written, and the link back to it.
import { instant } from '../domain/dates';
import { teamsAddress } from '../domain/decisions/decision-words';
import type { Instant } from '../domain/ids';
import { isObject, withoutEntities } from './received';

/** `source` is an https address of Teams, or null. */
export type ChatMessage = {
  readonly text: string;
  readonly source: string | null;
  /** Undefined when it does not say so. */
  readonly writtenAt: Instant | undefined;
  /** Who wrote it, by their object id in Entra; undefined when it does not say so. */
  readonly writtenBy: string | undefined;
};

/** Nothing of it for a command that was given without a message. Never throws. */
export function chatMessageIn(value: unknown): ChatMessage {
  const payload = isObject(value) && isObject(value.messagePayload) ? value.messagePayload : {};
  const body = isObject(payload.body) ? payload.body : {};
  const content = typeof body.content === 'string' ? body.content : '';
  const { linkToMessage, createdDateTime } = payload;
  const from = isObject(payload.from) && isObject(payload.from.user) ? payload.from.user : {};
  return {
    text: body.contentType === 'text' ? tidied(content) : textOf(content),
    source: teamsAddress(typeof linkToMessage === 'string' ? linkToMessage : undefined),
    writtenAt: instant(createdDateTime),
    writtenBy: typeof from.id === 'string' ? from.id : undefined,
  };
}

/** Lines stay lines, a mention stays its name, an emoji its sign; everything else of the markup goes, and what no reader saw. */
const textOf = (html: string) =>
  tidied(
    withoutEntities(
      html
        .replace(/\s+/g, ' ')
        .replace(/<(script|style|title)\b[^<>]*>.*?(?:<\/\1\s*>|$)|<!--.*?(?:-->|$)/gi, '')
        .replace(/<(?:emoji|img)\b[^<>]*?\balt="([^"<>]*)"[^<>]*>/gi, '$1')
        .replace(/<li\b[^<>]*>/gi, '\n- ')
        .replace(/<br\b[^<>]*>|<\/(?:p|div|tr|h\d|blockquote|ul|ol|pre)\s*>/gi, '\n')
        .replace(/<\/?[a-z!][^<>]*>/gi, ''),
    ),
  );

const tidied = (text: string) =>
  text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
