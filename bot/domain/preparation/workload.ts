// How much work somebody has, as the council's files count it: now and some months ago, beside the team, and what is expected of a beginner.
import { isEmployedOn } from '../calendar';
import type { Council, Workload } from '../council';
import { addMonths } from '../dates';
import type { LocalDate, PersonId } from '../ids';
import { type PolicyProfile, policyOn } from '../policy/policy';

/** What there is to say; `now` is the newest count. */
export type WorkloadFacts = {
  readonly now: Workload;
  /** The last count that was at least two months before the newest; null without one. */
  readonly before: Workload | null;
  /** Children for each whole post among colleagues of the team, to one decimal place; null when too few are counted. */
  readonly teamAverage: number | null;
  /** 1 for full time. */
  readonly fte: number;
  /** R43, in per cent of a full caseload; null for everybody who is not newly qualified. */
  readonly expected: number | null;
};

/** Fewer colleagues than this, and an average would say what one of them has. */
const enoughColleagues = 3;
const apartMonths = 2;

/** `undefined` when nothing was ever counted. Costs no request. */
export function workloadOf(
  council: Council,
  personId: PersonId,
  today: LocalDate,
): WorkloadFacts | undefined {
  const counts = countsOf(council, personId, today);
  const now = counts.at(-1);
  const person = council.people.get(personId);
  if (now === undefined || person === undefined) return undefined;
  const before = counts.findLast(({ date }) => addMonths(date, apartMonths) <= now.date) ?? null;
  return {
    now,
    before,
    teamAverage: teamAverage(council, personId, today),
    fte: person.fte,
    expected: expectedShare(council, personId, today),
  };
}

/** R43, protected caseload of the newly qualified: the policy's steps at three, six, nine and twelve months. */
const sharesIn = ({ newlyQualified }: PolicyProfile) => [
  { beforeMonth: 3, percent: newlyQualified.sharePercentTo3Months },
  { beforeMonth: 6, percent: newlyQualified.sharePercentTo6Months },
  { beforeMonth: 9, percent: newlyQualified.sharePercentTo9Months },
  { beforeMonth: 12, percent: newlyQualified.sharePercentTo12Months },
];

/** Newly qualified is whoever's ladder waits for the six-month review. */
function expectedShare(council: Council, personId: PersonId, today: LocalDate): number | null {
  const person = council.people.get(personId);
  const policy = policyOn(council, today);
  const ladder = policy.ladders.find(({ grade }) => grade === person?.grade);
  const isNew = ladder?.phases.some(({ untilMilestone }) => untilMilestone !== null) ?? false;
  if (person === undefined || !isNew) return null;
  return (
    sharesIn(policy).find(({ beforeMonth }) => today < addMonths(person.startDate, beforeMonth))?.percent ??
    null
  );
}

/** Of colleagues whose grade reaches a full caseload, themselves not included. */
function teamAverage(council: Council, personId: PersonId, today: LocalDate): number | null {
  const teamId = council.people.get(personId)?.teamId;
  const colleagues = [...council.people.values()].filter(
    (one) =>
      one.teamId === teamId &&
      one.personId !== personId &&
      one.fte > 0 &&
      isEmployedOn(one, today) &&
      expectedShare(council, one.personId, today) === null,
  );
  const counted = colleagues.flatMap((one) => {
    const newest = countsOf(council, one.personId, today).at(-1);
    return newest === undefined ? [] : [{ cases: newest.cases, fte: one.fte }];
  });
  if (counted.length < enoughColleagues) return null;
  const cases = counted.reduce((sum, one) => sum + one.cases, 0);
  const posts = counted.reduce((sum, one) => sum + one.fte, 0);
  return Math.round((cases / posts) * 10) / 10;
}

/** Oldest first. */
const countsOf = (council: Council, personId: PersonId, today: LocalDate): readonly Workload[] =>
  council.workload
    .filter((row) => row.personId === personId && row.date <= today)
    .sort((one, other) => (one.date < other.date ? -1 : 1));
