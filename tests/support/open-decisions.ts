// Open quick decisions of which no two are alike, as many as a test asks for.
import { createHash } from 'node:crypto';
import { addDays } from '../../bot/domain/dates';
import { type OpenDecision, openTypes } from '../../bot/domain/decisions/management-oversight';
import type { CaseReference } from '../../bot/domain/ids';
import { personId } from '../../bot/domain/ids';
import { at, on } from '../domain/given-council';

const [lewis, priya] = [personId('lewis'), personId('priya')];

/** Ids, moments, kinds, children and days differ from one to the next, as they would after months. */
export const unlikeEachOther = (many: number): readonly OpenDecision[] =>
  Array.from({ length: many }, (_, number) => openDecision(number));

function openDecision(number: number): OpenDecision {
  const day = addDays(on('2026-06-01'), number % 230);
  const time = [8 + (number % 9), number % 60, (number * 7) % 60].map((one) => String(one).padStart(2, '0'));
  const logged = at(`${day}T${time.join(':')}.${100 + (number % 900)}Z`);
  return {
    entryId: randomId(number),
    type: openTypes[number % openTypes.length] ?? 'decision',
    supervisorId: priya,
    loggedBy: number % 3 === 0 ? priya : lewis,
    saidOn: addDays(day, -(number % 3)),
    loggedAt: logged,
    waitsFor: number % 4 === 0 ? null : { by: priya, since: logged, as: 'supervisor' },
    childFile: Array.from({ length: (number % 2) + 1 }, (_, child) => ({
      reference: `LCS-${204_000 + ((number * 7_919 + child * 104_729) % 90_000)}` as CaseReference,
      recorder: lewis,
      byOn: addDays(day, child + 1),
      begunAt: null,
    })),
    lookAgain: number % 5 !== 0,
    disputed: number % 11 === 0,
  };
}

/** As random as a press makes it, and the same in every run. */
function randomId(number: number): string {
  const hex = createHash('sha256').update(String(number)).digest('hex');
  return [0, 8, 12, 16, 20].map((from, at, starts) => hex.slice(from, starts[at + 1] ?? 32)).join('-');
}
