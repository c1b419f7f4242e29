// Keeps a working paper on the server after every pause, on the device only while the server has not got it, and never writes over another device.
import type { KeptView } from '../../bot/views/records/record-view-types';
import type { Client } from '../server/client';
import { type Failure, type FieldMessage, failureOf } from '../server/failure';
import { forgetPaper, keepPaper, readPaper } from './device-papers';
import type { BothWords, OtherWords, Paper, PaperChoice, PaperNow, PaperWhere } from './paper';
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
  readonly tell: (now: PaperNow<Words>) => void;
};

const pauseMilliseconds = 1_000;
const againMilliseconds = 10_000;
const mostMarks = 100;

export function createPaperKeeper<Words extends object>(
  { client, path, paperId, revision, tell }: Wanted<Words>,
  first: PaperNow<Words>,
): PaperKeeper<Words> {
  // A paper may have the same id in the file of another worker.
  const deviceId = `${paperId} ${path}`;
  const asideId = `${deviceId} aside`;
  let now = first;
  let viewer: string | null = null;
  let had = revision;
  let onServer = first.words;
  /** Marks of what was sent since the last answer: any of it may have arrived. */
  let sent: readonly string[] = [];
  let onDevice: Words | null = null;
  let otherRevision: string | null = null;
  /** What both wordings began from; null while that is not known. */
  let began: Words | null = null;
  let sending: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let finished = false;
  /** The page is gone: what is under way may end, and the device holds the rest for the next page. */
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
    say({
      state: isBehind() ? 'waiting' : 'saved',
      savedAt: new Date(),
      advice,
      found,
      refused: [],
      why: null,
    });
    if (isBehind()) sendIn(pauseMilliseconds);
    else forgetHere();
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

  /** What came back is ours when an answer was lost, or when both devices say the same. */
  function settleOther(newRevision: string, { words, savedAt }: OtherWords<Words>) {
    const isOurs = sent.includes(markOf(words));
    sent = [];
    if (isOurs || areSame(words, now.words)) {
      had = newRevision;
      if (areSame(words, now.words)) onServer = now.words;
      say({ state: isBehind() ? 'waiting' : 'saved', savedAt: new Date() });
      if (isBehind()) sendIn(0);
      else forgetHere();
      return;
    }
    otherRevision = newRevision;
    began = onServer;
    say({ state: 'conflict', conflict: { words, savedAt } });
    keepHere();
  }

  /** The day that it may stay counts from the last word. */
  function keepHere(): boolean {
    if (now.words === onDevice || stopped) return true;
    if (viewer === null) return false;
    if (!keepPaper(viewer, deviceId, { words: now.words, revision: had, sent })) return false;
    onDevice = now.words;
    return true;
  }

  /** Another page on this device may have kept newer words there meanwhile. */
  function forgetHere() {
    if (viewer === null) return;
    const kept = readPaper(viewer, deviceId, now.words);
    const isOurs = kept !== null && [onDevice, now.words].some((words) => areSame(words, kept.words));
    if (isOurs) forgetPaper(viewer, deviceId);
    onDevice = null;
  }

  function setAside(aside: OtherWords<Words> | null) {
    if (viewer !== null) {
      if (aside) keepPaper(viewer, asideId, { words: aside.words, revision: aside.savedAt, sent: [] });
      else forgetPaper(viewer, asideId);
    }
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
    say({ conflict: null, state: 'waiting' });
    if (choice === 'theirs') {
      say({ words: other.words, state: 'saved', found: [], refused: [], why: null });
      setAside({ words: mine, savedAt: null });
      forgetHereWhole();
    } else if (choice === 'both' && both) {
      say({ words: both(mine, other.words, began) });
      post();
    } else {
      setAside(other);
      post();
    }
  }

  function forgetHereWhole() {
    if (viewer !== null) forgetPaper(viewer, deviceId);
    onDevice = null;
  }

  function restore(viewerId: string) {
    const aside = readPaper(viewerId, asideId, now.words);
    if (aside) say({ aside: { words: aside.words, savedAt: aside.revision } });
    const kept = readPaper(viewerId, deviceId, now.words);
    if (!kept) return;
    if (areSame(kept.words, onServer)) return forgetHereWhole();
    const follows = kept.revision === had || kept.sent.includes(markOf(onServer));
    const server = now.words;
    onDevice = kept.words;
    sent = kept.sent;
    say({ words: kept.words, state: 'offline' });
    if (follows) return sendIn(pauseMilliseconds);
    otherRevision = had;
    began = null;
    say({ state: 'conflict', conflict: { words: server, savedAt: null } });
  }

  return {
    known(viewerId) {
      if (viewer !== null) return;
      viewer = viewerId;
      // Whoever has typed already goes on with that.
      if (!isBehind()) restore(viewerId);
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
    async saveNow() {
      clearTimeout(timer);
      await sending;
      // Once more for what was typed meanwhile.
      for (let tries = 0; tries < 2 && (isBehind() || had === null); tries++) {
        post();
        await sending;
      }
      return isBehind() || had === null || now.conflict ? null : { revision: had, words: now.words };
    },
    finish() {
      clearTimeout(timer);
      finished = true;
      if (viewer !== null) forgetPaper(viewer, asideId);
      forgetHereWhole();
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
