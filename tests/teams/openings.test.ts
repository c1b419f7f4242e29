// What chat says of files that are opened from outside the pair: that a yes is waited for, and on its day that it was so.
import { openParts, openWorld, stepOn, type World } from '../api/access-world';
import { partsOf, type Shown } from '../support/product';
import { invoke, post } from './posting';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.product.close());

const shows = (card: Shown | undefined) => partsOf(card?.card);

/** Everything somebody has been sent so far, in words. */
const wordsTo = (who: string) =>
  world.product
    .chat(who)
    .map(({ words }) => words)
    .join('\n');
const reminders = async (who: string) =>
  (await world.product.say(who, 'reminders')).map(({ card }) => JSON.stringify(card)).join('\n');

async function sweepAt(time: string): Promise<void> {
  const { product } = world;
  product.moveClock(time);
  await product.sweeper.run(product.ports);
  product.pass(60_000);
  await product.sweeper.run(product.ports);
}

it('whoever may say yes finds the question when they look, and is asked once more the next day', async () => {
  const { product } = world;
  await openParts(world, 'hannah', { parts: ['agreement', 'records'], reason: 'formal-case' });
  await product.sweeper.run(product.ports);
  const found = await reminders('dilys');
  expect(found).toContain('asked on Tuesday 19 January to open a part of a supervision file');
  expect(found).toContain('#/protection');
  expect(await reminders('tom')).not.toContain('supervision file');
  const asked = () => wordsTo('dilys').match(/your yes or no is waited for/g)?.length;
  expect(asked()).toBe(1);
  await sweepAt('2027-01-20T10:00:00Z');
  expect(asked()).toBe(2);
  await sweepAt('2027-01-21T10:00:00Z');
  expect(asked()).toBe(2);
});

it('what was put off is in nobody’s chat before its day, and then on both their cards', async () => {
  const id = await openParts(world, 'tom', {
    parts: ['records', 'wellbeing'],
    reason: 'oversight',
    putOffNotice: '2027-01-28',
  });
  const answer = await stepOn(world, 'dilys', id, { do: 'approve', noticeOn: '2027-01-28' });
  expect(answer.status).toBe(201);
  const pair = ['lewis', 'priya'] as const;
  const said = async () =>
    (await Promise.all(pair.map(async (who) => wordsTo(who) + (await reminders(who))))).join();
  for (const day of ['2027-01-20', '2027-01-26', '2027-01-27']) {
    await sweepAt(`${day}T10:00:00Z`);
    expect(await said()).not.toMatch(/from outside|how you are|openings/);
  }
  await sweepAt('2027-01-28T10:00:00Z');
  for (const who of pair) {
    expect(wordsTo(who)).toContain('Somebody from outside the two of you opened a part of');
    expect(wordsTo(who)).not.toContain('To see how things stand');
    expect(await reminders(who)).toContain('#/file/lewis/openings');
  }
  expect(wordsTo('coral')).not.toContain('from outside');
});

describe('a card says only that something waits, and the rest is shown to whoever may see it', () => {
  /** Of whom, by whom, why, or whether. */
  const telling = /lewis|tom|marcia|wellbeing|how you are|formal|safe|stairs/i;
  const newestTo = (who: string, about: RegExp = /./) => {
    const card = world.product.chat(who).findLast(({ words }) => about.test(words));
    if (card === undefined) throw new Error(`nothing was sent to ${who}`);
    return card;
  };
  const buttonOf = (who: string, title: string) => {
    const found = shows(newestTo(who)).find((one) => one.title === title);
    if (found === undefined) throw new Error(`no ${title}`);
    return found;
  };
  const look = async (who: string, data: object) =>
    JSON.stringify(
      (await post(world.product, invoke(world.product, who, 'task/fetch', { data }))).body.task.value,
    );

  it('of broken glass: whose file and by whom is in a window, for whoever was told and nobody else', async () => {
    await openParts(world, 'marcia', { parts: ['records'], reason: 'safety', why: 'Found at the stairs.' });
    await sweepAt('2027-01-19T16:20:00Z');
    expect(newestTo('pia').words).toBe(
      'Something waits for you\nA file was opened in an emergency. Please look today.\nLook',
    );
    const before = world.product.connector.calls.length;
    const data = Object(buttonOf('pia', 'Look').data);
    const shown = await look('pia', data);
    expect(shown).toMatch(/marcia.*opened a part of lewis's supervision file.*may not be safe/i);
    expect(shown).not.toMatch(/stairs/);
    expect(shown).not.toContain('#/file');
    // Nothing of it is put into any chat.
    expect(world.product.connector.calls.length).toBe(before);
    for (const who of ['peer', 'hannah', 'grace', 'lewis', 'derek', 'kerry'])
      expect(await look(who, data)).not.toMatch(/marcia|stairs|may not be safe/);
    expect(await look('pia', { ...data, entryId: 'nothing' })).not.toMatch(/marcia|may not be safe/);
  });

  it('a day later, when the opening is long over, the window still says who it was', async () => {
    await openParts(world, 'marcia', { parts: ['records'], reason: 'safety' });
    await sweepAt('2027-01-19T16:20:00Z');
    const { data } = buttonOf('pia', 'Look');
    world.product.moveClock('2027-01-25T10:00:00Z');
    expect(await look('pia', Object(data))).toMatch(/marcia.*opened a part of lewis's/i);
  });

  it.each([
    ['approve', 'said yes to what you asked about lewis', '#/file/lewis/opened'],
    ['refuse', 'said no to what you asked about lewis', ''],
  ])('an officer’s answer: %s reads like any other', async (step, words, address) => {
    const id = await openParts(world, 'hannah', { parts: ['records'], reason: 'formal-case' });
    expect(
      (await stepOn(world, 'dilys', id, step === 'refuse' ? { do: step } : { do: step, noticeOn: null }))
        .status,
    ).toBe(201);
    await sweepAt('2027-01-19T16:20:00Z');
    expect(newestTo('hannah').words).toBe(
      'An answer waits for you\nThe answer you asked for is there.\nLook',
    );
    const data = Object(buttonOf('hannah', 'Look').data);
    expect(await look('hannah', data)).toMatch(new RegExp(`dilys ${words}`));
    expect(await look('hannah', data)).toContain(address);
    for (const who of ['peer', 'tom', 'dilys', 'pia']) expect(await look(who, data)).not.toContain('said ');
  });

  it('the question about wellbeing: who asks and why is on its page, with both answers', async () => {
    await openParts(world, 'tom', { parts: ['records', 'wellbeing'], reason: 'oversight' });
    await sweepAt('2027-01-19T16:20:00Z');
    const asked = world.product.chat('lewis').find(({ words }) => words.includes('yours alone to answer'));
    expect(asked?.words).not.toMatch(telling);
    const [button] = shows(asked).filter(({ title }) => title === 'Read and answer');
    expect(String(button?.url)).toContain('#/file/lewis/openings');
    const page = await world.product.api('lewis', '/api/threads/lewis/openings');
    expect(page.text).toMatch(/tom/);
    expect(page.text).toMatch(/To see how things stand/);
    expect(page.text).toMatch(/agree-wellbeing/);
    expect(page.text).toMatch(/decline-wellbeing/);
  });

  it.each([
    ['agree-wellbeing', 'lewis agreed that you read what was said about wellbeing'],
    ['decline-wellbeing', 'lewis did not agree'],
  ])('the worker’s answer: %s is on the page it leads to, and only there', async (step, words) => {
    const id = await openParts(world, 'tom', { parts: ['records', 'wellbeing'], reason: 'oversight' });
    await stepOn(world, 'lewis', id, { do: step });
    await sweepAt('2027-01-19T16:20:00Z');
    expect(newestTo('tom').words).toContain('The answer you asked for is there.');
    expect(JSON.stringify(newestTo('tom').card)).not.toMatch(/wellbeing|agree/i);
    expect(String(buttonOf('tom', 'Read the answer').url)).toContain('#/file/lewis/opened');
    expect((await world.product.api('tom', '/api/files/lewis/opened')).text).toContain(words);
  });

  it('a supervisor whose worker’s file was opened reads the name on its page', async () => {
    await openParts(world, 'tom', { parts: ['records'], reason: 'oversight' });
    await sweepAt('2027-01-19T16:20:00Z');
    expect(newestTo('priya', /from outside/).words).not.toMatch(telling);
    expect(newestTo('priya', /from outside/).words).toContain('opened a part of a supervision file');
  });
});
