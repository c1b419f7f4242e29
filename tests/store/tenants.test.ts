// Two councils in one store: the same ids in both, and nothing of one is ever seen by the other.
import { personId } from '../../bot/domain/ids';
import type { Turn } from '../../bot/ports/ledger';
import type { Conversation } from '../../bot/ports/sending';
import type { ThreadChange } from '../../bot/ports/threads';
import { emptyDay } from '../../bot/use-cases/note-the-day';
import { at, cast, council, head, on } from '../domain/given-council';
import { type OpenedStores, openStores, type Stores } from './opened-stores';

const ids = { arden: '99999999-1111-4222-8333-999999999999', bree: '88888888-1111-4222-8333-999999999999' };
const lewis = personId('lewis');
const priya = personId('priya');
const today = on('2027-01-28');

let opened: OpenedStores;
let arden: Stores;
let bree: Stores;

/** Arden has one of everything; Bree has nothing yet. */
beforeAll(async () => {
  opened = await openStores();
  [arden, bree] = [await opened.of(ids.arden), await opened.of(ids.bree)];
  await arden.directory.replace({ people: cast, relationships: council().relationships });
  await arden.threads.write(change('Arden'));
  await arden.teams.put({ supervisorId: priya, head: head('lewis', '2026-12-29'), checkOn: today });
  await arden.conversations.put(conversation('Arden'));
  await slotTaken(arden);
});
afterAll(() => opened.local.close());

async function slotTaken({ ledger, diary }: Stores): Promise<void> {
  const turn = await ledger.takeTurn(today);
  if (turn === 'held') throw new Error('somebody else has the turn');
  const written = await turn.record([{ recipient: priya, day: today, prompts: [] }], []);
  expect(written).toBe('written');
  await diary.write({ ...emptyDay(today), skipped: [{ why: 'Arden', people: 1 }] });
}

const slotsOf = (turn: Turn | 'held') => (turn === 'held' ? [] : turn.slots());

const change = (words: string): ThreadChange => ({
  personId: lewis,
  entries: [
    {
      kind: 'reason',
      entryId: 'entry-1',
      at: at('2027-01-19T16:14:00Z'),
      reason: words === 'Arden' ? 'COURT' : 'DUTY',
      saidBy: priya,
      dueOn: null,
      quietUntil: today,
    },
  ],
  fullText: { textId: 'entry-1', text: words, why: '' },
  head: head('lewis', '2026-12-29'),
  headEtag: null,
  outbox: [{ kind: 'team-rows', outboxId: 'outbox:1', about: lewis }],
});

const conversation = (words: string): Conversation => ({
  personId: priya,
  conversationId: words,
  serviceUrl: 'https://smba.trafficmanager.net/uk/',
  botId: 'bot',
  userId: 'user',
  tenantId: words,
  seenAt: at('2027-01-19T16:14:00Z'),
});

const everySession = async (stores: Stores) => {
  const found: unknown[] = [];
  for await (const one of stores.threads.everyEntry('reason')) found.push(one);
  return found;
};

const questions: readonly (readonly [string, (stores: Stores) => Promise<unknown>])[] = [
  ['its people', async ({ directory }) => [...directory.council().people.keys()]],
  ["a thread's head", ({ threads }) => threads.readHead(lewis)],
  ["a thread's page", ({ threads }) => threads.page(lewis, { kinds: ['reason'], after: null, size: 25 })],
  ['an entry', ({ threads }) => threads.entry(lewis, 'entry-1')],
  ['a long text', ({ threads }) => threads.fullText(lewis, 'entry-1')],
  ['every entry', everySession],
  ["a team's rows", ({ teams }) => teams.rows(priya)],
  ['rows to check', ({ teams }) => teams.toCheckBy(on('2030-01-01'))],
  ['a conversation', async ({ conversations }) => [...(await conversations.find([priya])).keys()]],
  ['the ledger', async ({ ledger }) => slotsOf(await ledger.takeTurn(today))],
  ['the diary', ({ diary }) => diary.read(today)],
  ['an earlier day of the diary', ({ diary }) => diary.lastBefore(on('2030-01-01'))],
  ['the outbox', ({ outbox }) => outbox.pending()],
];

it.each(questions)('Arden finds %s', async (_, ask) => {
  expect(JSON.stringify(await ask(arden))).toMatch(/lewis|priya|Arden|COURT/);
});

it.each(questions)('Bree finds nothing of %s', async (_, ask) => {
  expect(JSON.stringify((await ask(bree)) ?? null)).not.toMatch(/lewis|priya|Arden|COURT/);
});

it("a page mark from Arden opens nothing of Arden's in Bree", async () => {
  await arden.threads.write({
    ...change('Arden'),
    personId: personId('helen'),
    entries: Array.from({ length: 4 }, (_, index) => ({
      kind: 'reason' as const,
      entryId: `entry-${index}`,
      at: at(`2027-01-1${index}T16:14:00Z`),
      reason: 'COURT' as const,
      saidBy: priya,
      dueOn: null,
      quietUntil: today,
    })),
    outbox: [],
  });
  const first = await arden.threads.page(personId('helen'), { kinds: ['reason'], after: null, size: 2 });
  if (first === 'bad-page' || first.after === null) throw new Error('there is no second page');
  const stolen = await bree.threads.page(personId('helen'), {
    kinds: ['reason'],
    after: first.after,
    size: 2,
  });
  expect(JSON.stringify(stolen)).not.toContain('COURT');
});

it('the same ids can be written in both, and each keeps its own', async () => {
  expect(await bree.threads.write(change('Bree'))).toBe('written');
  await bree.conversations.put(conversation('Bree'));
  await slotTaken(bree);
  expect([
    await arden.threads.fullText(lewis, 'entry-1'),
    await bree.threads.fullText(lewis, 'entry-1'),
  ]).toMatchObject([{ text: 'Arden' }, { text: 'Bree' }]);
  expect((await arden.conversations.find([priya])).get(priya)?.conversationId).toBe('Arden');
});

it('what Bree settles, removes or imports leaves Arden as it was', async () => {
  await bree.outbox.done(lewis, 'outbox:1');
  await bree.directory.replace({ relationships: [], absences: [] });
  expect(await arden.outbox.pending()).toHaveLength(1);
  await arden.directory.refresh();
  expect(arden.directory.council().relationships).toHaveLength(council().relationships.length);
});
