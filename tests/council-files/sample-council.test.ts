// The invented council of Arden City: reads without a problem, and says on its own day what stories and pictures rely on.
import { join } from 'node:path';
import { loadFolder } from '../../bot/council-files/load-folder';
import { type CouncilFiles, readCouncilFiles } from '../../bot/council-files/read-council-files';
import { shippedBankHolidays } from '../../bot/council-files/shipped-bank-holidays';
import { writeCouncilFiles } from '../../bot/council-files/write-council-files';
import { supervisionStatus } from '../../bot/domain/clock/due';
import type { BookedSession } from '../../bot/domain/clock/session';
import { countsAsFormal } from '../../bot/domain/clock/sessions';
import { type Council, councilOf } from '../../bot/domain/council';
import { type LocalDate, type PersonId, personId, tenantId } from '../../bot/domain/ids';
import { defaultPolicy } from '../../bot/domain/policy/default-policy';
import { promptsDue } from '../../bot/domain/prompts/prompting';
import { superviseesOf, supervisorsOf } from '../../bot/domain/relationships';
import { newHead, type ThreadHead } from '../../bot/domain/thread-head';
import { at, on } from '../domain/given-council';

const folder = join(__dirname, '../../bot/local/sample-council');
const today = on('2027-01-19');
let files: CouncilFiles;
let council: Council;

beforeAll(async () => {
  const read = readCouncilFiles(await loadFolder(folder), today);
  if ('problems' in read) throw new Error(JSON.stringify(read.problems, null, 2));
  files = read.council;
  council = councilOf(tenantId('arden'), {
    people: files.people,
    teams: files.teams ?? [],
    relationships: files.relationships ?? [],
    absences: files.absences ?? [],
    duties: files.duties ?? [],
    agreements: files.agreements ?? [],
    milestones: files.milestones ?? [],
    workload: files.workload ?? [],
    policies: [defaultPolicy],
    bankHolidays: shippedBankHolidays,
  });
});

it('is written exactly as an export would write it', async () => {
  const onDisk = [...(await loadFolder(folder))].map(([name, bytes]) => [
    name,
    Buffer.from(bytes).toString('utf8'),
  ]);
  expect([...writeCouncilFiles(files)].sort()).toEqual(onDisk);
});

it('is large enough to feel real', () => {
  expect(files.people.length).toBeGreaterThanOrEqual(24);
  expect(files.teams?.map(({ name }) => name)).toEqual([
    'Neighbourhood East',
    'Emergency Duty Team',
    'Multi-Agency Safeguarding Hub',
    'Neighbourhood North',
    'Referral and Assessment Service',
    "Children's Services Leadership",
  ]);
  expect(council.people.get(personId('ruth'))?.roles).toEqual(['PSW', 'AUDITOR']);
});

describe('on Tuesday 19 January 2027', () => {
  it.each<[string, object]>([
    [
      'lewis',
      { code: 'DUE_SOON', lastHeldOn: '2026-12-29', dueOn: '2027-01-26', next: null, supervisorId: 'priya' },
    ],
    [
      'sunita',
      { code: 'ON_TRACK', lastHeldOn: '2027-01-06', dueOn: '2027-02-03', next: { on: '2027-02-03' } },
    ],
    [
      'amara',
      { code: 'OVERDUE', lastHeldOn: '2026-12-09', dueOn: '2027-01-06', next: null, workingDaysLate: 9 },
    ],
    [
      'kerry',
      { code: 'ON_TRACK', lastHeldOn: '2027-01-12', dueOn: '2027-02-09', next: null, supervisorId: 'helen' },
    ],
    ['helen', { code: 'ON_TRACK', dueOn: '2027-02-11', next: { on: '2027-02-11' }, supervisorId: 'priya' }],
    ['beth', { code: 'PAUSED', pausedBy: 'FAMILY_LEAVE' }],
    ['chloe', { code: 'PAUSED', pausedBy: 'SICK', returnsOn: '2027-02-01' }],
    ['josh', { code: 'NEW_STARTER', dueOn: '2027-03-08', supervisorId: null }],
    ['maya', { code: 'NOT_REMINDED' }],
    ['ines', { code: 'ON_TRACK', intervalDays: 14, dueOn: '2027-02-01' }],
    ['owen', { reasonForInterval: 'temporary interval', intervalDays: 21 }],
    ['daniel', { code: 'ON_TRACK', supervisorId: 'gareth' }],
    ['priya', { code: 'ON_TRACK', supervisorId: 'tom' }],
    ['gareth', { supervisorId: 'tom' }],
    ['tom', { supervisorId: 'marcia' }],
    ['eleanor', { code: 'NO_SUPERVISOR' }],
  ])('%s stands at %j', (id, expected) => {
    expect(supervisionStatus(council, headOf(personId(id)), today)).toMatchObject(expected);
  });

  it('Priya supervises six people and a seventh from March', () => {
    expect(superviseesOf(council, personId('priya'), today)).toEqual([
      'maya',
      'amara',
      'beth',
      'helen',
      'lewis',
      'sunita',
    ]);
    expect(superviseesOf(council, personId('priya'), on('2027-03-01'))).toContain('josh');
    expect(supervisorsOf(council, personId('josh'), on('2027-03-01'))).toEqual(['priya', 'helen']);
  });

  it('one reminder is due in the whole council, to Priya about Amara, besides dates that come near', () => {
    const heads = new Map(files.people.map(({ personId: id }) => [id, headOf(id)]));
    const { recipients } = promptsDue(council, at('2027-01-19T16:10:00Z'), heads, []);
    expect(
      recipients.flatMap(({ recipient, prompts }) =>
        prompts.map(({ kind, about }) => `${recipient}: ${kind} ${about}`),
      ),
    ).toEqual([
      'callum: prepare callum',
      'farah: prepare callum',
      'gareth: prepare nisha',
      'marcia: due-soon ruth',
      'nisha: prepare nisha',
      'priya: overdue amara',
      'priya: due-soon lewis',
    ]);
  });

  it('everything that was held lies in the past, everything planned ahead, on days both work', () => {
    for (const session of files.sessions ?? []) {
      if (session.status === 'PLANNED') expect(session.date > today).toBe(true);
      else expect(session.date < today).toBe(true);
    }
  });

  it('tells months of history for the East team, with the bends of real life', () => {
    const lewis = files.sessions?.filter(({ superviseeId }) => superviseeId === 'lewis') ?? [];
    expect(new Set(lewis.map(({ kind, status, reason }) => [kind, status, reason].join()))).toEqual(
      new Set([
        'FORMAL,HELD,',
        'FORMAL,HELD_PART,MASH_24H',
        'CHECK_IN,HELD,',
        'INFORMAL,HELD,',
        'GROUP,HELD,',
      ]),
    );
    expect(files.sessions).toContainEqual(
      expect.objectContaining({ superviseeId: 'amara', status: 'CANCELLED', reason: 'SUPERVISOR_WORKLOAD' }),
    );
  });
});

/** The head an import of these sessions leads to. */
function headOf(id: PersonId): ThreadHead {
  const own = (files.sessions ?? []).filter(({ superviseeId }) => superviseeId === id);
  const held = own
    .filter(({ date, kind, status, supervisorId, minutes }) =>
      countsAsFormal(
        council,
        id,
        { on: date, sessionKind: kind, state: status, supervisorId, minutes },
        null,
      ),
    )
    .sort((one, other) => (one.date < other.date ? 1 : -1))[0];
  return {
    ...newHead(id, today),
    lastFormal: held ? { heldOn: held.date, supervisorId: held.supervisorId, minutes: held.minutes } : null,
    booked: own
      .filter(({ status }) => status === 'PLANNED')
      .map(({ date, supervisorId }) => booked(date, supervisorId)),
  };
}

const booked = (day: LocalDate, supervisorId: PersonId): BookedSession => ({
  kind: 'FORMAL',
  minutes: 90,
  cover: null,
  sessionId: `session-${day}`,
  on: day,
  at: null,
  supervisorId,
});
