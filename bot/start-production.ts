// Puts the production server together from its settings; the tests start the very same one with their own issuer.
import { identifyByToken } from './api/identity';
import type { ProductionSettings } from './config';
import { shippedBankHolidays } from './council-files/shipped-bank-holidays';
import { defaultPolicy } from './domain/policy/default-policy';
import { openCouncil } from './open-council';
import type { PaceRules } from './pace';
import type { CouncilPorts, FaultLog } from './ports/council-ports';
import type { Anchors } from './ports/evidence';
import type { SecurityLog } from './ports/security';
import type { Clock, Timer } from './ports/time';
import { createQuota } from './quota';
import { realClock, realTimer } from './real-time';
import { createServer } from './server';
import type { TokenRules } from './sign-on/tab-token';
import { close, listen } from './stop-politely';
import { type CosmosConnection, openContainers } from './store/open-cosmos';
import { createSweeper } from './sweep';
import { BotAdapter, type BotCredentials } from './teams/adapter';
import { createBot } from './teams/bot';
import { teamsLinks } from './teams/links';

/**
 * Settings, and what a test may exchange: its own token issuer, clock and store. `run` names this process in the
 * outbox.
 */
export type ProductionParts = {
  readonly settings: ProductionSettings;
  readonly cosmos: CosmosConnection;
  /** Of one council. */
  readonly anchors: (tenant: string) => Anchors;
  readonly bot: BotCredentials;
  readonly tokens?: Pick<TokenRules, 'keysAddressOf' | 'issuersOf' | 'elapsed'>;
  readonly clock?: Clock;
  readonly pace?: PaceRules;
  /** By which quotas fill up again. */
  readonly timer?: Timer;
  /** False leaves out the sweep of each minute, for a test that watches what a request alone does. */
  readonly sweeps?: boolean;
  /** Null leaves the tab out. */
  readonly tabFolder: string | null;
  readonly host: string;
  readonly run: string;
  readonly fault: FaultLog;
  readonly security: SecurityLog;
};

/** A started server: its loopback address, and a stop that resolves once what is under way has been answered. */
export type Running = { readonly url: string; stop(): Promise<void> };

/**
 * Opens every onboarded council, listens, then sweeps each minute. Rejects when a directory cannot be read or the
 * port is taken.
 */
export async function startProduction(parts: ProductionParts): Promise<Running> {
  const { settings, fault, security } = parts;
  const quota = createQuota(parts.timer ?? realTimer);
  const adapter = new BotAdapter(parts.bot, security);
  const links = teamsLinks(settings.teamsAppId, settings.publicUrl);
  const containers = openContainers(parts.cosmos);
  const councils = new Map<string, CouncilPorts>();
  for (const tenant of settings.tenants) {
    councils.set(
      tenant,
      await openCouncil({
        tenant,
        containers,
        anchors: parts.anchors(tenant),
        clock: parts.clock ?? realClock,
        adapter,
        appId: settings.bot.appId,
        links,
        run: parts.run,
        fault,
        ...(parts.pace ? { pace: parts.pace } : {}),
        shipped: { policies: [defaultPolicy], bankHolidays: shippedBankHolidays },
      }),
    );
  }
  const council = (tenant: string | undefined) =>
    tenant === undefined ? undefined : councils.get(tenant.toLowerCase());
  let stopping = false;
  const server = createServer({
    api: {
      identify: identifyByToken({ ...tokenRules(settings), ...parts.tokens }),
      council,
      fault,
      security,
      quota,
    },
    bot: createBot({ adapter, links, council, local: false, fault, security, quota }),
    tab: parts.tabFolder === null ? null : { folder: parts.tabFolder, local: false },
    ready: readiness(() => !stopping, [...councils.values()]),
    fault,
    security,
  });
  const sweeper = createSweeper(fault);
  const port = await listen(server, settings.port, parts.host);
  if (parts.sweeps !== false) sweeper.everyMinute([...councils.values()]);
  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      stopping = true;
      await Promise.all([close(server), sweeper.stop()]);
    },
  };
}

const tokenRules = ({ tabClientId, publicUrl, bot, tenants }: ProductionSettings): TokenRules => ({
  clientId: tabClientId,
  host: new URL(publicUrl).host,
  botId: bot.appId,
  tenants,
});

/** Asks the store at most every 30 seconds: probes by the dozen must not become load. */
function readiness(running: () => boolean, councils: readonly CouncilPorts[]): () => Promise<boolean> {
  let asked: { readonly at: number; readonly answer: Promise<boolean> } | undefined;
  return async () => {
    if (!running()) return false;
    if (!asked || performance.now() - asked.at > 30_000) {
      const probe = councils[0]?.directory.changedElsewhere() ?? Promise.resolve(false);
      asked = {
        at: performance.now(),
        answer: probe.then(
          () => true,
          () => false,
        ),
      };
    }
    return asked.answer;
  };
}
