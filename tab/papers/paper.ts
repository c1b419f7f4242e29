// A working paper while somebody writes it: its words, where they are kept, and what there is to settle.
import type { FieldMessage } from '../server/failure';

/**
 * Where the newest words are. `waiting`: the pause is not over. `offline`: on the device until the server can be
 * reached. `device`: the server will not have them as they are, so only the device holds them, for a day. `nowhere`:
 * the device keeps nothing either, and leaving would lose them. `conflict`: another device has written too.
 */
export type PaperWhere = 'saved' | 'saving' | 'waiting' | 'offline' | 'device' | 'nowhere' | 'conflict';

/** Words that may name a child or family, by field. */
type FoundWords = readonly { readonly field: string; readonly words: readonly string[] }[];

/** Another wording of the same paper; `savedAt` in the server's words, or null. */
export type OtherWords<Words> = { readonly words: Words; readonly savedAt: string | null };

export type PaperNow<Words> = {
  readonly words: Words;
  readonly state: PaperWhere;
  /** When the server last took these words, by this device's clock; null before the first time. */
  readonly savedAt: Date | null;
  /** What is thin so far; never a block. */
  readonly advice: readonly string[];
  readonly found: FoundWords;
  /** What the server refused, by field, when it would not keep the words. */
  readonly refused: readonly FieldMessage[];
  /** Why only the device holds them, in words; null while that is not so. */
  readonly why: string | null;
  /** What another device wrote meanwhile; null when there is nothing to choose. */
  readonly conflict: OtherWords<Words> | null;
  /** The wording that was not chosen. It stays on the device for a day, so that nothing is lost whichever is chosen. */
  readonly aside: OtherWords<Words> | null;
};

/** One part of a paper as it is read: its heading and its text. */
export type PaperLine = { readonly label: string; readonly text: string };

export type PaperChoice = 'mine' | 'theirs' | 'both';

/** Puts two wordings together. `before` is what both began from, where that is known: then what only one changed is that. */
export type BothWords<Words> = (mine: Words, theirs: Words, before: Words | null) => Words;

/**
 * For a paper that two people write side by side: both wordings as one where there is nothing to ask, and null where
 * somebody has to choose.
 */
export type SettleWords<Words> = (mine: Words, theirs: Words, before: Words | null) => Words | null;

export type Paper<Words> = PaperNow<Words> & {
  readonly change: (next: Words) => void;
  /** From the newest words, for two changes in one moment. */
  readonly update: (next: (now: Words) => Words) => void;
  /** `both` puts the two wordings together; without it, `both` is mine with the other set aside. */
  readonly choose: (choice: PaperChoice, both?: BothWords<Words>) => void;
  /** The wording set aside and the one in use change places. */
  readonly swapAside: () => void;
  readonly dropAside: () => void;
  /** How it stands this moment; what a page was drawn with may be a moment older. */
  readonly latest: () => PaperNow<Words>;
  /**
   * Keeps it now, and says what the server has. Null when it has not got it: offline, refused, or something to choose.
   * `anew` asks the server also when nothing was typed, because it said that its words are others by now.
   */
  readonly saveNow: (how?: {
    readonly anew?: boolean;
  }) => Promise<{ readonly revision: string; readonly words: Words } | null>;
  /** It was issued, sent or given up: nothing of it stays on the device, and nothing late is sent. */
  readonly finish: () => void;
};
