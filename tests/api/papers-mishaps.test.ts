// Mishaps on a file: paper, the yearly export, and what proves it.

import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { paperLink } from '../../bot/api/papers/paper-contract';
import { agreementTexts } from '../../bot/domain/agreements/agreement-words';
import { personId, readOperationId } from '../../bot/domain/ids';
import { packYear } from '../../bot/paper/pack-year';
import { verifier } from '../../bot/paper/verifier';
import { met as sayMet } from '../../bot/use-cases/keep-diary';
import { agreementsIn } from '../api/agreement-steps';
import { newOperation } from '../api/clock-steps';
import { at, on } from '../domain/given-council';
import { readPdf } from '../paper/read-pdf';
import { openProduct, type Product } from '../support/product';
import { putPaper } from '../support/put-paper';
import { recordEntry, recordWords, storeRecord } from '../use-cases/activities/given-records';

describe('the verifier', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'export-'));
    const zip = packYear({
      pdf: Buffer.from('%PDF'),
      lines: [1, 2, 3].map((line) => ({ line })),
      readMe: 'Words.',
      at: at('2027-12-31T12:00:00Z'),
    });
    for (const [name, bytes] of Object.entries(unzipSync(zip))) writeFileSync(join(folder, name), bytes);
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  // One that came with another export: it checks any.
  const program = join(mkdtempSync(join(tmpdir(), 'program-')), 'verify.mjs');
  beforeAll(() => writeFileSync(program, verifier));
  afterAll(() => rmSync(dirname(program), { recursive: true }));
  const says = () => {
    try {
      return execFileSync('node', [program, folder], { encoding: 'utf8', stdio: 'pipe' }).trim();
    } catch (error) {
      return `${Reflect.get(Object(error), 'stdout')}`.trim();
    }
  };

  it('finds a line that was put at the end without a line break', () => {
    appendFileSync(join(folder, 'thread.jsonl'), '{"line":4,"says":"I agreed to everything."}');
    expect(says()).toBe('thread.jsonl: line 4 was added.');
  });

  it('finds words put at the end of the hashes without a line break', () => {
    appendFileSync(join(folder, 'hashes.txt'), 'seal 1234');
    expect(says()).toMatch(/^hashes\.txt/);
  });

  it('names verify.mjs when it is missing, and does not crash', () => {
    unlinkSync(join(folder, 'verify.mjs'));
    expect(says()).toBe('verify.mjs is missing.');
  });
});

describe('over HTTP', () => {
  let product: Product;
  beforeEach(async () => {
    product = await openProduct({ clock: '2027-03-16T14:05:00Z' });
  });
  afterEach(() => product.close());
  const given = agreementsIn(() => product);
  const lewis = personId('lewis');

  const ask = (who: string, body: object) =>
    product.api(who, '/api/threads/lewis/papers', { operationId: newOperation(), ...body });
  async function bytesFor(who: string, body: object) {
    const { url } = paperLink.parse((await ask(who, body)).body);
    return Buffer.from(await (await fetch(`${product.url}${url}`)).arrayBuffer());
  }
  const withAction = (day: string) =>
    storeRecord(
      product.ports,
      recordEntry('r1', '2027-03-09'),
      recordWords({
        heldOn: on('2027-03-09'),
        actions: [{ draftId: 'a1', owner: 'worker', byOn: on(day), text: 'Write the plan' }],
      }),
    );

  it('an action on paper says its year: paper is read in twenty-five', async () => {
    await withAction('2027-03-30');
    const { text } = readPdf(await bytesFor('lewis', { what: 'record', id: 'r1' }));
    expect(text).toMatch(/30 March 2027: Write the plan/);
  });

  it('the same record is the same file on any day, also next year', async () => {
    await withAction('2027-03-30');
    const one = await bytesFor('lewis', { what: 'record', id: 'r1' });
    product.moveClock('2028-01-10T09:00:00Z');
    const other = await bytesFor('lewis', { what: 'record', id: 'r1' });
    expect(one.equals(other)).toBe(true);
  });

  const linesOf = async (year: number | null) => {
    const files = unzipSync(await bytesFor('lewis', { what: 'year', year }));
    return {
      readMe: Buffer.from(files['READ-ME.txt'] ?? []).toString('utf8'),
      lines: Buffer.from(files['thread.jsonl'] ?? []).toString('utf8'),
    };
  };

  it('every line of the export says in words what it is: a signature is not "A step"', async () => {
    await given.signed();
    const { lines } = await linesOf(null);
    expect(lines).not.toContain('"title":"A step"');
  });

  it('a CPD note of last year is in the export of last year, also when a comma was changed since', async () => {
    const note = {
      title: 'Note',
      text: 'Of December.',
      on: on('2026-12-10'),
      discussed: false,
      fromEntryId: null,
    };
    await putPaper(product.ports, lewis, {
      put: { paperId: 'cpd:1', author: lewis, at: product.now(), of: 'cpd-note', words: note },
      etag: null,
    });
    expect((await linesOf(2026)).lines).toContain('Of December.');
  });

  it('the export keeps what it says: no drafts are in it', async () => {
    await product.api('lewis', '/api/appraisal', {
      revision: null,
      words: { chosen: [], summary: 'Not for anybody yet.' },
    });
    const { readMe, lines } = await linesOf(null);
    expect(readMe).toContain('Drafts, and private notes of yours or anybody else, are not in it.');
    expect(lines).not.toContain('Not for anybody yet.');
  });

  it('a session of a length agreed here is not called short in the export', async () => {
    await given.signed({ lengthMinutes: 45 });
    const operationId = readOperationId(newOperation());
    if (!operationId) throw new Error('no operation id');
    const act = { operationId, by: personId('priya'), about: lewis };
    const said = await sayMet(product.ports, { ...act, on: on('2027-03-16'), minutes: 45 });
    expect(said).toMatchObject({ ok: true });
    expect((await product.api('lewis', '/api/threads/lewis')).text).not.toContain('Short: does not');
    expect((await linesOf(null)).lines).not.toContain('Short: does not move the due date');
  });

  it('what the other one said of their time with tagging is not in the worker’s export', async () => {
    const entry = recordEntry('r1', '2027-03-09', { timeEffect: { supervisor: 'added' } });
    await storeRecord(product.ports, entry, recordWords({ heldOn: on('2027-03-09') }));
    expect((await product.api('lewis', '/api/threads/lewis/records/r1')).text).not.toContain('added');
    expect((await linesOf(null)).lines).not.toContain('"supervisor":"added"');
  });

  it('an agreement whose boxes are as long as they may be is kept, in Welsh too', async () => {
    const { words } = await given.draft();
    const full = Object.fromEntries(agreementTexts.map((name) => [name, 'ŵ'.repeat(2_000)]));
    const answer = await given.keep('lewis', null, { ...words, ...full });
    // 413: "That is more than a quick decision holds."
    expect(answer.status).toBe(200);
  });
});
