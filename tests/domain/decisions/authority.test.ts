// Who may decide what a supervisor may not, and what they may open for it.
import { mayReadDecision, mayReadThread } from '../../../bot/domain/access/access';
import { answerDecision } from '../../../bot/domain/decisions/answering-decision';
import {
  authorityAbove,
  authorityFor,
  authorityToCall,
  mayDecide,
} from '../../../bot/domain/decisions/authority';
import { withdrawDecision } from '../../../bot/domain/decisions/withdrawing-decision';
import { personId } from '../../../bot/domain/ids';
import { away, cast, castWith, on, person, supervises } from '../given-council';
import {
  answering,
  arden,
  decidingCouncil,
  granted,
  helenLogs,
  priyaLogs,
  saidNow,
  standing,
  withdrawing,
} from './given-decisions';

const today = on('2027-01-19');
const above = (who: string, where = arden) => authorityFor(where, personId(who), today);

it('a grade decides when the council says so, for as long as somebody is in post', () => {
  const may = (who: string, where = arden) => mayDecide(where, personId(who), today);
  expect(['tom', 'priya', 'helen', 'lewis', 'kerry', 'nobody'].map((who) => may(who))).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
  const people = castWith('priya', { endDate: on('2027-01-18') });
  expect(may('priya', decidingCouncil({ people }))).toBe(false);
  expect(may('priya', decidingCouncil({ people: castWith('priya', { grade: 'UNKNOWN' }) }))).toBe(false);
});

describe('the first one above who may decide', () => {
  it('is the line manager, or the one after where that one may not', () => {
    expect(above('helen')).toBe('priya');
    expect(above('kerry')).toBe('priya');
    expect(above('priya')).toBe('tom');
    expect(above('tom')).toBeUndefined();
    expect(above('helen', decidingCouncil({ people: castWith('priya', { grade: 'SP' }) }))).toBe('tom');
  });

  it('is not away: the cover decides when their grade does, otherwise the one above', () => {
    const absences = [away('priya', 'SICK', '2027-01-18', null)];
    expect(above('helen', decidingCouncil({ absences }))).toBe('tom');
    const people = [...cast, person('gareth', { grade: 'TM' }), person('senior', { grade: 'SP' })];
    const lines = [supervises('tom', 'priya'), supervises('priya', 'helen')];
    const covered = (by: string) =>
      decidingCouncil({
        absences,
        people,
        relationships: [...lines, supervises(by, 'helen', { kind: 'cover' })],
      });
    expect(above('helen', covered('gareth'))).toBe('gareth');
    expect(above('helen', covered('senior'))).toBe('tom');
  });

  it('is found past a manager who has left', () => {
    const people = castWith('priya', { endDate: on('2027-01-18') });
    expect(above('helen', decidingCouncil({ people }))).toBe('tom');
  });

  it('is nobody, and is looked for only once, where two are each above the other', () => {
    const relationships = [supervises('helen', 'kerry'), supervises('kerry', 'helen')];
    expect(above('helen', decidingCouncil({ relationships }))).toBeUndefined();
  });
});

describe('whom to call', () => {
  const waits = (by: string) => ({
    supervisorId: personId('helen'),
    waitsFor: { by: personId(by), since: saidNow, as: 'authority' as const },
  });

  it('is whoever was asked, the next one while they are away, and nobody on a day without any', () => {
    expect(authorityToCall(arden, waits('priya'), today)).toBe('priya');
    const ill = away('priya', 'SICK', '2027-01-18', null);
    expect(authorityToCall(decidingCouncil({ absences: [ill] }), waits('priya'), today)).toBe('tom');
    const none = decidingCouncil({ absences: [ill, away('tom', 'SICK', '2027-01-18', null)] });
    expect(authorityToCall(none, waits('priya'), today)).toBeUndefined();
    expect(authorityAbove(none, personId('helen'), today)).toBe('priya');
    expect(authorityAbove(arden, personId('tom'), today)).toBeUndefined();
  });
});

describe('the one entry that waits for somebody above', () => {
  const beyond = standing(helenLogs());
  const reads = (who: string, { entry } = beyond, where = arden) =>
    mayReadDecision(where, personId(who), personId('kerry'), entry, today);

  it('is theirs to open, and nothing else of the thread', () => {
    expect(reads('priya')).toBe(true);
    expect(mayReadThread(arden, personId('priya'), personId('kerry'), today)).toBe(false);
    expect(['tom', 'lewis', 'sunita', 'nobody'].map((who) => reads(who))).toEqual([
      false,
      false,
      false,
      false,
    ]);
    expect(['helen', 'kerry'].map((who) => reads(who))).toEqual([true, true]);
    const own = standing(helenLogs({ beyondSupervisor: false }));
    expect(reads('priya', own)).toBe(false);
  });

  it('is the next one’s while the one who was asked is away', () => {
    const absent = decidingCouncil({ absences: [away('priya', 'SICK', '2027-01-18', null)] });
    expect(reads('tom', beyond, absent)).toBe(true);
  });

  it('stays to be read by whoever decided it, or was asked when it was taken back', () => {
    const { head, entry } = beyond;
    const done = granted(answerDecision(arden, head, entry, answering(beyond, 'priya', 'confirm'), saidNow));
    expect(reads('priya', done)).toBe(true);
    expect(reads('tom', done)).toBe(false);
    const early = granted(withdrawDecision(arden, head, entry, withdrawing(beyond, 'helen'), saidNow));
    expect(early.entry.withdrawn).toMatchObject({ askedAbove: 'priya' });
    expect(['priya', 'tom', 'lewis'].map((who) => reads(who, early))).toEqual([true, false, false]);
  });

  it('taken back while it waits for somebody away, whoever had it in their place hears of it and reads it', () => {
    const absent = decidingCouncil({ absences: [away('priya', 'SICK', '2027-01-18', null)] });
    const { head, entry } = beyond;
    const gone = granted(withdrawDecision(absent, head, entry, withdrawing(beyond, 'helen'), saidNow));
    expect(gone.tell.map(({ to }) => to)).toContain('tom');
    expect(['tom', 'priya'].map((who) => reads(who, gone, absent))).toEqual([true, false]);
  });

  it('is not theirs who only stood in for the supervisor for a while', () => {
    const cover = supervises('tom', 'kerry', { kind: 'cover', endDate: on('2027-01-19') });
    const covered = decidingCouncil({
      relationships: [supervises('priya', 'helen'), supervises('helen', 'kerry'), cover],
      absences: [away('helen', 'SICK', '2027-01-18', null)],
    });
    const words = standing(helenLogs({ by: personId('kerry'), with: personId('helen') }));
    const by = answering(words, 'tom', 'confirm');
    const done = granted(answerDecision(covered, words.head, words.entry, by, saidNow));
    const may = (day: string) =>
      mayReadDecision(covered, personId('tom'), personId('kerry'), done.entry, on(day));
    expect([may('2027-01-19'), may('2027-01-20')]).toEqual([true, false]);
  });

  it('a supervisor whose time is over reads nothing of what they decided', () => {
    const told = standing(priyaLogs());
    const ended = decidingCouncil({
      relationships: [supervises('priya', 'lewis', { endDate: on('2027-01-18') })],
    });
    expect(mayReadDecision(ended, personId('priya'), personId('lewis'), told.entry, today)).toBe(false);
  });
});
