// `npm run verify`: whether anything in a council's files was changed behind the product. 0: no. 1: yes. 2: it could not be checked.
import { localSettings } from '../config';
import { type PersonId, personId } from '../domain/ids';
import type { CouncilPorts } from '../ports/council-ports';
import { checkEvidence } from '../use-cases/evidence/check-evidence';
import { evidenceCheckView } from '../views/evidence/evidence-view';
import { isNothingKept } from './open-local-store';
import { badInput, complain, withCouncil } from './with-council';

const somethingWrong = 1;

async function main([person, ...more]: readonly string[]): Promise<number> {
  if (more.length > 0 || person?.startsWith('-'))
    return complain(['Use: npm run verify   or   npm run verify -- <person id>']);
  const read = localSettings(process.env);
  if (!read.ok) return complain(read.problems);
  const { settings } = read;
  if (settings.cosmos !== null && settings.anchorsUrl === null)
    return complain(['Set ANCHORS_URL too: COSMOS_ENDPOINT names a store whose anchors lie elsewhere.']);
  if (isNothingKept(settings))
    return complain([
      `No council is kept in ${settings.dataDir}. Set DATA_DIR to the folder its store is in.`,
    ]);
  return withCouncil(settings, (ports) => verify(ports, person === undefined ? null : personId(person)));
}

async function verify(ports: CouncilPorts, one: PersonId | null): Promise<number> {
  const council = ports.directory.council();
  if (one !== null && !council.people.has(one)) return complain(['Nobody has that id.']);
  const checked = await checkEvidence(ports, one);
  const view = evidenceCheckView({ ...checked, council, one, withoutOwnLine: false, namesAll: true });
  console.log(view.answer);
  for (const { name, lines } of view.wrong) {
    console.log(`${name}:`);
    for (const { sentence, id } of lines) console.log(`  ${sentence}${id === '' ? '' : ` (${id})`}`);
  }
  return checked.wrong.length + checked.anchors.length === 0 ? 0 : somethingWrong;
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : 'Something failed.');
    process.exitCode = badInput;
  },
);
