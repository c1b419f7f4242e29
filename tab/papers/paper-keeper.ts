// Keeps a working paper on the server after every pause, on the device only while the server has not got it, and never writes over another device.
import type { KeptView } from '../../bot/views/records/record-view-types';
import type { Client } from '../server/client';
import { type Failure, type FieldMessage, failureOf } from '../server/failure';
import type { BothWords, OtherWords, Paper, PaperChoice, PaperNow, PaperWhere, SettleWords } from './paper';
import { createPaperShelf } from './paper-shelf';
import { areSame, markOf } from './same-words';

export type PaperKeeper<Words> = Omit<Paper<Words>, keyof PaperNow<Words>> & {
  /** Whose device it is, once that is known: what it holds of the paper comes back. */
  readonly known: (viewerId: string) => void;
  /** Sends at once what would be sent after the pause. */
  readonly now: () => void;
  /** For a page that may be gone in a moment. False when words would be lost. */
  readonly holdOn: () => boolean;
  readonly stop: () => void;
};

type Wanted<Words> = {
  readonly client: Client;
  /** Where it is kept. */
  readonly path: string;
  readonly paperId: string;
  /** What the server has; null while it has nothing. */
  readonly revision: string | null;
  readonly settle?: SettleWords<Words>;
  readonly tell: (now: PaperNow<Words>) => void;
};

const pauseMilliseconds = 1_000;
const againMilliseconds = 10_000;
const mostMarks = 100;

export function createPaperKeeper<Words extends object>(
  { client, path, paperId, revision, settle, tell }: Wanted<Words>,
  first: PaperNow<Words>,
): PaperKeeper<Words> {
  const shelf = createPaperShelf<Words>(paperId, path);
  let now = first;
  let isKnown = false;
  let had = revision;
  let onServer = first.words;
  /** Marks of what was sent since the last answer: any of it may have arrived. */
  let sent: readonly string[] = [];
  let otherRevision: string | null = null;
  /** What both wordings began from; null while that is not known. */
  let began: Words | null = null;
  let sending: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let finished = false;
  /** The page is gone: what is behind is sent once more after what is under way, and the device holds the rest. */
  let stopped = false;

  const isBehind = () => !finished && now.words !== onServer;

  function say(part: Partial<PaperNow<Words>>) {
    now = { ...now, ...part };
    tell(now);
  }

  function sendIn(milliseconds: number) {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(send, milliseconds);
  }

  function send() {
    if (isBehind()) post();
  }

  function post() {
    clearTimeout(timer);
    if (finished) return;
    if (sending || now.conflict) return void keepHere();
    const { words } = now;
    sent = [...sent, markOf(words)].slice(-mostMarks);
    // Also while it is under way: a request may hang, and a phone may go out.
    keepHere();
    say({ state: 'saving' });
    sending = client.write<KeptView<Words>>(path, { revision: had, words }).then(
      (answer) => answered(words, answer),
      (problem: unknown) => failed(failureOf(problem)),
    );
  }

  function answered(words: Words, answer: KeptView<Words>) {
    sending = null;
    if (finished) return;
    if (!answer.kept) return settleOther(answer.revision, answer);
    had = answer.revision;
    sent = [];
    onServer = words;
    const { advice, found } = answer;
    isSaved(pauseMilliseconds, { advice, found, refused: [], why: null });
  }

  /** The server has what was sent. What was typed meanwhile goes there after the pause, or at once when the page is gone. */
  function isSaved(pause: number, part: Partial<PaperNow<Words>> = {}) {
    say({ ...part, state: isBehind() ? 'waiting' : 'saved', savedAt: new Date() });
    if (!isBehind()) return shelf.forgetWhatIs(now.words);
    if (stopped) post();
    else sendIn(pause);
  }

  function failed(failure: Failure) {
    sending = null;
    if (finished) return;
    const passes = mayPass(failure);
    const refused: readonly FieldMessage[] = failure.fields;
    const found = refused.flatMap(({ field, found: marks }) =>
      marks && marks.length > 0 ? [{ field, words: marks.map(({ words }) => words) }] : [],
    );
    const where: PaperWhere = passes ? 'offline' : 'device';
    say({ state: keepHere() ? where : 'nowhere', refused, ...(passes ? {} : { found, why: failure.text }) });
    if (passes) sendIn(againMilliseconds);
  }

  /** What came back is ours when an answer was lost, or when both devices say the same; some of it needs no asking. */
  function settleOther(newRevision: string, { words, savedAt }: OtherWords<Words>) {
    const isOurs = sent.includes(markOf(words));
    sent = [];
    const settled = isOurs || areSame(words, now.words) ? now.words : settle?.(now.words, words, onServer);
    if (settled) {
      had = newRevision;
      onServer = words;
      say({ words: areSame(words, settled) ? words : settled });
      shelf.keepAnew();
      return isSaved(0);
    }
    otherRevision = newRevision;
    began = onServer;
    say({ state: 'conflict', conflict: { words, savedAt } });
    keepHere();
  }

  const keepHere = () => stopped || shelf.keep({ words: now.words, revision: had, sent });

  function setAside(aside: OtherWords<Words> | null) {
    shelf.setAside(aside);
    say({ aside });
  }

  function write(words: Words) {
    if (finished || words === now.words) return;
    say({ words, ...(now.conflict ? {} : { state: 'waiting' as const }) });
    sendIn(pauseMilliseconds);
  }

  function choose(choice: PaperChoice, both?: BothWords<Words>) {
    const other = now.conflict;
    if (!other) return;
    const mine = now.words;
    had = otherRevision;
    onServer = other.words;
    shelf.keepAnew();
    say({ conflict: null, state: 'waiting' });
    if (choice === 'theirs') {
      say({ words: other.words, state: 'saved', found: [], refused: [], why: null });
      setAside({ words: mine, savedAt: null });
      shelf.forget();
    } else if (choice === 'both' && both) {
      say({ words: both(mine, other.words, began) });
      post();
    } else {
      setAside(other);
      post();
    }
  }

  function restore() {
    const aside = shelf.readAside(now.words);
    if (aside) say({ aside });
    const kept = shelf.read(now.words);
    if (!kept) return;
    if (areSame(kept.words, onServer)) return shelf.forget();
    const follows = kept.revision === had || kept.sent.includes(markOf(onServer));
    const server = now.words;
    // The page that kept them may have sent them as it went.
    sent = [...kept.sent, markOf(kept.words)];
    say({ words: kept.words, state: 'offline' });
    if (follows) return sendIn(pauseMilliseconds);
    const settled = settle?.(kept.words, server, null);
    if (settled) {
      say({ words: settled });
      return sendIn(pauseMilliseconds);
    }
    otherRevision = had;
    began = null;
    say({ state: 'conflict', conflict: { words: server, savedAt: null } });
  }

  return {
    known(viewerId) {
      if (isKnown) return;
      isKnown = true;
      shelf.isFor(viewerId);
      // Whoever has typed already goes on with that.
      if (!isBehind()) restore();
    },
    change: write,
    update: (next) => write(next(now.words)),
    choose,
    swapAside() {
      const { aside, words } = now;
      if (!aside) return;
      setAside({ words, savedAt: null });
      write(aside.words);
    },
    dropAside: () => setAside(null),
    async saveNow({ anew = false } = {}) {
      clearTimeout(timer);
      await sending;
      // Once more for what was typed meanwhile.
      for (let tries = 0; tries < 2 && ((anew && tries === 0) || isBehind() || had === null); tries++) {
        post();
        await sending;
      }
      return isBehind() || had === null || now.conflict ? null : { revision: had, words: now.words };
    },
    finish() {
      clearTimeout(timer);
      finished = true;
      shelf.setAside(null);
      shelf.forget();
    },
    latest: () => now,
    now: send,
    holdOn: () => !isBehind() || keepHere(),
    stop() {
      clearTimeout(timer);
      stopped = true;
    },
  };
}

const mayPass = ({ kind }: Failure) =>
  kind === 'unreachable' || kind === 'busy' || kind === 'too-many' || kind === 'broken';
