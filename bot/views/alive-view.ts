// "Is the bot alive?" in words: counts and times, never content.
import type { Council } from '../domain/council';
import { londonDate, londonTime } from '../domain/dates';
import type { Instant, LocalDate, PersonId } from '../domain/ids';
import { policyOn } from '../domain/policy/policy';
import type { AliveView } from './clock/clock-view-types';
import { viewerView } from './thread-view';
import { capital, counted, fullDay, longDay, nameOf } from './words';

/** How the bot stands, as the use case found it. */
export type StandingFacts =
  | {
      readonly kind: 'looking' | 'quiet';
      readonly lastAt: Instant | null;
      readonly nextAt: Instant | null;
    }
  | { readonly kind: 'silent'; readonly lastAt: Instant; readonly minutes: number }
  | { readonly kind: 'never' }
  | {
      readonly kind: 'resting';
      readonly lastAt: Instant | null;
      readonly until: Instant;
      readonly because: 'asked-to-wait' | 'in-doubt' | 'switched-off' | null;
    };

/** A day of the sweep's diary as this page needs it. */
export type AliveFacts = {
  readonly council: Council;
  readonly viewer: PersonId;
  readonly today: LocalDate;
  readonly standing: StandingFacts;
  readonly day:
    | {
        readonly due: number;
        readonly sent: number;
        readonly ambiguous: number;
        readonly unreachable: number;
        readonly putOff: number;
        readonly missedSlots: number;
        readonly canary: { readonly at: Instant; readonly outcome: string } | null;
        readonly skipped: readonly { readonly why: string; readonly people: number }[];
      }
    | undefined;
  readonly unreachablePeople: readonly PersonId[];
  readonly troubledPeople: readonly PersonId[];
};

/** For whoever may see it; this view checks no permission. */
export function aliveView({
  council,
  viewer,
  today,
  standing,
  day,
  unreachablePeople,
  troubledPeople,
}: AliveFacts): AliveView {
  const good = standing.kind === 'looking' || standing.kind === 'quiet';
  const missed = day !== undefined && day.missedSlots > 0;
  return {
    viewer: viewerView(council, viewer, today),
    today: fullDay(today),
    answer: answerWords(council, standing, today),
    tone: good && !missed ? 'good' : 'attention',
    facts: [
      { title: 'Due today', value: String(day?.due ?? 0) },
      { title: 'Sent', value: String(day?.sent ?? 0) },
      { title: 'In doubt, never sent twice', value: String(day?.ambiguous ?? 0) },
      { title: 'Could not be delivered', value: String(day?.unreachable ?? 0) },
      { title: 'Put off until later', value: String(day?.putOff ?? 0) },
      { title: 'Missed on their day, and caught up', value: String(day?.missedSlots ?? 0) },
      { title: "The day's test", value: testWords(day?.canary ?? null) },
    ],
    skipped: (day?.skipped ?? []).map(({ why, people }) => ({
      why: skippedWords[why] ?? capital(why),
      people,
    })),
    unreachable: [
      ...unreachablePeople.map((person) => nameOf(council, person)),
      ...troubledPeople
        .filter((person) => !unreachablePeople.includes(person))
        .map((person) => `${nameOf(council, person)} (their chat could not be reached; it is tried again)`),
    ].sort(),
  };
}

/** What the day's diary says in a word, for whoever did not write it; what is not here it says in a sentence. */
const skippedWords: Readonly<Record<string, string>> = {
  reminded: 'Reminded already; the next reminder is not due yet',
  booked: 'The next session is in the diary',
  quiet: 'Said that something is in the way, and left in peace for now',
  away: 'Away',
  paused: 'Their clock rests',
  'asked what became': 'Asked already what became of a session',
  'new date to follow': 'A new date is to follow',
  'no supervisor': 'Has no supervisor',
};

function answerWords(council: Council, standing: StandingFacts, today: LocalDate): string {
  switch (standing.kind) {
    case 'looking':
      return `Yes. ${lookWords(standing.lastAt, standing.nextAt, today)}`;
    case 'quiet': {
      const { sendFrom, sendUntil } = policyOn(council, today).reminders;
      return `Nothing goes out now: messages are sent from ${sendFrom} to ${sendUntil}. ${lookWords(standing.lastAt, standing.nextAt, today)}`;
    }
    case 'silent':
      return `It should have looked by now, and has not for ${durationWords(standing.minutes)}, since ${momentWords(standing.lastAt, today)}. Please ask whoever runs it.`;
    case 'never':
      return 'It has not looked yet. Please ask whoever runs it, unless it was only just started.';
    case 'resting':
      return `Sending rests until ${momentWords(standing.until, today)}, ${restWords(standing.because)}. ${lookWords(standing.lastAt, null, today)}`;
  }
}

function restWords(because: Extract<StandingFacts, { kind: 'resting' }>['because']): string {
  switch (because) {
    case 'asked-to-wait':
      return 'because Teams asked for a pause';
    case 'in-doubt':
      return 'because Teams gave no answer for too many people';
    case 'switched-off':
      return 'because the app is switched off in Teams';
    case null:
      return 'because Teams asked for a pause or the app is switched off there';
  }
}

function lookWords(lastAt: Instant | null, nextAt: Instant | null, today: LocalDate): string {
  if (lastAt === null) return 'It has not looked yet.';
  const next = nextAt === null ? '' : ` and will look again ${atWords(nextAt, today)}`;
  return `It last looked ${atWords(lastAt, today)}${next}.`;
}

/** "at 16:10", "on Monday 18 January at 17:25". */
const atWords = (at: Instant, today: LocalDate) =>
  londonDate(at) === today ? `at ${londonTime(at)}` : `on ${momentWords(at, today)}`;

const momentWords = (at: Instant, today: LocalDate) =>
  londonDate(at) === today ? londonTime(at) : `${longDay(londonDate(at), today)} at ${londonTime(at)}`;

const durationWords = (minutes: number) =>
  minutes < 120 ? counted(minutes, 'minute', 'minutes') : counted(Math.floor(minutes / 60), 'hour', 'hours');

function testWords(canary: { readonly at: Instant; readonly outcome: string } | null): string {
  if (canary === null) return 'Not yet';
  const at = londonTime(canary.at);
  switch (canary.outcome) {
    case 'sent':
      return `Went through at ${at}`;
    case 'retry-later':
      return `Put off at ${at}`;
    case 'ambiguous':
      return `No answer at ${at}`;
    default:
      return `Refused at ${at}`;
  }
}
