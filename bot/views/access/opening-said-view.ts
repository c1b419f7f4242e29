// The answer to whoever opens, draws, answers or closes a file: one sentence, and what can be read now.
import type { OpeningEntry, OpeningStep } from '../../domain/access/opening';
import { opensFor } from '../../domain/access/opening-rules';
import { glassHeardBy } from '../../domain/access/opening-told';
import type { Council } from '../../domain/council';
import { londonDate } from '../../domain/dates';
import type { OperationId, PersonId } from '../../domain/ids';
import { counted, fullDay, listed, nameOf, personView, possessive } from '../words';
import type { OpeningSaidView } from './access-view-types';
import { untilWords } from './opening-words';

/** `OpeningDone` fits. */
type Done = { readonly entry: OpeningEntry; readonly alreadySaved: boolean };

export function openedView(
  council: Council,
  owner: PersonId,
  { entry, alreadySaved }: Done,
): OpeningSaidView {
  const { state } = entry;
  return {
    message: openedWords(council, owner, entry),
    alreadySaved,
    opened: [{ person: personView(council, owner), openingId: entry.entryId, open: state === 'open' }],
  };
}

/** Pressed again after a while, it says how the same one stands by now. */
function openedWords(council: Council, owner: PersonId, entry: OpeningEntry): string {
  const { state, until, noticeOn, breakGlass, loggedBy, at } = entry;
  if (state === 'waiting')
    return 'Asked. Nothing is open before somebody responsible for data protection has said yes; you are told then.';
  if (state !== 'open' || until === null)
    return 'That was asked already, and nothing is open to you by it now.';
  const watching = breakGlass ? glassHeardBy(council, owner, loggedBy, londonDate(at)) : [];
  const also = watching.length > 0 ? `, and ${listed(watching.map((one) => nameOf(council, one)))}` : '';
  const told =
    noticeOn === null ? `Both of them are told${also}.` : `The two hear of it on ${fullDay(noticeOn)}.`;
  return `${possessive(nameOf(council, owner))} file is open to you ${untilWords(until)}. ${told}`;
}

export function steppedView(
  council: Council,
  owner: PersonId,
  { entry, alreadySaved }: Done,
  step: OpeningStep,
): OpeningSaidView {
  return {
    message: stepWords(council, entry, step),
    alreadySaved,
    opened: [{ person: personView(council, owner), openingId: entry.entryId, open: entry.state === 'open' }],
  };
}

function stepWords(council: Council, { noticeOn, loggedBy, until }: OpeningEntry, step: OpeningStep): string {
  const asker = nameOf(council, loggedBy);
  switch (step) {
    case 'approved':
      return noticeOn === null
        ? `Approved: it is open to ${asker} ${until ? untilWords(until) : 'now'}. The two of the file are told.`
        : `Approved: it is open to ${asker}. The two of the file hear of it on ${fullDay(noticeOn)}.`;
    case 'refused':
      return `Refused: nothing was opened. ${asker} is told, and the two can see that it was asked.`;
    case 'closed':
      return until === null
        ? 'Taken back: nothing was opened. The two can see that you asked.'
        : 'Closed. The line stays for both to read.';
    case 'wellbeing-taken-back':
      return `What was said about wellbeing is closed to ${asker} again. Nobody is told.`;
    case 'wellbeing-declined':
      return `Not agreed: ${asker} is told only that. What was said about wellbeing stays closed, and you are not asked about it again.`;
    case 'wellbeing-agreed':
      return `Agreed: ${asker} may read what was said about wellbeing, as long as the file is open to them.`;
  }
}

/** `DrawnSample` fits. */
export const drawnView = (
  council: Council,
  { drawn, alreadySaved }: { readonly drawn: readonly PersonId[]; readonly alreadySaved: boolean },
  openingId: OperationId,
): OpeningSaidView => ({
  message: `${counted(drawn.length, 'file was', 'files were')} drawn and ${drawn.length === 1 ? 'is' : 'are'} open to you for ${opensFor.audit.days} days: ${listed(drawn.map((one) => nameOf(council, one)))}. Whoever is in post of each is told.`,
  alreadySaved,
  opened: drawn.map((one) => ({ person: personView(council, one), openingId, open: true })),
});
