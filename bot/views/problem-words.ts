// One sentence for each thing that can be wrong with what somebody gave: what it is, and what to do.
import type { LocalDate } from '../domain/ids';
import type { FieldProblem, Refusal } from '../domain/outcome';
import { identifierWords } from './identifier-words';
import { counted, fullDay, listed, possessive } from './words';

/**
 * Never quotes what was typed, so that the sentence may be shown, stored and logged; only the maximum, the example
 * and colleagues' names go into it.
 */
export function problemWords(problem: FieldProblem): string {
  switch (problem.kind) {
    case 'missing':
      return missingWords(problem.field);
    case 'too-short':
      return `Please say it in a few words, at least ${problem.minimum} characters: whoever reads it later should understand why.`;
    case 'name-too-short':
      return `A name to look for has at least ${problem.minimum} letters: a single letter stands everywhere. Leave it out, and look for it by eye in the files of their team.`;
    case 'too-long':
      return `This is ${counted(problem.length, 'character', 'characters')}; a quick decision holds ${problem.maximum}. Shorten it by ${problem.length - problem.maximum}, or put the full account on the child's file.`;
    case 'identifiers':
      return identifierWords(problem.found);
    case 'needed-to-confirm':
      return problem.field === 'reference'
        ? 'A case reference is needed to confirm it. It can stay saved without one until then.'
        : 'A reason is needed to confirm it. It can stay saved without one until then.';
    case 'too-late-to-withdraw':
      return `It could be taken back for ${counted(problem.minutes, 'minute', 'minutes')} and stands now. Put it right beside it instead: both stay readable.`;
    case 'taken-up':
      return "It has been answered, its action was taken up, or it is on the child's file, so it stands. If it does not hold any more, log a decision that says so and why: both stay readable.";
    case 'reference-format':
      return `That isn't a case reference as we write them. Use the form ${problem.example}, or choose "To follow today".`;
    case 'reference-is-a-name':
      return `That looks like a name. Please use the case reference instead, for example ${problem.example}, or choose "To follow today".`;
    case 'not-your-person':
      return 'You and this person have no supervision together today. Choose somebody you supervise or your supervisor.';
    case 'not-one-of-the-two':
      return 'Choose one of the two of you.';
    case 'not-a-date':
      return 'Give a date, day first, for example 26 January 2027.';
    case 'not-a-time':
      return 'Give a time between 00:00 and 23:59, for example 14:30.';
    case 'in-the-future':
      return "That hasn't happened yet. Choose a time up to now.";
    case 'in-the-past':
      return 'That day has gone. Choose today or later.';
    case 'before-it-was-said':
      return 'That is before it was said. Choose the same day or later.';
    case 'too-long-ago':
      return 'That is more than three months ago. Please record it in the next supervision instead.';
    case 'not-a-choice':
      return 'Choose one from the list.';
    case 'not-minutes':
      return 'Give the minutes as a whole number between 1 and 480.';
    case 'not-a-count':
      return `Give a whole number from ${problem.from} to ${problem.to}.`;
    case 'contradiction':
      return problem.message;
    case 'not-closures':
      return 'Write each closure as in "2027-12-24 to 2027-12-31 Christmas", at most a month long, with a semicolon between two.';
    case 'too-early':
      return `Choose ${fullDay(problem.earliest)} or later.`;
    case 'not-a-working-day':
      return `${listed(problem.names)} ${problem.names.length === 1 ? "isn't" : "aren't"} in that day. Choose another.`;
    case 'before-last-met':
      return 'A later supervision is already recorded. Choose the day of the newest one.';
    case 'already-booked':
      return 'The two of you have a date then already. Choose another time or day.';
    case 'meets-somebody-else': {
      const { name, on, at, freeAt } = problem;
      const instead = freeAt ? `You can both do ${freeAt} that day.` : 'Choose another day.';
      return `${name} meets somebody else on ${fullDay(on)} at ${at}. ${instead}`;
    }
    case 'outside-hours':
      return outsideHoursWords(problem);
    case 'already-held':
      return 'That you met on this day is kept already; there is nothing more to do.';
    case 'cover-needed':
      return `${problem.name} ${dutyWords[problem.duty]} then. Choose who decides meanwhile, or another time.`;
    case 'cover-not-free':
      return `${problem.name} isn't free then either. Choose somebody else, or another time.`;
    case 'already-answered':
      return 'This has been answered already. Open the thread to see what was said.';
    case 'waits-for-another':
      return `It waits for ${possessive(problem.name)} answer now, so there is nothing to answer here. If it cannot wait, speak to them.`;
    case 'only-they-say':
      return problem.onPolicyPage
        ? `Only ${problem.name} can say that, with two ticks on the policy page.`
        : `Only ${problem.name} can say that.`;
    case 'looked-at':
      return `${problem.name ?? 'You'} said already that ${becameWords[problem.answer]}, so nothing else was saved. A word between the two of you helps if you see it differently.`;
    case 'added-already':
      return `Not saved: a ${problem.field === 'why' ? 'reason' : 'case reference'} was added here already, and that stays. Take yours out, or keep a copy of it.`;
    case 'taken-back':
      return 'This was taken back by whoever wrote it, so nothing is asked of you. Its words stay in the thread, marked as withdrawn.';
    case 'draft-again':
      return 'It went back to the draft meanwhile, so nothing was signed. What you typed into your boxes stays on this device for a day, and the draft offers it to you.';
    case 'offer-too-old':
      return problem.field === 'intervalDays'
        ? 'It does not say how often you meet, and no ladder says it for this grade any more. Please send it back, say how often, and offer it again.'
        : 'It waited so long that the day to look at it again has passed. Please send it back, give another day, and offer it again.';
    case 'already-asked':
      return 'This was asked already and still waits for an answer.';
    case 'nothing-waits':
      return 'Nothing is waiting for this answer now. Open the thread to see where it stands.';
    case 'not-late':
      return "This supervision isn't late.";
    case 'nobody-to-tell':
      return "The council's files name no next manager to tell. Please ask whoever keeps them.";
    case 'too-far-ahead':
      return `Choose a day up to ${fullDay(problem.latest)}.`;
    case 'note-too-long':
      return `This is ${counted(problem.length, 'character', 'characters')}; ${problem.maximum} fit here. Shorten it by ${problem.length - problem.maximum}.`;
    case 'too-many':
      return `These are ${problem.count}; ${problem.maximum} fit here. Put some together, or leave some out.`;
    case 'before-it-began':
      return 'That is not after it began. Choose a later time.';
    case 'issued-already':
      return 'This record is out already, so nothing was saved. Open it to see what it says now.';
    case 'signed-already':
      return 'You have signed this version already; there is nothing more to do.';
    case 'signed-by-both':
      return 'Both of you have signed it, so its words stay. Put right what is wrong in an addendum.';
    case 'days-are-over':
      return `That was for the days up to ${fullDay(problem.until)}. You can still sign it as received, not agreed, and say more in an addendum.`;
    case 'not-signed-yet':
      return 'An addendum is for a record that both have signed. Until then its author can still change it, and the worker can write comments.';
    case 'not-such-an-interval':
      return `Give whole days: more than ${problem.moreThan}, at most ${problem.atMost}.`;
    case 'kept':
      return keptWords(problem.because, problem.until);
    case 'snooze-too-far':
      return `We can leave it until ${fullDay(problem.latest)} at the latest.`;
    case 'goes-with-records':
      return 'What was said about wellbeing stands in the records. Choose those too, or leave it out.';
    case 'nobody-to-say-yes':
      return "Somebody else who is responsible for data protection has to say yes to this, and the council's files name nobody. Please ask whoever keeps them.";
    case 'nothing-to-draw':
      return 'There is no other file to draw from outside your own line: what could be drawn is open already.';
    case 'drawn-enough':
      return `You have drawn ${problem.most} files for this reason in the last 14 days. Draw again when those days are over.`;
    case 'snooze-used-up':
      return `It has been put off ${counted(problem.times, 'time', 'times')} already. Please book a date now.`;
  }
}

/** Says what is possible: when it could begin, or that their hours leave no room and a day without a time can be kept. */
function outsideHoursWords({
  names,
  minutes,
  starts,
}: Extract<FieldProblem, { readonly kind: 'outside-hours' }>): string {
  const notIn = `${listed(names)} ${names.length === 1 ? "isn't" : "aren't"} at work for all of it.`;
  if (starts === null)
    return `${notIn} Your hours leave no ${minutes} minutes together that day: make it shorter, or leave the time open and agree it between you.`;
  const when =
    starts.earliest === starts.latest
      ? `at ${starts.earliest}`
      : `from ${starts.earliest} to ${starts.latest}`;
  return `${notIn} ${minutes} minutes in the hours of both can begin ${when} that day.`;
}

function keptWords(
  because: Extract<FieldProblem, { readonly kind: 'kept' }>['because'],
  until: LocalDate | null,
): string {
  switch (because) {
    case 'in-post':
      return "This person is in post, so nothing of their file is removed. If they have left, their last day belongs in the council's files.";
    case 'unknown':
      return "The council's files do not say when this person left, so nothing of their file is removed. Bring them in again with their last day.";
    case 'held':
      return 'A hold stands on this file, so nothing of it is removed. Lift the hold first, if its reason is over.';
    case 'too-early':
      return until === null
        ? 'This file is kept for longer, so nothing of it is removed.'
        : `This file is kept until ${fullDay(until)} at least, so nothing of it is removed before.`;
    case 'nothing-left':
      return 'Everything that was due has been removed from this file already.';
  }
}

const becameWords = {
  worked: 'it worked',
  changed: 'it changed',
  'no-longer-matters': 'it no longer matters',
} as const;

const dutyWords = { MASH: 'decides on MASH', DUTY: 'is on duty', COURT: 'is at court' } as const;

function missingWords(field: string): string {
  if (field === 'who') return 'Choose who it was with.';
  if (field === 'to') return "Choose who puts it on the child's file.";
  if (field === 'reason') return 'Choose what was in the way.';
  if (field === 'heldOn') return 'Give the day you met.';
  if (/^actions\.\d+\.byOn$/.test(field)) return 'Give this action a day, or take it out.';
  if (field === 'on') return 'Give the new date, day first, or say that it is to follow.';
  if (field === 'given' || field === 'understood') return 'Tick this too: each of the two is said by itself.';
  if (field === 'parts') return 'Choose at least one part.';
  if (field === 'byOn') return 'Give the new date, day first.';
  return field === 'reference' ? 'Write the case reference here.' : 'Write a few words: this one is needed.';
}

/** For a refusal that is not about single fields. */
export function refusalWords(refusal: Refusal): string {
  switch (refusal.kind) {
    case 'fields':
      return 'Nothing is saved yet. Please look at the marked places.';
    case 'not-yours':
      return "That isn't there, or it isn't yours to open.";
    case 'used-before':
      return 'This form was saved before, with something else in it, and that stands. To change it, please start anew.';
    case 'changed-meanwhile':
      return 'Somebody else has changed this since you read it, so nothing was saved. Please look at it again.';
  }
}
