// Answers what was typed or pressed, in time and whatever fails: the words are true, and nothing that was typed is lost.
import type { Card } from '../cards/parts';
import { doneCard } from '../cards/small-cards';
import type { FaultLog } from '../ports/council-ports';
import { onCurrentFacts } from '../use-cases/on-current-facts';
import {
  apologyWords,
  olderCardWords,
  somethingFailedWords,
  stillSavingWords,
  stillUnderWayWords,
  takesLongerWords,
  typedAndUnsureWords,
  unsureWords,
} from '../views/fault-words';
import { type Answer, type Asking, following, type Pressed, replaced } from './asking';
import { answerText, textAfterFault } from './command-answers';
import { refreshCard } from './day-answers';
import { type Alarm, inTime, StillUnderWay } from './deadline';
import { routeFor } from './routes';

/** Somebody's turn: who asks, until when they must have heard from us, and where faults are logged. */
export type Turn = { readonly asking: Asking; readonly alarm: Alarm; readonly fault: FaultLog };

/** One card for whatever was typed. A decision that was typed comes back as its form when something failed. */
export async function answerTyped(turn: Turn, typed: string): Promise<Card> {
  try {
    return await withinOnCurrent(turn, 'message', (asking) => answerText(asking, typed));
  } catch (error) {
    const reason = tell(turn, error, 'message', takesLongerWords, somethingFailedWords);
    const form = textAfterFault(turn.asking, typed, typedAndUnsureWords(reason.words));
    return form ?? doneCard(reason.late ? stillUnderWayWords : apologyWords(reason.number), null);
  }
}

/** A button. After a fault the form comes back as it was typed; without a form a new card says what is known. */
export async function answerPressed(turn: Turn, pressed: Pressed): Promise<Answer> {
  const route = routeFor(pressed.get('verb'));
  if (!route) return following(doneCard(olderCardWords, null));
  try {
    return await withinOnCurrent(turn, 'button', async (asking) => route.answer(asking, pressed));
  } catch (error) {
    if (!route.afterFault) return following(doneCard(faultWords(turn, error, 'button'), null));
    const { words } = tell(turn, error, 'button', stillSavingWords, unsureWords);
    return replaced(route.afterFault(turn.asking, pressed, words));
  }
}

/** Nobody pressed anything: after a fault of ours there are only words, and the card stays as it is. */
export async function answerRefreshed(turn: Turn, pressed: Pressed): Promise<Card | string> {
  try {
    const { card } = await withinOnCurrent(turn, 'drawing a card anew', (asking) =>
      refreshCard(asking, pressed),
    );
    return card;
  } catch (error) {
    return faultWords(turn, error, 'drawing a card anew');
  }
}

/** Does the work until the alarm rings; what fails after that is only logged. */
export const within = <Result>(turn: Turn, where: string, work: () => Promise<Result>): Promise<Result> =>
  inTime(turn.alarm, work(), (error) => void turn.fault(error, `${where}, after its answer`));

/** The same for what reads threads: on the facts they were last written with, also when this process was not told of them. */
export const withinOnCurrent = <Result>(
  turn: Turn,
  where: string,
  work: (asking: Asking) => Promise<Result>,
): Promise<Result> =>
  within(turn, where, () =>
    onCurrentFacts(turn.asking.ports, (ports) =>
      work({ ...turn.asking, ports, council: ports.directory.council() }),
    ),
  );

/** What a person is told who has no form to press Save on again. */
export const faultWords = (turn: Turn, error: unknown, where: string): string =>
  tell(turn, error, where, stillUnderWayWords, apologyWords).words;

type Told = { readonly words: string; readonly number: string; readonly late: boolean };

function tell(
  { fault }: Turn,
  error: unknown,
  where: string,
  lateWords: string,
  wordsFor: (number: string) => string,
): Told {
  const number = fault(error, where);
  const late = error instanceof StillUnderWay;
  return { words: late ? lateWords : wordsFor(number), number, late };
}
