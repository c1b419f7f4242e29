// What a record must have before anybody else reads it, and what of it is kept.
import type { Council } from '../council';
import { isTimeOfDay, londonDate } from '../dates';
import type { Instant, LocalDate } from '../ids';
import type { FieldProblem } from '../outcome';
import { modelNamed } from '../toolkit/models';
import type { WorkingPaper } from '../working-paper';
import type { RecordWords } from './record';
import { identifierProblems, lengthProblems } from './record-texts';

/** Everything that keeps a record from being issued; each with the path of its input. */
export function recordProblems(council: Council, words: RecordWords, now: Instant): readonly FieldProblem[] {
  return [
    ...heldOnProblems(words.heldOn, now),
    ...timeProblems(words),
    ...lengthProblems(words),
    ...modelProblems(council, words, now),
    ...behaviourProblems(council, words),
    ...actionProblems(words),
    ...issueProblems(words),
    ...minutesProblems(words.reflectionMinutes),
    ...identifierProblems(council, words),
  ];
}

function heldOnProblems(heldOn: LocalDate | null, now: Instant): readonly FieldProblem[] {
  if (heldOn === null) return [{ field: 'heldOn', kind: 'missing' }];
  return heldOn > londonDate(now) ? [{ field: 'heldOn', kind: 'in-the-future' }] : [];
}

/** Both may be left out; what is said must be a time, and the end after the beginning. */
export function timeProblems({ from, to }: Pick<RecordWords, 'from' | 'to'>): readonly FieldProblem[] {
  const wrong = (['from', 'to'] as const).filter((field) => {
    const text = field === 'from' ? from : to;
    return text !== '' && !isTimeOfDay(text);
  });
  if (wrong.length > 0) return wrong.map((field) => ({ field, kind: 'not-a-time' }));
  return from !== '' && to !== '' && to <= from ? [{ field: 'to', kind: 'before-it-began' }] : [];
}

/** How long it was; null when the times do not say. */
export function minutesOf({ from, to }: Pick<RecordWords, 'from' | 'to'>): number | null {
  if (!isTimeOfDay(from) || !isTimeOfDay(to) || to <= from) return null;
  return minuteOf(to) - minuteOf(from);
}

const minuteOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

function modelProblems(council: Council, { modelId }: RecordWords, now: Instant): readonly FieldProblem[] {
  if (modelId === null || modelNamed(council, londonDate(now), modelId) !== null) return [];
  return [{ field: 'modelId', kind: 'not-a-choice' }];
}

/** A statement of any version of the framework this council has had. */
function behaviourProblems({ policies }: Council, { behaviours }: RecordWords): readonly FieldProblem[] {
  const codes = new Set(policies.flatMap((policy) => policy.behaviours.statements.map(({ code }) => code)));
  return behaviours.flatMap(({ code }, index) =>
    codes.has(code) ? [] : [{ field: `behaviours.${index}.code`, kind: 'not-a-choice' } as const],
  );
}

/** Who, what and by when: an action without a text or a day is none yet. */
function actionProblems({ actions, heldOn }: RecordWords): readonly FieldProblem[] {
  return actions.flatMap(({ text, byOn }, index): readonly FieldProblem[] => {
    const field = `actions.${index}.byOn`;
    return [
      ...(text.trim() === '' ? [{ field: `actions.${index}.text`, kind: 'missing' } as const] : []),
      ...(byOn === null ? [{ field, kind: 'missing' } as const] : []),
      ...(byOn !== null && heldOn !== null && byOn < heldOn
        ? [{ field, kind: 'before-it-was-said' } as const]
        : []),
    ];
  });
}

const issueProblems = ({ issues }: RecordWords): readonly FieldProblem[] =>
  issues.flatMap(({ text }, index) =>
    text.trim() === '' ? [{ field: `issues.${index}.text`, kind: 'missing' } as const] : [],
  );

const mostMinutes = 480;
function minutesProblems(minutes: number | null): readonly FieldProblem[] {
  if (minutes === null || (Number.isInteger(minutes) && minutes >= 0 && minutes <= mostMinutes)) return [];
  return [{ field: 'reflectionMinutes', kind: 'not-a-count', from: 0, to: mostMinutes }];
}

/**
 * The words as they are issued: without blanks around them, headings with nothing under them left out, and of wellbeing
 * that was "held, not recorded" not a word.
 */
export function tidied(words: RecordWords): RecordWords {
  const { agenda, sections, behaviours, actions, issues, wellbeingHeld } = words;
  const written = Object.entries(sections)
    .map(([section, text]) => [section, text.trim()] as const)
    .filter(([section, text]) => text !== '' && !(wellbeingHeld && section === 'wellbeing'));
  return {
    ...words,
    place: words.place.trim(),
    present: words.present.trim(),
    interruptions: words.interruptions.trim(),
    agenda: agenda
      .map((point) => ({ ...point, text: point.text.trim(), outcome: point.outcome.trim() }))
      .filter(({ text, outcome }) => text !== '' || outcome !== ''),
    reviewed: (words.reviewed ?? []).map((one) => ({
      ...one,
      text: one.text.trim(),
      words: one.words.trim(),
    })),
    sections: Object.fromEntries(written),
    behaviours: behaviours.map((tag) => ({ ...tag, example: tag.example.trim() })),
    actions: actions.map((action) => ({ ...action, text: action.text.trim() })),
    issues: issues.map((issue) => ({ ...issue, text: issue.text.trim() })),
    nextTime: words.nextTime.trim(),
  };
}

/**
 * Whether the author has written anything of their own yet: then a record that was begun is not dropped with its date.
 * `papers`: both preparations, whose points stand in the agenda without anybody's doing.
 */
export function isWritten(words: RecordWords, papers: readonly WorkingPaper[]): boolean {
  const { agenda, takenOut, reviewed = [], sections, behaviours, actions, issues } = words;
  const prepared = new Set(
    papers.flatMap((paper) =>
      paper.of === 'preparation' ? paper.words.points.map(({ pointId }) => pointId) : [],
    ),
  );
  const texts = [
    ...Object.values(sections),
    ...agenda.map(({ pointId, text, outcome }) => (prepared.has(pointId) ? outcome : `${text}${outcome}`)),
    ...[words.nextTime, words.interruptions, words.place, words.present],
  ];
  const lists = takenOut.length + reviewed.length + behaviours.length + actions.length + issues.length;
  const ticked = words.wellbeingHeld || words.reflectionMinutes !== null;
  return ticked || lists > 0 || texts.some((text) => text.trim() !== '');
}

/** How much about wellbeing the entry says; never what. */
export function wellbeingOf({
  wellbeingHeld,
  sections,
}: Pick<RecordWords, 'wellbeingHeld' | 'sections'>): 'written' | 'held-not-recorded' | 'not-said' {
  if (wellbeingHeld) return 'held-not-recorded';
  return (sections.wellbeing ?? '').trim() === '' ? 'not-said' : 'written';
}
