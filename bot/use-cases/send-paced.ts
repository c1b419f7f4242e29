// Sends one message at the council's pace and tries again what was certainly not taken.
import { mayReceiveNow } from '../domain/prompts/may-receive';
import type { CouncilPorts } from '../ports/council-ports';
import type { Turn } from '../ports/ledger';
import type {
  ChatKey,
  Conversation,
  KnownConversation,
  Notice,
  RestReason,
  SendOutcome,
} from '../ports/sending';

/** What became of one message. */
export type Sent =
  | {
      readonly kind: 'ended';
      readonly outcome: Exclude<SendOutcome, 'retry-later'>;
      /** The person is out of reach from now on. */
      readonly refused: boolean;
    }
  /** Nothing left, and the slot stays free; `everybody` when it is no better for anybody else in this sweep. */
  | { readonly kind: 'put-off'; readonly why: string; readonly everybody: boolean };

/** Why something is put off, in the words of a report. */
export const putOffWhy = {
  again: 'could not be delivered yet, will be tried again',
  theirs: 'their chat could not be reached, will be tried again',
  elsewhere: 'another process is sending',
  stopping: 'stopped before it was sent, will be tried again',
  hoursEnded: 'sending hours ended',
} as const;

/** Why nobody is written to for now, in the same words as `putOffWhy`. */
const restingWhy: Readonly<Record<RestReason, string>> = {
  'asked-to-wait': 'Teams asked to wait, will be tried again',
  'in-doubt': 'Teams did not answer too many people, will be tried again',
  'switched-off': 'the app is switched off in Teams, will be tried again',
};

/** Why nothing is sent to somebody who has never spoken to the bot. */
export const noChatYet = 'has not opened the chat yet';
/** Why nothing is sent to somebody whom Teams refused. */
export const outOfReach = 'cannot be reached in Teams';

/** More would hold everybody else up; the next sweep goes on. */
const mostTries = 3;

/**
 * At most one message leaves, and only while this process holds the turn and the recipient may receive anything.
 * Rejects when the store fails.
 */
export async function sendPaced(
  ports: CouncilPorts,
  turn: Turn,
  to: KnownConversation,
  notice: Notice,
  stopping: () => boolean,
): Promise<Sent> {
  let failed = 0;
  for (let tries = 1; tries <= mostTries; tries += 1) {
    if (isRestingAlone(ports, to)) return putOff(putOffWhy.theirs, false);
    // Before the gate: renewing the turn must not hold up what the gate has let through, or it would leave in a crowd.
    if ((await turn.hold()) === 'lost') return putOff(putOffWhy.elsewhere, true);
    if ((await ports.pace.turn(failed)) === 'resting')
      return putOff(restingWhy[ports.pace.restingBecause() ?? 'asked-to-wait'], true);
    if (stopping()) return putOff(putOffWhy.stopping, true);
    if ((await turn.hold()) === 'lost') return putOff(putOffWhy.elsewhere, true);
    // Looked at again each time and last of all: waiting may have brought the end of the sending hours.
    const may = mayReceiveNow(ports.directory.council(), to.personId, ports.clock.now());
    if (!may.ok) return putOff(may.why === 'outside sending hours' ? putOffWhy.hoursEnded : may.why, false);
    // Teams may have moved their chat to another region while this waited.
    const chat = ports.conversations.newest(to);
    const result = await ports.messenger.send(chat, notice);
    ports.pace.heard(result, chatKey(chat));
    const { outcome, refused } = result;
    if (outcome !== 'retry-later') return { kind: 'ended', outcome, refused };
    // Told for how long, the whole council rests; without that this conversation alone waits before it is tried again.
    if (!result.throttled || result.retryAfterSeconds === null) failed += 1;
  }
  return putOff(isRestingAlone(ports, to) ? putOffWhy.theirs : putOffWhy.again, false);
}

/** By its address, too: whatever was wrong with another is no word about this one. */
export const chatKey = ({ conversationId, serviceUrl }: Conversation): ChatKey =>
  `${conversationId} ${serviceUrl}`;

/** Their chat was tried in vain a moment ago, and by itself is left until later. */
export const isRestingAlone = ({ conversations, pace }: CouncilPorts, to: KnownConversation): boolean =>
  pace.restsAlone(chatKey(conversations.newest(to)));

const putOff = (why: string, everybody: boolean): Sent => ({ kind: 'put-off', why, everybody });
