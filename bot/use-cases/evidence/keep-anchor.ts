// Keeps outside the store, once a day, where every thread's chain ends.
import { londonDate } from '../../domain/dates';
import type { LocalDate } from '../../domain/ids';
import type { CouncilPorts } from '../../ports/council-ports';

/**
 * Today, once today's anchor is there; nothing is asked when `kept` says that it is. Another process may have been first.
 * Rejects when the place or the store fails.
 */
export async function keepAnchor(ports: CouncilPorts, kept: LocalDate | null): Promise<LocalDate> {
  const at = ports.clock.now();
  const day = londonDate(at);
  if (kept === day || (await ports.anchors.days()).includes(day)) return day;
  const ends: Record<string, readonly [number, string]> = {};
  for await (const { name, end } of ports.evidence.ends()) ends[name] = [end.links, end.hash];
  await ports.anchors.keep({ day, at, ends });
  return day;
}
