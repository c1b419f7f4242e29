// Keeps outside the store, once a day, where every thread's chain ends.
import { londonDate } from '../../domain/dates';
import type { LocalDate } from '../../domain/ids';
import type { CouncilPorts } from '../../ports/council-ports';
import type { Anchor } from '../../ports/evidence';

/**
 * Today, once today's anchor is there; nothing is asked when `kept` says that it is. Another process may have been first.
 * An end that is gone or set back stays as it was kept before, and whoever runs the product is told how many there are.
 * Rejects when the place or the store fails.
 */
export async function keepAnchor(ports: CouncilPorts, kept: LocalDate | null): Promise<LocalDate> {
  const at = ports.clock.now();
  const day = londonDate(at);
  if (kept === day || (await ports.anchors.days()).includes(day)) return day;
  // Before the heads: what is written meanwhile goes on from it.
  const before = await ports.anchors.newest(day);
  const ends: Record<string, readonly [number, string]> = {};
  for await (const { name, end } of ports.evidence.ends()) ends[name] = [end.links, end.hash];
  const lost = Object.entries(before?.ends ?? {}).filter(([name, end]) => isLost(end, ends[name]));
  await ports.anchors.keep({ day, at, ends: { ...ends, ...Object.fromEntries(lost) } });
  if (lost.length > 0) ports.alarm('ends set back', lost.length);
  return day;
}

type KeptEnd = Anchor['ends'][string];

function isLost([links, hash]: KeptEnd, now: KeptEnd | undefined): boolean {
  if (links === 0) return false;
  return now === undefined || now[0] < links || (now[0] === links && now[1] !== hash);
}
