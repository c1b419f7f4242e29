// Walks a thread's chain from its end backwards: each link vouches for the one before it.
import { localDate } from '../domain/dates';
import type { ChainEnd, Digest, EvidentialDocument, Finding, Link } from '../domain/evidence/chain';
import type { LocalDate } from '../domain/ids';
import { digestOf } from './digest';
import { hashOf, startOf } from './link';

/** A link and the document it lies in. */
export type Carried = { readonly link: Link; readonly carrier: EvidentialDocument };

/** The links that hold, first to last, and where the chain does not, the first place first. */
export type Walked = { readonly links: readonly Carried[]; readonly findings: readonly Finding[] };

type Chained = { readonly thread: string; readonly documents: readonly EvidentialDocument[] };

/** What the link after it, or the head, says about a link; null when that cannot be trusted itself. */
type Said = { readonly hash: Digest; readonly in: string } | null;

type Broken = { readonly n: number; readonly finding: Finding };

/** Every number up to the end's must have its link. */
export function walkChain({ thread, documents }: Chained, end: ChainEnd): Walked {
  const carried = byNumber(documents);
  const links: Carried[] = [];
  const broken: Broken[] = [];
  const first = startOf(thread);
  let said: Said = end;
  for (let n = end.links; n >= 1; n -= 1) {
    const here: readonly Carried[] = carried.get(n) ?? [];
    const found = here.find(
      (one) => (said === null ? true : holds(one, said)) && (n > 1 || begins(one, first)),
    );
    if (found) links.unshift(found);
    else broken.unshift({ n, finding: brokenHere(documents, here, said) });
    said = found ? { hash: found.link.before, in: found.link.beforeIn } : null;
  }
  const findings = inOrder(broken, links, end);
  if (isHeadAlone(broken, carried, end, first) || isSetBack(carried, end))
    return { links, findings: [headOf(documents)] };
  return { links, findings };
}

const holds = ({ link, carrier }: Carried, said: NonNullable<Said>) =>
  hashOf(link) === said.hash && carrier.id === said.in;

const begins = ({ link }: Carried, first: ChainEnd) =>
  link.before === first.hash && link.beforeIn === first.in;

function byNumber(documents: readonly EvidentialDocument[]): ReadonlyMap<number, readonly Carried[]> {
  const all = new Map<number, Carried[]>();
  for (const carrier of documents) {
    const { link } = carrier;
    if (isLink(link)) all.set(link.n, [...(all.get(link.n) ?? []), { link, carrier }]);
  }
  return all;
}

/** What was tampered with may hold anything; such a one is none. */
const isLink = (link: EvidentialDocument['link']): link is Link =>
  typeof link?.n === 'number' &&
  typeof link.before === 'string' &&
  typeof link.beforeIn === 'string' &&
  Array.isArray(link.documents) &&
  link.documents.every((one) => Array.isArray(one) && typeof one[0] === 'string');

/** There is something in its place, perhaps without a link; or nothing, and perhaps nobody can say what it was. */
function brokenHere(
  documents: readonly EvidentialDocument[],
  [first]: readonly Carried[],
  said: Said,
): Finding {
  const there = documents.find(({ id }) => id === said?.in) ?? first?.carrier;
  if (there) return { wrong: 'altered', ...nameOf(there) };
  return { wrong: 'removed', id: said?.in ?? null, kind: null, day: null };
}

/** Days from the last link that holds, and of several that are gone at the end one finding. */
function inOrder(
  broken: readonly Broken[],
  links: readonly Carried[],
  { links: most }: ChainEnd,
): readonly Finding[] {
  const goneAtEnd = broken.filter(
    ({ n, finding }) => finding.wrong === 'removed' && links.every(({ link }) => link.n < n),
  );
  const truncated = goneAtEnd.length > 1 && goneAtEnd.at(-1)?.n === most ? goneAtEnd : [];
  return broken.flatMap((one) => {
    const at = truncated.indexOf(one);
    if (at > 0) return [];
    const day = one.finding.day ?? dayBefore(links, one.n);
    return [{ ...one.finding, day, ...(at === 0 ? { wrong: 'truncated' as const } : {}) }];
  });
}

const dayBefore = (links: readonly Carried[], n: number): LocalDate | null =>
  lastDay(links.filter(({ link }) => link.n < n).map(({ carrier }) => carrier));

/** Only the end does not fit, and the last link fits everything else: then it is the head that says something else. */
function isHeadAlone(
  broken: readonly Broken[],
  carried: ReadonlyMap<number, readonly Carried[]>,
  end: ChainEnd,
  first: ChainEnd,
): boolean {
  const [only, ...others] = broken;
  const last = carried.get(end.links)?.[0];
  if (only?.n !== end.links || others.length > 0 || !last) return false;
  const before = end.links === 1 ? null : carried.get(end.links - 1)?.[0];
  const fits = before === null ? begins(last, first) : before !== undefined && holdsBefore(last.link, before);
  return (
    fits &&
    last.link.documents.some(([id, digest]) => id === last.carrier.id && digest === digestOf(last.carrier))
  );
}

const holdsBefore = ({ before, beforeIn }: Link, one: Carried) => holds(one, { hash: before, in: beforeIn });

/** The chain goes on after the end that the head names. */
const isSetBack = (carried: ReadonlyMap<number, readonly Carried[]>, { links, hash }: ChainEnd): boolean =>
  (carried.get(links + 1) ?? []).some(({ link }) => link.before === hash);

/** The head itself, where it does not fit its chain. */
export const headOf = (documents: readonly EvidentialDocument[]): Finding => ({
  wrong: 'head',
  id: 'head',
  kind: 'head',
  day: lastDay(documents),
});

/** Its id, what it is and its day; a sheet and a full text have none of their own. */
export const nameOf = (document: EvidentialDocument): Pick<Finding, 'id' | 'kind' | 'day'> => ({
  id: document.id,
  kind: document.type ?? (document.fullText === undefined ? 'sheet' : 'full-text'),
  day: dayOf(document),
});

/** The newest day of these, by their places in the timeline. */
export function lastDay(documents: readonly EvidentialDocument[]): LocalDate | null {
  const days = documents.map(dayOf).filter((day) => day !== null);
  return days.sort().at(-1) ?? null;
}

/** What was tampered with may hold anything. */
const dayOf = ({ at }: EvidentialDocument): LocalDate | null =>
  (typeof at === 'string' && localDate(at.slice(0, 10))) || null;
