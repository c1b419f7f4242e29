// What once went wrong with quick decisions in chat, on cards and in words, each told as it should be.
import { randomUUID } from 'node:crypto';
import { personId } from '../../bot/domain/ids';
import { openDrafts } from '../../bot/use-cases/drafts';
import { decisionFormView } from '../../bot/views/decisions/decision-form-view';
import { decisionsToReadView } from '../../bot/views/decisions/decision-to-read-view';
import { blankDraft } from '../../tab/decision/draft';
import { draftFrom, valuesFrom } from '../../tab/decision/draft-values';
import { operation } from '../domain/decisions/given-decisions';
import { at, away, council, on, supervises } from '../domain/given-council';
import { activityFrom, inputsOf, openProduct, type Product, partsOf, type Shown } from '../support/product';
import { dialogOnly, inGroup, invoke, post } from './posting';

let product: Product;
afterEach(() => product?.close());

const why = 'the missed contacts follow a new partner';
const typed = 'log decision LCS-204417 see the child at school tomorrow';
const sweep = () => product.sweeper.run(product.ports);
const newest = async (who: string): Promise<Shown | undefined> => {
  await sweep();
  return product.chat(who).at(-1);
};
const entryOf = async (who: string, thread: string): Promise<Record<string, unknown>> => {
  const { body } = await product.api(who, `/api/threads/${thread}?filter=decisions`);
  return Object(Array.isArray(body.entries) ? body.entries[0] : {});
};
const titles = (card: Shown | undefined) =>
  partsOf(card?.card).flatMap(({ title, type }) =>
    String(type).startsWith('Action.') ? [String(title)] : [],
  );

/** A decision above a senior practitioner: Helen writes it, Priya has the authority. */
async function helenLogsBeyondHer(): Promise<void> {
  const [card] = await product.say('helen', 'log decision LCS-309118 no unsupervised contact this weekend');
  await product.press('helen', card, 'Save', { who: 'kerry', why });
  await sweep();
}

describe('the one above decides', () => {
  it('a refusal by whoever has the authority is told as a refusal, not as a memory', async () => {
    product = await openProduct();
    await helenLogsBeyondHer();
    const [shown] = await product.press('priya', product.chat('priya').at(-1), 'Show');
    const [form] = await product.press('priya', shown, 'No');
    await product.press('priya', form, 'Save', { text: 'Contact goes on, supervised by us' });
    const told = await newest('kerry');
    expect(told?.words).toContain('priya');
    expect(told?.words).not.toMatch(/remembers/);
  });

  it('nor does the thread say that the two saw it differently, or that the manager said what they had not', async () => {
    product = await openProduct();
    await helenLogsBeyondHer();
    const [shown] = await product.press('priya', product.chat('priya').at(-1), 'Show');
    const [form] = await product.press('priya', shown, 'No');
    await product.press('priya', form, 'Save', { text: 'Contact goes on, supervised by us' });
    const entry = JSON.stringify(await entryOf('kerry', 'kerry'));
    expect(entry).toContain('supervised by us');
    expect(entry).not.toMatch(/The two of you saw it differently|that is not what I said/);
  });

  it('the one above is told who wrote it and when, not who passed it on', async () => {
    product = await openProduct();
    const [card] = await product.say('kerry', 'log decision LCS-309118 no unsupervised contact this weekend');
    await product.press('kerry', card, 'Save', { why });
    const [shown] = await product.press('helen', await newest('helen'), 'Show');
    product.moveClock('2027-01-19T16:31:00Z');
    await product.press('helen', shown, 'Confirm');
    const asked = await newest('priya');
    expect(asked?.words).toContain('quick decision');
    expect(asked?.words).not.toContain('helen logged it');
  });

  it('after the one above has confirmed, the worker is not told that they logged it', async () => {
    product = await openProduct();
    await helenLogsBeyondHer();
    const [shown] = await product.press('priya', product.chat('priya').at(-1), 'Show');
    await product.press('priya', shown, 'Confirm');
    const told = await newest('kerry');
    expect(told?.words).toContain('priya');
    expect(told?.words).not.toContain('priya logged a quick decision with you');
  });

  it('a list in which only one needs authority does not ask it for all of them', () => {
    const view = decisionsToReadView(
      council(),
      [
        {
          to: personId('priya'),
          from: personId('lewis'),
          as: 'supervisor',
          supervisorId: personId('priya'),
          about: personId('lewis'),
          entryId: 'a',
          at: at('2027-01-19T16:00:00Z'),
        },
        {
          to: personId('priya'),
          from: personId('helen'),
          as: 'authority',
          supervisorId: personId('helen'),
          about: personId('kerry'),
          entryId: 'b',
          at: at('2027-01-19T16:05:00Z'),
        },
      ],
      on('2027-01-19'),
      () => 'https://arden.example',
    );
    expect(view.text).toContain('2 quick decisions wait for you');
    expect(view.text).not.toContain('It needs your authority');
  });
});

describe('in somebody’s place', () => {
  const gone = {
    relationships: [
      supervises('tom', 'priya'),
      supervises('priya', 'lewis'),
      supervises('tom', 'helen'),
      supervises('helen', 'lewis', { kind: 'cover', startDate: on('2027-01-18'), endDate: on('2027-04-30') }),
    ],
    absences: [away('priya', 'SICK', '2027-01-18', '2027-04-30')],
  };

  it('it is not said that a manager who is away will be told', async () => {
    product = await openProduct({ rows: gone });
    const [card] = await product.say('lewis', typed);
    const [saved] = await product.press('lewis', card, 'Save', { why, who: 'priya' });
    await sweep();
    expect(saved?.words).toContain('Saved in your thread');
    expect(product.chat('priya')).toEqual([]);
    expect(saved?.words).not.toContain('priya will be told');
  });

  it('whoever reads in their place is not asked whether it says what they said', async () => {
    product = await openProduct({ rows: gone });
    const [card] = await product.say('lewis', typed);
    await product.press('lewis', card, 'Save', { why, who: 'priya' });
    const asked = await newest('helen');
    expect(asked?.words).toContain('quick decision');
    expect(asked?.words).not.toContain('what you said');
  });

  it('whoever may confirm in their place reads that it waits for them', async () => {
    product = await openProduct({ rows: gone });
    const [card] = await product.say('lewis', typed);
    await product.press('lewis', card, 'Save', { why, who: 'priya' });
    const [shown] = await product.press('helen', await newest('helen'), 'Show');
    expect(titles(shown)).toContain('Confirm');
    expect(shown?.words).not.toContain('Waiting for priya');
  });

  it('the tab counts what waits for whoever answers in their place', async () => {
    product = await openProduct({ rows: gone });
    const [card] = await product.say('lewis', typed);
    await product.press('lewis', card, 'Save', { why, who: 'priya' });
    const open = (await product.api('helen', '/api/threads/lewis/open')).body;
    expect(open.toAnswer).toHaveLength(1);
    const { waiting } = (await product.api('helen', '/api/threads/lewis')).body;
    expect(waiting).toMatchObject({ toAnswer: 1 });
  });
});

describe('words that somebody typed', () => {
  it('in a group a colleague who is mentioned by @ is still named in what was said', async () => {
    product = await openProduct();
    await post(product, {
      ...activityFrom('priya', product.connector),
      ...inGroup,
      type: 'message',
      text: '<at>Supervision Thread</at> just spoke to <at>lewis</at> about LCS-204417 see the child tomorrow',
      entities: [
        { type: 'mention', text: '<at>Supervision Thread</at>', mentioned: { id: '28:bot' } },
        { type: 'mention', text: '<at>lewis</at>', mentioned: { id: '29:lewis' } },
      ],
    });
    const [draft] = await openDrafts(product.ports, personId('priya'));
    expect(draft?.values.text).toContain('see the child tomorrow');
    expect(draft?.about).toBe('lewis');
  });

  it('a draft of yesterday, gone on with in the tab, was not said just now', async () => {
    product = await openProduct();
    await product.say('lewis', typed);
    product.moveClock('2027-01-21T10:00:00Z');
    const { body } = await product.api('lewis', '/api/drafts');
    const [draft] = Array.isArray(body.drafts) ? body.drafts : [];
    expect(draft?.values).toMatchObject({ said: 'at', saidOn: '2027-01-19', saidTime: '16:14' });
  });

  it('where words stay off cards, a command with a typo puts none on one', async () => {
    product = await openProduct({ rows: dialogOnly });
    const [card] = await product.say('lewis', 'log decison LCS-204417 see the child at school tomorrow');
    expect(card?.words).toContain('Did you mean');
    expect(JSON.stringify(card?.card)).not.toMatch(/LCS-204417|school/);
  });

  it('a command with a typo is kept as a draft like every other', async () => {
    product = await openProduct();
    await product.say('lewis', 'log decison LCS-204417 see the child at school tomorrow');
    expect(await openDrafts(product.ports, personId('lewis'))).toHaveLength(1);
  });

  it('a reason typed for a decision that was taken back meanwhile is given back', async () => {
    product = await openProduct();
    const [card] = await product.say('lewis', 'log decision see the child at school tomorrow');
    const [saved] = await product.press('lewis', card, 'Save');
    const [shown] = await product.press('priya', await newest('priya'), 'Show');
    expect(titles(shown)).toContain('Confirm');
    const entryId = String((await entryOf('priya', 'lewis')).entryId);
    await product.press('lewis', saved, 'Undo');
    const data = {
      verb: 'decision/complete',
      about: 'lewis',
      entryId,
      operationId: randomUUID(),
      asks: 'why',
      why,
    };
    const { status } = await post(product, {
      ...activityFrom('priya', product.connector),
      type: 'message',
      value: data,
      replyToId: shown?.id,
    });
    expect(status).toBe(200);
    expect(JSON.stringify(product.chat('priya'))).toContain(why);
  });

  it('a tap on a decision that was taken back says so, not that it was answered', async () => {
    product = await openProduct();
    const [card] = await product.say('lewis', typed);
    const [saved] = await product.press('lewis', card, 'Save', { why });
    const [shown] = await product.press('priya', await newest('priya'), 'Show');
    await product.press('lewis', saved, 'Undo');
    const [late] = await product.press('priya', shown, 'Confirm');
    expect(late?.words).not.toContain('answered already');
  });

  it('the reference typed on another device, where the card still asks for it, is not lost', async () => {
    product = await openProduct();
    const [card] = await product.say('lewis', 'log decision see the child at school tomorrow');
    const [saved] = await product.press('lewis', card, 'Save');
    await product.press('lewis', saved, 'Add', { why });
    const [late] = await product.press('lewis', saved, 'Add', { newReference: 'LCS-204417' });
    const entry = await entryOf('lewis', 'lewis');
    const kept = JSON.stringify(entry.references).includes('LCS-204417');
    expect(kept || JSON.stringify(late?.card).includes('LCS-204417')).toBe(true);
  });
});

describe('when it was said', () => {
  it('a message whose card is saved two days later was said when it was typed', async () => {
    product = await openProduct();
    const [card] = await product.say('lewis', typed);
    product.moveClock('2027-01-21T10:00:00Z');
    await product.press('lewis', card, 'Save', { why });
    expect((await entryOf('lewis', 'lewis')).on).toBe('2027-01-19');
  });

  it('what a colleague wrote on Friday is not offered as said just now', async () => {
    product = await openProduct();
    const value = {
      commandId: 'logDecision',
      commandContext: 'message',
      messagePayload: {
        id: '1',
        createdDateTime: '2027-01-15T15:02:00Z',
        body: { contentType: 'html', content: '<p>No unsupervised contact, please.</p>' },
      },
    };
    const opened = await post(
      product,
      invoke(product, 'lewis', 'composeExtension/fetchTask', value, inGroup),
    );
    expect(opened.text).toContain('No unsupervised contact');
    expect(opened.text).toContain('2027-01-15');
  });
});

describe('used cards', () => {
  const submitted = (who: string, data: object, replyToId: string | undefined) =>
    post(product, { ...invoke(product, who, 'task/submit', { data }), replyToId });
  async function logged(text: string): Promise<string> {
    const operationId = randomUUID();
    const body = { operationId, with: 'priya', type: 'decision', text, why, references: ['LCS-204417'] };
    const { status } = await product.api('lewis', '/api/threads/lewis/decisions', body);
    expect(status).toBeLessThan(300);
    return operationId;
  }

  it('a dialog opened from a list of several does not take the others away', async () => {
    product = await openProduct({ rows: dialogOnly });
    const first = await logged('See the child tomorrow.');
    await logged('Ring the school.');
    const [list] = await product.say('lewis', 'child file');
    expect(titles(list).filter((title) => title === 'Show')).toHaveLength(2);
    await submitted('lewis', { about: 'lewis', entryId: first, list: 'child-file' }, list?.id);
    expect(product.chat('lewis').at(-1)?.words).not.toBe('Saved.\nOpen it');
    expect(titles(product.chat('lewis').at(-1))).toContain('Show');
  });

  it('a decision that was confirmed in a dialog is no longer "to confirm" on its card', async () => {
    product = await openProduct({ rows: dialogOnly });
    const entryId = await logged('See the child tomorrow.');
    const card = await newest('priya');
    const step = { operationId: randomUUID(), step: { do: 'answer', answer: 'confirm' } };
    const { status } = await product.api('priya', `/api/threads/lewis/entries/${entryId}/steps`, step);
    expect(status).toBe(201);
    await submitted('priya', { about: 'lewis', entryId }, card?.id);
    expect(product.chat('priya').find(({ id }) => id === card?.id)?.words).not.toContain('to confirm');
  });

  it('one decision of a list that may no longer be opened does not take the others away', async () => {
    product = await openProduct();
    await logged('See the child tomorrow.');
    const body = {
      operationId: randomUUID(),
      type: 'decision',
      text: 'Go together.',
      why,
      references: ['LCS-309118'],
    };
    await product.api('sunita', '/api/threads/sunita/decisions', { ...body, with: 'priya' });
    await sweep();
    const [list] = await product.say('priya', 'waiting');
    expect(titles(list).filter((title) => title === 'Show')).toHaveLength(2);
    const button = partsOf(list?.card).find(({ title }) => title === 'Show');
    const data = { ...(button?.data as object), entryId: 'gone' };
    await post(product, {
      ...activityFrom('priya', product.connector),
      type: 'message',
      value: data,
      replyToId: list?.id,
    });
    const now = product
      .chat('priya')
      .filter(({ id }) => id === list?.id)
      .at(-1);
    expect(titles(now)).toContain('Show');
  });

  it('a list whose decisions are all answered no longer says that they are to confirm', async () => {
    product = await openProduct();
    await logged('See the child tomorrow.');
    await logged('Ring the school.');
    const list = await newest('priya');
    expect(list?.words).toContain('2 quick decisions to confirm');
    const entries = partsOf(list?.card).flatMap(({ title, data }) => (title === 'Show' ? [data] : []));
    for (const data of entries) {
      await post(product, {
        ...activityFrom('priya', product.connector),
        type: 'message',
        value: data,
        replyToId: list?.id,
      });
      await product.press('priya', product.chat('priya').at(-1), 'Confirm');
    }
    const { body } = await product.api('priya', '/api/threads/lewis/open');
    expect(body.toAnswer).toEqual([]);
    expect(product.chat('priya').find(({ id }) => id === list?.id)?.words).not.toContain(
      '2 quick decisions to confirm',
    );
  });

  it('Discard can be undone, or asks first: one tap does not throw words away', async () => {
    product = await openProduct();
    await product.say('lewis', typed);
    const [list] = await product.say('lewis', 'drafts');
    const [after] = await product.press('lewis', list, 'Discard');
    const kept = (await openDrafts(product.ports, personId('lewis'))).length > 0;
    expect(kept || titles(after).some((title) => /undo|keep|back/i.test(title))).toBe(true);
  });
});

describe('who, and what kind', () => {
  it('while it is not clear with whom it was, nobody is chosen: Save must not tell the wrong worker', async () => {
    product = await openProduct();
    const [card] = await product.say('priya', 'just spoke to Amara about LCS-204417 see the child tomorrow');
    expect(card?.words).toContain("I'm not sure who that was");
    expect(inputsOf(card?.card).who).toBeUndefined();
  });

  const formOf = () => {
    const facts = { council: council(), author: personId('helen'), today: on('2027-01-19') };
    const form = decisionFormView({
      ...facts,
      operationId: operation(1),
      who: [personId('kerry')],
      recentReferences: [],
    });
    if (form === null) throw new Error('there is a form');
    return form;
  };

  it('advice typed in chat and gone on with in the tab does not come back at the next session', () => {
    const draft = draftFrom(formOf(), 'x', { type: 'advice', text: 'Ring first.' });
    expect(draft).toMatchObject({ type: 'advice', revisit: false });
  });

  it('"I may decide this one", ticked in the tab, is still ticked on the card', () => {
    const form = formOf();
    const values = valuesFrom({ ...blankDraft(form, 'x'), text: 'No contact.', withinMyAuthority: true });
    expect(values).toMatchObject({ withinMyAuthority: 'true' });
  });

  it('two buttons of the same name in a list say which decision each of them shows', async () => {
    product = await openProduct();
    for (const text of ['See the child tomorrow.', 'Ring the school.'])
      await product.api('lewis', '/api/threads/lewis/decisions', {
        operationId: randomUUID(),
        with: 'priya',
        type: 'decision',
        text,
        why,
        references: ['LCS-204417'],
      });
    const list = await newest('priya');
    const shows = partsOf(list?.card).filter(({ title }) => title === 'Show');
    expect(shows).toHaveLength(2);
    expect(shows.every(({ tooltip }) => typeof tooltip === 'string')).toBe(true);
  });

  it('"log advice" opens the form for advice also where it is a page of the tab', async () => {
    product = await openProduct({ rows: dialogOnly });
    const [decision] = await product.say('lewis', 'log decision');
    const [advice] = await product.say('lewis', 'log advice');
    const pageOf = (card: Shown | undefined) =>
      partsOf(card?.card).flatMap(({ data }) => Object(data).page ?? []);
    expect(pageOf(advice)).not.toEqual(pageOf(decision));
  });
});

describe('drafts', () => {
  it('the oldest of many drafts can still be gone on with, and it is said that there are more', async () => {
    product = await openProduct({ rows: dialogOnly });
    for (let count = 0; count < 21; count += 1) {
      product.moveClock(`2027-01-19T16:${String(15 + count)}:00Z`);
      await product.say('lewis', `log decision LCS-204417 see the child, number ${count}`);
    }
    const url = partsOf(product.chat('lewis')[0]?.card).find(({ url }) => url !== undefined)?.url;
    const draftId = String(url).split('#/log/')[1];
    const { body } = await product.api('lewis', `/api/drafts/${draftId}`);
    expect(body.draft).toMatchObject({ values: { text: 'see the child, number 0' } });
    const [list] = await product.say('lewis', 'drafts');
    expect(list?.words).toContain('at least 15 older ones');
  });

  it('a stranger cannot open somebody else’s draft by its id', async () => {
    product = await openProduct();
    await product.say('lewis', typed);
    const [draft] = await openDrafts(product.ports, personId('lewis'));
    for (const verb of ['draft/open', 'draft/clear'])
      await post(product, {
        ...activityFrom('priya', product.connector),
        type: 'message',
        value: { verb, draftId: draft?.draftId },
        replyToId: 'x',
      });
    expect(JSON.stringify(product.chat('priya'))).not.toContain('school');
    expect(await openDrafts(product.ports, personId('lewis'))).toHaveLength(1);
  });
});
