// Prompts about somebody new: what a starter and their supervisor begin with, and the note that waits for a new supervisor.
import { inductionOf } from '../../domain/agreements/induction';
import type { LocalDate } from '../../domain/ids';
import { firstNameOf, listed, longDay, tellingApart } from '../words';
import { opens } from './day-buttons';
import { notificationWords } from './notification-words';
import type { PromptFacts, PromptPart } from './prompt-part';
import { sentences } from './prompts-about-dates';

/** To both: the policy to read, and how much of the list is open; a second time only how much. */
export function inductionPart(facts: PromptFacts): PromptPart {
  const { council, to, today, prompt, head, name, supervisor, status, links, brief } = facts;
  const own = to === prompt.about;
  const summary = own ? notificationWords.own : notificationWords.supervisionWith(name);
  const running = inductionOf(council, head, today);
  if (running === null) return { summary, text: 'Everything on the list is done.', buttons: [] };
  const open = running.steps.filter(({ done }) => !done).map(({ step }) => step);
  const toRead = open.includes('policy-read');
  const steps = `${open.length} of ${running.steps.length} steps ${open.length === 1 ? 'is' : 'are'}`;
  const other = own ? firstNameOf(council, running.supervisorId) : name;
  const list = opens('Open the list', links.file(prompt.about, 'agreement'));
  const buttons = own && toRead ? [opens('Read the policy', links.policy), list] : [list];
  if (prompt.step > 1) {
    const again = `${steps} still open on the list for getting started with ${other}.`;
    const settle = brief ? '' : 'A few minutes together at the next session usually settle it.';
    return { summary, text: sentences(again, settle), buttons };
  }
  const covers = own && status.supervisorId !== null && status.supervisorId !== running.supervisorId;
  return {
    summary,
    text: sentences(
      own ? 'Welcome.' : beginning(facts, running.since),
      `You and ${other} have a short list for getting started; ${steps} open.`,
      covers ? `${supervisor} covers for ${other} at the moment.` : '',
      brief
        ? ''
        : 'On it are the agreement, the first dates and who covers for whom; it ticks itself where it can.',
      own && toRead ? 'The supervision policy is there to read first.' : '',
    ),
    buttons,
  };
}

/** Only on the worker's own first day does anybody start; a new supervisor in the first weeks begins with somebody who has. */
function beginning({ council, today, prompt, name }: PromptFacts, since: LocalDate): string {
  const startDate = council.people.get(prompt.about)?.startDate;
  if (startDate === today) return `${name} starts today.`;
  if (startDate === since) return `${name} has started.`;
  return supervising(name, since, today);
}

const supervising = (name: string, since: LocalDate, today: LocalDate): string =>
  since === today
    ? `You supervise ${name} from today on.`
    : `You have supervised ${name} since ${longDay(since, today)}.`;

/** More names than this would be a wall of them; the team page has all. */
const mostNames = 4;

/** Whom somebody supervises now; what waits with each of them comes in its own time. */
export function takesOverPart({ council, prompt, today, links, brief }: PromptFacts): PromptPart {
  const { people = [] } = prompt;
  const [one, ...others] = people;
  if (one && others.length === 0) {
    const name = firstNameOf(council, one.about);
    return {
      summary: notificationWords.supervisionWith(name),
      text: sentences(
        supervising(name, one.since, today),
        brief ? '' : 'The thread shows what is agreed, what is open and when supervision is due.',
      ),
      buttons: [opens('Open thread', links.thread(one.about))],
    };
  }
  const ids = people.map(({ about }) => about);
  const names = ids.slice(0, mostNames).map(tellingApart(council, ids));
  const more = ids.length - names.length;
  return {
    summary: notificationWords.newToYou(ids.length),
    text: sentences(
      `You supervise ${listed(more > 0 ? [...names, `${more} more`] : names)} now.`,
      brief ? '' : 'My team shows when each of them is due; each thread shows what is agreed and open.',
    ),
    buttons: [opens('Open my team', links.team)],
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
