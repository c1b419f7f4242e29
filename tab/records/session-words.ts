// The words of a record while they are written: small changes, both wordings together, and how they read as lines.
import type { RecordDraft, RecordWordsBody } from '../../bot/api/records/record-contract';
import type { PaperLine } from '../papers/paper-conflict';
import { bothRows, bothTexts } from '../papers/same-words';

export type Words = RecordWordsBody;
export type Section = RecordDraft['headings'][number]['section'];
type Point = Words['agenda'][number];
type Action = Words['actions'][number];

/** Nothing of either is lost: texts stand one after the other, rows of both are kept, and a blank takes the other's. */
export const bothWords =
  ({ headings }: Pick<RecordDraft, 'headings'>) =>
  (mine: Words, theirs: Words): Words => {
    const textOf = (section: Section) =>
      bothTexts(mine.sections[section] ?? '', theirs.sections[section] ?? '');
    const sections = Object.fromEntries(headings.map(({ section }) => [section, textOf(section)]));
    const wellbeingHeld = (mine.wellbeingHeld || theirs.wellbeingHeld) && !sections.wellbeing;
    return {
      ...mine,
      heldOn: mine.heldOn ?? theirs.heldOn,
      from: mine.from || theirs.from,
      to: mine.to || theirs.to,
      place: bothTexts(mine.place, theirs.place),
      present: bothTexts(mine.present, theirs.present),
      interruptions: bothTexts(mine.interruptions, theirs.interruptions),
      modelId: mine.modelId ?? theirs.modelId,
      agenda: [...bothRows(mine.agenda, theirs.agenda, ({ pointId }) => pointId, bothPoints)],
      sections,
      wellbeingHeld,
      behaviours: [
        ...bothRows(
          mine.behaviours,
          theirs.behaviours,
          ({ tagId }) => tagId,
          (one, other) => ({ ...one, example: bothTexts(one.example, other.example) }),
        ),
      ],
      actions: [
        ...bothRows(
          mine.actions,
          theirs.actions,
          ({ draftId }) => draftId,
          (one, other) => ({ ...one, byOn: one.byOn ?? other.byOn, text: bothTexts(one.text, other.text) }),
        ),
      ],
      issues: [
        ...bothRows(
          mine.issues,
          theirs.issues,
          ({ draftId }) => draftId,
          (one, other) => ({ ...one, text: bothTexts(one.text, other.text) }),
        ),
      ],
      reflectionMinutes: mine.reflectionMinutes ?? theirs.reflectionMinutes,
      nextTime: bothTexts(mine.nextTime, theirs.nextTime),
      notIdentifiers: [...new Set([...mine.notIdentifiers, ...theirs.notIdentifiers])],
    };
  };

const bothPoints = (mine: Point, theirs: Point): Point => ({
  ...mine,
  text: bothTexts(mine.text, theirs.text),
  outcome: bothTexts(mine.outcome, theirs.outcome),
});

/** Who is meant by "worker" and "supervisor". */
export type Names = { readonly worker: string; readonly supervisor: string };

/** Everything a person may have typed, under the headings they know. */
export function linesOf(
  words: Words,
  { headings }: Pick<RecordDraft, 'headings'>,
  names: Names,
): readonly PaperLine[] {
  const point = ({ from, text, outcome }: Point) =>
    `${names[from]}: ${text}${outcome === '' ? '' : `\nWhat came of it: ${outcome}`}`;
  const action = ({ owner, byOn, text }: Action) => `${names[owner]}${byOn ? `, by ${byOn}` : ''}: ${text}`;
  return [
    { label: 'Times', text: [words.heldOn, words.from, words.to].filter(Boolean).join(', ') },
    { label: 'Where', text: words.place },
    { label: 'Who else was there', text: words.present },
    { label: 'Interruptions', text: words.interruptions },
    { label: 'The agenda', text: words.agenda.map(point).join('\n') },
    ...headings.map(({ section, title }) => ({
      label: title,
      text:
        section === 'wellbeing' && words.wellbeingHeld
          ? 'Held, not recorded'
          : (words.sections[section] ?? ''),
    })),
    { label: 'Examples of behaviours', text: words.behaviours.map(({ example }) => example).join('\n') },
    { label: 'Actions', text: words.actions.map(action).join('\n') },
    { label: 'To be taken upward', text: words.issues.map(({ text }) => text).join('\n') },
    { label: 'Next time', text: words.nextTime },
  ];
}
