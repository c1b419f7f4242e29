// Opening a file from outside the pair over HTTP: what is read, who hears of it, how it ends, and what waits for a second person.
import { unzipSync } from 'fflate';
import { files, openedFile, openingSaid, openings, waiting } from '../../bot/api/access/access-contract';
import { thread } from '../../bot/api/contract';
import { paperLink } from '../../bot/api/papers/paper-contract';
import { personId, readOperationId } from '../../bot/domain/ids';
import { person } from '../domain/given-council';
import { readPdf } from '../paper/read-pdf';
import { canary, openParts, openWorld, people, stepOn, type World } from './access-world';
import { newOperation } from './clock-steps';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.product.close());

const get = (who: string, path: string) => world.product.api(who, path);
const opened = (who: string, query = '') => get(who, `/api/files/lewis/opened${query}`);
const openedOf = async (who: string, query = '') => {
  const answer = await opened(who, query);
  if (answer.status !== 200) throw new Error(`${answer.status}: ${answer.text}`);
  return openedFile.parse(answer.body);
};
const recordPiece = () => `?piece=record&id=${world.recordId}`;
const decisionPiece = () => `?piece=decision&id=${world.decisionId}`;
const linesFor = async (who: string) => openings.parse((await get(who, '/api/threads/lewis/openings')).body);
const timelineOf = async (who: string) => thread.parse((await get(who, '/api/threads/lewis')).body).entries;
const allOpened = async (who: string) =>
  (
    await Promise.all(
      ['', '?piece=agreement', recordPiece(), decisionPiece()].map((query) => opened(who, query)),
    )
  )
    .map(({ text }) => text)
    .join('\n');

/** Who was written to since, in the order of their names, and every word of it. */
async function heard() {
  const before = world.product.connector.delivered.length;
  await world.product.sweeper.run(world.product.ports);
  world.product.pass(60_000);
  await world.product.sweeper.run(world.product.ports);
  const sent = world.product.connector.delivered.slice(before);
  return {
    who: [...new Set(sent.map(({ conversationId }) => conversationId.replace('chat-', '')))].sort(),
    words: JSON.stringify(sent),
  };
}

const everyWord = Object.values(canary);

describe('the next manager, to see how supervision is going', () => {
  const parts = ['records', 'decisions', 'agreement'];

  it('reads records and quick decisions to the end of the next working day, and nothing about wellbeing', async () => {
    await heard();
    await openParts(world, 'tom', { parts, reason: 'oversight' });
    const file = await openedOf('tom');
    expect(file.openings).toMatchObject([
      {
        parts: 'Agreement, records and quick decisions',
        sentence: 'Open to the end of Wednesday 20 January 2027.',
      },
    ]);
    expect(file.records).toMatchObject([{ id: world.recordId, on: '2027-01-19' }]);
    expect(file.decisions?.entries).toMatchObject([{ entryId: world.decisionId, decision: null }]);
    const words = await allOpened('tom');
    for (const open of [canary.record, canary.decision, canary.agreement]) expect(words).toContain(open);
    for (const shut of [canary.wellbeing, canary.adjustments, canary.draft, canary.privately])
      expect(words).not.toContain(shut);
  });

  it('leaves a line in the timeline and on the page: who, as what, which parts, why, until when', async () => {
    const id = await openParts(world, 'tom', { parts, reason: 'oversight', why: 'Two sessions were short.' });
    for (const who of ['lewis', 'priya']) {
      expect(await timelineOf(who)).toContainEqual(
        expect.objectContaining({
          entryId: id,
          title: 'The file was opened',
          text: 'tom, next manager. Opened: agreement, records and quick decisions.',
          why: 'Two sessions were short.',
          facts: ['To see how supervision is going', 'Open to the end of Wednesday 20 January 2027'],
        }),
      );
      expect((await linesFor(who)).lines).toMatchObject([
        { id, who: 'tom, next manager', why: 'Two sessions were short.', badge: { word: 'Open now' } },
      ]);
    }
    // A cover sees neither.
    expect((await timelineOf('coral')).map(({ entryId }) => entryId)).not.toContain(id);
    expect((await get('coral', `/api/threads/lewis/entries/${id}`)).status).toBe(404);
  });

  it('and both hear that it was, without a word of why', async () => {
    await heard();
    await openParts(world, 'tom', { parts, reason: 'oversight', why: 'Two sessions were short.' });
    const { who, words } = await heard();
    expect(who).toEqual(['lewis', 'priya']);
    for (const word of ['short', ...everyWord]) expect(words).not.toContain(word);
  });

  it('several at once are one message to each, which names every file once', async () => {
    await heard();
    for (const reason of ['oversight', 'complaint']) await openParts(world, 'tom', { parts, reason });
    const before = world.product.connector.delivered.length;
    await heard();
    const toPriya = world.product.connector.delivered
      .slice(before)
      .filter(({ conversationId }) => conversationId === 'chat-priya');
    expect(toPriya).toHaveLength(1);
    expect(JSON.stringify(toPriya)).not.toMatch(/2 supervision files/);
  });

  it('delivered twice it is one opening, and anything else under the same operation is refused', async () => {
    const body = {
      operationId: newOperation(),
      parts,
      reason: 'oversight',
      why: 'Two sessions were short.',
      putOffNotice: null,
    };
    const path = '/api/files/lewis/openings';
    expect((await world.product.api('tom', path, body)).status).toBe(201);
    const again = await world.product.api('tom', path, body);
    expect([again.status, openingSaid.parse(again.body).alreadySaved]).toEqual([200, true]);
    expect((await world.product.api('tom', path, { ...body, why: 'Something else was said.' })).status).toBe(
      409,
    );
    expect((await linesFor('lewis')).lines).toHaveLength(1);
  });

  it('is refused what does not fit, and nothing is kept', async () => {
    const cases: readonly [string, object, string][] = [
      ['no words why', { why: ' ' }, 'why'],
      ['a word that says nothing', { why: 'x' }, 'why'],
      ['no part', { parts: [] }, 'parts'],
      ['drafts, which are for nobody but the person', { parts: ['drafts'] }, 'parts.0'],
      ['wellbeing without the records it stands in', { parts: ['wellbeing'] }, 'parts'],
      ['a reason that is not theirs', { reason: 'subject-access' }, 'reason'],
      ['a day that is none', { putOffNotice: 'soon' }, 'putOffNotice'],
      ['a day too far ahead', { putOffNotice: '2027-02-17' }, 'putOffNotice'],
      ['today', { putOffNotice: '2027-01-19' }, 'putOffNotice'],
    ];
    for (const [what, given, field] of cases) {
      const { status, body } = await world.product.api('tom', '/api/files/lewis/openings', {
        ...{
          operationId: newOperation(),
          parts: ['records'],
          reason: 'oversight',
          why: 'Two sessions were short.',
        },
        ...{ putOffNotice: null, ...given },
      });
      expect([what, status, body.fields]).toMatchObject([what, 400, [{ field }]]);
    }
    expect((await linesFor('lewis')).lines).toEqual([]);
  });
});

describe('several openings on one day', () => {
  it('are one message a day: the rest is gathered for the next, unless somebody broke the glass', async () => {
    await heard();
    await openParts(world, 'tom', { parts: ['records'], reason: 'complaint' });
    expect((await heard()).who).toEqual(['lewis', 'priya']);
    await openParts(world, 'tom', { parts: ['decisions'], reason: 'oversight' });
    await openParts(world, 'tom', { parts: ['agreement'], reason: 'complaint' });
    expect((await heard()).who).toEqual([]);
    world.product.moveClock('2027-01-20T16:14:00Z');
    const next = await heard();
    expect(next.who).toEqual(expect.arrayContaining(['lewis', 'priya']));
    expect(next.words.match(/opened a part of your supervision file/g)).toHaveLength(1);
    await openParts(world, 'tom', { parts: ['records'], reason: 'safety' });
    expect((await heard()).who).toEqual(expect.arrayContaining(['lewis', 'priya']));
  });
});

describe('wellbeing', () => {
  const parts = ['records', 'wellbeing'];

  it('opens to the next manager once the worker agrees, and not before', async () => {
    await heard();
    const id = await openParts(world, 'tom', { parts, reason: 'complaint' });
    expect((await heard()).who).toEqual(['lewis', 'priya']);
    expect(await allOpened('tom')).not.toContain(canary.wellbeing);
    const { lines } = await linesFor('lewis');
    expect(lines).toMatchObject([
      {
        title: 'Opened: records. Asked for wellbeing: not open',
        steps: [{ step: 'agree-wellbeing' }, { step: 'decline-wellbeing' }],
      },
    ]);
    expect((await linesFor('priya')).lines).toMatchObject([{ steps: [] }]);
    for (const who of ['priya', 'tom', 'dilys'])
      expect((await stepOn(world, who, id, { do: 'agree-wellbeing' })).status).toBe(404);
    expect((await stepOn(world, 'lewis', id, { do: 'agree-wellbeing' })).status).toBe(201);
    expect(await allOpened('tom')).toContain(canary.wellbeing);
    expect((await linesFor('lewis')).lines).toMatchObject([{ title: 'Opened: records and wellbeing' }]);
    expect((await heard()).who).toEqual(['tom']);
  });

  it('stays closed after a plain no, which needs no reason, is told as "not agreed" and can be thought better of', async () => {
    await heard();
    const id = await openParts(world, 'tom', { parts, reason: 'complaint' });
    await heard();
    for (const who of ['priya', 'tom', 'dilys'])
      expect((await stepOn(world, who, id, { do: 'decline-wellbeing' })).status).toBe(404);
    const said = await stepOn(world, 'lewis', id, { do: 'decline-wellbeing' });
    expect([said.status, said.body.message]).toEqual([
      201,
      expect.stringContaining('not asked about it again'),
    ]);
    const told = await heard();
    expect(told.who).toEqual(['tom']);
    expect(told.words).toContain('The answer you asked for is there');
    const refused = await openedOf('tom');
    expect(JSON.stringify(refused.notes)).toContain('did not agree');
    expect(refused.openings).toMatchObject([
      { parts: 'Records', sentence: expect.stringMatching(/Wellbeing is not open: .* did not agree\.$/) },
    ]);
    expect(await allOpened('tom')).not.toContain(canary.wellbeing);
    expect((await linesFor('lewis')).lines).toMatchObject([
      { title: 'Opened: records. Asked for wellbeing: not agreed', steps: [{ step: 'agree-wellbeing' }] },
    ]);
    // The question is over: it is not asked on a card either, and a second no answers nothing.
    expect((await stepOn(world, 'lewis', id, { do: 'decline-wellbeing' })).status).toBe(400);
    expect((await stepOn(world, 'lewis', id, { do: 'agree-wellbeing' })).status).toBe(201);
    expect(await allOpened('tom')).toContain(canary.wellbeing);
  });
});

describe('somebody may not be safe', () => {
  const asked = { parts: ['records', 'wellbeing', 'decisions'], reason: 'safety' };

  it('the next manager, whoever is above, and the principal social worker read everything but drafts, for a day', async () => {
    const able = ['tom', 'marcia', 'anders', 'pia'];
    for (const who of able) {
      await openParts(world, who, asked);
      const words = await allOpened(who);
      expect(words).toContain(canary.wellbeing);
      for (const shut of [canary.draft, canary.privately, canary.agreement])
        expect(words).not.toContain(shut);
    }
    world.product.moveClock('2027-01-20T16:13:59Z');
    for (const who of able) expect((await opened(who)).status).toBe(200);
    world.product.moveClock('2027-01-20T16:14:00Z');
    for (const who of able) expect((await opened(who)).status).toBe(404);
  });

  it('and it rings: with the worker, the supervisor and the principal social worker', async () => {
    await heard();
    await openParts(world, 'marcia', asked);
    const { who, words } = await heard();
    expect(who).toEqual(['anders', 'lewis', 'pia', 'priya']);
    expect(words).not.toContain('how things stand');
  });

  it('of a principal social worker the data protection officer hears too, and they are told so before and after', async () => {
    await heard();
    const form = JSON.stringify((await world.product.api('pia', '/api/files/find', { name: 'lewis' })).body);
    expect(form).toContain('The data protection officer is told that you did.');
    const { body } = await world.product.api('pia', '/api/files/lewis/openings', {
      ...{ operationId: newOperation(), why: 'To be quite sure.', putOffNotice: null },
      ...asked,
    });
    expect(body.message).toMatch(/Both of them are told, and .*dilys/);
    expect((await heard()).who).toEqual(['anders', 'dilys', 'lewis', 'priya']);
  });

  it('a director with nobody of the line, an auditor, human resources and data protection have no such reason', async () => {
    for (const who of ['derek', 'audrey', 'hannah', 'dilys']) {
      const answer = await world.product.api(who, '/api/files/lewis/openings', {
        ...{ operationId: newOperation(), why: 'To be quite sure.', putOffNotice: null },
        ...asked,
      });
      expect([who, answer.status >= 400]).toEqual([who, true]);
    }
    expect((await linesFor('lewis')).lines).toEqual([]);
  });
});

describe('a formal case', () => {
  const asked = { parts: ['records', 'agreement'], reason: 'formal-case', why: 'A capability case.' };

  it('opens nothing until somebody responsible for data protection has said yes', async () => {
    await heard();
    const id = await openParts(world, 'hannah', asked);
    expect((await opened('hannah')).status).toBe(404);
    expect((await heard()).who).toEqual(['dilys']);
    expect(waiting.parse((await get('dilys', '/api/files/waiting')).body).waiting).toMatchObject([
      { openingId: id, who: 'hannah, human resources', putOffUntil: null, notYours: null },
    ]);
    for (const who of ['hannah', 'tom', 'priya', 'lewis'])
      expect((await stepOn(world, who, id, { do: 'approve', noticeOn: null })).status).toBe(404);
    // A day was not asked for, and is nobody's own idea.
    expect((await stepOn(world, 'dilys', id, { do: 'approve', noticeOn: '2027-02-01' })).status).toBe(400);
    expect((await stepOn(world, 'dilys', id, { do: 'approve', noticeOn: null })).status).toBe(201);
    expect((await heard()).who).toEqual(['hannah', 'lewis', 'priya']);
    const file = await openedOf('hannah');
    expect(file.openings).toMatchObject([{ sentence: 'Open to the end of Tuesday 2 February 2027.' }]);
    expect(file.decisions).toBeNull();
    expect(file.agreement?.id).toBe(world.agreementId);
    const words = await allOpened('hannah');
    expect(words).toContain(canary.record);
    for (const shut of [canary.wellbeing, canary.decision, canary.adjustments])
      expect(words).not.toContain(shut);
    expect((await stepOn(world, 'dilys', id, { do: 'refuse' })).status).toBe(400);
  });

  it('after a no nothing opens, and both see that it was asked', async () => {
    const id = await openParts(world, 'hannah', asked);
    expect((await stepOn(world, 'dilys', id, { do: 'refuse' })).status).toBe(201);
    expect((await opened('hannah')).status).toBe(404);
    expect((await linesFor('lewis')).lines).toMatchObject([
      { title: 'Asked to open: agreement and records', badge: { word: 'Refused, not opened' } },
    ]);
  });

  it('while it waits the two see nothing of it, after a no everything but the words of why, also when telling was to be put off', async () => {
    const pages = async (who: string, id: string) =>
      Promise.all(['', `/entries/${id}`, '/openings'].map((page) => get(who, `/api/threads/lewis${page}`)));
    for (const putOffNotice of [null, '2027-02-10']) {
      const id = await openParts(world, 'hannah', { ...asked, putOffNotice });
      for (const who of ['lewis', 'priya']) {
        const [first, entry, page] = await pages(who, id);
        expect([first?.text.includes(id), entry?.status, page?.text.includes(id)]).toEqual([
          false,
          404,
          false,
        ]);
      }
      expect((await linesFor('dilys')).lines).toContainEqual(
        expect.objectContaining({
          id,
          why: asked.why,
          facts: ['The two know nothing of it before it is answered'],
        }),
      );
      expect((await stepOn(world, 'dilys', id, { do: 'refuse' })).status).toBe(201);
      for (const who of ['lewis', 'priya'])
        for (const { status, text } of await pages(who, id)) {
          expect([status, text.includes(id)]).toEqual([200, true]);
          expect(text).not.toContain(asked.why);
        }
      expect((await linesFor('dilys')).lines).toContainEqual(expect.objectContaining({ id, why: asked.why }));
    }
  });

  it('a question that lapses shows afterwards, without the words of why', async () => {
    const id = await openParts(world, 'hannah', asked);
    world.product.moveClock('2027-02-02T10:00:00Z');
    expect((await linesFor('lewis')).lines).toEqual([]);
    world.product.moveClock('2027-02-03T10:00:00Z');
    expect((await linesFor('lewis')).lines).toMatchObject([
      { id, why: '', badge: { word: 'Not answered, not opened' } },
    ]);
  });

  it('lapses after a fortnight without an answer', async () => {
    const id = await openParts(world, 'hannah', asked);
    world.product.moveClock('2027-02-03T09:00:00Z');
    expect(waiting.parse((await get('dilys', '/api/files/waiting')).body).waiting).toEqual([]);
    expect((await stepOn(world, 'dilys', id, { do: 'approve', noticeOn: null })).status).toBe(400);
    expect((await opened('hannah')).status).toBe(404);
  });
});

describe('a notice that is put off', () => {
  const asked = {
    parts: ['records'],
    reason: 'formal-case',
    why: 'Kestrelwhy, an investigation.',
    putOffNotice: '2027-02-01',
  };
  const told = '2027-02-01';

  /** Everything the two can look at. */
  async function everythingOf(who: string, id: string): Promise<string> {
    const { product } = world;
    const first = await get(who, '/api/threads/lewis');
    const pages = [
      first.text,
      (await get(who, `/api/threads/lewis/entries/${id}`)).text,
      (await get(who, '/api/threads/lewis/openings')).text,
      (await get(who, '/api/threads/lewis/records')).text,
    ];
    for (const body of [{ what: 'file' }, ...(who === 'lewis' ? [{ what: 'year', year: null }] : [])]) {
      const answer = await product.api(who, '/api/threads/lewis/papers', {
        operationId: newOperation(),
        ...body,
      });
      const { url } = paperLink.parse(answer.body);
      const bytes = Buffer.from(await (await fetch(`${product.url}${url}`)).arrayBuffer());
      pages.push(...(body.what === 'year' ? [textOfZip(bytes)] : [readPdf(bytes).text]));
    }
    return pages.join('\n');
  }

  it('waits for a second person also where the reason alone would not', async () => {
    const id = await openParts(world, 'tom', { ...asked, reason: 'safety' });
    expect((await opened('tom')).status).toBe(404);
    await stepOn(world, 'dilys', id, { do: 'approve', noticeOn: told });
    expect((await opened('tom')).status).toBe(200);
  });

  it('shows nowhere before its day: no page, no paper, no card; and on its day it does', async () => {
    await heard();
    const id = await openParts(world, 'hannah', asked);
    for (const who of ['lewis', 'priya']) expect(await everythingOf(who, id)).not.toMatch(/kestrelwhy/i);
    await stepOn(world, 'dilys', id, { do: 'approve', noticeOn: told });
    expect((await openedOf('hannah')).records).toHaveLength(1);
    expect((await linesFor('dilys')).lines.map((one) => one.id)).toContain(id);
    expect((await heard()).who).not.toContain('lewis');
    for (const day of ['2027-01-31']) {
      world.product.moveClock(`${day}T10:00:00Z`);
      for (const who of ['lewis', 'priya']) {
        expect(await everythingOf(who, id)).not.toMatch(new RegExp(`kestrelwhy|${id}`, 'i'));
        expect((await get(who, `/api/threads/lewis/entries/${id}`)).status).toBe(404);
      }
      const { words } = await heard();
      expect(words).not.toMatch(/file was opened|opened a part/i);
    }
    world.product.moveClock(`${told}T10:00:00Z`);
    const { who, words } = await heard();
    expect(who).toEqual(expect.arrayContaining(['lewis', 'priya']));
    expect(words).toMatch(/opened a part of (your|a) supervision file/);
    expect(words).not.toMatch(/kestrelwhy/i);
    for (const who of ['lewis', 'priya'])
      expect((await linesFor(who)).lines).toContainEqual(expect.objectContaining({ id, why: asked.why }));
    const { url } = paperLink.parse(
      (
        await world.product.api('lewis', '/api/threads/lewis/papers', {
          ...{ operationId: newOperation(), what: 'year', year: null },
        })
      ).body,
    );
    const year = textOfZip(Buffer.from(await (await fetch(`${world.product.url}${url}`)).arrayBuffer()));
    expect(year).toMatch(/kestrelwhy/i);
  });

  it('the worker cannot take a step on what they do not know of', async () => {
    const id = await openParts(world, 'tom', { ...asked, parts: ['records', 'wellbeing'] });
    await stepOn(world, 'dilys', id, { do: 'approve', noticeOn: told });
    expect((await stepOn(world, 'lewis', id, { do: 'agree-wellbeing' })).status).toBe(404);
  });

  it('with nobody else who could say yes it is refused at once', async () => {
    const { status, body } = await world.product.api('dilys', '/api/files/lewis/openings', {
      ...{ ...asked, operationId: newOperation(), reason: 'complaint' },
    });
    expect([status, body.fields]).toMatchObject([400, [{ field: 'putOffNotice' }]]);
  });
});

describe('two who are responsible for data protection', () => {
  it('answer for each other, and neither for themselves', async () => {
    await world.product.close();
    world = await openWorld({ rows: { people: [...people, person('dora', { roles: ['DPO'] })] } });
    const id = await openParts(world, 'dilys', {
      parts: ['records'],
      reason: 'complaint',
      putOffNotice: '2027-02-01',
    });
    expect((await stepOn(world, 'dilys', id, { do: 'approve', noticeOn: null })).status).toBe(404);
    expect(waiting.parse((await get('dilys', '/api/files/waiting')).body).waiting).toMatchObject([
      { openingId: id, notYours: 'You asked for this yourself, so somebody else has to answer.' },
    ]);
    expect((await stepOn(world, 'dora', id, { do: 'approve', noticeOn: '2027-01-25' })).status).toBe(201);
    expect((await opened('dilys')).status).toBe(200);
  });
});

describe('a sample', () => {
  const draw = (who: string, given: object = {}) =>
    world.product.api(who, '/api/files/sample', {
      operationId: newOperation(),
      count: 10,
      reason: who === 'pia' ? 'practice' : 'audit',
      ...given,
    });

  it('an auditor reads agreement, records and quick decisions, and of wellbeing only that it was discussed', async () => {
    await heard();
    const drawn = await draw('audrey');
    expect(drawn.status).toBe(201);
    const owners = openingSaid.parse(drawn.body).opened.map(({ person }) => person.personId);
    expect(owners).toContain('lewis');
    expect(owners).not.toContain('audrey');
    const before = world.product.connector.delivered.length;
    const { who } = await heard();
    expect(who).toEqual(expect.arrayContaining(['lewis', 'priya']));
    const told = world.product.connector.delivered.slice(before);
    const mine = told.filter(({ conversationId }) => conversationId === 'chat-priya');
    expect(mine).toHaveLength(1);
    expect(JSON.stringify(mine)).toMatch(/opened a part of \d supervision files/);
    const file = await openedOf('audrey');
    expect(file.records?.[0]?.words).toContain('Wellbeing: discussed');
    const words = await allOpened('audrey');
    for (const open of [canary.record, canary.decision, canary.agreement]) expect(words).toContain(open);
    for (const shut of [canary.wellbeing, canary.adjustments, canary.draft, canary.privately])
      expect(words).not.toContain(shut);
    expect((await linesFor('audrey')).lines).toMatchObject([{ who: 'audrey, auditor', why: '' }]);
  });

  it('the principal social worker reads quick decisions alone', async () => {
    await draw('pia');
    const file = await openedOf('pia');
    expect([file.records, file.agreement]).toEqual([null, null]);
    expect(await allOpened('pia')).not.toMatch(new RegExp([canary.record, canary.wellbeing].join('|')));
  });

  it('never draws the own line, up or down: Anders is above Lewis, and audits somebody else', async () => {
    const answer = await draw('anders');
    const owners = openingSaid.parse(answer.body).opened.map(({ person }) => person.personId);
    expect(owners).toEqual(['hannah']);
  });

  it('delivered twice it draws the same, and tells nobody again', async () => {
    await heard();
    const operationId = newOperation();
    const first = openingSaid.parse((await draw('audrey', { operationId, count: 2 })).body);
    await heard();
    const again = await draw('audrey', { operationId, count: 2 });
    expect(again.status).toBe(200);
    expect(openingSaid.parse(again.body).opened).toEqual(first.opened);
    expect((await heard()).who).toEqual([]);
  });

  it('broken off half-way, the second delivery opens the rest of the same files and no others', async () => {
    const operationId = newOperation();
    const { threads, drafts } = world.product.ports;
    const { write } = threads;
    let writes = 0;
    Object.assign(threads, {
      write: (change: Parameters<typeof write>[0]) => {
        writes += 1;
        return writes === 2 ? Promise.reject(new Error('the store is gone')) : write(change);
      },
    });
    expect((await draw('audrey', { operationId, count: 3 })).status).toBe(500);
    Object.assign(threads, { write });
    const act = readOperationId(operationId);
    const kept = act && (await drafts.lot(personId('audrey'), act));
    const again = openingSaid.parse((await draw('audrey', { operationId, count: 3 })).body);
    expect(again.opened.map(({ person }) => person.personId)).toEqual(kept?.drawn);
    expect(again.opened).toHaveLength(3);
    expect((await draw('audrey', { operationId, count: 4 })).status).toBe(409);
  });

  it('of no file, of eleven, or for a reason of somebody else is refused', async () => {
    for (const count of [0, 11, 1.5]) expect((await draw('audrey', { count })).status).toBe(400);
    expect((await draw('audrey', { reason: 'practice' })).status).toBe(404);
    expect((await draw('pia', { reason: 'audit' })).status).toBe(404);
  });
});

describe('what is read', () => {
  const requestsOf = async (query: string) => {
    const before = world.product.store.counters.snapshot();
    expect((await opened('tom', query)).status).toBe(200);
    return world.product.store.counters.since(before).requests;
  };

  it('of one piece the head and that piece with its words, and none of the lists', async () => {
    await openParts(world, 'tom', { parts: ['agreement', 'records', 'decisions'], reason: 'oversight' });
    expect(await requestsOf('')).toBe(6);
    expect(await requestsOf('?piece=agreement')).toBe(3);
    expect(await requestsOf(recordPiece())).toBe(3);
    expect(await requestsOf(decisionPiece())).toBeLessThanOrEqual(3);
    const { agreement, records, decisions, piece } = openedFile.parse(
      (await opened('tom', recordPiece())).body,
    );
    expect([agreement, records, decisions, piece?.kind]).toEqual([null, null, null, 'record']);
  });

  it('records come page by page like decisions, so that none is left out without a word', async () => {
    await openParts(world, 'tom', { parts: ['records', 'decisions'], reason: 'oversight' });
    const { threads } = world.product.ports;
    const { page } = threads;
    const asked: unknown[] = [];
    Object.assign(threads, {
      page: async (who: Parameters<typeof page>[0], options: Parameters<typeof page>[1]) => {
        asked.push([options.kinds, options.after]);
        const read = await page(who, { ...options, after: null });
        return read === 'bad-page' ? read : { ...read, after: options.after === null ? 'older' : null };
      },
    });
    expect((await openedOf('tom')).recordsAfter).toBe('older');
    asked.length = 0;
    const older = openedFile.parse((await opened('tom', '?recordsAfter=older')).body);
    Object.assign(threads, { page });
    expect([older.records?.length, older.recordsAfter, older.decisions]).toEqual([1, null, null]);
    expect(asked).toEqual([[['record'], 'older']]);
    expect((await opened('tom', '?recordsAfter=made-up')).status).toBe(400);
  });
});

describe('an end holds at once', () => {
  it('closed by whoever opened it', async () => {
    const id = await openParts(world, 'tom', { parts: ['records', 'wellbeing'], reason: 'oversight' });
    for (const who of ['priya', 'marcia', 'dilys'])
      expect((await stepOn(world, who, id, { do: 'close' })).status).toBe(404);
    expect((await stepOn(world, 'tom', id, { do: 'close' })).status).toBe(201);
    for (const query of ['', '?piece=agreement', recordPiece(), decisionPiece()])
      expect((await opened('tom', query)).status).toBe(404);
    expect(files.parse((await get('tom', '/api/files')).body).openings).toEqual([]);
    expect((await stepOn(world, 'lewis', id, { do: 'agree-wellbeing' })).status).toBe(400);
  });

  it('with the next working day, on the minute', async () => {
    await openParts(world, 'tom', { parts: ['records'], reason: 'oversight' });
    world.product.moveClock('2027-01-20T23:59:59Z');
    expect((await opened('tom')).status).toBe(200);
    world.product.moveClock('2027-01-21T00:00:00Z');
    expect((await opened('tom')).status).toBe(404);
  });

  it('an opening of one part opens no other, and none of somebody else', async () => {
    await openParts(world, 'tom', { parts: ['decisions'], reason: 'oversight' });
    expect((await opened('tom', recordPiece())).status).toBe(404);
    expect((await opened('tom', '?piece=agreement')).status).toBe(404);
    expect((await opened('marcia')).status).toBe(404);
    expect((await get('tom', '/api/files/sunita/opened')).status).toBe(404);
  });
});

const textOfZip = (bytes: Buffer): string =>
  Object.values(unzipSync(new Uint8Array(bytes)))
    .map((one) => Buffer.from(one).toString('utf8'))
    .join('\n');
