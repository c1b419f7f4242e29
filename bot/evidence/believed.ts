// What a link may say: only what the product can write is believed.
import type { EvidentialDocument, Link } from '../domain/evidence/chain';
import type { ThreadEntry } from '../domain/thread';
import { digestOf } from './digest';
import type { Carried } from './walk-chain';

/** What is believed of a link; `isKnown` says what the links before it wrote. Asked link by link, first to last. */
export type Believed = (carried: Carried, isKnown: (id: string) => boolean) => Link['documents'];

/**
 * What the files of a council say may come, change and go at any time. Anything else comes once; an entry is changed only
 * beside a new step that says so, a sheet and a text of its own never; and tombstones come only while a removal is under
 * way. Long words that lie beside an entry in its document are part of it, and change with it as far as this can see.
 */
export function believedIn(documents: readonly EvidentialDocument[]): Believed {
  const stored = new Map(
    documents.map((document) => [document.id, { document, digest: digestOf(document) }]),
  );
  const kindOf = (id: string) => kindIn(stored.get(id)?.document);
  /** What lies there is something else: it is named for that, or a later link says what it is. */
  const isElse = (id: string, digest: string | null) => (stored.get(id)?.digest ?? null) !== digest;
  /** Removals that were begun and have not ended. */
  const underWay = new Set<string>();

  /** A step holds the id of what it is a step on; a tombstone holds no words any more, and a new agreement ends the old. */
  const isStepOn = (step: string, changed: string, { documents: said }: Link) => {
    const document = stored.get(step)?.document;
    if (document?.type === 'tombstone' || document?.type === 'agreement') return true;
    const words = JSON.stringify(document?.entry ?? '');
    const names = (id: string) => [id, bare(id)].some((name) => words.includes(JSON.stringify(name)));
    if (onOneThing.has(document?.type ?? '')) return names(changed);
    return said.some(([id]) => id !== step && names(id));
  };

  const isChanged = (id: string, link: Link, isKnown: (id: string) => boolean) => {
    const steps: readonly string[] = stepsOn.get(kindOf(id) ?? '') ?? [];
    return link.documents.some(
      ([step, digest]) =>
        !isKnown(step) &&
        (isElse(step, digest) || (steps.includes(kindOf(step) ?? '') && isStepOn(step, id, link))),
    );
  };

  /** A link of its own creates nothing, but takes in what an earlier version wrote. */
  const byItself = ({ n }: Link, id: string, digest: string | null, isKnown: (id: string) => boolean) => {
    if (stored.get(id)?.document.type === 'tombstone') return underWay.size > 0 || n === 1;
    if (isFromFiles(id)) return true;
    if (digest === null) return false;
    return isKnown(id) ? kindOf(id) === 'removed' : n === 1;
  };

  return ({ link, carrier }, isKnown) => {
    const isOwn = carrier.type === 'link';
    // Otherwise it lies in what it created first.
    if (!isOwn && (link.documents[0]?.[0] !== carrier.id || isKnown(carrier.id))) return [];
    const believed = link.documents.filter(([id, digest]) => {
      if (isElse(id, digest)) return true;
      if (isOwn) return byItself(link, id, digest, isKnown);
      return digest !== null && (!isKnown(id) || isChanged(id, link, isKnown));
    });
    for (const [id] of believed) {
      if (kindOf(id) !== 'removed') continue;
      if (isKnown(id)) underWay.delete(id);
      else underWay.add(id);
    }
    return believed;
  };
}

/** Ids of sessions.csv; whatever else is written has an operation's. */
const isFromFiles = (id: string) => id.startsWith('session:');

/** An id may have a word before it: a step on a record names the record without, one on an action the action with it. */
const bare = (id: string) => id.slice(id.lastIndexOf(':') + 1);

/** What a document is, or was. */
const kindIn = (document: EvidentialDocument | undefined): string | undefined =>
  document?.type === 'tombstone' ? document.was : document?.type;

type Kind = ThreadEntry['kind'];

/** Which entries the product changes, and beside which new ones. */
const changedBeside: Readonly<Partial<Record<Kind, readonly Kind[]>>> = {
  decision: ['decision-step', 'record-step'],
  action: ['action-step', 'decision-step', 'record-step'],
  issue: ['issue-step', 'record-step'],
  wait: ['wait-step'],
  'case-discussion': ['decision-step', 'record-step'],
  record: ['record-step'],
  agreement: ['agreement-step', 'agreement'],
  activity: ['activity-step'],
  opening: ['opening-step'],
  hold: ['hold-step'],
};

/** A step of these changes what it names and nothing else; one on a decision or a record changes what hangs on it too. */
const onOneThing: ReadonlySet<string> = new Set<Kind>([
  'action-step',
  'issue-step',
  'wait-step',
  'activity-step',
  'opening-step',
  'hold-step',
]);

const stepsOn: ReadonlyMap<string, readonly Kind[]> = new Map(Object.entries(changedBeside));
