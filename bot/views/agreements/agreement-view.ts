// The agreement page: what counts, what waits for a signature, what is due, and every earlier version by name.

import type { AgreementEntry } from '../../domain/agreements/agreement';
import { agreementSupervisor, isBetween } from '../../domain/agreements/agreement-access';
import { agreementDue, reviewDue } from '../../domain/agreements/agreement-days';
import { countsUntil } from '../../domain/agreements/agreement-period';
import { datesAhead } from '../../domain/agreements/filled-in';
import { agreementInForce, newestSigned, signedAgreements } from '../../domain/agreements/signed-agreements';
import { isEmployedOn } from '../../domain/calendar';
import { londonDate } from '../../domain/dates';
import type { LocalDate, OperationId, PersonId } from '../../domain/ids';
import { viewerView } from '../thread-view';
import { firstNameOf, fullDay, intervalWords, longDay, nameOf, personView, shortDay } from '../words';
import type { AgreementFacts } from './agreement-facts';
import { agreementStates, agreementTitle, agreementVersionView, whyWords } from './agreement-version-view';
import type { AgreementView, OwnBoxesView } from './agreement-view-types';
import { earlierTimeWords, notCountingWords } from './earlier-time-words';
import { inductionView } from './induction-view';
import { ownBoxesView } from './own-boxes-view';
import { confidentialityLimits, standards } from './standing-words';

/** For whoever may read it; the rest is left out for a reader who is not one of the two. */
export function agreementView(
  opened: AgreementFacts,
  ids: { readonly step: OperationId; readonly induction: OperationId },
): AgreementView {
  const { council, viewer, owner, today, head, versions, words } = opened;
  const supervisorId = agreementSupervisor(council, owner, today);
  const waiting = versions.find(({ state }) => state === 'AWAITING_SUPERVISEE');
  const current = versions.find(({ entryId }) => entryId === agreementInForce(head)?.entryId);
  const may = mayOf(opened, supervisorId, waiting, current);
  const own = may.sign && waiting ? ownBoxesView(opened, waiting) : null;
  const whole = (entry: AgreementEntry | undefined) =>
    entry
      ? agreementVersionView(
          { council, owner, today, pair: isBetween(council, viewer, owner, entry, today) },
          entry,
          words.get(entry.entryId) ?? null,
        )
      : null;
  return {
    viewer: viewerView(council, viewer, today),
    person: personView(council, owner),
    supervisor: supervisorId === undefined ? null : nameOf(council, supervisorId),
    state: stateOf(opened, supervisorId, waiting),
    notices: [
      ...newsOf(opened),
      ...noticesOf(opened),
      ...answeredWords(opened, waiting),
      ...policyAdvice(own),
    ],
    waiting: whole(waiting),
    current: whole(current),
    onPaper: onPaper(opened),
    dates: datesOf(opened, supervisorId),
    confidentiality: confidentialityLimits,
    standards,
    history: versions
      .filter((entry) => entry !== waiting && entry !== current)
      .map((entry) => ({
        agreementId: entry.entryId,
        title: agreementTitle(entry),
        words: `${agreementStates[entry.state].word}. With ${nameOf(council, entry.supervisorId)}, ${shortDay(dayOf(entry))}.`,
      })),
    induction: inductionView(opened, ids.induction),
    own,
    may,
    operationId: ids.step,
  };
}

const dayOf = ({ at, paper }: AgreementEntry) => paper?.signedOn ?? londonDate(at);

function stateOf(
  opened: AgreementFacts,
  supervisorId: PersonId | undefined,
  waiting: AgreementEntry | undefined,
): AgreementView['state'] {
  const { council, viewer, owner, head, today, pair } = opened;
  if (waiting) {
    const by = waiting.signatures[0]?.by;
    const other = by === owner ? waiting.supervisorId : owner;
    const signs = other === viewer ? 'you have' : `${nameOf(council, other)} has`;
    const offered = by === viewer ? 'you' : nameOf(council, by ?? owner);
    const sentence = `Offered by ${offered}; it counts once ${signs} signed too.`;
    return { ...agreementStates.AWAITING_SUPERVISEE, sentence };
  }
  if (supervisorId === undefined)
    return { word: 'Nobody to agree with', tone: 'neutral', sentence: 'Nobody supervises today.' };
  const signed = newestSigned(signedAgreements(council, owner, head.agreement), supervisorId, today);
  if (signed === undefined)
    return {
      word: 'None yet',
      tone: 'neutral',
      sentence: pair ? 'Either of you may begin it.' : noneWords(opened, supervisorId),
    };
  const review = reviewDue(council, head, today);
  const since = `Signed on ${fullDay(signed.signedOn)}.`;
  return review
    ? { word: 'To be looked at again', tone: 'attention', sentence: since }
    : { word: 'In force', tone: 'good', sentence: since };
}

/** What became of the newest one, until there is another: the draft is written with it before one's eyes. */
function newsOf({ council, versions, reasons }: AgreementFacts): readonly string[] {
  const [newest] = versions;
  const reason = newest && reasons.get(newest.entryId);
  return newest && reason ? [whyWords(council, reason, `version ${newest.version}`)] : [];
}

/** Whoever signed the version before has not seen the words that were put into it since. */
function answeredWords(
  { council, viewer, owner, versions }: AgreementFacts,
  waiting: AgreementEntry | undefined,
): readonly string[] {
  const before = waiting && versions.find(({ entryId }) => entryId === waiting.answers);
  if (!waiting || !before) return [];
  const by = firstNameOf(council, waiting.loggedBy);
  const other = waiting.loggedBy === owner ? waiting.supervisorId : owner;
  return viewer === other
    ? [
        `${by} added to it and signed. Your signature on version ${before.version} does not count for what you had not seen: read it, and sign this version too.`,
      ]
    : [
        `What you added made this version ${waiting.version}. ${firstNameOf(council, other)} signed version ${before.version} before that, so it counts once ${firstNameOf(council, other)} has signed this one too.`,
      ];
}

/** R38: what the worker should know before they sign; they sign all the same if they like. */
const policyAdvice = (own: OwnBoxesView | null): readonly string[] =>
  own?.ticks && !(own.ticks.given.ticked && own.ticks.read.ticked)
    ? [
        'It does not say yet that you were given the policy and have read it. Two ticks beside your words say so.',
      ]
    : [];

function noticesOf(facts: AgreementFacts): readonly string[] {
  const { council, owner, head, today, pair } = facts;
  if (!pair) return [];
  const due = agreementDue(council, head, today);
  const review = reviewDue(council, head, today);
  const worker = firstNameOf(council, owner);
  return [
    ...(due ? [`${missingWords(facts, due.supervisorId)} ${byWhen(due, today)}`] : []),
    ...(review && review.because !== 'supervisor'
      ? [reviewWords[review.because](worker, fullDay(review.on), review.on < today)]
      : []),
  ];
}

function noneWords({ council, head, today }: AgreementFacts, supervisorId: PersonId): string {
  const earlier = earlierTimeWords(council, head, supervisorId, today);
  return earlier ? `${earlier}.` : 'None was signed by both.';
}

/** Whoever came back has signed one in an earlier time: it is there to be looked at, and to be agreed anew. */
function missingWords({ council, head, today }: AgreementFacts, supervisorId: PersonId): string {
  const earlier = earlierTimeWords(council, head, supervisorId, today);
  return earlier
    ? `${earlier}: look at it together, and sign what still holds anew.`
    : `There is none with ${nameOf(council, supervisorId)} yet.`;
}

const byWhen = ({ byOn, late }: { readonly byOn: LocalDate; readonly late: boolean }, today: LocalDate) =>
  late
    ? `It was to be signed by ${longDay(byOn, today)}.`
    : `It is signed by ${longDay(byOn, today)} at the latest.`;

const reviewWords = {
  day: (_: string, day: string, isPast: boolean) =>
    `It ${isPast ? 'was' : 'is'} to be looked at again by ${day}.`,
  grade: (worker: string) =>
    `${worker}'s grade is another than when it was signed, so it is worth another look.`,
  hours: (worker: string) =>
    `${worker}'s hours are others than when it was signed, so it is worth another look.`,
} as const;

/** What the files know and nobody has made anew here. */
function onPaper({ council, owner, today }: AgreementFacts): readonly string[] {
  return (council.agreementsOf.get(owner) ?? []).map((one) => {
    const until = countsUntil(council, owner, one);
    return [
      `With ${nameOf(council, one.supervisorId)}, signed on ${fullDay(one.signedOn)}`,
      ...(one.documentReference ? [`reference ${one.documentReference}`] : []),
      ...(one.intervalDays === null ? [] : [intervalWords(one.intervalDays).toLowerCase()]),
      ...(one.lengthMinutes === null ? [] : [`${one.lengthMinutes} minutes`]),
      ...(until !== null && until <= today
        ? [notCountingWords(until)]
        : one.reviewOn
          ? [`to be looked at again by ${fullDay(one.reviewOn)}`]
          : []),
    ].join(', ');
  });
}

/** At least three months of dates belong to an agreement: as far as they are in the diary of these two. */
const datesOf = ({ head, today }: AgreementFacts, supervisorId: PersonId | undefined): readonly string[] =>
  (supervisorId === undefined ? [] : datesAhead(head, supervisorId, today)).map(
    ({ on, at }) => `${fullDay(on)}${at ? ` at ${at}` : ''}`,
  );

function mayOf(
  { council, viewer, owner, pair, today }: AgreementFacts,
  supervisorId: PersonId | undefined,
  waiting: AgreementEntry | undefined,
  current: AgreementEntry | undefined,
): AgreementView['may'] {
  const acts = pair && supervisorId !== undefined && isEmployedOn(council.people.get(owner), today);
  const answers = acts && waiting?.supervisorId === supervisorId;
  const mine = waiting?.signatures.some(({ by }) => by === viewer) ?? false;
  const writes = acts && !answers;
  return {
    write: writes ? (current ? 'Write a new version' : 'Write it together') : null,
    sign: answers && !mine,
    sendBack: answers ? (mine ? 'Take it back to the draft' : 'Send it back') : null,
    end: acts && current !== undefined,
    file: acts && current !== undefined,
    printWhole: current !== undefined && isBetween(council, viewer, owner, current, today),
    paper: writes,
  };
}
