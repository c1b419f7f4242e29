// Where a quick decision stands, in one sentence, and its two times: said, and written down.

import type { Council } from '../../domain/council';
import { londonDate, londonTime } from '../../domain/dates';
import { offersFor } from '../../domain/decisions/answering-decision';
import { lacks } from '../../domain/decisions/completing-decision';
import type {
  ByAt,
  DecisionAnswer,
  ManagementOversightEntry,
  WaitsFor,
} from '../../domain/decisions/management-oversight';
import { refusedAbove } from '../../domain/decisions/refused-above';
import type { Instant, LocalDate, PersonId } from '../../domain/ids';
import { answererOn } from '../../domain/prompts/waits-for';
import { listed, momentWords, nameOf, possessive } from '../words';

/** Always both times (R33), and who wrote it. "Written up later" is a label, no reproach. */
export function timesWords(
  council: Council,
  { at, loggedAt, loggedBy, late }: ManagementOversightEntry,
): string {
  const later = late ? ' Written up later.' : '';
  return `Said ${momentWords(at)}, ${writtenDown(council, loggedBy, loggedAt, londonDate(at))}.${later}`;
}

/** The day is said only where it is another than the one that stands before it. */
export function writtenDown(council: Council, by: PersonId, at: Instant, said: LocalDate): string {
  const when = londonDate(at) === said ? `at ${londonTime(at)}` : momentWords(at);
  return `written down by ${nameOf(council, by)} ${when}`;
}

/**
 * For the reader: "you" where it is them, also in somebody's place. Advice nobody answered stays neutral; only a
 * decision waits.
 */
export function decisionStateWords(
  council: Council,
  viewer: PersonId,
  worker: PersonId,
  entry: ManagementOversightEntry,
  today: LocalDate,
): string {
  const { state, type, waitsFor, withdrawn } = entry;
  if (state === 'WITHDRAWN') return withdrawn ? `Withdrawn by ${byWhen(council, withdrawn)}.` : 'Withdrawn.';
  const refusal = refusedAbove(entry);
  if (refusal) return refusedWords(council, viewer, entry, refusal);
  if (state === 'DISPUTED') return disputedWords(council, viewer, worker, entry);
  if (type === 'decision' && waitsFor && waitsFor.as !== 'worker')
    return waitingWords({ council, viewer, worker, entry, today }, waitsFor);
  if (state === 'CONFIRMED') return confirmedWords(council, viewer, entry);
  if (type !== 'decision') return `Noted by ${nameOf(council, entry.loggedBy)}.`;
  return missingWords(entry);
}

type Facts = {
  readonly council: Council;
  readonly viewer: PersonId;
  readonly worker: PersonId;
  readonly entry: ManagementOversightEntry;
  readonly today: LocalDate;
};

function waitingWords({ council, viewer, worker, entry, today }: Facts, { by, as }: WaitsFor): string {
  const asked = answererOn(council, worker, entry, today) ?? by;
  const who = asked === viewer ? 'you' : nameOf(council, asked);
  const mayToo = asked !== viewer && offersFor(council, entry, viewer, today).includes('confirm');
  const instead = mayToo ? ' You may answer in their place.' : '';
  if (as === 'authority') return `Waiting for ${who} to decide.${instead}`;
  const newest = entry.answers.at(-1);
  return newest?.answer === 'not-quite'
    ? `${nameOf(council, newest.by)} put it in other words. Waiting for ${who} to answer.${instead}`
    : `Waiting for ${who} to confirm.${instead}`;
}

/** No quarrel and no memory: somebody who may has decided. The worker may have said since how they see it. */
function refusedWords(
  council: Council,
  viewer: PersonId,
  { answers }: ManagementOversightEntry,
  { by }: DecisionAnswer,
): string {
  const who = by === viewer ? 'You' : `${nameOf(council, by)}, who has the authority,`;
  const newest = answers.at(-1);
  const since =
    newest && newest.by !== by
      ? ` ${newest.by === viewer ? 'You see' : `${nameOf(council, newest.by)} sees`} it differently.`
      : '';
  return `${who} decided against it. It does not go ahead as it is written; all the words stay side by side.${since}`;
}

function disputedWords(
  council: Council,
  viewer: PersonId,
  worker: PersonId,
  { supervisorId, answers, waitsFor }: ManagementOversightEntry,
): string {
  const who = [worker, supervisorId].includes(viewer)
    ? 'The two of you'
    : listed([worker, supervisorId].map((person) => nameOf(council, person)));
  const newest = answers.at(-1);
  const agrees =
    newest?.answer === 'yes' ? ` ${nameOf(council, newest.by)} agrees with the newest wording.` : '';
  const decides = waitsFor?.by === viewer ? 'you' : waitsFor && nameOf(council, waitsFor.by);
  const waits = waitsFor?.as === 'authority' ? ` Waiting for ${decides} to decide.` : '';
  return `${who} saw it differently. Both wordings stay side by side.${agrees}${waits}`;
}

function confirmedWords(council: Council, viewer: PersonId, entry: ManagementOversightEntry): string {
  const { confirmed, answers, type, waitsFor, supervisorId } = entry;
  const newest = answers.at(-1);
  const by = `${confirmed ? byWhen(council, confirmed) : nameOf(council, supervisorId)}${wordingWords(council, entry)}`;
  const how = answers.some(({ answer, at }) => answer === 'amend' && at === confirmed?.at)
    ? 'Amended and confirmed'
    : 'Confirmed';
  if (newest?.answer === 'yes') return `${how} by ${by}. ${nameOf(council, newest.by)} agrees.`;
  if (answers.length === 0 && type !== 'decision') return `From ${nameOf(council, supervisorId)}.`;
  if (type !== 'decision' || waitsFor?.as !== 'worker') return `${how} by ${by}.`;
  return waitsFor.by === viewer
    ? `${how} by ${by}. Does it say what you heard?`
    : `${how} by ${by}. ${nameOf(council, waitsFor.by)} is asked whether it says what they heard.`;
}

function missingWords(entry: ManagementOversightEntry): string {
  const missing = lacks(entry).map((one) => (one === 'why' ? 'a reason' : 'a case reference'));
  return missing.length === 0
    ? 'Not confirmed yet.'
    : `Not confirmed yet: ${listed(missing)} ${missing.length === 1 ? 'is' : 'are'} still to come.`;
}

/**
 * ", in Lewis Grant's wording" of several that stand side by side; empty where the first words, or an amendment in the
 * same act, were confirmed.
 */
export function wordingWords(
  council: Council,
  { answers, confirmed }: Pick<ManagementOversightEntry, 'answers' | 'confirmed'>,
): string {
  const confirming = answers.findIndex(({ answer, at }) => answer === 'confirm' && at === confirmed?.at);
  const earlier = answers.slice(0, Math.max(confirming, 0));
  const worded = earlier.findLast(({ answer }) => answer === 'not-quite' || answer === 'amend');
  return worded ? `, in ${possessive(nameOf(council, worded.by))} wording` : '';
}

const byWhen = (council: Council, { by, at }: ByAt) => `${nameOf(council, by)}, ${momentWords(at)}`;
