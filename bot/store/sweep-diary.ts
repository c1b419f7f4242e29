// What administrators see of each day's sending: one document a day in the council's diary, and where the last ones are.
import type { Container, OperationInput } from '@azure/cosmos';
import type { LocalDate } from '../domain/ids';
import type { SweepDay, SweepDiary } from '../ports/ledger';
import { batch, readIfThere } from './answers';
import { secondsKept } from './ledger-documents';
import { diaryKey } from './partitions';

type DayDocument = {
  readonly id: string;
  readonly day: string;
  readonly ttl: number;
  readonly shown: SweepDay;
};

/** Written with the first note of a day, so that the day before a silence of weeks is found without a search. */
type LastDaysDocument = {
  readonly id: 'last';
  readonly day: string;
  readonly ttl: number;
  readonly latest: LocalDate;
  readonly before: LocalDate | null;
};

/**
 * A point read for each day asked for; a write replaces what was there. `keptMonths`: until the store lets go of it.
 * Rejects when the store fails.
 */
export function cosmosSweepDiary(reminders: Container, tenant: string, keptMonths: () => number): SweepDiary {
  const partition = diaryKey(tenant);
  let pointedAt: LocalDate | undefined;
  /** As it was when the last day before this one was asked for. */
  let asked: { readonly day: LocalDate; readonly last: LastDaysDocument | undefined } | undefined;

  const read = async (day: LocalDate) =>
    (await readIfThere<DayDocument>(reminders, dayId(day), partition))?.shown;
  const readLast = () => readIfThere<LastDaysDocument>(reminders, 'last', partition);

  async function pointerTo(day: LocalDate): Promise<readonly LastDaysDocument[]> {
    const last = asked?.day === day ? asked.last : await readLast();
    if (last !== undefined && last.latest >= day) return [];
    return [
      {
        id: 'last',
        day: partition,
        ttl: secondsKept(keptMonths()),
        latest: day,
        before: last?.latest ?? null,
      },
    ];
  }

  return {
    read,
    async write(shown) {
      const document: DayDocument = {
        id: dayId(shown.day),
        day: partition,
        ttl: secondsKept(keptMonths()),
        shown,
      };
      const pointer = pointedAt === shown.day ? [] : await pointerTo(shown.day);
      // A batch also for one: an upsert by itself would first read the container.
      const answer = await batch(reminders, [document, ...pointer].map(upsert), partition);
      if (answer !== 'written') throw new Error(`the diary could not be written: ${answer.join(', ')}`);
      pointedAt = shown.day;
    },
    async lastBefore(day) {
      const last = await readLast();
      asked = { day, last };
      if (last === undefined) return undefined;
      const found = last.latest < day ? last.latest : last.before;
      return found === null ? undefined : read(found);
    },
  };
}

const dayId = (day: LocalDate) => `day:${day}`;

const upsert = (document: DayDocument | LastDaysDocument): OperationInput => ({
  operationType: 'Upsert',
  resourceBody: { ...document },
});
