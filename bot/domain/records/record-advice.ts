// Advice against empty recording: what a colleague would say on reading over a record. It never keeps one from being issued.
import { weekday } from '../dates';
import type { ThreadHead } from '../thread-head';
import { type OpenRecord, type RecordSection, type RecordWords, recordSections } from './record';

/** `section` is null for the agenda. */
export type RecordAdvice =
  | { readonly kind: 'says-little'; readonly section: RecordSection | null }
  | { readonly kind: 'agreed-without-why'; readonly section: RecordSection | null }
  | { readonly kind: 'actions-without-day'; readonly count: number }
  | { readonly kind: 'actions-at-weekend'; readonly count: number }
  | { readonly kind: 'open-actions-not-reviewed'; readonly count: number }
  | { readonly kind: 'behaviours-without-example'; readonly count: number }
  | { readonly kind: 'no-reflection' }
  | { readonly kind: 'no-wellbeing' };

/** A screen full of advice is read by nobody. */
const mostAtOnce = 4;

/** `openActions`: how many wait from before; what is settled or written under the review is a review. */
export function adviceOn(
  words: RecordWords,
  { openActions }: { readonly openActions: number },
): readonly RecordAdvice[] {
  const withoutDay = words.actions.filter(({ text, byOn }) => text.trim() !== '' && byOn === null).length;
  const atWeekend = words.actions.filter(({ byOn }) => byOn !== null && weekday(byOn) >= 5).length;
  const untold = words.behaviours.filter(({ example }) => isBlank(example)).length;
  const all: readonly RecordAdvice[] = [
    ...(withoutDay > 0 ? [{ kind: 'actions-without-day', count: withoutDay } as const] : []),
    ...(atWeekend > 0 ? [{ kind: 'actions-at-weekend', count: atWeekend } as const] : []),
    ...(untold > 0 ? [{ kind: 'behaviours-without-example', count: untold } as const] : []),
    ...(openActions > 0 && isBlank(words.sections.review) && (words.reviewed ?? []).length === 0
      ? [{ kind: 'open-actions-not-reviewed', count: openActions } as const]
      : []),
    ...told(words)
      .filter(({ text }) => saysLittle(text))
      .map(of('says-little')),
    ...told(words)
      .filter(({ text }) => lacksWhy(text))
      .map(of('agreed-without-why')),
    ...(words.form === 'full' && isBlank(words.sections.reflection)
      ? [{ kind: 'no-reflection' } as const]
      : []),
    ...(!words.wellbeingHeld && isBlank(words.sections.wellbeing) ? [{ kind: 'no-wellbeing' } as const] : []),
  ];
  return all
    .filter((one, index) => all.findIndex((other) => isAlike(one, other)) === index)
    .slice(0, mostAtOnce);
}

/**
 * How many actions the session could look back on: none that came of a quick decision or a case discussion since it
 * began. Once its record is out its own are among the open ones.
 */
export function openBefore(
  { actions, open }: Pick<ThreadHead, 'actions' | 'open'>,
  { version, begunAt }: OpenRecord,
): number {
  if (version > 0) return 0;
  const since = open.filter(({ loggedAt }) => begunAt !== undefined && loggedAt >= begunAt);
  return actions.filter(
    (action) =>
      !since.some(
        ({ entryId }) => action.entryId === `action:${entryId}` || action.entryId.startsWith(`${entryId}:`),
      ),
  ).length;
}

type Told = { readonly section: RecordSection | null; readonly text: string };

/** What was said of the talk itself, heading by heading. */
function told({ agenda, sections, wellbeingHeld }: RecordWords): readonly Told[] {
  const headings = recordSections.filter((section) => !(wellbeingHeld && section === 'wellbeing'));
  return [
    ...agenda.map(({ outcome }) => ({ section: null, text: outcome })),
    ...headings.map((section) => ({ section, text: sections[section] ?? '' })),
  ].filter(({ text }) => !isBlank(text));
}

const of =
  (kind: 'says-little' | 'agreed-without-why') =>
  ({ section }: Told): RecordAdvice => ({ kind, section });

const stockPhrase =
  /\b(cases?|plans?|workload|wellbeing|issues?|actions?|everything|all|options?)\b[^.]{0,20}\b(discussed|agreed|reviewed|explored|considered|noted|covered|updated)\b/i;
/** As long as a stock phrase with a word or two around it. */
const littleCharacters = 60;

/** "Case discussed, plan agreed." and no more than that. */
const saysLittle = (text: string) => text.trim().length <= littleCharacters && stockPhrase.test(text);

const agreed = /\b(agreed|decided)\b/i;
const reason =
  /\b(because|since|so that|in order|due to|owing to|reasons?|given|therefore|as (he|she|they|it|we|i|the|this|there)|which means|to (make|keep|give|let|help|avoid|see|be|allow|protect|find|get|reduce|support))\b/i;

/** R32: a decision says how it was reached. A stock phrase is answered once already. */
const lacksWhy = (text: string) => agreed.test(text) && !reason.test(text) && !saysLittle(text);

const isBlank = (text: string | undefined) => (text ?? '').trim() === '';

const isAlike = (one: RecordAdvice, other: RecordAdvice) =>
  one.kind === other.kind && ('section' in one && 'section' in other ? one.section === other.section : true);
