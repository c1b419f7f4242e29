// S8, date for date: issued, disagreed, commented, signed as received, added to; never signed by silence.

import { personId } from '../../../bot/domain/ids';
import { changeRecord } from '../../../bot/domain/records/changing';
import {
  addToRecord,
  commentOnRecord,
  disagreeWithRecord,
  signRecord,
} from '../../../bot/domain/records/on-record';
import { clocksFrom, issueByOf } from '../../../bot/domain/records/record-clocks';
import { recordStateOn } from '../../../bot/domain/records/record-state';
import { mayDoOn } from '../../../bot/domain/records/what-may-be-done';
import { at, away, bookedOn, council, head, on } from '../given-council';
import { actBy, issuedAt, recordWords, refusalOf, type Standing, standing } from './given-record';

const text = { text: 'I was not reminded of late visits; they were agreed beforehand.', notIdentifiers: [] };
const given = council();

const disagrees = ({ head: thread, entry }: Standing, moment: string, raise = false, by = 'lewis') =>
  disagreeWithRecord(
    given,
    thread,
    entry,
    { ...actBy(by, thread.personId), version: entry.version, raise },
    at(moment),
  );
const comments = ({ head: thread, entry }: Standing, moment: string, by = 'lewis') =>
  commentOnRecord(
    given,
    thread,
    entry,
    { ...actBy(by, thread.personId), version: entry.version, ...text },
    at(moment),
  );
const signs = (
  { head: thread, entry }: Standing,
  by: string,
  moment: string,
  meaning: 'agreed' | 'received-not-agreed' = 'agreed',
) =>
  signRecord(
    given,
    thread,
    entry,
    { ...actBy(by, thread.personId), version: entry.version, meaning },
    at(moment),
  );
const adds = ({ head: thread, entry }: Standing, by: string, moment: string) =>
  addToRecord(given, thread, entry, { ...actBy(by, thread.personId), ...text }, at(moment));

describe('R26: by when a record is out', () => {
  it('S8: held on Monday 8 March it is out by Monday 22 March, ten working days later', () => {
    expect(issueByOf(given, head('lewis', '2027-03-08'), on('2027-03-08'))).toBe('2027-03-22');
  });

  it('a formal session in the diary brings it forward to the last working day before it', () => {
    const booked = [bookedOn('2027-03-15')];
    expect(issueByOf(given, head('lewis', '2027-03-08', { booked }), on('2027-03-08'))).toBe('2027-03-12');
  });

  it('additional supervision in the diary leaves it where it is', () => {
    const booked = [{ ...bookedOn('2027-03-15'), kind: 'ADDITIONAL' as const }];
    expect(issueByOf(given, head('lewis', '2027-03-08', { booked }), on('2027-03-08'))).toBe('2027-03-22');
  });

  it('a session that was held since is the next one too', () => {
    expect(issueByOf(given, head('lewis', '2027-03-15'), on('2027-03-08'))).toBe('2027-03-12');
  });

  it('it is never before the first working day after the session', () => {
    const booked = [bookedOn('2027-03-09')];
    expect(issueByOf(given, head('lewis', '2027-03-08', { booked }), on('2027-03-08'))).toBe('2027-03-09');
  });

  it('Easter and the weekend are no working days', () => {
    expect(issueByOf(given, head('lewis', '2027-03-22'), on('2027-03-22'))).toBe('2027-04-07');
  });
});

describe("R27: the worker's own working days", () => {
  it('S8: issued on Tuesday 16 March, Lewis says so by Thursday 18 and comments by Tuesday 23 March', () => {
    expect(clocksFrom(given, personId('lewis'), on('2027-03-16'))).toEqual({
      sayBy: '2027-03-18',
      commentsBy: '2027-03-23',
    });
  });

  it('S8: Sunita works from Tuesday to Thursday, so hers are Thursday 18 and Thursday 25 March', () => {
    expect(clocksFrom(given, personId('sunita'), on('2027-03-16'))).toEqual({
      sayBy: '2027-03-18',
      commentsBy: '2027-03-25',
    });
  });

  it('days of leave do not count', () => {
    const onLeave = council({ absences: [away('lewis', 'ANNUAL_LEAVE', '2027-03-17', '2027-03-19')] });
    expect(clocksFrom(onLeave, personId('lewis'), on('2027-03-16'))).toEqual({
      sayBy: '2027-03-23',
      // Good Friday and Easter Monday are in between.
      commentsBy: '2027-03-30',
    });
  });

  it('leave that became known after the record was out gives the days back', () => {
    const { head: thread, entry } = issuedAt('2027-03-16T14:05:00Z');
    const offSick = council({ absences: [away('lewis', 'SICK', '2027-03-17', '2027-03-26')] });
    const late = disagreeWithRecord(
      offSick,
      thread,
      entry,
      { ...actBy('lewis'), version: 1, raise: false },
      at('2027-03-30T09:00:00Z'),
    );
    expect(refusalOf(late)).toBe('accepted');
  });
});

describe('S8, Lewis', () => {
  const issued = issuedAt('2027-03-16T14:05:00Z');

  it('issued on Tuesday 16 March with her signature it waits for his', () => {
    expect(issued.entry).toMatchObject({
      issueBy: '2027-03-22',
      late: false,
      sayBy: '2027-03-18',
      commentsBy: '2027-03-23',
      version: 1,
    });
    expect(recordStateOn(issued.entry, on('2027-03-16'))).toBe('ISSUED');
    expect(issued.head.records).toMatchObject([
      { recordId: 'r1', state: 'issued', signed: ['supervisor'], issuedOn: '2027-03-16' },
    ]);
    expect(issued.acted.tell).toMatchObject([{ to: 'lewis', what: 'record-issued', subjectId: 'r1' }]);
  });

  it('he disagrees on Wednesday 17 March; Priya hears of it, and Tom only that it is so', () => {
    const disagreed = standing(disagrees(issued, '2027-03-17T09:00:00Z', true));
    expect(disagreed.acted.tell).toEqual([
      { to: 'priya', what: 'record-disagreed', subjectId: 'r1', need: null },
      { to: 'tom', what: 'record-disagreement-raised', subjectId: 'r1', need: null },
    ]);
    expect(disagreed.head.records).toMatchObject([{ disagreed: true }]);
  });

  it('Thursday 18 March is the last day for it', () => {
    expect(refusalOf(disagrees(issued, '2027-03-18T23:30:00Z'))).toBe('accepted');
    expect(refusalOf(disagrees(issued, '2027-03-19T00:30:00Z'))).toEqual(['disagree: days-are-over']);
  });

  it('his comments of Tuesday 23 March stand in a sheet of their own; on Wednesday 24 they come too late', () => {
    const commented = standing(comments(issued, '2027-03-23T16:00:00Z'));
    expect(commented.acted.sheets).toEqual([
      {
        sheetId: 'comments:r1:1',
        of: 'comments',
        words: { text: text.text, by: 'lewis', at: '2027-03-23T16:00:00.000Z' },
      },
    ]);
    expect(refusalOf(comments(issued, '2027-03-24T09:00:00Z'))).toEqual(['text: days-are-over']);
  });

  it('signed as received, not agreed, it is signed with comments; her addendum of 24 March stands beside it', () => {
    const disagreed = standing(disagrees(issued, '2027-03-17T09:00:00Z', true));
    const commented = standing(comments(disagreed, '2027-03-23T16:00:00Z'));
    const signed = standing(signs(commented, 'lewis', '2027-03-23T16:10:00Z', 'received-not-agreed'));
    expect(recordStateOn(signed.entry, on('2027-03-23'))).toBe('SIGNED_WITH_COMMENTS');
    expect(signed.head.records).toEqual([]);
    expect(signed.head.closedRecords).toEqual([
      {
        recordId: 'r1',
        heldOn: '2027-03-08',
        supervisorId: 'priya',
        signedOn: '2027-03-23',
        withComments: true,
      },
    ]);
    const added = standing(adds(signed, 'priya', '2027-03-24T10:00:00Z'));
    expect(added.entry.addenda).toMatchObject([{ by: 'priya', sheetId: 'addendum:r1:1' }]);
    expect(added.acted.tell).toMatchObject([{ to: 'lewis', what: 'record-addendum' }]);
    expect(recordStateOn(added.entry, on('2027-03-24'))).toBe('SIGNED_WITH_COMMENTS');
  });

  it('nothing done by 23 March leaves it unsigned from the 24th on, and it can still be signed', () => {
    expect(recordStateOn(issued.entry, on('2027-03-23'))).toBe('ISSUED');
    expect(recordStateOn(issued.entry, on('2027-03-24'))).toBe('UNSIGNED');
    expect(recordStateOn(issued.entry, on('2037-03-24'))).toBe('UNSIGNED');
    const signed = standing(signs(issued, 'lewis', '2027-04-20T09:00:00Z'));
    expect(recordStateOn(signed.entry, on('2027-04-20'))).toBe('SIGNED');
  });

  it('once his days are over he may say more in an addendum, before he signs', () => {
    expect(refusalOf(adds(issued, 'lewis', '2027-03-20T09:00:00Z'))).toEqual(['text: not-signed-yet']);
    expect(refusalOf(adds(issued, 'lewis', '2027-03-24T09:00:00Z'))).toBe('accepted');
  });
});

describe('S8, Sunita', () => {
  const issued = issuedAt('2027-03-16T14:05:00Z', { worker: 'sunita' });

  it('may say so until Thursday 18 March and comment until Thursday 25 March', () => {
    expect(refusalOf(disagrees(issued, '2027-03-18T17:00:00Z', false, 'sunita'))).toBe('accepted');
    expect(refusalOf(disagrees(issued, '2027-03-19T09:00:00Z', false, 'sunita'))).toEqual([
      'disagree: days-are-over',
    ]);
    expect(refusalOf(comments(issued, '2027-03-25T17:00:00Z', 'sunita'))).toBe('accepted');
    expect(refusalOf(comments(issued, '2027-03-26T09:00:00Z', 'sunita'))).toEqual(['text: days-are-over']);
    expect(recordStateOn(issued.entry, on('2027-03-25'))).toBe('ISSUED');
    expect(recordStateOn(issued.entry, on('2027-03-26'))).toBe('UNSIGNED');
  });
});

describe('who may do what', () => {
  const issued = issuedAt('2027-03-16T14:05:00Z');

  it.each(['helen', 'tom', 'kerry'])('%s, who has no part in it, signs, says and adds nothing', (who) => {
    expect(refusalOf(signs(issued, who, '2027-03-17T09:00:00Z'))).toBe('not-yours');
    expect(refusalOf(disagrees(issued, '2027-03-17T09:00:00Z', false, who))).toBe('not-yours');
    expect(refusalOf(comments(issued, '2027-03-17T09:00:00Z', who))).toBe('not-yours');
    expect(refusalOf(adds(issued, who, '2027-04-17T09:00:00Z'))).toBe('not-yours');
  });

  it('the supervisor neither disagrees nor comments, and does not sign twice or as "not agreed"', () => {
    expect(refusalOf(disagrees(issued, '2027-03-17T09:00:00Z', false, 'priya'))).toBe('not-yours');
    expect(refusalOf(comments(issued, '2027-03-17T09:00:00Z', 'priya'))).toBe('not-yours');
    expect(refusalOf(signs(issued, 'priya', '2027-03-17T09:00:00Z'))).toEqual(['meaning: signed-already']);
    const open = issuedAt('2027-03-16T14:05:00Z', { sign: false });
    expect(refusalOf(signs(open, 'priya', '2027-03-17T09:00:00Z', 'received-not-agreed'))).toEqual([
      'meaning: not-a-choice',
    ]);
  });

  it('a disagreement is said once, and may be raised afterwards, which tells the next manager alone', () => {
    const disagreed = standing(disagrees(issued, '2027-03-17T09:00:00Z'));
    expect(refusalOf(disagrees(disagreed, '2027-03-17T09:30:00Z'))).toEqual(['disagree: already-answered']);
    const offered = ({ head: thread, entry }: Standing) =>
      mayDoOn(given, thread, entry, personId('lewis'), on('2027-03-17')).disagree;
    expect(offered(issued)).toMatchObject({ said: false, raiseTo: 'tom' });
    expect(offered(disagreed)).toMatchObject({ said: true, raiseTo: 'tom' });
    const raised = standing(disagrees(disagreed, '2027-03-17T10:00:00Z', true));
    expect(offered(raised)).toBeNull();
    expect(raised.acted.tell).toMatchObject([{ to: 'tom', what: 'record-disagreement-raised' }]);
    expect(raised.entry.disagreed).toMatchObject({ at: '2027-03-17T09:00:00.000Z', raisedWith: 1 });
  });

  it('comments that may name a child or family are not taken, nor empty or endless ones', () => {
    const say = (words: string) =>
      refusalOf(
        commentOnRecord(
          given,
          issued.head,
          issued.entry,
          { ...actBy('lewis'), version: 1, text: words, notIdentifiers: [] },
          at('2027-03-17T09:00:00Z'),
        ),
      );
    expect(say("I told Kayleigh S's mum so.")).toEqual(['text: identifiers']);
    expect(say('  ')).toEqual(['text: missing']);
    expect(say('x '.repeat(2_001))).toEqual(['text: note-too-long']);
  });
});

describe('R28: a change voids every signature', () => {
  const issued = issuedAt('2027-03-16T14:05:00Z');
  const change = ({ head: thread, entry }: Standing, moment: string, sign = false) =>
    changeRecord(
      given,
      thread,
      entry,
      {
        ...actBy('priya'),
        version: entry.version,
        revision: null,
        words: recordWords({ nextTime: 'The late visits.' }),
        sign,
      },
      { before: recordWords(), draftRevision: null, papers: [], standing: [] },
      at(moment),
    );

  it('the new version is signed by nobody, its clocks run anew, and the old signature stays to be seen', () => {
    const disagreed = standing(disagrees(issued, '2027-03-17T09:00:00Z'));
    const changed = standing(change(disagreed, '2027-03-18T12:00:00Z'));
    expect(changed.entry).toMatchObject({
      version: 2,
      sayBy: '2027-03-22',
      commentsBy: '2027-03-25',
      late: false,
    });
    expect(changed.entry.signatures).toHaveLength(1);
    expect(changed.head.records).toMatchObject([
      { version: 2, signed: [], disagreed: false, issuedOn: '2027-03-18' },
    ]);
    expect(changed.acted.sheets).toMatchObject([{ sheetId: 'record:r1:2' }]);
    expect(changed.acted.tell).toMatchObject([{ to: 'lewis', what: 'record-changed' }]);
  });

  it('signed by Lewis alone after that it is still open; with hers too it is closed', () => {
    const changed = standing(change(issued, '2027-03-18T12:00:00Z'));
    const his = standing(signs(changed, 'lewis', '2027-03-19T09:00:00Z'));
    expect(recordStateOn(his.entry, on('2027-03-19'))).toBe('ISSUED');
    const both = standing(signs(his, 'priya', '2027-03-19T10:00:00Z'));
    expect(recordStateOn(both.entry, on('2027-03-19'))).toBe('SIGNED');
    expect(both.acted.tell).toMatchObject([{ to: 'lewis', what: 'record-signed' }]);
  });

  it('once both have signed nobody changes it', () => {
    const signed = standing(signs(issued, 'lewis', '2027-03-17T09:00:00Z'));
    expect(refusalOf(change(signed, '2027-03-18T12:00:00Z'))).toEqual(['recordId: signed-by-both']);
  });

  it('she may sign her new version in the same act', () => {
    const changed = standing(change(issued, '2027-03-18T12:00:00Z', true));
    expect(changed.head.records).toMatchObject([{ signed: ['supervisor'], version: 2 }]);
  });
});
