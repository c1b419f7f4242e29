// Prompts about a person rather than a date: a request, a return, an absence, the next step of a ladder.

import { coverChoices } from '../../domain/clock/proposals';
import type { StepDownAnswer } from '../../domain/clock/standing';
import type { LocalDate } from '../../domain/ids';
import { askedAbout } from '../../domain/prompts/prompts-actions';
import { actionsLeftBy, confirmationsOf, recordsLeftOpen } from '../../domain/prompts/prompts-away';
import { counted, firstNameOf, intervalWords, listed, longDay } from '../words';
import { does, pickButtons } from './day-buttons';
import { notificationWords } from './notification-words';
import type { PromptFacts, PromptPart } from './prompt-part';
import { offerWords, sentences, twoDates } from './prompts-about-dates';

/** R14: first to the supervisor, then with cover offered, then to the next manager. */
export function requestPart(facts: PromptFacts): PromptPart {
  const { council, to, today, prompt, head, name, supervisor, brief } = facts;
  const request = head.requests.find(({ requestId }) => requestId === prompt.subjectId);
  const since = longDay(request?.on ?? prompt.anchor, today);
  const somebodyElse = does('Somebody else', 'name-cover');
  if (prompt.step > 2) {
    const opening = `${name} asked ${supervisor} for additional supervision on ${since}; no date stands yet.`;
    return {
      summary: notificationWords.supervisionOf(name),
      text: brief
        ? opening
        : `${opening} It may just be a full week. Could you find the two of them a time, or name somebody ${name} can see instead? Nobody has to say why it is wanted.`,
      buttons: [somebodyElse],
    };
  }
  const dates = twoDates(facts);
  const [other] =
    prompt.step > 1 ? coverChoices(council, { worker: head.personId, supervisor: to }, today) : [];
  const opening = `${name} asked for additional supervision on ${since}.`;
  const alternative = other
    ? `Can't get to it? ${name} could see ${firstNameOf(council, other)} instead.`
    : prompt.step > 1
      ? `Can't get to it? Somebody else could see ${name} instead.`
      : '';
  return {
    summary: notificationWords.date(name),
    text: brief
      ? sentences(opening, alternative)
      : sentences(
          opening,
          offerWords(dates, today),
          alternative,
          'Pick whichever is easiest; nobody has to say why.',
        ),
    buttons: [...pickButtons(dates), does('Another time', 'book'), somebodyElse],
  };
}

/** R22: wellbeing first, then the date. */
export function returnPart(facts: PromptFacts): PromptPart {
  const { today, prompt, name, status, brief } = facts;
  const dates = twoDates(facts);
  const due = status.dueOn ? ` Supervision ${dueWords(status.dueOn, today)}.` : '';
  const back =
    prompt.anchor <= today ? `${name} is back.` : `${name} is back on ${longDay(prompt.anchor, today)}.`;
  return {
    summary: notificationWords.supervisionWith(name),
    text: brief
      ? `${back} First ask how ${name} is; the list can wait.${due}`
      : `${back} First ask how ${name} is; the list can wait, and it may be too long for one person.${due}${dates.length > 0 ? ` ${offerWords(dates, today)} Pick one when you've spoken.` : ''}`,
    buttons: [...pickButtons(dates), does('Another time', 'book')],
  };
}

/** R22; what was late before the absence keeps its day. */
const dueWords = (dueOn: LocalDate, today: LocalDate) =>
  dueOn < today ? `has been due since ${longDay(dueOn, today)}` : `is due by ${longDay(dueOn, today)}`;

/** R22: nothing is asked of whoever is away, or has left; what they left needs an owner. */
export function pausedPart({ council, to, today, prompt, head, name, brief }: PromptFacts): PromptPart {
  const last = council.people.get(prompt.about)?.endDate ?? null;
  const leaves = last !== null && prompt.anchor > last;
  const gone = leaves && last < today;
  const opening = leaves
    ? `${name} ${gone ? 'has left' : `leaves on ${longDay(last, today)}`}.`
    : `${name} is away.`;
  const files = confirmationsOf(head);
  const actions = actionsLeftBy(head);
  const unsigned = leaves ? recordsLeftOpen(head) : 0;
  const waits = leaves ? head.waits.length : 0;
  const open = listed([
    ...(actions > 0 ? [counted(actions, 'open action', 'open actions')] : []),
    ...(files > 0 ? [counted(files, 'child-file confirmation', 'child-file confirmations')] : []),
  ]);
  const needs =
    open === ''
      ? unsigned + waits > 0
        ? ''
        : 'Nothing of theirs is left open in the thread.'
      : `${open} ${actions + files === 1 ? 'needs' : 'need'} a new owner.`;
  const records =
    unsigned === 0
      ? ''
      : `${counted(unsigned, 'record is', 'records are')} not signed by both yet${gone ? '' : `; that is possible until ${name} goes`}.`;
  const waited =
    waits === 0
      ? ''
      : `${counted(waits, 'wait on another agency is', 'waits on other agencies are')} open: whoever takes the work on has to know.`;
  // A list of them there is for whoever may take them over by now.
  const toTakeOver = head.actions.some(
    ({ owner }) => owner === head.personId && askedAbout(council, head, { owner }, today)?.recipient === to,
  );
  const peace = leaves
    ? ''
    : "Supervision waits meanwhile, and we write to nobody about it. We'll come back to you on the return, with a date both of you can do.";
  return {
    summary: notificationWords.waits,
    text: sentences(opening, needs, waited, records, files > 0 ? whereabouts : '', brief ? '' : peace),
    buttons: [
      ...(files > 0 ? [does('Show the files', 'show-child-file', { about: prompt.about })] : []),
      ...(toTakeOver ? [does('Show the actions', 'show-actions')] : []),
    ],
  };
}

const whereabouts = "Is it on the child's file, or who could see to it?";

/** R4: the next step of the ladder, once both agree. */
export function stepDownPart({
  to,
  today,
  prompt,
  head,
  name,
  supervisor,
  status,
  brief,
}: PromptFacts): PromptPart {
  const step = status.stepDown;
  const next = step ? intervalWords(step.toDays).toLowerCase() : 'the next step';
  const own = to === prompt.about;
  const said = own ? head.stepDown?.supervisor : head.stepDown?.worker;
  const other = own ? supervisor : name;
  const question = own ? `Move to ${next}?` : `Move ${name} to ${next}?`;
  const now = step ? intervalWords(step.fromDays).toLowerCase() : 'present';
  const since = `The ${now} step ended on ${longDay(step?.since ?? prompt.anchor, today)}.`;
  return {
    summary: own ? notificationWords.own : notificationWords.supervisionWith(name),
    text: brief
      ? sentences(question, answerOf(said ?? null, other))
      : sentences(
          question,
          since,
          answerOf(said ?? null, other),
          'It changes once you both agree; until then it stays as it is. "Not yet" is as good an answer: say until when, and in a few words why.',
        ),
    buttons: [does('Agree', 'agree'), does('Not yet', 'not-yet')],
  };

  function answerOf(answer: StepDownAnswer | null, who: string): string {
    if (!answer) return '';
    if (answer.answer === 'agree') return `${who} agrees.`;
    const again = answer.askAgainOn ? ` before ${longDay(answer.askAgainOn, today)}` : '';
    return `${who} says not yet${again}.`;
  }
}

/** To the next manager: a longer standing interval and the day it is looked at again; why is shown on request. */
export function longerIntervalPart({
  council,
  today,
  head,
  name,
  supervisor,
  brief,
}: PromptFacts): PromptPart {
  const asked = head.longerInterval;
  const by = asked ? firstNameOf(council, asked.askedBy) : supervisor;
  const often = asked ? intervalWords(asked.intervalDays).toLowerCase() : 'less often';
  const review = asked ? `, to be looked at again on ${longDay(asked.reviewOn, today)}` : '';
  const holds =
    asked?.standing && asked.standing.reviewOn >= today ? 'the one approved before' : 'the policy';
  return {
    summary: notificationWords.answerWaited,
    text: `${by} would like to meet ${name} ${often}${review}.${brief ? '' : ` Until you answer, ${holds} stands.`}`,
    buttons: [does('Show why', 'show-why'), does('Approve', 'approve'), does('Decline', 'decline')],
  };
}
