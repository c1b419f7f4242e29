// What somebody has begun and not saved: kept for a fortnight, for its author alone, and never with a child's name in it.
import { mayReadThread } from '../domain/access';
import { mayDecide } from '../domain/authority';
import { isEmployedOn } from '../domain/calendar';
import { readCaseReference } from '../domain/case-reference';
import type { Council } from '../domain/council';
import { londonDate } from '../domain/dates';
import { identifiersIn, knownWords } from '../domain/identifiers';
import { type LocalDate, type PersonId, personId } from '../domain/ids';
import { accepted, type FieldProblem, type Outcome, refused } from '../domain/outcome';
import { policyOn } from '../domain/policy';
import { lengthOf } from '../domain/stored-decision';
import type { CouncilPorts, Draft } from '../ports';

/** A draft as it is given; `notIdentifiers` are the exact words the author says are no child's or family's. */
export type KeepDraft = Omit<Draft, 'at'> & { readonly notIdentifiers: readonly string[] };

/**
 * One write; newer words of the same draft replace the older. Refuses `fields` with `identifiers` or `too-long` on the
 * values concerned and then keeps nothing, and `not-yours` for a thread the author has no part in.
 */
export async function keepDraft(ports: CouncilPorts, command: KeepDraft): Promise<Outcome<Draft>> {
  const { notIdentifiers, ...given } = command;
  const { author, about } = command;
  const council = ports.directory.council();
  const at = ports.clock.now();
  const today = londonDate(at);
  if (!isEmployedOn(council.people.get(author), today)) return refused({ kind: 'not-yours' });
  if (about !== null && !mayReadThread(council, author, about, today) && !mayDecide(council, author, today)) {
    return refused({ kind: 'not-yours' });
  }
  const problems = problemsIn(council, command, today);
  if (problems.length > 0) return refused({ kind: 'fields', problems });
  const draft: Draft = { ...given, at };
  await ports.drafts.keep(draft);
  return accepted(draft);
}

/** Newest first, at most twenty; one query. */
export const openDrafts = (ports: CouncilPorts, author: PersonId): Promise<readonly Draft[]> =>
  ports.drafts.of(author, ports.clock.now());

/** One point read; undefined once it is saved or cleared, after a fortnight, and for anybody else's. */
export const openDraft = (
  ports: CouncilPorts,
  author: PersonId,
  draftId: string,
): Promise<Draft | undefined> => ports.drafts.one(author, draftId, ports.clock.now());

/** One request, also when it is not there any more. */
export const clearDraft = (ports: CouncilPorts, author: PersonId, draftId: string): Promise<void> =>
  ports.drafts.clear(author, draftId);

function problemsIn(council: Council, command: KeepDraft, today: LocalDate): readonly FieldProblem[] {
  const known = knownWords(council);
  const { caseReference, quickDecision } = policyOn(council, today);
  /** A day, a time, somebody of the directory and a case reference are chosen, and name no child. */
  const isChosen = (value: string) =>
    dayOrTime.test(value) ||
    council.people.has(personId(value)) ||
    readCaseReference(value, caseReference) !== undefined;
  return Object.entries(command.values).flatMap(([field, value]): FieldProblem[] => {
    const isLink = field === 'source' && address.test(value);
    const maximum = isLink ? longestAddress : quickDecision.maximumCharacters;
    const length = lengthOf(value.trim());
    if (length > maximum) return [{ field, kind: 'too-long', maximum, length }];
    const found = isLink || isChosen(value) ? [] : identifiersIn(value, known, command.notIdentifiers);
    return found.length > 0 ? [{ field, kind: 'identifiers', found }] : [];
  });
}

const dayOrTime = /^(\d{4}-\d\d-\d\d|\d\d:\d\d)$/;
/** Links to a message in Teams are long, and made by Teams. */
const address = /^https:\/\/\S+$/;
const longestAddress = 2_000;
