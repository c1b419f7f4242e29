// policy.json and bank-holidays.json: checked by name, path and meaning.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBankHolidays, readPolicy } from '../../bot/council-files/json-files';
import { describeProblem } from '../../bot/council-files/problems';
import { readCouncilFiles } from '../../bot/council-files/read-council-files';
import { shippedBankHolidays } from '../../bot/council-files/shipped-bank-holidays';
import { defaultPolicy } from '../../bot/domain/policy/default-policy';
import type { PolicyProfile } from '../../bot/domain/policy/policy';
import { on } from '../domain/given-council';

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
const ladder = (phases: readonly unknown[]) => [
  { grade: 'SW', title: 'Social worker', reminded: true, phases },
];

describe('policy.json', () => {
  it('may be as short as the one in the administrator guide: what it leaves out is the shipped profile', () => {
    const guide = readFileSync(join(__dirname, '..', '..', 'docs', 'administrator-guide.md'), 'utf8');
    const [, example = ''] = /```json\n(.*?)```/s.exec(guide) ?? [];
    const read = readPolicy('policy.json', example);
    expect(read.problems).toEqual([]);
    expect(read.value?.[0]).toMatchObject({
      version: '2',
      session: { ...defaultPolicy.session, standardMinutes: 120 },
      reminders: defaultPolicy.reminders,
      ladders: defaultPolicy.ladders,
      closures: [{ fromDate: '2027-12-29', toDate: '2027-12-31' }],
    });
  });

  it('may be the shipped profile itself', () => {
    expect(readPolicy('policy.json', JSON.stringify(defaultPolicy))).toEqual({
      value: [defaultPolicy],
      problems: [],
    });
  });

  it("may have a council's own grades anywhere among those every council knows", () => {
    const ladders = ['FSW', 'SW', 'TM', 'EPO', 'HOS'].map((grade) => ({ ...ladder([phase])[0], grade }));
    expect(
      readPolicy('policy.json', JSON.stringify({ ...defaultPolicy, ladders })).problems,
    ).not.toContainEqual(expect.objectContaining({ message: expect.stringContaining('lowest grade') }));
  });

  it.each<[object, string]>([
    [{ tone: 'kind' }, 'tone: This name is not known.'],
    [{ effectiveFrom: '1 May' }, 'effectiveFrom: Give the date as year-month-day, for example 2027-01-19.'],
    [{ ladders: [] }, 'ladders: A policy needs at least one ladder.'],
    [{ ladders: ladder([]) }, 'ladders.0.phases: A ladder needs at least one phase.'],
    [
      { ladders: ladder([{ ...phase, intervalDays: 0 }]) },
      'ladders.0.phases.0.intervalDays: This needs a whole number from 1 to 366.',
    ],
    [{ ladders: ladder([phase, phase]) }, 'ladders.0.phases: Every phase but the last needs an end.'],
    [{ ladders: ladder([{ ...phase, untilDay: 42 }]) }, 'ladders.0.phases: The last phase has no end.'],
    [{ ladders: [...ladder([phase]), ...ladder([phase])] }, 'ladders: A grade has one ladder only.'],
    [
      { ladders: ['SM', 'EPO', 'TM'].map((grade) => ({ ...ladder([phase])[0], grade })) },
      'ladders: Ladders stand from the lowest grade to the highest, because cover is offered in that order: ATM, TM, SM, HOS, AD, DCS.',
    ],
    [
      { session: { standardMinutes: '90', shortBelowMinutes: 60 } },
      'session.standardMinutes: This needs a whole number from 1 to 480.',
    ],
    [
      { reminders: { ...defaultPolicy.reminders, sendUntil: '08:00' } },
      'reminders.sendUntil: Sending ends after it starts.',
    ],
    [
      { reminders: { ...defaultPolicy.reminders, sendFrom: '8am' } },
      'reminders.sendFrom: Give the time as HH:MM, for example 08:30.',
    ],
    [
      { caseReference: { pattern: '([', example: 'x' } },
      'caseReference.pattern: This is no regular expression.',
    ],
    ...[
      '(a+)+$',
      '(a|a)*',
      '(\\w\\d)+x',
      'a*a*a*a*',
      '(?=a)a',
      '(a)\\1',
      'a{41}',
      '(?<=b)a',
      'a?'.repeat(60),
    ].map((pattern): [object, string] => [
      { caseReference: { pattern, example: 'aaaaaaaaa' } },
      'caseReference.pattern: Write a simpler pattern: at most three of + * ? and {2,5}, none of them but ? after a bracket, and 100 signs in all.',
    ]),
    [
      { caseReference: { pattern: '^\\d+$', example: 'x' } },
      'caseReference: The example does not fit the pattern.',
    ],
    [
      { quickDecision: { maximumCharacters: 1_001 } },
      'quickDecision.maximumCharacters: This needs a whole number from 100 to 1000.',
    ],
    [
      { quickDecision: { endOfDayAskAt: '5 pm' } },
      'quickDecision.endOfDayAskAt: Give the time as HH:MM, for example 08:30.',
    ],
    [
      { quickDecision: { childFileAskAt: '07:00' } },
      'quickDecision.childFileAskAt: Messages go out from 08:30 until 17:30, so it is asked within that time.',
    ],
    [{ longLeaveWorkingDays: 2.5 }, 'longLeaveWorkingDays: This needs a whole number from 1 to 260.'],
  ])('with %j is refused', (changed, problem) => {
    expect(problemsOf(policyWith(changed))).toContain(`policy.json, ${problem}`);
  });

  it.each<[string, object, string]>([
    [
      'a short session longer than a standard one',
      { session: { standardMinutes: 45 } },
      'session.shortBelowMinutes: A session cannot be short at more than its standard 45 minutes.',
    ],
    [
      'the next manager before the summary',
      { escalation: { managerAfterWorkingDays: 4 } },
      'escalation.managerAfterWorkingDays: The next manager reads it in the summary first: 5 or more.',
    ],
    [
      'the manager after that before the next one',
      { escalation: { headAfterWorkingDays: 9 } },
      'escalation.headAfterWorkingDays: The next manager hears of it before the manager after that: 10 or more.',
    ],
    [
      'a step for a grade nobody has',
      { escalation: { managerAfterByGrade: { NQWS: 3 } } },
      `escalation.managerAfterByGrade.NQWS: The policy has no ladder for NQWS. It knows ${defaultPolicy.ladders.map(({ grade }) => grade).join(', ')}.`,
    ],
    [
      "a grade's step after the last one",
      { escalation: { managerAfterByGrade: { SW: 21 } } },
      'escalation.managerAfterByGrade.SW: The next manager hears of it before the manager after that: at most 20.',
    ],
    [
      'a target after its limit',
      { record: { issueTargetWorkingDays: 11 } },
      'record.issueTargetWorkingDays: The target is no later than the limit: at most 10.',
    ],
    [
      'comments before the disagreement',
      { record: { commentsWithinWorkingDays: 1 } },
      'record.disagreeWithinWorkingDays: Somebody disagrees before they write comments: at most 1.',
    ],
    [
      'phases that do not follow each other',
      {
        ladders: ladder([{ ...phase, untilDay: 42 }, { ...phase, untilDay: 42 }, phase]),
        escalation: { managerAfterByGrade: {} },
      },
      'ladders.0.phases.1: A phase ends after the one before it.',
    ],
    [
      'a last phase that waits for both',
      { ladders: ladder([{ ...phase, endsWhenBothAgree: true }]) },
      'ladders.0.phases: The last phase has no end.',
    ],
    [
      'a closure of half a year',
      { closures: [{ title: 'Flood', fromDate: '2027-01-01', toDate: '2027-06-30' }] },
      'closures.0: A closure lasts at most 31 days.',
    ],
  ])('with %s is refused', (_what, changed, problem) => {
    expect(problemsOf(policyWith(changed))).toEqual([`policy.json, ${problem}`]);
  });

  it.each<[unknown, string]>([
    [[], ': A policy needs at least one version.'],
    [7, ': This needs settings in curly brackets.'],
    [null, ': This needs settings in curly brackets.'],
    [[{ ...defaultPolicy, name: 3 }], ', version 1, name: This needs a text in quotation marks.'],
    [[defaultPolicy, 'new'], ', version 2: This needs settings in curly brackets.'],
    [[defaultPolicy, { ...defaultPolicy, version: '2' }], ': Two versions begin on the same day.'],
    [{ ...defaultPolicy, ladders: {} }, ', ladders: This needs a list in square brackets.'],
    [
      { ...defaultPolicy, ladders: ladder(['weekly']) },
      ', ladders.0.phases.0: This needs settings in curly brackets.',
    ],
    [{ ...defaultPolicy, session: 90 }, ', session: This needs settings in curly brackets.'],
    [{ ...defaultPolicy, session: { groupCounts: 'no' } }, ', session.groupCounts: Write true or false.'],
    [
      { ...defaultPolicy, escalation: { managerAfterByGrade: [3] } },
      ', escalation.managerAfterByGrade: This needs settings in curly brackets.',
    ],
    [{ ...defaultPolicy, capture: 'voice' }, ', capture: Write one of: card, dialog.'],
    [{ ...defaultPolicy, effectiveFrom: undefined }, ', effectiveFrom: This is missing.'],
    [
      { ...defaultPolicy, closures: [{ title: 'Christmas', fromDate: '2027-12-29' }] },
      ', closures.0.toDate: This is missing.',
    ],
    [
      { ...defaultPolicy, longLeaveWorkingDays: null },
      ', longLeaveWorkingDays: This needs a whole number from 1 to 260.',
    ],
  ])('%j is refused in plain words', (json, problem) => {
    expect(problemsOf(JSON.stringify(json))).toEqual([`policy.json${problem}`]);
  });

  it('never shows the words of a library, whatever value stands anywhere', () => {
    const spoilt = [null, 7, -1, 'x', true, [], {}, [[]]];
    for (const path of everyPath(defaultPolicy)) {
      for (const value of spoilt) {
        for (const problem of problemsOf(JSON.stringify(replaced(defaultPolicy, path, value)))) {
          expect(problem).not.toMatch(/invalid|expected|received|undefined|null|nan/i);
        }
      }
    }
  });

  it('must be JSON', () => {
    expect(problemsOf('{')).toEqual(['policy.json: This is not JSON.']);
  });

  it('may be shorter than the shipped one, which then counts', () => {
    const { escalation, snooze, booking, requests, record, agreement, capture, closures, changed, ...short } =
      defaultPolicy;
    expect(readPolicy('policy.json', JSON.stringify({ ...short, session: {}, reminders: {} })).value).toEqual(
      [defaultPolicy],
    );
  });

  it('may be a list of versions in any order', () => {
    const spring = { ...defaultPolicy, version: '2', effectiveFrom: '2027-04-01' };
    const read = readPolicy('policy.json', JSON.stringify([spring, defaultPolicy]));
    expect(read.value?.map(({ version }) => version)).toEqual(['1', '2']);
  });

  it('says which grades people may have', () => {
    const today = on('2027-01-19');
    const people =
      'person_id,display_name,entra_object_id,grade,team_id,start_date\nlewis,Lewis,guid,WIZARD,east,2026-01-05\n';
    const policy: PolicyProfile = {
      ...defaultPolicy,
      ladders: [{ grade: 'WIZARD', title: 'Wizard', reminded: true, decides: false, phases: [phase] }],
      escalation: { ...defaultPolicy.escalation, managerAfterByGrade: {} },
    };
    const own = readCouncilFiles(
      new Map([
        ['people.csv', people],
        ['policy.json', JSON.stringify(policy)],
      ]),
      today,
    );
    const inForce = readCouncilFiles(new Map([['people.csv', people]]), today, [policy]);
    const broken = readCouncilFiles(
      new Map([
        ['people.csv', people],
        ['policy.json', '{'],
      ]),
      today,
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
    [{ scotland: division }, ['bank-holidays.json, england-and-wales: This is missing.']],
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

/** The path of every value in a JSON value, containers too. */
function everyPath(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([name, inner]) => everyPath(inner, [...path, name]))];
}

/** The value with another one in one place. */
function replaced(value: unknown, [name, ...rest]: readonly string[], instead: unknown): unknown {
  if (name === undefined) return instead;
  const changed = Object.entries(value ?? {}).map(([key, inner]) => [
    key,
    key === name ? replaced(inner, rest, instead) : inner,
  ]);
  return Array.isArray(value) ? changed.map(([, inner]) => inner) : Object.fromEntries(changed);
}
