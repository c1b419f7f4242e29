// One sentence after each saved step of the supervision clock: what stands now, and who hears of it.
import { otherOf, pairActing } from '../../domain/act';
import type { SessionEntry } from '../../domain/clock/session';
import { countsAsFormal } from '../../domain/clock/sessions';
import { addDays } from '../../domain/dates';
import { nextManagerOf } from '../../domain/relationships';
import type { ThreadEntry } from '../../domain/thread';
import { headsUpFirstWords } from '../decisions/answered-words';
import { counted, listed, longDay, nameOf } from '../words';
import type { ClockFacts } from './diary-view';

/** What somebody has just said of dates, or asked. */
export type SavedStep = SessionStep | AskStep;
type SessionStep =
  | { readonly what: 'booked'; readonly count: number }
  | { readonly what: 'held' | 'interrupted' | 'moved' | 'cancelled' };
type AskStep = {
  readonly what:
    | 'additional'
    | 'withdraw'
    | 'five-minutes'
    | 'step-down-agree'
    | 'step-down-not-yet'
    | 'raise'
    | 'longer-interval'
    | 'snooze';
};

/** What was written first, null when nothing is kept; `alreadySaved` when this was the same form once more. */
type Saved = { readonly entry: ThreadEntry | null; readonly alreadySaved: boolean };

/** With the head as it is after the step. */
export function savedStepWords(facts: ClockFacts, step: SavedStep, { entry, alreadySaved }: Saved): string {
  const words = entry?.kind === 'session' ? sessionWords(facts, step, entry) : askWords(facts, step);
  return alreadySaved ? `That was saved already. ${words}` : words;
}

function sessionWords(facts: ClockFacts, step: SavedStep, entry: SessionEntry): string {
  const toldOf = toldWords(facts, entry);
  switch (step.what) {
    case 'booked': {
      const dates = step.count === 1 ? 'The date is' : counted(step.count, 'date is', 'dates are');
      return `${dates} in the diary. ${toldOf}`;
    }
    case 'held':
      return heldWords(facts, entry);
    case 'interrupted':
      return `Kept as interrupted; it does not count as held. ${nextWords(facts, entry)}`;
    case 'moved': {
      const next = entry.movedTo ? `; the next date is ${longDay(entry.movedTo, facts.today)}` : '';
      return `Moved${next}. ${toldOf}`;
    }
    default:
      return `Cancelled, with the reason kept. ${nextWords(facts, entry)} ${toldOf}`;
  }
}

/** R16, R17: says at once when the due date stays where it was. */
function heldWords({ council, owner, head }: ClockFacts, entry: SessionEntry): string {
  if (countsAsFormal(council, owner, entry, head.agreement))
    return 'Kept as held. The next date follows from it.';
  return entry.sessionKind === 'FORMAL'
    ? "Kept as held, and as short: it doesn't move the due date."
    : "Kept as held. It comes on top of formal supervision and doesn't move the due date.";
}

function nextWords({ head, today }: ClockFacts, { movedTo, sessionKind }: SessionEntry): string {
  if (movedTo) return `The next date is ${longDay(movedTo, today)}.`;
  if (sessionKind === 'FORMAL' && head.dateToFollow)
    return `A new date is to follow by ${longDay(head.dateToFollow.byOn, today)}.`;
  return head.requests.length > 0
    ? 'The request waits for a date again.'
    : 'Another can be booked at any time.';
}

/** Whoever these dates are with: on a later day that may be somebody else than today. */
function toldWords({ council, viewer, owner, head }: ClockFacts, { entryId, supervisorId }: SessionEntry) {
  const dates = head.booked.filter(({ sessionId }) => sessionId.startsWith(entryId));
  const both = new Set([owner, supervisorId, ...dates.map((one) => one.supervisorId)]);
  const names = [...both].filter((one) => one !== viewer).map((one) => nameOf(council, one));
  return `${listed(names)} ${names.length === 1 ? 'is' : 'are'} told.`;
}

function askWords({ council, viewer, owner, today, head }: ClockFacts, { what }: SavedStep): string {
  const pair = pairActing(council, { by: viewer, about: owner }, today);
  const other = pair ? nameOf(council, otherOf(pair, viewer)) : 'The other of you';
  switch (what) {
    case 'additional':
      return `${other} is told that you would like additional supervision. You need not say why.`;
    case 'withdraw':
      return 'Your request is taken back.';
    case 'five-minutes':
      return `${other} is asked for five minutes. Nothing of it is kept.`;
    case 'step-down-agree':
      return head.stepDown === null
        ? 'You both said yes: the longer interval begins.'
        : `Your yes is kept. It changes once ${other} says yes, too.`;
    case 'step-down-not-yet':
      return 'Kept: the shorter interval stays, and the question comes back.';
    case 'raise': {
      const manager = nextManagerOf(council, owner, today);
      return `${manager ? nameOf(council, manager) : 'The next manager'} is told that you raised it, and nothing else.`;
    }
    case 'longer-interval':
      return 'Asked. The interval stays as it is until there is a yes.';
    case 'snooze':
      return head.inTheWay
        ? `Thank you. We won't ask again before ${longDay(addDays(head.inTheWay.quietUntil, 1), today)}. ${headsUpFirstWords(viewer === owner)}`
        : `Thank you. We won't ask again for now. ${headsUpFirstWords(viewer === owner)}`;
    default:
      return 'Kept.';
  }
}
