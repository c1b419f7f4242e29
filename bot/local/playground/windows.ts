/** Opens one Agents Playground window per person, all of them talking to one bot. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { leftWindows, portState, recordWindows, type StartedWindow } from './left-windows';
import { endPlayground, PortTaken, serviceUrlOf, startPlayground } from './playground-program';
import { personalChatId, type WindowConfig, windowConfig } from './window-config';
import type { PlaygroundWindow, WindowPerson } from './window-types';

/** What to open, and where its files live. */
export type WindowsOptions = {
  /** One window each: the first gets `firstPort`, the next ports are for the others. */
  readonly people: readonly WindowPerson[];
  /** Who the windows show as colleagues (the first five others). */
  readonly colleagues: readonly WindowPerson[];
  /** Where the windows send what people do, such as http://127.0.0.1:3978/api/messages. */
  readonly botEndpoint: string;
  readonly firstPort: number;
  readonly tenantId: string;
  /** A folder that one process at a time uses; ours is `playground` below it. */
  readonly dataDir: string;
  log(line: string): void;
};

/** The open windows, and how to end them all. */
export type OpenWindows = { readonly windows: readonly PlaygroundWindow[]; close(): Promise<void> };

/**
 * Opens the windows and returns once each one answers. A window that a forced end of an earlier run left on its port
 * is used again if it is made for the same person and bot, and ended if it is not.
 * Throws, with no window of ours left open, if a port belongs to somebody else.
 */
export async function openPlaygroundWindows(options: WindowsOptions): Promise<OpenWindows> {
  const folder = path.join(path.resolve(options.dataDir), 'playground');
  const recordPath = path.join(folder, 'windows.json');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const plans = options.people.map((person, index) =>
    planFor(person, options.firstPort + index, options, folder),
  );
  const open = await endUnwanted(await leftWindows(recordPath), plans, options);
  const keep = (window: StartedWindow) => {
    open.push(window);
    recordWindows(recordPath, open);
  };
  const close = () => closeAll(open, recordPath, plans);
  const results = await Promise.allSettled(plans.map((plan) => openOne(plan, options, keep)));
  const failed = results.find((result) => result.status === 'rejected');
  if (failed !== undefined) {
    await close();
    throw failed.reason;
  }
  return {
    windows: results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : [])),
    close,
  };
}

type Plan = {
  readonly person: WindowPerson;
  readonly port: number;
  readonly config: WindowConfig;
  readonly configPath: string;
  readonly logPath: string;
};

function planFor(person: WindowPerson, port: number, options: WindowsOptions, folder: string): Plan {
  return {
    person,
    port,
    config: windowConfig({ ...options, person }),
    configPath: path.join(folder, `window-${port}.yml`),
    logPath: path.join(folder, `window-${port}.log`),
  };
}

/** Ends the left windows that no plan can use, and returns those that stay. */
async function endUnwanted(left: readonly StartedWindow[], plans: readonly Plan[], options: WindowsOptions) {
  const stay: StartedWindow[] = [];
  for (const window of left) {
    const plan = plans.find(({ port }) => port === window.port);
    if (plan !== undefined && (await portState(plan.port, plan.config)) === 'our window') {
      stay.push(window);
      continue;
    }
    options.log(`Ending the chat window that an earlier run left on port ${window.port}.`);
    await endPlayground(window.pid, window.port);
  }
  return stay;
}

/** Opens one window, or takes the one that is there. A started one is handed to `keep` before it is ready. */
async function openOne(
  plan: Plan,
  options: WindowsOptions,
  keep: (window: StartedWindow) => void,
): Promise<PlaygroundWindow> {
  const state = await portState(plan.port, plan.config);
  if (state === 'another window') throw new PortTaken(plan.port);
  if (state === 'our window') {
    options.log(`Using the chat window that an earlier run left on port ${plan.port}.`);
  } else {
    // JSON is YAML, which is what the program reads.
    await writeFile(plan.configPath, JSON.stringify(plan.config, undefined, 2), { mode: 0o600 });
    const started = await startPlayground({ ...plan, botEndpoint: options.botEndpoint });
    keep({ port: plan.port, pid: started.pid });
    await started.ready();
  }
  return {
    person: plan.person,
    url: `http://127.0.0.1:${plan.port}/`,
    port: plan.port,
    conversationId: personalChatId(plan.person),
    serviceUrl: serviceUrlOf(plan.port),
    reused: state === 'our window',
  };
}

/** Ends what we started, now or in an earlier run. The programs' logs hold what people wrote, so they go too. */
async function closeAll(open: StartedWindow[], recordPath: string, plans: readonly Plan[]): Promise<void> {
  await Promise.all(open.map(({ pid, port }) => endPlayground(pid, port)));
  await Promise.all(plans.map(({ logPath }) => rm(logPath, { force: true })));
  recordWindows(recordPath, []);
}
