// What is held about somebody beside the threads: rows of the council's files, and quick decisions nobody has saved yet.
import type { Council } from '../../domain/council';
import type { PersonId } from '../../domain/ids';
import type { PolicyProfile } from '../../domain/policy/policy';
import {
  type CopyLine,
  type LineOrNot,
  passagesAndPerhaps,
  writtenPassagesIn,
} from '../../domain/rights/copy-lines';
import type { Search } from '../../domain/rights/mentions';
import type { DraftDocument } from '../../ports/everything';

/** Every row of the council's files that is about them or names them. */
export function rowLines(council: Council, owner: PersonId): readonly CopyLine[] {
  const isTheirs = (row: { readonly personId: PersonId }) => row.personId === owner;
  const names = (row: { readonly superviseeId: PersonId; readonly supervisorId: PersonId }) =>
    row.superviseeId === owner || row.supervisorId === owner;
  const rows: readonly (readonly [string, readonly object[]])[] = [
    ['person', [...council.people.values()].filter(isTheirs)],
    ['relationship', council.relationships.filter(names)],
    ['absence', council.absences.filter(isTheirs)],
    ['duty', council.duties.filter(isTheirs)],
    ['agreement on paper', council.agreements.filter(names)],
    ['milestone', council.milestones.filter(isTheirs)],
    ['workload', council.workload.filter(isTheirs)],
    ['change of policy', council.policies.flatMap((policy) => changeBy(policy, owner))],
  ];
  return rows.flatMap(([kind, some]) =>
    some.map(
      (content, index): CopyLine => ({
        is: 'other',
        documentId: `${kind} ${index + 1}`,
        at: null,
        file: null,
        kind: `council files: ${kind}`,
        content,
      }),
    ),
  );
}

/** Which version they made, when and why; the settings themselves are about nobody. */
function changeBy({ version, effectiveFrom, changed }: PolicyProfile, owner: PersonId) {
  return changed?.by === owner ? [{ version, effectiveFrom, changed }] : [];
}

/** Their own, and somebody else's about them, whole; of others the texts that name them. */
export function draftLine(one: DraftDocument, owner: PersonId, search: Search): LineOrNot {
  if (one.is === 'ticket') {
    const { askedBy, owner: of } = one.ticket;
    return askedBy === owner || of === owner ? 'links-and-marks' : null;
  }
  if (one.is === 'spent') return one.author === owner ? 'links-and-marks' : null;
  const { draft, documentId } = one;
  const place = { documentId, at: draft.at, file: draft.about };
  if (draft.author === owner || draft.about === owner)
    return { ...place, is: 'other', kind: 'quick decision, not saved', content: draft };
  const passages = passagesAndPerhaps(draft.values, search, owner);
  const kind = 'quick decision, not saved';
  if (search.isIn(draft)) return { ...place, is: 'passages', kind, passages };
  const perhaps = writtenPassagesIn(draft.values, search.perhaps, owner);
  return perhaps.length > 0 ? { ...place, is: 'passages', kind, passages: perhaps, perhaps: true } : null;
}
