// What administrators see of each day's sending: one document beside the day's ledger, and where the last ones are.
import type { Container } from '@azure/cosmos';
import type { LocalDate } from '../domain/ids';
import type { SweepDay, SweepDiary } from '../ports';
import { readIfThere } from './answers';
import { dayKey, diaryKey } from './partitions';

type DayDocument = { readonly id: 'day'; readonly day: string; readonly shown: SweepDay };

/** Written on the first look of a day, so that a silence of weeks is found without a search. */
type LastDaysDocument = {
  readonly id: 'last';
  readonly day: string;
  readonly latest: LocalDate;
  readonly before: LocalDate | null;
};

/** A point read for each day asked for; a write replaces what was there. Rejects when the store fails. */
export function cosmosSweepDiary(reminders: Container, tenant: string): SweepDiary {
  let pointedAt: LocalDate | undefined;

  const read = async (day: LocalDate) =>
    (await readIfThere<DayDocument>(reminders, 'day', dayKey(tenant, day)))?.shown;
  const readLast = () => readIfThere<LastDaysDocument>(reminders, 'last', diaryKey(tenant));

  /** After the day itself: stopped in between, the day's next write does it. */
  async function pointAt(day: LocalDate): Promise<void> {
    const last = await readLast();
    if (last === undefined || last.latest < day) {
      const document: LastDaysDocument = {
        id: 'last',
        day: diaryKey(tenant),
        latest: day,
        before: last?.latest ?? null,
      };
      await reminders.items.upsert(document);
    }
    pointedAt = day;
  }

  return {
    read,
    async write(shown) {
      const document: DayDocument = { id: 'day', day: dayKey(tenant, shown.day), shown };
      await reminders.items.upsert(document);
      if (pointedAt !== shown.day) await pointAt(shown.day);
    },
    async lastBefore(day) {
      const last = await readLast();
      if (last === undefined) return undefined;
      const found = last.latest < day ? last.latest : last.before;
      return found === null ? undefined : read(found);
    },
  };
}
