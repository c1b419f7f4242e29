// A policy version in the store: kept beside the others, and never over what somebody else has just written.

import { personId } from '../../bot/domain/ids';
import { defaultPolicy } from '../../bot/domain/policy/default-policy';
import type { PolicyProfile } from '../../bot/domain/policy/policy';
import { cast, castWith, council, on } from '../domain/given-council';
import { type OpenedStores, openStores, type Stores } from './opened-stores';

let opened: OpenedStores;
let arden: Stores;
beforeEach(async () => {
  opened = await openStores();
  arden = await opened.of('arden');
  const { relationships, bankHolidays } = council();
  await arden.directory.replace({ people: cast, relationships, bankHolidays });
});
afterEach(() => opened.local.close());

const version = (number: string, from: string, by = 'tom'): PolicyProfile => ({
  ...defaultPolicy,
  version: number,
  effectiveFrom: on(from),
  changed: { by: personId(by), on: on('2027-01-19'), why: 'Because.' },
});
const versions = async () => {
  const { directory } = await opened.of('arden');
  return directory.council().policies.map((one) => `${one.version} from ${one.effectiveFrom}`);
};

it('stands beside the shipped one, for a process that starts later, too', async () => {
  const before = arden.directory.council().policies;
  expect(await arden.directory.addPolicy(version('2', '2027-04-01'), before)).toBe('written');
  expect(arden.directory.council().policies).toHaveLength(2);
  expect(await versions()).toEqual(['1 from 2026-01-01', '2 from 2027-04-01']);
});

it('another for the same day takes its place, when it was decided on it', async () => {
  await arden.directory.addPolicy(version('2', '2027-04-01'), arden.directory.council().policies);
  await arden.directory.addPolicy(version('3', '2027-04-01'), arden.directory.council().policies);
  expect(await versions()).toEqual(['1 from 2026-01-01', '3 from 2027-04-01']);
});

it('two at once: one is written, the other is told', async () => {
  const other = await opened.of('arden');
  const known = arden.directory.council().policies;
  const answers = await Promise.all([
    arden.directory.addPolicy(version('2', '2027-04-01'), known),
    other.directory.addPolicy(version('2', '2027-05-01', 'priya'), known),
    arden.directory.addPolicy(version('2', '2027-06-01'), known),
  ]);
  expect([...answers].sort()).toEqual(['changed-meanwhile', 'changed-meanwhile', 'written']);
  expect(await versions()).toHaveLength(2);
});

it('decided on versions that are no longer those in the store, it is not written', async () => {
  const known = arden.directory.council().policies;
  await arden.directory.addPolicy(version('2', '2027-04-01'), known);
  expect(await arden.directory.addPolicy(version('2', '2027-05-01', 'priya'), known)).toBe(
    'changed-meanwhile',
  );
  expect(await versions()).toEqual(['1 from 2026-01-01', '2 from 2027-04-01']);
});

it('other processes notice it, and later imports leave it alone', async () => {
  const other = await opened.of('arden');
  await arden.directory.addPolicy(version('2', '2027-04-01'), arden.directory.council().policies);
  expect(await other.directory.changedElsewhere()).toBe(true);
  await other.directory.replace({ people: castWith('lewis', { displayName: 'Lewis Grant' }) });
  expect(await versions()).toEqual(['1 from 2026-01-01', '2 from 2027-04-01']);
});

it('is the very first thing written into an empty store, once', async () => {
  const [one, other] = [await opened.of('bedford'), await opened.of('bedford')];
  const known = one.directory.council().policies;
  const answers = await Promise.all([
    one.directory.addPolicy(version('2', '2027-04-01'), known),
    other.directory.addPolicy(version('2', '2027-05-01'), known),
  ]);
  expect([...answers].sort()).toEqual(['changed-meanwhile', 'written']);
});

describe('rows that are to be copied after it', () => {
  it('are owed in every process until one says that they are copied', async () => {
    const other = await opened.of('arden');
    await arden.directory.addPolicy(version('2', '2027-04-01'), arden.directory.council().policies);
    expect(arden.directory.rowsOwed()).toBe('2027-04-01=2');
    await other.directory.refresh();
    expect(other.directory.rowsOwed()).toBe('2027-04-01=2');
    await other.directory.rowsCopied('2027-04-01=2');
    expect(other.directory.rowsOwed()).toBeUndefined();
    expect(await other.directory.changedElsewhere()).toBe(false);
    expect(await arden.directory.changedElsewhere()).toBe(true);
    await arden.directory.refresh();
    expect(arden.directory.rowsOwed()).toBeUndefined();
  });

  it('are owed anew when another change came while they were copied, and after files came in', async () => {
    await arden.directory.addPolicy(version('2', '2027-04-01'), arden.directory.council().policies);
    await arden.directory.addPolicy(version('3', '2027-05-01'), arden.directory.council().policies);
    await arden.directory.rowsCopied('2027-04-01=2');
    expect(arden.directory.rowsOwed()).toBe('2027-05-01=3');
    await arden.directory.replace({ people: castWith('lewis', { grade: 'SP' }) });
    expect(arden.directory.rowsOwed()).toBe('2027-05-01=3');
  });

  it('stay owed when files come in, in another process, at the same moment', async () => {
    const other = await opened.of('arden');
    const next = version('2', '2027-04-01');
    const [added] = await Promise.all([
      arden.directory.addPolicy(next, arden.directory.council().policies),
      other.directory.replace({ people: castWith('kerry', { displayName: 'A former colleague' }) }),
    ]);
    expect(added).toBe('written');
    const third = await opened.of('arden');
    expect(third.directory.council().people.get(personId('kerry'))?.displayName).toBe('A former colleague');
    expect(third.directory.rowsOwed()).toBe('2027-04-01=2');
  });
});
