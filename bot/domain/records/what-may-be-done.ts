// What somebody may do to a record that is out, today: for the screens that offer it, by the same rules that decide it.
import type { Council } from '../council';
import type { LocalDate, PersonId } from '../ids';
import type { ThreadHead } from '../thread-head';
import { aboveFor, clocksOf, partInRecord } from './on-record';
import type { RecordEntry, RecordSignature } from './record';
import { hasSigned, isDisagreed, isSettled } from './record-state';

export type MayOnRecord = {
  readonly sign: readonly RecordSignature['meaning'][];
  /** `raiseTo` may be told that it is so; null when there is nobody above whoever wrote it. `said`: only that is left to do. */
  readonly disagree: {
    readonly until: LocalDate;
    readonly raiseTo: PersonId | null;
    readonly said: boolean;
  } | null;
  readonly comment: { readonly until: LocalDate } | null;
  readonly change: boolean;
  readonly addendum: boolean;
  readonly file: boolean;
  readonly timeEffect: boolean;
};

const nothing: MayOnRecord = {
  sign: [],
  disagree: null,
  comment: null,
  change: false,
  addendum: false,
  file: false,
  timeEffect: false,
};

/** For somebody the record opens to; a new supervisor or a cover only reads it. */
export function mayDoOn(
  council: Council,
  head: Pick<ThreadHead, 'personId'>,
  entry: RecordEntry,
  viewer: PersonId,
  today: LocalDate,
): MayOnRecord {
  const part = partInRecord({ by: viewer, about: head.personId }, entry);
  if (part === undefined) return nothing;
  const closed = isSettled(council, head.personId, entry, today);
  const signs = !closed && !hasSigned(entry, part);
  const { sayBy, commentsBy } = clocksOf(council, head, entry);
  const said = isDisagreed(entry);
  const raiseTo = aboveFor(council, head.personId, entry, today) ?? null;
  const asked = !said || (raiseTo !== null && entry.disagreed?.raisedWith !== entry.version);
  const worker = part === 'worker';
  return {
    sign: !signs ? [] : worker ? ['agreed', 'received-not-agreed'] : ['agreed'],
    disagree: worker && signs && asked && today <= sayBy ? { until: sayBy, raiseTo, said } : null,
    comment: worker && !closed && today <= commentsBy ? { until: commentsBy } : null,
    change: !worker && !closed,
    addendum: closed || today > commentsBy,
    file: true,
    timeEffect: entry.behaviours > 0 && entry.timeEffect[part] === undefined,
  };
}
