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
  /** What is in the form now. */
  note(draft: Draft): void;
  /** Does at once what it would do after the pause. */
  now(): void;
  /** For a page that may be gone in a moment. False when words would be lost. */
  holdOn(): boolean;
  /** The words are saved or thrown away: nothing of them stays anywhere. */
  finish(): void;
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

export function createKeeper({ client, viewerId, personId, tell }: Where): Keeper {
  let wanted: Draft | null = null;
  let onServer: Draft | null = null;
  let onDevice: Draft | null = null;
  let kept: Kept = 'nothing';
  let sending: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const isBehind = () => wanted !== null && wanted !== onServer;

  function say(next: Kept) {
    kept = next;
    tell(next);
  }

  function sendIn(milliseconds: number) {
    clearTimeout(timer);
    timer = setTimeout(send, milliseconds);
  }

  function send() {
    clearTimeout(timer);
    if (!isBehind() || sending || !wanted) return;
    const draft = wanted;
    sending = client.write(apiPaths.drafts(), bodyOf(draft, personId)).then(
      () => settled(draft, null),
      (problem: unknown) => settled(draft, failureOf(problem)),
    );
  }

  function settled(draft: Draft, failure: Failure | null) {
    sending = null;
    if (wanted?.operationId !== draft.operationId) return;
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
    const device = { draftId: draft.operationId, values: valuesFrom(draft), keptAt: Date.now() };
    if (!keepOnDevice(viewerId, personId, device)) return false;
    onDevice = draft;
    return true;
  }

  function forgetHere() {
    onDevice = null;
    forgetOnDevice(viewerId, personId);
  }

  /** A request that is under way could bring it back, so that one is waited for. */
  function clear(draftId: string) {
    const ask = () => client.write(apiPaths.clearDraft(draftId), {}).then(ignore, ignore);
    if (sending) void sending.then(ask);
    else void ask();
  }

  return {
    note(draft) {
      if (draft === wanted) return;
      if (holdsWords(draft)) {
        wanted = draft;
        sendIn(pauseMilliseconds);
      } else if (wanted) {
        // Somebody has taken out every word again.
        clearTimeout(timer);
        forgetHere();
        if (onServer || sending) clear(wanted.operationId);
        wanted = null;
        onServer = null;
        say('nothing');
      }
    },
    now: send,
    holdOn: () => !isBehind() || wanted === null || keepHere(wanted),
    finish() {
      clearTimeout(timer);
      forgetHere();
      // The server clears it with what was saved; only a request that overtakes that could bring it back.
      if (wanted && sending) clear(wanted.operationId);
      wanted = null;
      onServer = null;
      say('nothing');
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

function ignore(): void {
  // A draft that stays although it is spent is offered once more, and can be discarded there.
}
