// A grade's ladder as settings: its numbers, and whether the grade decides about a child.
import { intervalModes, type Ladder, type LadderPhase, type PolicyProfile } from './policy';
import { phaseLimits } from './policy-limits';
import { choice, number, type Writable } from './policy-setting';

/** Steps are added and removed, and milestones chosen, in the council files: here each step has its numbers. */
export function ladderSettings({ grade, phases, decides }: Ladder): Writable[] {
  const steps = phases.flatMap((phase, index) => {
    const key = `ladder.${grade}.${index + 1}`;
    const inPhase = (change: Partial<LadderPhase>) => (policy: PolicyProfile) =>
      withPhase(policy, grade, index, change);
    const count = (name: keyof typeof phaseLimits) =>
      number(
        name === 'intervalDays' ? key : `${key}.${name}`,
        phaseLimits[name],
        phase[name],
        (policy, value) => inPhase({ [name]: value })(policy),
      );
    return [
      count('intervalDays'),
      choice(`${key}.mode`, intervalModes, phase.mode, (policy, value) =>
        inPhase({ mode: intervalModes.find((mode) => mode === value) ?? phase.mode })(policy),
      ),
      ...(phase.untilDay === null ? [] : [count('untilDay')]),
      ...(phase.untilMonth === null ? [] : [count('untilMonth')]),
      ...(index === phases.length - 1
        ? []
        : [
            choice(
              `${key}.endsWhenBothAgree`,
              ['yes', 'no'],
              phase.endsWhenBothAgree ? 'yes' : 'no',
              (policy, value) => inPhase({ endsWhenBothAgree: value === 'yes' })(policy),
            ),
          ]),
    ];
  });
  const mayDecide = choice(
    `ladder.${grade}.decides`,
    ['yes', 'no'],
    decides ? 'yes' : 'no',
    (policy, value) => withLadder(policy, grade, (ladder) => ({ ...ladder, decides: value === 'yes' })),
  );
  return [...steps, mayDecide];
}

const withPhase = (policy: PolicyProfile, grade: string, index: number, change: Partial<LadderPhase>) =>
  withLadder(policy, grade, (ladder) => ({
    ...ladder,
    phases: ladder.phases.map((phase, at) => (at === index ? { ...phase, ...change } : phase)),
  }));

function withLadder(policy: PolicyProfile, grade: string, change: (ladder: Ladder) => Ladder): PolicyProfile {
  return {
    ...policy,
    ladders: policy.ladders.map((ladder) => (ladder.grade === grade ? change(ladder) : ladder)),
  };
}
