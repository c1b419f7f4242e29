// Who was reminded of what, and the counts of each day, go by themselves after the months the policy says.
import { personId } from '../../bot/domain/ids';
import { openLocalCosmos } from '../../bot/local/cosmos/local-cosmos';
import { cosmosLedger } from '../../bot/store/ledger';
import { createContainers, openContainers } from '../../bot/store/open-cosmos';
import { cosmosSweepDiary } from '../../bot/store/sweep-diary';
import { on } from '../domain/given-council';

it('every document of a day’s reminders and of the diary is there for thirteen months, and then it is gone', async () => {
  const start = Date.parse('2027-01-19T09:00:00Z');
  let now = start;
  const store = openLocalCosmos({ file: ':memory:', now: () => now });
  await createContainers(store);
  const { reminders } = openContainers(store);
  const keptMonths = () => 13;
  const ledger = cosmosLedger(reminders, 'arden', { owner: 'one', wallClock: () => now, keptMonths });
  const day = on('2027-01-19');
  const turn = await ledger.takeTurn(day);
  if (turn === 'held') throw new Error('nobody else can hold the turn');
  const recipient = personId('priya');
  await turn.record([{ recipient, day, prompts: [] }], []);
  await turn.end([{ recipient, outcome: 'sent' }]);
  await ledger.arrived(recipient, day);
  const other = cosmosLedger(reminders, 'arden', { owner: 'two', wallClock: () => now, keptMonths });
  await other.arrived(recipient, day);
  await cosmosSweepDiary(reminders, 'arden', keptMonths).write({
    day,
    lastLookAt: null,
    nextLookAt: null,
    due: 1,
    sent: 1,
    ambiguous: 0,
    unreachable: 0,
    unreachablePeople: [],
    putOff: 0,
    messages: { sent: 0, ambiguous: 0, unreachable: 0 },
    skipped: [],
    missedSlots: 0,
    canary: null,
    restingUntil: null,
  });
  const left = async () => (await reminders.items.query('SELECT c.id FROM c').fetchAll()).resources.length;
  expect(await left()).toBeGreaterThanOrEqual(5);
  const all = await left();
  now = Date.parse('2028-02-18T09:00:00Z');
  expect(await left()).toBe(all);
  now = start + 13 * 31 * 86_400_000;
  expect(await left()).toBe(0);
  store.close();
});
