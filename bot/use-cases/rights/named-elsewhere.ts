// Which of these people other people's threads still name by their id: their names are part of what stands there.
import type { PersonId } from '../../domain/ids';
import { personId } from '../../domain/ids';
import { stringsIn } from '../../domain/rights/strings-in';
import type { CouncilPorts } from '../../ports/council-ports';
import type { ThreadDocument } from '../../ports/everything';

/**
 * Of `wanted`, those whose id stands anywhere in somebody else's thread. Says no word of where. A query for every page of
 * the council's threads, and none when nobody is wanted.
 */
export async function namedElsewhere(
  { everything }: Pick<CouncilPorts, 'everything'>,
  wanted: ReadonlySet<PersonId>,
): Promise<ReadonlySet<PersonId>> {
  const found = new Set<PersonId>();
  const [first] = wanted;
  if (first === undefined) return found;
  for (const threads of [everything.threadOf(first), everything.threadsBut(first)]) {
    for await (const one of threads) {
      if (one.is === 'tombstone' || one.is === 'link') continue;
      for (const { text } of stringsIn(contentOf(one))) {
        const id = personId(text);
        if (id !== one.of && wanted.has(id)) found.add(id);
      }
      if (found.size === wanted.size) return found;
    }
  }
  return found;
}

function contentOf(one: Exclude<ThreadDocument, { readonly is: 'tombstone' | 'link' }>): unknown {
  switch (one.is) {
    case 'entry':
      return one.entry;
    case 'sheet':
      return one.sheet;
    case 'full-text':
      return one.fullText;
    case 'paper':
      return one.paper;
    case 'to-do':
      return one.toDo;
    case 'head':
      return one.head;
    case 'unknown':
      return one.body;
  }
}
