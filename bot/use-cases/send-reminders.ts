// Sends each supervisor one card about everybody who is overdue with them, once per slot whatever restarts in between.
import type { Council } from '../domain/council';
import { addDays, londonDate } from '../domain/dates';
import { supervisionStatus } from '../domain/due';
import type { LocalDate, PersonId } from '../domain/ids';
import { type Mention, namedOnOneCard, type RemindersDue, remindersDue } from '../domain/reminding';
import type { ThreadHead } from '../domain/thread';
import type {
  Conversation,
  CouncilPorts,
  Delivery,
  Notice,
  SendOutcome,
  Slot,
  SlotOutcome,
  SlotRecord,
  Swept,
} from '../ports';

/** Intents written ahead of sending: what a crash can leave in doubt. */
const intentsAtOnce = 25;
/** A reminder this long ago keeps nobody quiet any more. */
const lookBackDays = 31;

/**
 * At most one card per recipient and local date (docs/rules.md, ladder of reminders). A slot whose send nobody saw end is reported as
 * `ambiguous` and not repeated. Rejects when the store fails.
 */
export async function sendReminders(ports: CouncilPorts): Promise<Swept> {
  const council = ports.directory.council();
  const now = ports.clock.now();
  const today = londonDate(now);
  const heads = onePerPerson(await ports.teams.toCheckBy(today));
  if (heads.size === 0) return { outcomes: [], skipped: [] };
  const slots = await ports.ledger.slots(daysBack(today, lookBackDays));
  const lost = slots
    .filter(({ day, outcome }) => day === today && outcome === null)
    .map(({ recipient }) => recipient);
  const { recipients, skipped } = remindersDue(council, now, [...heads.values()], mentionsIn(slots));
  const sent = await sendAll(ports, today, recipients, lost, (one) => noticeFor(council, one, heads, today));
  return {
    outcomes: [...lost.map((person): Delivery => ({ person, outcome: 'ambiguous' })), ...sent],
    skipped,
  };
}

type Recipient = RemindersDue['recipients'][number];

async function sendAll(
  ports: CouncilPorts,
  day: LocalDate,
  recipients: readonly Recipient[],
  lost: readonly PersonId[],
  noticeOf: (recipient: Recipient) => Notice,
): Promise<Delivery[]> {
  const conversations = await ports.conversations.find(recipients.map(({ recipient }) => recipient));
  const all: Delivery[] = [];
  // An intent without an outcome from before this sweep: its message may have arrived, so it counts as said.
  let toRecord: SlotOutcome[] = lost.map((recipient) => ({ recipient, outcome: 'ambiguous' }));
  for (let start = 0; start < recipients.length; start += intentsAtOnce) {
    const mine = await claim(ports, day, recipients.slice(start, start + intentsAtOnce), toRecord);
    toRecord = [];
    for (const recipient of mine) {
      const outcome = await sendOne(ports, conversations.get(recipient.recipient), noticeOf(recipient));
      toRecord.push({ recipient: recipient.recipient, outcome });
      all.push({ person: recipient.recipient, outcome });
    }
  }
  await ports.ledger.record(day, [], toRecord);
  return all;
}

/** Writes the intents; a slot that another run took meanwhile is theirs. */
async function claim(
  ports: CouncilPorts,
  day: LocalDate,
  wanted: readonly Recipient[],
  outcomes: readonly SlotOutcome[],
): Promise<readonly Recipient[]> {
  const slots = wanted.map(
    ({ recipient, about }): Slot => ({
      recipient,
      day,
      // Only who is named counts as said; the others come first next time.
      about: about.slice(0, namedOnOneCard).map(({ personId, dueOn, step }) => ({ personId, dueOn, step })),
    }),
  );
  if ((await ports.ledger.record(day, slots, outcomes)) === 'written') return wanted;
  const taken = new Set((await ports.ledger.slots([day])).map(({ recipient }) => recipient));
  return claim(
    ports,
    day,
    wanted.filter(({ recipient }) => !taken.has(recipient)),
    outcomes,
  );
}

const sendOne = async (
  ports: CouncilPorts,
  to: Conversation | undefined,
  notice: Notice,
): Promise<SendOutcome> => (to ? ports.messenger.send(to, notice) : 'unreachable');

function noticeFor(
  council: Council,
  { recipient, about }: Recipient,
  heads: ReadonlyMap<PersonId, ThreadHead>,
  today: LocalDate,
): Notice {
  return {
    kind: 'overdue-reminder',
    to: recipient,
    about: about.flatMap(({ personId }) => {
      const head = heads.get(personId);
      return head ? [{ head, status: supervisionStatus(council, head, today) }] : [];
    }),
  };
}

/** What has been said, or may have been: an unreachable person has heard nothing. */
const mentionsIn = (slots: readonly SlotRecord[]): Mention[] =>
  slots
    .filter(({ outcome }) => outcome !== 'unreachable')
    .flatMap(({ recipient, day, about }) =>
      about.map(({ personId }) => ({ recipient, about: personId, on: day })),
    );

/** Somebody with two supervisors has a row in each team; the head is the same. */
const onePerPerson = (rows: readonly { readonly head: ThreadHead }[]) =>
  new Map(rows.map(({ head }) => [head.personId, head]));

const daysBack = (today: LocalDate, days: number) =>
  Array.from({ length: days + 1 }, (_, back) => addDays(today, -back));
