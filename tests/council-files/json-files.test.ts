// policy.json and bank-holidays.json: checked by name, path and meaning.
import { readBankHolidays, readPolicy } from '../../bot/council-files/json-files';
import { describeProblem } from '../../bot/council-files/problems';
import { readCouncilFiles } from '../../bot/council-files/read-council-files';
import { shippedBankHolidays } from '../../bot/council-files/shipped-bank-holidays';
import { defaultPolicy } from '../../bot/domain/default-policy';
import type { PolicyProfile } from '../../bot/domain/policy';

const policyWith = (changed: object) => JSON.stringify({ ...defaultPolicy, ...changed });
const problemsOf = (text: string) => readPolicy('policy.json', text).problems.map(describeProblem);
const phase = {
  intervalDays: 28,
  mode: 'EVERY_N_DAYS',
  untilDay: null,
  untilMonth: null,
  untilMilestone: null,
  endsWhenBothAgree: false,
} as const;
const ladder = (phases: readonly object[]) => [
  { grade: 'SW', title: 'Social worker', reminded: true, phases },
];

describe('policy.json', () => {
  it('may be the shipped profile itself', () => {
    expect(readPolicy('policy.json', JSON.stringify(defaultPolicy))).toEqual({
      value: defaultPolicy,
      problems: [],
    });
  });

  it.each<[object, string]>([
    [{ tone: 'kind' }, 'tone: This name is not known.'],
    [{ effectiveFrom: '1 May' }, 'effectiveFrom: Give the date as year-month-day, for example 2027-01-19.'],
    [{ ladders: [] }, 'ladders: A policy needs at least one ladder.'],
    [{ ladders: ladder([]) }, 'ladders.0.phases: A ladder needs at least one phase.'],
    [{ ladders: ladder([{ ...phase, intervalDays: 0 }]) }, 'ladders.0.phases.0.intervalDays: At least 1.'],
    [{ ladders: ladder([phase, phase]) }, 'ladders.0.phases: Every phase but the last needs an end.'],
    [{ ladders: ladder([{ ...phase, untilDay: 42 }]) }, 'ladders.0.phases: The last phase has no end.'],
    [{ ladders: [...ladder([phase]), ...ladder([phase])] }, 'ladders: A grade has one ladder only.'],
    [
      { session: { standardMinutes: '90', shortBelowMinutes: 60 } },
      'session.standardMinutes: Write a number from 1 to 480.',
    ],
    [
      { reminders: { ...defaultPolicy.reminders, sendUntil: '08:00' } },
      'reminders: Sending ends after it starts.',
    ],
    [
      { reminders: { ...defaultPolicy.reminders, sendFrom: '8am' } },
      'reminders.sendFrom: Give the time as HH:MM, for example 08:30.',
    ],
    [
      { caseReference: { pattern: '([', example: 'x' } },
      'caseReference.pattern: This is no regular expression.',
    ],
    [
      { caseReference: { pattern: '^\\d+$', example: 'x' } },
      'caseReference: The example does not fit the pattern.',
    ],
    [{ quickDecision: {} }, 'quickDecision.maximumCharacters: Write a number from 100 to 10000.'],
    [{ longLeaveWorkingDays: 2.5 }, 'longLeaveWorkingDays: Write a whole number.'],
  ])('with %j is refused', (changed, problem) => {
    expect(problemsOf(policyWith(changed))).toContain(`policy.json, ${problem}`);
  });

  it('must be JSON', () => {
    expect(problemsOf('{')).toEqual(['policy.json: This is not JSON.']);
  });

  it('says which grades people may have', () => {
    const people =
      'person_id,display_name,entra_object_id,grade,team_id,start_date\nlewis,Lewis,guid,WIZARD,east,2026-01-05\n';
    const policy: PolicyProfile = {
      ...defaultPolicy,
      ladders: [{ grade: 'WIZARD', title: 'Wizard', reminded: true, phases: [phase] }],
    };
    const own = readCouncilFiles(
      new Map([
        ['people.csv', people],
        ['policy.json', JSON.stringify(policy)],
      ]),
    );
    const inForce = readCouncilFiles(new Map([['people.csv', people]]), policy);
    const broken = readCouncilFiles(
      new Map([
        ['people.csv', people],
        ['policy.json', '{'],
      ]),
    );
    expect(['council' in own, 'council' in inForce]).toEqual([true, true]);
    expect('problems' in broken && broken.problems.map(describeProblem)).toEqual([
      'policy.json: This is not JSON.',
    ]);
  });
});

describe('bank-holidays.json', () => {
  const division = {
    division: 'england-and-wales',
    events: [{ title: 'Good Friday', date: '2027-03-26', notes: '', bunting: false }],
  };
  const expected = { division: 'england-and-wales', events: [{ title: 'Good Friday', date: '2027-03-26' }] };
  const read = (json: unknown) => readBankHolidays('bank-holidays.json', JSON.stringify(json));

  it('may be the whole file of GOV.UK or one division of it', () => {
    const whole = { 'england-and-wales': division, scotland: { division: 'scotland', events: [] } };
    expect(read(whole)).toEqual({ value: expected, problems: [] });
    expect(read(division)).toEqual({ value: expected, problems: [] });
  });

  it.each<[unknown, readonly string[]]>([
    [
      { scotland: division },
      ['bank-holidays.json, england-and-wales: This needs a division with its events.'],
    ],
    [{ ...division, events: [] }, ['bank-holidays.json, events: There is no bank holiday in this file.']],
    [
      {
        ...division,
        events: [
          { title: 'Good Friday', date: '26/03/2027' },
          { title: '', date: '2027-03-29' },
        ],
      },
      [
        'bank-holidays.json, events.0.date: Give the date as year-month-day, for example 2027-01-19.',
        'bank-holidays.json, events.1.title: Fill this in.',
      ],
    ],
  ])('%j is refused', (json, problems) => {
    expect(read(json).problems.map(describeProblem)).toEqual(problems);
  });

  it('is shipped for four years', () => {
    expect(shippedBankHolidays.events).toHaveLength(32);
    expect(shippedBankHolidays.events.at(-1)).toEqual({ title: 'Boxing Day', date: '2028-12-26' });
  });
});
