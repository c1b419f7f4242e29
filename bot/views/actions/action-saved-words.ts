// One sentence after something was done to an action or to what went upward.
import type { ActionEntry } from '../../domain/actions/action';
import type { UpwardIssueEntry } from '../../domain/actions/upward-issue';
import type { Council } from '../../domain/council';
import type { LocalDate, PersonId } from '../../domain/ids';
import { firstNameOf, longDay, nameOf } from '../words';

/** What stands now. `step` null: it was agreed just now. */
export function actionSavedWords(
  council: Council,
  viewer: PersonId,
  { owner, byOn }: ActionEntry,
  step: 'done' | 'carry' | 'drop' | 'take-over' | null,
  today: LocalDate,
): string {
  const whose = owner === viewer ? 'You have it' : `${firstNameOf(council, owner)} has it`;
  switch (step) {
    case 'done':
      return 'Thank you. Kept as done.';
    case 'carry':
      return `Carried to ${longDay(byOn, today)}, with your reason beside it.`;
    case 'drop':
      return 'Dropped, with your reason beside it. It stays in the thread to be read.';
    case 'take-over':
      return `${whose} now, by ${longDay(byOn, today)}.`;
    case null:
      return `Agreed. ${whose}, by ${longDay(byOn, today)}.`;
  }
}

/** Who hears of it, and by when there is an answer. */
export function issueSavedWords(
  council: Council,
  { to, replyBy }: UpwardIssueEntry,
  step: 'answer' | 'withdraw' | null,
  today: LocalDate,
): string {
  switch (step) {
    case 'answer':
      return 'Thank you. Both of them are told that there is an answer.';
    case 'withdraw':
      return 'Taken back. Nobody is asked about it any more.';
    case null:
      return `Taken upward. ${nameOf(council, to)} is told that it waits, and answers by ${longDay(replyBy, today)}.`;
  }
}
