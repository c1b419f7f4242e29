// Every button and what answers it. One table for submits and executes alike.

import type { Card } from '../cards/parts';
import { type Verb, verbs } from '../cards/verbs';
import { afterFault, type Form, opening } from './acting';
import {
  actionDone,
  carryAction,
  carryAfterFault,
  dropAction,
  dropAfterFault,
  saveCarry,
  saveDrop,
  showActions,
} from './action-list-answers';
import {
  additionalFormOf,
  answerLater,
  askFive,
  fiveLater,
  fiveMinutesFormOf,
  fiveNow,
  logDecisionNow,
  raise,
  raiseFormOf,
  saveAdditional,
} from './ask-answers';
import type { Answer, Asking, Pressed } from './asking';
import { answerItem, chooseRecorder, saveRecorder, showNotes } from './child-file-answers';
import { pressCommand } from './command-answers';
import { completeCardAfterFault, completeShown } from './completing-answers';
import {
  aheadFormOf,
  bookingForm,
  cancelFormOf,
  cutShortFormOf,
  metFormOf,
  moveFormOf,
  pickDate,
  saveAhead,
  saveBooking,
  saveCancel,
  saveCutShort,
  saveMet,
  saveMove,
} from './date-answers';
import { refreshCard, showRest, showSummary } from './day-answers';
import { lookedAgain, withdrawSaved } from './decision-after-answers';
import { answerCardAfterFault, answerShown, saveAnswer } from './decision-answers';
import { showChildFile, showWaiting } from './decision-list-answers';
import { backFromForm, hideDecision, showDecision } from './decision-to-read-answers';
import { dropDraft, reopenDraft } from './draft-answers';
import { askAtEndOfDay, nothingSaid } from './end-of-day-answers';
import { showRecords } from './file-answers';
import { decisionCardAfterFault, saveDecision } from './log-decision-answers';
import {
  agreeToStepDown,
  coverFormOf,
  decideInterval,
  longerIntervalFormOf,
  noteFormOf,
  notNowFormOf,
  notYetFormOf,
  saveCover,
  saveLongerInterval,
  saveNote,
  saveNotNow,
  saveNotYet,
  showWhyLonger,
} from './people-answers';

/**
 * What a button does. An `answer` that rejects is a fault: the person gets a number and, with `afterFault`, their
 * words back.
 */
export type Route = {
  readonly answer: (asking: Asking, pressed: Pressed) => Answer | Promise<Answer>;
  /** Gives back what was typed when something of ours failed. */
  readonly afterFault?: (asking: Asking, pressed: Pressed, notice: string) => Card;
};

/** A save whose form comes back with what was typed when something of ours fails. */
const saving = (answer: Route['answer'], form: Form): Route => ({ answer, afterFault: afterFault(form) });

/** By verb; the type makes a verb without an answer a compile error. */
export const routes: Record<Verb, Route> = {
  [verbs.saveDecision]: { answer: saveDecision, afterFault: decisionCardAfterFault },
  [verbs.showDecision]: { answer: showDecision },
  [verbs.hideDecision]: { answer: hideDecision },
  [verbs.answerDecision]: { answer: answerShown },
  [verbs.saveAnswer]: { answer: saveAnswer, afterFault: answerCardAfterFault },
  [verbs.completeDecision]: { answer: completeShown, afterFault: completeCardAfterFault },
  [verbs.childFile]: { answer: answerItem },
  [verbs.handOver]: { answer: chooseRecorder },
  [verbs.saveHandOver]: { answer: saveRecorder },
  [verbs.lookAgain]: { answer: lookedAgain },
  [verbs.withdraw]: { answer: withdrawSaved },
  [verbs.copyNote]: { answer: showNotes },
  [verbs.showWaiting]: { answer: showWaiting },
  [verbs.showChildFile]: { answer: showChildFile },
  [verbs.showActions]: { answer: showActions },
  [verbs.showRecords]: { answer: showRecords },
  [verbs.actionDone]: { answer: actionDone },
  [verbs.carryAction]: { answer: carryAction },
  [verbs.saveCarry]: { answer: saveCarry, afterFault: carryAfterFault },
  [verbs.dropAction]: { answer: dropAction },
  [verbs.saveDrop]: { answer: saveDrop, afterFault: dropAfterFault },
  [verbs.openDraft]: { answer: reopenDraft },
  [verbs.clearDraft]: { answer: dropDraft },
  [verbs.endOfDay]: { answer: askAtEndOfDay },
  [verbs.nothingSaid]: { answer: nothingSaid },
  [verbs.pick]: { answer: pickDate },
  [verbs.book]: { answer: opening(bookingForm) },
  [verbs.saveBooking]: saving(saveBooking, bookingForm),
  [verbs.ahead]: { answer: opening(aheadFormOf) },
  [verbs.saveAhead]: saving(saveAhead, aheadFormOf),
  [verbs.met]: { answer: opening(metFormOf) },
  [verbs.saveMet]: saving(saveMet, metFormOf),
  [verbs.cutShort]: { answer: opening(cutShortFormOf) },
  [verbs.saveCutShort]: saving(saveCutShort, cutShortFormOf),
  [verbs.move]: { answer: opening(moveFormOf) },
  [verbs.saveMove]: saving(saveMove, moveFormOf),
  [verbs.cancel]: { answer: opening(cancelFormOf) },
  [verbs.saveCancel]: saving(saveCancel, cancelFormOf),
  [verbs.inTheWay]: { answer: opening(notNowFormOf) },
  [verbs.saveInTheWay]: saving(saveNotNow, notNowFormOf),
  [verbs.nameCover]: { answer: opening(coverFormOf) },
  [verbs.saveCover]: saving(saveCover, coverFormOf),
  [verbs.agree]: { answer: agreeToStepDown },
  [verbs.notYet]: { answer: opening(notYetFormOf) },
  [verbs.saveNotYet]: saving(saveNotYet, notYetFormOf),
  [verbs.note]: { answer: opening(noteFormOf) },
  [verbs.saveNote]: saving(saveNote, noteFormOf),
  [verbs.showWhy]: { answer: showWhyLonger },
  [verbs.approve]: { answer: decideInterval(true) },
  [verbs.decline]: { answer: decideInterval(false) },
  [verbs.summary]: { answer: showSummary },
  [verbs.rest]: { answer: showRest },
  [verbs.back]: { answer: backFromForm },
  [verbs.refresh]: { answer: refreshCard },
  [verbs.later]: { answer: answerLater },
  [verbs.askAdditional]: saving(saveAdditional, additionalFormOf),
  [verbs.askFive]: saving(askFive, fiveMinutesFormOf),
  [verbs.raise]: saving(raise, raiseFormOf),
  [verbs.fiveNow]: { answer: fiveNow },
  [verbs.fiveLater]: { answer: fiveLater },
  [verbs.logDecision]: { answer: logDecisionNow },
  [verbs.saveLongerInterval]: saving(saveLongerInterval, longerIntervalFormOf),
  [verbs.command]: { answer: pressCommand },
};

/** Undefined for a button of an older version. Verbs come from outside, so only own names are looked up. */
export const routeFor = (verb: string | undefined): Route | undefined =>
  Object.entries(routes).find(([name]) => name === verb)?.[1];
