// A session that cannot be, because one of the two is away on its day: said to the supervisor instead of preparation.
import { whoIsAwayThen } from '../../domain/prompts/prompts-diary';
import { does } from '../prompts/day-buttons';
import type { PromptFacts, PromptPart } from '../prompts/prompt-part';
import { firstNameOf, longDay } from '../words';

/** Who is away, never why, and the one thing to do about it. */
export function clashPart({ council, to, today, prompt, head, name, brief }: PromptFacts): PromptPart {
  const session = head.booked.find(({ sessionId, on }) =>
    prompt.subjectId === null ? on === prompt.anchor : sessionId === prompt.subjectId,
  );
  const gone = session && whoIsAwayThen(council, head.personId, session);
  const whose = gone === undefined ? 'One of you is' : `${firstNameOf(council, gone)} is`;
  const day = longDay(prompt.anchor, today);
  const opening = `${gone === to ? "You're" : whose} away on ${day}, when supervision with ${name} is in the diary.`;
  return {
    summary: `A new date with ${name}`,
    text: brief
      ? `${opening} Move it?`
      : `${opening} If you move it now, it doesn't fall through, and the two of you know where you are.`,
    buttons: [does('New date', 'move')],
  };
}
