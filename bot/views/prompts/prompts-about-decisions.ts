// Prompts about quick decisions: who and when, never what. A decision is not named where a card may be read over a shoulder.

import type { OpenDecision } from '../../domain/decisions/management-oversight';
import type { PersonId } from '../../domain/ids';
import type { PromptedDecision } from '../../domain/prompts/prompt';
import { childFileWords } from '../decisions/decision-card-words';
import { needsAuthorityWords } from '../decisions/needs-authority-words';
import { counted, firstNameOf, listed, longDay, possessive } from '../words';
import { askedInsteadWords } from './asked-instead-words';
import { does, type Ids } from './day-buttons';
import type { PromptFacts, PromptPart } from './prompt-part';
import { sentences } from './prompts-about-dates';

/** R30: is it on the child's file? Asked of one, or of all of them in one line. */
export function childFilePart(facts: PromptFacts): PromptPart {
  const { today, prompt, brief } = facts;
  const [only, ...more] = prompt.decisions ?? [];
  if (only === undefined) return settledPart;
  const count = [only, ...more].flatMap(({ items }) => items).length;
  const day = longDay(only.open.saidOn, today);
  if (count > 1) return severalForChildFile(facts, only, count);
  return {
    summary: `On the child's file? From ${day}`,
    text: sentences(
      insteadWords(facts),
      only.open.disputed
        ? `${two(facts, only)} see what was said on ${day} differently. If it is on the child's file, say so; if not, a word between the two comes first.`
        : `${whatWasSaid(facts, only)} on ${day}: is it on the child's file yet?`,
      brief ? '' : "Whoever is on duty tonight reads the child's file, not this app.",
    ),
    // Which child it is of several cannot be told apart without a case reference: that is for the decision itself.
    buttons:
      only.open.childFile.length > 1
        ? [showButton(facts, only)]
        : [...fileButtons(facts, only), showButton(facts, only)],
  };
}

/** The question after a decision was logged. What is no decision needs no answer, and says so. */
export function answerDecisionsPart(facts: PromptFacts): PromptPart {
  const { today, prompt, brief } = facts;
  const decisions = prompt.decisions ?? [];
  const [stuck] = decisions.filter(({ insteadOf }) => insteadOf !== null);
  if (stuck) return outOfReachPart(facts, stuck);
  const [only, ...more] = decisions;
  if (only === undefined) return settledPart;
  const day = longDay(only.open.saidOn, today);
  if (more.length === 0) {
    return {
      summary: `A quick decision from ${day}`,
      text: questionWords(facts, only),
      buttons: [showButton(facts, only)],
    };
  }
  const count = counted(more.length + 1, 'quick decision', 'quick decisions');
  const [above, ...alsoAbove] = decisions.filter(needsAuthority);
  if (above) return authorityFirstPart(facts, above, 1 + alsoAbove.length);
  return {
    summary: `${count} to look at`,
    text: sentences(
      `${count} would like a word from you; the oldest is from ${day}.`,
      brief ? '' : 'Each takes a tap: whether it says what you remember. Advice needs no answer.',
    ),
    buttons: [does('Show them', 'show-waiting')],
  };
}

const needsAuthority = ({ open, insteadOf }: PromptedDecision) =>
  insteadOf === null && open.waitsFor?.as === 'authority';

/** Among others: what nobody else can decide is named as such and opens at once. */
function authorityFirstPart(facts: PromptFacts, first: PromptedDecision, count: number): PromptPart {
  const { council, prompt } = facts;
  const decisions = prompt.decisions ?? [];
  const callers = decisions.filter(needsAuthority).map(({ open }) => open);
  const own = decisions.length - count;
  return {
    summary: `${counted(decisions.length, 'quick decision', 'quick decisions')} to look at`,
    text: sentences(
      `Of ${decisions.length} quick decisions ${needsAuthorityWords(council, callers)}`,
      own > 0 ? `${counted(own, 'other waits', 'others wait')} for a word from you.` : '',
    ),
    buttons:
      count === 1
        ? [showButton(facts, first), does('Show the others', 'show-waiting')]
        : [does('Show them', 'show-waiting')],
  };
}

/** Teams does not reach whoever has the authority: who can ring them reads of the oldest, and how much else waits. */
function outOfReachPart(facts: PromptFacts, oldest: PromptedDecision): PromptPart {
  const { council, today, prompt } = facts;
  const decisions = prompt.decisions ?? [];
  const { about, open, insteadOf } = oldest;
  const name = insteadOf === null ? 'whoever has the authority' : firstNameOf(council, insteadOf);
  const phone = insteadOf === null ? null : council.people.get(insteadOf)?.phone;
  const alike = decisions.filter((one) => one.insteadOf !== null && one !== oldest).length;
  const own = decisions.length - alike - 1;
  return {
    summary: `A quick decision from ${longDay(open.saidOn, today)}`,
    text: sentences(
      `${whatWasSaid(facts, { about, open })} on ${longDay(open.saidOn, today)}${alike > 0 ? `, and ${alike} more like it,` : ''} needs ${possessive(name)} authority, and ${name} can't be reached in Teams.`,
      `Please ring ${name}${phone ? ` on ${phone}` : ''}; it can be answered in the tab.`,
      own > 0 ? `${counted(own, 'other waits', 'others wait')} for a word from you.` : '',
    ),
    buttons: [showButton(facts, oldest), ...(own > 0 ? [does('Show the others', 'show-waiting')] : [])],
  };
}

/** Only to whoever asked for it; nothing is kept of an empty day. */
export const endOfDayPart = (): PromptPart => ({
  summary: 'Anything said in passing?',
  text: 'Anything said in passing today? A decision in the corridor or a word of advice is soon forgotten, and a line is enough. If not, enjoy your evening.',
  buttons: [
    does('Write it down', 'log-decision'),
    does('Nothing today', 'nothing-said'),
    does('Stop asking', 'end-of-day', { on: 'no' }),
  ],
});

function severalForChildFile(facts: PromptFacts, oldest: PromptedDecision, count: number): PromptPart {
  const { today, prompt, brief } = facts;
  const day = longDay(oldest.open.saidOn, today);
  const siblings = prompt.decisions?.length === 1;
  return {
    summary: `On the children's files? ${counted(count, 'entry', 'entries')} to check`,
    text: sentences(
      insteadWords(facts),
      siblings
        ? `${whatWasSaid(facts, oldest)} on ${day} belongs on ${count} children's files: is it there yet?`
        : `${counted(count, 'entry belongs', 'entries belong')} on a child's file, the oldest from ${day}: are they there yet?`,
      disputedAmong(prompt.decisions ?? []),
      brief ? '' : "Whoever is on duty tonight reads the child's file, not this app.",
    ),
    buttons: [does('Show them', 'show-child-file')],
  };
}

/** "Lewis is away, so we ask you." Only whoever is asked instead reads it; never why somebody is away. */
function insteadWords({ council, prompt, today }: PromptFacts): string {
  const others = (prompt.decisions ?? []).flatMap(({ about, insteadOf }) =>
    insteadOf === null
      ? []
      : [{ name: firstNameOf(council, insteadOf), why: askedInsteadWords(council, about, insteadOf, today) }],
  );
  const names = [...new Set(others.map(({ name }) => name))];
  const whys = new Set(others.map(({ why }) => why));
  if (names.length === 0) return '';
  const [why = ''] = whys.size > 1 || names.length > 1 ? ["can't see to it"] : whys;
  return `${listed(names)} ${why}, so we ask you.`;
}

/** "You and Priya", "Priya and Lewis". */
function two({ council, to }: PromptFacts, { about, open }: PromptedDecision): string {
  const names = [open.supervisorId, about]
    .filter((one) => one !== to)
    .map((one) => firstNameOf(council, one));
  return listed([...(names.length < 2 ? ['You'] : []), ...names]);
}

function disputedAmong(decisions: readonly PromptedDecision[]): string {
  const count = decisions.filter(({ open }) => open.disputed).length;
  if (count === 0) return '';
  const which = decisions.length === 1 ? 'The two do' : `On ${count} of them the two do`;
  return `${which} not agree yet; if it is on the file, say so.`;
}

/** "What Priya decided with you"; of what nobody has confirmed yet, or the two do not agree on, only who wrote it. */
function whatWasSaid(
  { council, to }: PromptFacts,
  { about, open }: Pick<PromptedDecision, 'about' | 'open'>,
): string {
  if (open.disputed || (open.waitsFor !== null && open.waitsFor.as !== 'worker')) {
    return `What ${to === open.loggedBy ? 'you' : firstNameOf(council, open.loggedBy)} wrote down`;
  }
  const who = to === open.supervisorId ? 'you' : firstNameOf(council, open.supervisorId);
  const whom = to === about ? 'you' : firstNameOf(council, about);
  if (open.type === 'case-discussion') return `The case discussion ${who} had with ${whom}`;
  return `What ${who} ${said[open.type]} ${whom}`;
}

const said: Record<Exclude<OpenDecision['type'], 'case-discussion'>, string> = {
  decision: 'decided with',
  advice: 'advised',
  endorsement: 'endorsed with',
  information: 'noted with',
};

function questionWords(facts: PromptFacts, { about, open }: PromptedDecision): string {
  const { council, to, today, brief } = facts;
  const day = longDay(open.saidOn, today);
  const author = firstNameOf(council, open.loggedBy);
  if (open.type !== 'decision') {
    return `${author} wrote down ${quiet[open.type]} ${withWhom(facts, about, open)} on ${day}. There's nothing you need to do; if it isn't what you remember, say so.`;
  }
  if (open.waitsFor?.as === 'authority') {
    const supervisor = firstNameOf(council, open.supervisorId);
    const phone = council.people.get(open.supervisorId)?.phone;
    return sentences(
      `What ${supervisor} and ${firstNameOf(council, about)} spoke of on ${day} needs somebody who may decide it: you.`,
      `Please don't wait for the card: ring ${supervisor}${phone ? ` on ${phone}` : ''} if you haven't spoken.`,
    );
  }
  if (open.loggedBy === to) {
    return `${firstNameOf(council, about)} remembers what you wrote down on ${day} a little differently. Which wording is right?`;
  }
  return sentences(
    `${author} logged a quick decision ${withWhom(facts, about, open)} on ${day}. Does it say what ${to === about ? 'you heard' : to === open.supervisorId ? 'you said' : 'should stand'}?`,
    brief ? '' : 'A tap is enough. What it is about stays out of this message.',
  );
}

/** "with you"; to whoever has taken over the name of the one it was with. */
function withWhom({ council, to }: PromptFacts, about: PersonId, open: OpenDecision): string {
  if (to === about || to === open.supervisorId) return 'with you';
  const other = open.loggedBy === about ? open.supervisorId : about;
  return `with ${firstNameOf(council, other)}`;
}

const quiet: Record<Exclude<OpenDecision['type'], 'decision'>, string> = {
  advice: 'some advice from a talk',
  endorsement: 'that a decision was endorsed, from a talk',
  information: 'something to know from a talk',
  'case-discussion': 'a case discussion',
};

/** Everything was answered before the card was drawn. */
const settledPart: PromptPart = {
  summary: 'Quick decisions',
  text: 'Nothing waits for you here any more.',
  buttons: [],
};

/** Beside something else the card has no room for every answer; the decision itself offers them all. */
const fileButtons = (facts: PromptFacts, one: PromptedDecision) => [
  does(childFileWords.yes, 'child-file', { ...idsOf(facts, one), answer: 'yes' }),
  does(childFileWords.now, 'child-file', { ...idsOf(facts, one), answer: 'now' }),
  ...(facts.brief ? [] : [does(childFileWords.someoneElse, 'hand-over', idsOf(facts, one))]),
];

const showButton = (facts: PromptFacts, one: PromptedDecision) =>
  does('Show', 'show-decision', idsOf(facts, one));

/** The prompt is about its recipient: their own thread need not be named again. */
const idsOf = ({ to }: PromptFacts, { about, open }: PromptedDecision): Ids =>
  about === to ? { entryId: open.entryId } : { about, entryId: open.entryId };
