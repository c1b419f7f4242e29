// "Is the bot alive?" in words: yes and when, or what is wrong; counts, and the names of people who cannot be reached.

import { supervisionStatus } from '../../bot/domain/clock/due';
import { personId } from '../../bot/domain/ids';
import { aliveView, type StandingFacts } from '../../bot/views/alive-view';
import { teamView } from '../../bot/views/team-view';
import { at, council, head, on } from '../domain/given-council';

const today = on('2027-01-19');
const quiet = {
  due: 0,
  sent: 0,
  ambiguous: 0,
  unreachable: 0,
  putOff: 0,
  missedSlots: 0,
  canary: null,
  skipped: [],
};
const view = (
  standing: StandingFacts,
  day: Partial<typeof quiet> | undefined = {},
  unreachable: string[] = [],
  troubled: string[] = [],
) =>
  aliveView({
    council: council(),
    viewer: personId('tom'),
    today,
    standing,
    day: day && { ...quiet, ...day },
    unreachablePeople: unreachable.map(personId),
    troubledPeople: troubled.map(personId),
  });
const looking = {
  kind: 'looking',
  lastAt: at('2027-01-19T16:10:00Z'),
  nextAt: at('2027-01-19T16:25:00Z'),
} as const;

it.each<[StandingFacts, 'good' | 'attention', string]>([
  [looking, 'good', 'Yes. It last looked at 16:10 and will look again at 16:25.'],
  [{ ...looking, nextAt: null }, 'good', 'Yes. It last looked at 16:10.'],
  [
    { kind: 'quiet', lastAt: at('2027-01-18T17:25:00Z'), nextAt: at('2027-01-19T08:30:00Z') },
    'good',
    'Nothing goes out now: messages are sent from 08:30 to 17:30. It last looked on Monday 18 January at 17:25 and will look again at 08:30.',
  ],
  [
    { kind: 'silent', lastAt: at('2027-01-19T15:34:00Z'), minutes: 40 },
    'attention',
    'It should have looked by now, and has not for 40 minutes, since 15:34. Please ask whoever runs it.',
  ],
  [
    { kind: 'silent', lastAt: at('2027-01-18T17:25:00Z'), minutes: 1_369 },
    'attention',
    'It should have looked by now, and has not for 22 hours, since Monday 18 January at 17:25. Please ask whoever runs it.',
  ],
  [
    { kind: 'never' },
    'attention',
    'It has not looked yet. Please ask whoever runs it, unless it was only just started.',
  ],
  ...(
    [
      [null, 'because Teams asked for a pause or the app is switched off there'],
      ['asked-to-wait', 'because Teams asked for a pause'],
      ['in-doubt', 'because Teams gave no answer for too many people'],
      ['switched-off', 'because the app is switched off in Teams'],
    ] as const
  ).map(([because, words]): [StandingFacts, 'attention', string] => [
    { kind: 'resting', lastAt: at('2027-01-19T16:10:00Z'), until: at('2027-01-19T16:40:00Z'), because },
    'attention',
    `Sending rests until 16:40, ${words}. It last looked at 16:10.`,
  ]),
])('%j', (standing, tone, answer) => {
  expect(view(standing)).toMatchObject({ tone, answer, today: 'Tuesday 19 January 2027' });
});

it("in summer the times are London's", () => {
  expect(view({ kind: 'silent', lastAt: at('2027-07-01T15:10:00Z'), minutes: 40 }).answer).toContain('16:10');
});

it('the day is counts, and slots missed want attention even when it looks', () => {
  const shown = view(looking, { due: 7, sent: 4, ambiguous: 1, unreachable: 1, putOff: 1, missedSlots: 2 });
  expect(shown.tone).toBe('attention');
  expect(shown.facts.map(({ value }) => value)).toEqual(['7', '4', '1', '1', '1', '2', 'Not yet']);
  expect(
    view(looking, undefined)
      .facts.map(({ value }) => value)
      .slice(0, 6),
  ).toEqual(Array(6).fill('0'));
});

it('names whoever cannot be reached, by name', () => {
  expect(view(looking, {}, ['sunita', 'lewis']).unreachable).toEqual(['lewis', 'sunita']);
});

it("a supervisor's team says who cannot be reached in Teams", () => {
  const rows = ['lewis', 'sunita'].map((id) => {
    const one = head(id, '2027-01-05', id === 'lewis' ? { unreachableSince: on('2027-01-18') } : {});
    return { personId: personId(id), head: one, status: supervisionStatus(council(), one, today) };
  });
  const team = teamView({ council: council(), viewer: personId('priya'), today, rows });
  const sentences = new Map(team.rows.map(({ person, status }) => [person.personId, status.sentence]));
  expect(sentences.get('lewis')).toMatch(/ We can't reach them in Teams\.$/);
  expect(sentences.get('sunita')).not.toContain('reach');
});

it('whose chat could not be reached is named with that it is tried again, and once', () => {
  expect(view(looking, {}, ['lewis'], ['lewis', 'sunita']).unreachable).toEqual([
    'lewis',
    'sunita (their chat could not be reached; it is tried again)',
  ]);
});
