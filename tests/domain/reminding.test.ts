// Who is reminded of whom, on which day, at which hour.
import { addDays, instantAt } from '../../bot/domain/dates';
import { personId } from '../../bot/domain/ids';
import { type Mention, mayReceiveNow, remindersDue } from '../../bot/domain/reminding';
import { at, away, bookedOn, cast, castWith, council, head, on, supervises } from './given-council';

const arden = council();
const nine = (day: string) => instantAt(on(day), '09:00');
const said = (about: string, day: string, recipient = 'priya'): Mention => ({
  recipient: personId(recipient),
  about: personId(about),
  on: on(day),
});

describe('the ladder of reminders (docs/rules.md, ladder of reminders)', () => {
  const late = [head('lewis', '2026-12-29')];

  it('asks nobody before the due date, nor on it', () => {
    expect(remindersDue(arden, nine('2027-01-26'), late, [])).toEqual({ recipients: [], skipped: [] });
  });

  it('asks the supervisor one working day after it', () => {
    expect(remindersDue(arden, nine('2027-01-27'), late, [])).toEqual({
      recipients: [
        {
          recipient: 'priya',
          about: [{ personId: 'lewis', dueOn: '2027-01-26', workingDaysLate: 1, step: 1 }],
        },
      ],
      skipped: [],
    });
  });

  it('then at most once in three working days', () => {
    const sentOn: string[] = [];
    const mentions: Mention[] = [];
    for (let day = on('2027-01-25'); day <= '2027-02-12'; day = addDays(day, 1)) {
      if (remindersDue(arden, nine(day), late, mentions).recipients.length > 0) {
        sentOn.push(day);
        mentions.push(said('lewis', day));
      }
    }
    expect(sentOn).toEqual(['2027-01-27', '2027-02-01', '2027-02-04', '2027-02-09', '2027-02-12']);
  });

  it('says when it stays quiet because it spoke lately', () => {
    const { skipped } = remindersDue(arden, nine('2027-01-28'), late, [said('lewis', '2027-01-27')]);
    expect(skipped).toEqual([{ person: 'lewis', why: 'reminded on 2027-01-27' }]);
  });

  it('counts only days on which the supervisee is in', () => {
    const partTime = [head('sunita', '2027-01-06')];
    const on4 = remindersDue(arden, nine('2027-02-04'), partTime, []);
    expect(on4.recipients[0]?.about[0]).toMatchObject({ step: 1, workingDaysLate: 1 });
    const spoken = [said('sunita', '2027-02-04')];
    const sent = ['2027-02-05', '2027-02-08', '2027-02-09', '2027-02-10', '2027-02-11'].filter(
      (day) => remindersDue(arden, nine(day), partTime, spoken).recipients.length > 0,
    );
    expect(sent).toEqual(['2027-02-11']);
  });

  it('numbers the steps by working days, whatever was missed in between', () => {
    const steps = ['2027-01-27', '2027-01-29', '2027-02-01', '2027-02-03', '2027-02-04'].map(
      (day) => remindersDue(arden, nine(day), late, []).recipients[0]?.about[0]?.step,
    );
    expect(steps).toEqual([1, 1, 2, 2, 3]);
  });
});

describe('one card', () => {
  it('lists everybody who is late with one supervisor, the longest first', () => {
    const heads = [head('lewis', '2026-12-29'), head('sunita', '2026-12-16'), head('kerry', '2026-12-29')];
    const { recipients } = remindersDue(arden, nine('2027-01-27'), heads, []);
    expect(recipients.map(({ recipient, about }) => [recipient, about.map((one) => one.personId)])).toEqual([
      ['helen', ['kerry']],
      ['priya', ['sunita', 'lewis']],
    ]);
  });

  it('is all that a person gets in a day', () => {
    const mentions = [said('sunita', '2027-01-27')];
    const { recipients, skipped } = remindersDue(
      arden,
      nine('2027-01-27'),
      [head('lewis', '2026-12-29')],
      mentions,
    );
    expect([recipients, skipped]).toEqual([[], [{ person: 'priya', why: "already had today's card" }]]);
  });

  it('goes to the cover while the line supervisor is away', () => {
    const given = council({
      relationships: [...arden.relationships, supervises('helen', 'lewis', { kind: 'cover' })],
      absences: [away('priya', 'SICK', '2027-01-25', null)],
    });
    const { recipients } = remindersDue(given, nine('2027-01-27'), [head('lewis', '2026-12-29')], []);
    expect(recipients.map(({ recipient }) => recipient)).toEqual(['helen']);
  });
});

describe('nobody is asked', () => {
  const cases = [
    ['while the next date lies ahead', {}, { booked: [bookedOn('2027-01-29')] }, 'booked for 2027-01-29'],
    [
      'while something was said to be in the way',
      {},
      {
        inTheWay: {
          reason: 'DUTY' as const,
          saidBy: personId('priya'),
          saidOn: on('2027-01-27'),
          quietUntil: on('2027-01-27'),
          times: 1,
        },
      },
      'quiet until 2027-01-27',
    ],
    ['while the worker is off sick', { absences: [away('lewis', 'SICK', '2027-01-25', null)] }, {}, 'paused'],
    [
      'while the worker is on leave',
      { absences: [away('lewis', 'STUDY', '2027-01-27', '2027-01-27')] },
      {},
      'away',
    ],
    [
      'before the worker has been in again',
      {
        absences: [away('lewis', 'JURY', '2027-01-26', '2027-01-26')],
        people: castWith('lewis', { workingDays: 'MT-TF--' }),
      },
      {},
      'too soon after the due date',
    ],
  ] as const;

  it.each(cases)('%s', (_title, spoiled, spoiledHead, why) => {
    const answer = remindersDue(
      council(spoiled),
      nine('2027-01-27'),
      [head('lewis', '2026-12-29', spoiledHead)],
      [],
    );
    expect(answer).toEqual({ recipients: [], skipped: [{ person: 'lewis', why }] });
  });

  it('S1: from Good Friday to Easter Monday', () => {
    const josh = [head('josh', '2027-03-15')];
    const sent = ['2027-03-23', '2027-03-26', '2027-03-27', '2027-03-28', '2027-03-29', '2027-03-30'].filter(
      (day) => remindersDue(arden, nine(day), josh, []).recipients.length > 0,
    );
    expect(sent).toEqual(['2027-03-23', '2027-03-30']);
  });
});

describe('a person may be written to', () => {
  const may = (given: ReturnType<typeof council>, id: string, day: string, time: string) => {
    const answer = mayReceiveNow(given, personId(id), instantAt(on(day), time));
    return answer.ok ? 'yes' : answer.why;
  };

  it('from half past eight until half past five, on a London clock', () => {
    expect(
      ['08:29', '08:30', '17:29', '17:30'].map((time) => may(arden, 'priya', '2027-01-19', time)),
    ).toEqual(['outside sending hours', 'yes', 'yes', 'outside sending hours']);
    expect(mayReceiveNow(arden, personId('priya'), at('2027-07-20T07:29:00Z')).ok).toBe(false);
    expect(mayReceiveNow(arden, personId('priya'), at('2027-07-20T07:30:00Z')).ok).toBe(true);
  });

  it.each([
    ['sunita', '2027-01-18', 'not a working day'],
    ['priya', '2027-01-23', 'not a working day'],
    ['priya', '2027-03-29', 'bank holiday'],
    ['josh', '2027-02-26', 'not started yet'],
    ['nobody', '2027-01-19', 'unknown person'],
  ])('%s on %s: %s', (id, day, why) => {
    expect(may(arden, id, day, '10:00')).toBe(why);
  });

  it('not when away, and the reason does not say why', () => {
    const given = council({ absences: [away('priya', 'SICK', '2027-01-19', '2027-01-19')] });
    expect(may(given, 'priya', '2027-01-19', '10:00')).toBe('away');
  });

  it('not after the last day', () => {
    const given = council({ people: castWith('priya', { endDate: on('2027-01-15') }) });
    expect(may(given, 'priya', '2027-01-19', '10:00')).toBe('has left');
  });

  it('within their own hours only', () => {
    const given = council({ people: castWith('priya', { workingHours: { from: '10:00', to: '14:00' } }) });
    expect(
      ['09:59', '10:00', '13:59', '14:00'].map((time) => may(given, 'priya', '2027-01-19', time)),
    ).toEqual(['outside working hours', 'yes', 'yes', 'outside working hours']);
  });

  it('on a night shift only where the shift and the sending hours meet', () => {
    const night = { from: '20:00', to: '09:00' };
    const given = council({
      people: castWith('priya', { workingHours: night, workingDays: 'MTWTF--' }),
      absences: [away('priya', 'ANNUAL_LEAVE', '2027-01-27', '2027-01-27')],
    });
    // Monday's shift ends on Tuesday morning; Friday's on Saturday morning; nobody was on shift on Sunday night.
    expect(may(given, 'priya', '2027-01-19', '08:45')).toBe('yes');
    expect(may(given, 'priya', '2027-01-23', '08:45')).toBe('yes');
    expect(may(given, 'priya', '2027-01-18', '08:45')).toBe('not a working day');
    expect(may(given, 'priya', '2027-01-19', '21:00')).toBe('outside sending hours');
    expect(may(given, 'priya', '2027-01-19', '12:00')).toBe('outside working hours');
    // The night of the 27th was leave, so its morning is too.
    expect(may(given, 'priya', '2027-01-28', '08:45')).toBe('away');
  });
});

it('everybody in the cast can be asked on an ordinary Tuesday', () => {
  const may = cast.map(({ personId: id }) => mayReceiveNow(arden, id, nine('2027-03-02')).ok);
  expect(may).toEqual(cast.map(() => true));
});
