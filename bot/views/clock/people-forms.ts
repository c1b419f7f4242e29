// The forms that are not about one date: not now, not yet, cover, a note, a longer interval, additional supervision.

import { addWorkingDays, isWorkingDay } from '../../domain/calendar';
import { coverFor } from '../../domain/clock/asking';
import { needs } from '../../domain/clock/standing';
import type { Council } from '../../domain/council';
import { addDays, addMonths, earlier } from '../../domain/dates';
import type { LocalDate, PersonId } from '../../domain/ids';
import { policyOn } from '../../domain/policy/policy';
import type { FormInput, FormView } from '../form-view';
import type { Ids } from '../prompts/day-buttons';
import { counted, firstNameOf, intervalWords, longDay, nameOf, possessive, tellingApart } from '../words';
import { choicesOf, reasonInput } from './date-forms';
import { needWords } from './step-entry-view';

/** `ids` travel with the buttons; `back`: there is a card to go back to. */
export type PersonFormFacts = {
  readonly council: Council;
  readonly by: PersonId;
  readonly about: PersonId;
  readonly today: LocalDate;
  readonly ids: Ids;
  readonly back: boolean;
};

/** Says that both will see it: a reason given unawares would be a trap. */
export function notNowForm(facts: PersonFormFacts): FormView {
  const { council, by, about, today } = facts;
  const { snooze, reminders } = policyOn(council, today);
  const latest = workingDaysAhead(council, today, snooze.atMostWorkingDays);
  const usual = workingDaysAhead(council, today, reminders.thenEveryWorkingDays);
  return {
    ...common(facts),
    summary: "Say what's in the way",
    heading:
      by === about
        ? "What's in the way of your supervision?"
        : `What's in the way of supervision with ${firstNameOf(council, about)}?`,
    text: `It goes into the thread for both of you to see, and it's not a mark against anybody. We don't ask again before the day you choose, ${longDay(latest, today)} at the latest; only a heads-up may come sooner.`,
    inputs: [reasonInput("What's in the way?"), date('askAgainOn', 'Ask again on', earlier(usual, latest))],
    save: { title: 'Save', act: 'save-not-now' },
  };
}

/** R4: the step goes on; the question comes back. */
export function notYetForm(facts: PersonFormFacts & { readonly toDays: number | null }): FormView {
  const { council, by, about, today, toDays } = facts;
  const own = by === about;
  const step = toDays === null ? 'the next step' : intervalWords(toDays).toLowerCase();
  return {
    ...common(facts),
    summary: 'Not yet',
    heading: own ? `Not ${step} yet` : `${firstNameOf(council, about)}: not ${step} yet`,
    text: 'Nothing changes meanwhile. The reason stands in the thread for the two of you.',
    inputs: [
      date('askAgainOn', 'Ask again on', addDays(today, 14)),
      { kind: 'lines', id: 'why', label: 'Why, in a few words', value: '' },
    ],
    save: { title: 'Save', act: 'save-not-yet' },
  };
}

/** R14, R23: a colleague for one request, or for the supervision meanwhile. */
export function coverForm(facts: PersonFormFacts): FormView {
  const { council, by, about, today, ids } = facts;
  const name = firstNameOf(council, about);
  const choices = choicesOf(council, coverFor(council, { by, about }, today));
  return {
    ...common(facts),
    summary: 'Name a cover',
    heading: ids.request
      ? `Who could see ${name} instead?`
      : `Who could cover ${possessive(name)} supervision?`,
    text:
      choices.length > 0
        ? `These supervise others and are in. We tell them and ${name}; a word to them first is kind.`
        : 'Nobody else is in who supervises others. Please ask your manager.',
    inputs: [{ kind: 'choice', id: 'cover', label: 'Who?', choices, value: '' }],
    save: { title: 'Ask them', act: 'save-cover' },
  };
}

/** To a manager: what will help, and by when. */
export function noteForm(facts: PersonFormFacts): FormView {
  const { council, about, today, ids } = facts;
  const plan = ids.step === 'recovery-plan';
  return {
    ...common(facts),
    summary: plan ? 'Add the recovery plan' : 'Add a note',
    heading: `${plan ? 'The plan' : 'A note'} for ${possessive(nameOf(council, about))} supervision`,
    text: 'It goes into the thread, where the two of them can read it. Time, cover or fewer duties help most; please leave out why anybody is away.',
    inputs: [
      { kind: 'lines', id: 'text', label: 'What will help?', value: '' },
      date('byOn', 'By when?', workingDaysAhead(council, today, 5)),
    ],
    save: { title: 'Save', act: 'save-note' },
  };
}

/** The supervisor asks the next manager; `team` is everybody it can be asked for. */
export function longerIntervalForm({
  team,
  ...facts
}: PersonFormFacts & { readonly team: readonly PersonId[] }): FormView {
  const { council, about, today } = facts;
  const name = tellingApart(council, team);
  return {
    ...withoutAbout(facts),
    summary: 'Ask for a longer interval',
    heading: 'Ask for a longer interval',
    text: 'Your manager says yes or no. Until then nothing changes; after the day it is looked at again, the policy stands.',
    inputs: [
      {
        kind: 'choice',
        id: 'about',
        label: 'For whom?',
        choices: team.map((one) => ({ value: one, title: name(one) })),
        value: about,
      },
      {
        kind: 'choice',
        id: 'intervalDays',
        label: 'How often?',
        choices: [35, 42, 49, 56].map((days) => ({ value: String(days), title: intervalWords(days) })),
        value: '42',
      },
      { kind: 'lines', id: 'reason', label: 'Why?', value: '' },
      date('reviewOn', 'Look at it again on', addMonths(today, 3)),
    ],
    save: { title: 'Ask', act: 'save-longer-interval' },
  };
}

/** Somebody one could ask: in whose thread, and who it is. */
export type WithWhom = { readonly about: PersonId; readonly who: PersonId };
type AskFacts = PersonFormFacts & { readonly others: readonly WithWhom[] };

/** R14: nobody has to say why. */
export function additionalForm(facts: AskFacts): FormView {
  const { council, today } = facts;
  const days = policyOn(council, today).requests.answerWithinWorkingDays;
  return {
    ...withoutAbout(facts),
    summary: 'Ask for additional supervision',
    heading: 'Ask for additional supervision',
    text: `You need not say why. Without an answer for ${counted(days, 'working day', 'working days')} we offer cover. Your usual dates stay as they are.`,
    inputs: [whomInput(facts), needInput],
    save: { title: 'Ask', act: 'ask-additional' },
  };
}

/** "Catch me?" */
export function fiveMinutesForm(facts: AskFacts): FormView {
  return {
    ...withoutAbout(facts),
    summary: 'Ask for five minutes',
    heading: 'Ask for five minutes',
    text: 'They answer "now" or "later today". Nothing is kept.',
    inputs: [whomInput(facts)],
    save: { title: 'Ask', act: 'ask-five' },
  };
}

/** One word typed in passing must not write to a manager: what will be said is shown first. */
export function raiseForm(facts: PersonFormFacts & { readonly manager: PersonId | undefined }): FormView {
  const { council, manager } = facts;
  const who = manager ? nameOf(council, manager) : 'your next manager';
  return {
    ...common(facts),
    summary: 'Raise that your supervision is late',
    heading: `Raise it with ${who}?`,
    text: `They read your name and since when your supervision is due, nothing else. It is noted in your thread, and your supervisor can see it there. It's no complaint about anybody.`,
    inputs: [],
    save: { title: 'Tell them', act: 'raise' },
  };
}

function whomInput({ council, about, others }: AskFacts): FormInput {
  const name = tellingApart(
    council,
    others.map(({ who }) => who),
  );
  return {
    kind: 'choice',
    id: 'about',
    label: 'With whom?',
    choices: others.map((one) => ({ value: one.about, title: name(one.who) })),
    value: about,
  };
}

/** Where whose thread it is can be chosen, the button must not say it too. */
const withoutAbout = ({ ids: { about: _, ...ids }, back }: PersonFormFacts) => ({ ids, back });

const needInput: FormInput = {
  kind: 'choice',
  id: 'need',
  label: 'What is it about?',
  choices: [
    { value: 'none', title: "I'd rather say it then" },
    ...needs.map((value) => ({ value, title: needWords[value] })),
  ],
  value: 'none',
};

const common = ({ ids, back }: PersonFormFacts) => ({ ids, back });

const date = (id: string, label: string, value: string): FormInput => ({ kind: 'date', id, label, value });

const workingDaysAhead = (council: Council, today: LocalDate, days: number): LocalDate =>
  addWorkingDays(today, days, (day) => isWorkingDay(day, council.daysOff));
