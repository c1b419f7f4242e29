// Where a quick decision stands, in one sentence, and its two times: said, and written down.

import { lacks } from '../domain/completing-decision';
import type { Council } from '../domain/council';
import { londonDate, londonTime } from '../domain/dates';
import type { PersonId } from '../domain/ids';
import type { ByAt, ManagementOversightEntry, WaitsFor } from '../domain/management-oversight';
import { listed, momentWords, nameOf } from './words';

/** Always both times (R33), and who wrote it. "Written up later" is a label, no reproach. */
export function timesWords(
  council: Council,
  { at, loggedAt, loggedBy, late }: ManagementOversightEntry,
): string {
  const written =
    londonDate(at) === londonDate(loggedAt) ? `at ${londonTime(loggedAt)}` : momentWords(loggedAt);
  const later = late ? ' Written up later.' : '';
  return `Said ${momentWords(at)}, written down by ${nameOf(council, loggedBy)} ${written}.${later}`;
}

/** For the reader: "you" where it is them. Advice nobody answered stays neutral; only a decision waits. */
export function decisionStateWords(
  council: Council,
  viewer: PersonId,
  worker: PersonId,
  entry: ManagementOversightEntry,
): string {
  const { state, type, waitsFor, withdrawn } = entry;
  if (state === 'WITHDRAWN') return withdrawn ? `Withdrawn by ${byWhen(council, withdrawn)}.` : 'Withdrawn.';
  if (state === 'DISPUTED') return disputedWords(council, viewer, worker, entry);
  if (type === 'decision' && waitsFor && waitsFor.as !== 'worker')
    return waitingWords(council, viewer, entry, waitsFor);
  if (state === 'CONFIRMED') return confirmedWords(council, viewer, entry);
  if (type !== 'decision') return `Noted by ${nameOf(council, entry.loggedBy)}.`;
  return missingWords(entry);
}

function waitingWords(
  council: Council,
  viewer: PersonId,
  { answers }: ManagementOversightEntry,
  { by, as }: WaitsFor,
): string {
  const who = by === viewer ? 'you' : nameOf(council, by);
  if (as === 'authority') return `Waiting for ${who} to decide.`;
  const newest = answers.at(-1);
  return newest?.answer === 'not-quite'
    ? `${nameOf(council, newest.by)} put it in other words. Waiting for ${who} to answer.`
    : `Waiting for ${who} to confirm.`;
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
  const by = confirmed ? byWhen(council, confirmed) : nameOf(council, supervisorId);
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

const byWhen = (council: Council, { by, at }: ByAt) => `${nameOf(council, by)}, ${momentWords(at)}`;
