// The clock's one act for a council: finish what a crash left, send today's reminders, deliver the outbox.
import type { Instant, PersonId } from '../domain/ids';
import type { CouncilPorts, SendOutcome } from '../ports';
import { deliverOutbox } from './deliver-outbox';
import { sendReminders } from './send-reminders';

export type SweepReport = {
  readonly now: Instant;
  /** Messages that were to go out now: always sent + ambiguous + unreachable + those put off for a later sweep. */
  readonly due: number;
  readonly sent: number;
  readonly ambiguous: number;
  readonly unreachable: number;
  /** Who was left in peace, and why in a few words; never why somebody is away. */
  readonly skipped: readonly { readonly person: PersonId; readonly why: string }[];
};

/** What one part of the sweep did. */
export type Swept = {
  readonly outcomes: readonly SendOutcome[];
  readonly skipped: SweepReport['skipped'];
};

export async function sweep(ports: CouncilPorts): Promise<SweepReport> {
  if (await ports.directory.changedElsewhere()) await ports.directory.refresh();
  const outbox = await deliverOutbox(ports);
  const reminders = await sendReminders(ports);
  const outcomes = [...outbox.outcomes, ...reminders.outcomes];
  const count = (wanted: SendOutcome) => outcomes.filter((outcome) => outcome === wanted).length;
  return {
    now: ports.clock.now(),
    due: outcomes.length,
    sent: count('sent'),
    ambiguous: count('ambiguous'),
    unreachable: count('unreachable'),
    skipped: [...outbox.skipped, ...reminders.skipped],
  };
}
