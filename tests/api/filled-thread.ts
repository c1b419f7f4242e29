// Fills a thread the way years of use would: through the store's own port, many entries at a time.
import { instant } from '../../bot/domain/dates';
import type { ManagementOversightEntry } from '../../bot/domain/decisions/management-oversight';
import { headWithDecision } from '../../bot/domain/decisions/open-decisions';
import { type Instant, personId } from '../../bot/domain/ids';
import type { Product } from '../support/product';
import { decision, onFile, operation, reference } from '../views/decisions/given-decisions';

/** As long as an entry may be before its text moves into a document of its own. */
const text = 'Contact goes ahead under supervision until the review. '.repeat(4).slice(0, 220).trimEnd();
const why = 'Two contacts were missed after a new partner moved in. '.repeat(2).slice(0, 95).trimEnd();

/** Adds `count` quick decisions to Lewis's thread, one an hour, the newest an hour before now; gives their ids, newest first. */
export async function fill(product: Product, count: number, worker = 'lewis'): Promise<readonly string[]> {
  const start = Date.parse(product.now());
  const entries = Array.from({ length: count }, (_, index) =>
    decisionOf(index, momentAt(start - (index + 1) * 3_600_000)),
  );
  for (let from = 0; from < count; from += 90) {
    const read = await product.ports.threads.readHead(personId(worker));
    if (read === undefined) throw new Error(`${worker} has no thread`);
    const result = await product.ports.threads.write({
      personId: personId(worker),
      entries: entries.slice(from, from + 90),
      fullText: null,
      head: {
        ...entries.slice(from, from + 90).reduce(headWithDecision, read.head),
        revision: read.head.revision + 1,
      },
      headEtag: read.etag,
      outbox: [],
    });
    if (result !== 'written') throw new Error(result);
  }
  return entries.map(({ entryId }) => entryId);
}

/** Of the newest, everything is open that can be; the older ones are done with. */
const stillOpen = 25;

function decisionOf(index: number, at: Instant): ManagementOversightEntry {
  const [worker, supervisor] = [personId('lewis'), personId('priya')];
  const open = index < stillOpen;
  const done = open ? null : { by: supervisor, at };
  const references = ['LCS-204417', 'LCS-204418', 'LCS-204419'].map(reference);
  return decision({
    entryId: operation(index + 1),
    operationId: operation(index + 1),
    at,
    loggedAt: at,
    text: `${index} ${text}`,
    why,
    references,
    state: open ? 'PROPOSED' : 'CONFIRMED',
    waitsFor: open ? { by: supervisor, since: at, as: 'supervisor' } : null,
    confirmed: done,
    childFile: references.map((one) => onFile({ reference: one, recorder: worker, confirmed: done })),
    revisitAtNextFormal: open ? true : 'DONE',
    lookedAgain: done && { ...done, answer: 'worked' },
    late: true,
  });
}

function momentAt(milliseconds: number): Instant {
  const at = instant(new Date(milliseconds).toISOString());
  if (!at) throw new Error('no such moment');
  return at;
}
