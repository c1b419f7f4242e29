// The appraisal summary over HTTP: from signed, tagged records, private until it is shared; and a word about the framework.
import { activities, appraisal, feedback, keptAppraisal } from '../../bot/api/activities/activity-contract';
import { personId } from '../../bot/domain/ids';
import { cast, council, on, person, supervises } from '../domain/given-council';
import { openProduct, type Product } from '../support/product';
import { held } from '../support/sessions';
import { recordEntry, recordWords, storeRecord, tag } from '../use-cases/activities/given-records';
import { fieldsOf, newOperation } from './clock-steps';

let product: Product;
beforeEach(async () => {
  product = await openProduct({
    rows: {
      people: [...cast, person('psw', { roles: ['PSW', 'ADMIN'] }), person('cover')],
      relationships: [
        ...council().relationships,
        supervises('cover', 'lewis', { kind: 'cover', startDate: on('2027-01-04') }),
      ],
    },
    sessions: [held('lewis', 'priya', '2026-12-29')],
  });
  await storeRecord(product.ports, recordEntry('r1', '2027-01-05'), recordWords());
});
afterEach(() => product.close());

const secret = 'A year of steadier visits.';
const words = {
  chosen: [{ recordId: 'r1', tagId: 'tag-1', text: 'We planned it with the school.' }],
  summary: secret,
};
const opened = async (who = 'lewis') => {
  const { body } = await product.api(who, '/api/appraisal');
  const read = appraisal.parse(body);
  expect(read).toEqual(body);
  return read;
};
const keep = async (revision: string | null, given: object = words) => {
  const { body } = await product.api('lewis', '/api/appraisal', { revision, words: given });
  return keptAppraisal.parse(body);
};
const share = (given: object = words, more: object = {}) =>
  product.api('lewis', '/api/appraisal/share', { operationId: newOperation(), words: given, ...more });

it('offers the tagged examples of records both have signed, in the statement’s own words', async () => {
  const unsigned = recordEntry('r2', '2027-01-12');
  await storeRecord(
    product.ports,
    { ...unsigned, signatures: unsigned.signatures.slice(0, 1) },
    recordWords({ behaviours: [tag({ example: 'Not signed yet.' })] }),
  );
  const { items, paper, framework } = await opened();
  expect(items).toEqual([
    {
      recordId: 'r1',
      tagId: 'tag-1',
      statement: 'We work together',
      held: 'Supervision of Tuesday 5 January',
      text: 'Planned the visit together with the school.',
    },
  ]);
  expect(paper).toMatchObject({ revision: null, words: { chosen: [], summary: '' } });
  expect(framework.statements).toHaveLength(5);
});

it('is kept on every pause, and another device gives a choice', async () => {
  const first = await keep(null);
  if (!first.kept) throw new Error('not kept');
  expect((await opened()).paper).toMatchObject({ revision: first.revision, words });
  const second = await keep(first.revision, { ...words, summary: 'Newer.' });
  expect(second.kept).toBe(true);
  const late = await keep(first.revision, { ...words, summary: 'Older.' });
  expect(late).toMatchObject({ kept: false, words: { summary: 'Newer.' } });
  expect((await opened()).paper.words.summary).toBe('Newer.');
  // The same words once more are kept already, whichever revision they came with.
  expect(await keep(null, { ...words, summary: 'Newer.' })).toMatchObject({ kept: true });
});

it('keeps a private draft whatever is in it, and marks what may name a child', async () => {
  const kept = await keep(null, { ...words, summary: 'What Chantelle Briggs taught me.' });
  expect(kept).toMatchObject({ kept: true, found: [{ field: 'summary', words: ['Chantelle Briggs'] }] });
});

it.each(['priya', 'cover', 'tom', 'helen', 'psw'])(
  '%s reads nothing of it before it is shared',
  async (who) => {
    await keep(null);
    for (const path of [
      '/api/appraisal',
      '/api/threads/lewis',
      '/api/threads/lewis/activities',
      '/api/threads/lewis/entries/appraisal:lewis',
      '/api/cpd/from/appraisal:lewis',
      '/api/behaviours/feedback',
      '/api/team',
    ]) {
      const { text } = await product.api(who, path);
      expect(text).not.toContain(secret);
      expect(text).not.toContain('We planned it with the school');
    }
  },
);

describe('once it is shared', () => {
  it('both read it among the activities, its paper is gone, and it is shared once', async () => {
    const { revision } = await keep(null);
    const operationId = newOperation();
    expect((await share(words, { operationId, revision })).status).toBe(201);
    expect((await share(words, { operationId, revision })).status).toBe(200);
    expect((await opened()).paper).toMatchObject({ revision: null, words: { summary: '' } });
    for (const who of ['lewis', 'priya']) {
      const { groups } = activities.parse((await product.api(who, '/api/threads/lewis/activities')).body);
      expect(groups).toMatchObject([
        {
          kind: 'appraisal-summary',
          entries: [
            {
              title: 'Appraisal summary 2027',
              findings: secret,
              examples: [
                {
                  heading: 'We work together, supervision of Tuesday 5 January, in own words',
                  text: 'We planned it with the school.\n\nIn the record both signed: Planned the visit together with the school.',
                },
              ],
            },
          ],
        },
      ]);
      expect(groups).toHaveLength(1);
    }
  });

  it.each(['cover', 'tom', 'helen', 'psw'])('%s still reads nothing of it', async (who) => {
    const operationId = newOperation();
    await share(words, { operationId });
    for (const path of [
      '/api/threads/lewis',
      '/api/threads/lewis/activities',
      `/api/threads/lewis/entries/${operationId}`,
      `/api/threads/lewis/entries/appraisal:${operationId}`,
      '/api/behaviours/feedback',
    ]) {
      expect((await product.api(who, path)).text).not.toContain(secret);
    }
  });

  it('names no child or family, and is not empty', async () => {
    expect(fieldsOf(await share({ chosen: [], summary: ' ' }))).toEqual(['summary']);
    const named = { ...words, summary: 'What Chantelle Briggs taught me.' };
    expect(fieldsOf(await share(named))).toEqual(['summary']);
    expect((await share(named, { notIdentifiers: ['Chantelle Briggs'] })).status).toBe(201);
  });

  it('leaves out an example that is none of a signed record', async () => {
    const invented = { recordId: 'r9', tagId: 'tag-1', text: 'Invented.' };
    expect((await share({ chosen: [invented], summary: secret })).status).toBe(201);
    expect((await product.api('priya', '/api/threads/lewis/activities')).text).not.toContain('Invented.');
  });
});

it('costs four requests to open besides the query plan, one of them to see that the files have not moved on', async () => {
  const before = product.store.counters.snapshot();
  await opened();
  const { byKind } = product.store.counters.since(before);
  expect(byKind).toMatchObject({ read: 3, query: 1 });
});

describe('"not useful because…"', () => {
  const say = (who: string, given: object) =>
    product.api(who, '/api/behaviours/feedback', { operationId: newOperation(), code: null, ...given });

  it('is read by the principal social worker alone, and without a name', async () => {
    expect((await say('lewis', { code: 'together', because: 'It says what we do anyway.' })).status).toBe(
      201,
    );
    expect((await say('sunita', { because: 'Too many statements.' })).status).toBe(201);
    const { body, text } = await product.api('psw', '/api/behaviours/feedback');
    const read = feedback.parse(body);
    expect(read).toEqual({
      texts: [
        { about: 'Our Behaviours, version 1', text: 'Too many statements.' },
        { about: '“We work together”, version 1', text: 'It says what we do anyway.' },
      ],
      effects: 'Too few have said yet whether tagging takes or saves time.',
    });
    for (const name of ['lewis', 'sunita']) expect(text).not.toContain(name);
    for (const who of ['lewis', 'priya', 'tom']) {
      expect((await product.api(who, '/api/behaviours/feedback')).status).toBe(404);
    }
    for (const path of ['/api/threads/lewis', '/api/threads/lewis/activities']) {
      expect((await product.api('priya', path)).text).not.toContain('what we do anyway');
    }
  });

  it('is about a statement there is, says why, and names no child', async () => {
    expect(fieldsOf(await say('lewis', { code: 'gone', because: 'No.' }))).toEqual(['code']);
    expect(fieldsOf(await say('lewis', { because: '' }))).toEqual(['because']);
    expect(fieldsOf(await say('lewis', { because: 'Chantelle Briggs said so.' }))).toEqual(['because']);
  });

  it('seed 7.5: counts are said from five people on', async () => {
    for (const [index, supervisor] of ['priya', 'tom', 'helen', 'psw'].entries()) {
      const number = index + 1;
      await storeRecord(
        product.ports,
        recordEntry(`t${number}`, `2027-01-0${number}`, {
          supervisorId: personId(supervisor),
          timeEffect: { worker: 'saved', supervisor: number === 1 ? 'added' : 'neither' },
        }),
        recordWords(),
      );
    }
    const { body } = await product.api('psw', '/api/behaviours/feedback');
    expect(feedback.parse(body).effects).toBe(
      'In the last half year, of those who said what tagging did to their time: added 1, saved 4, neither 3.',
    );
  });
});
