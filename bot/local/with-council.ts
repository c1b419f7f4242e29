// Opens one council over the store the settings name, for the length of a command.
import { randomUUID } from 'node:crypto';
import { type LocalSettings, localTenant } from '../config';
import { shippedBankHolidays } from '../council-files/shipped-bank-holidays';
import { defaultPolicy } from '../domain/policy/default-policy';
import { faultLog } from '../faults';
import { openCouncil } from '../open-council';
import type { CouncilPorts } from '../ports/council-ports';
import { realClock } from '../real-time';
import { openContainers } from '../store/open-cosmos';
import { BotAdapter } from '../teams/adapter';
import { localLinks } from '../teams/links';
import { type LocalClock, openLocalClock } from './clock';
import { openLocalAnchors } from './open-local-anchors';
import { openLocalStore } from './open-local-store';

/** The caller has something to put right; the words say what. */
export const badInput = 2;

/** Answers the command's exit code; the laptop's clock is kept when that is 0. Rejects when the store cannot be opened. */
export async function withCouncil(
  settings: LocalSettings,
  act: (ports: CouncilPorts) => Promise<number>,
): Promise<number> {
  if (settings.cosmos !== null && settings.tenantId === localTenant) {
    return complain(["Set TENANT_ID to the council's Entra tenant: COSMOS_ENDPOINT names a real store."]);
  }
  const store = await openLocalStore(settings);
  const clock = clockOf(settings);
  try {
    const ports = await openCouncil({
      tenant: settings.tenantId,
      containers: openContainers(store.connection),
      anchors: openLocalAnchors(settings),
      clock,
      adapter: new BotAdapter({ appId: '', appType: '', tenantId: '' }),
      appId: '',
      links: localLinks(() => ''),
      run: randomUUID(),
      fault: faultLog(),
      shipped: { policies: [defaultPolicy], bankHolidays: shippedBankHolidays },
    });
    const code = await act(ports);
    if (code === 0) clock.keep();
    return code;
  } finally {
    store.close();
  }
}

/** Against a real store the real one, whatever a laptop's was moved to; it keeps nothing. */
export const clockOf = ({ cosmos, dataDir, clock }: LocalSettings): LocalClock => {
  if (cosmos === null) return openLocalClock(dataDir, clock, 'now');
  return { ...realClock, ticking: true, set: () => false, keep: () => undefined };
};

/** One line each on standard error. */
export function complain(lines: readonly string[]): number {
  for (const line of lines) console.error(line);
  return badInput;
}
