// Makes an action that was agreed: in a record when it is issued, or by itself between two sessions.
import { addWorkingDays, isWorkingDay } from '../calendar';
import type { Council } from '../council';
import type { Instant, LocalDate, PersonId } from '../ids';
import type { ThreadHead } from '../thread-head';
import type { ActionEntry } from './action';

/** At most so many characters each, and so many actions of one record. */
export const actionLimits = { characters: 300, ofOneRecord: 20 } as const;

/** `entryId`: the operation's id, or `<operation>:<number>` when it is written with others. */
export type AgreedActionWords = {
  readonly entryId: string;
  readonly text: string;
  readonly owner: PersonId;
  readonly byOn: LocalDate;
  /** `record:<recordId>`, a case discussion or a quick decision; null when it was agreed by itself. */
  readonly fromEntryId: string | null;
  readonly by: PersonId;
  readonly at: Instant;
};

/** The action as it is first stored. `headWithAction` puts it in the head. */
export const agreedAction = ({ text, by, ...rest }: AgreedActionWords): ActionEntry => ({
  kind: 'action',
  ...rest,
  state: 'OPEN',
  text: text.trim(),
  loggedBy: by,
  steps: [],
});

/** Working days an action gets when no day was said and no session is booked. */
const withoutASession = 10;

/** The day for an action when none was said: the next formal session in the diary, otherwise in ten working days. */
export function proposedDay(council: Council, head: Pick<ThreadHead, 'booked'>, today: LocalDate): LocalDate {
  const session = head.booked.find(({ kind, on }) => kind === 'FORMAL' && on > today);
  return session?.on ?? addWorkingDays(today, withoutASession, (day) => isWorkingDay(day, council.daysOff));
}
