// Makes the ticket that stands for a paper in a link, for somebody who may have that paper now, and leaves a line in the file.
import { mayProtect, mayReadThread } from '../../domain/access/access';
import type { Act } from '../../domain/act';
import { agreementAccess } from '../../domain/agreements/agreement-access';
import type { Council } from '../../domain/council';
import { londonDate } from '../../domain/dates';
import type { LocalDate } from '../../domain/ids';
import { accepted, type Outcome, refused } from '../../domain/outcome';
import type { AskedPaper, PaperTicket } from '../../domain/papers/asked-paper';
import { mayTryRecords } from '../../domain/records/record-access';
import type { CouncilPorts } from '../../ports/council-ports';
import { openAgreementVersion } from '../agreements/open-agreement';
import { openRecord } from '../records/open-record';
import { leaveCopied } from '../rights/leave-copied';

/**
 * The line (a point read and a batch), then the ticket; before them, of one record or agreement, what opening it costs:
 * nobody leaves a line about what they are not given, nor learns by it that it is there. Refuses `not-yours` before
 * anything is read for whoever has no part in this file today. It is decided once more when the paper is made.
 */
export async function askForPaper(
  ports: CouncilPorts,
  act: Act,
  paper: AskedPaper,
): Promise<Outcome<PaperTicket>> {
  const asked = await ticketFor(ports, act, paper);
  if (asked.ok) await ports.tickets.keep(asked.value);
  return asked;
}

/** The same, for who keeps the ticket later. */
export async function ticketFor(
  ports: CouncilPorts,
  act: Act,
  paper: AskedPaper,
): Promise<Outcome<PaperTicket>> {
  const { by, about } = act;
  const today = londonDate(ports.clock.now());
  const may = (council: Council) => mayAsk(council, act, paper, today);
  const given = may(ports.directory.council()) ? await givenOf(ports, act, paper) : 'nothing';
  if (given === 'nothing') return refused({ kind: 'not-yours' });
  const whole = given === 'whole' ? ({ whole: true } as const) : {};
  const copy = { what: paper.what, subjectId: subjectOf(paper), ...whole, ...searchedFor(ports, act, paper) };
  const left = await leaveCopied(ports, act, copy, may);
  if (!left.ok) return left;
  return accepted({
    ticketId: ports.newOperationId(),
    askedBy: by,
    owner: about,
    paper,
    at: ports.clock.now(),
  });
}

/**
 * The words by which somebody was looked for are theirs: the line says only whether the same press comes again. Mixed with
 * its id, so that nobody finds the words by trying names.
 */
const searchedFor = (
  ports: CouncilPorts,
  { operationId }: Act,
  paper: AskedPaper,
): { readonly searchedFor?: string } =>
  paper.what === 'subject-access' && paper.knownAs !== undefined && paper.knownAs.length > 0
    ? { searchedFor: ports.fingerprint(JSON.stringify([operationId, ...[...paper.knownAs].sort()])) }
    : {};

/**
 * The directory alone: an agreement is also the next manager's to read, and a record whoever has begun it. A copy for
 * somebody's request is the data protection officer's, of everybody but themselves: another one makes theirs.
 */
function mayAsk(council: Council, { by, about }: Act, { what }: AskedPaper, today: LocalDate): boolean {
  switch (what) {
    case 'agreement':
      return agreementAccess(council, by, about, today) !== 'none';
    case 'record':
      return mayTryRecords(council, by, about, today);
    case 'file':
      return mayReadThread(council, by, about, today);
    case 'year':
      return by === about && mayReadThread(council, by, about, today);
    case 'subject-access':
      return mayCopyFor(council, by, about, today);
  }
}

/** Whether this officer may make the copy somebody has asked for, of people who have left too. */
export const mayCopyFor = (council: Council, by: Act['by'], about: Act['about'], today: LocalDate): boolean =>
  by !== about && council.people.has(about) && mayProtect(council, by, today);

/**
 * By the rules of the page of that one document; what is given of a whole file is for the paper to leave out. `whole`: an
 * agreement with what only the two it is between read, to one of those two who asks for that.
 */
async function givenOf(
  ports: CouncilPorts,
  { by, about }: Act,
  paper: AskedPaper,
): Promise<'nothing' | 'as-usual' | 'whole'> {
  switch (paper.what) {
    case 'record':
      return (await openRecord(ports, by, about, paper.recordId)).ok ? 'as-usual' : 'nothing';
    case 'agreement': {
      const opened = await openAgreementVersion(ports, by, about, paper.entryId);
      if (!opened.ok) return 'nothing';
      return paper.whole && opened.value.pair ? 'whole' : 'as-usual';
    }
    default:
      return 'as-usual';
  }
}

function subjectOf(paper: AskedPaper): string | null {
  switch (paper.what) {
    case 'record':
      return paper.recordId;
    case 'agreement':
      return paper.entryId;
    case 'year':
      return paper.year === null ? 'everything' : String(paper.year);
    case 'subject-access':
      return paper.receivedOn;
    case 'file':
      return null;
  }
}
