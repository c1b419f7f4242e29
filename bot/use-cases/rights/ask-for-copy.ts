// The data protection officer asks for everything that is held about one person, who has asked for it.
import type { Act } from '../../domain/act';
import { addDays, localDate, londonDate } from '../../domain/dates';
import type { LocalDate } from '../../domain/ids';
import { accepted, type FieldProblem, type Outcome, refused } from '../../domain/outcome';
import { fewestLetters, lettersIn } from '../../domain/rights/mentions';
import type { CouncilPorts } from '../../ports/council-ports';
import { mayCopyFor, ticketFor } from '../papers/ask-for-paper';
import { beginSearch, type Looked } from './search-for-copy';

/** A request that came in longer ago than this was answered, or is somebody else's matter by now. */
const longestAgoDays = 366;

/** The days on which a request that is answered today may have been received. */
export const receivedBetween = (today: LocalDate) => ({
  from: addDays(today, -longestAgoDays),
  to: today,
});

/**
 * The line in the person's thread (a point read and a batch), once for the whole search, and its first look.
 * The same operation again within a minute goes on with the search it began. Refuses `not-yours` with
 * no request for everybody but the officer, for somebody who is not in the council's files, and for the officer's own
 * file.
 */
export async function askForCopy(
  ports: CouncilPorts,
  act: Act,
  received: string,
  knownAs: readonly string[] = [],
): Promise<Outcome<Looked>> {
  const council = ports.directory.council();
  const today = londonDate(ports.clock.now());
  if (!mayCopyFor(council, act.by, act.about, today)) return refused({ kind: 'not-yours' });
  const day = readReceived(received, today);
  if (!day.ok) return day;
  const names = [...new Set(knownAs.map((one) => one.trim()).filter((one) => one !== ''))];
  const problems = knownAsProblems(names);
  if (problems.length > 0) return refused({ kind: 'fields', problems });
  const asked = await ticketFor(ports, act, {
    what: 'subject-access',
    receivedOn: day.value,
    knownAs: names,
  });
  if (!asked.ok) return asked;
  const ticketId = ports.fingerprint(JSON.stringify(['search', act.operationId, act.by, act.about]));
  return beginSearch(ports, { ...asked.value, ticketId });
}

/** More would be a search of everybody's words for anything; a shorter one stands in every sentence. */
const mostKnownAs = 10;
const longestKnownAs = 60;

function knownAsProblems(names: readonly string[]): readonly FieldProblem[] {
  const field = 'knownAs';
  if (names.length > mostKnownAs)
    return [{ field, kind: 'too-many', maximum: mostKnownAs, count: names.length }];
  return names.flatMap((name): readonly FieldProblem[] => {
    const { length } = [...name];
    if (length > longestKnownAs) return [{ field, kind: 'note-too-long', maximum: longestKnownAs, length }];
    return lettersIn(name) < fewestLetters ? [{ field, kind: 'name-too-short', minimum: fewestLetters }] : [];
  });
}

/** The day a request was received: up to today, and within the last year. */
export function readReceived(text: string, today: LocalDate): Outcome<LocalDate> {
  const day = localDate(text);
  const { from } = receivedBetween(today);
  const no = (problem: FieldProblem) => refused({ kind: 'fields', problems: [problem] });
  if (day === undefined) return no({ field: 'receivedOn', kind: 'not-a-date' });
  if (day > today) return no({ field: 'receivedOn', kind: 'in-the-future' });
  return day < from ? no({ field: 'receivedOn', kind: 'too-early', earliest: from }) : accepted(day);
}
