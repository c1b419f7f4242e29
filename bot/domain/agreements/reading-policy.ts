// R38: somebody says that they were given the policy and have read it, each version anew.
import type { Act, Acted } from '../act';
import { isEmployedOn } from '../calendar';
import type { Council } from '../council';
import { londonDate } from '../dates';
import type { Instant } from '../ids';
import { accepted, type Outcome, refused } from '../outcome';
import { policyOn } from '../policy/policy';
import type { ThreadHead } from '../thread-head';
import type { AgreementWords, PolicyReadEntry } from './agreement';

/** `version`: the one they had before them. Each of the two is said by itself; about oneself only. */
export type ReadPolicy = Act & {
  readonly version: string;
  readonly given: boolean;
  readonly understood: boolean;
};

/**
 * Null: this version was read before. Refuses `fields` with the tick that is missing, and `changed-meanwhile` when
 * another version is in force by now.
 */
export function readPolicy(
  council: Council,
  head: ThreadHead,
  command: ReadPolicy,
  now: Instant,
): Outcome<Acted | null> {
  const today = londonDate(now);
  const { by, about, version, given, understood } = command;
  if (by !== about || !isEmployedOn(council.people.get(by), today)) return refused({ kind: 'not-yours' });
  if (policyOn(council, today).version !== version) return refused({ kind: 'changed-meanwhile' });
  const problems = [
    ...(given ? [] : [{ field: 'given', kind: 'missing' } as const]),
    ...(understood ? [] : [{ field: 'understood', kind: 'missing' } as const]),
  ];
  if (problems.length > 0) return refused({ kind: 'fields', problems });
  if (head.policyRead?.version === version) return accepted(null);
  return accepted({
    entries: [policyReadEntry(command, now)],
    head: { ...head, policyRead: { version, on: today } },
    tell: [],
  });
}

/** As it is kept, and as a second delivery is compared with it. */
export const policyReadEntry = ({ operationId, by, version }: ReadPolicy, now: Instant): PolicyReadEntry => ({
  kind: 'policy-read',
  entryId: operationId,
  at: now,
  saidBy: by,
  version,
  on: londonDate(now),
});

/**
 * R38: whoever signs an agreement that says they were given the policy and have read it has said so, once. Nothing for
 * the other one, for ticks about another version, and where it was said before.
 */
export function policyReadBySigning(
  council: Council,
  { policyRead }: Pick<ThreadHead, 'policyRead'>,
  { operationId, by, about, words }: Act & { readonly words: AgreementWords | undefined },
  now: Instant,
): { readonly entries: readonly PolicyReadEntry[]; readonly head: Partial<Pick<ThreadHead, 'policyRead'>> } {
  const today = londonDate(now);
  const { version } = policyOn(council, today);
  const ticked = words?.policyGiven === version && words.policyRead === version;
  if (by !== about || !ticked || policyRead?.version === version) return { entries: [], head: {} };
  const entry: PolicyReadEntry = {
    kind: 'policy-read',
    entryId: `policy-read:${operationId}`,
    at: now,
    saidBy: by,
    version,
    on: today,
  };
  return { entries: [entry], head: { policyRead: { version, on: today } } };
}
