// Whether what was told of a supervision file is still true, and whom it is for, when it comes to be sent.
import { personId } from '../../../bot/domain/ids';
import { isStillNews, recipientOn, type Telling } from '../../../bot/domain/prompts/still-news';
import type { OpenRecord } from '../../../bot/domain/records/record';
import type { ThreadHead } from '../../../bot/domain/thread-head';
import { castWith, council, head, on, supervises } from '../given-council';

const today = on('2027-03-17');
const [lewis, priya] = [personId('lewis'), personId('priya')];
const told = (what: Telling['what'], to: string, from: string): Telling => ({
  what,
  to: personId(to),
  from: personId(from),
  about: lewis,
  subjectId: 'record-1',
  need: null,
});
const record = (spoiled: Partial<OpenRecord> = {}): OpenRecord => ({
  recordId: 'record-1',
  bookingId: null,
  heldOn: on('2027-03-08'),
  supervisorId: priya,
  state: 'issued',
  issueBy: on('2027-03-22'),
  version: 1,
  issuedOn: on('2027-03-16'),
  sayBy: on('2027-03-18'),
  commentsBy: on('2027-03-23'),
  signed: ['supervisor'],
  disagreed: false,
  commented: false,
  ...spoiled,
});
const closed = {
  closedRecords: [
    { recordId: 'record-1', heldOn: today, supervisorId: priya, signedOn: today, withComments: false },
  ],
};
const isNews = (what: Telling['what'], to: string, from: string, spoiled: Partial<ThreadHead>) =>
  isStillNews(told(what, to, from), head('lewis', '2027-03-08', spoiled), today);
const whileOpen = (what: Telling['what'], spoiled: Partial<OpenRecord>) =>
  isNews(what, what.endsWith('raised') ? 'tom' : 'priya', 'lewis', { records: [record(spoiled)] });

describe('a record', () => {
  it('that waits is told until the worker has signed it, and its first version not once there is a second', () => {
    const news = (what: Telling['what'], spoiled: Partial<OpenRecord>) =>
      isNews(what, 'lewis', 'priya', { records: [record(spoiled)] });
    expect(news('record-issued', {})).toBe(true);
    expect(news('record-issued', { signed: ['worker'] })).toBe(false);
    expect(news('record-issued', { version: 2 })).toBe(false);
    expect(news('record-changed', { version: 2 })).toBe(true);
    expect(news('record-changed', { version: 2, signed: ['worker'] })).toBe(false);
    expect(isNews('record-issued', 'lewis', 'priya', closed)).toBe(false);
  });

  it('that was answered is told while the answer is about its newest version', () => {
    expect(whileOpen('record-disagreed', { disagreed: true })).toBe(true);
    expect(whileOpen('record-disagreed', {})).toBe(false);
    expect(whileOpen('record-commented', { commented: true })).toBe(true);
    expect(whileOpen('record-commented', {})).toBe(false);
    expect(whileOpen('record-signed', { signed: ['worker'] })).toBe(true);
    expect(whileOpen('record-signed', { signed: [] })).toBe(false);
  });

  it('that both have signed is told as signed and as not agreed, and as nothing else', () => {
    const news = (what: Telling['what']) => isNews(what, 'priya', 'lewis', closed);
    expect(news('record-signed')).toBe(true);
    expect(news('record-disagreement-raised')).toBe(true);
    expect(news('record-disagreed')).toBe(false);
    expect(news('record-addendum')).toBe(true);
    expect(isNews('record-signed', 'priya', 'lewis', {})).toBe(false);
  });

  it('S8: a disagreement goes to whoever is the next manager by then', () => {
    expect(whileOpen('record-disagreement-raised', { disagreed: true })).toBe(true);
    expect(recipientOn(council(), told('record-disagreement-raised', 'ann', 'lewis'), today)).toBe('tom');
  });

  it('is answered to whoever held the session, also when they supervise the worker no longer', () => {
    const relationships = [
      supervises('priya', 'lewis', { endDate: on('2027-03-10') }),
      supervises('helen', 'lewis', { startDate: on('2027-03-11') }),
    ];
    const passedOn = council({ relationships });
    expect(recipientOn(passedOn, told('record-signed', 'priya', 'lewis'), today)).toBe('priya');
    expect(recipientOn(passedOn, told('record-addendum', 'priya', 'lewis'), today)).toBeUndefined();
    const left = council({ relationships, people: castWith('priya', { endDate: on('2027-03-12') }) });
    expect(recipientOn(left, told('record-signed', 'priya', 'lewis'), today)).toBeUndefined();
  });
});

it('what was taken upward is told until it is answered or taken back', () => {
  const issue = { entryId: 'record-1', to: personId('tom'), raisedOn: today, replyBy: on('2027-03-31') };
  expect(isNews('issue-raised', 'tom', 'lewis', { issues: [issue] })).toBe(true);
  expect(isNews('issue-raised', 'tom', 'lewis', {})).toBe(false);
  expect(isNews('issue-answered', 'lewis', 'tom', {})).toBe(true);
  expect(recipientOn(council(), told('issue-raised', 'ann', 'lewis'), today)).toBe('tom');
});

it('an agreement is told as it stands: another one offered since has a message of its own', () => {
  const agreement = (state: 'AWAITING_SUPERVISEE' | 'ACTIVE', entryId = 'record-1') => ({
    agreement: {
      entryId,
      version: 1,
      supervisorId: priya,
      state,
      since: today,
      reviewOn: on('2028-03-17'),
      intervalDays: null,
      lengthMinutes: null,
      policyVersion: '1',
      standing: null,
    },
  });
  const news = (what: Telling['what'], spoiled: Partial<ThreadHead>) =>
    isNews(what, 'lewis', 'priya', spoiled);
  expect(news('agreement-offered', agreement('AWAITING_SUPERVISEE'))).toBe(true);
  expect(news('agreement-offered', agreement('AWAITING_SUPERVISEE', 'other'))).toBe(false);
  expect(news('agreement-offered', agreement('ACTIVE'))).toBe(false);
  expect(news('agreement-answered', agreement('AWAITING_SUPERVISEE'))).toBe(true);
  expect(news('agreement-signed', agreement('ACTIVE'))).toBe(true);
  expect(news('agreement-signed', agreement('ACTIVE', 'other'))).toBe(false);
  expect(news('agreement-on-paper', agreement('ACTIVE'))).toBe(true);
  expect(news('agreement-on-paper', agreement('ACTIVE', 'other'))).toBe(false);
  expect(news('agreement-sent-back', {})).toBe(true);
  expect(news('agreement-sent-back', agreement('AWAITING_SUPERVISEE', 'other'))).toBe(false);
  expect(news('agreement-ended', agreement('AWAITING_SUPERVISEE', 'other'))).toBe(true);
  expect(news('agreement-ended', agreement('ACTIVE', 'other'))).toBe(false);
});
