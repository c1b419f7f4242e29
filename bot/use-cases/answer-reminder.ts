// The supervisor answers a reminder from an older card: books a date, says that they met, or what is in the way.
import type { Act } from '../domain/act';
import type { LocalDate } from '../domain/ids';
import { accepted, type Outcome, refused } from '../domain/outcome';
import type { ReasonEntry, SessionEntry, ThreadHead } from '../domain/thread';
import type { CouncilPorts } from '../ports';
import type { Done } from './act';
import { snooze } from './agree';
import { bookDates, met as metOn } from './keep-diary';

type Answered<Entry> = { readonly entry: Entry; readonly head: ThreadHead };
type Dated = Act & { readonly on: LocalDate | undefined };

/** Refuses `not-yours`, `fields`, or `used-before` when this form was used for another answer. */
export async function book(
  ports: CouncilPorts,
  { on, at, ...act }: Dated & { readonly at: string | undefined },
): Promise<Outcome<Answered<SessionEntry>>> {
  const dates = [{ on, at, cover: undefined }];
  const about = { kind: 'FORMAL', minutes: undefined, requestId: undefined } as const;
  return session(await bookDates(ports, { ...act, ...about, dates }));
}

/** Refuses like `book`. */
export async function met(
  ports: CouncilPorts,
  command: Dated & { readonly minutes: number | undefined },
): Promise<Outcome<Answered<SessionEntry>>> {
  return session(await metOn(ports, command));
}

/** Refuses like `book`. */
export async function inTheWay(
  ports: CouncilPorts,
  command: Act & { readonly reason: string },
): Promise<Outcome<Answered<ReasonEntry>>> {
  const done = await snooze(ports, { ...command, askAgainOn: undefined });
  if (!done.ok) return done;
  const { entry, head } = done.value;
  return entry?.kind === 'reason' ? accepted({ entry, head }) : refused({ kind: 'used-before' });
}

function session(done: Outcome<Done>): Outcome<Answered<SessionEntry>> {
  if (!done.ok) return done;
  const { entry, head } = done.value;
  return entry?.kind === 'session' ? accepted({ entry, head }) : refused({ kind: 'used-before' });
}
