// The words of a record while they are written: small changes, both wordings together, and how they read as lines.
import type { RecordDraft } from '../../bot/api/records/record-contract';
import type { RecordWordsBody } from '../../bot/api/records/record-words-contract';
import type { BothWords, PaperLine } from '../papers/paper';
import { areSame, bothRows, bothTexts } from '../papers/same-words';
import { settledWords } from './settled-actions';

export type Words = RecordWordsBody;
export type Section = RecordDraft['headings'][number]['section'];
type Point = Words['agenda'][number];
type Action = Words['actions'][number];
type Issue = Words['issues'][number];
type Tag = Words['behaviours'][number];

/** Nothing of either is lost, and what only one of the two changed is as they changed it. */
export const bothWords =
  ({ headings }: Pick<RecordDraft, 'headings'>): BothWords<Words> =>
  (mine, theirs, before) => {
    const texts = (of: (words: Words) => string) => bothTexts(of(mine), of(theirs), before && of(before));
    const one = <Name extends keyof Words>(name: Name): Words[Name] =>
      before !== null && areSame(mine[name], before[name]) ? theirs[name] : mine[name];
    const sections = Object.fromEntries(
      headings.map(({ section }) => [section, texts((words) => words.sections[section] ?? '')]),
    );
    return {
      ...{ form: one('form'), readiness: one('readiness'), modelId: one('modelId') },
      ...{
        heldOn: one('heldOn') ?? theirs.heldOn,
        from: one('from') || theirs.from,
        to: one('to') || theirs.to,
      },
      place: texts(({ place }) => place),
      present: texts(({ present }) => present),
      interruptions: texts(({ interruptions }) => interruptions),
      agenda: [...bothRows(mine.agenda, theirs.agenda, ({ pointId }) => pointId, bothPoints, before?.agenda)],
      takenOut: [...new Set([...mine.takenOut, ...theirs.takenOut])],
      // What the device kept for an earlier version of the page has none.
      reviewed: [
        ...bothRows(
          mine.reviewed ?? [],
          theirs.reviewed ?? [],
          ({ actionId }) => actionId,
          (own, other, was) => (was && areSame(own, was) ? other : own),
          before?.reviewed ?? [],
        ),
      ],
      sections,
      wellbeingHeld: (mine.wellbeingHeld || theirs.wellbeingHeld) && !sections.wellbeing,
      behaviours: [
        ...bothRows(mine.behaviours, theirs.behaviours, ({ tagId }) => tagId, bothTags, before?.behaviours),
      ],
      actions: [
        ...bothRows(mine.actions, theirs.actions, ({ draftId }) => draftId, bothActions, before?.actions),
      ],
      issues: [...bothRows(mine.issues, theirs.issues, ({ draftId }) => draftId, bothIssues, before?.issues)],
      reflectionMinutes: one('reflectionMinutes') ?? theirs.reflectionMinutes,
      nextTime: texts(({ nextTime }) => nextTime),
      notIdentifiers: [...new Set([...mine.notIdentifiers, ...theirs.notIdentifiers])],
    };
  };

/** "End session" puts day and times into the draft beside what is being typed: nobody has to choose. */
export function withTimesOf(mine: Words, theirs: Words, before: Words | null): Words | null {
  if (before === null || !areSame(timesIn(mine), timesIn(before))) return null;
  return areSame({ ...theirs, ...timesIn(before) }, before) ? { ...mine, ...timesIn(theirs) } : null;
}

const timesIn = ({ heldOn, from, to }: Words) => ({ heldOn, from, to });

const bothPoints = (mine: Point, theirs: Point, before: Point | null): Point => ({
  ...mine,
  text: bothTexts(mine.text, theirs.text, before?.text),
  outcome: bothTexts(mine.outcome, theirs.outcome, before?.outcome),
});

const bothTags = (mine: Tag, theirs: Tag, before: Tag | null): Tag => ({
  ...mine,
  example: bothTexts(mine.example, theirs.example, before?.example),
});

const bothActions = (mine: Action, theirs: Action, before: Action | null): Action => ({
  ...(before && areSame(mine.owner, before.owner) ? theirs : mine),
  byOn: (before && mine.byOn === before.byOn ? theirs.byOn : mine.byOn) ?? theirs.byOn,
  text: bothTexts(mine.text, theirs.text, before?.text),
});

const bothIssues = (mine: Issue, theirs: Issue, before: Issue | null): Issue => ({
  ...mine,
  text: bothTexts(mine.text, theirs.text, before?.text),
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
    { label: 'Said of actions', text: (words.reviewed ?? []).map(settledWords).join('\n') },
    { label: 'Examples of behaviours', text: words.behaviours.map(({ example }) => example).join('\n') },
    { label: 'Actions', text: words.actions.map(action).join('\n') },
    { label: 'To be taken upward', text: words.issues.map(({ text }) => text).join('\n') },
    { label: 'Next time', text: words.nextTime },
  ];
}
