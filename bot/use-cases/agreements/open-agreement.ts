// Opens the agreement of a thread: at most three requests, whatever the history, and none for somebody it is not for.
import type { AgreementEntry, AgreementWords } from '../../domain/agreements/agreement';
import { agreementAccess } from '../../domain/agreements/agreement-access';
import type { Council } from '../../domain/council';
import { londonDate } from '../../domain/dates';
import type { LocalDate, PersonId } from '../../domain/ids';
import { accepted, type Outcome, refused } from '../../domain/outcome';
import type { ThreadHead } from '../../domain/thread-head';
import type { CouncilPorts } from '../../ports/council-ports';
import { headOrNew } from '../head-or-new';

/** Everything an agreement page says. `pair` false: somebody who reads what was signed, and nothing special category. */
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
};

/** So many versions are listed: one a year is many years. */
const mostVersions = 30;

/** Head and versions in one query, then the words of the one that counts and of the one that waits. */
export async function openAgreement(
  ports: CouncilPorts,
  viewer: PersonId,
  owner: PersonId,
): Promise<Outcome<OpenedAgreement>> {
  const council = ports.directory.council();
  const today = londonDate(ports.clock.now());
  const access = agreementAccess(council, viewer, owner, today);
  if (access === 'none') return refused({ kind: 'not-yours' });
  const read = await ports.threads.page(owner, { kinds: ['agreement'], after: null, size: mostVersions });
  if (read === 'bad-page') throw new Error('the first page of a thread has no mark');
  const pair = access === 'pair';
  const versions = read.entries
    .flatMap((entry) => (entry.kind === 'agreement' ? [entry] : []))
    .filter((entry) => pair || wasSigned(entry));
  const shown = versions.filter(({ state }) => state === 'ACTIVE' || state === 'AWAITING_SUPERVISEE');
  const words = await wordsOf(ports, owner, shown);
  const head = read.head ?? headOrNew(council, owner, undefined);
  return accepted({ council, viewer, owner, today, pair, head, versions, words });
}

/** One version with its words. */
export type OpenedVersion = Pick<OpenedAgreement, 'council' | 'owner' | 'today' | 'pair'> & {
  readonly entry: AgreementEntry;
  readonly words: AgreementWords | null;
};

/** An earlier version; two requests. Refuses `not-yours` also for one that is not there. */
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
  const entry = (await ports.threads.entry(owner, agreementId))?.entry;
  const pair = access === 'pair';
  if (entry?.kind !== 'agreement' || !(pair || wasSigned(entry))) return refused({ kind: 'not-yours' });
  const words = await wordsOf(ports, owner, [entry]);
  return accepted({ council, owner, today, pair, entry, words: words.get(agreementId) ?? null });
}

/** What nobody else has agreed to is the two's own. */
const wasSigned = ({ signatures, paper }: AgreementEntry): boolean => signatures.length > 1 || paper !== null;

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
