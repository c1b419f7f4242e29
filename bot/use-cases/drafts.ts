// What somebody has begun and not saved: kept for a fortnight, for its author alone, and never with a child's name in it.
import { mayReadThread } from '../domain/access/access';
import { isEmployedOn } from '../domain/calendar';
import type { Council } from '../domain/council';
import { londonDate } from '../domain/dates';
import { mayDecide } from '../domain/decisions/authority';
import { readCaseReference } from '../domain/decisions/case-reference';
import { teamsAddress } from '../domain/decisions/decision-words';
import { lengthOf } from '../domain/decisions/stored-decision';
import { identifiersIn, knownWords } from '../domain/identifiers/identifiers';
import { type LocalDate, type PersonId, personId } from '../domain/ids';
import { accepted, type FieldProblem, type Outcome, refused } from '../domain/outcome';
import { policyOn } from '../domain/policy/policy';
import type { CouncilPorts } from '../ports/council-ports';
import type { Draft } from '../ports/papers';

/** A draft as it is given; `notIdentifiers` are the exact words the author says are no child's or family's. */
export type KeepDraft = Omit<Draft, 'at'> & { readonly notIdentifiers: readonly string[] };

/** The inputs of the form and the cards, with what came with them. A draft holds nothing under another name. */
export const draftInputs: ReadonlySet<string> = new Set([
  'who',
  'type',
  'text',
  'why',
  'reference',
  'newReference',
  'furtherReferences',
  'said',
  'saidOn',
  'saidTime',
  'actionOwner',
  'actionBy',
  'recorder',
  'recordBy',
  'revisit',
  'where',
  'present',
  'risk',
  'withinMyAuthority',
  'notIdentifiers',
  'source',
]);

/**
 * One point read and one write; newer words of the same draft replace the older. What is longer than a decision may be
 * is kept all the same, so that nothing of it is lost while it is shortened. Refuses `fields` with `identifiers` or
 * `too-long` on the values concerned, or for an input that is none, and then keeps nothing; `not-yours` for a thread
 * the author has no part in, unless they had when they began it; `used-before` when the decision of this draft is saved
 * already. Saving one is an act like any other (`log-quick-decision.ts`): a thread that was lost meanwhile takes nothing.
 */
export async function keepDraft(ports: CouncilPorts, command: KeepDraft): Promise<Outcome<Draft>> {
  const { notIdentifiers, ...given } = command;
  const { author, about } = command;
  const council = ports.directory.council();
  const at = ports.clock.now();
  const today = londonDate(at);
  if (!isEmployedOn(council.people.get(author), today)) return refused({ kind: 'not-yours' });
  if (about !== null && !mayReadThread(council, author, about, today) && !mayDecide(council, author, today)) {
    // Begun while they were together: its author goes on with their own words, which go into no thread by that.
    const begun = await ports.drafts.one(author, command.draftId, at);
    if (begun?.about !== about) return refused({ kind: 'not-yours' });
  }
  // The name itself could be a child's: it is not said again.
  if (Object.keys(command.values).some((name) => !draftInputs.has(name))) {
    return refused({ kind: 'fields', problems: [{ field: 'values', kind: 'not-a-choice' }] });
  }
  const values = withTeamsAddress(command.values);
  const problems = problemsIn(council, { ...command, values }, today);
  if (problems.length > 0) return refused({ kind: 'fields', problems });
  const draft: Draft = { ...given, values, at };
  return (await ports.drafts.keep(draft)) === 'kept' ? accepted(draft) : refused({ kind: 'used-before' });
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
    const length = lengthOf(value.trim());
    if (length > longestValue) {
      return [{ field, kind: 'too-long', maximum: quickDecision.maximumCharacters, length }];
    }
    const found =
      field === 'source' || isChosen(value) ? [] : identifiersIn(value, known, command.notIdentifiers);
    return found.length > 0 ? [{ field, kind: 'identifiers', found }] : [];
  });
}

/** An address that is not that of a message in Teams is left out, as it is when the decision is saved. */
function withTeamsAddress({ source, ...values }: Draft['values']): Draft['values'] {
  const address = teamsAddress(source);
  return address === null ? values : { ...values, source: address };
}

const dayOrTime = /^(\d{4}-\d\d-\d\d|\d\d:\d\d)$/;
/** Characters of one input: a message to be shortened, or the words let pass. */
const longestValue = 4_000;
