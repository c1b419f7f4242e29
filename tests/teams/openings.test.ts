// What chat says of files that are opened from outside the pair: that a yes is waited for, and on its day that it was so.
import { openParts, openWorld, stepOn, type World } from '../api/access-world';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.product.close());

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
