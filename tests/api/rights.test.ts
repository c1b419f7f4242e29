// The copy of everything that is held about one person, over HTTP: who makes it, what is in it, and what is not and why.
import { copyLink, rights } from '../../bot/api/rights/rights-contract';
import { personId } from '../../bot/domain/ids';
import { castWith, council, on, person, supervises } from '../domain/given-council';
import { readPdf } from '../paper/read-pdf';
import { openProduct, type Product } from '../support/product';
import { newOperation } from './clock-steps';
import { askForCopy, copyOf, followCopy, missingFrom } from './copy-steps';
import { decisionsIn } from './decision-steps';
import { livedYear } from './lived-year';

let product: Product;
const people = [
  ...castWith('helen', { displayName: 'Helen Marsh', grade: 'SP', phone: '07700 900123' }).map((one) =>
    one.personId === 'priya' ? { ...one, displayName: 'Priya Nair' } : one,
  ),
  person('dilys', { displayName: 'Dilys Rowe', roles: ['DPO'] }),
  person('dana', { displayName: 'Dana Poole', roles: ['DPO', 'ADMIN'] }),
  person('paul', { roles: ['PSW'] }),
  person('hanna', { roles: ['HR'] }),
  person('audrey', { roles: ['AUDITOR'] }),
  person('gone', { displayName: 'Gwen Gone', endDate: on('2026-12-31') }),
];
beforeEach(async () => {
  product = await openProduct({
    clock: '2027-01-19T16:14:00Z',
    rows: {
      people,
      relationships: [
        ...council({}).relationships,
        supervises('priya', 'gone', { endDate: on('2026-12-31') }),
      ],
    },
  });
});
afterEach(() => product.close());

const copied = async (of = 'helen') =>
  (await product.ports.threads.newest(personId(of), 'copied', { atMost: 100 })).flatMap((entry) =>
    entry.kind === 'copied' ? [entry] : [],
  );

describe('asking', () => {
  it('is the data protection officer’s alone, and costs everybody else no request', async () => {
    const before = product.store.counters.snapshot();
    for (const who of ['helen', 'priya', 'tom', 'kerry', 'paul', 'hanna', 'audrey', 'lewis']) {
      expect([who, (await askForCopy(product, who, 'helen')).status]).toEqual([who, 404]);
      expect([who, (await product.api(who, '/api/files/helen/rights')).status]).toEqual([who, 404]);
    }
    // Their own is another officer's to make; and nobody learns who is in the files.
    const own = await askForCopy(product, 'dilys', 'dilys');
    const nobody = await askForCopy(product, 'dilys', 'nobody');
    expect([own.status, nobody.status, own.text]).toEqual([404, 404, nobody.text]);
    expect(product.store.counters.since(before).requests).toBe(0);
    expect((await askForCopy(product, 'dana', 'dilys')).status).toBe(201);
  });

  it('leaves one line in the person’s thread, and says when it is due', async () => {
    const operationId = newOperation();
    const asked = await askForCopy(product, 'dilys', 'helen', { operationId, receivedOn: '2026-12-31' });
    const link = copyLink.parse(asked.body);
    expect(link).toMatchObject({
      name: 'subject-access-copy.zip',
      // 31 January 2027 is a Sunday.
      due: 'To be answered by Monday 1 February 2027.',
    });
    const again = copyLink.parse(
      (await askForCopy(product, 'dilys', 'helen', { operationId, receivedOn: '2026-12-31' })).body,
    );
    expect(await copied()).toMatchObject([
      { saidBy: 'dilys', what: 'subject-access', subjectId: '2026-12-31' },
    ]);
    await followCopy(product, link.url);
    await followCopy(product, again.url);
    expect((await fetch(`${product.url}${link.url}`)).status).toBe(404);
    const read = rights.parse((await product.api('dana', '/api/files/helen/rights')).body);
    expect(read.copies).toMatchObject([
      {
        when: 'Tue 19 Jan 2027, 16:14',
        text: 'Dilys Rowe asked for everything that is held about them, for a subject access request.',
        due: 'Request received on Thursday 31 December 2026. To be answered by Monday 1 February 2027.',
      },
    ]);
  });

  it.each([
    ['2027-01-20', 'receivedOn'],
    ['2025-01-01', 'receivedOn'],
    ['soon', 'receivedOn'],
  ])('received on %s is refused with what to do, and leaves no line', async (receivedOn, field) => {
    const answer = await askForCopy(product, 'dilys', 'helen', { receivedOn });
    expect([answer.status, answer.body.fields]).toMatchObject([400, [{ field }]]);
    expect((await product.api('dilys', `/api/files/helen/rights?receivedOn=${receivedOn}`)).status).toBe(400);
    expect(await copied()).toEqual([]);
  });

  it('says when a day is due before anything is made', async () => {
    const answer = await product.api('dilys', '/api/files/helen/rights?receivedOn=2027-01-19');
    expect(rights.parse(answer.body).due).toBe('To be answered by Friday 19 February 2027.');
    expect(await copied()).toEqual([]);
  });

  it('once the officer is none any more, the link gives nothing', async () => {
    const link = copyLink.parse((await askForCopy(product, 'dilys', 'helen')).body);
    const { people: _, teams, tenantId: __, ...rows } = council({});
    await product.ports.directory.replace({
      ...rows,
      teams: [...teams.values()],
      people: people.map((one) => ({ ...one, roles: [] })),
    });
    await product.ports.directory.refresh();
    expect((await fetch(`${product.url}${link.url}`)).status).toBe(404);
  });
});

describe('other names', () => {
  it('find what somebody else wrote by them; a name that a colleague has too is perhaps theirs, and marked for review', async () => {
    const decisions = decisionsIn(() => product);
    await decisions.log(
      { text: 'I asked Nellie what she thinks.', why: '', notIdentifiers: ['Nellie'] },
      'lewis',
      'lewis',
    );
    await decisions.log({ text: 'Poole was at the meeting.', why: '' }, 'lewis', 'lewis');
    const knownAs = ['Nellie', ' Poole '];
    const plain = await copyOf(product, 'helen');
    expect(plain.text('entries.jsonl')).not.toMatch(/Nellie|Poole was/);
    const asked = await askForCopy(product, 'dilys', 'helen', { knownAs });
    const copy = await followCopy(product, copyLink.parse(asked.body).url);
    const [certain, perhaps] = ['Nellie', 'Poole was'].map((words) =>
      copy.lines.find((line) => JSON.stringify(line).includes(words)),
    );
    expect(certain).toMatchObject({ kind: 'decision', entry: expect.anything() });
    expect(perhaps).toMatchObject({ kind: 'decision, perhaps theirs' });
    expect(perhaps).not.toHaveProperty('entry');
    expect(copy.review.some((row) => row[4]?.startsWith('perhaps theirs'))).toBe(true);
    // The words themselves are nowhere in the store: only that another copy looked by the same.
    const [line] = await copied();
    expect(line?.searchedFor).toMatch(/^[\w-]{8,}$/);
    expect(JSON.stringify(await copied())).not.toContain('Nellie');
  });

  it('are ten at most, of two letters and more, and never so long that they are a sentence', async () => {
    for (const knownAs of [
      ['A'],
      ['J.'],
      ['x'.repeat(61)],
      Array.from({ length: 11 }, (_, n) => `Name ${n}`),
    ]) {
      const { status, body } = await askForCopy(product, 'dilys', 'helen', { knownAs });
      expect([status, body.fields]).toMatchObject([400, [{ field: 'knownAs' }]]);
    }
    expect(await copied()).toEqual([]);
  });
});

describe('a copy', () => {
  it('of a lived year holds every document that says something of them, or names what it leaves out', async () => {
    await livedYear(product);
    const copy = await copyOf(product, 'helen');
    expect(await missingFrom(product, copy, 'helen', ['Helen'])).toEqual([]);
    expect(copy.files).toEqual([
      'entries.jsonl',
      'file.pdf',
      'hashes.txt',
      'left-out.txt',
      'read-me.txt',
      'to-review.csv',
      'verify.mjs',
    ]);
    const all = copy.text('entries.jsonl');
    // Their own thread, with everything that is not issued, and both people's notes.
    for (const words of [
      'zqrecord',
      'zqdraft',
      'zqpreparation',
      'zqown-note',
      'zqsupervisors-note',
      'zqcpd',
      'zqagreement',
      'zqissue',
      'zqdecision',
      'zqunsaved',
    ])
      expect([words, all.includes(words)]).toEqual([words, true]);
    // In other people's threads only what names them.
    for (const words of ['zqabout-helen', 'zqnote-about-helen', 'zqkerry-decision', 'zqdraft-about-helen'])
      expect([words, all.includes(words)]).toEqual([words, true]);
    for (const words of [
      'zqnot-hers',
      'zqnote-on-lewis',
      'zqlewis-alone',
      'zqkerry-private',
      'zqunsaved-lewis',
    ])
      expect([words, all.includes(words)]).toEqual([words, false]);
    // Holds and what nobody is told of yet.
    const leftOut = copy.text('left-out.txt');
    expect(leftOut).toContain('1 hold or what was said of one, to be decided by you');
    expect(leftOut).toContain('of which nobody is told yet, to be decided by you');
    for (const words of ['zqhold', 'zqputoff']) {
      for (const name of copy.files) expect([name, copy.text(name).includes(words)]).toEqual([name, false]);
    }
    // The file on paper is theirs, whoever had it printed.
    const pdf = readPdf(copy.bytes('file.pdf'));
    expect(pdf.title).toBe('Supervision file of Helen Marsh');
    expect(pdf.text).toContain('for Dilys Rowe');
    expect(pdf.text).toContain('zqrecord');
    const kinds = copy.lines.map(({ kind }) => kind);
    for (const kind of [
      'reminder',
      'chat',
      'summary',
      'council files: person',
      'council files: relationship',
    ])
      expect(kinds).toContain(kind);
    // Every third party is listed, with the words and where they stand.
    const kindsFound = (words: string) =>
      copy.review.filter((cells) => cells[5] === words).map((cells) => cells[4]);
    expect(kindsFound('LCS-204417')).toContain('case reference');
    expect(kindsFound('Priya Nair')).toEqual(
      expect.arrayContaining(['other person’s name', 'other person took part', 'somebody else’s words']),
    );
    expect(kindsFound('07700 900999')).toContain('may identify a child or family');
    expect(copy.review.some((cells) => cells[4] === 'in somebody else’s file' && cells[5] === 'kerry')).toBe(
      true,
    );
    // No cell is run by a spreadsheet.
    expect(all).toContain('=HYPERLINK');
    for (const cell of copy.review.flat()) expect(cell).not.toMatch(/^[=+\-@]/);
    expect(copy.text('read-me.txt')).toContain('To be answered by');
  });

  it('of somebody who has left is made like any other', async () => {
    expect((await product.api('gone', '/api/threads/gone/papers')).status).not.toBe(200);
    const copy = await copyOf(product, 'gone');
    expect(await missingFrom(product, copy, 'gone', ['Gwen'])).toEqual([]);
    expect(readPdf(copy.bytes('file.pdf')).title).toBe('Supervision file of Gwen Gone');
  });

  it('of somebody of whom nothing was ever written says so', async () => {
    const copy = await copyOf(product, 'kerry');
    expect(copy.lines.map(({ kind }) => kind)).toContain('council files: person');
    expect(copy.text('left-out.txt')).toContain('is not in this copy');
  });
});
