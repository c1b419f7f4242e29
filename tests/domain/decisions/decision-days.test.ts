// Two days in the life of a quick decision, date for date: the corridor, and a direction beyond the supervisor.
import { mayReadDecision, mayReadThread } from '../../../bot/domain/access/access';
import { supervisionStatus } from '../../../bot/domain/clock/due';
import { answerDecision } from '../../../bot/domain/decisions/answering-decision';
import { answerChildFile } from '../../../bot/domain/decisions/child-file';
import { childFileOf, lookAgainIn } from '../../../bot/domain/decisions/open-decisions';
import { headAfterDecision, logDecision } from '../../../bot/domain/decisions/oversight';
import { personId } from '../../../bot/domain/ids';
import { at, head, on } from '../given-council';
import {
  answering,
  arden,
  granted,
  helenLogs,
  lewisLogs,
  onFile,
  refusalOf,
  type Standing,
} from './given-decisions';

const [lewis, priya] = [personId('lewis'), personId('priya')];
const waitingFor = ({ head: { open } }: Pick<Standing, 'head'>) => open[0]?.waitsFor?.by;

it('the corridor: Lewis writes it down, Priya amends it, it is on the file the next day, and nothing moves', () => {
  const before = head('lewis', '2026-12-29');
  const due = (thread: typeof before) => supervisionStatus(arden, thread, on('2027-01-20')).dueOn;
  expect(due(before)).toBe('2027-01-26');

  const said = lewisLogs({
    saidAt: at('2027-01-19T16:10:00Z'),
    text: 'Do not wait for the core group on 28 January: see the child at school tomorrow.',
    why: 'Two missed contacts follow a new partner.',
  });
  const { entry: first } = granted(logDecision(arden, said, at('2027-01-19T16:14:00Z')));
  expect(first).toMatchObject({
    at: '2027-01-19T16:10:00.000Z',
    loggedAt: '2027-01-19T16:14:00.000Z',
    late: false,
    action: { owner: 'lewis', byOn: '2027-01-20' },
    childFile: [{ reference: 'LCS-204417', recorder: 'lewis', byOn: '2027-01-20' }],
  });
  const proposed: Standing = { head: headAfterDecision(before, first), entry: first };
  expect(waitingFor(proposed)).toBe('priya');

  const wording = { text: 'Speak to the safeguarding lead first, then see the child at school tomorrow.' };
  const amend = answering(proposed, 'priya', 'amend', wording);
  const agreed = granted(
    answerDecision(arden, proposed.head, proposed.entry, amend, at('2027-01-19T16:31:00Z')),
  );
  expect(agreed.entry).toMatchObject({
    text: first.text,
    answers: [{ by: 'priya', at: '2027-01-19T16:31:00.000Z', ...wording }],
    confirmed: { by: 'priya', at: '2027-01-19T16:31:00.000Z' },
  });
  expect(waitingFor(agreed)).toBeUndefined();
  expect(agreed.entry.state).toBe('CONFIRMED');

  expect(childFileOf(agreed.head, arden, on('2027-01-20'))).toMatchObject([
    { item: { byOn: '2027-01-20' }, askedOf: lewis, insteadOf: null },
  ]);
  const filed = granted(
    answerChildFile(
      arden,
      agreed.head,
      agreed.entry,
      onFile(agreed, 'lewis', 'yes'),
      at('2027-01-20T16:00:00Z'),
    ),
  );
  expect(filed.entry.childFile).toMatchObject([
    { confirmed: { by: 'lewis', at: '2027-01-20T16:00:00.000Z' } },
  ]);
  expect(lookAgainIn(filed.head, on('2027-01-20'))).toMatchObject([
    { saidOn: '2027-01-19', lookAgain: true, childFile: [] },
  ]);
  expect(due(filed.head)).toBe('2027-01-26');
});

it('the corridor: a name in its place is refused before anything is saved', () => {
  const named = lewisLogs({ text: "Kayleigh S's mum missed two contacts.", why: '' });
  expect(refusalOf(logDecision(arden, named, at('2027-01-19T16:14:00Z')))).toMatchObject([
    { field: 'text', kind: 'identifiers' },
  ]);
});

it("beyond the supervisor: Helen's direction goes to Priya the same day, who opens that one entry and no more", () => {
  const now = at('2027-02-04T15:00:00Z');
  const direction = helenLogs({
    text: 'Start a strategy discussion today.',
    why: 'A father was drunk on the visit.',
  });
  const { entry, ask, pair } = granted(logDecision(arden, direction, now));
  expect(pair.worker).toBe('kerry');
  expect(ask).toEqual(['priya']);
  expect(mayReadDecision(arden, priya, pair.worker, entry, on('2027-02-04'))).toBe(true);
  expect(mayReadThread(arden, priya, pair.worker, on('2027-02-04'))).toBe(false);
  const beyond = { head: headAfterDecision(head('kerry', '2027-01-12'), entry), entry };
  const decided = granted(
    answerDecision(arden, beyond.head, entry, answering(beyond, 'priya', 'confirm'), now),
  );
  expect(decided.entry).toMatchObject({ state: 'CONFIRMED', confirmed: { by: 'priya' } });
  expect(decided.ask).toEqual(['kerry']);
});
