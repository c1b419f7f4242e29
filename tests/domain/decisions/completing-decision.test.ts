// What was left out of a quick decision and comes later: it is added beside what was said, and nothing is replaced.

import type { Council } from '../../../bot/domain/council';
import { answerDecision } from '../../../bot/domain/decisions/answering-decision';
import { answerChildFile } from '../../../bot/domain/decisions/child-file';
import { completeDecision, lacks } from '../../../bot/domain/decisions/completing-decision';
import type { CompleteDecision } from '../../../bot/domain/decisions/on-decision';
import { at, away, supervises } from '../given-council';
import {
  answering,
  arden,
  completing,
  decidingCouncil,
  granted,
  helenLogs,
  lewisLogs,
  onFile,
  priyaLogs,
  refusalOf,
  type Standing,
  saidNow,
  soonAfter,
  standing,
} from './given-decisions';

const bring = (on: Standing, by: string, given: Partial<CompleteDecision>) =>
  completeDecision(arden, on.head, on.entry, completing(on, by, given), soonAfter);
const bare = standing(priyaLogs({ why: '', references: [] }));

it('a decision needs a reason (R32) and a case reference; the other types need neither', () => {
  expect(lacks(bare.entry)).toEqual(['why', 'reference']);
  expect(lacks(standing(priyaLogs({ why: '' })).entry)).toEqual(['why']);
  expect(lacks(standing(priyaLogs()).entry)).toEqual([]);
  expect(lacks(standing(priyaLogs({ type: 'advice', why: '', references: [] })).entry)).toEqual([]);
});

it("the supervisor's own decision is confirmed once nothing lacks, whoever of the two brings it", () => {
  const withWhy = granted(bring(bare, 'lewis', { why: ' Two contacts were missed. ' }));
  expect(withWhy.entry).toMatchObject({
    state: 'PROPOSED',
    why: '',
    whyAdded: { by: 'lewis', at: soonAfter, why: 'Two contacts were missed.', cut: false },
  });
  const whole = granted(bring(withWhy, 'priya', { references: ['lcs 204417', 'LCS-204418'] }));
  expect(whole.entry).toMatchObject({
    state: 'CONFIRMED',
    confirmed: { by: 'priya', at: soonAfter },
    references: ['LCS-204417', 'LCS-204418'],
    referenceToFollow: false,
    referencesAdded: { by: 'priya', at: soonAfter },
    childFile: [
      { reference: 'LCS-204417', recorder: 'lewis' },
      { reference: 'LCS-204418', recorder: 'lewis' },
    ],
    waitsFor: { by: 'lewis', as: 'worker' },
  });
  expect(whole.head.open).toMatchObject([{ childFile: [{}, {}] }]);
  expect(whole.head.actions).toHaveLength(1);
  expect(whole).toMatchObject({ tell: [], ask: [], action: null });
});

it.each([
  ["the worker's words wait for the supervisor all the same", lewisLogs({ why: '' }), 'lewis'],
  ['what is beyond the supervisor waits for whoever has the authority', helenLogs({ why: '' }), 'helen'],
])('%s', (_, command, by) => {
  const before = standing(command);
  const { entry } = granted(bring(before, by, { why: 'Two contacts were missed.' }));
  expect(entry).toMatchObject({ state: 'PROPOSED', waitsFor: before.entry.waitsFor });
});

it("the worker's other wording waits for the supervisor all the same", () => {
  const other = answering(bare, 'lewis', 'not-quite', { text: 'By Thursday, not tomorrow.' });
  const heard = granted(answerDecision(arden, bare.head, bare.entry, other, soonAfter));
  const given = { why: 'Two contacts were missed.', references: ['LCS-204417'] };
  expect(granted(bring(heard, 'priya', given)).entry).toMatchObject({
    state: 'PROPOSED',
    waitsFor: { by: 'priya', as: 'supervisor' },
  });
});

it('what is disputed stays so', () => {
  const no = answering(bare, 'lewis', 'disagree', { text: 'It puts the child at risk.' });
  const disputed = granted(answerDecision(arden, bare.head, bare.entry, no, soonAfter));
  const given = { why: 'Two contacts were missed.', references: ['LCS-204417'] };
  expect(granted(bring(disputed, 'priya', given)).entry.state).toBe('DISPUTED');
});

it('the same references and reason again change nothing, and only where all of it can be compared', () => {
  const before = standing(lewisLogs());
  const given = { references: ['LCS-204417'], why: 'The missed contacts follow a new partner.' };
  const { entry, head } = granted(bring(before, 'priya', given));
  expect(entry).toBe(before.entry);
  expect(head).toEqual(before.head);
  const withWhy = granted(bring(bare, 'lewis', { why: 'Two contacts were missed. '.repeat(20) }));
  expect(withWhy.entry.whyAdded?.cut).toBe(true);
  const ending = (last: string) =>
    bring(withWhy, 'priya', { why: `${'Two contacts were missed. '.repeat(20)}${last}` });
  const added = [{ field: 'why', kind: 'added-already' }];
  expect([refusalOf(ending('')), refusalOf(ending('Do not visit.'))]).toEqual([added, added]);
  const short = granted(bring(bare, 'lewis', { why: 'Two contacts were missed.' }));
  expect(granted(bring(short, 'priya', { why: 'Two contacts were missed.' })).entry).toBe(short.entry);
});

it.each<[string, string, Partial<CompleteDecision>]>([
  ['another reference', 'reference', { references: ['LCS-204418'] }],
  ['another reason', 'why', { why: 'No reason.' }],
])('%s does not replace what is there, and is told so where it was typed', (_, field, given) => {
  expect(refusalOf(bring(standing(lewisLogs()), 'priya', given))).toEqual([{ field, kind: 'added-already' }]);
});

it.each<[string, Partial<CompleteDecision>, object[]]>([
  [
    'nothing',
    { references: [''] },
    [
      { field: 'why', kind: 'missing' },
      { field: 'reference', kind: 'missing' },
    ],
  ],
  ['a name', { references: ['Kayleigh'] }, [{ field: 'reference', kind: 'reference-is-a-name' }]],
  ['half of one', { references: ['204417'] }, [{ field: 'reference', kind: 'reference-format' }]],
  ["somebody's name", { why: "Kayleigh's mother asked." }, [{ field: 'why', kind: 'identifiers' }]],
  ['too much', { why: 'x'.repeat(1_001) }, [{ field: 'why', kind: 'too-long' }]],
])('%s is refused', (_, given, problems) => {
  expect(refusalOf(bring(bare, 'priya', given))).toMatchObject(problems);
});

it('the supervisor is told of a reason somebody else gave for a decision of theirs, and of nothing else', () => {
  const given = granted(bring(bare, 'lewis', { why: 'Two contacts were missed.' }));
  expect(given.tell).toMatchObject([
    { to: 'priya', what: 'decision-completed', subjectId: bare.entry.entryId },
  ]);
  const others = [
    bring(bare, 'priya', { why: 'Two contacts were missed.' }),
    bring(bare, 'lewis', { references: ['LCS-204417'] }),
    bring(standing(lewisLogs({ why: '' })), 'lewis', { why: 'Two contacts were missed.' }),
  ];
  expect(others.map((one) => granted(one).tell)).toEqual([[], [], []]);
});

it('another supervisor of the worker leaves it as it is; whoever stands in for the supervisor may bring it', () => {
  const relationships = [
    supervises('priya', 'lewis'),
    supervises('tom', 'lewis', { kind: 'cover' }),
    supervises('helen', 'lewis', { kind: 'professional' }),
  ];
  const completed = (by: string, where: Council) =>
    completeDecision(
      where,
      bare.head,
      bare.entry,
      completing(bare, by, { why: 'The plan says so.' }),
      soonAfter,
    );
  const there = decidingCouncil({ relationships });
  expect(['tom', 'helen'].map((by) => refusalOf(completed(by, there)))).toEqual(['not-yours', 'not-yours']);
  const covered = decidingCouncil({ relationships, absences: [away('priya', 'SICK', '2027-01-18', null)] });
  expect(granted(completed('tom', covered)).tell).toMatchObject([{ to: 'priya' }]);
  expect(refusalOf(completed('helen', covered))).toBe('not-yours');
});

it('nobody but the two brings anything', () => {
  expect(refusalOf(bring(bare, 'helen', { why: 'Two contacts were missed.' }))).toBe('not-yours');
  const beyond = standing(helenLogs({ why: '' }));
  expect(refusalOf(bring(beyond, 'priya', { why: 'Two contacts were missed.' }))).toBe('not-yours');
});

it("what was put on one child's file before its reference came stays so; of several each is asked about", () => {
  const answered = answerChildFile(arden, bare.head, bare.entry, onFile(bare, 'lewis', 'yes'), saidNow);
  const recorded = granted(answered);
  const one = granted(bring(recorded, 'lewis', { references: ['LCS-204417'] }));
  expect(one.entry.childFile).toMatchObject([{ reference: 'LCS-204417', confirmed: { by: 'lewis' } }]);
  const two = granted(bring(recorded, 'lewis', { references: ['LCS-204417', 'LCS-204418'] }));
  expect(two.entry.childFile.map(({ confirmed }) => confirmed)).toEqual([null, null]);
});

it('an advice gets its case reference too', () => {
  const advice = standing(priyaLogs({ type: 'advice', references: [] }));
  const { entry } = granted(bring(advice, 'lewis', { references: ['LCS-204417'] }));
  expect(entry).toMatchObject({ state: 'CONFIRMED', references: ['LCS-204417'] });
  expect(refusalOf(bring(advice, 'lewis', {}))).toEqual([{ field: 'reference', kind: 'missing' }]);
});

it('a time later than the first save is kept with what came later', () => {
  const later = at('2027-01-21T09:00:00Z');
  const command = completing(bare, 'lewis', { references: ['LCS-204417'] });
  const { entry } = granted(completeDecision(arden, bare.head, bare.entry, command, later));
  expect(entry.referencesAdded).toEqual({ by: 'lewis', at: later });
  expect(entry.loggedAt).toBe(saidNow);
});
