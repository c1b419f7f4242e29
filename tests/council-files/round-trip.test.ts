// What goes out comes in again, byte for byte, whatever people write into their cells.
import * as fc from 'fast-check';
import type { CouncilFiles } from '../../bot/council-files/read-council-files';
import { readCouncilFiles } from '../../bot/council-files/read-council-files';
import { shippedBankHolidays } from '../../bot/council-files/shipped-bank-holidays';
import { writeCouncilFiles } from '../../bot/council-files/write-council-files';
import { reasonCodes, sessionKinds, sessionStates } from '../../bot/domain/clock/session';
import {
  absenceKinds,
  milestoneKinds,
  type Person,
  relationshipKinds,
  roles,
} from '../../bot/domain/council';
import { addDays } from '../../bot/domain/dates';
import { personId } from '../../bot/domain/ids';
import { defaultPolicy } from '../../bot/domain/policy/default-policy';
import type { PolicyProfile } from '../../bot/domain/policy/policy';
import { agreement, on, person } from '../domain/given-council';

/** A second version with everything a version may have. */
const springPolicy: PolicyProfile = {
  ...defaultPolicy,
  name: 'Arden',
  version: '2',
  effectiveFrom: on('2027-04-01'),
  ladders: defaultPolicy.ladders.map((ladder) => ({
    ...ladder,
    phases: ladder.phases.map((phase) => ({ ...phase, mode: 'PER_CALENDAR_MONTH' as const })),
  })),
  escalation: { ...defaultPolicy.escalation, managerAfterByGrade: { SW: 8, NQSW: 2 } },
  capture: 'dialog',
  closures: [{ toDate: on('2027-12-31'), fromDate: on('2027-12-29'), title: 'Christmas closure' }],
  changed: { by: personId('ruth'), on: on('2027-03-01'), why: 'Asked for by the practice board' },
};

const nothing: CouncilFiles = {
  people: [],
  teams: null,
  relationships: null,
  absences: null,
  duties: null,
  agreements: null,
  sessions: null,
  workload: null,
  milestones: null,
  policies: null,
  bankHolidays: null,
};

function readBack(files: ReadonlyMap<string, string>): CouncilFiles {
  const read = readCouncilFiles(files, on('2099-12-31'));
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return read.council;
}

describe('an exported council', () => {
  it('imported and exported again gives the same bytes', () => {
    fc.assert(
      fc.property(councils(), (council) => {
        const first = writeCouncilFiles(council);
        expect(writeCouncilFiles(readBack(first))).toEqual(first);
      }),
      { numRuns: 60 },
    );
  });

  it('is the council that went out', () => {
    fc.assert(
      fc.property(councils(), (council) => {
        const back = readBack(writeCouncilFiles(council));
        expect(sorted(back.people)).toEqual(sorted(council.people));
        expect(sorted(back.milestones)).toEqual(sorted(council.milestones));
        expect(sorted(back.sessions)).toEqual(sorted(council.sessions));
        expect(back.policies).toEqual(council.policies);
        expect(back.bankHolidays).toEqual(council.bankHolidays);
      }),
      { numRuns: 60 },
    );
  });

  it('has the same bytes in whatever order its rows come', () => {
    const people = [person('b'), person('a'), person('c')];
    const one = writeCouncilFiles({ ...nothing, people });
    expect(writeCouncilFiles({ ...nothing, people: [...people].reverse() })).toEqual(one);
  });

  it('has one version of the policy as it is, and several as a list, oldest first', () => {
    const written = (policies: CouncilFiles['policies']): unknown =>
      JSON.parse(writeCouncilFiles({ ...nothing, policies }).get('policy.json') ?? '');
    expect(written([springPolicy])).toMatchObject({ name: 'Arden', version: '2' });
    expect(written([defaultPolicy, springPolicy])).toMatchObject([{ version: '1' }, { version: '2' }]);
  });

  it('says once what two rows say alike, so that it always comes in again', () => {
    const twice = [agreement('a', 'b'), agreement('a', 'b')];
    const files = writeCouncilFiles({ ...nothing, people: [person('a'), person('b')], agreements: twice });
    expect(readBack(files).agreements).toEqual([agreement('a', 'b')]);
  });

  it('has no file for a part that was never given, and a header for an empty one', () => {
    const files = writeCouncilFiles({ ...nothing, absences: [] });
    expect([...files.keys()]).toEqual(['people.csv', 'absences.csv']);
    expect(files.get('absences.csv')).toBe('person_id,kind,from_date,to_date\n');
  });
});

describe('a spreadsheet', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+44', "'+44"],
    ['-2', "'-2"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ["'=1+1", "''=1+1"],
    ['  =1+1', "'  =1+1"],
    ['"=1+1"', '"\'""=1+1"""'],
    ['＝1+1', "'＝1+1"],
    ["' ＠x", "'' ＠x"],
    ["O'Neill", "O'Neill"],
    ["'til", "'til"],
    ['a,b', '"a,b"'],
    ['say "no"', '"say ""no"""'],
    ['two\nlines', '"two\nlines"'],
    ['\ttab', "'\ttab"],
    [' blank ', '" blank "'],
  ])('sees %j as %j and never runs it', (displayName, cell) => {
    const files = writeCouncilFiles({ ...nothing, people: [person('p', { displayName })] });
    const body = files.get('people.csv')?.slice((files.get('people.csv') ?? '').indexOf('\n') + 1);
    expect(body?.startsWith(`p,${cell},`)).toBe(true);
    expect(readBack(files).people[0]?.displayName).toBe(displayName);
  });

  it('gets a working pattern that begins with a dash as it is', () => {
    const files = writeCouncilFiles({ ...nothing, people: [person('p', { workingDays: '-TWT---' })] });
    expect(files.get('people.csv')).toContain(',-TWT---,');
  });
});

const sorted = (rows: readonly unknown[] | null) =>
  rows?.map((row) => JSON.stringify(row, orderedKeys)).sort();
const orderedKeys = (_key: string, value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value;

/** Councils with difficult words in every free cell. */
function councils(): fc.Arbitrary<CouncilFiles> {
  const ids = ['ann', 'ben', 'cid'];
  const id = fc.constantFrom(...ids).map(personId);
  const words = fc
    .array(
      fc.constantFrom(
        '=',
        '＝',
        '－',
        '+',
        '-',
        '@',
        "'",
        '"',
        ',',
        ';',
        '\n',
        '\r',
        '\t',
        ' ',
        'é',
        '家',
        'a',
        '1',
        '👩‍👧',
      ),
      { maxLength: 8 },
    )
    .map((all) => all.join(''));
  const name = words.map((text) => `${text}x`);
  const day = fc.integer({ min: 0, max: 2_000 }).map((n) => addDays(on('2024-01-01'), n));
  const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
  const pair = fc
    .constantFrom(['ann', 'ben'], ['ben', 'cid'], ['ann', 'cid'])
    .map(([supervisee = '', supervisor = '']) => ({
      superviseeId: personId(supervisee),
      supervisorId: personId(supervisor),
    }));
  const people = fc.tuple(...ids.map((one) => personNamed(one, name, words, day)));
  const different = <Row>(row: fc.Arbitrary<Row>) =>
    fc.uniqueArray(row, { maxLength: 5, selector: (one) => JSON.stringify(one) });
  return fc.record({
    people,
    teams: fc
      .record({ name, kind: words, site: words, cluster: words })
      .map((team) => [{ ...team, teamId: 'east', parentTeamId: null }]),
    relationships: different(
      fc
        .tuple(pair, fc.constantFrom(...relationshipKinds), day)
        .map(([two, kind, startDate]) => ({ ...two, kind, startDate, endDate: null })),
    ),
    absences: different(
      fc
        .tuple(id, fc.constantFrom(...absenceKinds), day, orNull(fc.nat(30)))
        .map(([who, kind, fromDate, length]) => ({
          personId: who,
          kind,
          fromDate,
          toDate: length === null ? null : addDays(fromDate, length),
        })),
    ),
    duties: different(
      id.map((who) => ({
        personId: who,
        kind: 'MASH' as const,
        date: on('2027-01-20'),
        fromTime: '09:00',
        toTime: '13:00',
      })),
    ),
    // The same two sign once on a day.
    agreements: fc.uniqueArray(
      fc
        .tuple(pair, orNull(fc.integer({ min: 1, max: 366 })), orNull(name))
        .map(([two, intervalDays, documentReference]) => ({
          ...agreement('x', 'y', { intervalDays, documentReference }),
          ...two,
        })),
      { maxLength: 5, selector: ({ superviseeId, supervisorId }) => `${superviseeId} ${supervisorId}` },
    ),
    sessions: different(
      fc
        .tuple(
          pair,
          day,
          fc.constantFrom(...sessionKinds),
          orNull(fc.integer({ min: 1, max: 480 })),
          fc.constantFrom(...sessionStates),
          orNull(fc.constantFrom(...reasonCodes)),
        )
        .map(([two, date, kind, minutes, status, reason]) => ({
          ...two,
          date,
          kind,
          minutes,
          status,
          reason,
        })),
    ),
    workload: different(
      fc.record({
        personId: id,
        date: day,
        cases: fc.nat(999),
        weighted: orNull(fc.constantFrom(0, 12.5, 9_999)),
        factors: words,
      }),
    ),
    milestones: different(
      fc.record({
        personId: id,
        kind: fc.constantFrom(...milestoneKinds),
        date: day,
        endDate: fc.constant(null),
        intervalDays: fc.integer({ min: 1, max: 366 }),
        reason: words,
      }),
    ),
    policies: fc.constantFrom(null, [defaultPolicy] as const, [defaultPolicy, springPolicy] as const),
    bankHolidays: fc.constantFrom(null, shippedBankHolidays),
  });
}

function personNamed(
  id: string,
  name: fc.Arbitrary<string>,
  words: fc.Arbitrary<string>,
  day: fc.Arbitrary<Person['startDate']>,
): fc.Arbitrary<Person> {
  return fc
    .record({
      displayName: name,
      email: words,
      startDate: day,
      registered: fc.boolean(),
      fte: fc.constantFrom(0, 0.6, 1),
      phone: fc.constantFrom(null, '+44 1632 960142'),
      workingHours: fc.constantFrom(null, { from: '20:00', to: '08:00' }),
      roles: fc.subarray([...roles]),
    })
    .map((spoiled) => person(id, spoiled));
}
