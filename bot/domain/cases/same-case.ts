// Whether a case discussion that is delivered again is the one that is stored.
import { isOwnerMeant } from '../actions/whose-action';
import type { Council } from '../council';
import { londonDate } from '../dates';
import { readReferences } from '../decisions/decision-words';
import type { PersonId } from '../ids';
import type { CaseDiscussionEntry, HeadlineDecision } from './case-discussion';
import { type LogCase, reasonIn } from './log-case';
import { firstReferences } from './relinking-case';

/** Whether a second delivery says the same as what is stored, whatever was done to that since. Of the note nothing is known. */
export function sameCase(council: Council, stored: CaseDiscussionEntry, command: LogCase): boolean {
  const { references } = readReferences(council, command.references, londonDate(stored.loggedAt));
  const decisions = command.decisions.filter(({ text }) => text.trim() !== '');
  return (
    stored.category === command.category &&
    stored.depth === command.depth &&
    stored.modelId === command.modelId &&
    stored.pace === command.pace &&
    stored.extendedBecause === reasonIn(command) &&
    stored.recordId === command.recordId &&
    stored.nextOn === command.nextOn &&
    firstReferences(stored).join('\n') === references.join('\n') &&
    stored.decisions.length === decisions.length &&
    stored.decisions.every((one, index) => sameDecision(one, decisions[index], command.about))
  );
}

const sameDecision = (
  stored: HeadlineDecision,
  typed: LogCase['decisions'][number] | undefined,
  worker: PersonId,
): boolean =>
  stored.text === typed?.text.trim() &&
  stored.byOn === typed.byOn &&
  isOwnerMeant(stored.owner, typed.owner, worker);
