// One sentence after each saved step of the supervision clock: what stands now, and who hears of it.
import { otherOf, pairActing } from '../domain/act';
import { nextManagerOf } from '../domain/relationships';
import type { ClockFacts } from './diary-view';
import { counted, longDay, nameOf } from './words';

/** What somebody has just saved; `alreadySaved` when this was the same form once more. */
export type SavedStep =
  | { readonly what: 'booked'; readonly count: number }
  | { readonly what: 'held' | 'interrupted' | 'moved' | 'cancelled' }
  | {
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

/** With the head as it is after the step. */
export function savedStepWords(facts: ClockFacts, step: SavedStep, alreadySaved: boolean): string {
  return alreadySaved ? `That was saved already. ${wordsOf(facts, step)}` : wordsOf(facts, step);
}

function wordsOf(facts: ClockFacts, step: SavedStep): string {
  const { council, viewer, owner, today, head } = facts;
  const pair = pairActing(council, { by: viewer, about: owner }, today);
  const other = pair ? nameOf(council, otherOf(pair, viewer)) : 'The other of you';
  const next = head.booked.find(({ on }) => on >= today);
  switch (step.what) {
    case 'booked':
      return step.count === 1
        ? `The date is in the diary. ${other} is told.`
        : `${counted(step.count, 'date is', 'dates are')} in the diary. ${other} is told.`;
    case 'held':
      return 'Kept as held. The next date follows from it.';
    case 'interrupted':
      return `Kept as interrupted; it does not count as held. ${nextWords(facts)}`;
    case 'moved':
      return `Moved${next ? `; the next date is ${longDay(next.on, today)}` : ''}. ${other} is told.`;
    case 'cancelled':
      return `Cancelled, with the reason kept. ${nextWords(facts)} ${other} is told.`;
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
        ? `Thank you. We stay quiet until ${longDay(head.inTheWay.quietUntil, today)} is over.`
        : 'Thank you. We stay quiet for now.';
  }
}

function nextWords({ head, today }: ClockFacts): string {
  const next = head.booked.find(({ on }) => on > today);
  if (next) return `The next date is ${longDay(next.on, today)}.`;
  return head.dateToFollow
    ? `A new date is to follow by ${longDay(head.dateToFollow.byOn, today)}.`
    : 'No date stands in the diary.';
}
