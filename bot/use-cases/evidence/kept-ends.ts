// Every end that was kept outside the store, as one history for each thread; and the anchors that are none.
import type { AnchoredEnd, Finding } from '../../domain/evidence/chain';
import type { LocalDate } from '../../domain/ids';
import type { Anchor, Anchors } from '../../ports/evidence';

export type KeptEnds = {
  /** By the threads' names in an anchor, oldest first; the same end on several days in a row is one. */
  readonly ends: ReadonlyMap<string, readonly AnchoredEnd[]>;
  /** The day of the newest that can be read. */
  readonly newest: LocalDate | null;
  /** Anchors that are not what was kept, or of a day after `today`: they count for nothing. */
  readonly findings: readonly Finding[];
};

/** So many anchors are in memory at once. */
const atOnce = 8;

/** Reads each anchor once. Rejects when the place gives no usable answer. */
export async function keptEnds(anchors: Anchors, today: LocalDate): Promise<KeptEnds> {
  const ends = new Map<string, AnchoredEnd[]>();
  const findings: Finding[] = [];
  const days = await anchors.days();
  const due = days.filter((day) => day <= today);
  let newest: LocalDate | null = null;
  for (let start = 0; start < due.length; start += atOnce) {
    const some = due.slice(start, start + atOnce);
    for (const [index, anchor] of (await Promise.all(some.map((day) => anchors.of(day)))).entries()) {
      if (anchor === 'unreadable') findings.push(about('unreadable', some[index] ?? null));
      else {
        addTo(ends, anchor);
        newest = anchor.day;
      }
    }
  }
  const early = days.filter((day) => day > today).map((day) => about('too-early', day));
  return { ends, newest, findings: [...findings, ...early] };
}

const about = (wrong: Finding['wrong'], day: LocalDate | null): Finding => ({
  wrong,
  id: null,
  kind: 'anchor',
  day,
});

function addTo(ends: Map<string, AnchoredEnd[]>, { day, ends: kept }: Anchor): void {
  for (const [name, [links, hash]] of Object.entries(kept)) {
    const history = ends.get(name) ?? [];
    const last = history.at(-1);
    const isSame = last?.links === links && last.hash === hash;
    if (isSame) history.pop();
    history.push({ links, hash, day: isSame ? last.day : day, until: day });
    ends.set(name, history);
  }
}
