// Fills what a quick decision lacks that was stored by an earlier version of the product; the next change stores it whole.

import type { ActionEntry } from '../domain/actions/action';
import {
  type ChildFileItem,
  type DecisionAnswer,
  type ManagementOversightEntry,
  workerAnswers,
} from '../domain/decisions/management-oversight';
import type { LocalDate, PersonId } from '../domain/ids';
import type { ThreadEntry } from '../domain/thread';

/** An entry as this version or an earlier one stored it. */
export type StoredEntry =
  | Exclude<ThreadEntry, ManagementOversightEntry | ActionEntry>
  | StoredDecision
  | StoredAction;

/** Earlier versions did not keep who wrote an action down, and nothing could be said of it yet. */
type StoredAction = Omit<ActionEntry, 'loggedBy' | 'steps'> &
  Partial<Pick<ActionEntry, 'loggedBy' | 'steps'>>;

/** What an earlier version knew of a decision, and all else as far as it is there. */
type StoredDecision = Partial<ManagementOversightEntry> &
  Pick<ManagementOversightEntry, KnownFirst> & {
    readonly childFile: readonly ChildFileItem[] | FirstChildFile | null;
  };

type KnownFirst =
  | 'kind'
  | 'entryId'
  | 'operationId'
  | 'at'
  | 'type'
  | 'state'
  | 'supervisorId'
  | 'loggedBy'
  | 'loggedAt'
  | 'text'
  | 'why'
  | 'fullTextIn'
  | 'references'
  | 'referenceToFollow'
  | 'referencesAdded'
  | 'action'
  | 'revisitAtNextFormal'
  | 'late';

/** One for all children, and nobody could say yet that it was done. */
type FirstChildFile = { readonly recorder: PersonId; readonly byOn: LocalDate; readonly state: 'PENDING' };

/** What was said and decided stays as it is; every part an earlier version did not know is as if it never happened. */
export function completeEntry(stored: StoredEntry): ThreadEntry {
  if (stored.kind === 'decision') return completeDecision(stored);
  return stored.kind === 'action' ? { loggedBy: stored.owner, steps: [], ...stored } : stored;
}

function completeDecision(stored: StoredDecision): ManagementOversightEntry {
  const { supervisorId, loggedAt, state, childFile } = stored;
  return {
    whyAdded: null,
    where: null,
    present: '',
    risk: '',
    source: null,
    notIdentifiers: 0,
    beyondSupervisor: false,
    // What the worker wrote waited for the supervisor, what the supervisor wrote was their word.
    waitsFor: state === 'PROPOSED' ? { by: supervisorId, since: loggedAt, as: 'supervisor' } : null,
    confirmed: state === 'CONFIRMED' ? { by: supervisorId, at: loggedAt } : null,
    lookedAgain: null,
    withdrawn: null,
    ...stored,
    // Whoever answered before this was kept reads what a supervisor reads, and nothing for their grade.
    answers: (stored.answers ?? []).map((answer) => ({ ...answer, as: answer.as ?? asOf(answer) })),
    childFile: isList(childFile) ? childFile : itemsFrom(childFile, stored.references),
  };
}

const asOf = ({ answer }: DecisionAnswer) =>
  workerAnswers.some((one) => one === answer) ? 'worker' : 'supervisor';

const isList = (childFile: StoredDecision['childFile']): childFile is readonly ChildFileItem[] =>
  Array.isArray(childFile);

function itemsFrom(
  first: FirstChildFile | null,
  references: ManagementOversightEntry['references'],
): readonly ChildFileItem[] {
  if (first === null) return [];
  const { recorder, byOn } = first;
  const children = references.length > 0 ? references : [null];
  return children.map((reference) => ({
    reference,
    recorder,
    byOn,
    begunAt: null,
    confirmed: null,
    handedOver: [],
  }));
}
