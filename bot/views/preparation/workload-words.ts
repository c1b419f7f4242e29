// How much work somebody has, in words: what was counted, when, and beside it what a count leaves out. Never a verdict.
import type { Council, Workload } from '../../domain/council';
import type { LocalDate, PersonId } from '../../domain/ids';
import { type WorkloadFacts, workloadOf } from '../../domain/preparation/workload';
import { counted, listed, longDay } from '../words';

/**
 * One sentence each; empty when nothing was ever counted. The unit is said, because elsewhere a family counts as one.
 */
export function workloadWords(council: Council, personId: PersonId, today: LocalDate): readonly string[] {
  const facts = workloadOf(council, personId, today);
  if (facts === undefined) return [];
  const { now, teamAverage, expected } = facts;
  return [
    nowWords(facts, today),
    ...beforeWords(facts, today),
    ...factorWords(now),
    ...(teamAverage === null
      ? []
      : [`Colleagues in the team have ${teamAverage} on average for each whole post.`]),
    ...(expected === null
      ? []
      : [`Newly qualified: about ${expected}% of a full caseload is expected by now.`]),
    contextWords,
  ];
}

/** R39, R41: the field's two numbers are one group's view, and no limit anywhere. */
const contextWords =
  'Each child counts as one. Managers once called around 15 a good number, and most had over 20: their view, not a limit.';

function nowWords({ now, fte }: WorkloadFacts, today: LocalDate): string {
  const part = fte < 1 ? `, at ${fte} of full time` : '';
  return `${countWords(now)} on ${longDay(now.date, today)}${part}.`;
}

function beforeWords({ now, before }: WorkloadFacts, today: LocalDate): readonly string[] {
  if (before === null) return [];
  const same = before.cases === now.cases && before.weighted === now.weighted;
  return [
    same
      ? `The same on ${longDay(before.date, today)}.`
      : `${countWords(before)} on ${longDay(before.date, today)}.`,
  ];
}

const countWords = ({ cases, weighted }: Workload) =>
  `${counted(cases, 'child', 'children')}${weighted === null ? '' : `, ${weighted} when weighted`}`;

/** Per worker, never by family. */
function factorWords({ factors }: Workload): readonly string[] {
  const codes = factors
    .split(';')
    .map((code) => code.trim())
    .filter(Boolean);
  if (codes.length === 0) return [];
  return [`What makes it more: ${listed(codes.map((code) => factorNames[code] ?? plainCode(code)))}.`];
}

/** A code of the council's own reads as it is written. */
const plainCode = (code: string) => code.toLowerCase().replaceAll('_', ' ');

const factorNames: Readonly<Record<string, string>> = {
  POVERTY: 'poverty',
  EAL_INTERPRETER: 'interpreters',
  DOMESTIC_ABUSE: 'domestic abuse',
  SUBSTANCE_USE: 'drugs and alcohol',
  COURT: 'court',
  TRAVEL: 'long journeys',
  SIBLING_GROUP: 'brothers and sisters together',
  MENTAL_HEALTH: 'mental health',
};
