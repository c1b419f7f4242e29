// The question at the end of the day: asked for, given up, or answered with nothing.
import { doneCard } from '../cards/small-cards';
import { setEndOfDayQuestion } from '../use-cases/set-end-of-day';
import { endOfDayWords } from '../views/decisions/decision-card-words';
import { acting, done } from './acting';
import { type Answer, type Asking, type Pressed, replaced } from './asking';
import { refusedWords } from './refused';

/** Switches the question on, or off with `on` = `no`. */
export async function askAtEndOfDay(asking: Asking, pressed: Pressed): Promise<Answer> {
  const on = pressed.get('on') !== 'no';
  const { operationId } = acting(asking, pressed);
  const outcome = await setEndOfDayQuestion(asking.ports, { operationId, by: asking.person, on });
  if (!outcome.ok) return replaced(doneCard(refusedWords(asking, outcome.refusal), null));
  return done(asking, pressed, on ? endOfDayWords.on : endOfDayWords.off);
}

/** Nothing was said in passing; nothing is kept of that. */
export const nothingSaid = (asking: Asking, pressed: Pressed): Promise<Answer> =>
  done(asking, pressed, endOfDayWords.nothing);
