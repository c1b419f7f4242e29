// Actions and what goes upward through the real store: each step once, its cost, and who may.
import type { AgreeAction, SayOfAction } from '../../../bot/domain/actions/action-rules';
import { addDays } from '../../../bot/domain/dates';
import { personId } from '../../../bot/domain/ids';
import { openContainers } from '../../../bot/store/open-cosmos';
import { agreeAction, sayOfAction } from '../../../bot/use-cases/actions/on-action';
import { raiseIssue, sayOfIssue } from '../../../bot/use-cases/actions/on-issue';
import { openActions, openIssue } from '../../../bot/use-cases/actions/open-actions';
import { openIssuesBelow } from '../../../bot/use-cases/actions/open-issues-below';
import { answerDecision } from '../../../bot/use-cases/on-decision';
import { castWith, council, on, supervises } from '../../domain/given-council';
import { accepted, answerOf, logged } from '../given-steps';
import { openWorkingCouncil, type WorkingCouncil } from '../working-council';

let arden: WorkingCouncil;
beforeEach(async () => {
  arden = await openWorkingCouncil();
});
afterEach(() => arden.close());

const today = on('2027-01-28');
const agreeing = (by: string, spoiled: Partial<AgreeAction> = {}): AgreeAction => ({
  ...arden.act(by, 'lewis'),
  text: 'Book the school visit.',
  owner: 'worker',
  byOn: on('2027-02-02'),
  notIdentifiers: [],
  ...spoiled,
});
const agreed = async (by = 'priya', spoiled: Partial<AgreeAction> = {}) =>
  accepted(await agreeAction(arden.ports, agreeing(by, spoiled))).entry;
const saying = (by: string, entryId: string, spoiled: Partial<SayOfAction> = {}): SayOfAction => ({
  ...arden.act(by, 'lewis'),
  entryId,
  step: 'done',
  why: '',
  byOn: null,
  to: null,
  notIdentifiers: [],
  ...spoiled,
});
const say = (by: string, entryId: string, spoiled: Partial<SayOfAction> = {}) =>
  sayOfAction(arden.ports, saying(by, entryId, spoiled));
const costOf = async (work: () => Promise<unknown>) => {
  const before = arden.store.counters.snapshot();
  await work();
  return arden.store.counters.since(before);
};
const problemsOf = (outcome: Awaited<ReturnType<typeof say>>) =>
  !outcome.ok && outcome.refusal.kind === 'fields'
    ? outcome.refusal.problems.map(({ field, kind }) => `${field} ${kind}`)
    : outcome;
const notYours = { ok: false, refusal: { kind: 'not-yours' } };
const usedBefore = { ok: false, refusal: { kind: 'used-before' } };

describe('an action agreed between two sessions', () => {
  it('is open until somebody says what became of it, and costs one read and one batch', async () => {
    const { byKind, requestUnits } = await costOf(() =>
      agreeAction(arden.withoutCopies(), agreeing('lewis', { owner: 'supervisor' })),
    );
    expect(byKind).toEqual({ read: 1, batch: 1 });
    expect(requestUnits).toBeLessThanOrEqual(35);
    expect((await arden.headOf('lewis')).actions).toMatchObject([
      { owner: 'priya', byOn: '2027-02-02', carried: 0 },
    ]);
  });

  it('gets a day when none was said', async () => {
    expect(await agreed('lewis', { byOn: null })).toMatchObject({ byOn: '2027-02-11' });
  });

  it.each([
    ['no words', { text: ' ' }, 'text missing'],
    ['too many words', { text: 'word '.repeat(80) }, 'text note-too-long'],
    ['a name', { text: 'Ring Kayleigh’s mum.' }, 'text identifiers'],
    ['somebody else’s', { owner: 'tom' }, 'owner not-one-of-the-two'],
    ['yesterday', { byOn: addDays(today, -1) }, 'byOn in-the-past'],
    ['in two years', { byOn: addDays(today, 700) }, 'byOn too-far-ahead'],
  ])('%s is sent back, and nothing is written', async (_, spoiled, problem) => {
    const outcome = await agreeAction(arden.ports, agreeing('lewis', spoiled));
    expect(problemsOf(outcome)).toEqual([problem]);
    expect((await arden.headOf('lewis')).actions).toEqual([]);
  });

  it('is nobody else’s to agree, and costs them nothing', async () => {
    for (const who of ['tom', 'sunita', 'kerry']) {
      const cost = await costOf(async () =>
        expect(await agreeAction(arden.ports, agreeing(who))).toEqual(notYours),
      );
      if (who !== 'tom') expect(cost.requests).toBe(0);
    }
  });

  it('delivered four times is one', async () => {
    const command = agreeing('lewis');
    for (const _ of [1, 2, 3, 4]) await agreeAction(arden.ports, command);
    expect((await arden.headOf('lewis')).actions).toHaveLength(1);
    expect(await agreeAction(arden.ports, { ...command, text: 'Another.' })).toEqual(usedBefore);
  });
});

describe('what became of an action', () => {
  const steps: readonly [string, Partial<SayOfAction>, number][] = [
    ['done', { step: 'done' }, 0],
    ['carried', { step: 'carried', why: 'School was closed.', byOn: on('2027-02-09') }, 1],
    ['dropped', { step: 'dropped', why: 'The plan has changed.' }, 0],
  ];

  it.each(steps)('%s: two reads and one batch, once however often it is delivered', async (_, step, left) => {
    const { entryId } = await agreed();
    const command = saying('lewis', entryId, step);
    const { byKind, requestUnits } = await costOf(() => sayOfAction(arden.withoutCopies(), command));
    expect(byKind).toEqual({ read: 2, batch: 1 });
    expect(requestUnits).toBeLessThanOrEqual(45);
    const { revision, actions } = await arden.headOf('lewis');
    expect(actions).toHaveLength(left);
    for (const _ of [2, 3]) {
      expect(accepted(await sayOfAction(arden.ports, command))).toMatchObject({ alreadySaved: true });
    }
    expect(await arden.headOf('lewis')).toMatchObject({ revision });
    const { entryId: other } = await agreed();
    expect(await sayOfAction(arden.ports, { ...command, entryId: other })).toEqual(usedBefore);
  });

  it('keeps every word beside the action, and how often it was carried', async () => {
    const { entryId } = await agreed();
    for (const [n, why] of ['Court moved.', 'School was closed.'].entries())
      accepted(await say('lewis', entryId, { step: 'carried', why, byOn: addDays(today, 7 + n) }));
    accepted(await say('priya', entryId, { step: 'dropped', why: 'No longer needed.' }));
    const stored = await arden.ports.threads.entry(personId('lewis'), entryId);
    expect(stored?.entry).toMatchObject({
      text: 'Book the school visit.',
      state: 'DROPPED',
      steps: [
        { step: 'carried', why: 'Court moved.', by: 'lewis' },
        { step: 'carried', why: 'School was closed.' },
        { step: 'dropped', why: 'No longer needed.', by: 'priya' },
      ],
    });
  });

  it('carried needs a day and a reason, dropped a reason', async () => {
    const { entryId } = await agreed();
    expect(problemsOf(await say('lewis', entryId, { step: 'carried' }))).toEqual([
      'why missing',
      'byOn missing',
    ]);
    expect(problemsOf(await say('lewis', entryId, { step: 'dropped' }))).toEqual(['why missing']);
  });

  it('once finished nothing more is said of it', async () => {
    const { entryId } = await agreed();
    accepted(await say('lewis', entryId));
    expect(problemsOf(await say('priya', entryId, { step: 'dropped', why: 'Late.' }))).toEqual([
      'step already-answered',
    ]);
  });

  it('is not there for anybody else, nor under another kind of entry', async () => {
    const { entryId } = await agreed();
    for (const who of ['tom', 'sunita', 'kerry']) expect(await say(who, entryId)).toEqual(notYours);
    const decision = await logged(arden, 'lewis');
    expect(await say('lewis', decision.entryId)).toEqual(notYours);
    expect(await say('lewis', 'head')).toEqual(notYours);
  });
});

it('across skipped sessions and a change of supervisor nothing disappears, and the new one takes it over', async () => {
  arden.close();
  arden = await openWorkingCouncil({
    relationships: [
      ...council().relationships.filter(({ superviseeId }) => superviseeId !== 'lewis'),
      supervises('priya', 'lewis', { endDate: on('2027-02-28') }),
      supervises('helen', 'lewis', { startDate: on('2027-03-01') }),
    ],
  });
  const { entryId } = await agreed('priya', { owner: 'supervisor' });
  arden.moveClock('2027-06-01T10:00:00Z');
  expect(await say('priya', entryId)).toEqual(notYours);
  expect(problemsOf(await say('helen', entryId, { step: 'taken-over', to: personId('tom') }))).toEqual([
    'to not-a-choice',
  ]);
  accepted(await say('helen', entryId, { step: 'taken-over' }));
  expect((await arden.headOf('lewis')).actions).toMatchObject([{ owner: 'helen', byOn: '2027-02-02' }]);
  expect(problemsOf(await say('lewis', entryId, { step: 'taken-over' }))).toEqual(['to not-a-choice']);
});

describe('the action of a quick decision', () => {
  const beyond = async () => {
    arden.close();
    arden = await openWorkingCouncil({ people: castWith('priya', { grade: 'SP' }) });
    return logged(arden, 'priya', { why: 'The plan says so.', references: ['LCS-204417'] });
  };
  const states = async () =>
    (await arden.entriesOf('lewis')).flatMap((entry) => (entry.kind === 'action' ? [entry.state] : []));
  const answer = async (by: string, entryId: string, given: 'not-said' | 'amend') =>
    accepted(
      await answerDecision(
        arden.ports,
        answerOf({ ...arden.act(by, 'lewis'), entryId }, { answer: given, text: 'Wait for the review.' }),
      ),
    );

  it('closes when somebody above decides against it, and is open again with another wording', async () => {
    const { entryId } = await beyond();
    expect((await arden.headOf('lewis')).actions).toHaveLength(1);
    await answer('tom', entryId, 'not-said');
    expect(await states()).toEqual(['DROPPED']);
    expect((await arden.headOf('lewis')).actions).toEqual([]);
    await answer('priya', entryId, 'amend');
    expect(await states()).toEqual(['OPEN']);
    expect((await arden.headOf('lewis')).actions).toHaveLength(1);
  });

  it('that was done before stays done', async () => {
    const { entryId } = await beyond();
    accepted(await say('lewis', `action:${entryId}`));
    await answer('tom', entryId, 'not-said');
    expect(await states()).toEqual(['DONE']);
  });

  it('stored by an earlier version, without its author or any step, still reads and is still finished', async () => {
    const { entryId } = await logged(arden, 'lewis');
    const item = openContainers(arden.store).threads.item(`action:${entryId}`, 'arden|lewis');
    const { resource } = await item.read<{ entry: Record<string, unknown> }>();
    const { loggedBy: _, steps: __, ...entry } = resource?.entry ?? {};
    await item.replace({ ...resource, id: `action:${entryId}`, entry });
    const { actions } = accepted(await openActions(arden.ports, personId('lewis'), personId('lewis')));
    expect(actions).toMatchObject([{ loggedBy: 'lewis', steps: [] }]);
    accepted(await say('lewis', `action:${entryId}`));
    expect((await arden.headOf('lewis')).actions).toEqual([]);
  });
});

describe('the list', () => {
  it('of an empty thread is one read; of a full one three requests', async () => {
    const open = () => openActions(arden.ports, personId('priya'), personId('lewis'));
    expect((await costOf(open)).byKind).toEqual({ read: 1 });
    for (const _ of Array.from({ length: 12 })) await agreed();
    await raiseIssue(arden.ports, { ...arden.act('lewis', 'lewis'), text: 'No cover.', notIdentifiers: [] });
    const { requests, requestUnits } = await costOf(async () => {
      const { actions, issues } = accepted(await open());
      expect([actions.length, issues.length]).toEqual([12, 1]);
    });
    expect(requests).toBeLessThanOrEqual(3);
    expect(requestUnits).toBeLessThanOrEqual(30);
  });

  it('is closed to everybody else without a request', async () => {
    const { requests } = await costOf(async () =>
      expect(await openActions(arden.ports, personId('tom'), personId('lewis'))).toEqual(notYours),
    );
    expect(requests).toBe(0);
  });
});

describe('what is taken upward', () => {
  const raise = async (by = 'lewis') =>
    accepted(
      await raiseIssue(arden.ports, {
        ...arden.act(by, 'lewis'),
        text: 'The team has no cover on Fridays.',
        notIdentifiers: [],
      }),
    ).entry;
  const answering = (by: string, entryId: string, step: 'answered' | 'withdrawn' = 'answered') =>
    sayOfIssue(arden.ports, {
      ...arden.act(by, 'lewis'),
      entryId,
      step,
      text: 'There is cover from March.',
      notIdentifiers: [],
    });
  const opened = (who: string, entryId: string) =>
    openIssue(arden.ports, personId(who), personId('lewis'), entryId);

  it('waits for the next manager by their own working days, who is told that it does', async () => {
    const issue = await raise();
    expect(issue).toMatchObject({ to: 'tom', replyBy: '2027-02-11', state: 'OPEN', supervisorId: 'priya' });
    expect(await arden.messages()).toMatchObject([
      { to: 'tom', what: 'issue-raised', subjectId: issue.entryId },
    ]);
    const { waiting } = await openIssuesBelow(arden.ports, personId('tom'));
    expect(waiting).toMatchObject([{ about: 'lewis', open: { entryId: issue.entryId } }]);
    expect(JSON.stringify(waiting)).not.toContain('Fridays');
    expect((await openIssuesBelow(arden.ports, personId('priya'))).waiting).toEqual([]);
  });

  it('is read by the two and by the next manager, and by nobody else', async () => {
    const { entryId } = await raise();
    for (const who of ['lewis', 'priya', 'tom']) expect((await opened(who, entryId)).ok).toBe(true);
    for (const who of ['helen', 'sunita', 'kerry']) expect(await opened(who, entryId)).toEqual(notYours);
    expect((await costOf(() => opened('kerry', entryId))).requests).toBe(0);
    const { entryId: action } = await agreed();
    expect(await opened('tom', action)).toEqual(notYours);
  });

  it('the answer returns to both, once', async () => {
    const { entryId } = await raise();
    expect(await answering('priya', entryId)).toEqual(notYours);
    const { byKind } = await costOf(() => answering('tom', entryId));
    expect(byKind).toMatchObject({ batch: 1 });
    const told = (await arden.messages()).filter(({ what }) => what === 'issue-answered');
    expect(told.map(({ to }) => to).sort()).toEqual(['lewis', 'priya']);
    expect((await arden.headOf('lewis')).issues).toEqual([]);
    for (const who of ['lewis', 'priya', 'tom'])
      expect(accepted(await opened(who, entryId)).issue.answer).toMatchObject({ by: 'tom' });
    expect((await answering('tom', entryId)).ok).toBe(false);
  });

  it('only whoever raised it takes it back, and then nobody above reads it', async () => {
    const { entryId } = await raise();
    expect(await answering('priya', entryId, 'withdrawn')).toEqual(notYours);
    accepted(await answering('lewis', entryId, 'withdrawn'));
    expect(await opened('tom', entryId)).toEqual(notYours);
    expect((await openIssuesBelow(arden.ports, personId('tom'))).waiting).toEqual([]);
  });

  it('when the manager changes, whoever is next manager then answers', async () => {
    arden.close();
    arden = await openWorkingCouncil({
      relationships: [
        ...council().relationships.filter(({ superviseeId }) => superviseeId !== 'priya'),
        supervises('tom', 'priya', { endDate: on('2027-01-31') }),
        supervises('helen', 'priya', { startDate: on('2027-02-01') }),
      ].filter(({ superviseeId }) => superviseeId !== 'helen'),
    });
    const { entryId } = await raise();
    arden.moveClock('2027-02-01T10:00:00Z');
    expect(await answering('tom', entryId)).toEqual(notYours);
    accepted(await answering('helen', entryId));
  });

  it('without anybody above it is said so', async () => {
    arden.close();
    arden = await openWorkingCouncil({ relationships: [supervises('priya', 'lewis')] });
    const act = arden.act('lewis', 'lewis');
    const outcome = await raiseIssue(arden.ports, { ...act, text: 'No cover.', notIdentifiers: [] });
    expect(outcome).toMatchObject({ refusal: { problems: [{ kind: 'nobody-to-tell' }] } });
  });
});
