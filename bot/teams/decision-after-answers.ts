// A quick decision later: taken back within minutes, or looked at again at the next session.
import { lookAgainAnswers } from '../domain/decisions/management-oversight';
import { lookAgain, withdrawDecision } from '../use-cases/on-decision';
import { nothingLeftWords } from '../views/decisions/answered-words';
import type { Answer, Asking, Pressed } from './asking';
import { actOnDecision, decisionDone, decisionRefused, stepWords } from './on-decision';

/** Undo: it stays in the thread, as withdrawn. */
export async function withdrawSaved(asking: Asking, pressed: Pressed): Promise<Answer> {
  const outcome = await withdrawDecision(asking.ports, actOnDecision(asking, pressed));
  return outcome.ok
    ? decisionDone(asking, pressed, stepWords(asking, { do: 'withdraw' }, outcome.value))
    : decisionRefused(asking, pressed, outcome.refusal);
}

/** Worked, changed, or no longer matters. */
export async function lookedAgain(asking: Asking, pressed: Pressed): Promise<Answer> {
  const answer = lookAgainAnswers.find((one) => one === pressed.get('answer'));
  if (answer === undefined) return decisionDone(asking, pressed, nothingLeftWords);
  const outcome = await lookAgain(asking.ports, { ...actOnDecision(asking, pressed), answer });
  return outcome.ok
    ? decisionDone(asking, pressed, stepWords(asking, { do: 'look-again' }, outcome.value))
    : decisionRefused(asking, pressed, outcome.refusal);
}
