// A decision typed as a message: kept the moment it is sent, asked only for what is missing, never shown to others.
import { personId } from '../../bot/domain/ids';
import { openDrafts } from '../../bot/use-cases/drafts';
import { council, person } from '../domain/given-council';
import { activityFrom, inputsOf, openProduct, type Product, partsOf, type Shown } from '../support/product';
import { dialogOnly, inChannel, inGroup, invoke, post, readByOthers } from './posting';

let product: Product;
afterEach(() => product.close());

const typed = 'log decision LCS-309118 no unsupervised contact this weekend';
const drafts = (who: string) => openDrafts(product.ports, personId(who));
const message = (who: string, text: string, more: object = {}) => ({
  ...activityFrom(who, product.connector),
  type: 'message',
  text,
  ...more,
});
const operationOn = (shown: Shown | undefined) =>
  partsOf(shown?.card).flatMap(({ data }) =>
    typeof data === 'object' && data !== null && 'operationId' in data ? [data.operationId] : [],
  )[0];

describe('the message is the entry', () => {
  it('it is a draft as soon as it is sent, and saving it leaves none', async () => {
    product = await openProduct();
    const [card] = await product.say('lewis', typed);
    expect(await drafts('lewis')).toMatchObject([
      {
        origin: 'message',
        values: { text: 'no unsupervised contact this weekend', reference: 'LCS-309118' },
      },
    ]);
    await product.press('lewis', card, 'Save');
    expect(await drafts('lewis')).toEqual([]);
    expect((await product.api('lewis', '/api/threads/lewis')).text).toContain('no unsupervised contact');
  });

  it('a message delivered twice is one draft, one card id and one decision', async () => {
    product = await openProduct();
    const same = message('lewis', typed);
    await post(product, same);
    await post(product, same);
    const [first, second] = product.chat('lewis');
    expect(await drafts('lewis')).toHaveLength(1);
    expect(operationOn(second)).toBe(operationOn(first));
    await product.press('lewis', first, 'Save');
    const [again] = await product.press('lewis', second, 'Save');
    expect(again?.words).toContain('Saved in your thread');
    const { body } = await product.api('lewis', '/api/threads/lewis?filter=decisions');
    expect(body.entries).toHaveLength(1);
  });

  it('two messages are two drafts', async () => {
    product = await openProduct();
    await product.say('lewis', typed);
    await product.say('lewis', typed);
    expect(await drafts('lewis')).toHaveLength(2);
  });

  it('a slip that is offered and pressed twice is one draft', async () => {
    product = await openProduct();
    const [offer] = await product.say('lewis', typed.replace('decision', 'decison'));
    expect(await drafts('lewis')).toHaveLength(1);
    await Promise.all([
      product.press('lewis', offer, 'Yes, log decision'),
      product.press('lewis', offer, 'Yes, log decision'),
    ]);
    expect(await drafts('lewis')).toHaveLength(1);
  });

  it('what followed a slip is on no button, and is there when the slip is put right', async () => {
    product = await openProduct();
    const [offer] = await product.say('lewis', typed.replace('decision', 'decison'));
    expect(JSON.stringify(offer?.card)).not.toMatch(/contact|309118/);
    const [card] = await product.press('lewis', offer, 'Yes, log decision');
    expect(inputsOf(card?.card)).toMatchObject({
      text: 'no unsupervised contact this weekend',
      reference: 'LCS-309118',
    });
  });

  it('a slip while the store is down loses no word either', async () => {
    product = await openProduct();
    product.store.faults.next({ on: 'any', status: 503, times: 50 });
    const [card] = await product.say('lewis', typed.replace('decision', 'decison'));
    product.store.faults.clear();
    expect(inputsOf(card?.card)).toMatchObject({ text: 'no unsupervised contact this weekend' });
  });

  it('nothing typed is no draft', async () => {
    product = await openProduct();
    await product.say('lewis', 'log decision');
    expect(await drafts('lewis')).toEqual([]);
  });

  it("a child's name is marked, nothing is kept, and the message is to be deleted", async () => {
    product = await openProduct();
    const [card] = await product.say(
      'lewis',
      'log decision LCS-309118 Kayleigh Thompson stays with her aunt',
    );
    expect(await drafts('lewis')).toEqual([]);
    expect(inputsOf(card?.card).text).toContain('Kayleigh Thompson stays');
    expect(card?.words).toContain('Please delete that message');
  });

  it('a text that is too long is kept, says by how much, and all of it is on the card', async () => {
    product = await openProduct();
    const long = 'see the child again and ring the school. '.repeat(30).trim();
    const [card] = await product.say('lewis', `log decision ${long}`);
    expect(inputsOf(card?.card).text).toBe(long);
    expect(card?.words).toContain(`Shorten it by ${long.length - 1_000}`);
    expect(await drafts('lewis')).toHaveLength(1);
  });

  it('an endless text still makes a card that Teams shows, and says where all of it is', async () => {
    product = await openProduct();
    const [card] = await product.say('lewis', `log decision ${'see the child again. '.repeat(2_000)}`);
    expect(JSON.stringify(card?.card).length * 2).toBeLessThan(28_000);
    expect(card?.words).toContain('all of it stays in its chat');
  });

  it('a store that is down loses no word that was typed', async () => {
    product = await openProduct();
    product.store.faults.next({ on: 'any', status: 503, times: 50 });
    const [card] = await product.say('lewis', typed);
    product.store.faults.clear();
    expect(inputsOf(card?.card)).toMatchObject({ text: 'no unsupervised contact this weekend' });
    expect(card?.words).toContain('please press Save');
    await product.press('lewis', card, 'Save');
    expect((await product.api('lewis', '/api/threads/lewis')).text).toContain('no unsupervised contact');
    expect(await drafts('lewis')).toEqual([]);
  });
});

describe('whom a command names', () => {
  it.each([
    ['log advice to Sunita about LCS-309118 no visit today', 'sunita', 'no visit today'],
    ['log decision with Sunita: LCS-309118 no visit today', 'sunita', 'no visit today'],
    ['log decision to sunita about LCS-309118 no visit today', 'sunita', 'no visit today'],
    ['log decision to sunita, LCS-309118 no visit today', 'sunita', 'no visit today'],
    ['log decision LCS-309118 to visit with Sunita today', undefined, 'to visit with Sunita today'],
    ['log decision to CAMHS today LCS-309118', undefined, 'to CAMHS today'],
  ])('%s', async (said, who, text) => {
    product = await openProduct();
    const [card] = await product.say('priya', said);
    const inputs = inputsOf(card?.card);
    expect(inputs).toMatchObject({ text, reference: 'LCS-309118' });
    expect(inputs.who).toBe(who);
    expect(card?.words).not.toContain('not sure');
  });

  it('a name that nobody here has chooses nobody, and every word stays', async () => {
    product = await openProduct();
    const [card] = await product.say('priya', 'log decision with Amara no visit today');
    expect(card?.words).toContain("I'm not sure who that was");
    expect(inputsOf(card?.card)).toMatchObject({ text: 'with Amara no visit today' });
    expect(inputsOf(card?.card).who).toBeUndefined();
    const [again] = await product.press('priya', card, 'Save', { why: 'x', reference: 'LCS-309118' });
    expect(again?.words).toContain('Please check');
  });

  it('brothers and sisters are all named on the card, and saved', async () => {
    product = await openProduct();
    const [card] = await product.say(
      'lewis',
      'log decision LCS-309118 LCS-309119 and LCS-309120 stay together',
    );
    const siblings = 'LCS-309119, LCS-309120';
    expect(inputsOf(card?.card)).toMatchObject({
      text: 'stay together',
      reference: 'LCS-309118',
      furtherReferences: siblings,
    });
    expect(card?.words).toContain(`Also for ${siblings}`);
    expect(await drafts('lewis')).toMatchObject([{ values: { furtherReferences: siblings } }]);
    await product.press('lewis', card, 'Save');
    const { body } = await product.api('lewis', '/api/threads/lewis?filter=decisions');
    expect(body.entries).toMatchObject([{ references: ['LCS-309118', 'LCS-309119', 'LCS-309120'] }]);
  });

  it('nor does a word that is also a name choose somebody', async () => {
    product = await openProduct();
    const [card] = await product.say('priya', 'log decision to lewis the file goes back');
    expect(inputsOf(card?.card)).toMatchObject({ text: 'to lewis the file goes back' });
    expect(inputsOf(card?.card).who).toBeUndefined();
  });

  it('nor is anybody chosen when its draft is gone on with', async () => {
    product = await openProduct();
    await product.say('priya', 'just spoke to Kerry about no visit today');
    const [list] = await product.say('priya', 'drafts');
    const [card] = await product.press('priya', list, 'Continue');
    expect(inputsOf(card?.card)).toMatchObject({ text: 'Kerry about no visit today' });
    expect(inputsOf(card?.card).who).toBeUndefined();
  });

  it('whoever has one person to log with is told whose it would be', async () => {
    product = await openProduct();
    const [card] = await product.say('lewis', 'just spoke to Amara about no visit today');
    expect(card?.words).toContain('here it can only be kept with priya');
  });
});

describe('a card that is saved days later', () => {
  const decisionOf = async () => (await product.ports.threads.readHead(personId('lewis')))?.head.open.at(0);

  it('gives both dates of that day when nobody chose another', async () => {
    product = await openProduct();
    const [card] = await product.say('lewis', typed);
    expect(inputsOf(card?.card)).toMatchObject({ actionBy: '2027-01-20', recordBy: '2027-01-20' });
    product.moveClock('2027-01-21T10:00:00Z');
    await product.press('lewis', card, 'Save', { actionBy: '2027-01-25' });
    expect(await decisionOf()).toMatchObject({ childFile: [{ byOn: '2027-01-22' }] });
    const { text } = await product.api('lewis', '/api/threads/lewis?filter=decisions');
    expect(text).toContain('Action: lewis by Mon 25 Jan 2027');
  });

  it('shows them when it has to come back once more', async () => {
    product = await openProduct();
    const [card] = await product.say('lewis', typed);
    product.moveClock('2027-01-21T10:00:00Z');
    const [again] = await product.press('lewis', card, 'Save', { newReference: 'Kayleigh' });
    expect(inputsOf(again?.card)).toMatchObject({ actionBy: '2027-01-22', recordBy: '2027-01-22' });
    await product.press('lewis', again, 'Save', { newReference: '' });
    expect((await product.api('lewis', '/api/threads/lewis')).text).toContain('Said Tue 19 Jan 2027, 16:14');
  });

  it('and was opened empty, is of the moment it is saved', async () => {
    product = await openProduct();
    const [card] = await product.say('lewis', 'log decision');
    product.moveClock('2027-01-21T10:00:00Z');
    const [saved] = await product.press('lewis', card, 'Save', { text: 'No visit today.' });
    expect(saved?.words).toContain('Saved in your thread');
    const { body } = await product.api('lewis', '/api/threads/lewis?filter=decisions');
    expect(body.entries).toMatchObject([{ on: '2027-01-21' }]);
  });
});

describe('"just spoke to"', () => {
  it('knows with whom, and asks first when', async () => {
    product = await openProduct();
    const [card] = await product.say('priya', 'just spoke to Sunita about LCS-309118 no visit today');
    const inputs = partsOf(card?.card).filter(({ type }) => String(type).startsWith('Input.'));
    expect(inputs[0]).toMatchObject({ id: 'said' });
    expect(inputsOf(card?.card)).toMatchObject({
      who: 'sunita',
      text: 'no visit today',
      reference: 'LCS-309118',
    });
    expect(await drafts('priya')).toMatchObject([{ about: 'sunita', values: { who: 'sunita' } }]);
  });

  it('asks who it was when nobody here is called that, and loses no word', async () => {
    product = await openProduct({
      rows: { people: [...council().people.values(), person('zed', { displayName: 'Zed' })] },
    });
    const [card] = await product.say('priya', 'just spoke to Zed about LCS-309118 no visit today');
    expect(card?.words).toContain("I'm not sure who that was");
    expect(inputsOf(card?.card)).toMatchObject({
      text: 'Zed about LCS-309118 no visit today',
      reference: 'LCS-309118',
    });
  });

  it('five minutes ago is five minutes ago', async () => {
    product = await openProduct();
    const [card] = await product.say('priya', 'just spoke to Sunita about LCS-309118 no visit today');
    await product.press('priya', card, 'Save', { said: '5-minutes' });
    expect((await product.api('priya', '/api/threads/sunita')).text).toContain('16:09');
  });
});

describe('drafts', () => {
  it('are listed without a word of theirs, opened with them, and said when they were written', async () => {
    product = await openProduct();
    await product.say('priya', 'just spoke to Sunita about LCS-309118 no visit today');
    product.moveClock('2027-01-20T09:00:00Z');
    const [list] = await product.say('priya', 'drafts');
    expect(list?.words).toContain('Tuesday 19 January at 16:14');
    expect(JSON.stringify(list?.card)).not.toMatch(/no visit|LCS/);
    const [card] = await product.press('priya', list, 'Continue');
    expect(inputsOf(card?.card)).toMatchObject({
      text: 'no visit today',
      who: 'sunita',
      said: 'at',
      saidOn: '2027-01-19',
      saidTime: '16:14',
    });
    await product.press('priya', card, 'Save');
    expect(await drafts('priya')).toEqual([]);
  });

  it('are let go once somebody is sure, and one that has gone says so', async () => {
    product = await openProduct();
    await product.say('lewis', typed);
    const [list] = await product.say('lewis', 'drafts');
    const [asked] = await product.press('lewis', list, 'Discard');
    expect(asked?.words).toContain('Tuesday 19 January at 16:14, in your own thread');
    const [kept] = await product.press('lewis', asked, 'Keep it');
    expect(kept?.words).toContain('Tuesday 19 January at 16:14');
    const [left] = await product.press('lewis', asked, 'Discard it');
    expect(left?.words).toContain('nothing you began');
    expect(await drafts('lewis')).toEqual([]);
    const [gone] = await product.press('lewis', list, 'Continue');
    expect(gone?.words).toContain('not there any more');
  });

  it("are nobody else's", async () => {
    product = await openProduct();
    await product.say('lewis', typed);
    const [list] = await product.say('lewis', 'drafts');
    const [others] = await product.press('priya', list, 'Continue');
    expect(others?.words).toContain('not there any more');
  });
});

describe('what waits and what is asked', () => {
  it('"waiting" and "child file" list without a word of what they are about', async () => {
    product = await openProduct();
    const [nothing] = await product.say('priya', 'waiting');
    expect(nothing?.words).not.toContain('lewis');
    const [card] = await product.say('lewis', typed);
    await product.press('lewis', card, 'Save');
    await product.sweeper.run(product.ports);
    const [waiting] = await product.say('priya', 'waiting');
    const [childFile] = await product.say('lewis', "child's file");
    expect(waiting?.words).toContain('lewis');
    expect(`${waiting?.words} ${childFile?.words}`).not.toMatch(/contact|309118/);
  });

  it('the question at the end of the day is switched on and off by a word', async () => {
    product = await openProduct();
    const [question] = await product.say('lewis', 'end of day');
    await product.press('lewis', question, 'Ask me');
    const asked = async () =>
      (await product.ports.threads.readHead(personId('lewis')))?.head.endOfDayQuestion;
    expect(await asked()).toBe(true);
    await product.say('lewis', 'End of day: off');
    expect(await asked()).toBe(false);
  });
});

describe('in front of others', () => {
  it.each([
    ['a group chat', inGroup],
    ['a channel', inChannel],
  ])('%s hears only that it has moved; the card is in the personal chat', async (_, where) => {
    product = await openProduct();
    await post(product, message('lewis', `<at>Supervision Thread</at> ${typed}`, where));
    expect(readByOthers(product)).toContain("I've moved this to our own chat");
    expect(readByOthers(product)).not.toMatch(/contact|309118|Action/);
    const [card] = product.chat('lewis');
    expect(inputsOf(card?.card)).toMatchObject({ text: 'no unsupervised contact this weekend' });
    expect(await drafts('lewis')).toHaveLength(1);
    expect(product.connector.calls).toHaveLength(2);
  });

  it.each(['team', 'my supervision', 'hlep', 'is anybody there?'])(
    'also %j is answered elsewhere',
    async (text) => {
      product = await openProduct();
      await post(product, message('priya', text, inGroup));
      expect(readByOthers(product)).not.toMatch(/lewis|Action\.|What I can do|catch that/i);
      expect(product.chat('priya')).toHaveLength(1);
    },
  );

  it('somebody without a personal chat is asked to open one, and their words are kept', async () => {
    product = await openProduct({
      rows: { people: [...council().people.values()] },
      seenByBot: (ports) => ({
        ...ports,
        conversations: { ...ports.conversations, find: async () => new Map() },
      }),
    });
    await post(product, message('lewis', typed, inGroup));
    expect(readByOthers(product)).toContain('Please open one with me');
    expect(readByOthers(product)).not.toMatch(/contact|309118/);
    expect(await drafts('lewis')).toHaveLength(1);
  });

  it('a personal chat that cannot be reached is not said to be written to', async () => {
    product = await openProduct();
    product.connector.failNext({ status: 403, committed: false });
    await post(product, message('lewis', typed, inGroup));
    expect(readByOthers(product)).not.toContain("I've moved");
  });

  it('a stranger learns nothing', async () => {
    product = await openProduct();
    const stranger = { from: { id: '29:x', name: 'x', aadObjectId: 'stranger' } };
    await post(product, message('lewis', typed, { ...inGroup, ...stranger }));
    expect(readByOthers(product)).toContain("I don't know you yet");
    expect(readByOthers(product)).not.toMatch(/contact|309118/);
  });

  it('a button that somebody brought there does nothing', async () => {
    product = await openProduct();
    const pressed = { ...message('lewis', '', inGroup), value: { verb: 'decision/save', text: 'x' } };
    await post(product, pressed);
    expect(readByOthers(product)).toContain('I only talk in a personal chat');
  });
});

describe('where the council keeps words out of cards', () => {
  it('what was typed is a draft, and the card leads to it without a word of it', async () => {
    product = await openProduct({ rows: dialogOnly });
    const [card] = await product.say('lewis', typed);
    const [draft] = await drafts('lewis');
    expect(JSON.stringify(card?.card)).not.toMatch(/contact|309118|Input\./);
    expect(JSON.stringify(card?.card)).toContain(`#/log/${draft?.draftId}`);
  });

  it('advice leads to the form for advice, in the dialog and beside it', async () => {
    product = await openProduct({ rows: dialogOnly });
    const [card] = await product.say('lewis', 'log advice');
    const parts = partsOf(card?.card);
    expect(parts.find(({ type }) => type === 'Action.OpenUrl')?.url).toContain('#/log?type=advice');
    const data = parts.find(({ title }) => title === 'Open the form')?.data as object;
    const { body } = await post(product, invoke(product, 'lewis', 'task/fetch', { data }));
    expect(body.task.value.url).toContain('#/log?type=advice');
  });

  it("a child's name behind a slip is on no card, and is to be written before it is deleted", async () => {
    product = await openProduct({ rows: dialogOnly });
    const [card] = await product.say('lewis', 'log decison Kayleigh Thompson stays with her aunt');
    expect(JSON.stringify(card?.card)).not.toMatch(/Kayleigh|aunt/);
    expect(card?.words).toMatch(/First write it in the form.*only then delete/);
    const [way] = await product.press('lewis', card, 'Yes, log decision');
    expect(way?.words).toContain('Open the form');
    expect(await drafts('lewis')).toEqual([]);
  });

  it("a child's name is not kept and not shown, and the message is to be deleted", async () => {
    product = await openProduct({ rows: dialogOnly });
    const [card] = await product.say('lewis', 'log decision Kayleigh Thompson stays with her aunt');
    expect(JSON.stringify(card?.card)).not.toContain('Kayleigh');
    expect(card?.words).toMatch(/First write it in the form.*only then delete/);
    expect(card?.words).toContain('Please delete that message');
    expect(await drafts('lewis')).toEqual([]);
  });

  it('a store that is down puts no word on a card either', async () => {
    product = await openProduct({ rows: dialogOnly });
    product.store.faults.next({ on: 'any', status: 503, times: 50 });
    const [card] = await product.say('lewis', typed);
    product.store.faults.clear();
    expect(JSON.stringify(card?.card)).not.toMatch(/contact|309118/);
  });
});
