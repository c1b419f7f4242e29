// Answers that are not about one date: not now, the next step of a ladder, cover, a manager's note, a longer interval.
import { formCard } from '../cards/form-card';
import type { Card } from '../cards/parts';
import { doneCard, linesCard } from '../cards/small-cards';
import { otherOf } from '../domain/act';
import { decidesOnInterval, openQuestion } from '../domain/clock/agreeing';
import { mayNameCover } from '../domain/clock/asking';
import { supervisionStatus } from '../domain/clock/due';
import { mayNote } from '../domain/clock/lateness';
import { addDays, localDate } from '../domain/dates';
import { personId } from '../domain/ids';
import { responsibleSupervisor, superviseesOf } from '../domain/relationships';
import {
  answerStepDown,
  askLongerInterval,
  decideLongerInterval,
  noteLateSession,
  snooze,
} from '../use-cases/agree';
import { nameCover } from '../use-cases/ask';
import { nobodyToAskWords, whyLongerView } from '../views/answers-view';
import {
  coverForm,
  longerIntervalForm,
  noteForm,
  notNowForm,
  notYetForm,
  type WithWhom,
} from '../views/clock/people-forms';
import { answeredWords } from '../views/decisions/answered-words';
import { problemWords } from '../views/problem-words';
import { aboutFrom, acting, answered, type Form, idsFor, isOneOfTheTwo, pairOf, whoAndWhose } from './acting';
import { type Answer, type Asking, following, type Pressed } from './asking';
import { refusedWords } from './refused';

const facts = (asking: Asking, pressed: Pressed) => ({
  council: asking.council,
  by: asking.person,
  about: aboutFrom(asking, pressed),
  today: asking.today,
  ids: idsFor(asking, pressed),
  back: pressed.has('keep'),
});

/** No reason is chosen for the person, because a suggested one would be taken. */
export const notNowFormOf: Form = {
  may: isOneOfTheTwo,
  view: (asking, pressed) => notNowForm(facts(asking, pressed)),
};

/** R4: the worker, and whoever is asked about them today. */
export const notYetFormOf: Form = {
  may: (asking, pressed) => {
    const { by, about } = whoAndWhose(asking, pressed);
    return by === about || responsibleSupervisor(asking.council, about, asking.today)?.personId === by;
  },
  view: (asking, pressed, head) => {
    const { stepDown } = supervisionStatus(asking.council, head, asking.today);
    return notYetForm({ ...facts(asking, pressed), toDays: stepDown?.toDays ?? null });
  },
};

export const coverFormOf: Form = {
  may: (asking, pressed) => mayNameCover(asking.council, whoAndWhose(asking, pressed), asking.today),
  view: (asking, pressed) => coverForm(facts(asking, pressed)),
};

export const noteFormOf: Form = {
  may: (asking, pressed) => {
    const note = { ...whoAndWhose(asking, pressed), step: stepOf(pressed) };
    return mayNote(asking.council, note, asking.today);
  },
  view: (asking, pressed) => noteForm(facts(asking, pressed)),
};

/** Nobody is on it but those the person supervises. */
export const longerIntervalFormOf: Form = {
  may: () => true,
  view: (asking, pressed) => {
    const team = superviseesOf(asking.council, asking.person, asking.today);
    return longerIntervalForm({ ...facts(asking, pressed), back: false, team });
  },
};

/** "Not now, because…": bounded, and visible to both. */
export async function saveNotNow(asking: Asking, pressed: Pressed): Promise<Answer> {
  const typed = pressed.get('askAgainOn') ?? '';
  const outcome = await snooze(asking.ports, {
    ...acting(asking, pressed),
    reason: pressed.get('reason') ?? '',
    askAgainOn: localDate(typed),
  });
  return answered(asking, pressed, outcome, notNowFormOf, ({ head }) =>
    answeredWords.notNow(facts(asking, pressed), head.inTheWay ? addDays(head.inTheWay.quietUntil, 1) : null),
  );
}

/** R4: one tap says yes; it changes once both have. */
export async function agreeToStepDown(asking: Asking, pressed: Pressed): Promise<Answer> {
  const act = acting(asking, pressed);
  const outcome = await answerStepDown(asking.ports, {
    ...act,
    answer: 'agree',
    askAgainOn: undefined,
    why: '',
  });
  return answered(asking, pressed, outcome, null, ({ entry }) => {
    if (entry?.kind === 'step-down' && entry.agreed)
      return answeredWords.agreed(facts(asking, pressed), entry.toDays);
    return answeredWords.agreedFirst(facts(asking, pressed), otherOf(pairOf(asking, act.about), act.by));
  });
}

/** R4: the step goes on, with the day the question comes back and why. */
export async function saveNotYet(asking: Asking, pressed: Pressed): Promise<Answer> {
  const outcome = await answerStepDown(asking.ports, {
    ...acting(asking, pressed),
    answer: 'not-yet',
    askAgainOn: localDate(pressed.get('askAgainOn') ?? ''),
    why: pressed.get('why') ?? '',
  });
  return answered(asking, pressed, outcome, notYetFormOf, ({ entry }) =>
    answeredWords.notYet(facts(asking, pressed), entry?.kind === 'step-down' ? entry.askAgainOn : null),
  );
}

/** R14, R23: a colleague for one request, or for the supervision meanwhile. */
export async function saveCover(asking: Asking, pressed: Pressed): Promise<Answer> {
  const cover = personId(pressed.get('cover') ?? '');
  const requestId = pressed.get('request') ?? '';
  const outcome = await nameCover(asking.ports, {
    ...acting(asking, pressed),
    requestId: requestId === '' ? null : requestId,
    cover,
  });
  return answered(asking, pressed, outcome, coverFormOf, () =>
    answeredWords.cover(facts(asking, pressed), cover),
  );
}

const stepOf = (pressed: Pressed) =>
  pressed.get('step') === 'recovery-plan' ? ('recovery-plan' as const) : ('action-note' as const);

/** What a manager will do about a late session, and by when. */
export async function saveNote(asking: Asking, pressed: Pressed): Promise<Answer> {
  const outcome = await noteLateSession(asking.ports, {
    ...acting(asking, pressed),
    step: stepOf(pressed),
    text: pressed.get('text') ?? '',
    byOn: localDate(pressed.get('byOn') ?? ''),
  });
  return answered(asking, pressed, outcome, noteFormOf, () => answeredWords.noted(facts(asking, pressed)));
}

/** The next manager's yes or no to a longer interval: the one the card shows, however many have followed. */
export const decideInterval =
  (approved: boolean) =>
  async (asking: Asking, pressed: Pressed): Promise<Answer> => {
    const requestId = pressed.get('request');
    const act = { ...acting(asking, pressed), approved, requestId };
    const outcome = await decideLongerInterval(asking.ports, act);
    return answered(asking, pressed, outcome, null, ({ head }) => {
      const until = head.longerInterval?.standing?.reviewOn ?? null;
      return answeredWords.intervalDecided(facts(asking, pressed), approved, until);
    });
  };

/** Why a longer interval is asked for stays between the two and whoever decides on it, and is in the chat only once asked for. */
export async function showWhyLonger(asking: Asking, pressed: Pressed): Promise<Answer> {
  const { council, person, today, ports } = asking;
  const { about } = whoAndWhose(asking, pressed);
  const read = await ports.threads.readHead(about);
  const asked = read && openQuestion(read.head, today);
  const decides = decidesOnInterval(council, { about, askedBy: asked?.askedBy ?? null }, today);
  if (decides !== person) return following(doneCard(refusedWords(asking, { kind: 'not-yours' }), null));
  if (asked === undefined || asked.requestId !== pressed.get('request'))
    return following(doneCard(problemWords({ field: 'request', kind: 'already-answered' }), null));
  return following(linesCard(whyLongerView(council, about, asked)));
}

/** The form behind the command, for whoever supervises somebody; several of one name are chosen from. */
export function longerIntervalCard(asking: Asking, called: readonly WithWhom[] = []): Card {
  const all = superviseesOf(asking.council, asking.person, asking.today);
  const chosen = called[0]?.about ?? all[0];
  if (chosen === undefined) return doneCard(nobodyToAskWords.supervises, null);
  const team = called.length > 1 ? called.map(({ about }) => about) : all;
  return formCard(longerIntervalForm({ ...facts(asking, new Map([['about', chosen]])), back: false, team }));
}

export async function saveLongerInterval(asking: Asking, pressed: Pressed): Promise<Answer> {
  const outcome = await askLongerInterval(asking.ports, {
    ...acting(asking, pressed),
    intervalDays: Number(pressed.get('intervalDays') ?? ''),
    reason: pressed.get('reason') ?? '',
    reviewOn: localDate(pressed.get('reviewOn') ?? ''),
  });
  return answered(asking, pressed, outcome, longerIntervalFormOf, () =>
    answeredWords.intervalAsked(facts(asking, pressed)),
  );
}
