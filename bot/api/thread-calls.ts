// Opening a thread, its earlier pages and one entry of it.
import { openEntry } from '../use-cases/open-entry';
import { openEarlierEntries, openThread } from '../use-cases/open-thread';
import { recentReferencesOf } from '../use-cases/prepare-decision-form';
import { entryView, listedEntryView } from '../views/entry-view';
import { kindsOf, threadView } from '../views/thread-view';
import { personView } from '../views/words';
import { type Answered, type Asked, ok, ownerIn } from './call';
import { earlierQuery, threadQuery } from './contract';

/** The first page, with its head; at most two requests to the store. */
export async function getThread({ ports, viewer, params, query }: Asked): Promise<Answered> {
  const read = threadQuery.safeParse(query);
  if (!read.success) return { shape: read.error };
  const filter = read.data.filter ?? 'everything';
  const opened = await openThread(ports, viewer, ownerIn(ports, viewer, params), kindsOf[filter]);
  if (!opened.ok) return opened;
  const form = {
    operationId: ports.newOperationId(),
    diaryOperationId: ports.newOperationId(),
    asksOperationId: ports.newOperationId(),
    recentReferences: recentReferencesOf(viewer, [opened.value.head]),
  };
  return ok(threadView({ ...opened.value, now: ports.clock.now() }, filter, form));
}

/** The next page: entries only. */
export async function getEarlierEntries({ ports, viewer, params, query }: Asked): Promise<Answered> {
  const read = earlierQuery.safeParse(query);
  if (!read.success) return { shape: read.error };
  const kinds = kindsOf[read.data.filter ?? 'everything'];
  const opened = await openEarlierEntries(
    ports,
    viewer,
    ownerIn(ports, viewer, params),
    kinds,
    read.data.after,
  );
  if (!opened.ok) return opened;
  const { council, owner, entries, after } = opened.value;
  const reader = { viewer, now: ports.clock.now() };
  return ok({ entries: entries.map((entry) => listedEntryView(council, owner, entry, reader)), after });
}

/** One entry with all of its text. */
export async function getEntry({ ports, viewer, params }: Asked): Promise<Answered> {
  const opened = await openEntry(ports, viewer, ownerIn(ports, viewer, params), params.entryId ?? '');
  if (!opened.ok) return opened;
  const { council, owner, entry } = opened.value;
  const reader = { viewer, now: ports.clock.now() };
  return ok({
    entry: entryView(council, owner, entry, reader, opened.value),
    person: personView(council, owner),
  });
}
