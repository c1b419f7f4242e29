// Council files as councils get them wrong: every problem is named with its file, line and column, and nothing is mended in silence.
import { describeProblem } from '../../bot/council-files/problems';
import { readCouncilFiles } from '../../bot/council-files/read-council-files';
import { defaultPolicy } from '../../bot/domain/policy/default-policy';
import { on } from '../domain/given-council';

const people = [
  'person_id,display_name,email,entra_object_id,grade,registered,employment,team_id,fte,working_days,start_date,end_date,roles,phone,working_hours',
  'priya,Priya Nair,priya@arden.example,guid-priya,TM,yes,EMPLOYEE,east,1,MTWTF--,2021-03-01,,,01632 960142,08:30-17:30',
  'sunita,Sunita Rao,sunita@arden.example,guid-sunita,SW,yes,EMPLOYEE,east,0.6,-TWT---,2018-05-14,,,,',
];
const teams = ['team_id,name,kind,parent_team_id,site,cluster', 'east,Neighbourhood East,,,,'];
const today = on('2027-01-19');
const lines = (...all: readonly string[]) => `${all.join('\n')}\n`;

/** The good council with some files replaced; `null` leaves a file out. */
function problemsWith(changed: Readonly<Record<string, string | Uint8Array | null>>): readonly string[] {
  const files = new Map<string, string | Uint8Array>([
    ['people.csv', lines(...people)],
    ['teams.csv', lines(...teams)],
  ]);
  for (const [name, contents] of Object.entries(changed)) {
    if (contents === null) files.delete(name);
    else files.set(name, contents);
  }
  const read = readCouncilFiles(files, today);
  return 'problems' in read ? read.problems.map(describeProblem) : [];
}

/** people.csv with one cell of Sunita's line changed. */
function sunitaWith(column: string, value: string): string {
  const [header = '', priya = '', sunita = ''] = people;
  const cells = sunita.split(',').map((cell, at) => (header.split(',')[at] === column ? value : cell));
  return lines(header, priya, cells.join(','));
}

describe('a good folder', () => {
  it('becomes typed rows', () => {
    const read = readCouncilFiles(new Map([['people.csv', lines(...people)]]), today);
    expect('council' in read && read.council.people[1]).toEqual({
      personId: 'sunita',
      displayName: 'Sunita Rao',
      email: 'sunita@arden.example',
      entraObjectId: 'guid-sunita',
      grade: 'SW',
      registered: true,
      employment: 'EMPLOYEE',
      teamId: 'east',
      fte: 0.6,
      workingDays: '-TWT---',
      startDate: '2018-05-14',
      endDate: null,
      roles: [],
      phone: null,
      workingHours: null,
    });
  });

  it('needs people.csv only, and tells a file left out from an empty one', () => {
    const read = readCouncilFiles(
      new Map([
        ['people.csv', lines(...people)],
        ['absences.csv', lines('person_id,kind,from_date,to_date')],
      ]),
      today,
    );
    expect('council' in read && [read.council.absences, read.council.duties, read.council.policies]).toEqual([
      [],
      null,
      null,
    ]);
  });

  it('may leave optional columns out and have the others in any order', () => {
    const read = readCouncilFiles(
      new Map([
        [
          'people.csv',
          lines(
            'team_id,start_date,person_id,grade,display_name,entra_object_id',
            'east,2026-01-05,lewis,SW,Lewis Grant,guid',
          ),
        ],
      ]),
      today,
    );
    expect('council' in read && read.council.people[0]).toMatchObject({
      personId: 'lewis',
      teamId: 'east',
      email: '',
      registered: false,
      employment: 'EMPLOYEE',
      fte: 1,
      workingDays: 'MTWTF--',
    });
  });

  it.each([
    ['a byte order mark', `\uFEFF${lines(...people)}`],
    ['a byte order mark in bytes', new TextEncoder().encode(`\uFEFF${lines(...people)}`)],
    ['Windows line ends', people.join('\r\n')],
    ['blank lines', people.join('\n\n')],
    ['no line end at the end', people.join('\n')],
    [
      'both words and digits for yes',
      lines(...people)
        .replace('yes', 'TRUE')
        .replace('yes', '1'),
    ],
  ])('may have %s', (_what, contents) => {
    expect(problemsWith({ 'people.csv': contents })).toEqual([]);
  });
});

describe('a cell of people.csv', () => {
  it.each([
    [
      'person_id',
      'sunita rao',
      'Use letters, digits, dot, dash, underscore or @, at most 64 characters, starting with a letter or digit.',
    ],
    ['person_id', '', 'Fill in this cell.'],
    ['display_name', ' ', 'Fill in this cell with text that can be shown.'],
    ['display_name', 'Sun\u0007ita', 'Fill in this cell with text that can be shown.'],
    ['entra_object_id', '', 'Fill in this cell.'],
    [
      'grade',
      'SWX',
      `The policy has no ladder for SWX. It knows ${defaultPolicy.ladders.map(({ grade }) => grade).join(', ')}.`,
    ],
    ['registered', 'perhaps', 'Write yes or no.'],
    ['employment', 'agency', 'Write one of: EMPLOYEE, AGENCY.'],
    ['team_id', 'west', 'There is no team west in teams.csv.'],
    ['fte', '1.2', 'Write a number from 0 to 1, with a point for decimals.'],
    ['fte', '-0.5', 'Write a number from 0 to 1, with a point for decimals.'],
    ['fte', '60%', 'Write a number from 0 to 1, with a point for decimals.'],
    [
      'working_days',
      'TWT',
      'Write seven characters, Monday first, a dash for a day off, at least one day on: MTWTF-- or -TWT---.',
    ],
    [
      'working_days',
      'XTWT---',
      'Write seven characters, Monday first, a dash for a day off, at least one day on: MTWTF-- or -TWT---.',
    ],
    [
      'working_days',
      '-------',
      'Write seven characters, Monday first, a dash for a day off, at least one day on: MTWTF-- or -TWT---.',
    ],
    ['start_date', '14/05/2018', 'Give the date as year-month-day, for example 2027-01-19.'],
    ['start_date', '2018-02-30', 'Give the date as year-month-day, for example 2027-01-19.'],
    ['end_date', '2018-05-13', 'This is before start_date.'],
    [
      'roles',
      'PSW;BOSS',
      'Write any of these, each once, with ; between them: PSW, AUDITOR, DPO, HR, ADMIN.',
    ],
    ['roles', 'PSW;PSW', 'Write any of these, each once, with ; between them: PSW, AUDITOR, DPO, HR, ADMIN.'],
    ['phone', 'ask Priya', 'Write the phone number with digits, spaces, brackets and dashes.'],
    [
      'working_hours',
      '8-17',
      'Write the hours as 08:30-17:30; a night may cross midnight, for example 20:00-08:00.',
    ],
    [
      'working_hours',
      '09:00-09:00',
      'Write the hours as 08:30-17:30; a night may cross midnight, for example 20:00-08:00.',
    ],
  ])('%s = %j is refused', (column, value, message) => {
    expect(problemsWith({ 'people.csv': sunitaWith(column, value) })).toEqual([
      `people.csv, line 3, ${column}: ${message}`,
    ]);
  });

  it.each([
    ['person_id', 'priya', 'Line 2 has the same.'],
    ['entra_object_id', 'GUID-Priya', 'Line 2 has the same.'],
  ])('%s = %j is refused because somebody has it', (column, value, message) => {
    expect(problemsWith({ 'people.csv': sunitaWith(column, value) })).toEqual([
      `people.csv, line 3, ${column}: ${message}`,
    ]);
  });

  it.each([
    ['working_hours', '20:00-08:00'],
    ['working_days', '----FSS'],
    ['roles', 'AUDITOR;PSW'],
    ['fte', '0'],
    ['display_name', '=Sunita'],
    ['end_date', '2018-05-14'],
    ['phone', '+44 (0)1632 960-142'],
  ])('%s = %j is welcome', (column, value) => {
    expect(problemsWith({ 'people.csv': sunitaWith(column, value) })).toEqual([]);
  });
});

describe('the other files', () => {
  const header = {
    'relationships.csv': 'supervisee_id,supervisor_id,kind,start_date,end_date',
    'absences.csv': 'person_id,kind,from_date,to_date',
    'duties.csv': 'person_id,kind,date,from_time,to_time',
    'agreements.csv':
      'supervisee_id,supervisor_id,signed_on,review_on,interval_days,length_minutes,document_reference',
    'sessions.csv': 'supervisee_id,supervisor_id,date,kind,minutes,status,reason',
    'workload.csv': 'person_id,date,cases,weighted,factors',
    'milestones.csv': 'person_id,kind,date,end_date,interval_days,reason',
  };

  it.each<[keyof typeof header, string, readonly string[]]>([
    ['relationships.csv', 'sunita,priya,line,2021-03-01,', []],
    [
      'relationships.csv',
      'nobody,priya,line,2021-03-01,',
      ['supervisee_id: There is no person nobody in people.csv.'],
    ],
    ['relationships.csv', 'sunita,sunita,line,2021-03-01,', ['supervisor_id: Nobody supervises themselves.']],
    [
      'relationships.csv',
      'sunita,priya,LINE,2021-03-01,',
      ['kind: Write one of: line, professional, cover, assessor, group.'],
    ],
    [
      'relationships.csv',
      'sunita,priya,line,2021-03-01,2021-02-28',
      ['end_date: This is before start_date.'],
    ],
    ['relationships.csv', 'sunita,priya,line,,', ['start_date: Fill in this cell.']],
    ['absences.csv', 'sunita,SICK,2027-01-04,', []],
    [
      'absences.csv',
      'sunita,FLU,2027-01-04,',
      [
        'kind: Write one of: SICK, ANNUAL_LEAVE, FAMILY_LEAVE, COMPASSIONATE, STUDY, JURY, SECONDED, SUSPENDED, OTHER.',
      ],
    ],
    ['absences.csv', 'sunita,SICK,2027-01-04,2027-01-03', ['to_date: This is before from_date.']],
    ['duties.csv', 'sunita,DUTY,2027-01-20,22:00,06:00', []],
    [
      'duties.csv',
      'sunita,DUTY,2027-01-20,9:00,17:00',
      ['from_time: Give the time as HH:MM, for example 08:30.'],
    ],
    [
      'duties.csv',
      'sunita,DUTY,2027-01-20,09:00,09:00',
      ['to_time: A duty ends at another time than it starts.'],
    ],
    ['agreements.csv', 'sunita,priya,2026-04-15,2026-04-14,28,75,', ['review_on: This is before signed_on.']],
    [
      'agreements.csv',
      'sunita,priya,2026-04-15,2072-04-15,28,75,',
      ['review_on: This is more than three years after signed_on.'],
    ],
    [
      'agreements.csv',
      'sunita,priya,2026-04-15,,0,75,',
      ['interval_days: Write a whole number from 1 to 366.'],
    ],
    [
      'agreements.csv',
      'sunita,priya,2026-04-15,,28,1.5,',
      ['length_minutes: Write a whole number from 1 to 480.'],
    ],
    ['sessions.csv', 'sunita,priya,2027-01-06,FORMAL,75,HELD,', []],
    ['sessions.csv', 'sunita,priya,2027-01-06,FORMAL,,PLANNED,', []],
    ['sessions.csv', 'sunita,priya,2027-01-19,FORMAL,75,HELD,', []],
    ['sessions.csv', 'sunita,priya,2027-01-20,FORMAL,,PLANNED,', []],
    [
      'sessions.csv',
      'sunita,priya,2027-12-06,FORMAL,75,HELD,',
      ['date: This is after today, 2027-01-19: a session to come is PLANNED.'],
    ],
    [
      'sessions.csv',
      'sunita,priya,2027-01-20,FORMAL,20,HELD_PART,DUTY',
      ['date: This is after today, 2027-01-19: a session to come is PLANNED.'],
    ],
    [
      'sessions.csv',
      'sunita,priya,2027-01-06,CHAT,75,DONE,',
      [
        'kind: Write one of: FORMAL, INFORMAL, CHECK_IN, GROUP, JOINT, ADDITIONAL, DEBRIEF.',
        'status: Write one of: PLANNED, HELD, HELD_PART, CANCELLED, MISSED.',
      ],
    ],
    [
      'sessions.csv',
      'sunita,priya,2027-01-06,FORMAL,,CANCELLED,MIGRAINE',
      [
        'reason: Write one of: SUPERVISEE_WORKLOAD, SUPERVISOR_WORKLOAD, MASH_24H, DUTY, COURT, ANNUAL_LEAVE, AWAY, NOT_READY, OTHER.',
      ],
    ],
    ['workload.csv', 'sunita,2027-01-04,17.5,,', ['cases: Write a whole number from 0 to 999.']],
    ['workload.csv', 'nobody,2027-01-04,17,19.5,', ['person_id: There is no person nobody in people.csv.']],
    [
      'milestones.csv',
      'sunita,temporary interval,2027-01-04,2027-02-26,,',
      ['interval_days: A temporary interval needs its number of days.'],
    ],
    [
      'milestones.csv',
      'sunita,temporary interval,2027-01-04,2027-01-03,14,',
      ['end_date: This is before date.'],
    ],
  ])('%s: %s', (file, row, expected) => {
    expect(problemsWith({ [file]: lines(header[file], row) })).toEqual(
      expected.map((problem) => `${file}, line 2, ${problem}`),
    );
  });

  it('a line that says the same as one before it is pointed out', () => {
    const row = 'sunita,SICK,2027-01-04,';
    expect(problemsWith({ 'absences.csv': lines(header['absences.csv'], row, row) })).toEqual([
      'absences.csv, line 3: This line says the same as line 2.',
    ]);
  });

  it('the same two sign once on a day, and again on another', () => {
    const row = 'sunita,priya,2026-04-15,,28,75,';
    const signed = (other: string) =>
      problemsWith({ 'agreements.csv': lines(header['agreements.csv'], row, other) });
    expect(signed('sunita,priya,2026-04-15,,21,60,')).toEqual([
      'agreements.csv, line 3, signed_on: Line 2 has the same.',
    ]);
    expect(signed('sunita,priya,2026-10-15,,21,60,')).toEqual([]);
  });

  it('teams know their parents and stand above nobody who stands above them', () => {
    const rows = ['a,A,,b,,', 'b,B,,a,,', 'c,C,,nowhere,,', 'c,C again,,,,', 'east,East,,,,'];
    expect(problemsWith({ 'teams.csv': lines(teams[0] ?? '', ...rows) })).toEqual([
      'teams.csv, line 2, parent_team_id: This team is above itself.',
      'teams.csv, line 3, parent_team_id: This team is above itself.',
      'teams.csv, line 4, parent_team_id: There is no team nowhere in this file.',
      'teams.csv, line 5, team_id: Line 4 has the same.',
    ]);
  });
});

describe('a file as a whole', () => {
  it('must be there when it is people.csv', () => {
    expect(problemsWith({ 'people.csv': null, 'teams.csv': null })).toEqual([
      'people.csv: This file is missing.',
    ]);
  });

  it('must have a known name when it is a CSV file; anything else is left alone', () => {
    const known =
      'people.csv, teams.csv, relationships.csv, absences.csv, duties.csv, agreements.csv, sessions.csv, workload.csv, milestones.csv, policy.json, bank-holidays.json';
    expect(problemsWith({ 'Absence.csv': 'x', 'readme.txt': 'x' })).toEqual([
      `Absence.csv: This file is not known. Known files: ${known}.`,
    ]);
  });

  it('must have its columns, once each, and no others', () => {
    const header = 'person_id,kind,kind,fromdate';
    const known = 'Known columns: person_id, kind, from_date, to_date.';
    expect(problemsWith({ 'absences.csv': lines(header, 'sunita,SICK,SICK,2027-01-04') })).toEqual([
      `absences.csv, line 1, fromdate: This column is not known. ${known}`,
      'absences.csv, line 1, kind: This column is there twice.',
      'absences.csv, line 1, from_date: This column is missing.',
    ]);
  });

  it('must have a header', () => {
    expect(problemsWith({ 'absences.csv': '' })).toEqual([
      'absences.csv, line 1, person_id: This column is missing.',
      'absences.csv, line 1, kind: This column is missing.',
      'absences.csv, line 1, from_date: This column is missing.',
    ]);
  });

  it('must be UTF-8, and the first line that is not is named', () => {
    const bytes = Buffer.concat([
      Buffer.from(`${people[0]}\n${people[1]}\nin`),
      Buffer.from([0xea]),
      Buffer.from('s,\n'),
    ]);
    expect(problemsWith({ 'people.csv': bytes })).toEqual([
      'people.csv, line 3: This is not UTF-8 text. In a spreadsheet, save it as "CSV UTF-8".',
    ]);
  });

  it.each([
    [
      'an open quotation mark',
      'sunita,SICK,"2027-01-04,\nsunita,SICK,2027-02-01,',
      'A quotation mark is opened here and never closed.',
    ],
    [
      'text after a closed one',
      'sunita,"SICK"x,2027-01-04,',
      'After a closing quotation mark there must be a comma or the end of the line.',
    ],
    [
      'a lone one inside',
      'sunita,SI"CK,2027-01-04,',
      'A quotation mark inside a cell is written twice, and the cell put in quotation marks.',
    ],
  ])('must be well quoted: %s', (_what, row, message) => {
    const [problem] = problemsWith({ 'absences.csv': lines('person_id,kind,from_date,to_date', row) });
    expect(problem).toMatch(/^absences\.csv, line \d+: /);
    expect(problem?.endsWith(message)).toBe(true);
  });

  it('must have as many cells in a line as in the header', () => {
    const rows = ['sunita,SICK', 'sunita,SICK,2027-01-04,,,'];
    expect(problemsWith({ 'absences.csv': lines('person_id,kind,from_date,to_date', ...rows) })).toEqual([
      'absences.csv, line 2: This line has 2 cells, the header has 4.',
      'absences.csv, line 3: This line has 6 cells, the header has 4.',
    ]);
  });

  it('counts lines as an editor does, over cells with line breaks and blank lines', () => {
    const contents = lines(
      'person_id,kind,date,reason',
      'sunita,step-down,2027-01-04,"two\nlines"',
      '',
      'sunita,step-up,2027-01-04,',
    );
    expect(problemsWith({ 'milestones.csv': contents })).toEqual([
      'milestones.csv, line 5, kind: Write one of: six-month review, step-down, temporary interval.',
    ]);
  });

  it('is reported to the end, with the other files, in reading order; a person with one wrong cell is still a person', () => {
    expect(
      problemsWith({
        'people.csv': sunitaWith('fte', '2'),
        'absences.csv': lines('person_id,kind,from_date,to_date', 'sunita,SICK,x,y', 'priya,FLU,2027-01-04,'),
        'relationships.csv': lines(
          'supervisee_id,supervisor_id,kind,start_date',
          'sunita,boss,line,2027-01-04',
        ),
      }).map((problem) => problem.split(': ')[0]),
    ).toEqual([
      'people.csv, line 3, fte',
      'relationships.csv, line 2, supervisor_id',
      'absences.csv, line 2, from_date',
      'absences.csv, line 2, to_date',
      'absences.csv, line 3, kind',
    ]);
  });
});

describe('one mistake, one problem', () => {
  const relationships = lines(
    'supervisee_id,supervisor_id,kind,start_date',
    'sunita,priya,line,2021-03-01',
    'priya,tom,line,2021-03-01',
  );

  it('a bad header of people.csv does not make every other line wrong', () => {
    const header = lines(...people).replace('display_name', 'name');
    expect(problemsWith({ 'people.csv': header, 'relationships.csv': relationships })).toEqual([
      expect.stringContaining('people.csv, line 1, name: This column is not known.'),
      'people.csv, line 1, display_name: This column is missing.',
    ]);
  });

  it.each([
    ['that is missing', null],
    ['that is no UTF-8', new Uint8Array([0xff, 0xfe, 0x0a])],
    ['that is no CSV', 'person_id,"display'],
  ])('nor does a people.csv %s', (_what, contents) => {
    const problems = problemsWith({ 'people.csv': contents, 'relationships.csv': relationships });
    expect(problems.map((one) => one.split(/[,:]/)[0])).toEqual(['people.csv']);
  });

  it('nor does a bad header of teams.csv', () => {
    expect(problemsWith({ 'teams.csv': lines('team,name', 'east,East') })).toEqual([
      expect.stringContaining('teams.csv, line 1, team: This column is not known.'),
      'teams.csv, line 1, team_id: This column is missing.',
    ]);
  });
});

describe('a circle of line supervisors', () => {
  const problemsIn = (...rows: readonly string[]) =>
    problemsWith({
      'people.csv': lines(
        ...people,
        ...['tom', 'lewis'].map((id) => `${id},${id},,guid-${id},SM,,,east,,,2020-01-06,,,,`),
      ),
      'relationships.csv': lines('supervisee_id,supervisor_id,kind,start_date,end_date', ...rows),
    });

  it.each<[string, readonly string[], readonly string[]]>([
    [
      'of two',
      ['sunita,priya,line,2021-03-01,', 'priya,sunita,line,2026-09-01,'],
      [
        'line 3, supervisor_id: This makes a circle of supervisors on 2026-09-01: priya, who is supervised by sunita, who is supervised by priya.',
      ],
    ],
    [
      'of three, by the line that closes it',
      ['priya,tom,line,2021-03-01,', 'tom,sunita,line,2027-01-04,', 'sunita,priya,line,2021-03-01,'],
      [
        'line 3, supervisor_id: This makes a circle of supervisors on 2027-01-04: tom, who is supervised by sunita, who is supervised by priya, who is supervised by tom.',
      ],
    ],
    [
      'that begins on one day, once',
      ['sunita,priya,line,2026-09-01,', 'priya,sunita,line,2026-09-01,'],
      [
        'line 3, supervisor_id: This makes a circle of supervisors on 2026-09-01: priya, who is supervised by sunita, who is supervised by priya.',
      ],
    ],
    [
      'that lasts one day',
      ['sunita,priya,line,2021-03-01,2026-09-01', 'priya,sunita,line,2026-09-01,'],
      [
        'line 3, supervisor_id: This makes a circle of supervisors on 2026-09-01: priya, who is supervised by sunita, who is supervised by priya.',
      ],
    ],
    [
      'not when one ends before the other',
      ['sunita,priya,line,2021-03-01,2026-08-31', 'priya,sunita,line,2026-09-01,'],
      [],
    ],
    [
      'not for a colleague who covers',
      ['sunita,priya,line,2021-03-01,', 'priya,sunita,cover,2026-09-01,'],
      [],
    ],
    [
      'not for two supervisors under one manager',
      [
        'sunita,priya,line,2021-03-01,',
        'sunita,lewis,line,2021-03-01,',
        'priya,tom,line,2021-03-01,',
        'lewis,tom,line,2021-03-01,',
      ],
      [],
    ],
  ])('%s', (_what, rows, expected) => {
    expect(problemsIn(...rows)).toEqual(expected.map((one) => `relationships.csv, ${one}`));
  });
});
