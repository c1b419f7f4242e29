// Keeps an unfinished quick decision on the server after every pause, and on the device only while the server has not got it.
import type { KeepDraftRequest } from '../../bot/api/decision-contract';
import { apiPaths } from '../paths';
import type { Client } from '../server/client';
import { type Failure, failureOf } from '../server/failure';
import { forgetOnDevice, keepOnDevice } from './device-drafts';
import { type Draft, holdsWords } from './draft';
import { valuesFrom } from './draft-values';

/** Where the words are now. `names`: the server will not have them, because they may name a child. */
export type Kept = 'nothing' | 'server' | 'offline' | 'names' | 'device' | 'nowhere';

export type Keeper = {
  /** Whose thread it is for, when that was put right. */
  move(personId: string): void;
  /** What is in the form now. */
  note(draft: Draft): void;
  /** Does at once what it would do after the pause. */
  now(): void;
  /** For a page that may be gone in a moment. False when words would be lost. */
  holdOn(): boolean;
  /** Before these words are saved: nothing more is sent, and what is under way is waited for. True when the server may hold them. */
  hold(draft: Draft): Promise<boolean>;
  /** They were not saved: what is behind is kept as before. */
  release(): void;
  /** They are saved: nothing of them stays anywhere, and nothing late brings them back. */
  finish(): void;
  /** The draft of this id goes; its words may go on under another one. */
  drop(draftId: string): void;
  stop(): void;
};

type Where = {
  readonly client: Client;
  readonly viewerId: string;
  /** Whose thread. */
  readonly personId: string;
  readonly tell: (kept: Kept) => void;
};

const pauseMilliseconds = 1_000;
const againMilliseconds = 10_000;
/** A connection that hangs must not keep anybody from saving. */
const holdMilliseconds = 3_000;

// For as long as the page lives: the form may be closed, left and opened again meanwhile.
/** Ids of drafts that the server has, or may have. */
const onServerIds = new Set<string>();
/** Ids under which something was saved. */
const savedIds = new Set<string>();

/** Of a draft that came from the server. */
export function foundOnServer(draftId: string): void {
  onServerIds.add(draftId);
}

export function createKeeper({ client, viewerId, personId, tell }: Where): Keeper {
  let about = personId;
  let wanted: Draft | null = null;
  let onServer: Draft | null = null;
  let onDevice: Draft | null = null;
  let kept: Kept = 'nothing';
  let sending: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The id under which the words are being saved just now. */
  let savingAs: string | null = null;

  const isBehind = () => wanted !== null && wanted !== onServer && !savedIds.has(wanted.operationId);

  function say(next: Kept) {
    kept = next;
    tell(next);
  }

  function sendIn(milliseconds: number) {
    clearTimeout(timer);
    if (savingAs === null) timer = setTimeout(send, milliseconds);
  }

  function send() {
    clearTimeout(timer);
    if (!isBehind() || sending || !wanted || savingAs !== null) return;
    const draft = wanted;
    sending = client.write(apiPaths.drafts(), bodyOf(draft, about)).then(
      () => settled(draft, null),
      (problem: unknown) => settled(draft, failureOf(problem)),
    );
  }

  function settled(draft: Draft, failure: Failure | null) {
    sending = null;
    const { operationId } = draft;
    // A request that got no answer may have arrived.
    if (failure === null || failure.kind === 'unreachable') onServerIds.add(operationId);
    if (savedIds.has(operationId)) void clear(operationId);
    if (wanted?.operationId !== operationId) return;
    if (failure) {
      say(keepHere(wanted) ? whereAfter(failure) : 'nowhere');
      if (kept === 'offline') sendIn(againMilliseconds);
    } else {
      onServer = draft;
      if (wanted === draft) forgetHere();
      say('server');
    }
    if (wanted !== draft) sendIn(pauseMilliseconds);
  }

  /** The day that it may stay counts from the last word. */
  function keepHere(draft: Draft): boolean {
    if (draft === onDevice) return true;
    const { operationId: draftId } = draft;
    const device = { draftId, about, values: valuesFrom(draft), keptAt: Date.now() };
    if (!keepOnDevice(viewerId, device)) return false;
    onDevice = draft;
    return true;
  }

  function forgetHere() {
    onDevice = null;
    if (wanted) forgetOnDevice(viewerId, wanted.operationId);
  }

  /** A request that is under way could bring it back, so that one is waited for. */
  async function clear(draftId: string): Promise<void> {
    await sending;
    if (!onServerIds.delete(draftId)) return;
    // One that stays is cleared with what is saved, or is offered once more and can be discarded there.
    await client.write(apiPaths.clearDraft(draftId), {}).catch(() => onServerIds.add(draftId));
  }

  function forget() {
    clearTimeout(timer);
    forgetHere();
    wanted = null;
    onServer = null;
    say('nothing');
  }

  return {
    move(next) {
      if (next === about) return;
      about = next;
      onServer = null;
      onDevice = null;
      if (wanted) sendIn(pauseMilliseconds);
    },
    note(draft) {
      if (draft === wanted || savingAs !== null || savedIds.has(draft.operationId)) return;
      if (holdsWords(draft)) {
        wanted = draft;
        sendIn(pauseMilliseconds);
      } else if (wanted) {
        // Somebody has taken out every word again.
        void clear(wanted.operationId);
        forget();
      }
    },
    now: send,
    holdOn: () => !isBehind() || wanted === null || keepHere(wanted),
    async hold({ operationId }) {
      clearTimeout(timer);
      savingAs = operationId;
      if (sending) await Promise.race([sending, pause(holdMilliseconds)]);
      return sending !== null || onServerIds.has(operationId);
    },
    release() {
      savingAs = null;
      if (isBehind()) sendIn(pauseMilliseconds);
    },
    finish() {
      if (savingAs !== null) {
        savedIds.add(savingAs);
        forgetOnDevice(viewerId, savingAs);
        onServerIds.delete(savingAs);
      }
      savingAs = null;
      forget();
    },
    drop(draftId) {
      forgetOnDevice(viewerId, draftId);
      void clear(draftId);
    },
    stop: () => clearTimeout(timer),
  };
}

function bodyOf(draft: Draft, about: string): KeepDraftRequest {
  const { operationId: draftId, notIdentifiers } = draft;
  return { draftId, about, values: valuesFrom(draft), notIdentifiers: [...notIdentifiers] };
}

function whereAfter({ kind, fields }: Failure): Kept {
  if (fields.some(({ found }) => found && found.length > 0)) return 'names';
  const passes = kind === 'unreachable' || kind === 'busy' || kind === 'too-many' || kind === 'broken';
  return passes ? 'offline' : 'device';
}

const pause = (milliseconds: number) => new Promise<void>((over) => setTimeout(over, milliseconds));
