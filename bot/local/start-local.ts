// Puts the laptop's product together: the same server as production over what stands in for Microsoft's cloud.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { identifyLocally } from '../api/identity';
import type { LocalSettings } from '../config';
import { loadFolder } from '../council-files/load-folder';
import { describeProblem } from '../council-files/problems';
import { readCouncilFiles } from '../council-files/read-council-files';
import { shippedBankHolidays } from '../council-files/shipped-bank-holidays';
import { instant, londonDate } from '../domain/dates';
import { defaultPolicy } from '../domain/policy/default-policy';
import { openCouncil } from '../open-council';
import type { CouncilPorts, FaultLog } from '../ports/council-ports';
import type { SecurityLog } from '../ports/security';
import { createQuota } from '../quota';
import { realTimer } from '../real-time';
import { createServer } from '../server';
import { close, listen } from '../stop-politely';
import { openContainers } from '../store/open-cosmos';
import { createSweeper } from '../sweep';
import { BotAdapter } from '../teams/adapter';
import { createBot } from '../teams/bot';
import { localLinks } from '../teams/links';
import { importCouncil } from '../use-cases/import-council';
import { builtTab } from './built-tab';
import { type LocalClock, openLocalClock } from './clock';
import { fileAnchors } from './file-anchors';
import { giveConversations } from './local-conversations';
import { localDoors } from './local-doors';
import { openLocalStore } from './open-local-store';
import { type OpenWindows, openPlaygroundWindows } from './playground/windows';
import { openSentMessages } from './sent-messages';
import { windowPeople } from './window-people';

/** The sample council has its own day: a Tuesday afternoon in January, with somebody overdue. */
const sampleDay = instant('2027-01-19T16:10:00Z') ?? 'now';
const sampleFolder = join(__dirname, 'sample-council');

/** `lines` are the addresses to print. `stop` resolves once everything is written. */
export type RunningLocally = { readonly lines: readonly string[]; stop(): Promise<void> };

/** A bad council file, a taken port or a locked store: said in words, nothing started. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart';
}

/**
 * Everything on 127.0.0.1, with the sample when the store is empty. Rejects with words for the person at the
 * keyboard: `CannotStart`, or the store's own when its file is open elsewhere.
 */
export async function startLocally(
  settings: LocalSettings,
  fault: FaultLog,
  log: (line: string) => void,
  security: SecurityLog = () => undefined,
): Promise<RunningLocally> {
  const { dataDir, tenantId } = settings;
  if (settings.cosmos !== null && settings.cosmos.key === null) {
    // Here anybody says who they are: that must never stand before a council's real store.
    throw new CannotStart(
      'COSMOS_ENDPOINT needs COSMOS_KEY here: an emulator or a test account, never a real council.',
    );
  }
  mkdirSync(dataDir, { recursive: true });
  const tabFolder = builtTab(log);
  const store = await openLocalStore(settings);
  const clock = openLocalClock(dataDir, settings.clock, settings.councilFolder === null ? sampleDay : 'now');
  const sent = openSentMessages(dataDir);
  const adapter = new BotAdapter({ appId: '', appType: '', tenantId: '' });
  // A port of 0 is chosen by the system: links are made once it is known.
  let url = `http://127.0.0.1:${settings.port}`;
  const links = localLinks(() => url);
  const ports = await openCouncil({
    tenant: tenantId,
    containers: openContainers(store.connection),
    anchors: fileAnchors(dataDir, tenantId),
    clock,
    adapter,
    appId: '',
    links,
    // One process at a time has the store: whatever was begun before was begun by this one.
    run: 'laptop',
    fault,
    shipped: { policies: [defaultPolicy], bankHolidays: shippedBankHolidays },
    redraws: false,
    onSent: ({ personId }, { kind }, card) => sent.add({ at: clock.now(), to: personId, kind }, card),
  });
  await fillEmptyStore(ports, settings, log);
  clock.keep();
  const sweeper = createSweeper(fault);
  const council = (asked: string | undefined) =>
    asked === undefined || asked.toLowerCase() === tenantId.toLowerCase() ? ports : undefined;
  const quota = createQuota(realTimer);
  let stopping = false;
  const server = createServer({
    api: { identify: identifyLocally, council, fault, security, quota },
    bot: createBot({ adapter, links, council, local: true, fault, security, quota }),
    tab: { folder: tabFolder, local: true },
    ready: async () => !stopping,
    fault,
    security,
    more: localDoors({ clock, sweeper, ports, sent, fault }),
  });
  const port = await listen(server, settings.port, '127.0.0.1').catch((error: unknown) => {
    store.close();
    throw new CannotStart(
      `Port ${settings.port} is not free (${codeOf(error)}). Set PORT to another one, or stop what uses it.`,
    );
  });
  url = `http://127.0.0.1:${port}`;
  const windows = await openWindows(settings, ports, url, log);
  await giveConversations(ports, windows?.windows ?? [], url);
  if (clock.ticking) sweeper.everyMinute([ports]);
  const keeping = setInterval(() => clock.keep(), 10_000);
  return {
    lines: addresses(url, windows, clock, store.words),
    async stop() {
      stopping = true;
      clearInterval(keeping);
      await Promise.all([close(server), windows?.close(), sweeper.stop()]);
      clock.keep();
      store.close();
    },
  };
}

/** The sample, or the council's own folder. Over a store that holds people a folder is ignored, aloud. */
async function fillEmptyStore(
  ports: CouncilPorts,
  { councilFolder, clock }: LocalSettings,
  log: (line: string) => void,
): Promise<void> {
  if (ports.directory.council().people.size > 0) {
    if (councilFolder !== null)
      log(
        `COUNCIL is ignored: the store already holds people. Use "npm run import -- ${councilFolder}" to change them.`,
      );
    return;
  }
  const folder = councilFolder ?? sampleFolder;
  // A laptop's time is moved about: only a day that somebody named makes a session one that is still to come.
  const today = clock === null ? null : londonDate(ports.clock.now());
  const read = readCouncilFiles(await loadFolder(folder), today);
  if ('problems' in read) {
    throw new CannotStart(
      ['The council files cannot be used yet:', ...read.problems.map(describeProblem)].join('\n'),
    );
  }
  await importCouncil(ports, read.council);
}

async function openWindows(
  settings: LocalSettings,
  ports: CouncilPorts,
  url: string,
  log: (line: string) => void,
): Promise<OpenWindows | undefined> {
  if (!settings.playground) return undefined;
  const { people, colleagues } = windowPeople(ports.directory.council(), ports.clock.now());
  return openPlaygroundWindows({
    people,
    colleagues,
    botEndpoint: `${url}/api/messages`,
    firstPort: settings.playgroundPort,
    tenantId: settings.tenantId,
    dataDir: settings.dataDir,
    log,
  });
}

function addresses(
  url: string,
  windows: OpenWindows | undefined,
  clock: LocalClock,
  store: string,
): string[] {
  const people = windows?.windows ?? [];
  return [
    `Supervision Thread   ${url}`,
    ...people.map(({ person, url: chat }) => `Chat of ${person.displayName}   ${chat}`),
    ...people.map(
      ({ person }) => `Tab of ${person.displayName}   ${url}/tab/?as=${encodeURIComponent(person.personId)}`,
    ),
    `Clock   ${clock.ticking ? `ticking, now ${clock.now()}` : `stands at ${clock.now()} until it is moved`}`,
    `Store   ${store}`,
  ];
}

const codeOf = (error: unknown) =>
  error instanceof Error ? String(Reflect.get(error, 'code') ?? error.name) : 'unknown';
