// What one person asks another in chat, and the answers: additional supervision, five minutes, a late session raised.
import { formCard } from '../cards/form-card';
import type { Card } from '../cards/parts';
import { doneCard, stubCard } from '../cards/small-cards';
import { otherOf } from '../domain/act';
import { isLate } from '../domain/clock/due';
import { type PersonId, personId } from '../domain/ids';
import type { Outcome } from '../domain/outcome';
import { nextManagerOf } from '../domain/relationships';
import type { Done } from '../use-cases/act';
import { answerFiveMinutes, askAdditional, askFiveMinutes, raiseLateSession } from '../use-cases/ask';
import { mySupervision } from '../use-cases/my-supervision';
import { nobodyToAskWords } from '../views/answers-view';
import { additionalForm, fiveMinutesForm, raiseForm, type WithWhom } from '../views/clock/people-forms';
import { answeredWords, laterWords } from '../views/decisions/answered-words';
import { problemWords } from '../views/problem-words';
import { does } from '../views/prompts/day-buttons';
import { aboutFrom, acting, answered, done, type Form, idsFor, pairOf } from './acting';
import { type Answer, type Asking, following, type Pressed, replaced } from './asking';
import { askedFor, everybodyWith } from './called';
import { captureCard } from './log-decision-answers';
import { refusedWords } from './refused';

/** R14: of one's own supervisor, or of somebody one supervises. It names nobody but those, whoever sends it. */
export const additionalFormOf: Form = {
  may: () => true,
  view: (asking, pressed) => additionalForm({ ...formFacts(asking, pressed), others: everybodyWith(asking) }),
};

export const fiveMinutesFormOf: Form = {
  may: () => true,
  view: (asking, pressed) =>
    fiveMinutesForm({ ...formFacts(asking, pressed), others: everybodyWith(asking) }),
};

/** Several of one name are chosen from by whoever asks. */
export function additionalCard(asking: Asking, called: readonly WithWhom[] = []): Card {
  const { chosen, others } = askedAmong(asking, called);
  if (chosen === undefined) return doneCard(nobodyToAskWords.anybody, null);
  const facts = formFacts(asking, new Map([['about', chosen.about]]));
  return formCard(additionalForm({ ...facts, others }));
}

export async function saveAdditional(asking: Asking, pressed: Pressed): Promise<Answer> {
  const need = pressed.get('need') ?? 'none';
  const outcome = await askAdditional(asking.ports, {
    ...acting(asking, pressed),
    need: need === 'none' ? undefined : need,
  });
  return answered(asking, pressed, outcome, additionalFormOf, () =>
    answeredWords.additionalAsked(whose(asking, pressed), otherFrom(asking, pressed)),
  );
}

/** "Catch me?": asked at once where there is only one person to ask, or only one of the name; never another in their place. */
export async function catchMeCard(asking: Asking, called: readonly WithWhom[] = []): Promise<Card> {
  const [first, ...more] = called.length > 0 ? askedFor(asking, called) : everybodyWith(asking);
  if (first === undefined) return doneCard(nobodyToAskWords.anybody, null);
  const pressed: Pressed = new Map([['about', first.about]]);
  const isMeant = called.length === 0 || called.some(({ who }) => who === first.who);
  if (more.length === 0 && isMeant) return (await askFive(asking, pressed)).card;
  return formCard(fiveMinutesForm({ ...formFacts(asking, pressed), others: [first, ...more] }));
}

/** With one of that name everybody stays to be chosen; with several only those. */
function askedAmong(asking: Asking, called: readonly WithWhom[]) {
  const all = everybodyWith(asking);
  const meant = askedFor(asking, called);
  return { chosen: meant[0] ?? all[0], others: meant.length > 1 ? meant : all };
}

export async function askFive(asking: Asking, pressed: Pressed): Promise<Answer> {
  const outcome = await askFiveMinutes(asking.ports, acting(asking, pressed));
  return told(asking, outcome, answeredWords.fiveAsked(whose(asking, pressed), otherFrom(asking, pressed)));
}

/** Tells whoever asked that now is good; what is decided can be logged from the same card. */
export async function fiveNow(asking: Asking, pressed: Pressed): Promise<Answer> {
  const to = personId(pressed.get('from') ?? '');
  const outcome = await answerFiveMinutes(asking.ports, { ...acting(asking, pressed), to, answer: 'now' });
  if (!outcome.ok) return told(asking, outcome, '');
  const words = answeredWords.fiveNow(whose(asking, pressed), to);
  return replaced(stubCard(words, [does('Log decision', 'log-decision')]));
}

export async function fiveLater(asking: Asking, pressed: Pressed): Promise<Answer> {
  const to = personId(pressed.get('from') ?? '');
  const outcome = await answerFiveMinutes(asking.ports, { ...acting(asking, pressed), to, answer: 'later' });
  return told(asking, outcome, answeredWords.fiveLater(whose(asking, pressed), to));
}

/** The form for a quick decision follows; the card that offered it stays. */
export const logDecisionNow = async (asking: Asking): Promise<Answer> =>
  following(await captureCard(asking, { type: 'decision', values: {}, draft: null, fromMessage: false }));

/** A request that is not answered now waits, and comes back with cover offered. */
export const answerLater = (asking: Asking, pressed: Pressed): Promise<Answer> =>
  done(asking, pressed, laterWords);

/** What raising a late session says to whom, before it is said. */
export const raiseFormOf: Form = {
  may: () => true,
  view: (asking, pressed) => {
    const { council, person, today } = asking;
    return raiseForm({ ...formFacts(asking, pressed), manager: nextManagerOf(council, person, today) });
  },
};

/** Behind the command: asked first, and a plain word where there is nothing to raise. */
export async function raiseCard(asking: Asking): Promise<Card> {
  const { council, person, today, ports } = asking;
  const { head, status } = await mySupervision(ports, person);
  if (!isLate(status)) return doneCard(problemWords({ field: 'about', kind: 'not-late' }), null);
  if (head.raised) return doneCard(problemWords({ field: 'about', kind: 'already-asked' }), null);
  if (nextManagerOf(council, person, today) === undefined)
    return doneCard(problemWords({ field: 'about', kind: 'nobody-to-tell' }), null);
  return formCard(raiseFormOf.view(asking, new Map(), head));
}

/** The worker tells the next manager of a late session; always one's own. */
export async function raise(asking: Asking, pressed: Pressed): Promise<Answer> {
  const { council, person, today } = asking;
  const outcome = await raiseLateSession(asking.ports, { ...acting(asking, pressed), about: person });
  return told(
    asking,
    outcome,
    answeredWords.raised(whose(asking, pressed), nextManagerOf(council, person, today)),
  );
}

function told(asking: Asking, outcome: Outcome<Done>, words: string): Answer {
  if (outcome.ok) return replaced(doneCard(words, null));
  const [problem] = outcome.refusal.kind === 'fields' ? outcome.refusal.problems : [];
  return replaced(doneCard(problem ? problemWords(problem) : refusedWords(asking, outcome.refusal), null));
}

const otherFrom = (asking: Asking, pressed: Pressed): PersonId =>
  otherOf(pairOf(asking, aboutFrom(asking, pressed)), asking.person);

const whose = ({ council, person, today }: Asking, pressed: Pressed) => ({
  council,
  by: person,
  about: aboutFrom({ person }, pressed),
  today,
});

const formFacts = (asking: Asking, pressed: Pressed) => ({
  ...whose(asking, pressed),
  ids: idsFor(asking, pressed),
  back: false,
});
