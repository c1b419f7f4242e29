// "Log as quick decision" on any message, and the dialog of councils whose words stand on no card: over HTTP, as Teams asks.
import { personId } from '../../bot/domain/ids';
import { openDrafts } from '../../bot/use-cases/drafts';
import { inputsOf, openProduct, type Product, partsOf } from '../support/product';
import { dialogOnly, inChannel, inGroup, invoke, post } from './posting';

let product: Product;
afterEach(() => product.close());

const link = 'https://teams.microsoft.com/l/message/19:abc@thread.v2/1700000000000';
const said = (content: string) => ({
  commandId: 'logDecision',
  commandContext: 'message',
  messagePayload: { id: '1', body: { contentType: 'html', content }, linkToMessage: link },
});
const asked = said('<p>No unsupervised contact <b>this weekend</b>, please.</p>');

const open = (who: string, value: object = asked, where: object = inGroup) =>
  post(product, invoke(product, who, 'composeExtension/fetchTask', value, where));
const press = (who: string, card: unknown, title: string, inputs: object = {}, where: object = inGroup) => {
  const button = partsOf(card).find((part) => part.title === title);
  const data = { ...inputsOf(card), ...(button?.data as object), ...inputs };
  const value = { ...asked, data };
  return post(product, invoke(product, who, 'composeExtension/submitAction', value, where));
};
const cardIn = ({ body }: { readonly body: { task?: { value?: { card?: { content?: unknown } } } } }) =>
  body.task?.value?.card?.content;
const decisions = async (who: string) => (await product.api(who, '/api/threads/lewis?filter=decisions')).text;

describe('on a message of a chat', () => {
  it('a dialog offers its words and keeps the way back to it', async () => {
    product = await openProduct();
    const opened = await open('lewis');
    expect(opened.status).toBe(200);
    expect(opened.body.task).toMatchObject({ type: 'continue', value: { title: 'Log as quick decision' } });
    expect(inputsOf(cardIn(opened)).text).toBe('No unsupervised contact this weekend, please.');
    expect(JSON.stringify(cardIn(opened))).toContain(link);
  });

  it.each([
    ['a group chat', inGroup],
    ['a channel', inChannel],
    ['a personal chat', {}],
  ])('it is saved from %s, and nothing is posted anywhere', async (_, where) => {
    product = await openProduct();
    const opened = await open('lewis', asked, where);
    const saved = await press('lewis', cardIn(opened), 'Save', {}, where);
    expect(saved.body.task.type).toBe('continue');
    expect(JSON.stringify(cardIn(saved))).toContain('Saved in your thread');
    expect(JSON.stringify(cardIn(saved))).not.toContain('contact');
    expect(product.connector.calls).toEqual([]);
    expect(await decisions('lewis')).toContain('No unsupervised contact this weekend');
  });

  it('its words are a draft as soon as it opens, and saving leaves none', async () => {
    product = await openProduct();
    const opened = await open('lewis');
    const drafts = () => openDrafts(product.ports, personId('lewis'));
    expect(await drafts()).toMatchObject([
      { values: { text: 'No unsupervised contact this weekend, please.' } },
    ]);
    await press('lewis', cardIn(opened), 'Save');
    expect(await drafts()).toEqual([]);
  });

  it('whoever wrote it is chosen when one may log with them, and nobody otherwise', async () => {
    product = await openProduct();
    const by = (id: string) => ({
      ...asked,
      messagePayload: { ...asked.messagePayload, from: { user: { id, displayName: 'x' } } },
    });
    expect(inputsOf(cardIn(await open('priya', by('sunita')))).who).toBe('sunita');
    expect(inputsOf(cardIn(await open('priya', by('kerry')))).who).toBeUndefined();
    expect(inputsOf(cardIn(await open('priya', asked))).who).toBeUndefined();
  });

  it('every case reference in it is taken over, and its words stay as they were written', async () => {
    product = await openProduct();
    const opened = cardIn(await open('lewis', said('<p>For LCS-204417 and LCS-204418: no contact.</p>')));
    expect(inputsOf(opened)).toMatchObject({ reference: 'LCS-204417', furtherReferences: 'LCS-204418' });
    expect(inputsOf(opened).text).toBe('For LCS-204417 and LCS-204418: no contact.');
    await press('lewis', opened, 'Save');
    expect(await decisions('lewis')).toContain('"references":["LCS-204417","LCS-204418"]');
  });

  it('it was said when it was written, unless that is yet to come', async () => {
    product = await openProduct();
    const written = (createdDateTime: string) => ({
      ...asked,
      messagePayload: { ...asked.messagePayload, createdDateTime },
    });
    const friday = await open('lewis', written('2027-01-15T15:02:00.123Z'));
    expect(inputsOf(cardIn(friday))).toMatchObject({ said: 'at', saidOn: '2027-01-15', saidTime: '15:02' });
    const tomorrow = await open('lewis', written('2027-01-20T15:02:00.123Z'));
    expect(inputsOf(cardIn(tomorrow))).toMatchObject({ said: 'now' });
  });

  it('wrong inputs come back in the dialog with everything that was typed', async () => {
    product = await openProduct();
    const opened = await open('lewis');
    const again = await press('lewis', cardIn(opened), 'Save', { newReference: 'Kayleigh' });
    expect(inputsOf(cardIn(again))).toMatchObject({
      text: 'No unsupervised contact this weekend, please.',
      newReference: 'Kayleigh',
    });
    const saved = await press('lewis', cardIn(again), 'Save', { newReference: 'LCS-309118' });
    expect(JSON.stringify(cardIn(saved))).toContain('Saved in your thread');
  });

  it("a child's name in it is marked before anything is saved", async () => {
    product = await openProduct();
    const opened = await open('lewis', said('<p>Kayleigh Thompson stays with her aunt</p>'));
    expect(JSON.stringify(cardIn(opened))).toMatch(/delete that message/);
    await press('lewis', cardIn(opened), 'Save');
    expect(await decisions('lewis')).not.toContain('Kayleigh');
  });

  it('from the box where one writes, it opens empty', async () => {
    product = await openProduct();
    const opened = await open('lewis', { commandId: 'logDecision', commandContext: 'compose' });
    expect(inputsOf(cardIn(opened)).text).toBeUndefined();
  });

  it('a message longer than a card holds still opens one', async () => {
    product = await openProduct();
    const opened = await open('lewis', said(`<p>${'see the child again. '.repeat(4_000)}</p>`));
    expect(opened.text.length).toBeLessThan(28_000);
    expect(JSON.stringify(cardIn(opened))).toContain('Only the beginning of the message is here');
  });

  it('delivered twice it is the same card and, saved twice, one decision', async () => {
    product = await openProduct();
    const twice = invoke(product, 'lewis', 'composeExtension/fetchTask', asked, inGroup);
    const first = await post(product, twice);
    const second = await post(product, twice);
    const ids = [first, second].map(
      (one) => partsOf(cardIn(one)).find(({ title }) => title === 'Save')?.data as Record<string, string>,
    );
    expect(ids[0]?.operationId).toBe(ids[1]?.operationId);
    await press('lewis', cardIn(first), 'Save');
    await press('lewis', cardIn(second), 'Save');
    expect((await product.api('lewis', '/api/threads/lewis?filter=decisions')).body.entries).toHaveLength(1);
  });

  it('a stranger is told so in the dialog and learns nothing', async () => {
    product = await openProduct();
    const stranger = { from: { id: '29:x', name: 'x', aadObjectId: 'stranger' } };
    const answer = await open('lewis', asked, { ...inGroup, ...stranger });
    expect(answer.body.task).toMatchObject({
      type: 'message',
      value: expect.stringContaining("don't know you"),
    });
  });

  it('a store that is down says so, and the form with its words comes back after Save', async () => {
    product = await openProduct();
    const opened = await open('lewis');
    product.store.faults.next({ on: 'any', status: 503, times: 80 });
    const failed = await open('lewis');
    const again = await press('lewis', cardIn(opened), 'Save');
    product.store.faults.clear();
    expect(failed.body.task.type).toBe('message');
    expect(inputsOf(cardIn(again)).text).toBe('No unsupervised contact this weekend, please.');
    expect(JSON.stringify(cardIn(again))).toContain('press Save again');
  });
});

describe('where the council keeps words out of cards', () => {
  it('the message action opens our own page, with the words as a draft', async () => {
    product = await openProduct({ rows: dialogOnly });
    const opened = await open('lewis');
    const [draft] = await openDrafts(product.ports, personId('lewis'));
    expect(draft?.values).toMatchObject({
      text: 'No unsupervised contact this weekend, please.',
      source: link,
    });
    expect(opened.body.task).toMatchObject({
      type: 'continue',
      value: { url: `http://127.0.0.1:1/tab/?as=lewis#/log/${draft?.draftId}` },
    });
    expect(opened.text).not.toContain('contact');
  });

  it("a child's name in the message is neither kept nor shown, and the way to the form is", async () => {
    product = await openProduct({ rows: dialogOnly });
    const opened = await open('lewis', said('<p>Kayleigh Thompson stays with her aunt</p>'));
    expect(await openDrafts(product.ports, personId('lewis'))).toEqual([]);
    expect(opened.text).not.toContain('Kayleigh');
    expect(opened.text).toContain('Please delete that message');
    const form = await press('lewis', cardIn(opened), 'Open the form');
    expect(form.body.task.value.url).toBe('http://127.0.0.1:1/tab/?as=lewis#/log');
  });

  it('the button of a card opens the page it names in a dialog, and the same page is a plain link beside it', async () => {
    product = await openProduct({ rows: dialogOnly });
    const [card] = await product.say('lewis', 'log decision LCS-309118 no contact this weekend');
    const button = partsOf(card?.card).find(({ title }) => title === 'Open the form');
    const beside = partsOf(card?.card).find(({ type }) => type === 'Action.OpenUrl');
    const data = { type: 'task/fetch', ...(button?.data as object) };
    const { body } = await post(
      product,
      invoke(product, 'lewis', 'task/fetch', { data, context: { theme: 'default' } }),
    );
    expect(body.task.value.url).toMatch(/^http:\/\/127\.0\.0\.1:1\/tab\/\?as=lewis#\/log\/[\w-]{36}$/);
    expect(beside?.url).toBe(body.task.value.url);
  });

  it.each(['https://evil.example/', '../../x', 'threads/priya', '', 'log/a?b=c'])(
    'a button that names %j opens the empty form',
    async (page) => {
      product = await openProduct({ rows: dialogOnly });
      const { body } = await post(product, invoke(product, 'lewis', 'task/fetch', { data: { page } }));
      expect(body.task.value.url).toBe('http://127.0.0.1:1/tab/?as=lewis#/log');
    },
  );

  it('the dialog closes after it has saved, and the card it came from says so', async () => {
    product = await openProduct({ rows: dialogOnly });
    const [card] = await product.say('lewis', 'log decision LCS-309118 no contact this weekend');
    const [draft] = await openDrafts(product.ports, personId('lewis'));
    const decision = { operationId: draft?.draftId, with: 'priya', type: 'decision', text: 'No contact.' };
    const saved = await product.api('lewis', '/api/threads/lewis/decisions', decision);
    expect(saved.status).toBeLessThan(300);
    const data = { about: 'lewis', entryId: draft?.draftId };
    const closed = await post(product, {
      ...invoke(product, 'lewis', 'task/submit', { data }),
      replyToId: card?.id,
    });
    expect(closed).toMatchObject({ status: 200, body: {} });
    expect(product.chat('lewis')[0]?.words).toContain('Saved.');
  });

  it('a dialog that has saved nothing leaves the card as it is', async () => {
    product = await openProduct({ rows: dialogOnly });
    const [card] = await product.say('lewis', 'log decision LCS-309118 no contact this weekend');
    const before = product.chat('lewis')[0]?.words;
    for (const data of [{}, { about: 'lewis', entryId: 'none' }, { about: 'tom', entryId: 'x' }, null])
      await post(product, { ...invoke(product, 'lewis', 'task/submit', { data }), replyToId: card?.id });
    expect(product.chat('lewis')[0]?.words).toBe(before);
  });

  it('a dialog is for the personal chat', async () => {
    product = await openProduct({ rows: dialogOnly });
    const { body } = await post(
      product,
      invoke(product, 'lewis', 'task/fetch', { data: { page: 'log' } }, inGroup),
    );
    expect(body.task).toMatchObject({ type: 'message' });
  });
});
