// Keeps what is written in the open form, and says where it is kept.
import { useEffect, useRef, useState } from 'react';
import { useClient } from '../server/client';
import { tidyDevice } from './device-drafts';
import { createKeeper, type Keeper, type Kept } from './draft-keeper';
import type { OpenDraft } from './drafts';

type Where = {
  readonly viewerId: string;
  /** Whose thread. */
  readonly personId: string;
  readonly openDraft: OpenDraft;
  /** While it is being saved there is nothing to keep. */
  readonly saving: boolean;
  /** False once the form was put away: what is not kept yet is kept at once. */
  readonly open: boolean;
};

export type Keeping = { readonly words: string; readonly finish: () => void };

const sentences: Record<Kept, string> = {
  nothing: '',
  server: 'Draft kept',
  offline: 'Kept on this device until we are back online',
  names: 'Not kept: it may name a child. Only this device holds it, for a day.',
  device: 'Kept on this device, for a day',
  nowhere: 'Not kept: leaving this page would lose it',
};

export function useKeeping({ viewerId, personId, openDraft, saving, open }: Where): Keeping {
  const client = useClient();
  const [kept, tell] = useState<Kept>('nothing');
  const ref = useRef<Keeper | null>(null);
  ref.current ??= createKeeper({ client, viewerId, personId, tell });
  const keeper = ref.current;
  const { draft } = openDraft;
  useEffect(() => tidyDevice(viewerId), [viewerId]);
  useEffect(() => {
    if (!saving) keeper.note(draft);
  }, [keeper, draft, saving]);
  useEffect(() => {
    if (!open && !saving) keeper.now();
  }, [keeper, open, saving]);
  useBeforeLeaving(keeper);
  return { words: sentences[kept], finish: keeper.finish };
}

/** A window may be closed, a phone put away, a connection come back; another screen may be opened. */
function useBeforeLeaving(keeper: Keeper): void {
  useEffect(() => {
    const holdOn = () => void keeper.holdOn();
    const warn = (event: BeforeUnloadEvent) => {
      if (!keeper.holdOn()) event.preventDefault();
    };
    const hidden = () => {
      if (document.visibilityState !== 'hidden') return;
      keeper.holdOn();
      keeper.now();
    };
    window.addEventListener('beforeunload', warn);
    window.addEventListener('pagehide', holdOn);
    window.addEventListener('online', keeper.now);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      window.removeEventListener('beforeunload', warn);
      window.removeEventListener('pagehide', holdOn);
      window.removeEventListener('online', keeper.now);
      document.removeEventListener('visibilitychange', hidden);
      keeper.holdOn();
      keeper.now();
      keeper.stop();
    };
  }, [keeper]);
}
