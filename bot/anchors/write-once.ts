// Anchors as small texts under names that are written once: in a folder on a laptop, in blobs that nobody can change.
import { instant, localDate, londonDate } from '../domain/dates';
import type { LocalDate } from '../domain/ids';
import type { Anchor, Anchors } from '../ports/evidence';

/** Where texts are kept under names that hold a slash. Rejects when the place gives no usable answer. */
export type WriteOnce = {
  /** All of it or nothing, and never over what is there. */
  create(name: string, text: string): Promise<'kept' | 'already-there'>;
  /** Undefined when there is none. */
  read(name: string): Promise<string | undefined>;
  /** In no particular order; none for a folder that is not there. */
  namesIn(folder: string): Promise<readonly string[]>;
};

/** One council's anchors: a folder of its own, a text a day. */
export function anchorsIn(place: WriteOnce, tenant: string): Anchors {
  const nameOf = (day: LocalDate) => `${tenant}/${day}.json`;

  async function days(): Promise<readonly LocalDate[]> {
    const names = await place.namesIn(tenant);
    return names.flatMap((name) => localDate(/(?:^|\/)([^/]+)\.json$/.exec(name)?.[1]) ?? []).sort();
  }

  async function of(day: LocalDate): Promise<Anchor | 'unreadable'> {
    const text = await place.read(nameOf(day));
    return (text === undefined ? undefined : anchorFrom(day, text)) ?? 'unreadable';
  }

  return {
    days,
    of,
    keep: (anchor) => place.create(nameOf(anchor.day), JSON.stringify(anchor)),
    async newest(upTo) {
      for (const day of (await days()).filter((one) => one <= upTo).reverse()) {
        const anchor = await of(day);
        if (anchor !== 'unreadable') return anchor;
      }
      return undefined;
    },
  };
}

/** Undefined when it is not what was kept: its moment lies on its day. */
function anchorFrom(day: LocalDate, text: string): Anchor | undefined {
  const kept = parsed(text);
  if (!isRecord(kept) || kept.day !== day || !isRecord(kept.ends)) return undefined;
  const at = instant(kept.at);
  if (at === undefined || londonDate(at) !== day) return undefined;
  const ends: [string, readonly [number, string]][] = [];
  for (const [name, end] of Object.entries(kept.ends)) {
    const [links, hash] = Array.isArray(end) ? end : [];
    if (!Number.isSafeInteger(links) || links < 0 || typeof hash !== 'string') return undefined;
    ends.push([name, [links, hash]]);
  }
  return { day, at, ends: Object.fromEntries(ends) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
