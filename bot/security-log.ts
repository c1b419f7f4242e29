// Writes the security log: one line for each event, with a fingerprint where a name would be, and no content.
import { createHash } from 'node:crypto';
import pino from 'pino';
import type { SecurityEvent, SecurityLog } from './ports/security';
import type { Clock } from './ports/time';
import { realClock } from './real-time';

/** One line as it is written. `who` is the same for the same person, so that a row of refusals can be seen. */
export type SecurityLine = {
  readonly kind: SecurityEvent['kind'];
  readonly where: string;
  readonly who: string | null;
  /** UTC. */
  readonly at: string;
};

/** `write` is a test's sink; otherwise lines leave on standard output under the name `security`. */
export function securityLog(
  write: (line: SecurityLine) => void = defaultWriter(),
  clock: Clock = realClock,
): SecurityLog {
  return ({ kind, where, tenant, person }) =>
    write({ kind, where, who: fingerprint(tenant, person), at: clock.now() });
}

/** 16 hexadecimal digits; null where nobody is known. Nobody reads a name from it, but whoever knows one can compare. */
function fingerprint(tenant: string | undefined, person: string | undefined): string | null {
  if (tenant === undefined && person === undefined) return null;
  return createHash('sha256')
    .update(`${tenant ?? ''}|${person ?? ''}`)
    .digest('hex')
    .slice(0, 16);
}

function defaultWriter(): (line: SecurityLine) => void {
  const log = pino({ name: 'security', base: {} });
  return (line) => log.info(line);
}
