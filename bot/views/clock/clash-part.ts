// A session that cannot be: one of the two is away on its day, or whoever it is with has somebody else at that hour.
import { sameHourStep, whoIsAwayThen } from '../../domain/prompts/prompts-diary';
import { does } from '../prompts/day-buttons';
import { notificationWords } from '../prompts/notification-words';
import type { PromptFacts, PromptPart } from '../prompts/prompt-part';
import { dayAndTime } from '../when-words';
import { firstNameOf, longDay } from '../words';

/** Who is away, never why, or that an hour was given twice; and the one thing to do about it. */
export function clashPart({ council, to, today, prompt, head, name, brief }: PromptFacts): PromptPart {
  const session = head.booked.find(({ sessionId, on }) =>
    prompt.subjectId === null ? on === prompt.anchor : sessionId === prompt.subjectId,
  );
  const gone = session && whoIsAwayThen(council, head.personId, session);
  const whose = gone === undefined ? 'One of you is' : `${firstNameOf(council, gone)} is`;
  const day = longDay(prompt.anchor, today);
  const opening =
    prompt.step === sameHourStep
      ? `Supervision with ${name} on ${dayAndTime(prompt.anchor, session?.at ?? null, today)} meets another one of yours at that hour.`
      : `${gone === to ? "You're" : whose} away on ${day}, when supervision with ${name} is in the diary.`;
  return {
    summary: notificationWords.newDate(name),
    text: brief
      ? `${opening} Move it?`
      : `${opening} If you move it now, it doesn't fall through, and the two of you know where you are.`,
    buttons: [does('New date', 'move')],
  };
}
