// Workload: now and then, beside the team, and what is expected of somebody newly qualified.
import type { Workload } from '../../../bot/domain/council';
import { personId } from '../../../bot/domain/ids';
import { completed, defaultPolicy } from '../../../bot/domain/policy/default-policy';
import type { PolicyProfile } from '../../../bot/domain/policy/policy';
import { withSettings } from '../../../bot/domain/policy/policy-settings';
import { workloadOf } from '../../../bot/domain/preparation/workload';
import { workloadWords } from '../../../bot/views/preparation/workload-words';
import { cast, castWith, council, on, person } from '../given-council';

const row = (who: string, day: string, cases: number, spoiled: Partial<Workload> = {}): Workload => ({
  personId: personId(who),
  date: on(day),
  cases,
  weighted: null,
  factors: '',
  ...spoiled,
});
const today = on('2027-01-19');
const of = (who: string, workload: readonly Workload[], people = cast, day = today) =>
  workloadOf(council({ workload, people }), personId(who), day);

it('is the newest count up to today, and one from at least two months before', () => {
  const rows = [
    row('lewis', '2027-02-01', 30),
    row('lewis', '2027-01-04', 21),
    row('lewis', '2026-12-01', 20),
    row('lewis', '2026-10-01', 19),
    row('lewis', '2026-11-02', 18),
  ];
  expect(of('lewis', rows)).toMatchObject({ now: { cases: 21 }, before: { cases: 18 } });
});

it('says nothing when nothing was counted', () => {
  expect(workloadWords(council(), personId('lewis'), today)).toEqual([]);
});

it('R43: what is expected of somebody newly qualified grows at three, six and nine months, and ends at twelve', () => {
  const people = castWith('josh', { startDate: on('2026-09-01') });
  const on_ = (day: string) => of('josh', [row('josh', '2026-09-02', 4)], people, on(day))?.expected;
  expect(['2026-11-30', '2026-12-01', '2027-03-01', '2027-06-01', '2027-09-01'].map(on_)).toEqual([
    25,
    50,
    70,
    90,
    null,
  ]);
});

it('R43: the shares are the policy’s, and a policy from before they were written down has the shipped ones', () => {
  const people = castWith('josh', { startDate: on('2026-09-01') });
  const { newlyQualified, ...older } = defaultPolicy;
  const shareUnder = (policy: PolicyProfile) =>
    workloadOf(
      council({ workload: [row('josh', '2026-09-02', 4)], people, policies: [policy] }),
      personId('josh'),
      on('2026-12-01'),
    )?.expected;
  expect(completed(older)).toEqual(defaultPolicy);
  expect(shareUnder(completed(older))).toBe(50);
  const own = withSettings(defaultPolicy, [{ key: 'newlyQualified.sharePercentTo6Months', value: '60' }]);
  if (!('policy' in own)) throw new Error('the setting was refused');
  expect(own.changed).toMatchObject([{ before: String(newlyQualified.sharePercentTo6Months), after: '60' }]);
  expect(shareUnder(own.policy)).toBe(60);
});

it('the team’s average is for each whole post and is kept back when it would tell on somebody', () => {
  const people = [...cast, person('amara'), person('beth', { fte: 0.5 })];
  const rows = [row('lewis', '2027-01-04', 21), row('amara', '2027-01-04', 18), row('beth', '2027-01-04', 8)];
  expect(of('lewis', rows, people)?.teamAverage).toBeNull();
  const enough = [...rows, row('sunita', '2027-01-04', 12)];
  expect(of('lewis', enough, people)?.teamAverage).toBe(18.1);
});

it('R39: the numbers of the field are somebody’s view and no verdict', () => {
  const rows = [row('sunita', '2027-01-04', 11, { factors: 'EAL_INTERPRETER;OUR_OWN' })];
  const words = workloadWords(council({ workload: rows }), personId('sunita'), today);
  expect(words).toEqual([
    '11 children on Monday 4 January, at 0.6 of full time.',
    'What makes it more: interpreters and our own.',
    expect.stringContaining('not a limit'),
  ]);
  expect(words.join(' ')).not.toMatch(/red|amber|too many|over the limit/i);
});
