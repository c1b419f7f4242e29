// Fills a thread the way years of use would: through the store's own port, many entries at a time.
import { readCaseReference } from '../../bot/domain/case-reference';
import { instant } from '../../bot/domain/dates';
import { defaultPolicy } from '../../bot/domain/default-policy';
import { type Instant, personId, readOperationId } from '../../bot/domain/ids';
import type { ManagementOversightEntry } from '../../bot/domain/thread';
import { on } from '../domain/given-council';
import type { Product } from '../support/product';

/** As long as an entry may be before its text moves into a document of its own. */
const text = 'Contact goes ahead under supervision until the review. '.repeat(4).slice(0, 220).trimEnd();
const why = 'Two contacts were missed after a new partner moved in. '.repeat(2).slice(0, 95).trimEnd();

/** Adds `count` quick decisions to Lewis's thread, one an hour, the newest an hour before now; gives their ids, newest first. */
export async function fill(product: Product, count: number, worker = 'lewis'): Promise<readonly string[]> {
  const start = Date.parse(product.now());
  const entries = Array.from({ length: count }, (_, index) =>
    decision(index, momentAt(start - (index + 1) * 3_600_000)),
  );
  for (let from = 0; from < count; from += 90) {
    const read = await product.ports.threads.readHead(personId(worker));
    if (read === undefined) throw new Error(`${worker} has no thread`);
    const result = await product.ports.threads.write({
      personId: personId(worker),
      entries: entries.slice(from, from + 90),
      fullText: null,
      head: read.head,
      headEtag: read.etag,
      outbox: [],
    });
    if (result !== 'written') throw new Error(result);
  }
  return entries.map(({ entryId }) => entryId);
}

function decision(index: number, at: Instant): ManagementOversightEntry {
  const operationId = readOperationId(`00000000-0000-4000-8000-${String(index + 1).padStart(12, '0')}`);
  if (!operationId) throw new Error('no operation id');
  const [worker, supervisor] = [personId('lewis'), personId('priya')];
  return {
    kind: 'decision',
    entryId: operationId,
    operationId,
    at,
    type: 'decision',
    state: 'PROPOSED',
    supervisorId: supervisor,
    loggedBy: worker,
    loggedAt: at,
    text: `${index} ${text}`,
    why,
    fullTextIn: null,
    references: ['LCS-204417', 'LCS-204418', 'LCS-204419'].map(reference),
    referenceToFollow: false,
    referencesAdded: null,
    action: { owner: worker, byOn: on('2027-01-20') },
    childFile: { recorder: worker, byOn: on('2027-01-20'), state: 'PENDING' },
    revisitAtNextFormal: true,
    late: true,
  };
}

function reference(written: string) {
  const read = readCaseReference(written, defaultPolicy.caseReference);
  if (!read) throw new Error(`${written} is no case reference`);
  return read;
}

function momentAt(milliseconds: number): Instant {
  const at = instant(new Date(milliseconds).toISOString());
  if (!at) throw new Error('no such moment');
  return at;
}
