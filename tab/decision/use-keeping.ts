// Keeps what is written in the open form, and says where it is kept.
import { useEffect, useRef, useState } from 'react';
import { useClient } from '../server/client';
import { askBeforeLeaving } from './ask-before-leaving';
import type { Draft } from './draft';
import { createKeeper, type Keeper, type Kept } from './draft-keeper';
import { keptWords } from './kept-words';

export type Keeping = {
  readonly keeper: Keeper;
  /** Where the words are kept. */
  readonly words: string;
};

/** `personId`: whose thread; it may change while the form is open. */
export function useKeeper(viewerId: string, personId: string): Keeping {
  const client = useClient();
  const [kept, tell] = useState<Kept>('nothing');
  const ref = useRef<Keeper | null>(null);
  ref.current ??= createKeeper({ client, viewerId, personId, tell });
  const keeper = ref.current;
  useEffect(() => keeper.move(personId), [keeper, personId]);
  return { keeper, words: keptWords[kept] };
}

type Now = {
  readonly draft: Draft;
  /** While it is being saved there is nothing to keep. */
  readonly saving: boolean;
  /** False once the form was put away: what is not kept yet is kept at once. */
  readonly open: boolean;
};

export function useKeeping(keeper: Keeper, { draft, saving, open }: Now): void {
  useEffect(() => {
    if (open && !saving) keeper.note(draft);
  }, [keeper, draft, saving, open]);
  useEffect(() => {
    if (!open && !saving) keeper.now();
  }, [keeper, open, saving]);
  useBeforeLeaving(keeper);
}

/** A window may be closed, a phone put away, a connection come back; another screen may be opened. */
export function useBeforeLeaving(keeper: Pick<Keeper, 'holdOn' | 'now' | 'stop'>): void {
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
    const askNoMore = askBeforeLeaving(() => !keeper.holdOn());
    window.addEventListener('beforeunload', warn);
    window.addEventListener('pagehide', holdOn);
    window.addEventListener('online', keeper.now);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      askNoMore();
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
