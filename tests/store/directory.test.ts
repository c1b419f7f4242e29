// The council in the store: written once, taken away when the files no longer have it, noticed by other processes.
import type { CouncilRows } from '../../bot/domain/council';
import { agreement, away, cast, castWith, council, milestone, on } from '../domain/given-council';
import { type OpenedStores, openStores, type Stores } from './opened-stores';

let opened: OpenedStores;
let arden: Stores;
beforeEach(async () => {
  opened = await openStores();
  arden = await opened.of('arden');
});
afterEach(() => opened.local.close());

const { relationships, policies, bankHolidays } = council();
const everything: CouncilRows = {
  people: cast,
  teams: [
    { teamId: 'east', name: 'East', kind: 'safeguarding', parentTeamId: null, site: 'Arden', cluster: '' },
  ],
  relationships,
  absences: [away('lewis', 'ANNUAL_LEAVE', '2027-02-01', '2027-02-05')],
  duties: [],
  agreements: [agreement('priya', 'lewis')],
  milestones: [milestone('josh', 'six-month review', '2027-09-01')],
  workload: [],
  policies,
  bankHolidays,
};

it('an empty store has nobody, and what the product ships', () => {
  const found = arden.directory.council();
  expect(found.people.size).toBe(0);
  expect([found.policies, found.bankHolidays]).toEqual([policies, bankHolidays]);
});

it('what is written is what is read, here and by a process that starts later', async () => {
  await arden.directory.replace(everything);
  for (const { directory } of [arden, await opened.of('arden')]) {
    const found = directory.council();
    expect([...found.people.values()]).toEqual(expect.arrayContaining([...cast]));
    expect(found.people.size).toBe(cast.length);
    for (const part of ['teams', 'absences', 'agreements', 'milestones', 'policies', 'bankHolidays'] as const)
      expect(part === 'teams' ? [...found.teams.values()] : found[part]).toEqual(everything[part]);
    expect(found.relationships).toHaveLength(relationships.length);
  }
});

it('the same again writes nothing and asks for nothing to be written', async () => {
  await arden.directory.replace(everything);
  const before = opened.local.counters.snapshot();
  expect(await arden.directory.replace(everything)).toEqual({ written: 0, removed: 0 });
  const { byKind } = opened.local.counters.since(before);
  expect([byKind.batch, byKind.upsert, byKind.create, byKind.delete]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

it('one changed row is one row written', async () => {
  await arden.directory.replace(everything);
  const people = castWith('lewis', { grade: 'SP' });
  expect(await arden.directory.replace({ ...everything, people })).toEqual({ written: 1, removed: 0 });
});

it('a row that the files no longer have is taken away', async () => {
  await arden.directory.replace(everything);
  expect(await arden.directory.replace({ ...everything, absences: [] })).toEqual({ written: 0, removed: 1 });
  expect(arden.directory.council().absences).toEqual([]);
});

it('a relationship whose end becomes known is one row less and one row more', async () => {
  await arden.directory.replace(everything);
  const ended = relationships.map((one) =>
    one.superviseeId === 'lewis' ? { ...one, endDate: on('2027-01-31') } : one,
  );
  expect(await arden.directory.replace({ relationships: ended })).toEqual({ written: 1, removed: 1 });
});

it('people stay: their thread is theirs after they have left the files', async () => {
  await arden.directory.replace(everything);
  const people = cast.filter(({ personId }) => personId !== 'kerry');
  expect(await arden.directory.replace({ people })).toEqual({ written: 0, removed: 0 });
  expect(arden.directory.council().people.size).toBe(cast.length);
});

it('a part whose file was not given stays as it is', async () => {
  await arden.directory.replace(everything);
  await arden.directory.replace({ absences: [] });
  expect(arden.directory.council().relationships).toHaveLength(relationships.length);
  expect(arden.directory.council().agreements).toHaveLength(1);
});

it('another process notices, once, and reads it all again', async () => {
  const other = await opened.of('arden', 'run-2');
  await arden.directory.replace(everything);
  expect(await other.directory.changedElsewhere()).toBe(true);
  expect(await arden.directory.changedElsewhere()).toBe(false);
  await other.directory.refresh();
  expect(await other.directory.changedElsewhere()).toBe(false);
  expect(other.directory.council().people.size).toBe(cast.length);
});

it('more rows than a batch holds are all written', async () => {
  const many = Array.from({ length: 250 }, (_, index) => {
    const month = String((index % 12) + 1).padStart(2, '0');
    const day = String((index % 28) + 1).padStart(2, '0');
    return away(`person-${index}`, 'STUDY', `2027-${month}-${day}`, null);
  });
  expect(await arden.directory.replace({ absences: many })).toEqual({ written: 250, removed: 0 });
  expect(arden.directory.council().absences).toHaveLength(250);
});

it('cut off half way, the same import run again finishes the rest', async () => {
  const many = Array.from({ length: 250 }, (_, index) =>
    away(`person-${index}`, 'STUDY', '2027-01-04', null),
  );
  opened.local.faults.next({ on: 'batch', status: 'timeout-after-commit' });
  await expect(arden.directory.replace({ absences: many })).rejects.toThrow();
  const later = await opened.of('arden');
  const { written } = await later.directory.replace({ absences: many });
  expect(written).toBe(150);
  expect(later.directory.council().absences).toHaveLength(250);
});
