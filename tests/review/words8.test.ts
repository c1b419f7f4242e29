// What does not hold yet of quick decisions and their actions, evidence, names after commands, and a copy that is looked for in parts.
import { openActionsAnswer } from '../../bot/api/actions/action-contract';
import { copyLink, copyProgress } from '../../bot/api/rights/rights-contract';
import type { EvidentialDocument } from '../../bot/domain/evidence/chain';
import { digestOf } from '../../bot/evidence/digest';
import { endAfter, linkAfter, startOf } from '../../bot/evidence/link';
import { verifyThread } from '../../bot/evidence/verify-thread';
import { understand } from '../../bot/teams/understand';
import { newOperation } from '../api/clock-steps';
import { askForCopy, followCopy } from '../api/copy-steps';
import { decisionsIn } from '../api/decision-steps';
import { away, cast, castWith, council, person, supervises } from '../domain/given-council';
import { openProduct, type Product } from '../support/product';

let product: Product;
afterEach(() => product?.close());

describe('a copy that is looked for some files at a time', () => {
  const crowd = Array.from({ length: 100 }, (_, n) => `crowd${String(n).padStart(3, '0')}`);
  const helenAs = (displayName: string) => ({
    people: [
      ...castWith('helen', { displayName }),
      person('dilys', { displayName: 'Dilys Rowe', roles: ['DPO'] }),
      ...crowd.map((one) => person(one)),
    ],
    relationships: [...council({}).relationships, ...crowd.map((one) => supervises('priya', one))],
  });
  beforeEach(async () => {
    product = await openProduct({ clock: '2027-01-19T16:14:00Z', rows: helenAs('Helen Marsh') });
  });
  const next = (search: string, step: number) =>
    product.api('dilys', '/api/files/helen/copy/search', { search, step });
  const import_ = async (displayName: string) => {
    const { teams, tenantId: _, ...rows } = council({});
    await product.ports.directory.replace({ ...rows, teams: [...teams.values()], ...helenAs(displayName) });
    await product.ports.directory.refresh();
  };
  const toTheEnd = async (between: () => Promise<void> = async () => undefined) => {
    let answer = await askForCopy(product, 'dilys', 'helen');
    let last = { search: '', step: 0 };
    await between();
    while (answer.status === 200) {
      const { search, step } = copyProgress.parse(answer.body);
      last = { search, step };
      answer = await next(search, step);
    }
    return { answer, last };
  };

  it('holds what was found, while nothing is imported meanwhile', async () => {
    await decisionsIn(() => product).log({ text: 'zqold: Helen Marsh was there.' }, 'crowd003', 'crowd003');
    const { answer } = await toTheEnd();
    const copy = await followCopy(product, copyLink.parse(answer.body).url);
    expect(copy.text('entries.jsonl')).toContain('zqold');
  });

  it('1 an import that changes her name between two looks loses nothing that the looks before it found', async () => {
    await decisionsIn(() => product).log({ text: 'zqold: Helen Marsh was there.' }, 'crowd003', 'crowd003');
    const { answer } = await toTheEnd(() => import_('Helena Okafor'));
    const copy = await followCopy(product, copyLink.parse(answer.body).url);
    expect(copy.text('entries.jsonl')).toContain('zqold');
  });

  it('2 the last look asked for again after the link ran out gives a link that leads somewhere', async () => {
    const { last } = await toTheEnd();
    product.moveClock('2027-01-19T16:20:00Z');
    const again = await next(last.search, last.step);
    expect(again.status).toBe(201);
    const { url } = copyLink.parse(again.body);
    expect((await fetch(`${product.url}${url}`)).status).toBe(200);
  });

  it('3 the same press delivered again goes on with the search that it began', async () => {
    const operationId = newOperation();
    const first = copyProgress.parse((await askForCopy(product, 'dilys', 'helen', { operationId })).body);
    const again = copyProgress.parse((await askForCopy(product, 'dilys', 'helen', { operationId })).body);
    expect(again.search).toBe(first.search);
  });
});

describe('evidence', () => {
  const thread = 'arden|lewis';
  const place = { thread, tenant: 'arden', at: '2027-01-19T10:00:00Z' };
  const action = (n: number, text: string): EvidentialDocument => ({
    ...place,
    id: `action:op${n}`,
    type: 'action',
    entry: { kind: 'action', entryId: `action:op${n}`, text },
  });

  /** Two actions, and a step on the first whose link says that both changed. */
  function withStepOn(changed: readonly EvidentialDocument[]) {
    const [one, two] = [action(1, 'Ring the school.'), action(2, 'See the child tomorrow.')];
    const step: EvidentialDocument = {
      ...place,
      id: 'step1',
      type: 'action-step',
      entry: { kind: 'action-step', entryId: 'step1', actionId: 'action:op1' },
    };
    const said = (documents: readonly EvidentialDocument[]) =>
      documents.map((each) => [each.id, digestOf(each)] as const);
    const links: { link: ReturnType<typeof linkAfter>; id: string }[] = [];
    let end = startOf(thread);
    for (const [id, documents] of [
      [one.id, [one]],
      [two.id, [two]],
      [step.id, [step, ...changed]],
    ] as const) {
      const link = linkAfter(end, said(documents));
      links.push({ link, id });
      end = endAfter(link, id);
    }
    const now = [one, two, step].map((each) => {
      const latest = changed.find(({ id }) => id === each.id) ?? each;
      const link = links.find(({ id }) => id === each.id)?.link;
      return { ...latest, ...(link ? { link } : {}) };
    });
    return verifyThread({ thread, documents: now, end });
  }

  it('believes a step on an action beside the change of that action', () => {
    expect(withStepOn([action(1, 'Ring the school. Done.')])).toEqual([]);
  });

  it('4 an action that is changed beside a step on another action is named', () => {
    expect(withStepOn([action(1, 'Ring the school. Done.'), action(2, 'Nothing was promised.')])).not.toEqual(
      [],
    );
  });
});

describe('undo, and what comes back', () => {
  const { log, step } = decisionsIn(() => product);
  beforeEach(async () => {
    product = await openProduct({ clock: '2027-01-19T16:14:00Z' });
  });

  it('5 what somebody has already done is no slip any more: its decision is not undone', async () => {
    const entryId = await log({ actionOwner: 'supervisor', actionBy: '2027-01-20' });
    const open = openActionsAnswer.parse((await product.api('priya', '/api/threads/lewis/actions')).body);
    const [first] = open.actions;
    const id = encodeURIComponent(first?.entryId ?? '');
    const done = await product.api('priya', `/api/threads/lewis/actions/${id}/steps`, {
      operationId: newOperation(),
      step: { do: 'done' },
    });
    expect(done.status).toBe(201);
    const undone = await step('lewis', entryId, { do: 'withdraw' });
    expect(undone.status).toBe(400);
    expect(undone.text).toContain('its action was taken up');
  });

  it('6 the thread says as many to look at again as its preparation shows', async () => {
    await log();
    const thread = await product.api('lewis', '/api/threads/lewis');
    const prepare = await product.api('lewis', '/api/threads/lewis/preparation');
    const shown = Reflect.get(Object(prepare.body.lookAgain), 'entries');
    expect(Reflect.get(Object(thread.body.waiting), 'lookAgain')).toBe(shown.length);
  });
});

describe('names after a command', () => {
  it.each(['diary please', 'Actions, please', 'prepare please', 'book please', 'sign thanks'])(
    '7 %j is the command with a kind word, and nobody is looked for who is called so',
    (typed) => {
      expect(understand(typed)).toMatchObject({ kind: 'command', rest: '' });
    },
  );

  it.each(['extra supervision', 'sign record', 'prepare supervision'])('8 %j is no name either', (typed) => {
    expect(understand(typed)).not.toMatchObject({ kind: 'command', rest: expect.stringMatching(/./) });
  });

  it('9 a worker names the line supervisor who is away: that is somebody they have supervision with', async () => {
    product = await openProduct({
      rows: {
        people: cast,
        relationships: [...council().relationships, supervises('helen', 'lewis', { kind: 'cover' })],
        absences: [away('priya', 'ANNUAL_LEAVE', '2027-01-11', '2027-02-05')],
      },
    });
    const [card] = await product.say('lewis', 'diary priya');
    expect(card?.words).not.toContain('None of those you have supervision with is called that');
  });

  it('10 a worker who names the supervisor after "actions" is not told that they have nobody', async () => {
    product = await openProduct({});
    const [card] = await product.say('lewis', 'actions priya');
    expect(card?.words).not.toContain('You have no supervisor');
  });
});
