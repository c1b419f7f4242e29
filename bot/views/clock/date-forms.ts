// The forms for a date: book one, say that you met, that it was cut short, moved or cancelled.
import { type Act, otherOf, type Pair } from '../../domain/act';
import type { HourTaken } from '../../domain/clock/hours-taken';
import { coverChoices, type ProposedDate, proposedDates } from '../../domain/clock/proposals';
import { type BookedSession, reasonCodes } from '../../domain/clock/session';
import { agreedMinutes } from '../../domain/clock/sessions';
import type { Council } from '../../domain/council';
import { isTimeOfDay, localDate } from '../../domain/dates';
import type { LocalDate, PersonId } from '../../domain/ids';
import { policyOn } from '../../domain/policy/policy';
import type { ThreadHead } from '../../domain/thread-head';
import type { FormInput, FormView } from '../form-view';
import type { Ids } from '../prompts/day-buttons';
import { lateWords, sentences } from '../prompts/prompts-about-dates';
import type { Choice } from '../view-types';
import { dayAndTime } from '../when-words';
import { longDay, nameOf, possessive, reasonWords } from '../words';
import { nothingFreeWords } from './nothing-free-words';

/** What a form about dates may use. `back`: it came from a card one can go back to. */
export type DateFormFacts = {
  readonly council: Council;
  readonly by: Act['by'];
  readonly pair: Pair;
  readonly head: ThreadHead;
  readonly today: LocalDate;
  /** The date in the diary it is about; null when there is none. */
  readonly session: BookedSession | null;
  /** The choice somebody has made already; empty for none. */
  readonly when: string;
  /** Ask who covers a duty, and for which day. */
  readonly coverOn: LocalDate | null;
  readonly ids: Ids;
  readonly back: boolean;
  /** Hours either has given to somebody else; none where nobody could ask. */
  readonly taken: readonly HourTaken[];
};

/** The values of `when` that are no date. */
export const whenElse = { other: 'other', toFollow: 'to-follow' } as const;

/** One value for a day and a time: `2027-02-18T14:00`. */
export const whenValue = ({ on, at }: { readonly on: string; readonly at: string | null }) =>
  `${on}T${at ?? ''}`;

/** Offers dates both can do; any other can be given below them. */
export function bookForm(facts: DateFormFacts): FormView {
  const { ids } = facts;
  const kind = ids.kind === 'ADDITIONAL' ? 'additional supervision' : 'supervision';
  const dates = offered(facts);
  return {
    ...common(facts),
    summary: `Book ${kind}`,
    heading: `Book ${kind} with ${otherName(facts)}`,
    text:
      dates.length > 0
        ? "You're both in then, and neither of you is on duty. Nobody's calendar is read."
        : nothingFreeWords,
    inputs: [...whenInputs(facts, { label: 'When?', toFollow: false }), ...coverInput(facts)],
    save: { title: 'Book', act: 'save-booking' },
  };
}

/** Says before anybody saves that a talk in passing does not count (R16) and what is short (R17). */
export function metForm(facts: DateFormFacts): FormView {
  const { council, head, today, session, pair } = facts;
  const { shortBelowMinutes, standardMinutes } = policyOn(council, today).session;
  const agreed = agreedMinutes(
    council,
    pair.worker,
    { on: today, supervisorId: pair.supervisor },
    head.agreement,
  );
  const minutes = session?.minutes ?? agreed ?? standardMinutes;
  return {
    ...common(facts),
    summary: 'Record that you met',
    heading: `You and ${otherName(facts)} met`,
    text: `Formal supervision only: a talk in passing doesn't move the date. Below ${shortBelowMinutes} minutes it is kept as short, unless you agreed to that.`,
    inputs: [
      date('on', 'Date you met', heldOn(session, today)),
      { kind: 'text', id: 'minutes', label: 'Minutes', value: String(minutes) },
    ],
    save: { title: 'Save', act: 'save-met' },
  };
}

/** Interrupted: what there was of it, why, and when it goes on. */
export function cutShortForm(facts: DateFormFacts): FormView {
  const { session, today } = facts;
  return {
    ...common(facts),
    summary: 'Record that it was cut short',
    heading: `Supervision with ${otherName(facts)} was cut short`,
    text: sentences(
      "It happens. What there was is kept, and the rest gets a date of its own. It's not a mark against anybody.",
      nothingFree(facts),
    ),
    inputs: [
      date('heldOn', 'Date you met', heldOn(session, today)),
      { kind: 'text', id: 'minutes', label: 'Minutes you had', value: '' },
      reasonInput('What came between?'),
      ...whenInputs(facts, { label: 'When do you go on?', toFollow: true }),
      ...coverInput(facts),
    ],
    save: { title: 'Save', act: 'save-cut-short' },
  };
}

/** R21: another date, and why. */
export function moveForm(facts: DateFormFacts): FormView {
  return {
    ...common(facts),
    summary: 'Move supervision',
    heading: `A new date with ${otherName(facts)}`,
    text: sentences(sessionWords(facts), 'Both of you see the new date and the reason.', nothingFree(facts)),
    inputs: [
      ...whenInputs(facts, { label: 'New date', toFollow: false }),
      ...coverInput(facts),
      reasonInput('Why does it move?'),
    ],
    save: { title: 'Move it', act: 'save-move' },
  };
}

/** R21: cancelled with a reason, and a new date or one that is to follow. */
export function cancelForm(facts: DateFormFacts): FormView {
  return {
    ...common(facts),
    summary: 'Cancel supervision',
    heading: `Cancel supervision with ${otherName(facts)}`,
    text: sentences(sessionWords(facts), `A new date now is best; ${withoutDate(facts)}`, nothingFree(facts)),
    inputs: [
      reasonInput('Why?'),
      ...whenInputs(facts, { label: 'New date', toFollow: true }),
      ...coverInput(facts),
    ],
    save: { title: 'Cancel it', act: 'save-cancel' },
  };
}

const withoutDate = ({ session }: DateFormFacts) =>
  session?.kind === 'ADDITIONAL'
    ? 'without one, it can be booked again at any time.'
    : 'if there is none yet, we ask you for it on the next working day.';

/** A choice of a colleague; nobody is proposed, because a suggested one would be taken. */
export const choicesOf = (council: Council, people: readonly PersonId[]): readonly Choice[] =>
  people.map((one) => ({ value: one, title: nameOf(council, one) }));

const common = ({ ids, back }: DateFormFacts) => ({ ids, back });

const otherName = ({ council, pair, by }: DateFormFacts) => nameOf(council, other(pair, by));

/** Whoever is neither of the two acts for the supervisor. */
const other = (pair: Pair, by: PersonId): PersonId =>
  by === pair.worker || by === pair.supervisor ? otherOf(pair, by) : pair.worker;

const offered = ({ council, head, pair, today, taken }: DateFormFacts): readonly ProposedDate[] =>
  proposedDates(council, head, pair, today, 4, taken);

const nothingFree = (facts: DateFormFacts) => (offered(facts).length > 0 ? '' : nothingFreeWords);

function whenInputs(
  facts: DateFormFacts,
  { label, toFollow }: { readonly label: string; readonly toFollow: boolean },
): FormInput[] {
  const { today, when } = facts;
  const dates = offered(facts).map((one) => ({
    value: whenValue(one),
    title: `${dayAndTime(one.on, one.at, today)}${lateWords(one)}`,
  }));
  const choices = [
    ...dates,
    ...chosenBefore(when, dates, today),
    ...(toFollow ? [{ value: whenElse.toFollow, title: 'A date will follow' }] : []),
    { value: whenElse.other, title: 'Another date, below' },
  ];
  return [
    { kind: 'choice', id: 'when', label, choices, value: toFollow ? '' : (choices[0]?.value ?? '') },
    date('on', 'Another date', ''),
    { kind: 'time', id: 'at', label: 'Time', value: '' },
  ];
}

/** A date from a button that is not among those offered now stays to be seen. */
function chosenBefore(when: string, offered: readonly Choice[], today: LocalDate): Choice[] {
  const [day, at = ''] = when.split('T');
  const on = localDate(day);
  if (on === undefined || offered.some(({ value }) => value === when)) return [];
  return [{ value: when, title: dayAndTime(on, isTimeOfDay(at) ? at : null, today) }];
}

/** R18: while one of the two is on MASH or duty, somebody else decides. */
function coverInput({ council, pair, coverOn }: DateFormFacts): FormInput[] {
  if (coverOn === null) return [];
  const choices = choicesOf(council, coverChoices(council, pair, coverOn));
  return [{ kind: 'choice', id: 'cover', label: 'Who decides on duty meanwhile?', choices, value: '' }];
}

/** The order is the domain's; none is chosen for the person. */
export const reasonInput = (label: string): FormInput => ({
  kind: 'choice',
  id: 'reason',
  label,
  choices: reasonCodes.map((value) => ({ value, title: reasonWords[value] })),
  value: '',
});

const date = (id: string, label: string, value: string): FormInput => ({ kind: 'date', id, label, value });

const heldOn = (session: BookedSession | null, today: LocalDate) =>
  session && session.on < today ? session.on : today;

function sessionWords({ council, by, pair, session, today }: DateFormFacts): string {
  const whose =
    by === pair.worker ? 'Your supervision' : `${possessive(nameOf(council, pair.worker))} supervision`;
  return session ? `${whose} is in the diary for ${longDay(session.on, today)}.` : `${whose}.`;
}
