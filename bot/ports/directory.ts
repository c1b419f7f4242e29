// The council's people and policy, as the use cases need them.
import type { Council, CouncilRows, Person } from '../domain/council';
import type { PersonId } from '../domain/ids';
import type { PolicyProfile, PolicyVersions } from '../domain/policy/policy';
import type { RowsAbout } from '../domain/retention/directory-rows';

/** The council's people and policy, kept in process so that who may see what costs no request. */
export type Directory = {
  council(): Council;
  /** Rereads everything: after an import here, or when `changedElsewhere` says so. */
  refresh(): Promise<void>;
  /** One point read: true when another process imported since the last refresh. */
  changedElsewhere(): Promise<boolean>;
  /**
   * Writes the given parts; a part that is left out stays as it is. Rows equal to what is stored are not written again.
   * `owing`: also says, when anything differs, that every thread's team rows are owed.
   */
  replace(
    rows: Partial<CouncilRows>,
    owing?: boolean,
  ): Promise<{ readonly written: number; readonly removed: number }>;
  /**
   * After a review, decided on `known`: of these rows those that are there away, then these people's own rows anew, in
   * this order, so that whoever comes last is the sign that all of it is done. Nothing else is touched. `changed-meanwhile`:
   * the council's files say something else by now, and `council()` what; no more of it was done.
   */
  forget(
    people: readonly Person[],
    rows: RowsAbout,
    known: Council,
  ): Promise<'written' | 'changed-meanwhile'>;
  /**
   * Whether every thread's team rows are still to be copied since the policy or the files changed: as last read, at no
   * cost. The text names that change.
   */
  rowsOwed(): string | undefined;
  /** One point read: how far the copying for this change has come, in whichever process. */
  rowsCopiedSoFar(owed: string): Promise<RowsCopied>;
  /** One write; the last one counts, so that at worst some are copied twice. Changes nothing for `changedElsewhere`. */
  noteRowsCopied(owed: string, copied: RowsCopied): Promise<void>;
  /** All are copied; nothing happens when another change has come since. */
  rowsCopied(owed: string): Promise<void>;
  /** One more version, or another for the same day, decided on the versions in `known`; one batch, which also says that rows are owed. */
  addPolicy(added: PolicyProfile, known: PolicyVersions): Promise<'written' | 'changed-meanwhile'>;
};

/** In the order of their ids: everybody up to `to` has had their turn (null: nobody yet), and `failed` are still owed. */
export type RowsCopied = { readonly to: PersonId | null; readonly failed: readonly PersonId[] };
