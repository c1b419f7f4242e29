// The life of a record before it is out: begun, held by any door, given up with its date, and what its words begin with.

import { headFromFiles } from '../../../bot/domain/clock/head-from-files';
import { sayMet } from '../../../bot/domain/clock/session-held';
import { addDays } from '../../../bot/domain/dates';
import { personId } from '../../../bot/domain/ids';
import { beginRecord, preparationsAfter, withLaterPoints } from '../../../bot/domain/records/begin';
import { endSession } from '../../../bot/domain/records/ending';
import { begunRecord, headWithOpenRecord, headWithRecord } from '../../../bot/domain/records/open-records';
import type { RecordWords } from '../../../bot/domain/records/record';
import type { ThreadHead } from '../../../bot/domain/thread-head';
import { preparationId, type WorkingPaper } from '../../../bot/domain/working-paper';
import { at, bookedOn, council, head, on } from '../given-council';
import { actBy, issuedAt, newOperationId, recordWords, refusalOf } from './given-record';

const given = council();
const now = at('2027-01-28T10:00:00Z');
const thread = head('lewis', '2026-12-29');

const begin = (before: ThreadHead, more: object = {}, papers: readonly WorkingPaper[] = []) =>
  beginRecord(
    given,
    before,
    { ...actBy('priya'), sessionId: null, readiness: 'ready', modelId: null, ...more },
    papers,
    now,
  );

/** What began, or a failed test. */
function begun(outcome: ReturnType<typeof begin>) {
  if (!outcome.ok || outcome.value.written === null) throw new Error('nothing began');
  const { paper, head: after } = outcome.value.written;
  if (paper?.of !== 'record') throw new Error('a session begins with the draft of its record');
  return { recordId: outcome.value.recordId, words: paper.words, author: paper.author, head: after };
}

const prepared = (
  author: string,
  points: readonly string[],
  modelId: string | null = null,
): WorkingPaper => ({
  paperId: preparationId(personId(author)),
  author: personId(author),
  at: now,
  of: 'preparation',
  words: {
    points: points.map((text) => ({ pointId: `${author}:${text}`, text })),
    modelId,
    differently: {},
    notIdentifiers: [],
  },
});

const met = (before: ThreadHead, day = '2027-01-28', moment = now) => {
  const said = sayMet(
    given,
    before,
    {
      operationId: newOperationId(),
      by: personId('priya'),
      about: before.personId,
      on: on(day),
      minutes: 90,
    },
    moment,
  );
  if (!said.ok) throw new Error('not kept as held');
  return said.value.head;
};

describe('a session begins', () => {
  it('with the day, the hour, and the worker’s points before the supervisor’s', () => {
    const papers = [prepared('priya', ['Leave']), prepared('lewis', ['Court', 'The car'], 'plain')];
    const { words, author, recordId, head: after } = begun(begin(thread, {}, papers));
    expect(words).toMatchObject({
      heldOn: '2027-01-28',
      from: '10:00',
      to: '',
      modelId: 'plain',
      agenda: [
        { text: 'Court', from: 'worker' },
        { text: 'The car', from: 'worker' },
        { text: 'Leave', from: 'supervisor' },
      ],
    });
    expect(author).toBe('priya');
    expect(after.records).toMatchObject([
      { recordId, state: 'begun', heldOn: null, issueBy: null, supervisorId: 'priya' },
    ]);
  });

  it('the model chosen at the start goes before the one that was prepared', () => {
    const { words } = begun(begin(thread, { modelId: 'plain' }, [prepared('lewis', [], 'four-by-four')]));
    expect(words.modelId).toBe('plain');
    expect(refusalOf(begin(thread, { modelId: 'no-such-thing' }))).toEqual(['modelId: not-a-choice']);
  });

  it('R26: weekly sessions, and a shorter one that day, begin with the short form', () => {
    expect(begun(begin(thread)).words.form).toBe('full');
    expect(begun(begin(thread, { readiness: 'shorter' })).words).toMatchObject({
      form: 'short',
      readiness: 'shorter',
    });
    const josh = beginRecord(
      given,
      head('josh', null, { countsFrom: on('2027-03-01') }),
      { ...actBy('priya', 'josh'), sessionId: null, readiness: 'ready', modelId: null },
      [],
      at('2027-03-08T10:00:00Z'),
    );
    expect(begun(josh).words.form).toBe('short');
  });

  it('is nobody’s to begin but whoever supervises or covers', () => {
    for (const who of ['lewis', 'tom', 'helen', 'kerry'])
      expect(refusalOf(begin(thread, actBy(who)))).toBe('not-yours');
  });

  it('with a date that is not in the diary any more it says so', () => {
    expect(refusalOf(begin(thread, { sessionId: 'gone' }))).toEqual(['sessionId: already-answered']);
  });

  it('a second time for the same date it is the record that has begun', () => {
    const booked = { ...thread, booked: [bookedOn('2027-01-28')] };
    const sessionId = 'session-2027-01-28';
    const first = begun(begin(booked, { sessionId }));
    const again = begin(first.head, { sessionId });
    expect(again).toEqual({ ok: true, value: { recordId: first.recordId, written: null } });
  });
});

it('a record that waited for a new date is the one that begins on it', () => {
  const waiting = headWithOpenRecord(
    { ...thread, booked: [bookedOn('2027-01-28')] },
    begunRecord('r1', personId('priya'), 'given-up'),
  );
  const again = begin(waiting, { sessionId: 'session-2027-01-28' });
  if (!again.ok) throw new Error('not begun');
  expect(again.value).toMatchObject({ recordId: 'r1', written: { paper: null } });
  expect(again.value.written?.head.records).toMatchObject([
    { recordId: 'r1', bookingId: 'session-2027-01-28' },
  ]);
});

describe('points of the agenda', () => {
  const words = (agenda: RecordWords['agenda']) => recordWords({ agenda });

  it('added to a preparation while they talk they are there too, the worker’s first', () => {
    const before = words([
      { pointId: 'lewis:Court', text: 'Court', from: 'worker', outcome: 'Ready.' },
      { pointId: 'priya:Leave', text: 'Leave', from: 'supervisor', outcome: '' },
    ]);
    const papers = [prepared('lewis', ['Court', 'The car']), prepared('priya', ['Leave'])];
    const after = withLaterPoints(before, { head: thread, supervisor: personId('priya') }, papers);
    expect(after.agenda.map(({ text, outcome }) => [text, outcome])).toEqual([
      ['Court', 'Ready.'],
      ['The car', ''],
      ['Leave', ''],
    ]);
  });

  it('taken out by whoever writes they stay out, and stay with their author for next time', () => {
    const left = recordWords({ agenda: [], takenOut: ['lewis:Court'] });
    const papers = [prepared('lewis', ['Court', 'The car'])];
    const after = withLaterPoints(left, { head: thread, supervisor: personId('priya') }, papers);
    expect(after.agenda.map(({ text }) => text)).toEqual(['The car']);
    expect(preparationsAfter(after, papers)).toMatchObject([{ words: { points: [{ text: 'Court' }] } }]);
  });

  it('taken over into a record they leave the preparations, the others stay for next time', () => {
    const issued = words([{ pointId: 'lewis:Court', text: 'Court', from: 'worker', outcome: '' }]);
    const papers = [prepared('lewis', ['Court', 'The car'], 'plain'), prepared('priya', ['Leave'])];
    const after = preparationsAfter(issued, papers);
    expect(after).toMatchObject([
      { author: 'lewis', words: { points: [{ text: 'The car' }], modelId: null } },
    ]);
  });
});

describe('held, by any door', () => {
  it('a session nobody began leaves a record to write, to be out by its day', () => {
    expect(met(thread).records).toMatchObject([
      { state: 'to-write', heldOn: '2027-01-28', issueBy: '2027-02-11', supervisorId: 'priya', version: 0 },
    ]);
  });

  it('one that was begun is that record, and no second one', () => {
    const { head: after, recordId } = begun(begin(thread));
    expect(met(after).records).toMatchObject([{ recordId, state: 'begun', heldOn: '2027-01-28' }]);
  });

  it('one that was begun for a date still to come stays with that date', () => {
    const booked = { ...thread, booked: [bookedOn('2027-02-02')] };
    const { head: after, recordId } = begun(begin(booked, { sessionId: 'session-2027-02-02' }));
    const held = met(after);
    expect(held.records).toHaveLength(2);
    expect(held.records.find((one) => one.recordId === recordId)).toMatchObject({ heldOn: null });
  });

  it('"end session" holds it on the day its draft says, else the one it was booked for, and only once', () => {
    const booked = { ...thread, booked: [bookedOn('2027-01-27')] };
    const { head: after, recordId } = begun(begin(booked, { sessionId: 'session-2027-01-27' }));
    const command = { ...actBy('priya'), recordId, from: '10:00', to: '11:30' };
    const ended = endSession(given, after, command, [], now);
    if (!ended.ok || ended.value === null) throw new Error('not ended');
    expect(ended.value.entries).toMatchObject([{ on: '2027-01-27', minutes: 90, state: 'HELD' }]);
    expect(ended.value.head).toMatchObject({ booked: [], lastFormal: { heldOn: '2027-01-27' } });
    expect(endSession(given, ended.value.head, command, [], now)).toEqual({ ok: true, value: null });
    expect(refusalOf(endSession(given, after, { ...command, by: personId('lewis') }, [], now))).toBe(
      'not-yours',
    );
    expect(refusalOf(endSession(given, after, { ...command, to: '09:00' }, [], now))).toEqual([
      'to: before-it-began',
    ]);
  });

  it('sessions that came with the files give none, and an import keeps the records there are', () => {
    const before = met(thread);
    const entry = {
      kind: 'session' as const,
      entryId: 'file-1',
      at: now,
      on: on('2027-01-20'),
      time: null,
      sessionKind: 'FORMAL' as const,
      state: 'HELD' as const,
      supervisorId: personId('priya'),
      minutes: 90,
      reason: null,
      loggedBy: null,
      loggedAt: now,
      bookingId: null,
      movedTo: null,
      cover: null,
    };
    const known = { given: [entry], stored: [], gone: new Set<string>() };
    const after = headFromFiles(given, before, known, on('2027-01-28'));
    expect(after.records).toEqual(before.records);
    expect(headFromFiles(given, thread, known, on('2027-01-28')).records).toEqual([]);
  });

  it('where nobody ever writes one, the head still knows a dozen and no more', () => {
    const years = Array.from({ length: 480 }, (_, n) => addDays(on('2026-12-01'), 28 * n));
    const waiting = years.reduce(
      (one, heldOn, n) =>
        headWithOpenRecord(one, {
          ...begunRecord(`r${n}`, personId('priya'), null),
          state: n === 0 ? 'begun' : 'to-write',
          heldOn,
        }),
      thread,
    );
    expect(waiting.records).toHaveLength(13);
    expect(waiting.recordsLeftOut).toEqual({ toWrite: 467, issued: 0 });
    expect(waiting.records.map(({ recordId }) => recordId)).toEqual(
      expect.arrayContaining(['r0', 'r468', 'r479']),
    );
  });

  it('a record that was left out stays counted until both have signed it, whatever is said of it meanwhile', () => {
    const { entry } = issuedAt('2027-03-16T14:05:00Z');
    const many = Array.from({ length: 14 }, (_, n) => ({
      ...entry,
      recordId: `r${n}`,
      heldOn: addDays(entry.heldOn, n),
    }));
    const waiting = many.reduce((one, record) => headWithRecord(one, record, false), thread);
    expect(waiting.records).toHaveLength(12);
    expect(waiting.recordsLeftOut).toEqual({ toWrite: 0, issued: 2 });
    const [oldest] = many;
    const [hers] = entry.signatures;
    if (oldest === undefined || hers === undefined) throw new Error('issued with her signature');
    const commented = headWithRecord(waiting, oldest, true);
    expect(commented.recordsLeftOut.issued).toBe(2);
    const signed = {
      ...oldest,
      signatures: [hers, { ...hers, by: personId('lewis'), as: 'worker' as const }],
    };
    expect(headWithRecord(commented, signed, true).recordsLeftOut.issued).toBe(1);
    expect(headWithRecord(commented, signed, false).recordsLeftOut.issued).toBe(2);
  });

  it('the head keeps six records that both have signed, newest first', () => {
    const { entry } = issuedAt('2027-03-16T14:05:00Z');
    const [hers] = entry.signatures;
    if (hers === undefined) throw new Error('issued with her signature');
    const signatures = [hers, { ...hers, by: personId('lewis'), as: 'worker' as const }];
    const many = Array.from({ length: 9 }, (_, n) => ({
      ...entry,
      recordId: `r${n}`,
      heldOn: addDays(entry.heldOn, n),
      signatures,
    }));
    const after = [...many].reverse().reduce((one, record) => headWithRecord(one, record, true), thread);
    expect(after.closedRecords.map(({ recordId }) => recordId)).toEqual(['r8', 'r7', 'r6', 'r5', 'r4', 'r3']);
  });
});
