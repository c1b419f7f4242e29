// Every button and what answers it. One table for submits and executes alike.

import type { Card } from '../cards/parts';
import { type Verb, verbs } from '../cards/verbs';
import type { Answer, Asking, Pressed } from './asking';
import { pressCommand } from './command-answers';
import { hideDecision, showDecision } from './decision-to-read-answers';
import {
  addReference,
  decisionCardAfterFault,
  referenceCardAfterFault,
  saveDecision,
} from './log-decision-answers';
import {
  backToReminder,
  bookingForm,
  inTheWayForm,
  metForm,
  opening,
  saveBooking,
  saveInTheWay,
  saveMet,
} from './reminder-answers';

/**
 * What a button does. An `answer` that rejects is a fault: the person gets a number and, with `afterFault`, their
 * words back.
 */
export type Route = {
  readonly answer: (asking: Asking, pressed: Pressed) => Answer | Promise<Answer>;
  /** Gives back what was typed when something of ours failed. */
  readonly afterFault?: (asking: Asking, pressed: Pressed, notice: string) => Card;
};

const withNotice =
  (form: typeof bookingForm) =>
  (asking: Asking, pressed: Pressed, notice: string): Card =>
    form(asking, pressed, { notice });

/** By verb; the type makes a verb without an answer a compile error. */
export const routes: Record<Verb, Route> = {
  [verbs.saveDecision]: { answer: saveDecision, afterFault: decisionCardAfterFault },
  [verbs.addReference]: { answer: addReference, afterFault: referenceCardAfterFault },
  [verbs.showDecision]: { answer: showDecision },
  [verbs.hideDecision]: { answer: hideDecision },
  [verbs.book]: { answer: opening(bookingForm) },
  [verbs.saveBooking]: { answer: saveBooking, afterFault: withNotice(bookingForm) },
  [verbs.met]: { answer: opening(metForm) },
  [verbs.saveMet]: { answer: saveMet, afterFault: withNotice(metForm) },
  [verbs.inTheWay]: { answer: opening(inTheWayForm) },
  [verbs.saveInTheWay]: { answer: saveInTheWay, afterFault: withNotice(inTheWayForm) },
  [verbs.back]: { answer: backToReminder },
  [verbs.command]: { answer: pressCommand },
};

/** Undefined for a button of an older version. Verbs come from outside, so only own names are looked up. */
export const routeFor = (verb: string | undefined): Route | undefined =>
  Object.entries(routes).find(([name]) => name === verb)?.[1];
