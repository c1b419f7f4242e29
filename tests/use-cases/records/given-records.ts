// What a test of the records' use cases does first: somebody met, wrote, prepared, or has forty years behind them.

import { addDays, instantAt } from '../../../bot/domain/dates';
import { personId } from '../../../bot/domain/ids';
import type { Outcome } from '../../../bot/domain/outcome';
import type { RecordEntry, RecordWords } from '../../../bot/domain/records/record';
import { preparationId } from '../../../bot/domain/working-paper';
import { met } from '../../../bot/use-cases/keep-diary';
import { issueRecord } from '../../../bot/use-cases/records/issue-record';
import { keepRecord } from '../../../bot/use-cases/records/write-record';
import { on } from '../../domain/given-council';
import { recordWords } from '../../domain/records/given-record';
import { putPaper } from '../../support/put-paper';
import type { WorkingCouncil } from '../working-council';

export const lewis = personId('lewis');
export const priya = personId('priya');

/** The value, or a failed test. */
export function accepted<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`);
  return outcome.value;
}

/** Lewis and Priya met that day; the id of the record that is to be written. */
export async function heldOn(arden: WorkingCouncil, date: string): Promise<string> {
  const command = { ...arden.act('priya', 'lewis'), on: on(date), minutes: 90 };
  accepted(await met(arden.ports, command));
  return command.operationId;
}

/** Kept as a draft; the revision it has then. */
export async function drafted(
  arden: WorkingCouncil,
  recordId: string,
  words: RecordWords,
  revision: string | null = null,
): Promise<string> {
  const kept = accepted(
    await keepRecord(arden.ports, { by: priya, about: lewis, recordId, revision, version: 0, words }),
  );
  if (!kept.kept) throw new Error('another device was quicker');
  return kept.revision;
}

/** Both have one point for the agenda, `lewis-point` and `priya-point`. */
export async function bothPrepared(arden: WorkingCouncil): Promise<void> {
  for (const author of [lewis, priya]) {
    await putPaper(arden.ports, lewis, {
      etag: null,
      put: {
        paperId: preparationId(author),
        author,
        at: arden.ports.clock.now(),
        of: 'preparation',
        words: {
          points: [{ pointId: `${author}-point`, text: 'The court report' }],
          modelId: 'plain',
          differently: {},
          notIdentifiers: [],
        },
      },
    });
  }
}

/** With one action, one thing taken upward, and both points of the agenda taken over. */
export const fullWords = (more: Partial<RecordWords> = {}): RecordWords =>
  recordWords({
    heldOn: on('2027-01-28'),
    agenda: [
      { pointId: 'lewis-point', text: 'The court report', from: 'worker', outcome: 'Ready on Friday.' },
      { pointId: 'priya-point', text: 'The court report', from: 'supervisor', outcome: '' },
    ],
    actions: [{ draftId: 'a1', owner: 'worker', byOn: on('2027-02-05'), text: 'Write the court report' }],
    issues: [{ draftId: 'i1', text: 'There is no room to be quiet in' }],
    ...more,
  });

/** Met today, written, issued and signed by Priya. */
export async function issued(arden: WorkingCouncil, words = fullWords()): Promise<RecordEntry> {
  const recordId = await heldOn(arden, words.heldOn ?? '2027-01-28');
  const command = { ...arden.act('priya', 'lewis'), recordId, revision: null, words, sign: true };
  return accepted(await issueRecord(arden.ports, command)).entry;
}

/** So many signed records behind Lewis, one a month of four weeks. */
export async function yearsBehind(arden: WorkingCouncil, months: number): Promise<void> {
  const entries = Array.from({ length: months }, (_, n) => signedRecord(n));
  for (let from = 0; from < entries.length; from += 90) {
    const read = await arden.ports.threads.readHead(lewis);
    if (read === undefined) throw new Error('Lewis has no head');
    await arden.ports.threads.write({
      personId: lewis,
      entries: entries.slice(from, from + 90),
      fullText: null,
      head: { ...read.head, revision: read.head.revision + 1 },
      headEtag: read.etag,
      outbox: [],
    });
  }
}

function signedRecord(n: number): RecordEntry {
  const day = addDays(on('2026-12-01'), -28 * n);
  const at = instantAt(day, '10:00');
  const signature = { at, version: 1, meaning: 'agreed' as const };
  return {
    kind: 'record',
    entryId: `record:old-${n}`,
    recordId: `old-${n}`,
    at,
    heldOn: day,
    supervisorId: priya,
    loggedBy: priya,
    form: 'full',
    minutes: 90,
    modelId: null,
    version: 1,
    issued: [{ version: 1, at }],
    issueBy: addDays(day, 14),
    late: false,
    sayBy: addDays(day, 2),
    commentsBy: addDays(day, 7),
    signatures: [
      { ...signature, by: priya, as: 'supervisor' },
      { ...signature, by: lewis, as: 'worker' },
    ],
    disagreed: null,
    comments: [],
    addenda: [],
    filed: null,
    wellbeing: 'not-said',
    behaviours: 0,
    timeEffect: {},
  };
}
