// The small steps of a thread in words: stepping down, a longer interval, a request, something raised.

import type {
  EscalationEntry,
  IntervalEntry,
  Need,
  RequestEntry,
  StepDownEntry,
} from '../../domain/clock/standing';
import type { Council } from '../../domain/council';
import { londonDate } from '../../domain/dates';
import type { DecisionStepEntry } from '../../domain/decisions/management-oversight';
import type { BadgeView, EntryView } from '../view-types';
import { intervalWords, momentWords, nameOf, shortDay } from '../words';

/** Entries that say where the two stand; none of them moves a date by itself. */
export type StepEntry = StepDownEntry | IntervalEntry | RequestEntry | EscalationEntry | DecisionStepEntry;

/** What additional supervision was asked for; whoever asks need not say. */
export const needWords: Record<Need, string> = {
  case: 'A case',
  wellbeing: 'Wellbeing',
  safety: 'Safety',
  other: 'Something else',
};

/** Title, text and who said it; whoever reads it has the thread's permission already. */
export function stepView(council: Council, entry: StepEntry): EntryView {
  return {
    entryId: entry.entryId,
    kind: 'note',
    ...wordsFor(entry),
    on: londonDate(entry.at),
    when: momentWords(entry.at),
    hasMore: false,
    why: '',
    references: [],
    referenceToFollow: false,
    facts: [
      `Said by ${nameOf(council, entry.saidBy)}`,
      ...(entry.kind === 'request' && entry.cover ? [`Cover: ${nameOf(council, entry.cover)}`] : []),
    ],
    decision: null,
  };
}

type Words = Pick<EntryView, 'title' | 'text' | 'badges'>;

function wordsFor(entry: StepEntry): Words {
  switch (entry.kind) {
    case 'step-down':
      return stepDownWords(entry);
    case 'interval':
      return intervalEntryWords(entry);
    case 'request':
      return requestWords(entry);
    case 'escalation':
      return escalationWords(entry);
    case 'decision-step':
      // No list has it; the decision shows what was said.
      return { title: 'About a quick decision', text: entry.text, badges: [] };
  }
}

function stepDownWords({ answer, agreed, fromDays, toDays, askAgainOn, why }: StepDownEntry): Words {
  const to = intervalWords(toDays).toLowerCase();
  if (agreed) return { title: `Moved to ${to}`, text: why, badges: [badge('Both agreed', 'good')] };
  if (answer === 'agree') return { title: `Ready to move to ${to}`, text: why, badges: [] };
  const until = askAgainOn ? ` The question comes back on ${shortDay(askAgainOn)}.` : '';
  return {
    title: `Not yet ${to}`,
    text: `${why}${why === '' || /[.!?]$/.test(why) ? '' : '.'}${until}`.trim(),
    badges: [badge(`Stays ${intervalWords(fromDays).toLowerCase()}`, 'neutral')],
  };
}

function intervalEntryWords({ step, intervalDays, reason, reviewOn }: IntervalEntry): Words {
  const often = intervalWords(intervalDays).toLowerCase();
  const titles = {
    asked: `A longer interval was asked for: ${often}`,
    approved: `A longer interval was approved: ${often}`,
    declined: `A longer interval was declined: ${often}`,
  };
  return { title: titles[step], text: reason, badges: [badge(`Review ${shortDay(reviewOn)}`, 'neutral')] };
}

function requestWords({ step, need }: RequestEntry): Words {
  const titles = {
    asked: 'Additional supervision was asked for',
    'cover-offered': 'Cover was offered for additional supervision',
    withdrawn: 'Additional supervision is no longer needed',
  };
  return { title: titles[step], text: need ? `${needWords[need]}.` : '', badges: [] };
}

function escalationWords({ step, text, byOn }: EscalationEntry): Words {
  const titles = {
    raised: 'The late supervision was raised with the next manager',
    'action-note': "The next manager's note on the late supervision",
    'recovery-plan': 'A recovery plan was agreed',
  };
  return { title: titles[step], text, badges: byOn ? [badge(`By ${shortDay(byOn)}`, 'neutral')] : [] };
}

const badge = (word: string, tone: BadgeView['tone']): BadgeView => ({ word, tone });
