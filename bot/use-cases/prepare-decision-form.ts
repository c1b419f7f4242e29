// Gathers what the quick-decision form offers: whom it may be with, the last one first, and the recent case references.
import type { Council } from '../domain/council';
import { londonDate } from '../domain/dates';
import type { CaseReference, LocalDate, OperationId, PersonId } from '../domain/ids';
import { superviseesOf, supervisorsOf } from '../domain/relationships';
import type { ThreadHead } from '../domain/thread-head';
import type { CouncilPorts } from '../ports/council-ports';

/**
 * What a new form starts from. `operationId` makes a second press of Save the same save; `who` is empty for
 * somebody without a pair.
 */
export type DecisionFormFacts = {
  readonly council: Council;
  readonly author: PersonId;
  readonly today: LocalDate;
  readonly operationId: OperationId;
  /** Likeliest first. */
  readonly who: readonly PersonId[];
  readonly recentReferences: readonly CaseReference[];
};

/**
 * Reads one's own head and those of one's supervisees, side by side; nothing is written. A draft that is gone on with
 * gives its own id, so that it is saved once.
 */
export async function prepareDecisionForm(
  ports: CouncilPorts,
  author: PersonId,
  operationId: OperationId = ports.newOperationId(),
): Promise<DecisionFormFacts> {
  const council = ports.directory.council();
  const today = londonDate(ports.clock.now());
  const supervisees = superviseesOf(council, author, today);
  const heads = await Promise.all([author, ...supervisees].map((person) => ports.threads.readHead(person)));
  const known = heads.flatMap((read) => (read ? [read.head] : []));
  return {
    council,
    author,
    today,
    operationId,
    who: [...lastLoggedFirst(council, author, supervisees, known), ...supervisorsOf(council, author, today)],
    recentReferences: recentReferencesOf(author, known),
  };
}

/** The five references this person logged last, newest first, over all the given threads. */
export function recentReferencesOf(author: PersonId, heads: readonly ThreadHead[]): CaseReference[] {
  const mine = heads
    .flatMap((head) =>
      head.personId === author
        ? head.recentReferences
        : head.recentReferences.filter(({ loggedBy }) => loggedBy === author),
    )
    .sort((a, b) => (a.at < b.at ? 1 : -1))
    .map(({ reference }) => reference);
  return [...new Set(mine)].slice(0, 5);
}

function lastLoggedFirst(
  council: Council,
  author: PersonId,
  supervisees: readonly PersonId[],
  heads: readonly ThreadHead[],
): PersonId[] {
  const lastAt = new Map(
    heads.flatMap((head) =>
      head.lastLogged?.by === author ? [[head.personId, head.lastLogged.at] as const] : [],
    ),
  );
  const nameOf = (person: PersonId) => council.people.get(person)?.displayName ?? person;
  return [...supervisees].sort((a, b) => {
    const [atA, atB] = [lastAt.get(a) ?? '', lastAt.get(b) ?? ''];
    return atA === atB ? nameOf(a).localeCompare(nameOf(b)) : atA < atB ? 1 : -1;
  });
}
