// Prompts about actions: what is due, in one line for each owner, on its day and then once a week. No words of any.
import type { OpenAction } from '../actions/action';
import { ownerGone } from '../actions/whose-action';
import { nextWorkingDayOf } from '../calendar';
import type { Council } from '../council';
import { addDays, later, londonDate } from '../dates';
import { grouped } from '../grouped';
import type { LocalDate, PersonId } from '../ids';
import { responsibleSupervisor } from '../relationships';
import type { ThreadHead } from '../thread-head';
import type { PromptedAction } from './prompt';
import { announcement } from './prompts-decisions';
import type { Memory, Standing, Waiting } from './prompts-standing';

/** Days until somebody hears again of an action that is still open. */
const askAgainDays = 7;

/** An action somebody is asked about; those of everybody are collected before anybody is asked. */
export type ActionAsk = {
  readonly recipient: PersonId;
  readonly action: PromptedAction;
  /** Something of it is new, or a week has gone by; otherwise it is only named along with others. */
  readonly isTurn: boolean;
};

/** What is due in this thread today. */
export function actionAsks(one: Standing): readonly ActionAsk[] {
  const { council, head, today, memory } = one;
  return head.actions.flatMap((action): ActionAsk[] => {
    const from = askedFrom(council, head, action);
    if (today < (one.asked ? action.byOn : from)) return [];
    const asked = askedAbout(council, head, action, today);
    if (asked === undefined) return [];
    const { recipient, insteadOf } = asked;
    // What a worker who is away or gone has left is told once for all of it; while they are away not again.
    if (insteadOf === head.personId && one.status.pausedBy !== null && !one.asked) return [];
    const announced = insteadOf === head.personId ? announcement(one, recipient) : undefined;
    if (announced === 'waits') return [];
    const last = [lastAsked(memory, recipient), announced].flatMap((day) => day ?? []).reduce(later, never);
    const isTurn = last < from || addDays(last, askAgainDays) <= today;
    return [{ recipient, action: { about: head.personId, action, insteadOf }, isTurn }];
  });
}

/** One line for each owner. It is about the recipient: that somebody is asked says nothing of a worker. */
export function actionPrompts(asks: readonly ActionAsk[], today: LocalDate): readonly Waiting[] {
  return [...grouped(asks, ({ recipient }) => recipient).values()].flatMap((mine) => {
    const [first] = mine;
    if (first === undefined || !mine.some(({ isTurn }) => isTurn)) return [];
    const { recipient } = first;
    const actions = mine.map(({ action }) => action).sort(earliestFirst);
    const prompt = { kind: 'actions' as const, about: recipient, anchor: today, step: 1, subjectId: null };
    return [{ recipient, prompt: { ...prompt, names: [], actions }, dueOn: null }];
  });
}

/**
 * Its day. Of a quick decision the day after, when nobody chose the day or the child's file is due on the same one: one
 * question a day about one thing, and that of the child's file has its own hour.
 */
function askedFrom(
  council: Council,
  { open }: Pick<ThreadHead, 'open'>,
  { entryId, owner, byOn }: OpenAction,
): LocalDate {
  const decision = open.find((one) => entryId === `action:${one.entryId}`);
  if (decision === undefined) return byOn;
  const isProposed = byOn === nextWorkingDayOf(council, owner, londonDate(decision.loggedAt));
  const isChildFileToo = decision.childFile.some((item) => item.byOn === byOn);
  return isProposed || isChildFileToo ? addDays(byOn, 1) : byOn;
}

/** No later than the first day from `today` on with something to say about these actions. */
export const actionDays = (
  { actions }: Pick<ThreadHead, 'actions'>,
  today: LocalDate,
): readonly LocalDate[] => actions.map(({ byOn }) => later(today, byOn));

/** Its owner, or whoever supervises now when the owner cannot be waited for: they may take it over. */
export function askedAbout(
  council: Council,
  { personId }: Pick<ThreadHead, 'personId'>,
  { owner }: Pick<OpenAction, 'owner'>,
  today: LocalDate,
): { readonly recipient: PersonId; readonly insteadOf: PersonId | null } | undefined {
  if (ownerGone(council, personId, owner, today) === undefined) return { recipient: owner, insteadOf: null };
  const recipient = responsibleSupervisor(council, personId, today)?.personId;
  return recipient === undefined || recipient === owner ? undefined : { recipient, insteadOf: owner };
}

function lastAsked(memory: Memory, recipient: PersonId): LocalDate | undefined {
  return (memory.get(recipient) ?? [])
    .filter((said) => said.recipient === recipient && said.kind === 'actions')
    .map(({ on }) => on)
    .sort()
    .at(-1);
}

/** Sorts before every day. */
const never = '0000-01-01' as LocalDate;

const earliestFirst = (one: PromptedAction, other: PromptedAction) =>
  orderOf(one) < orderOf(other) ? -1 : 1;
const orderOf = ({ about, action }: PromptedAction) => `${action.byOn} ${about} ${action.entryId}`;
