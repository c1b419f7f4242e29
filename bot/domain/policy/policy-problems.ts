// What no single number of a policy profile can know: steps in the wrong order, grades nobody has.
import { shippedModels } from '../toolkit/shipped-models';
import { statementsText } from './behaviours-text';
import type { Ladder, LadderPhase, PolicyProfile } from './policy';

/** `setting` is the path to it, e.g. `session.shortBelowMinutes`; the message is for whoever wrote it. */
export type PolicyProblem = { readonly setting: string; readonly message: string };

/** Every contradiction in one version; empty when it may come into force. */
export function policyProblems(policy: PolicyProfile): readonly PolicyProblem[] {
  const { session, reminders, escalation, record, retention } = policy;
  return [
    ...policy.ladders.flatMap(phaseProblems),
    ...wrong(
      session.shortBelowMinutes > session.standardMinutes,
      'session.shortBelowMinutes',
      `A session cannot be short at more than its standard ${session.standardMinutes} minutes.`,
    ),
    ...wrong(
      reminders.sendFrom >= reminders.sendUntil,
      'reminders.sendUntil',
      'Sending ends after it starts.',
    ),
    ...wrong(
      escalation.managerAfterWorkingDays < escalation.summaryAfterWorkingDays,
      'escalation.managerAfterWorkingDays',
      `The next manager reads it in the summary first: ${escalation.summaryAfterWorkingDays} or more.`,
    ),
    ...wrong(
      escalation.headAfterWorkingDays < escalation.managerAfterWorkingDays,
      'escalation.headAfterWorkingDays',
      `The next manager hears of it before the manager after that: ${escalation.managerAfterWorkingDays} or more.`,
    ),
    ...askTimeProblems(policy),
    ...gradeProblems(policy),
    ...toolkitProblems(policy),
    ...shareProblems(policy),
    ...wrong(
      record.issueTargetWorkingDays > record.issueWithinWorkingDays,
      'record.issueTargetWorkingDays',
      `The target is no later than the limit: at most ${record.issueWithinWorkingDays}.`,
    ),
    ...wrong(
      record.disagreeWithinWorkingDays > record.commentsWithinWorkingDays,
      'record.disagreeWithinWorkingDays',
      `Somebody disagrees before they write comments: at most ${record.commentsWithinWorkingDays}.`,
    ),
    ...wrong(
      retention.workerFileMonths < retention.reminderMonths,
      'retention.workerFileMonths',
      `Reminders name whose file it is, so they are gone before it is reviewed: ${retention.reminderMonths} or more.`,
    ),
    ...wrong(
      retention.quickDecisionMonths !== null && retention.quickDecisionMonths < retention.workerFileMonths,
      'retention.quickDecisionMonths',
      `Quick decisions are kept no shorter than the file they are in: ${retention.workerFileMonths} or more, or empty for as long as the file.`,
    ),
  ];
}

/** Records keep the version they were tagged with: other statements under the same version would change their meaning. */
export function frameworkProblems(before: PolicyProfile, after: PolicyProfile): readonly PolicyProblem[] {
  const [was, is] = [before.behaviours, after.behaviours];
  const same = statementsText(was.statements) === statementsText(is.statements) && was.name === is.name;
  return wrong(
    !same && was.version === is.version,
    'behaviours.version',
    'The framework is another one now, so it needs a version of its own: records keep the one they were tagged with.',
  );
}

function toolkitProblems({ toolkit }: PolicyProfile): readonly PolicyProblem[] {
  const known = [...shippedModels, ...toolkit.own].map(({ modelId }) => modelId);
  return wrong(
    toolkit.retired.some((modelId) => !known.includes(modelId)),
    'toolkit.retired',
    'One of these is no model of the toolkit. Write the names as the toolkit has them, one a line.',
  );
}

/** R43: a newly qualified worker's share of the work grows, or stays, from step to step. */
function shareProblems({ newlyQualified }: PolicyProfile): readonly PolicyProblem[] {
  const steps = [
    'sharePercentTo3Months',
    'sharePercentTo6Months',
    'sharePercentTo9Months',
    'sharePercentTo12Months',
  ] as const;
  return steps.flatMap((name, index) => {
    const before = steps[index - 1];
    const least = before === undefined ? 0 : newlyQualified[before];
    return wrong(
      newlyQualified[name] < least,
      `newlyQualified.${name}`,
      `The share does not fall while somebody settles in: ${least} or more.`,
    );
  });
}

/** Nothing is sent outside the sending hours, so nothing can be asked then. */
function askTimeProblems({ reminders, quickDecision }: PolicyProfile): readonly PolicyProblem[] {
  const { sendFrom, sendUntil } = reminders;
  // Hours that end before they start are a problem of their own.
  if (sendFrom >= sendUntil) return [];
  return (['childFileAskAt', 'endOfDayAskAt'] as const).flatMap((name) =>
    wrong(
      quickDecision[name] < sendFrom || quickDecision[name] >= sendUntil,
      `quickDecision.${name}`,
      `Messages go out from ${sendFrom} until ${sendUntil}, so it is asked within that time.`,
    ),
  );
}

function gradeProblems({ ladders, escalation }: PolicyProfile): readonly PolicyProblem[] {
  const grades = ladders.map(({ grade }) => grade);
  return Object.entries(escalation.managerAfterByGrade).flatMap(([grade, days]) => {
    const setting = `escalation.managerAfterByGrade.${grade}`;
    return [
      ...wrong(
        !grades.includes(grade),
        setting,
        `The policy has no ladder for ${grade}. It knows ${grades.join(', ')}.`,
      ),
      ...wrong(
        days > escalation.headAfterWorkingDays,
        setting,
        `The next manager hears of it before the manager after that: at most ${escalation.headAfterWorkingDays}.`,
      ),
    ];
  });
}

/** Two ends in days, or two in months, must follow each other; a day and a month are not compared. */
function phaseProblems({ phases }: Ladder, at: number): readonly PolicyProblem[] {
  return phases.flatMap((phase, index) => {
    const before = phases[index - 1];
    return [
      ...wrong(
        before !== undefined &&
          (notAfter(before, phase, 'untilDay') || notAfter(before, phase, 'untilMonth')),
        `ladders.${at}.phases.${index}`,
        'A phase ends after the one before it.',
      ),
    ];
  });
}

function notAfter(before: LadderPhase, phase: LadderPhase, unit: 'untilDay' | 'untilMonth'): boolean {
  const [first, second] = [before[unit], phase[unit]];
  return first !== null && second !== null && second <= first;
}

const wrong = (isWrong: boolean, setting: string, message: string): readonly PolicyProblem[] =>
  isWrong ? [{ setting, message }] : [];
