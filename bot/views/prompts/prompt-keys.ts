// A prompt as a short text that a button can carry, so that answering one thing keeps the other on the card.
import { localDate } from '../../domain/dates';
import { personId } from '../../domain/ids';
import { type Prompt, promptKinds, toldApartBySubject } from '../../domain/prompts/prompt';

/** What is needed to find a prompt again; the names of a summary are looked up anew. */
export type PromptKey = Pick<Prompt, 'kind' | 'about' | 'anchor' | 'step' | 'subjectId'>;

/**
 * Several keys in one text; besides what only its subject tells apart only `mine` says what session or request it is
 * about, or the card would grow too large.
 */
export const keysIn = (prompts: readonly PromptKey[], mine: PromptKey | null = null): string =>
  prompts
    .map((one) => {
      const { kind, about, anchor, step, subjectId } = one;
      const subject = subjectId && (one === mine || toldApartBySubject.includes(kind)) ? [subjectId] : [];
      return [kind, about, anchor, step, ...subject].map((part) => encodeURIComponent(part)).join('*');
    })
    .join(',');

/** Reads what came back with a button; anything that is not ours is left out. Never throws. */
export function readKeys(text: string): readonly PromptKey[] {
  return text.split(',').flatMap((one) => {
    const [kind, about, anchor, step, subject] = one.split('*').map(decoded);
    const known = promptKinds.find((name) => name === kind);
    const day = localDate(anchor ?? '');
    if (!known || !day || !about || !/^\d{1,4}$/.test(step ?? '')) return [];
    return [
      { kind: known, about: personId(about), anchor: day, step: Number(step), subjectId: subject || null },
    ];
  });
}

/** The same thing said to the same person, whatever its step; what is said of decisions, actions, records to write and people taken over, whatever its day. */
export const sameKey = (one: PromptKey, other: PromptKey) =>
  matterOf(one.kind) === matterOf(other.kind) &&
  one.about === other.about &&
  (one.anchor === other.anchor || acrossThreads.includes(one.kind)) &&
  isSameSubject(one, other);

/** A card of an earlier version says no subject. */
const isSameSubject = (one: PromptKey, other: PromptKey) =>
  !toldApartBySubject.includes(one.kind) ||
  one.subjectId === null ||
  other.subjectId === null ||
  one.subjectId === other.subjectId;

/** About their recipient, whichever threads they mean: their anchor is the day they were said, and they are whatever is open now. */
export const acrossThreads: readonly PromptKey['kind'][] = [
  'child-file',
  'answer-decisions',
  'actions',
  'record',
  'takes-over',
];

/** A heads-up was said instead of the reminder; looked at again, it is the reminder that waits. */
const matterOf = (kind: PromptKey['kind']) => (kind === 'heads-up' ? 'overdue' : kind);

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
