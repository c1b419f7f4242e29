// Buttons of a view as buttons of a card: each act has its verb.
import type { DayAct, ViewButton } from '../views/prompts/day-buttons';
import { open, opensWindow, submit } from './parts';
import { type Verb, verbs } from './verbs';

/** `name`: whom it is about, for whoever cannot see which text a button stands under. */
export function viewButton(button: ViewButton, name: string | null = null) {
  const drawn = drawnButton(button);
  return name === null ? drawn : { ...drawn, tooltip: `${button.title}: ${name}` };
}

function drawnButton(button: ViewButton) {
  if ('url' in button) return open(button.title, button.url);
  if (button.act === 'show-opening') return opensWindow(button.title, 'opening', button.ids);
  return submit(button.title, verbOf[button.act], button.ids);
}

const verbOf: Record<Exclude<DayAct, 'show-opening'>, Verb> = {
  pick: verbs.pick,
  book: verbs.book,
  met: verbs.met,
  'cut-short': verbs.cutShort,
  move: verbs.move,
  cancel: verbs.cancel,
  'not-now': verbs.inTheWay,
  'name-cover': verbs.nameCover,
  agree: verbs.agree,
  'not-yet': verbs.notYet,
  note: verbs.note,
  'show-why': verbs.showWhy,
  approve: verbs.approve,
  decline: verbs.decline,
  summary: verbs.summary,
  rest: verbs.rest,
  later: verbs.later,
  'five-now': verbs.fiveNow,
  'five-later': verbs.fiveLater,
  'log-decision': verbs.logDecision,
  ahead: verbs.ahead,
  'answer-decision': verbs.answerDecision,
  'child-file': verbs.childFile,
  'hand-over': verbs.handOver,
  'look-again': verbs.lookAgain,
  withdraw: verbs.withdraw,
  'copy-note': verbs.copyNote,
  'show-decision': verbs.showDecision,
  'put-away': verbs.hideDecision,
  'complete-decision': verbs.completeDecision,
  'show-waiting': verbs.showWaiting,
  'show-child-file': verbs.showChildFile,
  'show-actions': verbs.showActions,
  'show-records': verbs.showRecords,
  'action-done': verbs.actionDone,
  'carry-action': verbs.carryAction,
  'drop-action': verbs.dropAction,
  'end-of-day': verbs.endOfDay,
  'nothing-said': verbs.nothingSaid,
};
