// What once went wrong with the rules of quick decisions and their messages, each told as it should be.
import { mayReadDecision } from '../../bot/domain/access/access';
import { answerDecision as decideAnswer, offersFor } from '../../bot/domain/decisions/answering-decision';
import { completeDecision } from '../../bot/domain/decisions/completing-decision';
import { lookAgain } from '../../bot/domain/decisions/looking-again';
import { logDecision } from '../../bot/domain/decisions/oversight';
import { personId } from '../../bot/domain/ids';
import { recipientOn } from '../../bot/domain/prompts/still-news';
import { answererOn, decisionReaderOn } from '../../bot/domain/prompts/waits-for';
import { openContainers } from '../../bot/store/open-cosmos';
import { keepDraft, openDrafts } from '../../bot/use-cases/drafts';
import { logQuickDecision } from '../../bot/use-cases/log-quick-decision';
import {
  answerChildFile,
  answerDecision,
  completeDecision as completeDecision0,
} from '../../bot/use-cases/on-decision';
import { openDecisions } from '../../bot/use-cases/open-decisions';
import { openEntry } from '../../bot/use-cases/open-entry';
import { newOperation } from '../api/clock-steps';
import { decisionsIn } from '../api/decision-steps';
import {
  answering,
  completing,
  decidingCouncil,
  decidingPolicy,
  granted,
  helenLogs,
  lewisLogs,
  loggedBy,
  lookingAgain,
  standing,
} from '../domain/decisions/given-decisions';
import { notOnFile, opened, waitsFor } from '../domain/decisions/given-open-decisions';
import { at, away, cast, castWith, council, head, on, person, supervises } from '../domain/given-council';
import { cardsBetween, inLines } from '../domain/prompts/given-prompts';
import { openProduct, type Product } from '../support/product';
import { held } from '../support/sessions';
import { answerOf, completionOf, logged, on as onEntry, said } from '../use-cases/given-steps';
import { openWorkingCouncil, type WorkingCouncil } from '../use-cases/working-council';

let product: Product | undefined;
let arden: WorkingCouncil | undefined;
afterEach(async () => {
  await product?.close();
  arden?.close();
  product = undefined;
  arden = undefined;
});

const kerry = personId('kerry');
const helen = personId('helen');
const omar = personId('omar');
const long = 'What was agreed in the corridor, at some length. '.repeat(20).trim();

describe('who may read and answer', () => {
  it('a former supervisor who sends an old answer again is refused like everybody who may not read it', async () => {
    arden = await openWorkingCouncil({
      relationships: [
        supervises('tom', 'priya'),
        supervises('priya', 'lewis', { endDate: on('2027-01-29') }),
        supervises('tom', 'lewis', { startDate: on('2027-01-30') }),
      ],
    });
    const entry = await logged(arden, 'lewis');
    const answer = answerOf(onEntry(arden, 'priya', entry));
    expect((await answerDecision(arden.ports, answer)).ok).toBe(true);
    arden.moveClock('2027-02-01T10:00:00Z');
    expect((await openEntry(arden.ports, personId('priya'), personId('lewis'), entry.entryId)).ok).toBe(
      false,
    );
    expect((await answerDecision(arden.ports, answer)).ok).toBe(false);
  });

  it('a supervisor whose grade does not decide is asked about what a leaver left and can answer it', async () => {
    arden = await openWorkingCouncil({ people: castWith('kerry', { endDate: on('2027-01-28') }) });
    const entry = granted(
      await logQuickDecision(arden.ports, {
        ...said(arden, 'lewis'),
        by: helen,
        with: kerry,
        type: 'advice',
        references: ['LCS-204417'],
      }),
    ).entry;
    arden.moveClock('2027-01-29T10:00:00Z');
    const opened = granted(await openDecisions(arden.ports, helen, kerry));
    expect(opened.childFile).toHaveLength(1);
    const done = await answerChildFile(arden.ports, {
      ...arden.act('helen', 'kerry'),
      entryId: entry.entryId,
      reference: 'LCS-204417',
      answer: 'yes',
    });
    expect(done.ok ? 'done' : done.refusal).toBe('done');
  });

  it('a cover who once answered reads nothing any more when the cover is over', () => {
    const covered = decidingCouncil({
      people: [...cast, person('omar', { grade: 'TM' })],
      relationships: [
        ...council().relationships,
        supervises('omar', 'kerry', { kind: 'cover', endDate: on('2027-01-22') }),
      ],
      absences: [away('helen', 'ANNUAL_LEAVE', '2027-01-19', '2027-01-22')],
    });
    const it0 = standing(helenLogs({ by: kerry, with: helen }), at('2027-01-18T10:00:00Z'), covered);
    const { entry } = granted(
      decideAnswer(
        covered,
        it0.head,
        it0.entry,
        answering(it0, 'omar', 'confirm'),
        at('2027-01-20T10:00:00Z'),
      ),
    );
    expect(mayReadDecision(covered, omar, kerry, entry, on('2027-01-25'))).toBe(false);
  });
});

describe('who is asked', () => {
  const coverAbove = () =>
    decidingCouncil({
      people: [...cast, person('omar', { grade: 'TM' })],
      relationships: [...council().relationships, supervises('omar', 'helen', { kind: 'cover' })],
      absences: [away('priya', 'ANNUAL_LEAVE', '2027-01-18', '2027-01-22')],
    });
  it('the news of a decision for the cover of somebody above reaches that cover', () => {
    const where = coverAbove();
    expect(loggedBy(helenLogs(), at('2027-01-19T10:00:00Z'), where).entry.waitsFor).toMatchObject({
      by: 'omar',
      as: 'authority',
    });
    const part = { as: 'authority', supervisorId: helen } as const;
    expect(decisionReaderOn(where, { to: omar, about: kerry, ...part }, on('2027-01-19'))).toBe('omar');
  });

  const twoLines = () =>
    decidingCouncil({
      people: [
        ...cast,
        person('nadia', { grade: 'SP' }),
        person('omar', { grade: 'TM' }),
        person('zara', { grade: 'SM' }),
      ],
      relationships: [
        ...council().relationships,
        supervises('nadia', 'lewis', { kind: 'professional' }),
        supervises('omar', 'nadia'),
        supervises('zara', 'omar'),
      ],
      absences: [away('omar', 'ANNUAL_LEAVE', '2027-01-20', '2027-01-22')],
    });
  it('a professional supervisor’s own manager hears at once of a decision beyond that supervisor', () => {
    const where = twoLines();
    const { entry } = loggedBy(
      lewisLogs({ by: personId('nadia'), with: personId('lewis') }),
      at('2027-01-19T10:00:00Z'),
      where,
    );
    expect(entry.waitsFor).toMatchObject({ by: 'omar', as: 'authority' });
    const telling = {
      to: omar,
      about: personId('lewis'),
      as: 'authority',
      supervisorId: personId('nadia'),
    } as const;
    expect(decisionReaderOn(where, telling, on('2027-01-19'))).toBe('omar');
  });
  it('when the authority is away, whoever is asked in their place is one who may open the decision', () => {
    const where = twoLines();
    const { entry } = loggedBy(
      lewisLogs({ by: personId('nadia'), with: personId('lewis') }),
      at('2027-01-19T10:00:00Z'),
      where,
    );
    const asked = answererOn(where, personId('lewis'), entry, on('2027-01-20'));
    expect(asked).toBeDefined();
    expect(mayReadDecision(where, asked ?? omar, personId('lewis'), entry, on('2027-01-20'))).toBe(true);
  });

  it('confirmed while nobody above is there, it waits for whoever has the authority once they are back', () => {
    const where = decidingCouncil({
      absences: [
        away('priya', 'ANNUAL_LEAVE', '2027-01-19', '2027-01-19'),
        away('tom', 'ANNUAL_LEAVE', '2027-01-19', '2027-01-19'),
      ],
    });
    const waiting = standing(helenLogs({ by: kerry, with: helen }), at('2027-01-19T10:00:00Z'), where);
    const { entry } = granted(
      decideAnswer(
        where,
        waiting.head,
        waiting.entry,
        answering(waiting, 'helen', 'confirm'),
        at('2027-01-19T11:00:00Z'),
      ),
    );
    expect(entry.state).toBe('PROPOSED');
    expect(entry.waitsFor).not.toBeNull();
  });

  it('somebody at the top of the council who asked for the end-of-day question is asked', async () => {
    product = await openProduct({
      clock: '2027-01-19T10:00:00Z',
      sessions: [held('priya', 'tom', '2027-01-18')],
    });
    const set = await product.api('tom', '/api/preferences', {
      operationId: newOperation(),
      endOfDayQuestion: true,
    });
    expect(set.status).toBe(200);
    product.moveClock('2027-01-19T16:45:00Z');
    await product.sweeper.run(product.ports);
    expect(product.chat('tom')).toHaveLength(1);
  });

  it('the count of what waits for a cover agrees with the list it opens', async () => {
    product = await openProduct({
      rows: {
        people: [...cast, person('omar', { grade: 'TM' })],
        relationships: [...council().relationships, supervises('omar', 'lewis', { kind: 'cover' })],
        absences: [away('priya', 'SICK', '2027-01-20', '2027-03-31')],
      },
    });
    const { log, open } = decisionsIn(() => product as Product);
    await log({ with: 'priya' });
    product.moveClock('2027-01-21T10:00:00Z');
    expect((await open('omar')).body.toAnswer).toHaveLength(1);
    const thread = await product.api('omar', '/api/threads/lewis');
    expect(thread.body.waiting).toMatchObject({ toAnswer: 1 });
  });

  it('an authority whose grade does not decide any more is not asked', () => {
    const before = decidingCouncil();
    const { entry } = loggedBy(helenLogs(), at('2027-01-19T10:00:00Z'), before);
    const after = decidingCouncil({ people: castWith('priya', { grade: 'SP' }) });
    const today = on('2027-01-20');
    expect(mayReadDecision(after, personId('priya'), kerry, entry, today)).toBe(false);
    expect(answererOn(after, kerry, entry, today)).toBe('tom');
  });
});

describe('a council that has not said which of its own grades decide', () => {
  it('what its supervisors decide is not left proposed for ever', () => {
    const silent = {
      ...decidingPolicy,
      ladders: decidingPolicy.ladders.map((ladder) => ({ ...ladder, decides: false })),
    };
    const where = decidingCouncil({ policies: [silent] });
    const waiting = standing(lewisLogs(), at('2027-01-19T16:14:00Z'), where);
    const { entry } = granted(
      decideAnswer(
        where,
        waiting.head,
        waiting.entry,
        answering(waiting, 'priya', 'confirm'),
        at('2027-01-19T16:31:00Z'),
      ),
    );
    expect(entry.state === 'CONFIRMED' || entry.waitsFor !== null).toBe(true);
  });
});

describe('when it is asked again', () => {
  it('the child’s file is asked about again after three days, although an answer was asked for, and given, meanwhile', () => {
    const file = opened({ childFile: [notOnFile('priya', '2027-01-18')] });
    const answer = opened({ entryId: 'decision-2', waitsFor: waitsFor('priya', 'supervisor') });
    const heads = (day: string) => [
      head('lewis', '2027-01-18', { open: day <= '2027-01-20' ? [file, answer] : [file] }),
    ];
    const cards = inLines(
      cardsBetween(council(), '2027-01-18', '2027-01-25', heads, { times: ['09:00', '16:00'] }),
    );
    expect(cards).toContain('2027-01-21 priya: child-file priya 1');
  });
});

describe('whom an answer is told', () => {
  it('a supervisor who has passed a worker on to somebody below them is not told what the worker answered', () => {
    const passedOn = decidingCouncil({
      people: castWith('helen', { grade: 'TM' }),
      relationships: [
        supervises('tom', 'priya'),
        supervises('priya', 'helen'),
        supervises('priya', 'lewis', { endDate: on('2027-01-19') }),
        supervises('helen', 'lewis', { startDate: on('2027-01-20') }),
      ],
    });
    const lewis = personId('lewis');
    const { entry } = loggedBy(lewisLogs(), at('2027-01-19T16:14:00Z'), passedOn);
    const today = on('2027-01-20');
    expect(mayReadDecision(passedOn, personId('priya'), lewis, entry, today)).toBe(false);
    const telling = {
      to: personId('priya'),
      from: lewis,
      about: lewis,
      subjectId: entry.entryId,
      need: null,
    };
    expect(recipientOn(passedOn, { ...telling, what: 'decision-disagreed' }, today)).not.toBe('priya');
    expect(decisionReaderOn(passedOn, telling, today)).toBe('helen');
  });
});

describe('what is sent', () => {
  it('a worker reads one line on one card of a decision that was decided above overnight', async () => {
    product = await openProduct({
      clock: '2027-01-19T19:00:00Z',
      sessions: [held('kerry', 'helen', '2027-01-18')],
    });
    const { log, answer } = decisionsIn(() => product as Product);
    const id = await log({}, 'helen', 'kerry');
    expect((await answer('priya', id, 'confirm', {}, 'kerry')).status).toBe(201);
    product.moveClock('2027-01-20T09:00:00Z');
    await product.sweeper.run(product.ports);
    const [card] = product.chat('kerry');
    expect(card?.words).not.toContain('2 quick decisions');
  });
  it('a worker is sent one message about a decision that somebody above has to take, not two', async () => {
    product = await openProduct({
      clock: '2027-01-19T10:00:00Z',
      sessions: [held('kerry', 'helen', '2027-01-18')],
    });
    const { log, answer } = decisionsIn(() => product as Product);
    const id = await log({}, 'helen', 'kerry');
    await product.sweeper.run(product.ports);
    product.moveClock('2027-01-19T11:00:00Z');
    await answer('priya', id, 'confirm', {}, 'kerry');
    await product.sweeper.run(product.ports);
    expect(product.chat('kerry')).toHaveLength(1);
  });
});

describe('what is kept', () => {
  const withProfessional = () =>
    decidingCouncil({
      people: [...cast, person('pro', { grade: 'TM' })],
      relationships: [...council().relationships, supervises('pro', 'lewis', { kind: 'professional' })],
    });
  it('somebody who is not one of the two does not bring the reason of a supervisor’s decision', () => {
    const where = withProfessional();
    const it0 = standing(
      lewisLogs({ by: personId('priya'), with: personId('lewis'), why: '' }),
      undefined,
      where,
    );
    const done = completeDecision(
      where,
      it0.head,
      it0.entry,
      completing(it0, 'pro', { why: 'The plan says so.' }),
      at('2027-01-19T16:31:00Z'),
    );
    expect(done.ok).toBe(false);
  });
  it('only one of the two takes a decision off the agenda of the next session', () => {
    const where = withProfessional();
    const it0 = standing(lewisLogs(), undefined, where);
    const done = lookAgain(
      where,
      it0.head,
      it0.entry,
      lookingAgain(it0, 'pro', 'no-longer-matters'),
      at('2027-01-20T10:00:00Z'),
    );
    expect(done.ok).toBe(false);
  });
  it('another reason that only begins like the one that was brought is not taken for saved', async () => {
    arden = await openWorkingCouncil();
    const entry = await logged(arden, 'lewis');
    const begins = 'The missed contacts follow a new partner and the plan asks for two visits. '.repeat(4);
    const bring = (ending: string) =>
      completeDecision0(
        (arden as WorkingCouncil).ports,
        completionOf(onEntry(arden as WorkingCouncil, 'lewis', entry), {
          why: `${begins}${ending}`,
          references: [],
        }),
      );
    expect((await bring('Visit on Monday.')).ok).toBe(true);
    const second = await bring('Do not visit on Monday.');
    expect(second.ok ? 'saved' : second.refusal.kind).toBe('fields');
  });
  it('a decision said to belong on the child’s file by the next working day is not put off for years', () => {
    const done = logDecision(
      decidingCouncil(),
      lewisLogs({ recordBy: on('2099-01-01') }),
      at('2027-01-19T16:14:00Z'),
    );
    expect(done.ok && done.value.entry.childFile[0]?.byOn === '2099-01-01').toBe(false);
  });
});

describe('what is withdrawn', () => {
  const overnight = async () => {
    product = await openProduct({
      clock: '2027-01-19T19:00:00Z',
      sessions: [held('lewis', 'priya', '2027-01-18')],
    });
    const { log, answer, entry, step } = decisionsIn(() => product as Product);
    const id = await log();
    expect((await answer('priya', id, 'confirm')).status).toBe(201);
    product.moveClock('2027-01-19T19:03:00Z');
    const refused = await step('lewis', id, { do: 'withdraw' });
    product.moveClock('2027-01-20T09:00:00Z');
    await product.sweeper.run(product.ports);
    return { product, refused, after: await entry('lewis', id) };
  };
  it('what a supervisor has confirmed stands, within the minutes too, and its author reads what to do instead', async () => {
    const { refused, after } = await overnight();
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('log a decision that says so and why');
    expect(after.text).not.toContain('Withdrawn');
  });
  it('a supervisor who has confirmed a decision in the tab hears of nothing that is for nobody to do', async () => {
    const { product: overnightProduct } = await overnight();
    expect(overnightProduct.chat('priya')).toHaveLength(0);
  });
  it('an authority who is told that a decision was withdrawn can open it, or is offered nothing to open', async () => {
    product = await openProduct({
      clock: '2027-01-19T10:00:00Z',
      sessions: [held('kerry', 'helen', '2027-01-18')],
    });
    const { log, step } = decisionsIn(() => product as Product);
    const id = await log({}, 'helen', 'kerry');
    await product.sweeper.run(product.ports);
    product.moveClock('2027-01-19T10:03:00Z');
    expect((await step('helen', id, { do: 'withdraw' }, { worker: 'kerry' })).status).toBe(201);
    await product.sweeper.run(product.ports);
    const card = product.chat('priya').at(-1);
    const [shown] = await product.press('priya', card, 'Show');
    expect(shown?.words).toContain('See the child at school tomorrow.');
  });
});

describe('who may still say what', () => {
  it('a supervisor back from leave can say "that is not what I said" to what a cover has confirmed', () => {
    const where = decidingCouncil({
      people: [...cast, person('omar', { grade: 'TM' })],
      relationships: [...council().relationships, supervises('omar', 'lewis', { kind: 'cover' })],
      absences: [away('priya', 'ANNUAL_LEAVE', '2027-01-19', '2027-01-22')],
    });
    const waiting = standing(lewisLogs(), at('2027-01-19T16:14:00Z'), where);
    const { entry } = granted(
      decideAnswer(
        where,
        waiting.head,
        waiting.entry,
        answering(waiting, 'omar', 'confirm'),
        at('2027-01-20T10:00:00Z'),
      ),
    );
    expect(offersFor(where, entry, personId('priya'), on('2027-01-25'))).toContain('not-said');
  });
  it('a draft that a slow window keeps after its decision was saved does not come back', async () => {
    arden = await openWorkingCouncil();
    const { ports } = arden;
    const command = said(arden, 'lewis');
    const draft = {
      draftId: command.operationId,
      author: command.by,
      about: command.by,
      origin: 'tab' as const,
      values: { text: command.text },
      notIdentifiers: [],
    };
    await keepDraft(ports, draft);
    granted(await logQuickDecision(ports, command, { draft: true }));
    await keepDraft(ports, draft);
    expect(await openDrafts(ports, command.by)).toEqual([]);
  });
  it('a child’s name is not kept as the name of an input of a draft either', async () => {
    arden = await openWorkingCouncil();
    const kept = await keepDraft(arden.ports, {
      draftId: arden.ports.newOperationId(),
      author: personId('lewis'),
      about: null,
      origin: 'tab',
      values: { 'Jade Smith born 03/04/2015': 'x', source: 'https://x.example/Jade-Smith' },
      notIdentifiers: [],
    });
    expect(kept.ok).toBe(false);
  });
  it('a link that carries words of a child is not kept', () => {
    const source =
      'https://teams.microsoft.com/l/chat/0/0?users=a@b.example&message=Jade%20Smith%20dob%2003/04/2015';
    const done = logDecision(decidingCouncil(), lewisLogs({ source }), at('2027-01-19T16:14:00Z'));
    expect(JSON.stringify(done)).not.toContain('Jade');
  });
  it('what an earlier version kept as not yet on the child’s file is still asked about', async () => {
    arden = await openWorkingCouncil();
    const { entryId, waitsFor, answers, confirmed, lookedAgain, withdrawn, ...first } = await logged(
      arden,
      'lewis',
      { references: ['LCS-204417'] },
    );
    const { open: _, endOfDayQuestion: __, ...older } = await arden.headOf('lewis');
    const { threads } = openContainers(arden.store);
    const replaced = async (id: string, part: object) => {
      const { resource } = await threads.item(id, 'arden|lewis').read<{ id: string }>();
      await threads.item(id, 'arden|lewis').replace({ ...resource, id, ...part });
    };
    const childFile = { recorder: 'lewis', byOn: '2027-01-29', state: 'PENDING' };
    await replaced(entryId, { entry: { ...first, entryId, childFile } });
    await replaced('head', { head: { ...older, childFilePending: 1 } });
    const { childFile: open } = granted(
      await openDecisions(arden.ports, personId('lewis'), personId('lewis')),
    );
    expect(open).toHaveLength(1);
  });
});

describe('what it costs', () => {
  it.each([
    // A thousand characters twice, and the link of its chain: the one case above the 35 of every ordinary decision.
    ['the longest one with twenty open', 36, { text: long, why: long }],
    ['one about two children with twenty open', 35, {}],
  ] as const)('logging %s costs at most %d units', async (_, most, spoiled) => {
    arden = await openWorkingCouncil();
    const given = { references: ['LCS-204417', 'LCS-204418'], why: 'The plan says so.' };
    for (let count = 0; count < 20; count += 1) await logged(arden, 'priya', given);
    const before = arden.store.counters.snapshot();
    granted(await logQuickDecision(arden.ports, said(arden, 'priya', { ...given, ...spoiled })));
    expect(arden.store.counters.since(before).requestUnits).toBeLessThanOrEqual(most);
  });
  it('a page of twenty decisions is at most 40 KB, whoever was there and whatever was said of risk', async () => {
    product = await openProduct({ sessions: [held('lewis', 'priya', '2027-01-18')] });
    const { log } = decisionsIn(() => product as Product);
    for (let count = 0; count < 20; count += 1)
      await log({
        text: long,
        why: long,
        present: long,
        risk: long,
        references: ['LCS-204417', 'LCS-204418'],
      });
    const { text } = await product.api('lewis', '/api/threads/lewis?filter=decisions');
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(40 * 1_024);
  });
  it('a page of twenty decisions that were amended once is at most 40 KB', async () => {
    product = await openProduct({ sessions: [held('lewis', 'priya', '2027-01-18')] });
    const { log, answer } = decisionsIn(() => product as Product);
    for (let count = 0; count < 20; count += 1)
      await answer(
        'priya',
        await log({ text: long, why: long, references: ['LCS-204417', 'LCS-204418'] }),
        'amend',
        { text: long, why: long },
      );
    const { text } = await product.api('lewis', '/api/threads/lewis?filter=decisions');
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(40 * 1_024);
  });
  it('two people who word one decision again and again do not make a page of it', async () => {
    product = await openProduct({ sessions: [held('lewis', 'priya', '2027-01-18')] });
    const { log, answer } = decisionsIn(() => product as Product);
    const id = await log();
    for (let round = 0; round < 20; round += 1) {
      await answer('priya', id, 'amend', { text: long, why: long });
      await answer('lewis', id, 'not-quite', { text: long, why: long });
    }
    const { text } = await product.api('lewis', '/api/threads/lewis');
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(10 * 1_024);
  });
  it('an answer to a long decision costs three reads and one batch', async () => {
    arden = await openWorkingCouncil();
    const entry = await logged(arden, 'lewis', { text: long });
    const before = arden.store.counters.snapshot();
    granted(await answerDecision(arden.withoutCopies(), answerOf(onEntry(arden, 'priya', entry))));
    expect(arden.store.counters.since(before).byKind).toEqual({ read: 3, batch: 1 });
  });
});
