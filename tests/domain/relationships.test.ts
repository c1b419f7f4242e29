// Who supervises whom, who is asked today, and who may open a thread.
import { mayReadThread } from '../../bot/domain/access/access';
import { personId } from '../../bot/domain/ids';
import {
  lastSupervisorOf,
  leftAloneUnder,
  nextManagerOf,
  responsibleSupervisor,
  superviseesOf,
  supervisorsOf,
} from '../../bot/domain/relationships';
import { away, cast, castWith, council, on, person, supervises } from './given-council';

const today = on('2027-01-19');
const lewis = personId('lewis');
const priya = personId('priya');
const line = supervises('priya', 'lewis');
const cover = supervises('helen', 'lewis', { kind: 'cover' });
const assessor = supervises('sunita', 'lewis', { kind: 'assessor' });
const professional = supervises('tom', 'lewis', { kind: 'professional' });

describe('the one who is asked', () => {
  const priyaAway = [away('priya', 'ANNUAL_LEAVE', '2027-01-18', '2027-01-22')];

  it.each([
    ['the line supervisor before everybody else', [professional, assessor, cover, line], [], 'priya'],
    ['the cover while the line supervisor is away', [assessor, cover, line], priyaAway, 'helen'],
    [
      'the line supervisor, away or not, when nobody covers',
      [professional, assessor, line],
      priyaAway,
      'priya',
    ],
    ['the cover when there is no line supervisor', [professional, cover], [], 'helen'],
    ['the assessor before the professional supervisor', [professional, assessor], [], 'sunita'],
    ['the professional supervisor when there is nobody else', [professional], [], 'tom'],
    ['nobody when there is only a group', [supervises('priya', 'lewis', { kind: 'group' })], [], undefined],
  ])('is %s', (_title, relationships, absences, expected) => {
    expect(responsibleSupervisor(council({ relationships, absences }), lewis, today)?.personId).toBe(
      expected,
    );
  });

  it('is the cover once the line supervisor has left', () => {
    const given = council({
      people: castWith('priya', { endDate: on('2027-01-15') }),
      relationships: [line, cover],
    });
    expect(responsibleSupervisor(given, lewis, today)).toEqual({ personId: 'helen', kind: 'cover' });
  });

  it('is the newer of two line supervisors during a handover', () => {
    const relationships = [line, supervises('helen', 'lewis', { startDate: on('2027-01-11') })];
    expect(responsibleSupervisor(council({ relationships }), lewis, today)?.personId).toBe('helen');
  });
});

describe('lists', () => {
  it('of supervisees leave out groups, the past, the future and leavers', () => {
    const given = council({
      people: [...castWith('sunita', { endDate: on('2027-01-15') }), person('new')],
      relationships: [
        line,
        supervises('priya', 'sunita'),
        supervises('priya', 'helen', { endDate: on('2027-01-18') }),
        supervises('priya', 'josh', { startDate: on('2027-03-01') }),
        supervises('priya', 'new', { kind: 'group' }),
        supervises('priya', 'kerry', { endDate: today }),
      ],
    });
    expect(superviseesOf(given, priya, today)).toEqual(['lewis', 'kerry']);
  });

  it('of supervisors name everybody once, the line supervisor first', () => {
    const given = council({ relationships: [professional, line, { ...line, kind: 'assessor' }] });
    expect(supervisorsOf(given, lewis, today)).toEqual(['priya', 'tom']);
  });
});

describe('once the supervisor has left and nobody comes after them', () => {
  const left = castWith('priya', { endDate: on('2027-01-15') });
  const tomPriya = supervises('tom', 'priya', { endDate: on('2027-01-15') });

  it('it is known who it was, and until when', () => {
    const given = council({ people: left, relationships: [line, professional] });
    expect(lastSupervisorOf(given, lewis, today)).toBeUndefined();
    expect(lastSupervisorOf(council({ people: left }), lewis, today)).toEqual({
      personId: 'priya',
      until: '2027-01-15',
    });
    expect(lastSupervisorOf(council({ relationships: [] }), lewis, today)).toBeUndefined();
  });

  it.each([
    ['their manager', left, [line, supervises('tom', 'priya')], 'tom'],
    ['their manager, although the files part those two as well', left, [line, tomPriya], 'tom'],
    [
      'the manager of somebody who has only given the worker up',
      cast,
      [{ ...line, endDate: on('2027-01-15') }, supervises('tom', 'priya')],
      'tom',
    ],
    [
      'the manager above, when that one has left too',
      left.map((one) => (one.personId === 'tom' ? { ...one, endDate: on('2027-01-12') } : one)),
      [line, tomPriya, supervises('helen', 'tom')],
      'helen',
    ],
    ['nobody at the top', castWith('tom', { endDate: on('2027-01-15') }), [line, tomPriya], undefined],
    [
      'nobody when two who are both here were parted',
      cast,
      [line, { ...tomPriya, endDate: on('2027-01-15') }],
      undefined,
    ],
  ])('the next manager is %s', (_title, people, relationships, expected) => {
    const given = council({ people, relationships });
    expect(nextManagerOf(given, lewis, today)).toBe(expected);
  });

  it('the manager can find them', () => {
    const given = council({ people: left });
    expect(leftAloneUnder(given, personId('tom'), today)).toEqual(['lewis', 'sunita', 'helen', 'josh']);
    expect(leftAloneUnder(given, personId('helen'), today)).toEqual([]);
    expect(leftAloneUnder(council(), personId('tom'), today)).toEqual([]);
  });
});

describe('who may open a thread (docs/rules.md, access)', () => {
  const given = council({
    people: [
      ...castWith('kerry', { endDate: on('2027-01-15') }),
      person('ruth', { roles: ['PSW', 'AUDITOR'] }),
    ],
    relationships: [
      supervises('tom', 'priya'),
      line,
      cover,
      assessor,
      professional,
      supervises('ruth', 'lewis', { kind: 'group' }),
      supervises('josh', 'lewis', { endDate: on('2027-01-18') }),
      supervises('kerry', 'lewis'),
    ],
  });

  it.each([
    ['lewis', 'lewis', true, 'it is his own'],
    ['priya', 'lewis', true, 'line'],
    ['helen', 'lewis', true, 'cover'],
    ['sunita', 'lewis', true, 'assessor'],
    ['tom', 'lewis', true, 'professional'],
    ['lewis', 'priya', false, 'supervision does not go upwards'],
    ['tom', 'helen', false, 'no relationship'],
    ['helen', 'sunita', false, 'the same team opens nothing'],
    ['ruth', 'lewis', false, 'a role or a group opens nothing'],
    ['josh', 'lewis', false, 'it ended, and he has not started'],
    ['kerry', 'lewis', false, 'she has left'],
    ['kerry', 'kerry', false, 'she has left'],
    ['nobody', 'nobody', false, 'unknown'],
    ['lewis', 'nobody', false, 'unknown'],
  ])('%s opens the thread of %s: %s (%s)', (viewer, owner, allowed) => {
    expect(mayReadThread(given, personId(viewer), personId(owner), today)).toBe(allowed);
  });

  it('denies every pair without a relationship', () => {
    const none = council({ relationships: [] });
    const allowed = cast.flatMap((viewer) =>
      cast
        .filter((owner) => mayReadThread(none, viewer.personId, owner.personId, today))
        .map((owner) => [viewer, owner]),
    );
    expect(allowed.every(([viewer, owner]) => viewer === owner)).toBe(true);
  });
});
