// Keeps an unfinished quick decision in the browser, only while the server does not have it, and for a day at most.

/** What the browser holds for one thread. */
export type DeviceDraft = {
  readonly draftId: string;
  readonly values: Readonly<Record<string, string>>;
  /** Milliseconds since 1970, by the device's clock. */
  readonly keptAt: number;
};

const prefix = 'unfinished ';
const hours = 3_600_000;
const atMost = 24 * hours;

const keyOf = (viewerId: string, personId: string) => `${prefix}${JSON.stringify([viewerId, personId])}`;

/** False when the browser does not let us, as in a frame without storage. */
export function keepOnDevice(viewerId: string, personId: string, draft: DeviceDraft): boolean {
  try {
    localStorage.setItem(keyOf(viewerId, personId), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export function forgetOnDevice(viewerId: string, personId: string): void {
  try {
    localStorage.removeItem(keyOf(viewerId, personId));
  } catch {
    // Without storage there is nothing to forget.
  }
}

export function readFromDevice(viewerId: string, personId: string): DeviceDraft | null {
  try {
    return draftIn(localStorage.getItem(keyOf(viewerId, personId)), Date.now());
  } catch {
    return null;
  }
}

/** Removes what is a day old, and what somebody else left who used this device before. */
export function tidyDevice(viewerId: string): void {
  try {
    const own = keyOf(viewerId, '').slice(0, -'""]'.length);
    for (const key of Object.keys(localStorage).filter((each) => each.startsWith(prefix))) {
      const stays = key.startsWith(own) && draftIn(localStorage.getItem(key), Date.now()) !== null;
      if (!stays) localStorage.removeItem(key);
    }
  } catch {
    // Without storage there is nothing to tidy.
  }
}

function draftIn(stored: string | null, now: number): DeviceDraft | null {
  const read: unknown = JSON.parse(stored ?? 'null');
  return isDraft(read) && now - read.keptAt < atMost ? read : null;
}

function isDraft(read: unknown): read is DeviceDraft {
  if (typeof read !== 'object' || read === null) return false;
  return 'draftId' in read && 'values' in read && 'keptAt' in read && typeof read.keptAt === 'number';
}
