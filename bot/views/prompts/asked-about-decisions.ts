// What became of a quick decision, told to the other one: who did what, never what it is about.
import type { Council } from '../../domain/council';
import type { LocalDate } from '../../domain/ids';
import type { Telling } from '../../domain/prompts/still-news';
import type { ThreadHead } from '../../domain/thread-head';
import { ringWords } from '../decisions/needs-authority-words';
import { firstNameOf, longDay } from '../words';
import { does, type ViewButton } from './day-buttons';
import { notificationWords } from './notification-words';

/** A quick decision somebody is told of. */
export type DecisionTold = Extract<Telling['what'], `decision-${string}` | `child-file-${string}`>;

/** Names are first names; `own`: it is in the recipient's own thread. */
export type DecisionToldFacts = {
  readonly council: Council;
  readonly message: Telling;
  readonly head: ThreadHead;
  readonly today: LocalDate;
  readonly from: string;
  readonly worker: string;
  readonly own: boolean;
};

type Told = { readonly summary: string; readonly text: string; readonly buttons: readonly ViewButton[] };

/** `summary` may stand on a locked screen (`notificationWords`): yes and no read the same there. */
export const decisionToldWords: Record<DecisionTold, (facts: DecisionToldFacts) => Told> = {
  'decision-confirmed': (facts) =>
    passedOn(facts) ??
    told(
      facts,
      notificationWords.answered,
      isTheirOwn(facts)
        ? `${facts.from} confirmed ${facts.own ? 'your' : 'the other'} wording of ${which(facts)}. Both stay side by side.`
        : `${facts.from} agrees with ${which(facts)}, just as it is written.`,
    ),
  'decision-amended': (facts) =>
    passedOn(facts) ??
    told(
      facts,
      notificationWords.answered,
      isTheirOwn(facts)
        ? `${facts.from} put ${which(facts)} in other words, and confirmed those. All stay side by side; have a look whether the new ones say it.`
        : `${facts.from} amended ${which(facts)}, and agrees with it in those words. Both stay side by side; have a look whether the new ones say it.`,
    ),
  'decision-not-said': (facts) =>
    told(
      facts,
      notificationWords.answered,
      isFromAbove(facts)
        ? `${facts.from}, who has the authority, decided against ${which(facts)}, and says why in a sentence. It does not go ahead as it is written; a word with ${facts.from} helps to settle what happens instead.`
        : `${facts.from} remembers ${which(facts)} differently, and says so in a sentence. Both stay in the thread; a word with ${facts.from} usually settles it.`,
    ),
  'decision-not-quite': (facts) =>
    told(
      facts,
      notificationWords.answered,
      `${facts.from} remembers ${which(facts)} a little differently and has written down how. Does that say it?`,
    ),
  'decision-disagreed': (facts) =>
    told(
      facts,
      notificationWords.answered,
      `${facts.from} sees ${which(facts)} otherwise, and says why in a sentence. Both stay in the thread, and it comes back at the next session; a word before then may help.`,
    ),
  'decision-completed': (facts) =>
    told(
      facts,
      notificationWords.message,
      `${facts.from} added the reason that was left out of ${which(facts)}. Your own words stay as they are; have a look whether the reason is yours.`,
    ),
  'decision-withdrawn': (facts) =>
    told(
      facts,
      notificationWords.message,
      `${facts.from} took back a quick decision ${facts.own || facts.message.from === facts.message.about ? 'with you' : `with ${facts.worker}`} minutes after writing it down. There is nothing for you to do; it stays in the thread as withdrawn.`,
    ),
  'child-file-yours': childFileYours,
  'child-file-begun': (facts) =>
    told(
      facts,
      notificationWords.message,
      `${facts.from} is putting ${which(facts)} on the child's file. There is nothing for you to do; if you have done so already, say so there.`,
    ),
};

/** The answer of a supervisor whose grade does not decide it: somebody above is asked, and nobody waits for that. */
function passedOn(facts: DecisionToldFacts): Told | undefined {
  const { council, from, message } = facts;
  const waits = openOf(facts)?.waitsFor;
  if (waits?.as !== 'authority' || waits.by === message.from) return undefined;
  const changed = message.what === 'decision-amended' ? 'put in other words and passed' : 'passed';
  return told(
    facts,
    notificationWords.answered,
    `${from} ${changed} ${which(facts)} on to ${firstNameOf(council, waits.by)}, who has the authority for it. Please don't wait for the card: ${ringWords(council, [waits.by])}.`,
  );
}

function childFileYours(facts: DecisionToldFacts): Told {
  const { today, message, from } = facts;
  const open = openOf(facts);
  const mine = open?.childFile.filter(({ recorder }) => recorder === message.to).map(({ byOn }) => byOn);
  const day = open ? ` from ${longDay(open.saidOn, today)}` : '';
  const by = mine?.sort()[0];
  return told(
    facts,
    notificationWords.message,
    `${from} asks you to put ${which(facts)}${day} on the child's file${by && by >= today ? ` by ${longDay(by, today)}` : ''}. There is a note ready to copy. If that can't be, please tell ${from}.`,
  );
}

const told = (
  { message, from }: DecisionToldFacts,
  notified: (name: string) => string,
  text: string,
): Told => ({
  summary: notified(from),
  text,
  buttons: [does('Show', 'show-decision', { about: message.about, entryId: message.subjectId ?? '' })],
});

/** Only the supervisor can say what they did not say: a "no" of anybody else is a decision. */
function isFromAbove(facts: DecisionToldFacts): boolean {
  const open = openOf(facts);
  return open !== undefined && open.supervisorId !== facts.message.from;
}

/** In the thread of one of the two; to anybody else it has the worker's name. */
function which(facts: DecisionToldFacts): string {
  const { message, worker, own } = facts;
  if (!own && message.from !== message.about) return `a quick decision with ${worker}`;
  return isTheirOwn(facts) ? 'a quick decision with you' : 'a quick decision of yours';
}

/** Whoever did something to it had written it down themselves. */
const isTheirOwn = (facts: DecisionToldFacts) => openOf(facts)?.loggedBy === facts.message.from;

const openOf = ({ message, head }: DecisionToldFacts) =>
  head.open.find(({ entryId }) => entryId === message.subjectId);
