// What the data protection officer reads about copies of one person's file.
import type { Council } from '../../domain/council';
import { localDate, londonDate } from '../../domain/dates';
import type { LocalDate, PersonId } from '../../domain/ids';
import type { CopiedEntry } from '../../domain/rights/copied';
import { dueDate } from '../../domain/rights/due-date';
import { viewerView } from '../thread-view';
import { fullDay, momentWords, nameOf, personView } from '../words';
import { copyWords } from './copy-words';
import type { CopyLineView, RightsView } from './rights-view-types';

/** `OpenedRights` fits. */
export type RightsFacts = {
  readonly council: Council;
  readonly viewer: PersonId;
  readonly owner: PersonId;
  readonly today: LocalDate;
  readonly receivedOn: LocalDate | null;
  readonly copies: readonly CopiedEntry[];
};

export const rightsView = (
  { council, viewer, owner, today, receivedOn, copies }: RightsFacts,
  received: { readonly from: LocalDate; readonly to: LocalDate },
): RightsView => ({
  viewer: viewerView(council, viewer, today),
  person: personView(council, owner),
  receivedFrom: received.from,
  receivedTo: received.to,
  due: receivedOn && dueWords(council, receivedOn),
  notes: [
    'The copy holds their whole file with drafts, preparation and both people’s private notes, what names them in other files, and what the council’s files say of them.',
    'It is looked for by name and number. Other names they go by you can add; they are kept nowhere but in the copy’s line, as a fingerprint.',
    'It is for you first. The list of what to look at comes with it: other people, case references, somebody else’s words.',
    'That you asked for it stands on their page of who opened the file.',
  ],
  copies: copies.map((entry) => copyLine(council, entry)),
});

/** Until when a request of that day is to be answered. */
export const dueWords = (council: Council, receivedOn: LocalDate): string =>
  `To be answered by ${fullDay(dueDate(receivedOn, council.bankHolidays))}.`;

function copyLine(council: Council, { entryId, at, saidBy, what, subjectId }: CopiedEntry): CopyLineView {
  const receivedOn = what === 'subject-access' ? localDate(subjectId) : undefined;
  return {
    id: entryId,
    on: londonDate(at),
    when: momentWords(at),
    text: `${nameOf(council, saidBy)} asked for ${copyWords[what]}.`,
    due: receivedOn ? `Request received on ${fullDay(receivedOn)}. ${dueWords(council, receivedOn)}` : null,
  };
}
