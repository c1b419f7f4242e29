// Quick decisions as the head of a thread knows them; a test spoils the one thing it is about.
import { instantAt } from '../../../bot/domain/dates';
import type { OpenDecision, WaitsFor } from '../../../bot/domain/decisions/management-oversight';
import { personId } from '../../../bot/domain/ids';
import { on } from '../given-council';

/** Priya's decision with Lewis of Tuesday 19 January at 16:10, logged by Lewis at 16:14; nothing about it is open. */
export function opened(spoiled: Partial<OpenDecision> = {}): OpenDecision {
  return {
    entryId: 'decision-1',
    type: 'decision',
    supervisorId: personId('priya'),
    loggedBy: personId('lewis'),
    saidOn: on('2027-01-19'),
    loggedAt: instantAt(on('2027-01-19'), '16:14'),
    waitsFor: null,
    childFile: [],
    lookAgain: false,
    disputed: false,
    ...spoiled,
  };
}

/** Not on the child's file yet. */
export function notOnFile(
  recorder = 'lewis',
  byOn = '2027-01-20',
  begunOn: string | null = null,
): OpenDecision['childFile'][number] {
  return {
    reference: null,
    recorder: personId(recorder),
    byOn: on(byOn),
    begunAt: begunOn === null ? null : instantAt(on(begunOn), '16:05'),
  };
}

/** Since 16:14 on that day. */
export const waitsFor = (by: string, as: WaitsFor['as'], day = '2027-01-19', time = '16:14'): WaitsFor => ({
  by: personId(by),
  since: instantAt(on(day), time),
  as,
});
