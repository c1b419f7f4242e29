// Anchors in memory, in files and in blobs: the same promises, whichever holds them.
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { blobAnchors } from '../../bot/anchors/blob-anchors';
import { anchorsInMemory, fileAnchors } from '../../bot/local/file-anchors';
import type { Anchor, Anchors } from '../../bot/ports/evidence';
import { at, on } from '../domain/given-council';
import { type FakeBlobs, openFakeBlobs } from './fake-blobs';

const arden = '99999999-1111-4222-8333-999999999999';
const bree = '88888888-1111-4222-8333-999999999999';
const anchor = (day: string, links = 3): Anchor => ({
  day: on(day),
  at: at(`${day}T08:00:00Z`),
  ends: { name: [links, 'hash'], other: [0, 'start'] },
});

let blobs: FakeBlobs;
let folder: string;
beforeAll(async () => {
  blobs = await openFakeBlobs();
  folder = mkdtempSync(join(tmpdir(), 'anchors-'));
});
afterAll(async () => {
  await blobs.close();
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  blobs.blobs.clear();
  blobs.asked.length = 0;
  blobs.refuse(null);
});

const places: readonly [string, () => (tenant: string) => Anchors][] = [
  [
    'memory',
    () => {
      const kept = new Map([arden, bree].map((tenant) => [tenant, anchorsInMemory(tenant)]));
      return (tenant) => kept.get(tenant) ?? anchorsInMemory(tenant);
    },
  ],
  [
    'files',
    () => {
      const own = mkdtempSync(join(folder, 'own-'));
      return (tenant) => fileAnchors(own, tenant);
    },
  ],
  ['blobs', () => (tenant) => blobAnchors({ url: blobs.url }, tenant)],
];

describe.each(places)('in %s', (_, open) => {
  it('the first one of a day stays, and the newest is found, also up to a day', async () => {
    const anchors = open()(arden);
    expect(await anchors.newest(on('2027-01-31'))).toBeUndefined();
    expect(await anchors.keep(anchor('2027-01-19'))).toBe('kept');
    expect(await anchors.keep(anchor('2027-01-21'))).toBe('kept');
    expect(await anchors.keep(anchor('2027-01-19', 99))).toBe('already-there');
    expect(await anchors.days()).toEqual(['2027-01-19', '2027-01-21']);
    expect(await anchors.newest(on('2027-01-31'))).toEqual(anchor('2027-01-21'));
    expect(await anchors.newest(on('2027-01-20'))).toEqual(anchor('2027-01-19'));
    expect(await anchors.newest(on('2027-01-18'))).toBeUndefined();
  });

  it('another council has its own', async () => {
    const of = open();
    await of(arden).keep(anchor('2027-01-19'));
    expect(await of(bree).days()).toEqual([]);
    expect(await of(bree).newest(on('2027-01-31'))).toBeUndefined();
  });

  it('of ten at once one is kept', async () => {
    const anchors = open()(arden);
    const results = await Promise.all(
      Array.from({ length: 10 }, (_, links) => anchors.keep(anchor('2027-01-19', links))),
    );
    expect(results.filter((one) => one === 'kept')).toHaveLength(1);
  });
});

it('a file that is no anchor any more is said to be unreadable, and nothing half written is left beside it', async () => {
  const own = mkdtempSync(join(folder, 'own-'));
  const anchors = fileAnchors(own, arden);
  await anchors.keep(anchor('2027-01-19'));
  expect(readdirSync(join(own, 'anchors', arden))).toEqual(['2027-01-19.json']);
  for (const text of [
    '',
    '{}',
    '{"day":"2027-01-20"}',
    '[]',
    '{"day":"2027-01-19","at":"x","ends":{}}',
    '{"day":"2027-01-19","at":"2027-01-21T08:00:00Z","ends":{}}',
  ]) {
    writeFileSync(join(own, 'anchors', arden, '2027-01-19.json'), text);
    expect(await anchors.of(on('2027-01-19'))).toBe('unreadable');
    expect(await anchors.newest(on('2027-01-31'))).toBeUndefined();
  }
});

describe('blobs that refuse', () => {
  const anchors = () => blobAnchors({ url: blobs.url }, arden);

  it('403: whoever asks may not, and hears of it at once', async () => {
    blobs.refuse({ status: 403, code: 'AuthorizationPermissionMismatch' });
    await expect(anchors().keep(anchor('2027-01-19'))).rejects.toMatchObject({ statusCode: 403 });
    await expect(anchors().newest(on('2027-01-31'))).rejects.toMatchObject({ statusCode: 403 });
    expect(blobs.asked).toHaveLength(2);
  });

  it('409 for another reason is no anchor that is there', async () => {
    blobs.refuse({ status: 409, code: 'ContainerBeingDeleted' });
    await expect(anchors().keep(anchor('2027-01-19'))).rejects.toMatchObject({ statusCode: 409 });
  });

  it('503 is tried three times, and a network that is down too', async () => {
    blobs.refuse({ status: 503, code: 'ServerBusy' });
    await expect(anchors().keep(anchor('2027-01-19'))).rejects.toMatchObject({ statusCode: 503 });
    expect(blobs.asked).toHaveLength(3);
    blobs.refuse({ status: 0, code: '' });
    await expect(anchors().days()).rejects.toThrow();
    blobs.refuse(null);
    expect(await anchors().keep(anchor('2027-01-19'))).toBe('kept');
  });

  it('a stranger at the address gets no credential over plain http', async () => {
    const credential = {
      getToken: async () => ({ token: 'secret', expiresOnTimestamp: Date.now() + 60_000 }),
    };
    const careless = blobAnchors({ url: blobs.url, credential }, arden);
    await expect(careless.keep(anchor('2027-01-19'))).rejects.toThrow();
    expect(blobs.asked).toEqual([]);
  });
});
