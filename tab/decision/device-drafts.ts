// Keeps unfinished words in the browser, only where the server does not have them, and for a day at most.

/** Unfinished words under the id of their draft. */
export type DeviceDraft = {
  readonly draftId: string;
  /** Whose thread a new decision is for; null for words on a decision that is logged. */
  readonly about: string | null;
  readonly values: Readonly<Record<string, string>>;
  /** Milliseconds since 1970, by the device's clock. */
  readonly keptAt: number;
};

const prefix = 'unfinished ';
const hour = 3_600_000;
const atMost = 24 * hour;

const keyOf = (viewerId: string, draftId: string) => `${prefix}${JSON.stringify([viewerId, draftId])}`;
/** What all keys of one person begin with. */
const keysOf = (viewerId: string) => keyOf(viewerId, '').slice(0, -'"]'.length);

/** False when the browser does not let us, as in a frame without storage. */
export function keepOnDevice(viewerId: string, draft: DeviceDraft): boolean {
  try {
    localStorage.setItem(keyOf(viewerId, draft.draftId), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export function forgetOnDevice(viewerId: string, draftId: string): void {
  try {
    localStorage.removeItem(keyOf(viewerId, draftId));
  } catch {
    // Without storage there is nothing to forget.
  }
}

export function readFromDevice(viewerId: string, draftId: string): DeviceDraft | null {
  try {
    return draftAt(keyOf(viewerId, draftId));
  } catch {
    return null;
  }
}

/** All that is not a day old. */
export function allOnDevice(viewerId: string): readonly DeviceDraft[] {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(keysOf(viewerId)));
    return keys.map(draftAt).filter((draft) => draft !== null);
  } catch {
    return [];
  }
}

/** The newest that is for this person's thread. */
export function begunOnDevice(viewerId: string, about: string): DeviceDraft | null {
  const begun = allOnDevice(viewerId).filter((draft) => draft.about === about);
  return begun.sort((one, other) => other.keptAt - one.keptAt)[0] ?? null;
}

/** Removes what is a day old, and what somebody else left: now, every hour, and whenever the page comes back. The answer ends it. */
export function keepDeviceTidy(viewerId: string): () => void {
  const tidy = () => tidyDevice(viewerId);
  tidy();
  const hourly = setInterval(tidy, hour);
  document.addEventListener('visibilitychange', tidy);
  return () => {
    clearInterval(hourly);
    document.removeEventListener('visibilitychange', tidy);
  };
}

/** Removes what is a day old, and what somebody else left who used this device before. */
function tidyDevice(viewerId: string): void {
  try {
    for (const key of Object.keys(localStorage).filter((each) => each.startsWith(prefix))) {
      const stays = key.startsWith(keysOf(viewerId)) && draftAt(key) !== null;
      if (!stays) localStorage.removeItem(key);
    }
  } catch {
    // Without storage there is nothing to tidy.
  }
}

/** Null too for what is a day old, or not ours to understand. */
function draftAt(key: string): DeviceDraft | null {
  const read: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
  return isDraft(read) && Date.now() - read.keptAt < atMost ? read : null;
}

function isDraft(read: unknown): read is DeviceDraft {
  if (typeof read !== 'object' || read === null) return false;
  return (
    'draftId' in read &&
    'about' in read &&
    'values' in read &&
    'keptAt' in read &&
    typeof read.keptAt === 'number'
  );
}
