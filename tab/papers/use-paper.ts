// Keeps a working paper while somebody writes it: saved on every pause, and never lost.
import { useContext, useEffect, useRef, useState } from 'react';
import { useBeforeLeaving } from '../decision/use-keeping';
import { useClient } from '../server/client';
import { ViewerIdContext } from '../shell/viewer';
import type { Paper, PaperNow, SettleWords } from './paper';
import { createPaperKeeper, type PaperKeeper } from './paper-keeper';

type WantedPaper<Words> = {
  /** Where it is kept: takes `{ revision, words }` and answers `KeptView`. */
  readonly path: string;
  readonly paperId: string;
  /** What the server has; null while it has nothing. */
  readonly revision: string | null;
  readonly words: Words;
  /** What came with the words; empty when left out. */
  readonly advice?: readonly string[];
  /** For two people who write it side by side. */
  readonly settle?: SettleWords<Words>;
};

/**
 * The words of one paper. Only the first `revision` and `words` count: what is read again later does not replace what
 * somebody is writing. A page about another paper needs another `key`. The words are parts by name, so that two
 * wordings can be compared.
 */
export function usePaper<Words extends object>({
  advice = [],
  words,
  ...paper
}: WantedPaper<Words>): Paper<Words> {
  const client = useClient();
  const viewerId = useContext(ViewerIdContext);
  const [now, tell] = useState<PaperNow<Words>>({
    words,
    state: 'saved',
    savedAt: null,
    advice,
    found: [],
    refused: [],
    why: null,
    conflict: null,
    aside: null,
  });
  const ref = useRef<PaperKeeper<Words> | null>(null);
  ref.current ??= createPaperKeeper({ client, ...paper, tell }, now);
  const keeper = ref.current;
  useEffect(() => {
    if (viewerId !== null) keeper.known(viewerId);
  }, [keeper, viewerId]);
  useBeforeLeaving(keeper);
  return { ...now, ...keeper };
}
