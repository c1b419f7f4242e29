// Prompts about somebody new: what a starter and their supervisor begin with, and the note that waits for a new supervisor.
import { inductionOf } from '../../domain/agreements/induction';
import { firstNameOf } from '../words';
import { opens } from './day-buttons';
import { notificationWords } from './notification-words';
import type { PromptFacts, PromptPart } from './prompt-part';
import { sentences } from './prompts-about-dates';

/** To both: the policy to read, and how much of the list is open; a second time only how much. */
export function inductionPart(facts: PromptFacts): PromptPart {
  const { council, to, today, prompt, head, name, supervisor, links, brief } = facts;
  const own = to === prompt.about;
  const summary = own ? notificationWords.own : notificationWords.supervisionWith(name);
  const running = inductionOf(council, head, today);
  if (running === null) return { summary, text: 'Everything on the list is done.', buttons: [] };
  const open = running.steps.filter(({ done }) => !done).map(({ step }) => step);
  const toRead = open.includes('policy-read');
  const steps = `${open.length} of ${running.steps.length} steps ${open.length === 1 ? 'is' : 'are'}`;
  const other = own ? supervisor : name;
  const list = opens('Open the list', links.file(prompt.about, 'agreement'));
  const buttons = own && toRead ? [opens('Read the policy', links.policy), list] : [list];
  if (prompt.step > 1) {
    const again = `${steps} still open on the list for getting started with ${other}.`;
    const settle = brief ? '' : 'A few minutes together at the next session usually settle it.';
    return { summary, text: sentences(again, settle), buttons };
  }
  const welcome = own
    ? 'Welcome.'
    : running.since === today
      ? `${name} starts today.`
      : `${name} has started.`;
  return {
    summary,
    text: sentences(
      welcome,
      `You and ${other} have a short list for getting started; ${steps} open.`,
      own && toRead ? 'The supervision policy is there to read first.' : '',
      brief ? '' : 'The agreement, the first dates and who covers are on it. It ticks itself where it can.',
    ),
    buttons,
  };
}

/** Who left it, never what it says. */
export function handOverPart({ council, prompt, head, name, links, brief }: PromptFacts): PromptPart {
  const by = head.handOver?.by;
  const who = by === undefined ? 'Somebody' : firstNameOf(council, by);
  const whom = by === prompt.about ? 'for whoever supervises them' : `for whoever supervises ${name} next`;
  return {
    summary: notificationWords.supervisionWith(name),
    text: sentences(
      `${who} left a note ${whom}: now that is you.`,
      brief ? '' : `It is worth a minute before you and ${name} first meet; ${name} reads it too.`,
    ),
    buttons: [opens('Read the note', links.file(prompt.about, 'overview'))],
  };
}
