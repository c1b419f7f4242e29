// Prompts about quick decisions: what waits for an answer, what is not on a child's file yet, and the question somebody asked for.
import { mayReadThread } from '../access/access';
import { isPresentOn, workingDaysBetween } from '../calendar';
import { addDays, later, londonDate, londonTime } from '../dates';
import type { OpenDecision } from '../decisions/management-oversight';
import { childFileOf } from '../decisions/open-decisions';
import { grouped } from '../grouped';
import type { Instant, LocalDate, PersonId } from '../ids';
import { policyOn } from '../policy/policy';
import { responsibleSupervisor } from '../relationships';
import type { Prompt, PromptedDecision } from './prompt';
import { promptsAboutWorkLeft } from './prompts-away';
import { isSaidAgainOfStart } from './prompts-new-pair';
import { aloneFrom, cannotBeWrittenTo, endOfReach } from './prompts-reach';
import { lastSaid, type Memory, presenceOf, type Standing, type Waiting, waiting } from './prompts-standing';
import { answererOn } from './waits-for';

/** Advice, information and an endorsement need no answer; so long the ledger knows that they were shown once. */
const shownOnceWithinDays = 28;

/** Something one person is asked about one decision; the lines of everybody are collected before anybody is asked. */
export type DecisionAsk = {
  readonly recipient: PersonId;
  readonly kind: 'child-file' | 'answer-decisions';
  readonly decision: PromptedDecision;
  readonly turn: Turn;
};

/**
 * Now; beside the other kind only, when that was asked lately and is open still, so that the two do not make a card each
 * on different days; or not for its own sake, but along with what else is asked of the same kind.
 */
type Turn = 'now' | 'beside' | 'rests';

/** What this thread has to ask; nobody is asked about a thread they cannot read, save who alone may decide. */
export function decisionAsks(one: Standing): readonly DecisionAsk[] {
  if (one.head.open.length === 0) return [];
  return [...childFileAsks(one), ...answerAsks(one)];
}

/** One line for each recipient and kind. It is about the recipient: that somebody is asked says nothing of a worker. */
export function decisionPrompts(asks: readonly DecisionAsk[], today: LocalDate): readonly Waiting[] {
  const resting = new Set(asks.filter(({ turn }) => turn === 'rests').map(keyOf));
  const isAskedNow = ({ recipient, kind, turn }: DecisionAsk) =>
    turn === 'now' || (turn === 'beside' && !resting.has(keyOf({ recipient, kind: otherThan[kind] })));
  const asked = new Set(asks.filter(isAskedNow).map(({ recipient }) => recipient));
  return [...grouped(asks, keyOf).values()].flatMap((mine) => {
    const [first] = mine;
    if (first === undefined || !asked.has(first.recipient)) return [];
    if (mine.every(({ turn }) => turn === 'rests')) return [];
    const { recipient, kind } = first;
    const prompt = { kind, about: recipient, anchor: today, step: 1, subjectId: null, names: [] };
    return [{ recipient, prompt: { ...prompt, decisions: joined(mine) }, dueOn: null }];
  });
}

const keyOf = ({ kind, recipient }: Pick<DecisionAsk, 'kind' | 'recipient'>) => `${kind} ${recipient}`;

const otherThan = { 'child-file': 'answer-decisions', 'answer-decisions': 'child-file' } as const;

/** Whether anybody may still be asked for an answer: nobody is chased for one to advice. */
export const isStillAsked = ({ type, waitsFor }: OpenDecision, today: LocalDate): boolean =>
  waitsFor !== null &&
  (type === 'decision' || today <= addDays(londonDate(waitsFor.since), shownOnceWithinDays));

/** "Anything said in passing?", for whoever asked to be asked, at the end of a day on which they work. */
export function endOfDay(one: Standing): readonly Waiting[] {
  const { council, head, today, now, policy } = one;
  if (!head.endOfDayQuestion || !isPresentOn(council, head.personId, today)) return [];
  const from = aloneFrom(council, head.personId, today, policy.quickDecision.endOfDayAskAt);
  if (londonTime(now) < from) return [];
  return [waiting(one, head.personId, { kind: 'end-of-day', anchor: today })];
}

/**
 * What goes out together: the question at the end of the day only when there is nothing else, what is not on a child's
 * file before its hour only beside something else, and what is still open of a start never by itself.
 */
export function onOneCard(one: Pick<Standing, 'council' | 'today' | 'now'>, all: readonly Waiting[]) {
  const quiet = all.filter(({ prompt }) => isSaidAgainOfStart(prompt));
  const loud = all.filter((waits) => !quiet.includes(waits));
  const others = loud.filter(({ prompt }) => prompt.kind !== 'end-of-day');
  if (others.length === 0) return loud;
  return others.every((waits) => isTooEarly(one, waits)) ? [] : [...others, ...quiet];
}

function isTooEarly({ council, today, now }: Pick<Standing, 'council' | 'today' | 'now'>, waits: Waiting) {
  if (waits.prompt.kind !== 'child-file') return false;
  const { childFileAskAt } = policyOn(council, today).quickDecision;
  return londonTime(now) < aloneFrom(council, waits.recipient, today, childFileAskAt);
}

/** R30: on its day and then every few days; "I'm doing it now" rests until the day after. */
function childFileAsks(one: Standing): readonly DecisionAsk[] {
  const { council, head, today } = one;
  return childFileOf(head, council, today).flatMap(({ open, item, askedOf, insteadOf }) => {
    const begunOn = item.begunAt === null ? null : londonDate(item.begunAt);
    if (today < item.byOn || (begunOn !== null && today <= begunOn)) return [];
    const from = begunOn === null ? item.byOn : later(item.byOn, addDays(begunOn, 1));
    return askedInstead(one, item.recorder, { askedOf, insteadOf }).flatMap(
      ({ recipient, insteadOf: usual }): DecisionAsk[] => {
        const announced = usual === head.personId ? announcement(one, recipient) : undefined;
        if (announced === 'waits') return [];
        const decision = { about: head.personId, open, items: [item], insteadOf: usual };
        const last = lastAsked(one, recipient, 'child-file', announced);
        return [{ recipient, kind: 'child-file', decision, turn: turnOf(one, recipient, last, from) }];
      },
    );
  });
}

type Asked = { readonly recipient: PersonId; readonly insteadOf: PersonId | null };

/** Somebody whom no message of ours reaches: whoever supervises the worker is asked. Who looks of their own accord finds it. */
function askedInstead(
  one: Standing,
  recorder: PersonId,
  { askedOf, insteadOf }: { readonly askedOf: PersonId; readonly insteadOf: PersonId | null },
): readonly Asked[] {
  const { council, head, today } = one;
  const usual = { recipient: askedOf, insteadOf };
  const mayRead = ({ recipient }: Asked) => mayReadThread(council, recipient, head.personId, today);
  if (mayRead(usual) && !cannotBeWrittenTo(one, askedOf)) return [usual];
  const supervisor = responsibleSupervisor(council, head.personId, today)?.personId;
  const other = supervisor && supervisor !== askedOf ? [{ recipient: supervisor, insteadOf: recorder }] : [];
  const reachable = other.filter((it) => mayRead(it) && !cannotBeWrittenTo(one, it.recipient));
  if (reachable.length === 0) return [usual].filter(mayRead);
  return one.asked ? [...reachable, usual].filter(mayRead) : reachable;
}

/**
 * What somebody away has left is told once for all of it. `waits`: that has not been said yet; the day when it has;
 * `undefined` when there is nothing of the kind.
 */
export function announcement(one: Standing, recipient: PersonId): LocalDate | 'waits' | undefined {
  const said = lastSaid(one, recipient, ['paused']);
  if (said !== undefined || one.asked) return said;
  return promptsAboutWorkLeft(one).some((it) => it.recipient === recipient) ? 'waits' : undefined;
}

/** Whoever is asked today; a decision again every few days, everything else once and without a reminder. */
function answerAsks(one: Standing): readonly DecisionAsk[] {
  const { council, head, today, asked } = one;
  return head.open.flatMap((open): DecisionAsk[] => {
    const waits = open.waitsFor;
    const answerer = answererOn(council, head.personId, open, today);
    if (waits === null || answerer === undefined) return [];
    return whoIsWritten(one, open, answerer).flatMap(({ recipient, insteadOf }): DecisionAsk[] => {
      const ask = { recipient, kind: 'answer-decisions' as const };
      const decision = { about: head.personId, open, items: [], insteadOf };
      const since = londonDate(waits.since);
      const last = lastAsked(one, recipient, 'answer-decisions');
      if (open.type === 'decision') {
        const heardOn = asked ? since : firstHeard(one, recipient, waits.since);
        if (heardOn === undefined) return [];
        return [{ ...ask, decision, turn: turnOf(one, recipient, last, addDays(heardOn, 1)) }];
      }
      const isFresh = isStillAsked(open, today) && (asked || today > since);
      return isFresh && (last === undefined || last <= since) ? [{ ...ask, decision, turn: 'now' }] : [];
    });
  });
}

/**
 * Of an authority whom no message of ours reaches the supervisor hears, who can ring them: nobody else may open it for
 * them. Who looks of their own accord finds it.
 */
function whoIsWritten(
  one: Standing,
  { supervisorId, waitsFor }: OpenDecision,
  answerer: PersonId,
): readonly Asked[] {
  const { council, head, today } = one;
  const usual = { recipient: answerer, insteadOf: null };
  if (waitsFor?.as !== 'authority' || !cannotBeWrittenTo(one, answerer)) return [usual];
  const rings = answererOn(
    council,
    head.personId,
    { supervisorId, waitsFor: { by: supervisorId, as: 'supervisor' } },
    today,
  );
  if (rings === undefined || rings === answerer || cannotBeWrittenTo(one, rings)) return [usual];
  const instead = { recipient: rings, insteadOf: answerer };
  return one.asked ? [instead, usual] : [instead];
}

/** The day on which a message of that moment reaches somebody, if it has gone by: they are asked from the day after. */
function firstHeard({ council, today }: Standing, recipient: PersonId, at: Instant): LocalDate | undefined {
  const on = londonDate(at);
  const from = londonTime(at) < endOfReach(council, recipient, on) ? on : addDays(on, 1);
  for (let day = from; day < today; day = addDays(day, 1)) {
    if (isPresentOn(council, recipient, day)) return day;
  }
  return undefined;
}

/** Not asked since it came up, or asked so many of their own days ago. */
function turnOf(one: Standing, recipient: PersonId, last: LocalDate | undefined, from: LocalDate): Turn {
  if (last === undefined || last < from) return 'now';
  const { council, today, policy } = one;
  const isLongAgo = (day: LocalDate | undefined, on = today) =>
    day === undefined ||
    workingDaysBetween(day, on, presenceOf(council, recipient)) >= policy.quickDecision.askAgainWorkingDays;
  if (!isLongAgo(last)) return 'rests';
  const others = (['child-file', 'answer-decisions'] as const).map((kind) => lastAsked(one, recipient, kind));
  // Where this was due on the other's day too, there was no room for it beside that: it waits for that no longer.
  return others.every((day) => isLongAgo(day) || isLongAgo(last, day)) ? 'now' : 'beside';
}

function lastAsked(
  { memory }: { readonly memory: Memory },
  recipient: PersonId,
  kind: Prompt['kind'],
  other?: LocalDate,
): LocalDate | undefined {
  const days = (memory.get(recipient) ?? [])
    .filter((said) => said.recipient === recipient && said.kind === kind)
    .map(({ on }) => on);
  return [...days, ...(other ? [other] : [])].sort().at(-1);
}

/** Siblings are items of one decision; what needs authority comes first, then the oldest. */
function joined(asks: readonly DecisionAsk[]): readonly PromptedDecision[] {
  const byEntry = grouped(asks, ({ decision }) => `${decision.about} ${decision.open.entryId}`);
  return [...byEntry.values()]
    .flatMap((all): PromptedDecision[] => {
      const [first] = all;
      if (first === undefined) return [];
      const items = all.flatMap(({ decision }) => decision.items);
      const insteadOf = all.find(({ decision }) => decision.insteadOf !== null)?.decision.insteadOf ?? null;
      return [{ ...first.decision, items, insteadOf }];
    })
    .sort((one, other) => (orderOf(one.open) < orderOf(other.open) ? -1 : 1));
}

const orderOf = ({ waitsFor, saidOn, loggedAt }: OpenDecision) =>
  `${waitsFor?.as === 'authority' ? 0 : 1} ${saidOn} ${loggedAt}`;
