// What the reader of a thread may ask of the other, or answer, in words. A question nobody waits for is not there.
import { otherOf, type Pair, pairActing } from '../../domain/act';
import { addWorkingDays, isWorkingDay } from '../../domain/calendar';
import { decidesOnInterval, openQuestion } from '../../domain/clock/agreeing';
import { isLate, type SupervisionStatus, supervisionStatus } from '../../domain/clock/due';
import { timesPutOff } from '../../domain/clock/lateness';
import { reasonCodes } from '../../domain/clock/session';
import {
  type AdditionalRequest,
  type LongerInterval,
  type Need,
  needs,
  type StepDownAnswer,
} from '../../domain/clock/standing';
import { addDays } from '../../domain/dates';
import type { LocalDate, OperationId, PersonId } from '../../domain/ids';
import { policyOn } from '../../domain/policy/policy';
import { nextManagerOf } from '../../domain/relationships';
import { intervalWords, longDay, nameOf, reasonWords } from '../words';
import type { AsksView } from './clock-view-types';
import type { ClockFacts } from './diary-view';
import { needWords } from './step-entry-view';

/** Null for whoever cannot act in this thread: there is no pair, or the worker has left. */
export function asksView(facts: ClockFacts, operationId: OperationId): AsksView | null {
  const { council, viewer, owner, today, head } = facts;
  const pair = pairActing(council, { by: viewer, about: owner }, today);
  if (pair === undefined) return null;
  const other = nameOf(council, otherOf(pair, viewer));
  const status = supervisionStatus(council, head, today);
  return {
    operationId,
    // One request at a time; it stands among the requests until it is answered or taken back.
    additional: head.requests.some(({ by }) => by === viewer)
      ? null
      : { with: other, needs: needs.map((value) => ({ value, title: needWords[value] })) },
    requests: head.requests.map((request) => requestView(facts, request)),
    catchMe: other,
    stepDown: stepDownView(facts, pair, status),
    raise: raiseView(facts, status),
    raised: raisedWords(facts),
    longerInterval: longerIntervalView(facts, status),
    snooze: snoozeView(facts, status),
  };
}

/** R14: what it is wanted for, when somebody said so. */
const needSaid: Record<Need, string> = {
  case: ', about a case',
  wellbeing: ', for wellbeing',
  safety: ', about safety',
  other: '',
};

function requestView(
  { council, viewer, today }: ClockFacts,
  { requestId, by, on, need, coverOfferedOn }: AdditionalRequest,
): AsksView['requests'][number] {
  const mine = by === viewer;
  const asked = `${mine ? 'You' : nameOf(council, by)} asked for additional supervision on ${longDay(on, today)}${need ? needSaid[need] : ''}.`;
  const cover = coverOfferedOn === null ? '' : ` Cover was offered on ${longDay(coverOfferedOn, today)}.`;
  return { requestId, text: `${asked}${cover}`, may: mine ? 'withdraw' : 'book' };
}

/** "Not yet" proposes to ask again in two weeks. */
const askAgainAfterDays = 14;

/** R4: refusing keeps the shorter interval, and nobody has to say why. */
function stepDownView(
  { council, viewer, owner, today, head }: ClockFacts,
  pair: Pair,
  { stepDown, phase, supervisorId }: SupervisionStatus,
): AsksView['stepDown'] {
  if (stepDown === null) return null;
  const open = head.stepDown?.phase === stepDown.phase ? head.stepDown : null;
  const [mine, theirs] =
    viewer === owner ? [open?.worker, open?.supervisor] : [open?.supervisor, open?.worker];
  const [from, to] = [intervalWords(stepDown.fromDays), intervalWords(stepDown.toDays)].map(lower);
  const week = phase ? `Week ${phase.week} in post. ` : '';
  const question = `${week}Is it time to move from ${from} to ${to} supervision? It stays ${from} until you both say yes.`;
  const answers = [
    ...answerWords('You', 'have', mine, today),
    ...answerWords(nameOf(council, otherOf(pair, viewer)), 'has', theirs, today),
  ];
  return {
    text: [question, ...answers].join(' '),
    // Of several supervisors it is the one who is asked about this person today.
    mayAnswer: mine?.answer !== 'agree' && (viewer === owner || viewer === supervisorId),
    askAgainOn: addDays(today, askAgainAfterDays),
  };
}

function answerWords(
  who: string,
  has: 'have' | 'has',
  given: StepDownAnswer | null | undefined,
  today: LocalDate,
): string[] {
  if (!given) return [];
  if (given.answer === 'agree') return [`${who} ${has} said yes.`];
  const again = given.askAgainOn ? `; the question comes back on ${longDay(given.askAgainOn, today)}` : '';
  return [`${who} ${has} said not yet${again}.`];
}

/** The worker need not wait for anybody to escalate. */
function raiseView(
  { council, viewer, owner, today, head }: ClockFacts,
  status: SupervisionStatus,
): AsksView['raise'] {
  if (viewer !== owner || head.raised !== null || !isLate(status)) return null;
  const to = nextManagerOf(council, owner, today);
  if (to === undefined) return null;
  const name = nameOf(council, to);
  return {
    to: name,
    text: `You can raise this with ${name} yourself, without waiting. ${name} reads your name, the day supervision was due and that you raised it, nothing else.`,
  };
}

function raisedWords(facts: ClockFacts): string | null {
  const { council, viewer, owner, today, head } = facts;
  const who = (person: PersonId) => (person === viewer ? 'You' : nameOf(council, person));
  const to = nextManagerOf(council, owner, today);
  const said = [
    ...(head.raised
      ? [
          `${who(head.raised.by)} raised it${to && to !== viewer ? ` with ${nameOf(council, to)}` : ''} on ${longDay(head.raised.on, today)}.`,
        ]
      : []),
    ...(head.escalationNote
      ? [
          `${who(head.escalationNote.by)} noted on ${longDay(head.escalationNote.on, today)} what will be done, by ${longDay(head.escalationNote.byOn, today)}.`,
        ]
      : []),
  ];
  return said.length > 0 ? said.join(' ') : null;
}

/** Asked by the supervisor, decided by the next manager; the worker reads where it stands. */
function longerIntervalView(
  { council, viewer, owner, today, head }: ClockFacts,
  { code }: SupervisionStatus,
): AsksView['longerInterval'] {
  const newest = head.longerInterval;
  const said = newest && longerIntervalWords(council, viewer, newest, today);
  if (viewer === owner || code === 'NOT_REMINDED') return said ? { text: said, mayAsk: false } : null;
  const manager = decidesOnInterval(council, { about: owner, askedBy: viewer }, today);
  if (manager === undefined) return said ? { text: said, mayAsk: false } : null;
  const mayAsk = openQuestion(head, today) === undefined;
  const offer = `A longer interval than the policy's needs a reason, a review date and a yes from ${nameOf(council, manager)}.`;
  return { text: said && mayAsk ? `${said} ${offer}` : (said ?? offer), mayAsk };
}

function longerIntervalWords(
  council: ClockFacts['council'],
  viewer: PersonId,
  { intervalDays, reviewOn, askedBy, askedOn, decided, standing }: LongerInterval,
  today: LocalDate,
): string {
  const often = lower(intervalWords(intervalDays));
  const asker = askedBy === viewer ? 'You' : nameOf(council, askedBy);
  const asked = `${asker} asked on ${longDay(askedOn, today)} for supervision ${often}`;
  const before =
    standing && standing.reviewOn >= today
      ? ` Supervision ${lower(intervalWords(standing.intervalDays))} stands as approved until ${longDay(standing.reviewOn, today)}.`
      : '';
  if (decided === null && reviewOn < today) return `${asked}; nobody answered.`;
  if (decided === null) return `${asked}; it waits for an answer.${before}`;
  const decider = decided.by === viewer ? 'you' : nameOf(council, decided.by);
  return decided.approved
    ? `Supervision ${often} was approved by ${decider} on ${longDay(decided.on, today)}, to be reviewed on ${longDay(reviewOn, today)}.`
    : `${asked}; ${decider} said no on ${longDay(decided.on, today)}.${before}`;
}

/** "Not now, because…": for whoever is reminded, while there is something to be reminded of. */
function snoozeView(
  { council, viewer, owner, today, head }: ClockFacts,
  status: SupervisionStatus,
): AsksView['snooze'] {
  const asked = viewer !== owner && (isLate(status) || status.code === 'DUE_SOON') && status.next === null;
  const quiet = head.inTheWay !== null && head.inTheWay.quietUntil >= today;
  const { atMostWorkingDays, atMostTimes } = policyOn(council, today).snooze;
  const left = atMostTimes - timesPutOff(head, viewer);
  if (!asked || quiet || left <= 0) return null;
  const latest = addWorkingDays(today, atMostWorkingDays, (day) => isWorkingDay(day, council.daysOff));
  return {
    text: `If now is not the moment, say why and we don't ask again before the day you choose, ${longDay(latest, today)} at the latest; only a heads-up of what a manager would read may come sooner. That can be said ${timesWords(left)}; you both see the reason.`,
    reasons: reasonCodes.map((value) => ({ value, title: reasonWords[value] })),
    latest,
  };
}

const timesWords = (left: number) =>
  left === 1 ? 'once more' : left === 2 ? 'twice in a row' : `${left} times in a row`;

/** Within a sentence. */
const lower = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);
