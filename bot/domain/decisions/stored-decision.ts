// How a quick decision lies in the store: a long text apart from its entry, and when two deliveries are the same.
import type { ManagementOversightEntry } from './management-oversight';

/** Up to this many characters travel with the entry; the rest is read on opening. */
const shortEnoughToList = 320;

/** The words of an entry that may be long. What an earlier version kept apart has neither `present` nor `risk`. */
export type FullWords = Pick<ManagementOversightEntry, 'text' | 'why'> &
  Partial<Pick<ManagementOversightEntry, 'present' | 'risk'>>;

/**
 * The entry as it is stored: long words leave their first ones, and lie beside it in its document, which is read on opening;
 * what an earlier version stored has a document `text:<operation>` of its own.
 */
export function forStorage(entry: ManagementOversightEntry): {
  readonly entry: ManagementOversightEntry;
  readonly fullText: (FullWords & { readonly textId: string }) | null;
} {
  const { text, why, present, risk } = entry;
  if ([text, why, present, risk].reduce((sum, words) => sum + lengthOf(words), 0) <= shortEnoughToList) {
    return { entry, fullText: null };
  }
  const textId = entry.entryId;
  return {
    entry: {
      ...entry,
      text: firstWords(text, 200),
      why: firstWords(why, 80),
      present: firstWords(present, 40),
      risk: firstWords(risk, 40),
      fullTextIn: textId,
    },
    fullText: { textId, text, why, present, risk },
  };
}

/** The entry with all of its own words again, once the document that holds them was read. */
export function withFullWords(
  entry: ManagementOversightEntry,
  fullWords: FullWords | undefined,
): ManagementOversightEntry {
  if (fullWords === undefined) return entry;
  const { text, why, present = entry.present, risk = entry.risk } = fullWords;
  return { ...entry, text, why, present, risk };
}

/**
 * Whether a second delivery says the same as what is stored; then it is answered like the first. What was done to the
 * stored one since does not make it another. `storedFullText` is the document of a long text; without one the entry
 * itself holds everything.
 */
export function sameDecision(
  stored: ManagementOversightEntry,
  delivered: ManagementOversightEntry,
  storedFullText?: FullWords,
): boolean {
  const whole = withFullWords(stored, storedFullText);
  return (
    fixed.every((field) => whole[field] === delivered[field]) &&
    stored.action?.owner === delivered.action?.owner &&
    firstRecorder(stored) === firstRecorder(delivered) &&
    (movedOn(stored) || stored.revisitAtNextFormal === delivered.revisitAtNextFormal) &&
    // A reference that came later does not make the first save another one.
    (stored.referencesAdded !== null || stored.references.join() === delivered.references.join())
  );
}

/** What is settled when it is logged, whatever anybody does afterwards. */
const fixed = [
  'loggedBy',
  'supervisorId',
  'type',
  'text',
  'why',
  'where',
  'present',
  'risk',
  'source',
] as const;

/** Whether anything was done that may bring it back to the next session, or take it off the agenda. */
const movedOn = ({ answers, lookedAgain, withdrawn }: ManagementOversightEntry) =>
  answers.length > 0 || lookedAgain !== null || withdrawn !== null;

/** All children's parts begin with the same recorder. */
const firstRecorder = ({ childFile: [first] }: ManagementOversightEntry) =>
  first?.handedOver[0]?.from ?? first?.recorder;

/** So many characters of what somebody answered travel with the entry; the step holds all of it. */
const answerCharacters = 200;

/** The first words of an answer, and whether they are all of it. */
export function forListing(text: string): { readonly text: string; readonly cut: boolean } {
  return { text: firstWords(text, answerCharacters), cut: lengthOf(text) > answerCharacters };
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
