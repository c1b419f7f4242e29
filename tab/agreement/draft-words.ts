// The words of an agreement's draft, which two people write side by side: read as lines, and put together.
import type { AgreementDraftAnswer, AgreementDraftWords } from '../../bot/api/agreements/agreement-contract';
import type { BothWords, PaperLine, SettleWords } from '../papers/paper';
import { areSame, bothTexts } from '../papers/same-words';

export type DraftWords = AgreementDraftWords;
type View = Pick<AgreementDraftAnswer, 'groups'>;
type Name = View['groups'][number]['fields'][number]['name'];
type Value = DraftWords[Name];

/** The box that a place such as `words.place` means. */
export const lastOf = (field: string) => field.split('.').at(-1) ?? field;

export const textOf = (value: Value | readonly string[]) =>
  value === null || value === undefined || Array.isArray(value) ? '' : String(value);

/** What a box says, by its name. */
export const textIn = (words: DraftWords, name: string): string => {
  const found = Object.entries(words).find(([each]) => each === name);
  return found ? textOf(found[1]) : '';
};

export const linesOf = (words: DraftWords, { groups }: View): readonly PaperLine[] =>
  groups.flatMap(({ fields }) => fields.map(({ name, label }) => ({ label, text: textOf(words[name]) })));

/** The other one's boxes are as they wrote them, and what only one changed is that; only the rest is asked about. */
export const settleDraft =
  (view: View): SettleWords<DraftWords> =>
  (mine, theirs, before) => {
    const asks = fieldsOf(view).some(
      ({ name, mine: isMine }) => isMine && settledValue(name, mine, theirs, before) === undefined,
    );
    return asks ? null : together(view, mine, theirs, before);
  };

/** Nothing of either is lost: where both changed a text, one stands after the other. */
export const bothDrafts =
  (view: View): BothWords<DraftWords> =>
  (mine, theirs, before) =>
    together(view, mine, theirs, before);

const fieldsOf = ({ groups }: View) => groups.flatMap(({ fields }) => fields);

function together(view: View, mine: DraftWords, theirs: DraftWords, before: DraftWords | null): DraftWords {
  const values = fieldsOf(view).map(({ name, mine: isMine }) => {
    if (!isMine) return [name, theirs[name]];
    const value = settledValue(name, mine, theirs, before);
    return [name, value === undefined ? bothValues(mine[name], theirs[name]) : value];
  });
  const notIdentifiers = [...new Set([...mine.notIdentifiers, ...theirs.notIdentifiers])];
  return { ...mine, ...Object.fromEntries(values), notIdentifiers };
}

/** Undefined where both have changed it, each in another way. */
function settledValue(
  name: Name,
  mine: DraftWords,
  theirs: DraftWords,
  before: DraftWords | null,
): Value | undefined {
  if (areSame(mine[name], theirs[name])) return mine[name];
  if (before === null) return undefined;
  if (areSame(theirs[name], before[name])) return mine[name];
  return areSame(mine[name], before[name]) ? theirs[name] : undefined;
}

const bothValues = (mine: Value, theirs: Value): Value =>
  typeof mine === 'string' && typeof theirs === 'string' ? bothTexts(mine, theirs) : (mine ?? theirs);
