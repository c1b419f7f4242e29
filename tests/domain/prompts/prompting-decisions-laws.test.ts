// Laws of what is asked about quick decisions, for every council, day and hour, tried on many at random.
import * as fc from 'fast-check';
import { mayReadThread } from '../../../bot/domain/access/access';
import type { Council } from '../../../bot/domain/council';
import { addDays, instantAt, londonDate, londonTime } from '../../../bot/domain/dates';
import { childFileOf } from '../../../bot/domain/decisions/open-decisions';
import type { LocalDate, PersonId } from '../../../bot/domain/ids';
import { defaultPolicy } from '../../../bot/domain/policy/default-policy';
import { policyOn } from '../../../bot/domain/policy/policy';
import { mayReceiveNow } from '../../../bot/domain/prompts/may-receive';
import { type Prompt, type PromptKind, promptKinds } from '../../../bot/domain/prompts/prompt';
import { cannotBeWrittenTo } from '../../../bot/domain/prompts/prompts-reach';
import type { ThreadHead } from '../../../bot/domain/thread-head';
import { worlds } from '../random-worlds';
import { type Sent, sweeps } from './given-sweeps';

type World = Parameters<typeof sweeps>[0];

/** Those at which anything may be sent at all. */
const everyHour = ['08:30', '09:30', '10:30', '12:30', '15:30', '16:30', '17:15'];

describe('laws of prompts about quick decisions', () => {
  it("nobody hears about a child's file of a thread they cannot read", () => {
    const heard: number[] = [];
    fc.assert(
      fc.property(worlds, (world) => {
        for (const { now, recipient, prompts } of sweeps(world, 10, ['09:30', '16:30'])) {
          for (const { kind, decisions = [] } of prompts) {
            if (kind !== 'child-file') continue;
            heard.push(decisions.length);
            for (const { about } of decisions)
              expect(mayReadThread(world.council, recipient, about, londonDate(now))).toBe(true);
          }
        }
      }),
      { numRuns: 40 },
    );
    expect(heard.length).toBeGreaterThan(20);
  });

  it('what can wait for the end of the day never makes a card of its own before its hour', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        for (const { now, prompts, recipient } of sweeps(world, 7, everyHour)) {
          const kinds = prompts.map(({ kind }) => kind);
          if (kinds.includes('end-of-day')) expect(kinds).toEqual(['end-of-day']);
          const late = kinds.every((kind) => kind === 'child-file' || kind === 'end-of-day');
          const hours = world.council.people.get(recipient)?.workingHours;
          if (late && !hours) expect(londonTime(now) >= '16:00').toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("what is due on a child's file is asked of somebody within days of theirs, whoever can be reached", () => {
    const waited: number[] = [];
    fc.assert(
      fc.property(worlds, (world) => {
        const sent = sweeps(world, 16, everyHour);
        for (const head of world.heads.values()) waited.push(...longestWaits(world, sent, head));
      }),
      { numRuns: 40 },
    );
    expect(waited.length).toBeGreaterThan(20);
    // One more than the policy's days, when it passes from one person to another who was asked about something else.
    expect(Math.max(...waited)).toBeLessThanOrEqual(defaultPolicy.quickDecision.askAgainWorkingDays + 1);
  });
});

/** For each thing that is not on a child's file: the most days in a row on which somebody could have been asked and was not. */
function longestWaits(world: World, sent: readonly Sent[], head: ThreadHead): number[] {
  const known = new Map<string, { days: number; most: number; whom: PersonId }>();
  for (let ahead = 0; ahead < 16; ahead += 1) {
    const day = addDays(world.today, ahead);
    // Two children of one decision with one recorder are one question: its days are counted once.
    const countedToday = new Set<string>();
    for (const { open, item, askedOf } of childFileOf(head, world.council, day)) {
      const rests = item.begunAt !== null && londonDate(item.begunAt) >= day;
      if (item.byOn > day || rests || !couldAsk(world, askedOf, head, day)) continue;
      const card = sent.find(({ recipient, now }) => recipient === askedOf && londonDate(now) === day);
      const isLeft = item.recorder === head.personId && askedOf !== item.recorder;
      const what = isLeft && !wasAnnounced(sent, askedOf, head, day) ? 'paused' : 'child-file';
      const isFull = (card?.prompts ?? []).filter((prompt) => goesBefore(prompt, what)).length > 1;
      if (isFull) continue;
      const isAsked = (card?.prompts ?? []).some(
        ({ kind, about, decisions = [] }) =>
          (kind === 'paused' && about === head.personId) ||
          (kind === 'child-file' && decisions.some((one) => one.open.entryId === open.entryId)),
      );
      const key = `${open.entryId} ${item.recorder}`;
      if (countedToday.has(key)) continue;
      countedToday.add(key);
      const before = known.get(key);
      const same = before?.whom === askedOf ? before : { days: 0, most: before?.most ?? 0, whom: askedOf };
      const days = isAsked ? 0 : same.days + 1;
      known.set(key, { days, most: Math.max(same.most, days), whom: askedOf });
    }
  }
  return [...known.values()].map(({ most }) => most);
}

/** What somebody away has left is said first, once for all of it, and has its own place on a card. */
const wasAnnounced = (
  sent: readonly Sent[],
  to: PersonId,
  { personId }: ThreadHead,
  day: LocalDate,
): boolean =>
  sent.some(
    ({ recipient, now, prompts }) =>
      recipient === to &&
      londonDate(now) < day &&
      prompts.some(({ kind, about }) => kind === 'paused' && about === personId),
  );

/** What has its place on a card before that: what comes too late a day later, and what nobody else may decide. */
const goesBefore = ({ kind, decisions = [] }: Prompt, what: PromptKind): boolean =>
  promptKinds.indexOf(kind) < promptKinds.indexOf(what) ||
  (kind === 'answer-decisions' && decisions.some(({ open }) => open.waitsFor?.as === 'authority'));

/** They may read the thread, Teams delivers, and something may reach them at one of the hours. */
function couldAsk({ council, heads }: World, id: PersonId, head: ThreadHead, day: LocalDate): boolean {
  const policy = policyOn(council, day);
  if (cannotBeWrittenTo({ council, heads, policy }, id)) return false;
  if (!mayReadThread(council, id, head.personId, day)) return false;
  return everyHour.some((time) => mayReceiveNow(council, id, instantAt(day, time)).ok);
}

it('the laws above are tried on councils with somebody to ask', () => {
  const [one] = fc.sample(worlds, 1);
  const given: Council | undefined = one?.council;
  expect(given?.people.size).toBe(6);
});
