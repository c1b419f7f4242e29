// A head comes out of the store as it went in, whatever is open, and small although much is open.

import { type OpenDecision, openTypes } from '../../bot/domain/decisions/management-oversight';
import { personId } from '../../bot/domain/ids';
import { newHead, type ThreadHead } from '../../bot/domain/thread-head';
import { completeHead } from '../../bot/store/complete-head';
import { unpackDense } from '../../bot/store/dense-decisions';
import { packHead } from '../../bot/store/packed-head';

import { actionsOf, at, head, on } from '../domain/given-council';
import { unlikeEachOther } from '../support/open-decisions';
import { reference } from '../views/decisions/given-decisions';

const id = (number: number) => `3f2b0a1c-0000-4000-8000-${String(number).padStart(12, '0')}`;
const lewis = personId('lewis');
const priya = personId('priya');

const item = (spoiled: Partial<OpenDecision['childFile'][number]> = {}) => ({
  reference: reference('LCS-204417'),
  recorder: lewis,
  byOn: on('2027-01-20'),
  begunAt: null,
  ...spoiled,
});
const open = (number: number, spoiled: Partial<OpenDecision> = {}): OpenDecision => ({
  entryId: id(number),
  type: 'decision',
  supervisorId: priya,
  loggedBy: lewis,
  saidOn: on('2027-01-19'),
  loggedAt: at('2027-01-19T16:14:00Z'),
  waitsFor: { by: priya, since: at('2027-01-19T16:14:00Z'), as: 'supervisor' },
  childFile: [item(), item({ reference: reference('LCS-204418') })],
  lookAgain: true,
  disputed: false,
  ...spoiled,
});
const throughTheStore = (given: ThreadHead) => completeHead(JSON.parse(JSON.stringify(packHead(given))));

it.each<[string, Partial<OpenDecision>]>([
  ['as it mostly is', {}],
  ['an id that is no operation id', { entryId: 'seed:decision-1' }],
  ['advice for which nobody is waited for', { type: 'advice', waitsFor: null, childFile: [] }],
  ['an endorsement', { type: 'endorsement', lookAgain: false }],
  ['information', { type: 'information' }],
  ['a case discussion', { type: 'case-discussion', waitsFor: null }],
  ['said days before', { saidOn: on('2026-11-30') }],
  [
    'logged in the first hour of a summer day',
    { saidOn: on('2027-07-02'), loggedAt: at('2027-07-01T23:20:00Z') },
  ],
  ['waiting for the worker', { waitsFor: { by: lewis, since: at('2027-01-20T09:00:00Z'), as: 'worker' } }],
  [
    'waiting above',
    { waitsFor: { by: personId('sunita'), since: at('2027-01-20T09:00:00Z'), as: 'authority' } },
  ],
  ['seen differently', { disputed: true }],
  ['a reference to follow', { childFile: [item({ reference: null })] }],
  [
    'each child with its own recorder and day, in their order',
    {
      childFile: [
        item(),
        item({ reference: reference('LCS-204412'), recorder: priya }),
        item({ reference: reference('LCS-204413'), byOn: on('2027-01-18') }),
        item({ reference: reference('LCS-204414'), begunAt: at('2027-01-20T10:00:00Z') }),
        item({ reference: reference('LCS-204415') }),
      ],
    },
  ],
])('what is open comes back: %s', (_, spoiled) => {
  const given = head('lewis', '2026-12-29', { open: [open(1), open(2, spoiled), open(3)], revision: 7 });
  expect(throughTheStore(given)).toEqual(given);
});

it('no two kinds of what may be open begin with the same letter', () => {
  expect(new Set(openTypes.map((type) => type[0])).size).toBe(openTypes.length);
});

it('everything else comes back too, and what says nothing takes no room', () => {
  const given = head('lewis', '2026-12-29', {
    actions: actionsOf(3),
    endOfDayQuestion: true,
    recentReferences: [
      { reference: reference('LCS-204417'), loggedBy: priya, at: at('2027-01-19T16:14:00Z') },
      { reference: reference('LCS-204418'), loggedBy: lewis, at: at('2027-01-18T16:14:00.123Z') },
    ],
    lastLogged: { by: priya, at: at('2027-01-19T16:14:00Z') },
  });
  expect(throughTheStore(given)).toEqual(given);
  const empty = newHead(lewis, on('2026-06-01'));
  expect(throughTheStore(empty)).toEqual(empty);
  expect(Object.keys(packHead(empty))).toEqual(['personId', 'revision', 'countsFrom', 'packed']);
});

it('the action of an open decision lies beside it, a carried one and one of its own by themselves', () => {
  const action = (entryId: string, byOn: string, carried = 0) => ({
    entryId,
    owner: priya,
    byOn: on(byOn),
    carried,
  });
  const actions = [
    action(`action:${id(2)}`, '2027-01-15'),
    action(`action:${id(1)}`, '2027-01-20'),
    action(id(9), '2027-01-22'),
    action(`action:${id(3)}`, '2027-02-10', 2),
  ];
  const given = head('lewis', '2026-12-29', { open: [open(1), open(2), open(3)], actions });
  expect(throughTheStore(given)).toEqual(given);
});

it('a head that lies there in words is read as it is', () => {
  const given = head('lewis', '2026-12-29', { open: [open(1)] });
  expect(completeHead(given)).toEqual(given);
});

const lying = (many: number) => head('lewis', '2026-12-29', { open: unlikeEachOther(many) });

it.each([0, 1, 9, 10, 12, 20, 45, 200])(
  '%d open decisions that are nothing like each other come back',
  (many) => {
    expect(throughTheStore(lying(many))).toEqual(lying(many));
  },
);

it('ids that are no operation ids come back among many', () => {
  const open = lying(45).open.map((one, n) =>
    n % 7 === 0 ? { ...one, entryId: `seed:decision-${n}` } : one,
  );
  expect(throughTheStore({ ...lying(0), open })).toEqual({ ...lying(0), open });
});

it('a head whose many open decisions lie one by one, as an earlier version stored them, is read as it is', () => {
  const given = lying(45);
  const stored = packHead(given);
  const { dense, ...lists } = stored.packed;
  const earlier = { ...stored, packed: { ...lists, open: dense ? unpackDense(dense) : [] } };
  expect(completeHead(JSON.parse(JSON.stringify(earlier)))).toEqual(given);
});

it.each([
  [20, 60],
  [45, 56],
  [200, 52],
])('%d open decisions take at most %d bytes each', (many, most) => {
  const bytes = JSON.stringify(packHead(lying(many))).length - JSON.stringify(packHead(lying(0))).length;
  expect(bytes / many).toBeLessThanOrEqual(most);
});
