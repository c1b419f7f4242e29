// A date somebody is choosing, and how it is sent.
import type { Diary } from '../../bot/api/clock-contract';
import type { Offered } from './use-free-dates';

/** `choice` is a proposal's key, `other`, `to-follow`, or empty; `on` and `at` are what was typed for `other`. */
export type When = { readonly choice: string; readonly on: string; readonly at: string };

export const notChosen: When = { choice: '', on: '', at: '' };

type Proposal = Diary['proposals'][number];

export function dateKey({ on, at }: Pick<Proposal, 'on' | 'at'>): string {
  return `${on} ${at}`;
}

/** Begins with the first proposal once there are any, or where there is none with a date to type. */
export function beganWith(when: When, { looking, proposals }: Pick<Offered, 'looking' | 'proposals'>): When {
  if (when.choice !== '' || looking) return when;
  const [first] = proposals;
  return { ...when, choice: first ? dateKey(first) : 'other' };
}

/** Nothing when no date was chosen, or it is to follow; a date left empty goes as it is, for the server to name. */
export function dateIn(
  when: When,
  proposals: readonly Proposal[],
): { readonly on: string; readonly at?: string } | null {
  if (when.choice === 'other') return withoutEmpty(when);
  const proposal = proposals.find((each) => dateKey(each) === when.choice);
  return proposal ? withoutEmpty(proposal) : null;
}

function withoutEmpty({ on, at }: Pick<When, 'on' | 'at'>) {
  return { on, ...(at && { at }) };
}
