// The clock's one act for a council: finish what a crash left, send today's reminders, deliver the outbox.
import type { CouncilPorts, SendOutcome, SweepReport } from '../ports';
import { deliverOutbox } from './deliver-outbox';
import { sendReminders } from './send-reminders';

/**
 * One sweep at the clock's time; safe to repeat at any moment. Rejects when the store fails: what was begun is in
 * the ledger and the outbox, and the next sweep goes on from there.
 */
export async function sweep(ports: CouncilPorts): Promise<SweepReport> {
  if (await ports.directory.changedElsewhere()) await ports.directory.refresh();
  const outbox = await deliverOutbox(ports);
  const reminders = await sendReminders(ports);
  const outcomes = [...outbox.outcomes, ...reminders.outcomes];
  const count = (wanted: SendOutcome) => outcomes.filter(({ outcome }) => outcome === wanted).length;
  const putOff = outcomes
    .filter(({ outcome }) => outcome === 'retry-later')
    .map(({ person }) => ({ person, why: 'could not be delivered yet, will be tried again' }));
  return {
    now: ports.clock.now(),
    due: outcomes.length,
    sent: count('sent'),
    ambiguous: count('ambiguous'),
    unreachable: count('unreachable'),
    skipped: [...outbox.skipped, ...reminders.skipped, ...putOff],
  };
}
