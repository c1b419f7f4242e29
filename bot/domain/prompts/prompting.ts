// What may be said now and to whom, most urgent first, and who is left in peace and why. Says nothing itself.
import { isAway } from '../calendar';
import { supervisionStatus } from '../clock/due';
import type { Council } from '../council';
import { addDays, londonDate } from '../dates';
import type { Instant, LocalDate, PersonId } from '../ids';
import { policyOn } from '../policy/policy';
import { responsibleSupervisor } from '../relationships';
import type { ThreadHead } from '../thread-head';
import { mayReceiveNow } from './may-receive';
import {
  type Prompt,
  type PromptKind,
  type PromptsDue,
  promptKinds,
  type Said,
  type Skipped,
} from './prompt';
import { type ActionAsk, actionAsks, actionPrompts } from './prompts-actions';
import { promptsAboutAgreement } from './prompts-agreements';
import { promptsAboutIntervals, promptsAboutRequests } from './prompts-asked';
import { promptsAboutPeople, promptsAboutWorkLeft } from './prompts-away';
import { type DecisionAsk, decisionAsks, decisionPrompts, endOfDay, onOneCard } from './prompts-decisions';
import { promptsAboutDates } from './prompts-diary';
import { type LineFor, promptsToManagers, summaries, summaryDay, summaryLine } from './prompts-escalated';
import { promptsAboutActivities, promptsAboutIssues, promptsAboutPolicy } from './prompts-files';
import { promptsAboutLateness } from './prompts-late';
import { isSaidAgainOfStart, promptsAboutNewPair } from './prompts-new-pair';
import { promptsAboutOpenings } from './prompts-openings';
import { worksOnlyAtOtherHours } from './prompts-reach';
import { type RecordAsk, recordAsks, recordPrompts } from './prompts-records';
import { promptsAboutSigning } from './prompts-signing';
import { type Memory, memoryOf, type Standing, type Waiting } from './prompts-standing';
import { type TakeOver, takeOverPrompts, takeOvers } from './prompts-taking-over';

/**
 * Everything that may be said at `now` (docs/rules.md, ladder of reminders): one card a recipient and local date, most
 * urgent first; the sender names the first `promptsOnOneCard` and only those count as said. `heads` are the people
 * something may need saying about, `said` is what was said in the last month; without it everything looks unsaid.
 */
export function promptsDue(
  council: Council,
  now: Instant,
  heads: ReadonlyMap<PersonId, ThreadHead>,
  said: readonly Said[],
): PromptsDue {
  const today = londonDate(now);
  const memory = memoryOf(said);
  const { waiting, skipped } = everythingAbout(council, now, heads, {
    memory,
    heard: memory,
    asked: false,
  });
  const reachable = waiting.flatMap((one) => toSomebodyReachable(council, one, today, memory));
  const spokenToToday = new Set(said.filter(({ on }) => on === today).map(({ recipient }) => recipient));
  const recipients = byRecipient(reachable).flatMap(([recipient, all]) => {
    const mine = onOneCard({ council, today, now }, all);
    if (mine.length === 0) return [];
    const why = spokenToToday.has(recipient)
      ? "already had today's card"
      : whyNotNow(council, recipient, now);
    if (why !== undefined) skipped.push({ person: recipient, why });
    return why !== undefined ? [] : [{ recipient, prompts: mostUrgentFirst(memory, mine) }];
  });
  return { recipients, skipped: onlyOnce(skipped) };
}

/**
 * What waits for somebody who looks of their own accord, whatever was said to them before and whatever the hour. `said`
 * is what was said in the last month: managers read of nobody whose supervisor has not read it first, here neither.
 */
export function promptsFor(
  council: Council,
  now: Instant,
  heads: ReadonlyMap<PersonId, ThreadHead>,
  personId: PersonId,
  said: readonly Said[],
): readonly Prompt[] {
  const memory = memoryOf([]);
  const known = { memory, heard: memoryOf(said), asked: true };
  const { waiting } = everythingAbout(council, now, heads, known);
  const mine = byRecipient(waiting).find(([recipient]) => recipient === personId);
  return mine ? mostUrgentFirst(memory, mine[1]) : [];
}

function everythingAbout(
  council: Council,
  now: Instant,
  heads: ReadonlyMap<PersonId, ThreadHead>,
  known: Pick<Standing, 'memory' | 'heard' | 'asked'>,
): { readonly waiting: readonly Waiting[]; readonly skipped: Skipped[] } {
  const today = londonDate(now);
  const policy = policyOn(council, today);
  const summaryOn = summaryDay(policy, today);
  const skipped: Skipped[] = [];
  const all: Waiting[] = [];
  const lines: LineFor[] = [];
  const asks: DecisionAsk[] = [];
  const actions: ActionAsk[] = [];
  const records: RecordAsk[] = [];
  const taken: TakeOver[] = [];
  for (const head of heads.values()) {
    const status = supervisionStatus(council, head, today);
    const one: Standing = { council, now, today, policy, head, status, heads, ...known };
    const { waiting, why } = promptsAbout(one);
    all.push(...waiting, ...promptsAboutWorkLeft(one), ...promptsAboutPolicy(one), ...endOfDay(one));
    all.push(...promptsAboutOpenings(one));
    asks.push(...decisionAsks(one));
    actions.push(...actionAsks(one));
    taken.push(...takeOvers(one));
    if (isClockRunning(one)) records.push(...recordAsks(one));
    if (why !== undefined) skipped.push({ person: head.personId, why });
    const line = summaryLine(one, summaryOn);
    if (line) lines.push(line);
  }
  const toEach = [
    ...summaries(lines, summaryOn, known.memory),
    ...decisionPrompts(asks, today),
    ...actionPrompts(actions, today),
    ...recordPrompts(records, today),
    ...takeOverPrompts(taken, today),
  ];
  return { waiting: [...all, ...toEach], skipped };
}

const isClockRunning = ({ status }: Standing): boolean =>
  status.code !== 'LEAVER' && status.pausedBy === null;

/** While the clock is paused nothing; of people outside it nothing but their requests and their file. */
function promptsAbout(one: Standing): {
  readonly waiting: readonly Waiting[];
  readonly why: string | undefined;
} {
  const { code, pausedBy } = one.status;
  if (code === 'LEAVER') return { waiting: [], why: undefined };
  if (pausedBy !== null) return { waiting: [], why: 'paused' };
  const aboutFile = [
    ...promptsAboutRequests(one),
    ...promptsAboutSigning(one),
    ...promptsAboutIssues(one),
    ...promptsAboutAgreement(one),
    ...promptsAboutNewPair(one),
    ...promptsAboutActivities(one),
  ];
  if (code === 'NOT_REMINDED') return { waiting: aboutFile, why: undefined };
  const { waiting, why } = promptsAboutLateness(one);
  const others = [
    ...promptsAboutDates(one),
    ...aboutFile,
    ...promptsAboutIntervals(one),
    ...promptsAboutPeople(one),
    ...promptsToManagers(one),
  ];
  return { waiting: [...waiting, ...others], why: code === 'NO_SUPERVISOR' ? 'no supervisor' : why };
}

/** Instead of somebody who is never at work when anything may be sent, whoever supervises them hears so, once a month. */
function toSomebodyReachable(
  council: Council,
  one: Waiting,
  today: LocalDate,
  memory: Memory,
): readonly Waiting[] {
  const { recipient } = one;
  const person = council.people.get(recipient);
  // What never goes out by itself would not have reached anybody else either.
  if (isSaidAgainOfStart(one.prompt)) return [one];
  if (!person || !worksOnlyAtOtherHours(person, policyOn(council, today).reminders)) return [one];
  const supervisor = responsibleSupervisor(council, recipient, today)?.personId;
  const month = addDays(today, 1 - Number(today.slice(8)));
  const told = (memory.get(recipient) ?? []).some(
    (said) => said.recipient === supervisor && said.kind === 'unreachable' && said.anchor === month,
  );
  if (!supervisor || told || isAway(council, recipient, today)) return [one];
  const prompt = { kind: 'unreachable' as const, about: recipient, anchor: month, step: 2 };
  return [one, { recipient: supervisor, prompt: { ...prompt, subjectId: null, names: [] }, dueOn: null }];
}

function whyNotNow(council: Council, recipient: PersonId, now: Instant): string | undefined {
  const may = mayReceiveNow(council, recipient, now);
  return may.ok ? undefined : may.why;
}

/** By person id; one prompt of a kind about one thing, whichever rule asked for it. */
function byRecipient(all: readonly Waiting[]): readonly (readonly [PersonId, readonly Waiting[]])[] {
  const groups = new Map<PersonId, Map<string, Waiting>>();
  for (const one of all) {
    const { kind, about, anchor, subjectId, step } = one.prompt;
    const group = groups.get(one.recipient) ?? new Map<string, Waiting>();
    groups.set(one.recipient, group.set(`${kind}|${about}|${anchor}|${subjectId}|${step}`, one));
  }
  return [...groups]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([recipient, group]) => [recipient, [...group.values()]]);
}

/** That a file was opened, what needs authority, then by kind; then whoever has not been named for longest, whoever is late for longest: on a long list everybody gets a turn. */
function mostUrgentFirst(memory: Memory, all: readonly Waiting[]): readonly Prompt[] {
  const order = ({ recipient, prompt, dueOn }: Waiting) => {
    const days = (memory.get(prompt.about) ?? []).filter((said) => said.recipient === recipient);
    const lastNamed =
      days
        .map(({ on }) => on)
        .sort()
        .at(-1) ?? never;
    const kind = isNotice(prompt)
      ? recipient === prompt.about
        ? ownNotice
        : notice
      : needsAuthority(prompt)
        ? beforeKinds
        : String(promptKinds.indexOf(likeWhich(prompt))).padStart(2, '0');
    return [kind, lastNamed, dueOn ?? prompt.anchor, prompt.about, prompt.anchor, prompt.step].join('|');
  };
  return all
    .map((one) => ({ prompt: one.prompt, order: order(one) }))
    .sort((one, other) => (one.order < other.order ? -1 : 1))
    .map(({ prompt }) => prompt);
}

/** A due date that comes without a session is as urgent as a late one: the question stays open. What is said again of a start is not urgent. */
function likeWhich({ kind, subjectId, step }: Prompt): PromptKind {
  if (kind === 'outcome' && subjectId === null) return 'overdue';
  return isSaidAgainOfStart({ kind, step }) ? 'policy-read' : kind;
}

/** Somebody may be holding back until it is decided, and nobody else can. */
const needsAuthority = ({ kind, decisions = [] }: Prompt): boolean =>
  kind === 'answer-decisions' && decisions.some(({ open }) => open.waitsFor?.as === 'authority');

/** What was put off until today is late already; the worker's own never comes after what their manager reads. */
const isNotice = ({ kind, step }: Prompt): boolean => kind === 'opening' && (step === 1 || step === 4);

/** Sort in this order, before every kind. */
const [ownNotice, notice, beforeKinds] = ['!0', '!1', '--'];

/** Sorts before every day. */
const never = '0000-00-00';

const onlyOnce = (all: readonly Skipped[]): readonly Skipped[] => [
  ...new Map(all.map((one) => [`${one.person}|${one.why}`, one])).values(),
];
