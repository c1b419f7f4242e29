// Prompts about the rest of a supervision file: actions, what went upward, the agreement. Who and when, never what it says.

import { dueSoon } from '../../domain/activities/due-activities';
import type { LocalDate } from '../../domain/ids';
import { policyOn } from '../../domain/policy/policy';
import { counted, firstNameOf, listed, longDay, possessive } from '../words';
import { does, opens } from './day-buttons';
import type { PromptFacts, PromptPart } from './prompt-part';
import { sentences } from './prompts-about-dates';

/** More of them would be a wall of buttons; the team page lists all. */
const mostIssueButtons = 3;

/** To the next manager, about what waits by one day; what it says opens in the tab. */
export function issuePart({ today, prompt, head, name, supervisor, links, brief }: PromptFacts): PromptPart {
  const issues = head.issues.filter(({ replyBy }) => replyBy === prompt.anchor);
  const count = Math.max(1, issues.length);
  const by = longDay(prompt.anchor, today);
  const what = count === 1 ? 'Something' : `${count} things`;
  const waits = count === 1 ? 'waits' : 'wait';
  return {
    summary: `An answer is waited for by ${by}`,
    text: sentences(
      prompt.step > 1
        ? `${what} taken upward from supervision with ${name} ${count === 1 ? 'was' : 'were'} to be answered by ${by}, and still ${waits} for you.`
        : `${what} taken upward from supervision with ${name} ${waits} for your answer by ${by}.`,
      brief
        ? ''
        : `A line is enough, also one that says when you will know more. It goes to ${name} and ${supervisor}.`,
    ),
    buttons: [
      ...issues
        .slice(0, count > mostIssueButtons ? mostIssueButtons - 1 : mostIssueButtons)
        .map(({ entryId }, index) =>
          opens(
            count === 1 ? 'Read and answer' : `Read number ${index + 1}`,
            links.file(prompt.about, 'issue', entryId),
          ),
        ),
      ...(count > mostIssueButtons ? [opens('See all of them', links.team)] : []),
    ],
  };
}

/** What is due, counted; the words of each only when somebody asks for them. */
export function actionsPart({ council, prompt, today, brief }: PromptFacts): PromptPart {
  const all = prompt.actions ?? [];
  if (all.length === 0) {
    return { summary: 'Actions', text: 'Nothing waits for you here any more.', buttons: [] };
  }
  const own = all.filter(({ insteadOf }) => insteadOf === null).map(({ action }) => action.byOn);
  const owners = [...new Set(all.flatMap(({ insteadOf }) => insteadOf ?? []))];
  const names = owners.map((one) => firstNameOf(council, one));
  return {
    summary: `${counted(all.length, 'action', 'actions')} to look at`,
    text: sentences(
      ownWords(own, today),
      leftWords(all.length - own.length, names),
      brief ? '' : 'Done, carried or dropped: any of the three is fine.',
    ),
    buttons: [does('Show', 'show-actions')],
  };
}

function ownWords([first, ...more]: readonly LocalDate[], today: LocalDate): string {
  if (first === undefined) return '';
  if (more.length > 0) return `${more.length + 1} actions of yours are due.`;
  return `An action of yours ${first === today ? 'is due today' : `was due on ${longDay(first, today)}`}.`;
}

function leftWords(count: number, names: readonly string[]): string {
  if (count === 0) return '';
  const whose = listed(names.map(possessive));
  return count === 1
    ? `An action of ${whose} needs somebody to take it over.`
    : `${count} actions of ${whose} need somebody to take them over.`;
}

/** R36, R37. */
export function agreementPart({
  council,
  to,
  today,
  prompt,
  name,
  supervisor,
  links,
  brief,
}: PromptFacts): PromptPart {
  const own = to === prompt.about;
  const other = own ? supervisor : name;
  const open = [opens('Open the agreement', links.file(prompt.about, 'agreement'))];
  const { signWithinWorkingDays } = policyOn(council, today).agreement;
  if (prompt.step === 3) {
    return {
      summary: 'Your supervision agreement',
      text: sentences(
        `The supervision agreement with ${other} has waited for your signature since ${longDay(prompt.anchor, today)}.`,
        brief
          ? ''
          : 'If something in it should read otherwise, send it back with a word: it is for both of you.',
      ),
      buttons: open,
    };
  }
  const whose = own ? `You and ${other}` : `You and ${name}`;
  return prompt.step === 2
    ? {
        summary: `The supervision agreement with ${other}`,
        text: sentences(
          `It is time to look at the supervision agreement with ${other} again.`,
          brief ? '' : 'If it still fits, signing it anew takes a minute; if not, change what does not.',
        ),
        buttons: open,
      }
    : {
        summary: `A supervision agreement with ${other}`,
        text: sentences(
          `${whose} have no supervision agreement yet; the policy asks for one within ${signWithinWorkingDays} working days.`,
          brief
            ? ''
            : 'A draft is ready, with what the policy says filled in. It says how often you meet, what is kept and who reads it.',
        ),
        buttons: open,
      };
}

/** A check that runs out, or a health check that comes back; what was found stays in the file. */
export function activityPart(facts: PromptFacts): PromptPart {
  const { to, today, prompt, head, name, links, brief } = facts;
  const due = dueSoon(head, today).find(({ entryId }) => entryId === prompt.subjectId);
  const day = longDay(prompt.anchor, today);
  const open = [opens('Open', links.file(prompt.about, 'activities'))];
  if (to === prompt.about) {
    const what =
      due?.activity === 'health-check' ? "Your team's health check" : 'Your training as a supervisor';
    return {
      summary: `A date to keep: ${day}`,
      text: sentences(
        `${what} comes back on ${day}.`,
        brief ? '' : 'There is nothing to do today but to find it a date.',
      ),
      buttons: open,
    };
  }
  return {
    summary: `A date to keep: ${day}`,
    text: sentences(
      `A check on ${possessive(name)} file ${prompt.anchor < today ? 'ran' : 'runs'} out on ${day}.`,
      brief ? '' : `Ask ${name} for the new one; the day you saw it is enough, never a copy.`,
    ),
    buttons: open,
  };
}

/** R38: reading it is not the same as following it, and nobody asks for that here. */
export function policyReadPart({ today, prompt, links, brief }: PromptFacts): PromptPart {
  return {
    summary: 'A new supervision policy',
    text: sentences(
      `A new version of the supervision policy has been in force since ${longDay(prompt.anchor, today)}.`,
      brief ? '' : 'What changed is at the top of its page; say there once you have read it.',
    ),
    buttons: [opens('Read it', links.policy)],
  };
}
