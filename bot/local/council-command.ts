// `npm run import` and `npm run export`: a council's files in and out of whichever store the settings name.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type LocalSettings, localSettings } from '../config';
import { loadFolder, NoSuchFolder } from '../council-files/load-folder';
import { describeProblem } from '../council-files/problems';
import { readCouncilFiles } from '../council-files/read-council-files';
import { writeCouncilFiles } from '../council-files/write-council-files';
import { londonDate } from '../domain/dates';
import type { LocalDate } from '../domain/ids';
import { defaultPolicy } from '../domain/policy/default-policy';
import { type PolicyVersions, policiesFrom } from '../domain/policy/policy';
import type { CouncilPorts } from '../ports/council-ports';
import type { Clock } from '../ports/time';
import { exportCouncil } from '../use-cases/export-council';
import { importCouncil } from '../use-cases/import-council';
import { isNothingKept } from './open-local-store';
import { badInput, clockOf, complain, withCouncil } from './with-council';

const usage = 'Use: npm run import -- <folder> [--dry-run]   or   npm run export -- <folder>';

async function main([command, ...given]: readonly string[]): Promise<number> {
  const folder = given.find((one) => !one.startsWith('--'));
  const unknown = given.filter(
    (one) => one.startsWith('--') && !(command === 'import' && one === '--dry-run'),
  );
  if ((command !== 'import' && command !== 'export') || folder === undefined || unknown.length > 0)
    return complain([usage]);
  const read = localSettings(process.env);
  if (!read.ok) return complain(read.problems);
  const { settings } = read;
  if (command === 'export') return withCouncil(settings, (ports) => giveOut(ports, folder));
  if (!given.includes('--dry-run')) return withCouncil(settings, (ports) => takeIn(settings, ports, folder));
  if (isNothingKept(settings)) return tryOut(folder, dayFor(settings, clockOf(settings)), [defaultPolicy]);
  return withCouncil(settings, (ports) => tryOut(folder, dayFor(settings, ports.clock), policiesNow(ports)));
}

/** A try on a fresh laptop needs no store, and leaves none behind. */
async function tryOut(folder: string, today: LocalDate | null, policies: PolicyVersions): Promise<number> {
  const read = readCouncilFiles(await loadFolder(folder), today, policies);
  if ('problems' in read) return complain([...read.problems.map(describeProblem), nothingChanged]);
  console.log(`The files are good: ${read.council.people.length} people. ${nothingChanged}`);
  return 0;
}

async function takeIn(settings: LocalSettings, ports: CouncilPorts, folder: string): Promise<number> {
  const today = dayFor(settings, ports.clock);
  const read = readCouncilFiles(await loadFolder(folder), today, policiesNow(ports));
  if ('problems' in read) return complain([...read.problems.map(describeProblem), nothingChanged]);
  const { directoryRows, removedRows, threads } = await importCouncil(ports, read.council);
  console.log(`${directoryRows} rows written, ${removedRows} removed, ${threads} threads changed.`);
  return 0;
}

const nothingChanged = 'Nothing was changed.';

/** What was in force before today says nothing about the grades people may have now. */
const policiesNow = (ports: CouncilPorts) => policiesFrom(ports.directory.council(), todayOf(ports));

/** A council's real store knows the day; a laptop, whose time is moved about, only when CLOCK says it. */
const dayFor = (settings: LocalSettings, clock: Clock): LocalDate | null =>
  settings.cosmos !== null || settings.clock !== null ? londonDate(clock.now()) : null;

const todayOf = ({ clock }: CouncilPorts) => londonDate(clock.now());

async function giveOut(ports: CouncilPorts, folder: string): Promise<number> {
  await mkdir(folder, { recursive: true });
  const files = writeCouncilFiles(await exportCouncil(ports));
  for (const [name, contents] of files) await writeFile(join(folder, name), contents);
  console.log(`${files.size} files written to ${folder}.`);
  return 0;
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : 'Something failed.');
    process.exitCode = error instanceof NoSuchFolder ? badInput : 1;
  },
);
