// The front page of a supervision file for a reader who may open the thread.

import { isOfPair } from '../../domain/access/opening-rules';
import { partIn } from '../../domain/access/records-by-time';
import { agreementSupervisor, isBetween } from '../../domain/agreements/agreement-access';
import { reviewDay } from '../../domain/agreements/agreement-days';
import { agreementInForce, newestSigned, signedAgreements } from '../../domain/agreements/signed-agreements';
import type { Council } from '../../domain/council';
import type { LocalDate, PersonId } from '../../domain/ids';
import { supervisorsOf } from '../../domain/relationships';
import type { ThreadHead } from '../../domain/thread-head';
import { earlierTimeWords } from '../agreements/earlier-time-words';
import { keptWords } from '../retention/kept-words';
import { viewerView } from '../thread-view';
import type { Choice } from '../view-types';
import { fullDay, nameOf, personView, shortDay } from '../words';
import type { FileView } from './file-view-types';

/** `OpenedHead` fits. */
export type FileFacts = {
  readonly council: Council;
  readonly viewer: PersonId;
  readonly owner: PersonId;
  readonly today: LocalDate;
  readonly head: ThreadHead;
};

/** How many single years are offered; everything is always one of the choices. */
const mostYears = 10;

export function fileView(facts: FileFacts): FileView {
  const { council, viewer, owner, today } = facts;
  const own = viewer === owner;
  return {
    viewer: viewerView(council, viewer, today),
    person: personView(council, owner),
    own,
    supervisors: supervisorsOf(council, owner, today).map((one) => supervisorLine(facts, one)),
    agreement: agreementLine(facts),
    file: printedWords(facts),
    years: own ? yearsOf(facts) : [],
    kept: keptWords(council, viewer, owner, today),
    seesOpenings: isOfPair(council, viewer, owner, today),
  };
}

function supervisorLine({ council, owner, today }: FileFacts, supervisor: PersonId): string {
  const part = partIn(council, supervisor, owner, today);
  const name = nameOf(council, supervisor);
  if (part === undefined) return name;
  return `${name}, ${part.cover ? 'covering since' : 'since'} ${shortDay(part.from)}`;
}

/** The one that counts for the two of today, wherever it was signed; what only waits is said to those two alone. */
function agreementLine(facts: FileFacts): string {
  const { council, owner, head, today } = facts;
  const supervisor = agreementSupervisor(council, owner, today);
  const signed = signedAgreements(council, owner, head.agreement);
  const counts = supervisor === undefined ? undefined : newestSigned(signed, supervisor, today);
  const waits = waitingWords(facts);
  if (counts === undefined) {
    const words = [waits, notCountingAny(facts, supervisor)].filter((one) => one !== null);
    return words.length > 0 ? words.join(' ') : 'There is none yet.';
  }
  const where = counts.entryId === null ? 'On paper, signed' : 'Signed';
  const again = fullDay(reviewDay(council, counts, head, today));
  const newer = waits === null ? '' : ' A new one waits for its second signature.';
  return `${where} with ${nameOf(council, counts.supervisorId)} on ${fullDay(counts.signedOn)}, to be looked at again by ${again}.${newer}`;
}

/** The one still kept as the file's agreement is printed all the same, so it is named as what it is. */
function notCountingAny(
  { council, head, today }: FileFacts,
  supervisor: PersonId | undefined,
): string | null {
  const earlier = supervisor && earlierTimeWords(council, head, supervisor, today);
  if (earlier) return `${earlier}.`;
  const kept = agreementInForce(head);
  if (kept && kept.supervisorId !== supervisor)
    return `There is none${supervisor ? ` with ${nameOf(council, supervisor)}` : ''} today: the one of ${fullDay(kept.since)} was with ${nameOf(council, kept.supervisorId)}.`;
  return null;
}

function waitingWords({ council, viewer, owner, head, today }: FileFacts): string | null {
  const { agreement } = head;
  if (agreement?.state !== 'AWAITING_SUPERVISEE') return null;
  const stillOpen = agreement.supervisorId === agreementSupervisor(council, owner, today);
  if (!stillOpen || !isBetween(council, viewer, owner, agreement, today)) return null;
  const waitsFor = agreement.offeredBy === owner ? agreement.supervisorId : owner;
  return `Waits for the signature of ${nameOf(council, waitsFor)} since ${fullDay(agreement.since)}.`;
}

/** Said before it is printed: nobody should find out from the paper what is not on it. */
function printedWords({ council, viewer, owner, today }: FileFacts): string {
  const never = 'Drafts, private notes and CPD notes are never in it.';
  if (viewer === owner) return `A cover sheet, your agreement, and every record that was issued. ${never}`;
  return partIn(council, viewer, owner, today)?.cover
    ? `A cover sheet, the agreement, and the records of your time as cover, without what was said about wellbeing and how they arrived. ${never}`
    : `A cover sheet, the agreement, and the records you may open today. ${never}`;
}

/** The same on the cover sheet, where somebody else may read it. */
export function onCoverWords(
  { council, viewer, owner, today }: FileFacts,
  { afterRemoval }: { readonly afterRemoval: boolean },
): string {
  const never = 'Drafts, private notes and CPD notes are never printed.';
  if (viewer === owner)
    return `${afterRemoval ? 'Every issued record that is still kept' : 'Every record that was issued'} is here. ${never}`;
  const name = nameOf(council, viewer);
  return partIn(council, viewer, owner, today)?.cover
    ? `The records of the time in which ${name} covers are here, without what was said about wellbeing and how they arrived. ${never}`
    : `The records that ${name} may open on this day are here. ${never}`;
}

function yearsOf({ council, owner, today, head }: FileFacts): readonly Choice[] {
  const thisYear = Number(today.slice(0, 4));
  const began = [council.people.get(owner)?.startDate, head.countsFrom].flatMap((day) => day ?? []);
  const first = Math.min(thisYear, ...began.map((day) => Number(day.slice(0, 4))));
  const count = Math.min(mostYears, thisYear - first + 1);
  const years = Array.from({ length: count }, (_, index) => String(thisYear - index));
  return [
    ...years.map((year) => ({ value: year, title: year })),
    { value: 'everything', title: 'Everything' },
  ];
}
