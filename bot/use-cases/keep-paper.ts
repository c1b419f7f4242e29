// Keeps what somebody is writing: one request, and on a difference with another device both texts stay.
import { isDeepStrictEqual } from 'node:util';
import type { Council } from '../domain/council';
import type { WorkingPaper } from '../domain/working-paper';
import type { CouncilPorts } from '../ports/council-ports';
import { type Doing, decideAndKeep } from './decide-and-write';

/**
 * `kept: false`: the paper has changed since it was read, and nothing was written. `there` is what it is now, null once
 * it is gone; `revision` goes back with the next try, empty once it is gone.
 */
export type KeptPaper =
  | { readonly kept: true; readonly revision: string }
  | { readonly kept: false; readonly revision: string; readonly there: WorkingPaper | null };

/**
 * `revision` as it was read; null or empty when nothing was there. At most two requests: the second only on a
 * difference. The same words once more are kept already: an answer may have been lost. Checks no words; `may` says of
 * what the council's files say now whether this person still writes here.
 */
export async function keepPaper(
  ports: CouncilPorts,
  doing: Doing,
  paper: WorkingPaper,
  revision: string | null,
  may: (council: Council) => boolean,
): Promise<KeptPaper | 'not-yours'> {
  const { about } = doing;
  const written = await decideAndKeep(ports, doing, { put: paper, etag: revision || null }, may);
  if (written === 'not-yours') return written;
  if (written !== 'changed-meanwhile') return { kept: true, revision: written.etag };
  const [now] = await ports.papers.papers(about, [paper.paperId]);
  if (now === undefined) return { kept: false, revision: '', there: null };
  return isDeepStrictEqual(now.paper.words, paper.words)
    ? { kept: true, revision: now.etag }
    : { kept: false, revision: now.etag, there: now.paper };
}
