// Logging a quick decision: what is kept, what is refused and why, and what a decision never touches.
import fc from 'fast-check';
import { supervisionStatus } from '../../../bot/domain/clock/due';
import { addDays, instantAt, londonDate } from '../../../bot/domain/dates';
import { oversightTypes } from '../../../bot/domain/decisions/management-oversight';
import {
  headAfterDecision,
  type LogDecision,
  logDecision,
  pairOf,
} from '../../../bot/domain/decisions/oversight';
import { type Instant, personId } from '../../../bot/domain/ids';
import { at, away, bookedOn, head, on, supervises } from '../given-council';
import {
  arden,
  decidingCouncil,
  granted,
  helenLogs,
  lewisLogs,
  loggedBy,
  markedWords,
  saidNow as now,
  operation,
  priyaLogs,
  refusalOf,
} from './given-decisions';

const today = londonDate(now);

const logged = (spoiled: Partial<LogDecision> = {}, moment: Instant = now, where = arden) =>
  loggedBy(lewisLogs(spoiled), moment, where);

function problems(spoiled: Partial<LogDecision>, moment: Instant = now) {
  const outcome = logDecision(arden, lewisLogs(spoiled), moment);
  if (outcome.ok) throw new Error('it was accepted');
  return outcome.refusal.kind === 'fields' ? outcome.refusal.problems : outcome.refusal;
}

it('a worker logs what the supervisor said: it waits for the supervisor, and every default is a sensible one', () => {
  expect(logged()).toEqual({
    pair: { worker: 'lewis', supervisor: 'priya', other: 'priya' },
    entry: {
      kind: 'decision',
      entryId: operation(1),
      operationId: operation(1),
      at: now,
      type: 'decision',
      state: 'PROPOSED',
      supervisorId: 'priya',
      loggedBy: 'lewis',
      loggedAt: now,
      text: 'See the child at school tomorrow.',
      why: 'The missed contacts follow a new partner.',
      fullTextIn: null,
      whyAdded: null,
      references: ['LCS-204417'],
      referenceToFollow: false,
      referencesAdded: null,
      where: null,
      present: '',
      risk: '',
      source: null,
      notIdentifiers: 0,
      beyondSupervisor: false,
      waitsFor: { by: 'priya', since: now, as: 'supervisor' },
      answers: [],
      confirmed: null,
      action: { owner: 'lewis', byOn: '2027-01-20' },
      childFile: [
        {
          reference: 'LCS-204417',
          recorder: 'lewis',
          byOn: '2027-01-20',
          begunAt: null,
          confirmed: null,
          handedOver: [],
        },
      ],
      revisitAtNextFormal: true,
      lookedAgain: null,
      withdrawn: null,
      late: false,
    },
    action: {
      kind: 'action',
      entryId: `action:${operation(1)}`,
      at: now,
      owner: 'lewis',
      byOn: '2027-01-20',
      state: 'OPEN',
      fromEntryId: operation(1),
      loggedBy: 'lewis',
      steps: [],
      text: 'See the child at school tomorrow.',
    },
    ask: ['priya'],
  });
});

it("a supervisor's own word is confirmed at once, in the worker's thread, and the worker is asked", () => {
  const { pair, entry, ask } = loggedBy(priyaLogs());
  expect(pair).toEqual({ worker: 'lewis', supervisor: 'priya', other: 'lewis' });
  expect(entry).toMatchObject({
    state: 'CONFIRMED',
    loggedBy: 'priya',
    supervisorId: 'priya',
    confirmed: { by: 'priya', at: now },
    waitsFor: { by: 'lewis', as: 'worker' },
  });
  expect(ask).toEqual(['lewis']);
});

it.each<[string, Partial<LogDecision>]>([
  ['a reason (R32)', { why: ' ' }],
  ['a case reference', { references: [] }],
])("a supervisor's own decision without %s is proposed until it comes", (_, spoiled) => {
  const { entry } = loggedBy(priyaLogs(spoiled));
  expect(entry).toMatchObject({ state: 'PROPOSED', confirmed: null, waitsFor: { by: 'lewis' } });
});

it.each(['advice', 'endorsement', 'information'] as const)(
  "a supervisor's %s stands without reason or reference, and nobody gets a message for it",
  (type) => {
    const { entry, ask } = loggedBy(priyaLogs({ type, why: '', references: [] }));
    expect(entry).toMatchObject({ state: 'CONFIRMED', waitsFor: { by: 'lewis' } });
    expect(ask).toEqual([]);
    expect(logged({ type }).entry).toMatchObject({ state: 'PROPOSED', waitsFor: { by: 'priya' } });
  },
);

it('what a senior practitioner decides goes to the team manager, whose thread it is not', () => {
  const { entry, ask, pair } = loggedBy(helenLogs());
  expect(pair).toEqual({ worker: 'kerry', supervisor: 'helen', other: 'kerry' });
  expect(entry).toMatchObject({ state: 'PROPOSED', beyondSupervisor: true, waitsFor: { by: 'priya' } });
  expect(ask).toEqual(['priya']);
  const proposed = loggedBy(helenLogs({ by: personId('kerry'), with: personId('helen') }));
  expect(proposed).toMatchObject({ entry: { beyondSupervisor: true, waitsFor: { by: 'helen' } } });
});

it('without a case reference it is kept all the same, to follow today', () => {
  expect(logged({ references: [] }).entry).toMatchObject({ references: [], referenceToFollow: true });
  expect(logged({ references: [' ', ''] }).entry.referenceToFollow).toBe(true);
});

it('brothers and sisters have a reference each, and a repeated one counts once', () => {
  const { references } = logged({ references: ['lcs 204417', 'LCS-204418', 'LCS-204417'] }).entry;
  expect(references).toEqual(['LCS-204417', 'LCS-204418']);
});

it('records are per child: each reference has its own part on a file', () => {
  const { childFile } = logged({ references: ['LCS-204417', 'LCS-204418'], recorder: 'supervisor' }).entry;
  expect(childFile.map(({ reference, recorder }) => [reference, recorder])).toEqual([
    ['LCS-204417', 'priya'],
    ['LCS-204418', 'priya'],
  ]);
  expect(logged({ references: [] }).entry.childFile).toMatchObject([{ reference: null }]);
});

it.each(oversightTypes)(
  '%s: only a decision comes back at the next supervision, unless somebody says so',
  (type) => {
    expect(logged({ type }).entry.revisitAtNextFormal).toBe(type === 'decision');
    expect(logged({ type, revisit: true }).entry.revisitAtNextFormal).toBe(true);
    expect(logged({ type, revisit: false }).entry.revisitAtNextFormal).toBe(false);
  },
);

it.each(oversightTypes)('%s: only a decision has an action, unless an owner is named', (type) => {
  expect(logged({ type }).action !== null).toBe(type === 'decision');
  expect(logged({ type, actionOwner: 'supervisor' }).action?.owner).toBe('priya');
});

it.each([
  ['worker', 'lewis'],
  ['lewis', 'lewis'],
  ['supervisor', 'priya'],
  ['priya', 'priya'],
])('"%s" does it and puts it on the file: %s', (given, owner) => {
  const { entry } = logged({ actionOwner: given, recorder: given });
  expect([entry.action?.owner, entry.childFile[0]?.recorder]).toEqual([owner, owner]);
});

describe("R30: it is on the child's file by the next day the worker is in", () => {
  it.each([
    ['on a Friday', '2027-01-22T16:00:00Z', [], '2027-01-25'],
    ['on the eve of Good Friday', '2027-03-25T16:00:00Z', [], '2027-03-30'],
    [
      'before a day of leave',
      '2027-01-19T16:00:00Z',
      [away('lewis', 'ANNUAL_LEAVE', '2027-01-20', '2027-01-20')],
      '2027-01-21',
    ],
    ['late in the evening of a summer day', '2027-07-06T22:30:00Z', [], '2027-07-07'],
    ['after midnight in London, still the day before in UTC', '2027-07-06T23:30:00Z', [], '2027-07-08'],
  ])('%s', (_, moment, absences, byOn) => {
    const { entry } = logged({}, at(moment), decidingCouncil({ absences }));
    expect(entry.childFile[0]?.byOn).toBe(byOn);
    expect(entry.action?.byOn).toBe(byOn);
  });
});

describe('R33: written up more than one working day after it was said, it is labelled, without shame', () => {
  it.each([
    ['just now', '2027-01-19T16:14:00Z', false],
    ['this morning', '2027-01-19T08:00:00Z', false],
    ['yesterday', '2027-01-18T09:00:00Z', false],
    ['on Friday, written on Tuesday', '2027-01-15T16:00:00Z', true],
    ['last week', '2027-01-12T16:00:00Z', true],
  ])('said %s', (_, saidAt, late) => {
    expect(logged({ saidAt: at(saidAt) }).entry.late).toBe(late);
  });

  it.each([
    ['said on Friday, written on Monday', '2027-01-15T16:00:00Z', '2027-01-18T09:00:00Z', false],
    ['said on Friday, written on Sunday', '2027-01-15T16:00:00Z', '2027-01-17T09:00:00Z', false],
    ['said on Saturday, written on Monday', '2027-01-16T16:00:00Z', '2027-01-18T09:00:00Z', false],
    ['said on Saturday, written on Tuesday', '2027-01-16T16:00:00Z', '2027-01-19T09:00:00Z', true],
    ['said before Easter, written after it', '2027-03-25T16:00:00Z', '2027-03-30T09:00:00Z', false],
    ['said before Easter, written a day later', '2027-03-25T16:00:00Z', '2027-03-31T09:00:00Z', true],
  ])('%s', (_, saidAt, loggedAt, late) => {
    expect(logged({ saidAt: at(saidAt) }, at(loggedAt)).entry.late).toBe(late);
  });

  it('whatever the hours, the same or the next working day is never late, and the one after always is', () => {
    const hour = fc.integer({ min: 0, max: 23 }).map((number) => `${String(number).padStart(2, '0')}:30`);
    const start = on('2027-02-01');
    fc.assert(
      fc.property(fc.nat(13), fc.nat(4), hour, hour, (from, ahead, saidHour, loggedHour) => {
        const [saidOn, loggedOn] = [addDays(start, from), addDays(start, from + ahead)];
        fc.pre(ahead > 0 || saidHour <= loggedHour);
        const weekdays = Array.from({ length: ahead }, (_unused, index) => (from + index + 1) % 7).filter(
          (day) => day < 5,
        );
        const { entry } = logged({ saidAt: instantAt(saidOn, saidHour) }, instantAt(loggedOn, loggedHour));
        expect(entry.late).toBe(weekdays.length > 1);
      }),
    );
  });
});

describe('every field that needs attention is named, all at once', () => {
  it.each<[string, Partial<LogDecision>, object[]]>([
    ['nobody it was with', { with: undefined }, [{ field: 'who', kind: 'missing' }]],
    ["somebody else's worker", { with: personId('kerry') }, [{ field: 'who', kind: 'not-your-person' }]],
    ['oneself', { with: personId('lewis') }, [{ field: 'who', kind: 'not-your-person' }]],
    [
      'somebody who does not exist',
      { with: personId('nobody') },
      [{ field: 'who', kind: 'not-your-person' }],
    ],
    ["the supervisor's supervisor", { with: personId('tom') }, [{ field: 'who', kind: 'not-your-person' }]],
    ['nothing said', { text: ' \n ' }, [{ field: 'text', kind: 'missing' }]],
    [
      'too much',
      { text: 'x'.repeat(1_001) },
      [{ field: 'text', kind: 'too-long', maximum: 1_000, length: 1_001 }],
    ],
    [
      'too many reasons',
      { why: 'x'.repeat(1_002) },
      [{ field: 'why', kind: 'too-long', maximum: 1_000, length: 1_002 }],
    ],
    [
      'too much about who was there, and about risk',
      { present: 'x'.repeat(1_001), risk: 'x'.repeat(1_001) },
      [
        { field: 'present', kind: 'too-long', maximum: 1_000, length: 1_001 },
        { field: 'risk', kind: 'too-long', maximum: 1_000, length: 1_001 },
      ],
    ],
    [
      'a name',
      { references: ['Kayleigh'] },
      [{ field: 'reference', kind: 'reference-is-a-name', example: 'LCS-204417', given: 'Kayleigh' }],
    ],
    [
      'half a reference',
      { references: ['204417'] },
      [{ field: 'reference', kind: 'reference-format', example: 'LCS-204417', given: '204417' }],
    ],
    ['a time to come', { saidAt: at('2027-01-19T16:20:00Z') }, [{ field: 'saidAt', kind: 'in-the-future' }]],
    ['a time long gone', { saidAt: at('2026-10-20T12:00:00Z') }, [{ field: 'saidAt', kind: 'too-long-ago' }]],
    [
      'done before it was said',
      { actionBy: on('2027-01-18') },
      [{ field: 'actionBy', kind: 'before-it-was-said' }],
    ],
    [
      'recorded before it was said',
      { recordBy: on('2027-01-18') },
      [{ field: 'recordBy', kind: 'before-it-was-said' }],
    ],
    [
      'put off for longer than ten working days (R30)',
      { recordBy: on('2027-02-03') },
      [{ field: 'recordBy', kind: 'too-far-ahead', latest: '2027-02-02' }],
    ],
    [
      "a third person's action",
      { actionOwner: 'tom' },
      [{ field: 'actionOwner', kind: 'not-one-of-the-two' }],
    ],
    ["a third person's entry", { recorder: 'kerry' }, [{ field: 'recorder', kind: 'not-one-of-the-two' }]],
    [
      'all at once',
      { with: personId('kerry'), text: '', references: ['Kayleigh'], saidAt: at('2027-02-01T09:00:00Z') },
      [
        { field: 'who', kind: 'not-your-person' },
        { field: 'text', kind: 'missing' },
        { field: 'reference', kind: 'reference-is-a-name', example: 'LCS-204417', given: 'Kayleigh' },
        { field: 'saidAt', kind: 'in-the-future' },
      ],
    ],
  ])('%s', (_, spoiled, found) => {
    expect(problems(spoiled)).toEqual(found);
  });

  it("a recorder who is away for longer puts it on the child's file on the first day back", () => {
    const absent = decidingCouncil({ absences: [away('lewis', 'ANNUAL_LEAVE', '2027-01-20', '2027-02-12')] });
    const put = (day: string) => logDecision(absent, lewisLogs({ recordBy: on(day) }), now);
    expect(granted(put('2027-02-15')).entry.childFile).toMatchObject([{ byOn: '2027-02-15' }]);
    expect(refusalOf(put('2027-02-16'))).toMatchObject([{ kind: 'too-far-ahead', latest: '2027-02-15' }]);
  });

  it('a clock that is a little ahead is forgiven', () => {
    expect(logged({ saidAt: at('2027-01-19T16:18:59Z') }).entry.at).toBe('2027-01-19T16:18:59.000Z');
  });

  it('characters are counted as people count them', () => {
    expect(logged({ text: '🙂'.repeat(1_000) }).entry.text).toHaveLength(2_000);
    expect(problems({ text: '🙂'.repeat(1_001) })).toMatchObject([{ kind: 'too-long', length: 1_001 }]);
  });
});

describe('the pair', () => {
  it('is the two of them today, whoever asks', () => {
    const pair = { worker: 'lewis', supervisor: 'priya' };
    expect(pairOf(arden, personId('lewis'), personId('priya'), today)).toEqual({ ...pair, other: 'priya' });
    expect(pairOf(arden, personId('priya'), personId('lewis'), today)).toEqual({ ...pair, other: 'lewis' });
  });

  it.each([
    ['a relationship that has ended', supervises('priya', 'lewis', { endDate: on('2027-01-18') })],
    ['one that begins tomorrow', supervises('priya', 'lewis', { startDate: on('2027-01-20') })],
    ['a group', supervises('priya', 'lewis', { kind: 'group' })],
  ])('is none with %s', (_, relationship) => {
    const relationships = [relationship];
    expect(
      pairOf(decidingCouncil({ relationships }), personId('lewis'), personId('priya'), today),
    ).toBeUndefined();
  });
});

describe('R16: a decision leaves the due date where it was', () => {
  it('whatever the thread looked like before', () => {
    const day = fc.integer({ min: 0, max: 400 }).map((ago) => addDays(today, -ago));
    const heads = fc.record({
      heldOn: fc.option(day, { nil: null }),
      bookedOn: fc.option(fc.nat(60), { nil: null }),
      quiet: fc.boolean(),
    });
    fc.assert(
      fc.property(heads, fc.constantFrom(...oversightTypes), ({ heldOn, bookedOn: ahead, quiet }, type) => {
        const before = head('lewis', heldOn, {
          booked: ahead === null ? [] : [bookedOn(addDays(today, ahead))],
          inTheWay: quiet
            ? {
                reason: 'COURT',
                saidBy: personId('priya'),
                saidOn: today,
                quietUntil: addDays(today, 2),
                times: 1,
              }
            : null,
        });
        const after = headAfterDecision(before, logged({ type }).entry);
        expect(supervisionStatus(arden, after, today)).toEqual(supervisionStatus(arden, before, today));
        const counted = { actions: [], open: [] };
        expect({ ...after, ...counted, recentReferences: [], lastLogged: null }).toEqual(before);
      }),
    );
  });

  it('the newest references come first, each once, ten at most', () => {
    let thread = head('lewis', '2027-01-05');
    for (let number = 0; number < 14; number += 1) {
      const references = [`LCS-2044${10 + (number % 12)}`];
      thread = headAfterDecision(thread, logged({ references }).entry);
    }
    const references = thread.recentReferences.map(({ reference }) => reference);
    expect(references).toHaveLength(10);
    expect(new Set(references).size).toBe(10);
    expect(references.slice(0, 3)).toEqual(['LCS-204411', 'LCS-204410', 'LCS-204421']);
    expect(thread.lastLogged).toEqual({ by: 'lewis', at: now });
  });
});

describe('words that may identify a child or family are stopped before saving', () => {
  const named = "See Kayleigh's grandmother first.";

  it.each(['text', 'why', 'present', 'risk'] as const)('in "%s"', (field) => {
    expect(problems({ [field]: named })).toMatchObject([
      { field, kind: 'identifiers', found: [{ kind: 'name' }] },
    ]);
  });

  it('pass when their author says that they are nobody, and are counted', () => {
    const found = problems({ text: named });
    const words = markedWords(found);
    const { entry } = logged({ text: named, why: named, notIdentifiers: words });
    expect(entry).toMatchObject({ text: named, notIdentifiers: new Set(words).size });
    expect(logged({ notIdentifiers: ['school'] }).entry.notIdentifiers).toBe(0);
  });
});

const tenant = '11111111-1111-4111-8111-111111111111';

it.each([
  '?message=Jade%20Smith',
  '?teamName=Jade%20Smith&channelName=Smith',
  '?tenantId=Jade%20Smith&createdTime=Jade',
  '?context=%7B%22contextType%22%3A%22Jade%22%7D',
  '#Jade',
])('of a link to a message nothing is kept that could be words: %s', (more) => {
  const link = 'https://teams.microsoft.com/l/message/19:x@thread.tacv2/1';
  expect(logged({ source: `${link}${more}` }).entry.source).toBe(link);
});

it.each([
  ['https://teams.microsoft.com/l/message/19:x@thread.tacv2/1', true],
  [
    `https://teams.cloud.microsoft/l/message/19:x@thread.tacv2/1?tenantId=${tenant}&groupId=${tenant}&parentMessageId=1&createdTime=2`,
    true,
  ],
  [
    'https://teams.microsoft.com/l/message/19%3Ax%40thread.v2/1?context=%7B%22contextType%22%3A%22chat%22%7D',
    true,
  ],
  [`https://teams.microsoft.com/l/message/19:${tenant}_${tenant}@unq.gbl.spaces/1`, true],
  ['https://teams.microsoft.com/l/chat/0/0?users=a@b.example', false],
  ['https://teams.microsoft.com/l/message/19:Jade%20Smith@thread.v2/1', false],
  ['https://teams.microsoft.com/l/message/Jade Smith/1', false],
  ['https://teams.microsoft.com/l/message/19:x@thread.v2/1/Jade', false],
  ['http://teams.microsoft.com/l/message/1', false],
  ['https://teams.microsoft.com.example/l/message/1', false],
  ['https://teams.microsoft.com:8443/l/message/1', false],
  ['https://somebody@teams.microsoft.com/l/message/1', false],
  ['https://example.org/?to=https://teams.microsoft.com/', false],
  ['javascript:alert(1)', false],
  [`https://teams.microsoft.com/${'x'.repeat(2_000)}`, false],
  ['', false],
])('only the address of a message in Teams is kept as where it came from: %s', (source, kept) => {
  expect(logged({ source }).entry.source).toBe(kept ? source : null);
});

it('where it was said, who was there and what was thought of risk are kept as given', () => {
  const given = { where: 'corridor', present: ' The duty manager ', risk: ' No immediate risk. ' } as const;
  expect(logged(given).entry).toMatchObject({
    where: 'corridor',
    present: 'The duty manager',
    risk: 'No immediate risk.',
  });
});

it('a decision that leaves nobody anything to do makes no action, whatever day stood in the form', () => {
  const nobody = { actionOwner: 'nobody', actionBy: on('2027-01-01') };
  const { entry, action } = loggedBy(lewisLogs(nobody));
  expect([entry.action, action]).toEqual([null, null]);
  expect(entry).toMatchObject({
    type: 'decision',
    revisitAtNextFormal: true,
    childFile: [{ recorder: 'lewis' }],
  });
});
