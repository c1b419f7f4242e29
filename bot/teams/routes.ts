// Every button and what answers it. One table for submits and executes alike.

import type { Card } from '../cards/parts';
import { type Verb, verbs } from '../cards/verbs';
import type { Answer, Asking, Pressed } from './asking';
import { pressCommand } from './command-answers';
import { hideDecision, showDecision } from './decision-to-read-answers';
import { addReference, decisionCardAfterFault, saveDecision } from './log-decision-answers';
import { openBooking, openInTheWay, openMet, saveBooking, saveInTheWay, saveMet } from './reminder-answers';

export type Route = {
  readonly answer: (asking: Asking, pressed: Pressed) => Answer | Promise<Answer>;
  /** Gives back what was typed when something of ours failed. */
  readonly afterFault?: (asking: Asking, pressed: Pressed, notice: string) => Card;
};

export const routes: Record<Verb, Route> = {
  [verbs.saveDecision]: { answer: saveDecision, afterFault: decisionCardAfterFault },
  [verbs.addReference]: { answer: addReference },
  [verbs.showDecision]: { answer: showDecision },
  [verbs.hideDecision]: { answer: hideDecision },
  [verbs.book]: { answer: openBooking },
  [verbs.saveBooking]: { answer: saveBooking },
  [verbs.met]: { answer: openMet },
  [verbs.saveMet]: { answer: saveMet },
  [verbs.inTheWay]: { answer: openInTheWay },
  [verbs.saveInTheWay]: { answer: saveInTheWay },
  [verbs.command]: { answer: pressCommand },
};

export const routeFor = (verb: string | undefined): Route | undefined =>
  Object.entries(routes).find(([name]) => name === verb)?.[1];
