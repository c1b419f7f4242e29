// Anchors as small texts under names that are written once: in a folder on a laptop, in blobs that nobody can change.
import { instant, localDate } from '../domain/dates';
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

  return {
    days,
    keep: (anchor) => place.create(nameOf(anchor.day), JSON.stringify(anchor)),
    async newest(before) {
      const day = (await days()).filter((one) => before === undefined || one < before).at(-1);
      if (day === undefined) return undefined;
      const text = await place.read(nameOf(day));
      if (text === undefined) throw new UnreadableAnchor(day);
      return anchorFrom(day, text);
    },
  };
}

/** What lies there is not what was kept: named by its day. */
export class UnreadableAnchor extends Error {
  override readonly name = 'UnreadableAnchor';
  constructor(day: LocalDate) {
    super(`the anchor of ${day} cannot be read`);
  }
}

function anchorFrom(day: LocalDate, text: string): Anchor {
  const kept = parsed(text);
  if (!isRecord(kept) || kept.day !== day || !isRecord(kept.ends)) throw new UnreadableAnchor(day);
  const at = instant(kept.at);
  const ends = Object.entries(kept.ends).map(([name, end]) => {
    const [links, hash] = Array.isArray(end) ? end : [];
    if (!Number.isInteger(links) || typeof hash !== 'string') throw new UnreadableAnchor(day);
    return [name, [links, hash]] as const;
  });
  if (at === undefined) throw new UnreadableAnchor(day);
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
