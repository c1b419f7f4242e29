// Compares what is stored with what the links of a whole chain say was written.
import type { Digest, EvidentialDocument, Finding } from '../domain/evidence/chain';
import type { LocalDate } from '../domain/ids';
import { type Believed, believedIn } from './believed';
import { digestOf } from './digest';
import { type Carried, lastDay, nameOf } from './walk-chain';

/** What the chain says of one document by now. */
type Expected = {
  /** Null: it was taken away. */
  readonly digest: Digest | null;
  /** Before the last link that names it. */
  readonly earlier: Digest | null;
  /** The number of the first link that names it, and its day. */
  readonly n: number;
  readonly day: LocalDate | null;
};

/** In the order of the chain; what nothing in the chain wrote comes last. */
export function wrongDocuments(
  documents: readonly EvidentialDocument[],
  links: readonly Carried[],
): readonly Finding[] {
  const expected = expectedBy(links, believedIn(documents));
  const stored = new Map(documents.map((document) => [document.id, document]));
  const carriers = new Set(links.map(({ carrier }) => carrier));
  const isLinkItself = (document: EvidentialDocument) =>
    document.type === 'link' && carriers.has(document) && !expected.has(document.id);
  const wrong = documents.filter((document) =>
    isLinkItself(document) ? !isOnlyLink(document) : !isRight(document, expected.get(document.id)),
  );
  const changed = wrong.filter(({ id }) => expected.get(id)?.digest);
  const found = wrong.map((document) => {
    const said = expected.get(document.id);
    const { id, kind, day } = nameOf(document);
    const finding: Finding = {
      wrong: isLinkItself(document) ? 'altered' : whatIsWrong(document, said, changed),
      id,
      kind,
      day: day ?? said?.day ?? null,
    };
    return { n: said?.n ?? Number.POSITIVE_INFINITY, finding };
  });
  const gone = [...expected].flatMap(([id, { digest, n, day }]) =>
    digest === null || stored.has(id)
      ? []
      : [{ n, finding: { wrong: 'removed' as const, id, kind: null, day } }],
  );
  return [...found, ...gone].sort((one, other) => (one.n < other.n ? -1 : 1)).map(({ finding }) => finding);
}

function expectedBy(links: readonly Carried[], believed: Believed): ReadonlyMap<string, Expected> {
  const expected = new Map<string, Expected>();
  for (const carried of links) {
    for (const [id, digest] of believed(carried, (one) => expected.has(one))) {
      const known = expected.get(id);
      const { n, day } = known ?? { n: carried.link.n, day: lastDay([carried.carrier]) };
      expected.set(id, { digest, earlier: known?.digest ?? null, n, day });
    }
  }
  return expected;
}

/** Its hash is only of the link: beside it nothing lies but its place, and what the store adds. */
const isOnlyLink = (document: EvidentialDocument): boolean =>
  isInItsCouncil(document) &&
  Object.keys(document).every((key) => key.startsWith('_') || partsOfLink.includes(key));

const partsOfLink = ['id', 'thread', 'tenant', 'type', 'link'];

/** What is found by another council's name is not found by its own. What was tampered with may hold anything. */
const isInItsCouncil = ({ tenant, thread }: EvidentialDocument): boolean =>
  typeof tenant === 'string' && typeof thread === 'string' && thread.startsWith(`${tenant}|`);

/** A tombstone must also be of what the chain knew under its id. */
function isRight(document: EvidentialDocument, said: Expected | undefined): boolean {
  if (!isInItsCouncil(document)) return false;
  if (said?.digest !== digestOf(document)) return false;
  return document.type !== 'tombstone' || document.digest === said.earlier;
}

function whatIsWrong(
  document: EvidentialDocument,
  said: Expected | undefined,
  changed: readonly EvidentialDocument[],
): Finding['wrong'] {
  if (!said?.digest) return 'added';
  if (!isInItsCouncil(document)) return 'altered';
  if (document.type === 'tombstone') return document.digest === said.earlier ? 'altered' : 'removed';
  return changed.some((other) => fitsWith(document, other, said.digest)) ? 'reordered' : 'altered';
}

/** Whether it would be right with another's place, or another's words. */
function fitsWith(document: EvidentialDocument, other: EvidentialDocument, digest: Digest | null): boolean {
  const { type, at, entry, sheet, fullText } = other;
  const exchanged = [
    { at },
    { entry, sheet, fullText },
    { type, entry, sheet, fullText },
    { type, at, entry, sheet, fullText },
  ];
  return exchanged.some((part) => digestOf({ ...document, ...part }) === digest);
}
