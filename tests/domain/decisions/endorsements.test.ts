// Endorsements for coaching: for the two of the pair only, not in the first months, and nothing is counted.
import {
  endorsementsAmong,
  endorsementsOffUntil,
  mayReadEndorsements,
} from '../../../bot/domain/decisions/endorsements';
import type { LogDecision } from '../../../bot/domain/decisions/oversight';
import { personId } from '../../../bot/domain/ids';
import { at, away, castWith, on, supervises } from '../given-council';
import { arden, decidingCouncil, loggedBy, operation, priyaLogs } from './given-decisions';

const today = on('2027-01-19');
const reads = (who: string, where = arden) =>
  mayReadEndorsements(where, personId(who), personId('lewis'), today);

it('the worker and their own supervisors may look, a cover and everybody above may not', () => {
  expect(['lewis', 'priya', 'tom', 'helen', 'nobody'].map((who) => reads(who))).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
  const covered = decidingCouncil({
    relationships: [supervises('priya', 'lewis'), supervises('helen', 'lewis', { kind: 'cover' })],
    absences: [away('priya', 'SICK', '2027-01-18', null)],
  });
  expect(reads('helen', covered)).toBe(false);
});

it.each([
  [
    'a relationship that has ended',
    { relationships: [supervises('priya', 'lewis', { endDate: on('2027-01-18') })] },
  ],
  ['a group', { relationships: [supervises('priya', 'lewis', { kind: 'group' })] }],
  ['somebody who has left', { people: castWith('priya', { endDate: on('2027-01-18') }) }],
] as const)('%s opens nothing', (_, spoiled) => {
  expect(reads('priya', decidingCouncil(spoiled))).toBe(false);
});

it("there are none in somebody's first six months", () => {
  const since = (startDate: string) =>
    endorsementsOffUntil(
      decidingCouncil({ people: castWith('lewis', { startDate: on(startDate) }) }),
      personId('lewis'),
      today,
    );
  expect(since('2026-07-20')).toBe('2027-01-20');
  expect(since('2026-07-19')).toBeNull();
  expect(since('2024-09-02')).toBeNull();
  expect(endorsementsOffUntil(arden, personId('nobody'), today)).toBeNull();
});

it('what was decided and endorsed in the last six months, newest first, without what was taken back, is disputed or waits for a word', () => {
  const write = (number: number, day: string, spoiled: Partial<LogDecision> = {}) =>
    loggedBy(priyaLogs({ operationId: operation(number), ...spoiled }), at(`${day}T10:00:00Z`)).entry;
  const taken = { ...write(1, '2027-01-18'), state: 'WITHDRAWN' } as const;
  const all = [
    write(2, '2026-07-18'),
    write(3, '2026-07-19'),
    write(4, '2027-01-11'),
    write(5, '2027-01-12', { type: 'endorsement' }),
    write(6, '2027-01-13', { type: 'endorsement' }),
    write(7, '2027-01-14', { type: 'advice' }),
    { ...write(8, '2027-01-15'), state: 'DISPUTED' } as const,
    { ...write(9, '2027-01-16'), state: 'PROPOSED', loggedBy: personId('lewis') } as const,
    taken,
  ];
  const { directed, endorsed } = endorsementsAmong(all, today);
  expect(directed.map(({ entryId }) => entryId)).toEqual([operation(4), operation(3)]);
  expect(endorsed.map(({ entryId }) => entryId)).toEqual([operation(6), operation(5)]);
});
