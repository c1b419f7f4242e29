// Opens the agreement of a thread: at most three requests, whatever the history, and none for somebody it is not for.
import type { AgreementEntry, AgreementStepEntry, AgreementWords } from '../../domain/agreements/agreement';
import {
  agreementAccess,
  asItStands,
  isBetween,
  readsAgreement,
} from '../../domain/agreements/agreement-access';
import type { Council } from '../../domain/council';
import { londonDate } from '../../domain/dates';
import type { LocalDate, PersonId } from '../../domain/ids';
import { accepted, type Outcome, refused } from '../../domain/outcome';
import type { ThreadEntry } from '../../domain/thread';
import type { ThreadHead } from '../../domain/thread-head';
import type { CouncilPorts } from '../../ports/council-ports';
import { headOrNew } from '../head-or-new';

/**
 * Everything an agreement page says. `pair` false: somebody who reads what was signed, and nothing special category.
 * One that a former supervisor offered or was offered, and that nobody can sign any more, reads as ended.
 */
export type OpenedAgreement = {
  readonly council: Council;
  readonly viewer: PersonId;
  readonly owner: PersonId;
  readonly today: LocalDate;
  readonly pair: boolean;
  readonly head: ThreadHead;
  /** Newest first. */
  readonly versions: readonly AgreementEntry[];
  /** By the version, those that are shown whole. */
  readonly words: ReadonlyMap<string, AgreementWords>;
  /** By the version, why it was sent back or ended: for the two it is between. */
  readonly reasons: ReadonlyMap<string, AgreementStepEntry>;
};

/** So many versions are listed: one a year is many years. */
const mostVersions = 30;
const mostSteps = 100;

/** Head, versions and what happened to them in one query, then the words of the one that counts and of the one that waits. */
export async function openAgreement(
  ports: CouncilPorts,
  viewer: PersonId,
  owner: PersonId,
): Promise<Outcome<OpenedAgreement>> {
  const council = ports.directory.council();
  const today = londonDate(ports.clock.now());
  const access = agreementAccess(council, viewer, owner, today);
  if (access === 'none') return refused({ kind: 'not-yours' });
  const kinds = ['agreement', 'agreement-step'] as const;
  const read = await ports.threads.page(owner, { kinds, after: null, size: mostVersions + mostSteps });
  if (read === 'bad-page') throw new Error('the first page of a thread has no mark');
  const versions = read.entries
    .flatMap((entry) => (entry.kind === 'agreement' ? [entry] : []))
    .filter((entry) => readsAgreement(council, viewer, owner, entry, today))
    .map((entry) => asItStands(council, owner, entry, today))
    .slice(0, mostVersions);
  const shown = versions.filter(({ state }) => state === 'ACTIVE' || state === 'AWAITING_SUPERVISEE');
  const words = await wordsOf(ports, owner, shown);
  const head = read.head ?? headOrNew(council, owner, undefined);
  const own = versions.filter((entry) => isBetween(council, viewer, owner, entry, today));
  const reasons = new Map(
    own.flatMap(({ entryId }) => reasonOf(read.entries, entryId).map((step) => [entryId, step] as const)),
  );
  const pair = access === 'pair';
  return accepted({ council, viewer, owner, today, pair, head, versions, words, reasons });
}

/** One version with its words. `pair`: the reader is one of the two this very version is between. */
export type OpenedVersion = Pick<OpenedAgreement, 'council' | 'owner' | 'today' | 'pair'> & {
  readonly entry: AgreementEntry;
  readonly words: AgreementWords | null;
  /** Why it was sent back or ended, for the two it is between; null where there is nothing to say. */
  readonly reason: AgreementStepEntry | null;
};

/** An earlier version; two requests, three where it was sent back or ended. Refuses `not-yours` also for one that is not there. */
export async function openAgreementVersion(
  ports: CouncilPorts,
  viewer: PersonId,
  owner: PersonId,
  agreementId: string,
): Promise<Outcome<OpenedVersion>> {
  const council = ports.directory.council();
  const today = londonDate(ports.clock.now());
  const access = agreementAccess(council, viewer, owner, today);
  if (access === 'none') return refused({ kind: 'not-yours' });
  const stored = (await ports.threads.entry(owner, agreementId))?.entry;
  if (stored?.kind !== 'agreement' || !readsAgreement(council, viewer, owner, stored, today))
    return refused({ kind: 'not-yours' });
  const entry = asItStands(council, owner, stored, today);
  const over = stored.state === 'SENT_BACK' || stored.state === 'ENDED';
  const pair = isBetween(council, viewer, owner, stored, today);
  const asked = over && pair;
  const [words, steps] = await Promise.all([
    wordsOf(ports, owner, [entry]),
    asked ? ports.threads.newest(owner, 'agreement-step', { atMost: mostSteps }) : [],
  ]);
  const [reason = null] = reasonOf(steps, agreementId);
  return accepted({ council, owner, today, pair, entry, words: words.get(agreementId) ?? null, reason });
}

/** The step of that version that says why, if there is one among these. */
const reasonOf = (entries: readonly ThreadEntry[], agreementId: string): readonly AgreementStepEntry[] =>
  entries.flatMap((one) =>
    one.kind === 'agreement-step' && one.agreementId === agreementId && one.why !== '' ? [one] : [],
  );

/** One request; none when all of them are on paper. */
async function wordsOf(
  ports: CouncilPorts,
  owner: PersonId,
  entries: readonly AgreementEntry[],
): Promise<ReadonlyMap<string, AgreementWords>> {
  const ids = entries.flatMap(({ sheetId }) => sheetId ?? []);
  const sheets = ids.length > 0 ? await ports.threads.sheets(owner, ids) : [];
  return new Map(
    sheets.flatMap((sheet) =>
      sheet.of === 'agreement' ? [[sheet.sheetId.replace(/^agreement:/, ''), sheet.words] as const] : [],
    ),
  );
}
