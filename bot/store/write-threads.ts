// Writes supervision threads: one batch per act, with its link in the chain of evidence.
import type { OperationInput } from '@azure/cosmos';
import type { ChainEnd, Link } from '../domain/evidence/chain';
import type { PersonId } from '../domain/ids';
import type { ThreadHead } from '../domain/thread-head';
import { digestOf } from '../evidence/digest';
import type { OutboxItem } from '../ports/outbox';
import type { ReadEntry, ThreadChange, ThreadStore } from '../ports/threads';
import { batch, tryBatch } from './answers';
import { type Chain, chained } from './chained';
import { entombing, evidenceAmong } from './entomb';
import { paperOperations, whileDecidedOn } from './paper-store';
import { threadKey } from './partitions';
import { create, entryDocument, headId, headOperation, type Place, placed } from './thread-documents';

type Writing = Pick<ThreadStore, 'write' | 'leave' | 'putSessions' | 'entomb'>;

/** Expected conflicts are results (see `ThreadStore`); everything else the store answers is thrown. */
export function threadWriting(chain: Chain): Writing {
  const { threads, tenant } = chain;
  const place = (personId: PersonId, id: string) => placed(tenant, personId, id);
  const headAt = (personId: PersonId, head: ThreadHead, evidence: ChainEnd, headEtag: string | null) =>
    headOperation(place(personId, headId), { ...head, evidence }, headEtag);

  return {
    async write(change) {
      const { personId, head, headEtag, outbox, papers = [] } = change;
      const { created, links, end } = await chained(chain, personId, change, {
        created: createdBy(change, (id) => place(personId, id)),
        changed: (change.replaces ?? []).map((one) => digestAfter(one, place(personId, one.entry.entryId))),
      });
      const answer = await batch(
        threads,
        [
          ...created.map(create),
          headAt(personId, head, end, headEtag),
          ...(change.replaces ?? []).map(replacement),
          ...papers.flatMap((paper) => paperOperations(paper, tenant, personId)),
          ...outbox.map((toDo) => create(outboxDocument(toDo, place(personId, toDo.outboxId)))),
          ...links,
        ],
        threadKey(tenant, personId),
      );
      if (answer === 'written') return 'written';
      // The first entry is the operation's own: its conflict means that the same operation was saved before.
      if (change.entries.length > 0 && answer[0] === 409) return 'already-there';
      if (answer.some((code) => code === 412 || code === 409 || code === 404)) return 'changed-meanwhile';
      throw new Error(`a thread could not be written: ${answer.join(', ')}`);
    },

    async leave(personId, toDo, access) {
      const left = toDo.map((one) => create(outboxDocument(one, place(personId, one.outboxId))));
      const answer = await batch(threads, [...left, whileDecidedOn(access)], threadKey(tenant, personId));
      if (answer === 'written') return 'written';
      if (answer[0] === 409) return 'already-there';
      if (answer.at(-1) === 412 || answer.at(-1) === 404) return 'other-access';
      throw new Error(`nothing could be left to do: ${answer.join(', ')}`);
    },

    async putSessions(personId, sessions, head, headEtag, gone = []) {
      const steps: readonly SessionStep[] = [
        ...sessions.map((entry): SessionStep => {
          const document = entryDocument(place(personId, entry.entryId), entry, 0, 0);
          return {
            operation: { operationType: 'Upsert', resourceBody: { ...document } },
            changed: [document.id, digestOf(document)],
          };
        }),
        ...gone.map(
          (id): SessionStep => ({ operation: { operationType: 'Delete', id }, changed: [id, null] }),
        ),
      ];
      let before = { head, headEtag };
      // The head in every batch, or what was written before a crash would be in no chain. The same import goes on from there.
      for (let start = 0; start === 0 || start < steps.length; start += mostSteps) {
        const some = steps.slice(start, start + mostSteps);
        const changed = some.map((step) => step.changed);
        const { links, end } = await chained(chain, personId, before, { created: [], changed });
        const { written, codes, etags } = await tryBatch(
          threads,
          [headAt(personId, head, end, before.headEtag), ...links, ...some.map(({ operation }) => operation)],
          threadKey(tenant, personId),
        );
        if (!written) return notWritten(codes, 'sessions');
        before = { head: { ...head, evidence: end }, headEtag: etags[0] ?? null };
      }
      return 'written';
    },

    async entomb({ personId, documents, head, headEtag }) {
      const stones = await evidenceAmong(threads, threadKey(tenant, personId), documents);
      if (stones === 'changed-meanwhile') return stones;
      const changed = [...stones.values()].map((stone) => [stone.id, digestOf(stone)] as const);
      const { links, end } = await chained(chain, personId, { head, headEtag }, { created: [], changed });
      const { written, codes } = await tryBatch(
        threads,
        [
          headAt(personId, head, end, headEtag),
          ...links,
          ...documents.flatMap((document) => entombing(document, stones.get(document.id) ?? null)),
        ],
        threadKey(tenant, personId),
      );
      return written ? 'written' : notWritten(codes, 'tombstones');
    },
  };
}

/** What one batch of the importer takes; a head and two links come with it. */
const mostSteps = 97;

type SessionStep = { readonly operation: OperationInput; readonly changed: Link['documents'][number] };

function notWritten(codes: readonly number[], what: string): 'changed-meanwhile' {
  if (codes.some((code) => code === 412 || code === 409 || code === 404)) return 'changed-meanwhile';
  throw new Error(`${what} could not be written: ${codes.join(', ')}`);
}

function createdBy(change: ThreadChange, place: (id: string) => Place) {
  const { entries, fullText, sheets = [], head } = change;
  return [
    ...entries.map((entry, index) => ({
      ...entryDocument(place(entry.entryId), entry, head.revision, entries.length - index),
      ...(index === 0 && fullText ? { fullText } : {}),
    })),
    ...sheets.map((sheet) => ({ ...place(sheet.sheetId), sheet })),
  ];
}

/** A patch, because its place in the timeline stays, and the link it carries. */
const replacement = ({ entry, etag }: ReadEntry): OperationInput => ({
  operationType: 'Patch',
  id: entry.entryId,
  ifMatch: etag,
  resourceBody: { operations: [{ op: 'set', path: '/entry', value: entry }] },
});

const digestAfter = ({ entry, place: at, fullText }: ReadEntry, place: Place) =>
  [entry.entryId, digestOf({ ...place, type: entry.kind, at, entry, fullText })] as const;

/** `pendingIn` is the tenant while something is left to do, null after: what is pending is found by it alone. */
function outboxDocument(toDo: OutboxItem, place: Place) {
  return { ...place, pendingIn: place.tenant, claimedBy: null, outcome: null, toDo };
}
