// Paper over HTTP: a link that works once, and a document that holds what its asker may read at that moment.

import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import restify from 'restify';
import { z } from 'zod';
import { fileAnswer, paperLink } from '../../bot/api/papers/paper-contract';
import { mountPapers } from '../../bot/api/papers/paper-door';
import type { AgreementWords } from '../../bot/domain/agreements/agreement';
import { personId } from '../../bot/domain/ids';
import { close, listen } from '../../bot/stop-politely';
import { headOrNew } from '../../bot/use-cases/head-or-new';
import { at, cast, council, on, person, supervises } from '../domain/given-council';
import { readPdf } from '../paper/read-pdf';
import { openProduct, type Product } from '../support/product';
import { putPaper } from '../support/put-paper';
import { recordEntry, recordWords, storeRecord } from '../use-cases/activities/given-records';

let product: Product;
beforeEach(async () => {
  const { relationships } = council({});
  product = await openProduct({
    clock: '2027-03-16T14:05:00Z',
    rows: {
      people: [...cast, person('dana'), person('marcia')],
      relationships: [
        ...relationships,
        supervises('dana', 'lewis', {
          kind: 'cover',
          startDate: on('2027-02-01'),
          endDate: on('2027-03-31'),
        }),
      ],
    },
  });
  await storeRecord(product.ports, recordEntry('january', '2027-01-05'), recordWords());
  await storeRecord(
    product.ports,
    recordEntry('march', '2027-03-09', { signatures: [] }),
    recordWords({
      heldOn: on('2027-03-09'),
      readiness: 'shorter',
      sections: {
        'check-in': 'Sleeping on the train.',
        wellbeing: 'Sleeping badly.',
        reflection: 'Tŷ Gŵyn.',
      },
    }),
  );
});
afterEach(() => product.close());

const ask = (who: string, body: object, whose = 'lewis') =>
  product.api(who, `/api/threads/${whose}/papers`, { operationId: randomUUID(), ...body });
const linkFor = async (who: string, body: object, whose = 'lewis') => {
  const answer = await ask(who, body, whose);
  expect(answer.status).toBe(201);
  return paperLink.parse(answer.body);
};
async function follow({ url }: { readonly url: string }) {
  const response = await fetch(`${product.url}${url}`);
  const bytes = Buffer.from(await response.arrayBuffer());
  return { status: response.status, headers: response.headers, bytes, words: bytes.toString('utf8') };
}
const printed = async (who: string, body: object, whose = 'lewis') => {
  const { status, bytes } = await follow(await linkFor(who, body, whose));
  expect(status).toBe(200);
  return readPdf(bytes);
};
const january = { what: 'record', id: 'january' };
const march = { what: 'record', id: 'march' };

describe('a link', () => {
  it('gives a file without a name in its name, to be kept nowhere', async () => {
    const link = await linkFor('lewis', march);
    expect(link.name).toBe('supervision-record.pdf');
    expect(link.url).toMatch(/^\/papers\/[\w-]+$/);
    const { status, headers } = await follow(link);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('application/pdf');
    expect(headers.get('content-disposition')).toBe('attachment; filename="supervision-record.pdf"');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  });

  it('works once; then a page says so in words', async () => {
    const link = await linkFor('lewis', march);
    expect((await follow(link)).status).toBe(200);
    const again = await follow(link);
    expect(again.status).toBe(404);
    expect(again.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(again.words).toContain('<h1>This link has done its work</h1>');
    expect(again.words).toContain('ask for the document again');
  });

  it('followed five times at once gives one file', async () => {
    const link = await linkFor('lewis', march);
    const all = await Promise.all(Array.from({ length: 5 }, () => follow(link)));
    expect(all.map(({ status }) => status).sort()).toEqual([200, 404, 404, 404, 404]);
  });

  it('with twenty waiting before it is asked to come back, and not spent', async () => {
    let entered = 0;
    let open: () => void = () => undefined;
    const opened = new Promise<void>((resolve) => {
      open = resolve;
    });
    const take: typeof product.ports.tickets.take = async (...asked) => {
      entered += 1;
      if (entered === 21) open();
      await released;
      return product.ports.tickets.take(...asked);
    };
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    const server = restify.createServer({});
    const ports = { ...product.ports, tickets: { ...product.ports.tickets, take } };
    const elsewhere = { ...product.ports, tenant: 'another-council' };
    mountPapers(server, {
      council: (asked) => (asked === 'another-council' ? elsewhere : ports),
      fault: String,
    });
    const url = `http://127.0.0.1:${await listen(server, 0, '127.0.0.1')}`;
    const [first, last] = [await linkFor('lewis', march), await linkFor('lewis', march)];
    const waiting = Array.from({ length: 21 }, () => fetch(`${url}${first.url}`));
    await opened;
    const turnedAway = await fetch(`${url}${last.url}`);
    expect([turnedAway.status, turnedAway.headers.get('retry-after')]).toEqual([503, '15']);
    expect(await turnedAway.text()).toContain('This link has not been used yet');
    // Another council's papers wait for nobody of this one.
    const another = `${url}${last.url.replace(product.ports.tenant, 'another-council')}`;
    expect((await fetch(another)).status).toBe(200);
    release();
    expect((await Promise.all(waiting)).filter(({ status }) => status === 200)).toHaveLength(1);
    expect((await fetch(`${url}${last.url}`)).status).toBe(404);
    await close(server);
  });

  it('works for two minutes by the clock', async () => {
    const link = await linkFor('lewis', march);
    const late = await linkFor('lewis', march);
    product.moveClock('2027-03-16T14:06:59Z');
    expect((await follow(link)).status).toBe(200);
    product.moveClock('2027-03-16T14:07:00Z');
    expect((await follow(late)).status).toBe(404);
  });

  it('is kept where another process finds it', async () => {
    const { url } = await linkFor('lewis', march);
    const elsewhere = await product.another('run-2');
    const taken = await elsewhere.tickets.take(url.split('_').at(-1) ?? '', product.now());
    expect(taken).toMatchObject({ askedBy: 'lewis', owner: 'lewis', paper: { what: 'record' } });
    expect((await follow({ url })).status).toBe(404);
  });

  it.each(['nothing', '_', 'a_b', `${'a'.repeat(300)}_b`, '..%2F..%2Fhead', '%00_1', '%E0%A4%A'])(
    'that was made up, %s, gives the page or no such address, and is no fault',
    async (made) => {
      expect([400, 404, 414]).toContain((await follow({ url: `/papers/${made}` })).status);
      expect(product.log).toEqual([]);
    },
  );

  it('gives what its asker may read when it is followed, and no more', async () => {
    const link = await linkFor('dana', march);
    const { people, teams, tenantId: _, ...rows } = council({});
    await product.ports.directory.replace({
      ...rows,
      people: [...people.values(), person('dana')],
      teams: [...teams.values()],
    });
    await product.ports.directory.refresh();
    expect((await follow(link)).status).toBe(404);
  });

  it('that could not be made says so with a number, and logs neither ticket nor name', async () => {
    const link = await linkFor('lewis', march);
    product.store.faults.next({ on: 'read', status: 503, times: 50 });
    const { status, words } = await follow(link);
    expect(status).toBe(500);
    expect(words).toContain('<h1>The document could not be made</h1>');
    expect(product.log).toHaveLength(1);
    const logged = JSON.stringify(product.log);
    expect(logged).toContain('get /papers/:ticket');
    expect(logged).not.toContain(link.url.split('_').at(-1));
    expect(logged).not.toContain('lewis');
  });
});

describe('asking', () => {
  it('costs the ticket and one batch more, for the line it leaves, and nothing when it is refused', async () => {
    let before = product.store.counters.snapshot();
    await linkFor('lewis', { what: 'file' });
    // The head, the batch with the line, the ticket.
    expect(product.store.counters.since(before).requests).toBe(3);
    before = product.store.counters.snapshot();
    await linkFor('lewis', march);
    // And what opening the record costs: its head, itself and its words.
    expect(product.store.counters.since(before).requests).toBe(6);
    before = product.store.counters.snapshot();
    for (const [who, what] of [
      ['marcia', march],
      ['tom', march],
      ['sunita', { what: 'file' }],
      ['tom', { what: 'file' }],
      ['marcia', { what: 'agreement', id: 'x' }],
      ['priya', { what: 'year', year: 2027 }],
      ['dana', { what: 'year', year: null }],
    ] as const)
      expect([who, (await ask(who, what)).status]).toEqual([who, 404]);
    expect(product.store.counters.since(before).requests).toBe(0);
  });

  it.each([
    {},
    { what: 'everything' },
    { what: 'record' },
    { what: 'year', year: 1.5 },
    { what: 'file', id: 'x' },
  ])('for %j is not understood', async (body) => expect((await ask('lewis', body)).status).toBe(400));
});

const copied = async () =>
  (await product.ports.threads.newest(personId('lewis'), 'copied', { atMost: 100 })).flatMap((entry) =>
    entry.kind === 'copied' ? [entry] : [],
  );

describe('the line that asking leaves', () => {
  it('says who asked for what, in no timeline, and nobody is told', async () => {
    await linkFor('lewis', march);
    await linkFor('priya', { what: 'file' });
    await linkFor('lewis', { what: 'year', year: null });
    const lines = await copied();
    expect(lines.map(({ saidBy, what, subjectId }) => [saidBy, what, subjectId]).reverse()).toEqual([
      ['lewis', 'record', 'march'],
      ['priya', 'file', null],
      ['lewis', 'year', 'everything'],
    ]);
    expect((await product.api('lewis', '/api/threads/me')).text).not.toContain(lines[0]?.entryId);
    expect(await product.ports.outbox.pending()).toEqual([]);
  });

  it('is one line when the same press comes twice within a minute, and another later', async () => {
    const operationId = randomUUID();
    const [one, other] = [
      await linkFor('lewis', { what: 'file', operationId }),
      await linkFor('lewis', { what: 'file', operationId }),
    ];
    expect([(await follow(one)).status, (await follow(other)).status]).toEqual([200, 200]);
    expect(await copied()).toHaveLength(1);
    expect((await ask('priya', { what: 'file', operationId })).status).toBe(409);
    expect((await ask('lewis', { ...march, operationId })).status).toBe(409);
    product.moveClock('2027-03-16T14:06:00Z');
    expect((await ask('lewis', { what: 'file', operationId })).status).toBe(409);
    await linkFor('lewis', { what: 'file' });
    expect(await copied()).toHaveLength(2);
  });

  it('is not left by what was refused, nor by a record that never was', async () => {
    await ask('tom', march);
    await ask('priya', { what: 'year', year: 2027 });
    expect((await ask('lewis', { what: 'record', id: 'april' })).status).toBe(404);
    expect(await copied()).toEqual([]);
  });

  it('comes before the link: without it there is none, and nothing is lost by asking again', async () => {
    product.store.faults.next({ on: 'batch', status: 503 });
    const operationId = randomUUID();
    expect((await ask('lewis', { what: 'file', operationId })).status).toBeGreaterThanOrEqual(500);
    expect(await copied()).toEqual([]);
    await linkFor('lewis', { what: 'file', operationId });
    expect(await copied()).toHaveLength(1);
  });
});

describe('a record', () => {
  it('is printed as it stands, in reading order, and honest about a signature that is missing', async () => {
    const { title, elements, text } = await printed('lewis', march);
    expect(title).toContain('Tuesday 9 March 2027');
    expect(elements[0]?.type).toBe('H1');
    expect(text).toContain('Tŷ Gŵyn.');
    expect(text).toContain('Sleeping badly.');
    expect(text).toContain('Not signed yet by both.');
    expect(text).toMatch(/[0-9a-f]{64}/);
    expect(text).not.toContain('your signature');
    const headings = elements.filter(({ type }) => type === 'H2').map((one) => one.text);
    expect(headings.slice(-2)).toEqual(['Signatures', 'Fingerprint']);
  });

  it('both of the two are given the same bytes, today and tomorrow', async () => {
    const { bytes } = await follow(await linkFor('lewis', january));
    product.moveClock('2027-03-17T09:00:00Z');
    const other = await follow(await linkFor('priya', january));
    expect(bytes.equals(other.bytes)).toBe(true);
  });

  it('a cover is given it without a word about wellbeing, and none from before their time', async () => {
    const { text } = await printed('dana', march);
    expect(text).toContain('Tŷ Gŵyn.');
    expect(text).not.toMatch(/wellbeing|Sleeping|Check-in|Shorter/i);
    expect((await ask('dana', january)).status).toBe(404);
    expect((await copied()).map(({ subjectId }) => subjectId)).toEqual([march.id]);
  });
});

describe('an agreement', () => {
  beforeEach(() => storeAgreement(product));

  it('is printed as it was signed, with the limits of confidentiality, and never with adjustments', async () => {
    const { title, text, elements } = await printed('lewis', { what: 'agreement', id: 'agreed' });
    expect(title).toBe('Supervision agreement, version 1: lewis');
    expect(text).toContain('A quiet room.');
    expect(text).toContain('Signed by priya as supervisor');
    expect(text).not.toContain('Larger print');
    expect(elements.filter(({ type }) => type === 'H2').map((one) => one.text)).toContain(
      'The limits of confidentiality',
    );
  });

  it('is printed whole, adjustments too, only where one of the two asks for that', async () => {
    const whole = { what: 'agreement', id: 'agreed', whole: true } as const;
    expect((await printed('lewis', whole)).text).toContain('Larger print');
    expect((await printed('priya', whole)).text).toContain('Larger print');
    expect((await printed('tom', whole)).text).not.toContain('Larger print');
  });

  it('is the next manager’s to print, and nobody else’s; one that is not there gives the page', async () => {
    expect((await printed('tom', { what: 'agreement', id: 'agreed' })).text).toContain('A quiet room.');
    expect((await ask('marcia', { what: 'agreement', id: 'agreed' })).status).toBe(404);
    expect((await ask('lewis', { what: 'agreement', id: 'another' })).status).toBe(404);
    expect((await copied()).map(({ saidBy }) => saidBy)).toEqual(['tom']);
  });

  it('comes before the records in the file, and the cover names it in a line', async () => {
    const { elements, text } = await printed('priya', { what: 'file' });
    const parts = elements.filter(({ type }) => type === 'H2').map((one) => one.text);
    expect(parts[1]).toBe('Supervision agreement, version 1');
    expect(text).toContain('Agreement: Signed with priya on Tuesday 2 February 2027');
    expect(text).not.toContain('Larger print');
  });
});

describe('the whole file', () => {
  it('begins with a cover that says whose it is, for whom it was printed, and what is in it', async () => {
    const { title, elements, furniture } = await printed('priya', { what: 'file' });
    expect(title).toBe('Supervision file of lewis');
    expect(furniture[0]).toContain('printed Tue 16 Mar 2027, 14:05');
    const cover = elements.slice(
      0,
      elements.findIndex(({ text }) => text === 'Signatures'),
    );
    const words = cover.map(({ text }) => text);
    expect(words).toContain('Printed: Tue 16 Mar 2027, 14:05, for priya');
    expect(words.find((one) => one.startsWith('Policy:'))).toContain('version');
    expect(words.find((one) => one.startsWith('Supervised by:'))).toContain('priya');
  });

  it('has the records newest last', async () => {
    const { elements } = await printed('lewis', { what: 'file' });
    const parts = elements.filter(({ type }) => type === 'H2').map(({ text }) => text);
    expect(parts[0]).toBe('In this file');
    expect(parts.at(-2)).toContain('5 January 2027');
    expect(parts.at(-1)).toContain('9 March 2027');
  });

  it('a cover is given the records of their own time, without wellbeing, which is said on the first page', async () => {
    const { text } = await printed('dana', { what: 'file' });
    expect(text).not.toContain('Tuesday 5 January 2027');
    expect(text).not.toContain('Sleeping');
    expect(text).toContain('without what was said about wellbeing');
  });

  it('never holds a draft, private notes, CPD notes, or how the time was spent', async () => {
    const lewis = personId('lewis');
    await putPaper(product.ports, lewis, {
      put: { paperId: 'cpd:1', author: lewis, at: product.now(), of: 'cpd-note', words: cpd },
      etag: null,
    });
    await putPaper(product.ports, lewis, {
      put: {
        paperId: 'private-notes:lewis',
        author: lewis,
        at: product.now(),
        of: 'private-notes',
        words: { text: 'Mine alone.' },
      },
      etag: null,
    });
    const { text } = await printed('lewis', { what: 'file' });
    expect(text).not.toMatch(/My note|Mine alone|Reflection \d+ of/);
  });
});

const cpd = {
  title: 'My note',
  text: 'What I learnt.',
  on: on('2027-02-02'),
  discussed: false,
  fromEntryId: null,
};

describe("a worker's own year", () => {
  const line = z.object({ line: z.number(), kind: z.string() }).loose();
  const opened = async (year: number | null) => {
    const { status, headers, bytes } = await follow(await linkFor('lewis', { what: 'year', year }));
    expect([status, headers.get('content-type')]).toEqual([200, 'application/zip']);
    const files = unzipSync(bytes);
    const text = (name: string) => Buffer.from(files[name] ?? []).toString('utf8');
    const lines = text('thread.jsonl').split('\n').slice(0, -1);
    return { files, text, lines: lines.map((one) => line.parse(JSON.parse(one))) };
  };

  it('holds the file, every entry oldest first with its sheets, and their own notes', async () => {
    const lewis = personId('lewis');
    await putPaper(product.ports, lewis, {
      put: { paperId: 'cpd:1', author: lewis, at: product.now(), of: 'cpd-note', words: cpd },
      etag: null,
    });
    const { files, text, lines } = await opened(2027);
    expect(Object.keys(files).sort()).toEqual([
      'READ-ME.txt',
      'file.pdf',
      'hashes.txt',
      'thread.jsonl',
      'verify.mjs',
    ]);
    expect(lines.map((one) => one.line)).toEqual(lines.map((_, index) => index + 1));
    expect(lines.map(({ kind }) => kind)).toEqual(['record', 'record', 'copied', 'own cpd-note']);
    expect(JSON.stringify(lines[0])).toContain('Tired of late.');
    expect(text('READ-ME.txt')).toContain('node verify.mjs');
    expect(readPdf(Buffer.from(files['file.pdf'] ?? [])).title).toBe('Supervision file of lewis');
  });

  it('has only what belongs to the year, or everything', async () => {
    expect((await opened(2026)).lines).toEqual([]);
    // The records, and a line for each of the two exports.
    expect((await opened(null)).lines.map(({ kind }) => kind)).toEqual([
      'record',
      'record',
      'copied',
      'copied',
    ]);
  });

  it('the fingerprint on the printed record is the one in the export', async () => {
    const { text } = await printed('lewis', january);
    const fingerprint = /[0-9a-f]{64}/.exec(text)?.[0] ?? 'none';
    expect((await opened(2027)).text('thread.jsonl')).toContain(`"fingerprint":"${fingerprint}"`);
  });

  it('names the case references, so that they are looked at before it is passed on', async () => {
    await product.api('lewis', '/api/threads/me/decisions', {
      operationId: product.ports.newOperationId(),
      with: 'priya',
      type: 'advice',
      text: 'Ring the school first.',
      references: ['CH-10442'],
    });
    expect((await opened(2027)).text('READ-ME.txt')).toContain('    CH-10442');
  });

  it('passes its own verifier, and one altered letter is found', async () => {
    const { files } = await opened(2027);
    const folder = mkdtempSync(join(tmpdir(), 'year-'));
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
    const verify = () => spawnSync('node', [join(folder, 'verify.mjs')], { encoding: 'utf8' });
    expect(verify()).toMatchObject({ status: 0, stdout: 'Nothing was altered.\n' });
    const thread = Buffer.from(files['thread.jsonl'] ?? []).toString('utf8');
    writeFileSync(join(folder, 'thread.jsonl'), thread.replace('Sleeping badly', 'Sleeping well'));
    expect(verify()).toMatchObject({ status: 1, stdout: 'thread.jsonl: line 2 was altered.\n' });
    rmSync(folder, { recursive: true });
  });
});

describe('the front page', () => {
  const front = async (who: string) =>
    fileAnswer.parse((await product.api(who, '/api/threads/lewis/papers')).body);

  it('says whose it is, who supervises, and how the agreement stands; one request', async () => {
    const before = product.store.counters.snapshot();
    expect(await front('lewis')).toMatchObject({ own: true, person: { name: 'lewis' } });
    expect(product.store.counters.since(before).requests).toBe(1);
    const { supervisors, agreement } = await front('lewis');
    expect(supervisors.some((line) => /^dana, covering since Mon 1 Feb 2027$/.test(line))).toBe(true);
    expect(agreement).toBe('There is none yet.');
  });

  it('offers years to the worker alone', async () => {
    expect((await front('lewis')).years.map(({ value }) => value)).toEqual([
      '2027',
      '2026',
      '2025',
      '2024',
      'everything',
    ]);
    expect((await front('priya')).years).toEqual([]);
  });

  it('is nobody else’s', async () => {
    for (const who of ['marcia', 'tom', 'sunita'])
      expect((await product.api(who, '/api/threads/lewis/papers')).status).toBe(404);
  });
});

/** Signed by both, and in force. */
async function storeAgreement({ ports }: Product): Promise<void> {
  const [lewis, priya] = [personId('lewis'), personId('priya')];
  const signedAt = at('2027-02-02T10:00:00Z');
  const read = await ports.threads.readHead(lewis);
  const shared = {
    entryId: 'agreed',
    version: 1,
    supervisorId: priya,
    reviewOn: on('2028-02-02'),
    intervalDays: 28,
    lengthMinutes: 90,
    policyVersion: '1',
  };
  const head = headOrNew(ports.directory.council(), lewis, read);
  const result = await ports.threads.write({
    personId: lewis,
    entries: [
      {
        ...shared,
        kind: 'agreement',
        at: signedAt,
        loggedBy: priya,
        state: 'ACTIVE',
        signatures: [
          { by: priya, as: 'supervisor', at: signedAt },
          { by: lewis, as: 'worker', at: signedAt },
        ],
        sheetId: 'agreement:agreed',
        paper: null,
        filed: null,
      },
    ],
    sheets: [{ sheetId: 'agreement:agreed', of: 'agreement', words: agreementWords }],
    fullText: null,
    head: {
      ...head,
      revision: head.revision + 1,
      agreement: { ...shared, state: 'ACTIVE', since: on('2027-02-02'), standing: null },
    },
    headEtag: read?.etag ?? null,
    outbox: [],
  });
  if (result !== 'written') throw new Error(result);
}

const agreementWords: AgreementWords = {
  relationship: '',
  supervisionType: 'individual',
  intervalDays: 28,
  lengthMinutes: 90,
  place: 'A quiet room.',
  whoBooksTheRoom: '',
  inPerson: '',
  preparation: '',
  permittedInterruptions: '',
  cancelling: '',
  recording: '',
  confidentiality: '',
  workerWants: 'Time to think.',
  workerContributes: '',
  supervisorWants: '',
  supervisorContributes: '',
  feedback: '',
  models: '',
  identityAndLearning: '',
  adjustments: 'Larger print.',
  ifItIsNotWorking: '',
  additional: '',
  standards: '',
  registrationNumber: '',
  reviewOn: on('2028-02-02'),
  policyGiven: null,
  policyRead: null,
  notIdentifiers: [],
};
