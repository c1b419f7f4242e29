// Mishaps on a file: agreements, who reads which words of them, and what is asked once supervisors change.
import type { AgreementEntry, AgreementWords } from '../../bot/domain/agreements/agreement';
import { agreementDue, reviewDue } from '../../bot/domain/agreements/agreement-days';
import { inductionOf } from '../../bot/domain/agreements/induction';
import { newestSigned, signedAgreements } from '../../bot/domain/agreements/signed-agreements';
import { headAfterSession } from '../../bot/domain/clock/booking';
import { personId } from '../../bot/domain/ids';
import { defaultPolicy } from '../../bot/domain/policy/default-policy';
import { openHandOver, sayHandOver } from '../../bot/use-cases/agreements/hand-over';
import { keepAgreementDraft } from '../../bot/use-cases/agreements/keep-agreement-draft';
import {
  bringPaper,
  endSigned,
  offerDraft,
  sendBackOffered,
  signOffered,
} from '../../bot/use-cases/agreements/on-agreement';
import { openAgreement, openAgreementVersion } from '../../bot/use-cases/agreements/open-agreement';
import { exportCouncil } from '../../bot/use-cases/export-council';
import { openThread } from '../../bot/use-cases/open-thread';
import { agreementVersionView } from '../../bot/views/agreements/agreement-version-view';
import { agreementView } from '../../bot/views/agreements/agreement-view';
import { fileView } from '../../bot/views/papers/file-view';
import { kindsOf, threadView } from '../../bot/views/thread-view';
import { inHead, words } from '../domain/agreements/given-agreements';
import {
  at,
  bookedOn,
  cast,
  castWith,
  council,
  head,
  on,
  agreement as paperRow,
  person,
  supervises,
} from '../domain/given-council';
import { cardsBetween, inLines } from '../domain/prompts/given-prompts';
import { newOperationId } from '../domain/records/given-record';
import { openWorkingCouncil, type WorkingCouncil } from '../use-cases/working-council';

const [lewis, priya] = [personId('lewis'), personId('priya')];
const others = council().relationships.filter(({ superviseeId }) => superviseeId !== lewis);
const own = council().relationships.filter(({ superviseeId }) => superviseeId === lewis);
/** Helen supervises Lewis from Monday 1 February, after Priya. */
const changed = [
  ...others,
  supervises('priya', 'lewis', { endDate: on('2027-01-31') }),
  supervises('helen', 'lewis', { startDate: on('2027-02-01') }),
];
const covered = [
  ...others,
  ...own,
  supervises('dana', 'lewis', { kind: 'cover', startDate: on('2027-01-04') }),
];
const people = [...cast, person('dana')];

describe('with the store', () => {
  let arden: WorkingCouncil;
  afterEach(() => arden.close());

  async function kept(by: string, supervisor: string, said: Partial<AgreementWords> = {}): Promise<string> {
    const [paper] = await arden.ports.papers.papers(lewis, [`agreement-draft:${supervisor}`]);
    const done = await keepAgreementDraft(arden.ports, {
      by: personId(by),
      about: lewis,
      revision: paper?.etag ?? null,
      words: words(said),
    });
    if (!done.ok || !done.value.kept) throw new Error('not kept');
    return done.value.revision;
  }
  const offered = async (by = 'priya', supervisor = 'priya', said: Partial<AgreementWords> = {}) => {
    await kept('lewis', supervisor, said);
    if (by !== 'lewis') await kept(by, supervisor, said);
    const [paper] = await arden.ports.papers.papers(lewis, [`agreement-draft:${supervisor}`]);
    const command = { ...arden.act(by, 'lewis'), revision: paper?.etag ?? '' };
    expect(await offerDraft(arden.ports, command)).toMatchObject({ ok: true });
    return command.operationId;
  };
  const step = (by: string, agreementId: string, why = '') => ({
    ...arden.act(by, 'lewis'),
    agreementId,
    why,
  });
  const opened = async (viewer: string) => {
    const read = await openAgreement(arden.ports, personId(viewer), lewis);
    if (!read.ok) throw new Error('not opened');
    return agreementView(read.value, {
      step: arden.act('lewis', 'lewis').operationId,
      induction: arden.act('lewis', 'lewis').operationId,
    });
  };
  const paper = (by: string, signedOn: string) => ({
    ...step(by, ''),
    signedOn: on(signedOn),
    documentReference: 'HR-7',
    reviewOn: null,
    intervalDays: null,
    lengthMinutes: null,
  });

  it('what Lewis and Priya never both signed is not Helen’s to read once she supervises him', async () => {
    arden = await openWorkingCouncil({ relationships: changed });
    const id = await offered('lewis', 'priya', { workerWants: 'Less shouting from you, Priya.' });
    await sendBackOffered(arden.ports, step('priya', id, 'Let us talk first.'));
    arden.moveClock('2027-02-02T10:00:00Z');
    expect(await openAgreementVersion(arden.ports, personId('helen'), lewis, id)).toMatchObject({
      ok: false,
    });
  });

  it('words that waited for Priya’s signature are not shown whole to the next supervisor', async () => {
    arden = await openWorkingCouncil({ relationships: changed });
    await offered('lewis', 'priya', { adjustments: 'A quiet room.' });
    arden.moveClock('2027-02-02T10:00:00Z');
    expect(JSON.stringify(await opened('helen'))).not.toContain('A quiet room.');
  });

  it('what Priya wanted is not put into Helen’s mouth in the agreement Lewis offers to Helen', async () => {
    arden = await openWorkingCouncil({ relationships: changed });
    const first = await offered('priya', 'priya', { supervisorWants: 'Ring me at home on Sundays.' });
    await signOffered(arden.ports, step('lewis', first));
    arden.moveClock('2027-02-02T10:00:00Z');
    // Lewis begins the one with Helen; he has not touched her boxes, and she has written nothing.
    await kept('lewis', 'helen', { supervisorWants: '', supervisorContributes: '' });
    const [draft] = await arden.ports.papers.papers(lewis, ['agreement-draft:helen']);
    expect(draft?.paper.words).toMatchObject({ supervisorWants: '' });
  });

  it('an agreement that waited for a former supervisor does not keep one on paper out', async () => {
    arden = await openWorkingCouncil({ relationships: changed });
    await offered('lewis', 'priya');
    arden.moveClock('2027-02-02T10:00:00Z');
    expect(await bringPaper(arden.ports, paper('helen', '2027-02-01'))).toMatchObject({ ok: true });
  });

  it('nobody says that an agreement will count once Priya has signed when she cannot any more', async () => {
    arden = await openWorkingCouncil({ relationships: changed });
    await offered('lewis', 'priya');
    arden.moveClock('2027-02-02T10:00:00Z');
    const { state, may } = await opened('lewis');
    expect(may.sign || may.sendBack !== null || !state.sentence.includes('once priya has signed')).toBe(true);
  });

  it('the reason an agreement was sent back can be read by the one it was sent back to', async () => {
    arden = await openWorkingCouncil();
    const id = await offered('priya');
    await sendBackOffered(arden.ports, step('lewis', id, 'The place is too loud for me.'));
    const thread = await openThread(arden.ports, priya, lewis, kindsOf.everything);
    const version = await openAgreementVersion(arden.ports, priya, lewis, id);
    if (!thread.ok || !version.ok) throw new Error('not opened');
    const { entry, words: said } = version.value;
    const read = [
      await opened('priya'),
      agreementVersionView(version.value, entry, said),
      thread.value.entries,
    ];
    expect(JSON.stringify(read)).toContain('The place is too loud for me.');
  });

  it('a paper agreement one of the two brings in is not told to the other as signed here', async () => {
    arden = await openWorkingCouncil();
    expect(await bringPaper(arden.ports, paper('lewis', '2027-01-20'))).toMatchObject({ ok: true });
    const [message] = await arden.messages();
    // Its words: "lewis has signed too. The supervision agreement stands."
    expect(message?.what).not.toBe('agreement-signed');
  });

  it('a paper agreement that is taken counts, also when one signed here was ended before', async () => {
    arden = await openWorkingCouncil();
    const id = await offered('priya');
    await signOffered(arden.ports, step('lewis', id));
    await endSigned(arden.ports, step('priya', id, 'We found the one on paper.'));
    expect(await bringPaper(arden.ports, paper('priya', '2027-01-20'))).toMatchObject({ ok: true });
    const { agreement } = await arden.headOf('lewis');
    const signed = signedAgreements(council(), lewis, agreement);
    expect(newestSigned(signed, priya, on('2027-01-29'))).toMatchObject({ signedOn: '2027-01-20' });
  });

  it('a cover does not learn from the thread what was only offered', async () => {
    arden = await openWorkingCouncil({ relationships: covered, people });
    await offered('priya', 'priya', { intervalDays: 13 });
    const thread = await openThread(arden.ports, personId('dana'), lewis, kindsOf.everything);
    if (!thread.ok) throw new Error('not opened');
    const id = arden.act('dana', 'lewis').operationId;
    const form = { operationId: id, diaryOperationId: id, asksOperationId: id, recentReferences: [] };
    const facts = { ...thread.value, now: arden.ports.clock.now() };
    const seen = JSON.stringify(threadView(facts, 'everything', form));
    expect(seen).not.toMatch(/Waits for a signature|13 days/);
  });

  it('a council that leaves takes along the length its pairs agreed here', async () => {
    arden = await openWorkingCouncil();
    const id = await offered('priya', 'priya', { lengthMinutes: 45 });
    await signOffered(arden.ports, step('lewis', id));
    const { agreements } = await exportCouncil(arden.ports);
    const elsewhere = council({ agreements: [...agreements] });
    const met = {
      kind: 'session' as const,
      entryId: 's',
      at: at('2027-02-02T10:00:00Z'),
      on: on('2027-02-02'),
      time: null,
      sessionKind: 'FORMAL' as const,
      state: 'HELD' as const,
      supervisorId: priya,
      minutes: 45,
      reason: null,
      loggedBy: null,
      loggedAt: at('2027-02-02T10:00:00Z'),
      bookingId: null,
      movedTo: null,
      cover: null,
    };
    const { agreement } = await arden.headOf('lewis');
    expect(
      headAfterSession(council(), head('lewis', '2027-01-05', { agreement }), met).lastFormal?.heldOn,
    ).toBe('2027-02-02');
    expect(headAfterSession(elsewhere, head('lewis', '2027-01-05'), met).lastFormal?.heldOn).toBe(
      '2027-02-02',
    );
  });

  it('whoever signs an agreement is told what of theirs is not in it (R35, R38), and may sign all the same', async () => {
    arden = await openWorkingCouncil();
    await kept('lewis', 'priya', {
      workerWants: '',
      workerContributes: '',
      policyGiven: null,
      policyRead: null,
    });
    const revision = await kept('priya', 'priya', { workerWants: '', workerContributes: '' });
    const command = { ...arden.act('priya', 'lewis'), revision };
    expect(await offerDraft(arden.ports, command)).toMatchObject({ ok: true });
    const { notices, own } = await opened('lewis');
    expect(own?.missing).toContain('Your own two boxes are empty');
    expect(notices).toContainEqual(expect.stringContaining('given the policy'));
    expect((await opened('priya')).own).toBeNull();
    const id = command.operationId;
    expect(await signOffered(arden.ports, step('lewis', id))).toMatchObject({ ok: false });
    expect(await signOffered(arden.ports, { ...step('lewis', id), anyway: true })).toMatchObject({
      ok: true,
    });
  });

  it('a note for whoever comes next is not put before the one after that', async () => {
    arden = await openWorkingCouncil({
      relationships: [
        ...others,
        supervises('priya', 'lewis', { endDate: on('2027-01-31') }),
        supervises('helen', 'lewis', { startDate: on('2027-02-01'), endDate: on('2027-02-28') }),
        supervises('tom', 'lewis', { startDate: on('2027-03-01') }),
      ],
    });
    const note = { text: 'He is slow to say no; ask twice.', notIdentifiers: [] };
    await sayHandOver(arden.ports, { ...arden.act('priya', 'lewis'), ...note });
    arden.moveClock('2027-03-02T10:00:00Z');
    // The page says: "lewis and whoever supervises next read this note. Nobody else does."
    const opened = await openHandOver(arden.ports, personId('tom'), lewis);
    expect(opened).toMatchObject({ ok: true, value: { note: null } });
  });

  it('the policy is said to be read once: the tick in the agreement and the line in the file are one', async () => {
    arden = await openWorkingCouncil();
    const id = await offered('priya', 'priya', { policyGiven: '1', policyRead: '1' });
    await signOffered(arden.ports, step('lewis', id));
    const said = await arden.ports.threads.sheets(lewis, [`agreement:${id}`]);
    expect(said).toMatchObject([{ words: { policyRead: '1' } }]);
    expect((await arden.headOf('lewis')).policyRead).toMatchObject({ version: '1' });
  });

  it('ticks about an older version of the policy are not carried into the next agreement', async () => {
    const policies = [
      defaultPolicy,
      { ...defaultPolicy, version: '2', effectiveFrom: on('2027-02-01') },
    ] as const;
    arden = await openWorkingCouncil({ policies });
    const id = await offered('priya', 'priya', { policyGiven: '1', policyRead: '1' });
    await signOffered(arden.ports, step('lewis', id));
    arden.moveClock('2027-02-02T10:00:00Z');
    // Priya begins the next version; her page shows both ticks empty, and she keeps it like that.
    await kept('priya', 'priya', { policyGiven: null, policyRead: null });
    const [draft] = await arden.ports.papers.papers(lewis, ['agreement-draft:priya']);
    expect(draft?.paper.words).toMatchObject({ policyGiven: null, policyRead: null });
  });

  it('an agreement taken back is a draft with all of its words, as the page says', async () => {
    arden = await openWorkingCouncil();
    const id = await offered('priya', 'priya', { place: 'The quiet room.' });
    // What Lewis's open page would keep after the offer begins no draft beside the one that waits.
    await expect(kept('lewis', 'priya', { place: 'An older thought.' })).rejects.toThrow('not kept');
    await sendBackOffered(arden.ports, step('priya', id, 'One more thought.'));
    const [draft] = await arden.ports.papers.papers(lewis, ['agreement-draft:priya']);
    expect(JSON.stringify(draft?.paper.words)).toContain('The quiet room.');
  });

  it('nobody makes an agreement with a worker who has left', async () => {
    arden = await openWorkingCouncil({ people: castWith('lewis', { endDate: on('2027-01-15') }) });
    expect(await bringPaper(arden.ports, paper('priya', '2027-01-20'))).toMatchObject({ ok: false });
  });
});

const entry = (spoiled: Partial<AgreementEntry> = {}): AgreementEntry => ({
  kind: 'agreement',
  entryId: 'one',
  at: at('2027-01-11T10:00:00Z'),
  loggedBy: priya,
  supervisorId: priya,
  version: 1,
  state: 'ACTIVE',
  intervalDays: null,
  lengthMinutes: null,
  policyVersion: '1',
  reviewOn: on('2028-01-11'),
  signatures: [],
  sheetId: 'agreement:one',
  paper: null,
  filed: null,
  ...spoiled,
});

it('what a worker says of who they are is for the two, not for a cover, the next manager or paper', () => {
  const said = words({ identityAndLearning: 'I pray at noon; I am dyslexic.' });
  const view = agreementVersionView(
    { council: council(), owner: lewis, today: on('2027-01-19'), pair: false },
    entry(),
    said,
  );
  expect(JSON.stringify(view)).not.toContain('dyslexic');
});

it('two who end their agreement are not told that the new one is years late', () => {
  const ended = head('lewis', '2027-01-05', {
    agreement: inHead({
      state: 'ENDED',
      earlier: [
        {
          supervisorId: priya,
          since: on('2026-06-11'),
          intervalDays: null,
          lengthMinutes: null,
          until: on('2027-01-19'),
        },
      ],
    }),
  });
  expect(agreementDue(council(), ended, on('2027-01-19'))).toMatchObject({ late: false });
});

it('whoever becomes line manager after having been assessor has ten days for the agreement, like anybody', () => {
  const relationships = [
    ...others,
    supervises('tom', 'lewis', { endDate: on('2027-01-31') }),
    supervises('priya', 'lewis', { kind: 'assessor', startDate: on('2026-06-01') }),
    supervises('priya', 'lewis', { startDate: on('2027-02-01') }),
  ];
  const due = agreementDue(council({ relationships }), head('lewis', '2027-01-05'), on('2027-02-01'));
  expect(due).toMatchObject({ supervisorId: 'priya', byOn: '2027-02-15', late: false });
});

it('a pair whose row in the files only changes its kind is not getting started with each other', () => {
  const relationships = [
    ...others,
    supervises('priya', 'lewis', {
      kind: 'professional',
      startDate: on('2024-09-02'),
      endDate: on('2027-01-31'),
    }),
    supervises('priya', 'lewis', { startDate: on('2027-02-01') }),
  ];
  expect(inductionOf(council({ relationships }), head('lewis', '2027-01-05'), on('2027-02-01'))).toBeNull();
});

it('nobody starts life overdue: an old paper agreement without a review day is not past it on the day it is brought in', () => {
  const files = council({ agreements: [paperRow('priya', 'lewis', { signedOn: on('2025-01-06') })] });
  const imported = { ...head('lewis', '2027-01-05'), countsFrom: on('2027-01-18') };
  expect(reviewDue(files, imported, on('2027-01-18'))).toBeNull();
});

describe('once the supervisor has changed while an agreement waits', () => {
  const waits = inHead({
    state: 'AWAITING_SUPERVISEE',
    since: on('2027-02-22'),
    offeredBy: priya,
  });
  const relationships = [
    ...others,
    supervises('priya', 'lewis', { endDate: on('2027-02-28') }),
    supervises('helen', 'lewis', { startDate: on('2027-03-01') }),
  ];
  const thread = head('lewis', '2027-02-22', {
    agreement: waits,
    booked: [bookedOn('2027-05-31', 'helen')],
    lastFormal: { heldOn: on('2027-02-22'), supervisorId: priya, minutes: 90 },
  });

  it('Lewis is not asked to sign what nobody can sign any more', () => {
    const lines = inLines(
      cardsBetween(council({ relationships }), '2027-03-01', '2027-04-30', () => [thread]),
    );
    expect(lines).not.toContainEqual(expect.stringMatching(/lewis: agreement lewis 3/));
  });

  it('the new pair is asked for an agreement of their own (R36)', () => {
    const lines = inLines(
      cardsBetween(council({ relationships }), '2027-03-01', '2027-04-30', () => [thread]),
    );
    expect(lines).toContainEqual(expect.stringMatching(/helen: agreement lewis 1/));
  });

  it('Priya, who supervises Lewis no more, is not asked to sign', () => {
    const hers = { ...thread, agreement: { ...waits, offeredBy: lewis } };
    const lines = inLines(cardsBetween(council({ relationships }), '2027-03-01', '2027-04-30', () => [hers]));
    expect(lines).not.toContainEqual(expect.stringMatching(/priya: agreement lewis/));
  });

  it('without one that waits they are asked', () => {
    const bare = { ...thread, agreement: null };
    const lines = inLines(cardsBetween(council({ relationships }), '2027-03-01', '2027-04-30', () => [bare]));
    expect(lines).toContainEqual(expect.stringMatching(/helen: agreement lewis 1/));
  });
});

it('the policy is read in an induction once the version in force was', () => {
  const policies = [
    defaultPolicy,
    { ...defaultPolicy, version: '2', effectiveFrom: on('2027-01-25') },
  ] as const;
  const thread = head('lewis', '2027-01-05', { policyRead: { version: '1', on: on('2026-06-02') } });
  const running = inductionOf(council({ relationships: changed, policies }), thread, on('2027-02-01'));
  // The policy page asks him to read version 2 on the same day.
  expect(running?.steps.find(({ step }) => step === 'policy-read')?.done).toBe(false);
});

it('a cover or next manager is not told that they may begin the agreement', () => {
  const none = { council: council(), viewer: personId('tom'), owner: lewis, today: on('2027-01-19') };
  const id = newOperationId();
  const view = agreementView(
    {
      ...none,
      pair: false,
      head: head('lewis', '2027-01-05'),
      versions: [],
      words: new Map(),
      reasons: new Map(),
    },
    { step: id, induction: id },
  );
  expect(view.state.sentence).not.toContain('Either of you');
});

describe('the front page of a file', () => {
  const today = on('2027-02-22');
  const facts = (spoiled: Parameters<typeof head>[2], place = council(), viewer = 'lewis') =>
    fileView({
      council: place,
      viewer: personId(viewer),
      owner: lewis,
      today,
      head: head('lewis', '2027-01-05', spoiled),
    });

  it('does not name an ended agreement’s predecessor on paper as the agreement', () => {
    const place = council({ agreements: [paperRow('priya', 'lewis')] });
    const ended = inHead({
      state: 'ENDED',
      since: on('2027-02-01'),
      earlier: [
        {
          supervisorId: priya,
          since: on('2027-01-11'),
          intervalDays: null,
          lengthMinutes: null,
          until: on('2027-02-01'),
        },
      ],
    });
    expect(facts({ agreement: ended }, place).agreement).toBe('There is none yet.');
  });

  it('names the agreement that counts, not the one with a former supervisor', () => {
    const place = council({
      relationships: changed,
      agreements: [paperRow('helen', 'lewis', { signedOn: on('2027-02-03') })],
    });
    expect(facts({ agreement: inHead() }, place).agreement).toContain('helen');
  });

  const cameBack = council({
    relationships: [
      supervises('priya', 'lewis', { endDate: on('2026-12-31') }),
      supervises('priya', 'lewis', { startDate: on('2027-02-08') }),
    ],
  });

  it('says of whoever came back that the agreement of the earlier time does not count any more', () => {
    const old = inHead({ since: on('2026-01-12') });
    expect(facts({ agreement: old }, cameBack).agreement).toBe(
      'The one with priya of Monday 12 January 2026 was for the time before Monday 8 February 2027 and does not count any more.',
    );
    expect(facts({ agreement: inHead({ since: on('2027-02-09') }) }, cameBack).agreement).toContain(
      'Signed with',
    );
  });

  it('prints the agreement of an earlier time as one that does not count any more', () => {
    const read = (day: string, state: AgreementEntry['state'] = 'ACTIVE') => {
      const then = at('2026-01-12T10:00:00Z');
      const signatures: AgreementEntry['signatures'] = [
        { by: priya, as: 'supervisor', at: then },
        { by: lewis, as: 'worker', at: then },
      ];
      const old = entry({ state, signatures });
      const to = { council: cameBack, owner: lewis, today: on(day), pair: false };
      const { badge, facts: lines } = agreementVersionView(to, old, null);
      return [badge.word, lines[0]];
    };
    expect(read('2027-02-08')).toEqual([
      'Does not count any more',
      'Of an earlier time: since Monday 8 February 2027 it does not count any more',
    ]);
    expect(read('2027-02-07')).toEqual(['Signed by both', 'With priya']);
    expect(read('2027-02-08', 'ENDED')).toEqual(['Ended', 'With priya']);
  });

  it('names the one that is printed where it was with a former supervisor', () => {
    expect(facts({ agreement: inHead() }, council({ relationships: changed })).agreement).toBe(
      'There is none with helen today: the one of Monday 11 January 2027 was with priya.',
    );
  });

  it('does not tell a cover that an unsigned agreement waits', () => {
    const place = council({ relationships: covered, people });
    const waits = inHead({ state: 'AWAITING_SUPERVISEE', offeredBy: lewis });
    expect(facts({ agreement: waits }, place, 'dana').agreement).not.toContain('Waits');
  });
});
