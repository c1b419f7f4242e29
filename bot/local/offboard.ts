// Takes everything one council has out of the store the settings name, and certifies that nothing is left.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type LocalSettings, localSettings, localTenant } from '../config';
import { londonDate } from '../domain/dates';
import { fingerprintOf } from '../paper/fingerprint';
import { countCouncil, countHolds, type DocumentCounts, removeCouncil } from '../store/council-removal';
import { type Containers, openContainers } from '../store/open-cosmos';
import { openLocalAnchors } from './open-local-anchors';
import { isNothingKept, leaveNoTrace, openLocalStore } from './open-local-store';
import { badInput, clockOf } from './with-council';

const usage =
  'Use: npm run offboard -- --tenant <id> [--dry-run]   or   npm run offboard -- --tenant <id> --confirm <id> [--certificate <file>]';

const reminder = [
  'Before anything is removed: give the council its files (npm run export -- <folder>), and each worker or',
  'the data protection officer what they want of the supervision files. Take the tenant out of TENANTS and',
  'restart the app, so that nobody writes meanwhile.',
];

/** No names and nothing anybody wrote: counts, and where the chains of evidence ended. */
type Certificate = {
  readonly what: 'A council was removed from Supervision Thread';
  readonly tenant: string;
  readonly product: string;
  readonly begunAt: string;
  /** Null while it is under way: then running the same command again finishes it. */
  readonly finishedAt: string | null;
  /** Documents by container when it began. */
  readonly removed: DocumentCounts;
  /** Documents by container when it was finished: all 0. */
  readonly left: DocumentCounts | null;
  /** The newest anchor, kept outside the store: hashes that name nobody. Null when there was none. */
  readonly anchor: { readonly day: string; readonly ends: object } | null;
  readonly stays: string;
};

type Wanted = { readonly tenant: string; readonly confirmed: boolean; readonly certificate: string };

/** Where the command's lines go. */
export type Say = { readonly line: (line: string) => void; readonly problem: (line: string) => void };

/** Answers the exit code: 0 done, 1 not finished, 2 something to put right first. Rejects when the store fails. */
export async function offboard(
  given: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  say: Say,
): Promise<number> {
  const wanted = wantedIn(given);
  if (typeof wanted === 'string') return complain(say, [wanted]);
  const read = localSettings({ ...env, TENANT_ID: wanted.tenant });
  if (!read.ok) return complain(say, read.problems);
  const { settings } = read;
  if (settings.cosmos !== null && wanted.tenant === localTenant)
    return complain(say, ["Name the council's Entra tenant: COSMOS_ENDPOINT names a real store."]);
  if (settings.cosmos !== null && settings.anchorsUrl === null)
    return complain(say, ['Set ANCHORS_URL too: COSMOS_ENDPOINT names a store whose anchors lie elsewhere.']);
  if (isNothingKept(settings))
    return complain(say, [
      `Nothing is kept in ${settings.dataDir}. Set DATA_DIR to the folder its store is in.`,
    ]);
  const store = await openLocalStore(settings);
  let code: number;
  try {
    const containers = openContainers(store.connection);
    code = wanted.confirmed
      ? await remove(settings, containers, wanted, say)
      : await tryOut(containers, wanted, say);
  } finally {
    store.close();
  }
  if (wanted.confirmed && code === 0) leaveNoTrace(settings);
  return code;
}

/** What is asked, or what is wrong with it. */
function wantedIn(given: readonly string[]): Wanted | string {
  let values: Partial<Record<'tenant' | 'confirm' | 'certificate', string>> & {
    readonly 'dry-run'?: boolean;
  };
  try {
    values = parseArgs({
      args: [...given],
      options: {
        tenant: { type: 'string' },
        confirm: { type: 'string' },
        certificate: { type: 'string' },
        'dry-run': { type: 'boolean' },
      },
    }).values;
  } catch {
    return usage;
  }
  const { tenant, confirm, certificate = `offboarded-${tenant}.json` } = values;
  if (tenant === undefined) return usage;
  if (confirm !== undefined && values['dry-run']) return usage;
  if (confirm !== undefined && confirm !== tenant)
    return '--confirm names another tenant than --tenant. Nothing was removed.';
  return { tenant, confirmed: confirm !== undefined, certificate };
}

async function tryOut(containers: Containers, { tenant }: Wanted, say: Say): Promise<number> {
  const counts = await countCouncil(containers, tenant);
  print(counts, say);
  if (isNothing(counts)) {
    say.line(nothingThere);
    return 0;
  }
  const holds = await countHolds(containers, tenant);
  if (holds > 0)
    say.line(`Holds that stand: ${holds}. What they are for is not over: ask the council before you go on.`);
  for (const line of reminder) say.line(line);
  say.line(`Nothing was removed. To remove it for good: --confirm ${tenant}`);
  return 0;
}

const nothingThere = 'There is nothing of this tenant in the store. Look at the tenant id again.';

const isNothing = (counts: DocumentCounts): boolean => Object.values(counts).every((count) => count === 0);

/** The certificate is begun before the first document goes, so that the counts outlive a crash. */
async function remove(
  settings: LocalSettings,
  containers: Containers,
  wanted: Wanted,
  say: Say,
): Promise<number> {
  const { tenant, certificate: file } = wanted;
  const before = begunIn(file, tenant);
  if (before === 'of-another')
    return complain(say, [`${file} is something else. Name another file with --certificate.`]);
  if (before !== undefined && before.finishedAt !== null)
    return complain(say, [
      `${file} certifies a removal that is finished. Name another file with --certificate.`,
    ]);
  const begun = before ?? (await begin(settings, containers, tenant));
  if (isNothing(begun.removed)) return complain(say, [nothingThere]);
  write(file, begun);
  print(begun.removed, say);
  await removeCouncil(containers, tenant);
  const left = await countCouncil(containers, tenant);
  if (Object.values(left).some((count) => count > 0)) {
    say.problem('Something is still there: documents came while they were removed. Run the same again.');
    return 1;
  }
  write(file, { ...begun, left, finishedAt: clockOf(settings).now() });
  say.line(`Nothing of this council is left in the store. The certificate is in ${file}.`);
  say.line(`Out of reach here: ${begun.stays}`);
  return 0;
}

async function begin(settings: LocalSettings, containers: Containers, tenant: string): Promise<Certificate> {
  const anchor = await openLocalAnchors(settings).newest(londonDate(clockOf(settings).now()));
  return {
    what: 'A council was removed from Supervision Thread',
    tenant,
    product: productVersion(),
    begunAt: clockOf(settings).now(),
    finishedAt: null,
    removed: await countCouncil(containers, tenant),
    left: null,
    anchor: anchor === undefined ? null : { day: anchor.day, ends: anchor.ends },
    stays:
      'The continuous backup of the database for 30 days, the anchors (hashes) for as long as their container keeps them, and what Microsoft Teams keeps of chats.',
  };
}

function begunIn(file: string, tenant: string): Certificate | 'of-another' | undefined {
  if (!existsSync(file)) return undefined;
  const { sha256, ...certificate }: Certificate & { readonly sha256?: string } = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  return certificate.tenant === tenant && sha256 === fingerprintOf(certificate) ? certificate : 'of-another';
}

/** `sha256` over everything else in it, keys in alphabetical order. */
function write(file: string, certificate: Certificate): void {
  const sealed = { ...certificate, sha256: fingerprintOf(certificate) };
  writeFileSync(file, `${JSON.stringify(sealed, null, 2)}\n`);
}

function print(counts: DocumentCounts, say: Say): void {
  for (const [container, count] of Object.entries(counts)) say.line(`${container}: ${count} documents`);
}

function productVersion(): string {
  const read: { readonly version: string } = JSON.parse(
    readFileSync(join(__dirname, '..', '..', 'package.json'), 'utf8'),
  );
  return read.version;
}

function complain(say: Say, lines: readonly string[]): number {
  for (const line of lines) say.problem(line);
  return badInput;
}
