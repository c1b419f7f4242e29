// Prompts about who opens a supervision file from outside the pair. That it is so; who and why is on the page.

import { isPutOff } from '../../domain/access/hidden';
import { waitsOn } from '../../domain/access/opening';
import { asksForWellbeing, toldOn } from '../../domain/access/opening-rules';
import { londonDate } from '../../domain/dates';
import { firstNameOf, listed, longDay, possessive } from '../words';
import { glassBrokenWords } from './asked-about-files';
import { opens } from './day-buttons';
import { notificationWords } from './notification-words';
import type { PromptFacts, PromptPart } from './prompt-part';
import { sentences } from './prompts-about-dates';

/**
 * To both on the day that was approved, and of broken glass to the principal social worker; to whoever has to say yes; to
 * the worker who looks what they are asked.
 */
export function openingPart(facts: PromptFacts): PromptPart {
  switch (facts.prompt.step) {
    case 1:
      return noticePart(facts);
    case 2:
      return yesPart(facts);
    case 4:
      return glassPart(facts);
    default:
      return askedPart(facts);
  }
}

function noticePart({ to, prompt, name, links, brief }: PromptFacts): PromptPart {
  const whose = to === prompt.about ? 'your supervision file' : `${possessive(name)} supervision file`;
  return {
    summary: notificationWords.waits,
    text: sentences(
      `Somebody from outside the two of you opened a part of ${whose}.`,
      brief ? '' : 'Who, when, what and why is on its page.',
    ),
    buttons: [opens('See who opened it', links.file(prompt.about, 'openings'))],
  };
}

/** They have no page of it. */
function glassPart({ council, head, prompt, name }: PromptFacts): PromptPart {
  const broken = head.openings.find((one) => one.breakGlass && toldOn(one) === prompt.anchor);
  return {
    summary: notificationWords.waits,
    text: glassBrokenWords(broken && firstNameOf(council, broken.by), name),
    buttons: [],
  };
}

function yesPart({ council, today, prompt, head, links, brief }: PromptFacts): PromptPart {
  const names = askedOn(head.openings, prompt)
    .filter((one) => waitsOn(one, today))
    .map(({ by }) => firstNameOf(council, by));
  const who = names.length === 0 ? 'Somebody' : listed([...new Set(names)]);
  return {
    summary: notificationWords.answerWaited,
    text: sentences(
      `${who} asked on ${longDay(prompt.anchor, today)} to open a part of a supervision file; your yes or no is waited for.`,
      brief ? '' : 'Nothing is opened until it is answered.',
    ),
    buttons: [opens('Read and answer', links.protection)],
  };
}

function askedPart({ council, today, prompt, head, links, brief }: PromptFacts): PromptPart {
  const asked = askedOn(head.openings, prompt).find(
    (one) => one.state === 'open' && asksForWellbeing(one) && !isPutOff(one, today),
  );
  const who = asked ? firstNameOf(council, asked.by) : 'Somebody';
  return {
    summary: notificationWords.waits,
    text: sentences(
      `${who} asks whether they may read what was written about how you are.`,
      brief ? '' : 'It is yours to say: a no is as good an answer as a yes, and needs no reason.',
    ),
    buttons: [opens('Read the question', links.file(prompt.about, 'openings'))],
  };
}

const askedOn = (
  openings: PromptFacts['head']['openings'],
  { anchor }: PromptFacts['prompt'],
): PromptFacts['head']['openings'] => openings.filter(({ at }) => londonDate(at) === anchor);
