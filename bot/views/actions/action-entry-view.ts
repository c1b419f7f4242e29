// Actions, and what was taken upward, as lines of the thread.
import type { ActionEntry, ActionStep } from '../../domain/actions/action';
import type { UpwardIssueEntry } from '../../domain/actions/upward-issue';
import type { Council } from '../../domain/council';
import { londonDate } from '../../domain/dates';
import { firstWords } from '../../domain/decisions/stored-decision';
import type { LocalDate } from '../../domain/ids';
import { plainEntry } from '../plain-entry';
import type { BadgeView, EntryView } from '../view-types';
import { nameOf, shortDay } from '../words';

/** One action: whose, by when, what was said of it, and whether it is finished. */
export function actionEntryView(council: Council, entry: ActionEntry, today: LocalDate): EntryView {
  return plainEntry(entry, {
    kind: 'action',
    title: 'Action',
    badges: [actionBadge(entry, today)],
    text: entry.text,
    facts: [
      nameOf(council, entry.owner),
      ...fromWords(entry),
      ...entry.steps.map((step) => stepWords(council, step)),
    ],
  });
}

function fromWords({ entryId, fromEntryId }: ActionEntry): readonly string[] {
  if (fromEntryId === null) return [];
  if (fromEntryId.startsWith('record:')) return ['From a supervision record'];
  if (fromEntryId.startsWith('activity:')) return ['From learning and checks'];
  return [entryId.startsWith('action:') ? 'From a quick decision' : 'From a case discussion'];
}

/** "Carried to Tue 9 Feb 2027: Priya Nair, Thu 28 Jan 2027. School was closed." */
function stepWords(council: Council, { by, at, step, why, byOn, to, was }: ActionStep): string {
  const who = `${nameOf(council, by)}, ${shortDay(londonDate(at))}`;
  const said = why === '' ? '' : ` ${why}`;
  switch (step) {
    case 'done':
      return `Done: ${who}.${said}`;
    case 'carried':
      return `Carried to ${byOn === null ? 'another day' : shortDay(byOn)}: ${who}.${said}`;
    case 'dropped':
      // Whoever drops an action gives a reason; a decision against it gives none.
      return why === '' ? `Its decision was decided against: ${who}.` : `Dropped: ${who}.${said}`;
    case 'reworded':
      return `In the words of its decision now: ${who}. Before that: “${was ?? ''}”`;
    case 'taken-over':
      return `Taken over by ${to === null ? 'somebody else' : nameOf(council, to)}: ${who}.${said}`;
  }
}

function actionBadge({ state, byOn }: ActionEntry, today: LocalDate): BadgeView {
  if (state === 'WITHDRAWN') return { word: 'Withdrawn', tone: 'neutral' };
  if (state === 'DONE') return { word: 'Done', tone: 'good' };
  if (state === 'DROPPED') return { word: 'Dropped', tone: 'neutral' };
  return byOn < today
    ? { word: `Was due ${shortDay(byOn)}`, tone: 'neutral' }
    : { word: `By ${shortDay(byOn)}`, tone: 'neutral' };
}

/** Something taken upward, with its answer. */
export function issueEntryView(council: Council, entry: UpwardIssueEntry): EntryView {
  const { answer } = entry;
  return plainEntry(entry, {
    kind: 'action',
    title: 'Taken upward',
    badges: [issueBadge(entry)],
    text: entry.text,
    facts: [
      `To ${nameOf(council, entry.to)}`,
      ...(answer
        ? [`${nameOf(council, answer.by)}, ${shortDay(londonDate(answer.at))}: ${answer.text}`]
        : []),
    ],
  });
}

function issueBadge({ state, replyBy }: UpwardIssueEntry): BadgeView {
  if (state === 'ANSWERED') return { word: 'Answered', tone: 'good' };
  if (state === 'WITHDRAWN') return { word: 'Taken back', tone: 'neutral' };
  return { word: `Reply by ${shortDay(replyBy)}`, tone: 'neutral' };
}

/** On a page of many entries the first words, and of what was said since only the newest. */
export function shortActionView(view: EntryView): EntryView {
  const text = firstWords(view.text, 120);
  const [whose, ...since] = view.facts;
  const newest = since.slice(-1).map((fact) => firstWords(fact, 160));
  const facts = [...(whose === undefined ? [] : [whose]), ...newest];
  const left = text !== view.text || facts.length < view.facts.length || newest[0] !== since.at(-1);
  return { ...view, text, facts, hasMore: left };
}
