// Prompts about who opens a supervision file from outside the pair: that something waits. Who and why is on the page.

import { waitsOn } from '../../domain/access/opening';
import { toldOn } from '../../domain/access/opening-told';
import { londonDate } from '../../domain/dates';
import { firstNameOf, listed, longDay } from '../words';
import { askedYouWords, fileOpenedWords, glassBrokenWords, look } from './asked-about-files';
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

function noticePart({ to, prompt, links, brief }: PromptFacts): PromptPart {
  return {
    summary: notificationWords.waits,
    text: fileOpenedWords(to === prompt.about, brief),
    buttons: [opens('See who opened it', links.file(prompt.about, 'openings'))],
  };
}

/** They have no page of it: who and whose is behind the button. */
function glassPart({ head, prompt }: PromptFacts): PromptPart {
  const broken = head.openings.filter((one) => one.breakGlass && toldOn(one) === prompt.anchor);
  return {
    summary: notificationWords.waits,
    text: glassBrokenWords,
    buttons: broken
      .slice(0, mostLooks)
      .map(({ entryId }, index) =>
        look(prompt.about, entryId, broken.length === 1 ? 'Look' : `Look at number ${index + 1}`),
      ),
  };
}

/** More would be a wall of buttons. */
const mostLooks = 3;

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

/** Who asks, for what and why stands beside the two answers. */
function askedPart({ prompt, links, brief }: PromptFacts): PromptPart {
  return {
    summary: notificationWords.waits,
    text: askedYouWords(brief),
    buttons: [opens('Read and answer', links.file(prompt.about, 'openings'))],
  };
}

const askedOn = (
  openings: PromptFacts['head']['openings'],
  { anchor }: PromptFacts['prompt'],
): PromptFacts['head']['openings'] => openings.filter(({ at }) => londonDate(at) === anchor);
