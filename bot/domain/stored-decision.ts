// How a quick decision lies in the store: a long text apart from its entry, and when two deliveries are the same.
import type { ManagementOversightEntry } from './management-oversight';

/** Up to this many characters of text and why travel with the entry; the rest lies in its own document. */
const shortEnoughToList = 320;

/** The entry as it is stored: a long text leaves its first words and goes into a document that is read on opening. */
export function forStorage(entry: ManagementOversightEntry): {
  readonly entry: ManagementOversightEntry;
  readonly fullText: { readonly textId: string; readonly text: string; readonly why: string } | null;
} {
  if (lengthOf(entry.text) + lengthOf(entry.why) <= shortEnoughToList) return { entry, fullText: null };
  const textId = `text:${entry.operationId}`;
  return {
    entry: {
      ...entry,
      text: firstWords(entry.text, 200),
      why: firstWords(entry.why, 80),
      fullTextIn: textId,
    },
    fullText: { textId, text: entry.text, why: entry.why },
  };
}

/**
 * Whether a second delivery says the same as what is stored; then it is answered like the first.
 * `storedFullText` is the document of a long text; without one the entry itself holds everything.
 */
export function sameDecision(
  stored: ManagementOversightEntry,
  delivered: ManagementOversightEntry,
  storedFullText: Pick<ManagementOversightEntry, 'text' | 'why'> = stored,
): boolean {
  return (
    stored.loggedBy === delivered.loggedBy &&
    stored.supervisorId === delivered.supervisorId &&
    stored.type === delivered.type &&
    stored.action?.owner === delivered.action?.owner &&
    stored.childFile?.recorder === delivered.childFile?.recorder &&
    stored.revisitAtNextFormal === delivered.revisitAtNextFormal &&
    storedFullText.text === delivered.text &&
    storedFullText.why === delivered.why &&
    // A reference that came later does not make the first save another one.
    (stored.referencesAdded !== null || stored.references.join() === delivered.references.join())
  );
}

/** The beginning of a text, cut at a word. */
export function firstWords(text: string, characters: number): string {
  const all = [...text];
  if (all.length <= characters) return text;
  const cut = all.slice(0, characters).join('');
  const lastBlank = cut.lastIndexOf(' ');
  return `${(lastBlank > characters / 2 ? cut.slice(0, lastBlank) : cut).trimEnd()}…`;
}

/** Characters as a person counts them, not UTF-16 units. */
export const lengthOf = (text: string) => [...text].length;
