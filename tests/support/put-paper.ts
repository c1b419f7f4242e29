// Puts a paper down beside a thread as if its author had written it there, without what a use case would ask of the words.
import type { PersonId } from '../../bot/domain/ids';
import type { CouncilPorts } from '../../bot/ports/council-ports';
import type { PaperChange } from '../../bot/ports/papers';
import { decideAndKeep } from '../../bot/use-cases/decide-and-write';

/** Throws unless it was kept. */
export async function putPaper(ports: CouncilPorts, about: PersonId, change: PaperChange): Promise<void> {
  const by = 'put' in change ? change.put.author : about;
  const kept = await decideAndKeep(ports, { by, about }, change, () => true);
  if (typeof kept === 'string') throw new Error(`the paper was not kept: ${kept}`);
}
