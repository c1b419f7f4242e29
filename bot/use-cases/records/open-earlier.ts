// An older record, opened by a new supervisor who says why.

import { partIn } from '../../domain/access/records-by-time';
import { told } from '../../domain/act';
import type { OpenedEarlierEntry } from '../../domain/activities/activity';
import { londonDate } from '../../domain/dates';
import { accepted, type Outcome, refused } from '../../domain/outcome';
import { accessTo, lastTwoInHead } from '../../domain/records/record-access';
import { type ActOnRecord, recordEntryId } from '../../domain/records/record-entries';
import { recordLimits, textProblems } from '../../domain/records/record-texts';
import type { CouncilPorts } from '../../ports/council-ports';
import { actOn } from '../act';
import { headOrNew } from '../head-or-new';
import { isOpened, lastTwoStored } from './earlier-facts';
import { isRecord } from './issue-record';
import { type OpenedRecord, withSheets } from './open-record';

export type OpenEarlier = ActOnRecord & {
  readonly why: string;
  /** Words the guard marked and the reader says are no child's or family's. */
  readonly notIdentifiers: readonly string[];
};

/** `line`: it was kept that it was opened, and why. Not so for what opens as of course. */
export type OpenedEarlier = OpenedRecord & { readonly alreadySaved: boolean; readonly line: boolean };

/**
 * An older record, opened by a new supervisor who says why: the line is for both to see, and the worker is told. Refuses
 * `not-yours`, `fields` without a reason, and `used-before`.
 */
export async function openEarlier(
  ports: CouncilPorts,
  command: OpenEarlier,
): Promise<Outcome<OpenedEarlier>> {
  const { by, about, recordId, why, notIdentifiers, operationId } = command;
  const lastTwo = await lastTwoOf(ports, command);
  const done = await actOn(
    ports,
    command,
    {
      on: [recordEntryId(recordId)],
      mayTry: (council, act, today) => partIn(council, act.by, act.about, today) !== undefined,
    },
    (council, head, now, entries) => {
      const entry = entries.find(isRecord);
      const today = londonDate(now);
      const facts = { lastTwo, askedFor: [] };
      const opens = entry && accessTo(council, by, about, entry, facts, today);
      if (opens === undefined || opens === 'none') return refused({ kind: 'not-yours' });
      // What opens to them anyway leaves no line.
      if (opens !== 'on-request') return accepted(null);
      const problems = textProblems(council, why, notIdentifiers, {
        field: 'why',
        maximum: recordLimits.line,
      });
      if (problems.length > 0) return refused({ kind: 'fields', problems });
      const line: OpenedEarlierEntry = {
        kind: 'opened',
        entryId: operationId,
        at: now,
        saidBy: by,
        recordId,
        why: why.trim(),
      };
      return accepted({
        entries: [line],
        head,
        tell: [told(about, 'earlier-opened', recordId)],
        ask: [],
      });
    },
    (stored) => isOpened(stored) && stored.recordId === recordId && stored.why === why.trim(),
  );
  if (!done.ok) return done;
  const { head, alreadySaved, on, entry: line } = done.value;
  const entry = on.find(isRecord);
  if (entry === undefined) return refused({ kind: 'not-yours' });
  const council = ports.directory.council();
  const today = londonDate(ports.clock.now());
  const facts = { lastTwo, askedFor: [recordId] };
  const access = accessTo(council, by, about, entry, facts, today);
  if (access !== 'whole' && access !== 'without-wellbeing') return refused({ kind: 'not-yours' });
  const opened = { council, viewer: by, owner: about, today, head };
  return accepted({ ...(await withSheets(ports, opened, entry, access)), alreadySaved, line: line !== null });
}

/** The two that open without a reason; two requests more only where nearly all of the head is of their own time. */
async function lastTwoOf(ports: CouncilPorts, { by, about }: OpenEarlier): Promise<readonly string[]> {
  const council = ports.directory.council();
  const today = londonDate(ports.clock.now());
  if (partIn(council, by, about, today) === undefined) return [];
  const head = headOrNew(council, about, await ports.threads.readHead(about));
  const known = lastTwoInHead(council, by, head, today);
  return known ?? (await lastTwoStored(ports, { council, viewer: by, owner: about, today }));
}
