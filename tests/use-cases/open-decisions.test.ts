// Opening quick decisions through the real store: what waits for whom, with how many requests, and nobody else's.

import { personId } from '../../bot/domain/ids';
import {
  answerDecision,
  completeDecision,
  lookAgain,
  withdrawDecision,
} from '../../bot/use-cases/on-decision';
import { openDecisions, openEndorsements } from '../../bot/use-cases/open-decisions';
import { openEntry } from '../../bot/use-cases/open-entry';
import { setEndOfDayQuestion } from '../../bot/use-cases/set-end-of-day';
import { at, away, castWith, on as day, supervises } from '../domain/given-council';
import { accepted, answerOf, completionOf, logged, on } from './given-steps';
import { openWorkingCouncil, type WorkingCouncil } from './working-council';

let arden: WorkingCouncil;
const open = async (rows?: Parameters<typeof openWorkingCouncil>[0]) => {
  arden = await openWorkingCouncil(rows);
};
beforeEach(() => open());
afterEach(() => arden.close());

const lewis = personId('lewis');
const priya = personId('priya');
const tom = personId('tom');
const helen = personId('helen');
const notYours = { ok: false, refusal: { kind: 'not-yours' } };
const ids = (entries: readonly { readonly entryId: string }[]) => entries.map(({ entryId }) => entryId);
const long = 'What was agreed in the corridor, at some length. '.repeat(20).trim();
const costOf = async (work: () => Promise<unknown>) => {
  const before = arden.store.counters.snapshot();
  await work();
  return arden.store.counters.since(before).byKind;
};

describe('what is open in one thread', () => {
  it('is for each what they are asked, oldest first, with one read and one query', async () => {
    const second = await logged(arden, 'lewis');
    const first = await logged(arden, 'priya', { saidAt: at('2027-01-27T15:00:00Z') });
    arden.moveClock('2027-01-29T10:00:00Z');
    const seen = accepted(await openDecisions(arden.ports, lewis, lewis));
    expect(ids(seen.toAnswer)).toEqual([first.entryId]);
    expect(ids(seen.childFile)).toEqual([first.entryId, second.entryId]);
    expect(ids(seen.lookAgain.entries)).toEqual([first.entryId, second.entryId]);
    const bySupervisor = accepted(await openDecisions(arden.ports, priya, lewis));
    expect(ids(bySupervisor.toAnswer)).toEqual([second.entryId]);
    expect(bySupervisor.childFile).toEqual([]);
    const cost = await costOf(() => openDecisions(arden.ports, priya, lewis));
    expect(cost).toEqual({ read: 1, 'query-plan': 1, query: 1 });
  });

  it('shows seven to look at again and says how many more there are', async () => {
    const entries = [];
    for (let minute = 1; minute <= 9; minute += 1) {
      arden.moveClock(`2027-01-28T10:0${minute}:00Z`);
      entries.push(await logged(arden, 'lewis'));
    }
    arden.moveClock('2027-01-29T10:00:00Z');
    const seen = accepted(await openDecisions(arden.ports, priya, lewis)).lookAgain;
    expect(ids(seen.entries)).toEqual(ids(entries.slice(0, 7)));
    expect(seen.more).toBe(2);
    const looked = entries[0];
    if (looked) accepted(await lookAgain(arden.ports, { ...on(arden, 'lewis', looked), answer: 'worked' }));
    expect(accepted(await openDecisions(arden.ports, priya, lewis)).lookAgain.more).toBe(1);
  });

  it('lists the oldest ten to answer and for the child’s file, each decision once, and counts the others', async () => {
    const entries = [];
    for (let minute = 10; minute <= 21; minute += 1) {
      arden.moveClock(`2027-01-28T10:${minute}:00Z`);
      entries.push(await logged(arden, 'lewis', { references: ['LCS-204417', 'LCS-204418'] }));
    }
    const bySupervisor = accepted(await openDecisions(arden.ports, priya, lewis));
    expect(ids(bySupervisor.toAnswer)).toEqual(ids(entries.slice(0, 10)));
    expect(bySupervisor.more).toEqual({ toAnswer: 2, childFile: 0 });
    const byWorker = accepted(await openDecisions(arden.ports, lewis, lewis));
    expect(ids(byWorker.childFile)).toEqual(ids(entries.slice(0, 10)));
    expect(byWorker.more).toEqual({ toAnswer: 0, childFile: 2 });
  });

  it('is one read where nothing is open, and none for anybody else', async () => {
    expect(await costOf(() => openDecisions(arden.ports, lewis, lewis))).toEqual({ read: 1 });
    for (const other of [tom, helen, personId('nobody')]) {
      expect(await openDecisions(arden.ports, other, lewis)).toEqual(notYours);
      expect(await costOf(() => openDecisions(arden.ports, other, lewis))).toEqual({});
    }
  });

  it('an answer that waits for a supervisor who has passed the worker on is asked of the next one', async () => {
    const entry = await logged(arden, 'lewis');
    const others = [supervises('tom', 'priya'), supervises('tom', 'helen')];
    const relationships = [
      ...others,
      supervises('priya', 'lewis', { endDate: day('2027-01-28') }),
      supervises('helen', 'lewis', { startDate: day('2027-01-29') }),
    ];
    await arden.ports.directory.replace({ relationships });
    await arden.ports.directory.refresh();
    arden.moveClock('2027-01-29T09:00:00Z');
    expect(ids(accepted(await openDecisions(arden.ports, helen, lewis)).toAnswer)).toEqual([entry.entryId]);
    expect(await openDecisions(arden.ports, priya, lewis)).toEqual(notYours);
  });
});

describe('one entry', () => {
  it('comes whole: a long text, a long answer and a long reason, with one query more', async () => {
    const entry = await logged(arden, 'lewis', { text: long, references: ['LCS-204417'] });
    accepted(await completeDecision(arden.ports, completionOf(on(arden, 'lewis', entry), { why: long })));
    const amended = answerOf(on(arden, 'priya', entry), { answer: 'amend', text: long, why: long });
    accepted(await answerDecision(arden.ports, amended));
    const opened = accepted(await openEntry(arden.ports, lewis, lewis, entry.entryId));
    expect(opened.fullText?.text).toBe(long);
    if (opened.entry.kind !== 'decision') throw new Error('it is a decision');
    const [answer] = opened.entry.answers;
    expect(answer).toMatchObject({ cut: true });
    expect(opened.wholeAnswers.get(answer?.stepId ?? '')).toMatchObject({ text: long });
    expect(opened.wholeAnswers.get(opened.entry.whyAdded?.stepId ?? '')).toMatchObject({ why: long });
    const cost = await costOf(() => openEntry(arden.ports, lewis, lewis, entry.entryId));
    expect(cost).toEqual({ read: 2, 'query-plan': 1, query: 1 });
  });

  it('a short one costs one read', async () => {
    const { entryId } = await logged(arden, 'lewis');
    expect(await costOf(() => openEntry(arden.ports, priya, lewis, entryId))).toEqual({ read: 1 });
  });

  it('whoever has the authority opens the one that waits for them, and nothing else of the thread', async () => {
    const theirs = await logged(arden, 'priya', { beyondSupervisor: true });
    const others = await logged(arden, 'lewis');
    accepted(await openEntry(arden.ports, tom, lewis, theirs.entryId));
    for (const id of [others.entryId, `action:${theirs.entryId}`, 'head', 'nothing']) {
      expect(await openEntry(arden.ports, tom, lewis, id)).toEqual(notYours);
    }
    const answer = { ...answerOf(on(arden, 'tom', theirs)) };
    accepted(await answerDecision(arden.ports, answer));
    expect(await answerDecision(arden.ports, answerOf(on(arden, 'tom', others)))).toEqual(notYours);
  });

  it('a step is opened with its decision only', async () => {
    const entry = await logged(arden, 'lewis');
    const answer = answerOf(on(arden, 'priya', entry));
    accepted(await answerDecision(arden.ports, answer));
    expect(await openEntry(arden.ports, lewis, lewis, answer.operationId)).toEqual(notYours);
  });

  it('costs nobody else a request', async () => {
    const { entryId } = await logged(arden, 'lewis');
    expect(await costOf(() => openEntry(arden.ports, personId('sunita'), lewis, entryId))).toEqual({});
  });
});

describe('endorsements', () => {
  const endorse = () => logged(arden, 'priya', { type: 'endorsement' });

  it('two lists of the last six months, for the two of the pair', async () => {
    const old = await endorse();
    arden.moveClock('2027-07-27T10:00:00Z');
    const directed = await logged(arden, 'priya');
    const endorsed = await endorse();
    await logged(arden, 'priya', { type: 'advice' });
    const withdrawn = await endorse();
    accepted(await withdrawDecision(arden.ports, on(arden, 'priya', withdrawn)));
    for (const viewer of [lewis, priya]) {
      const seen = accepted(await openEndorsements(arden.ports, viewer, lewis));
      expect(ids(seen.directed)).toEqual([directed.entryId]);
      expect(ids(seen.endorsed)).toEqual([endorsed.entryId, old.entryId]);
      expect(seen.offUntil).toBeNull();
    }
    arden.moveClock('2027-07-29T10:00:00Z');
    expect(ids(accepted(await openEndorsements(arden.ports, lewis, lewis)).endorsed)).toEqual([
      endorsed.entryId,
    ]);
  });

  it('go on over several pages of a busy thread', async () => {
    for (let number = 0; number < 101; number += 1) await logged(arden, 'priya', { type: 'endorsement' });
    expect(accepted(await openEndorsements(arden.ports, lewis, lewis)).endorsed).toHaveLength(101);
    const cost = await costOf(() => openEndorsements(arden.ports, lewis, lewis));
    expect(cost.query).toBe(2);
  });

  it('are nobody else’s, not a cover’s either, and nothing is read for them', async () => {
    arden.close();
    await open({
      relationships: [
        supervises('tom', 'priya'),
        supervises('priya', 'lewis'),
        supervises('helen', 'lewis', { kind: 'cover' }),
      ],
      absences: [away('priya', 'ANNUAL_LEAVE', '2027-01-25', '2027-01-29')],
    });
    for (const other of [helen, tom, personId('sunita')]) {
      expect(await openEndorsements(arden.ports, other, lewis)).toEqual(notYours);
      expect(await costOf(() => openEndorsements(arden.ports, other, lewis))).toEqual({});
    }
  });

  it('are off in somebody’s first six months, and nothing is read', async () => {
    arden.close();
    await open({ people: castWith('lewis', { startDate: day('2026-12-07') }) });
    const seen = accepted(await openEndorsements(arden.ports, priya, lewis));
    expect(seen).toMatchObject({ directed: [], endorsed: [], offUntil: '2027-06-07' });
    expect(await costOf(() => openEndorsements(arden.ports, priya, lewis))).toEqual({});
  });
});

describe('the question at the end of the day', () => {
  const asked = (by: string, onOff: boolean) => ({ ...arden.act(by, by), on: onOff });

  it('is switched on and off for oneself, and the copies follow', async () => {
    const command = asked('lewis', true);
    const first = accepted(await setEndOfDayQuestion(arden.ports, command));
    expect(first).toMatchObject({ entry: null, alreadySaved: false, head: { endOfDayQuestion: true } });
    for (const _ of [2, 3]) {
      expect(accepted(await setEndOfDayQuestion(arden.ports, command))).toEqual({
        ...first,
        alreadySaved: true,
      });
    }
    const [row] = await arden.ports.teams.rows(priya);
    expect(row).toMatchObject({ personId: 'lewis', endOfDayQuestion: true });
    accepted(await setEndOfDayQuestion(arden.ports, asked('lewis', false)));
    expect((await arden.headOf('lewis')).endOfDayQuestion).toBe(false);
  });

  it('somebody nobody supervises, and without a thread yet, can have it too', async () => {
    accepted(await setEndOfDayQuestion(arden.ports, asked('tom', true)));
    expect(await arden.headOf('tom')).toMatchObject({ endOfDayQuestion: true, lastFormal: null });
    expect(await setEndOfDayQuestion(arden.ports, asked('nobody', true))).toEqual(notYours);
  });
});
