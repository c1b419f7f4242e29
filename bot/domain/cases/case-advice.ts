// Advice against recording that says nothing: words to think about, never a reason to refuse them.
import type { LogCase } from './log-case';

/** What a reader of the child's record would miss. */
export type CaseAdvice = 'stock-phrase' | 'no-decision' | 'no-why' | 'no-date' | 'no-reason-to-extend';

/** Known faults of case recording (docs/rules.md, case supervision); empty for a note that stands by itself. */
export function caseAdvice({
  decisions,
  full,
  nextOn,
  pace,
  extendedBecause,
}: Pick<LogCase, 'decisions' | 'full' | 'nextOn' | 'pace' | 'extendedBecause'>): readonly CaseAdvice[] {
  const said = decisions.map(({ text }) => text.trim()).filter((text) => text !== '');
  const written = [...said, full.decisionAndWhy.trim()].filter((text) => text !== '');
  const decided = written.length > 0;
  const hasDate = decisions.some(({ byOn }) => byOn !== null) || nextOn !== null;
  return [
    ...([...written, full.changed, full.analysis].some(isStockPhrase) ? ['stock-phrase' as const] : []),
    ...(decided ? [] : ['no-decision' as const]),
    ...(decided && !written.some((text) => reasons.test(text)) ? ['no-why' as const] : []),
    ...(hasDate ? [] : ['no-date' as const]),
    ...(pace === 'extended' && extendedBecause.trim() === '' ? ['no-reason-to-extend' as const] : []),
  ];
}

/** Words with which people say how they came to something. */
const reasons =
  /\b(because|since|so that|so as|in order|to (make sure|keep|protect|give|find out|see whether|understand)|given|due to|as a result|therefore|the reason|after|otherwise|unless|until)\b/i;

/** Whether every part of the text is something one could write about any child. */
function isStockPhrase(text: string): boolean {
  const parts = text
    .toLowerCase()
    .split(/[.,;:\n–-]|\band\b/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return parts.length > 0 && parts.every((part) => stock.test(part));
}

const stock =
  /^((the |this )?case (was |has been )?(discussed|reviewed|considered)|(the )?(current )?plan (was |is |has been )?(agreed|discussed|reviewed|to continue|continues|ongoing)|continue( with)?( the)?( current)? plan|(carry|carrying) on( as before)?|no (further )?(changes?|actions?|concerns?|issues?)( at present| currently)?|as (discussed|agreed|above|before|planned)|discussed|agreed|ongoing|(to )?(continue to )?monitor(ing)?( the situation)?|all (fine|well|ok|good)|update(d)? given)$/;
