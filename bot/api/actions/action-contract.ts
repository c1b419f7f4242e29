// What the tab may ask about actions and about what is taken upward, as schemas.
import { z } from 'zod';
import type {
  ActionsView,
  ActionView,
  IssuesBelowView,
  IssueView,
} from '../../views/actions/action-view-types';
import { person } from '../contract';
import { operationId } from '../decision-contract';

/** Far more than any limit of the rules, which say in words what is too long. */
const words = z.string().max(20_000);
const id = z.string().min(1).max(200);
const localDate = z.iso.date('Give the date as year-month-day, for example 2027-03-08.');
const notIdentifiers = z.array(z.string().max(200)).max(100).optional();
const choice = z.object({ value: z.string(), title: z.string() });

/** One open action. */
export const action = z.object({
  entryId: z.string(),
  text: z.string(),
  owner: z.string(),
  mine: z.boolean(),
  when: z.string(),
  late: z.boolean(),
  carried: z.string().nullable(),
  from: z.string(),
  note: z.string().nullable(),
  carryTo: z.string().nullable(),
  takeOver: z.array(choice),
  mayChange: z.boolean(),
}) satisfies z.ZodType<ActionView>;

/** Something taken upward. */
export const issue = z.object({
  entryId: z.string(),
  text: z.string(),
  raised: z.string(),
  waits: z.string(),
  answer: z.object({ who: z.string(), when: z.string(), text: z.string() }).nullable(),
  mayAnswer: z.boolean(),
  mayWithdraw: z.boolean(),
}) satisfies z.ZodType<IssueView>;

/** Answer of GET /api/threads/{personId}/actions. */
export const openActionsAnswer = z.object({
  person,
  actions: z.array(action),
  issues: z.array(issue),
  owners: z.array(choice),
  byOn: z.string(),
  upward: z.string().nullable(),
}) satisfies z.ZodType<Shaped<ActionsView>>;

/** Body of POST /api/threads/{personId}/actions. `owner`: a person's id, or which of the two. */
export const agreeActionRequest = z
  .object({ operationId, text: words, owner: id, byOn: localDate.nullable(), notIdentifiers })
  .strict();

/** Body of POST /api/threads/{personId}/actions/{entryId}/steps. */
export const actionStepRequest = z
  .object({
    operationId,
    step: z.discriminatedUnion('do', [
      z.object({ do: z.literal('done'), why: words.optional(), notIdentifiers }).strict(),
      z.object({ do: z.literal('carry'), why: words, byOn: localDate.nullable(), notIdentifiers }).strict(),
      z.object({ do: z.literal('drop'), why: words, notIdentifiers }).strict(),
      /** `to` left out: whoever says so takes it over. */
      z.object({ do: z.literal('take-over'), to: id.optional() }).strict(),
    ]),
  })
  .strict();

/** Answer of both; `action` is null once it is finished. */
export const actionSaved = z.object({
  action: action.nullable(),
  alreadySaved: z.boolean(),
  message: z.string(),
});

/** Body of POST /api/threads/{personId}/issues. */
export const raiseIssueRequest = z.object({ operationId, text: words, notIdentifiers }).strict();

/** Body of POST /api/threads/{personId}/issues/{entryId}/steps. */
export const issueStepRequest = z
  .object({
    operationId,
    step: z.discriminatedUnion('do', [
      z.object({ do: z.literal('answer'), text: words, notIdentifiers }).strict(),
      z.object({ do: z.literal('withdraw') }).strict(),
    ]),
  })
  .strict();

/** Answer of both. */
export const issueSaved = z.object({ issue, alreadySaved: z.boolean(), message: z.string() });

/** Answer of GET /api/threads/{personId}/issues/{entryId}: that one thing and whose thread it is in. */
export const openedIssue = z.object({ issue, person });

/** Answer of GET /api/issues: what waits for the viewer as next manager, without content. */
export const issuesBelow = z.object({
  issues: z.array(
    z.object({
      about: z.string(),
      name: z.string(),
      entryId: z.string(),
      when: z.string(),
      words: z.string(),
    }),
  ),
}) satisfies z.ZodType<Shaped<IssuesBelowView>>;

/** A view as its JSON is. */
type Shaped<View> = { [Key in keyof View]: View[Key] };

export type OpenActions = z.infer<typeof openActionsAnswer>;
export type AgreeActionRequest = z.infer<typeof agreeActionRequest>;
export type ActionStepRequest = z.infer<typeof actionStepRequest>;
export type ActionSaved = z.infer<typeof actionSaved>;
export type RaiseIssueRequest = z.infer<typeof raiseIssueRequest>;
export type IssueStepRequest = z.infer<typeof issueStepRequest>;
export type IssueSaved = z.infer<typeof issueSaved>;
export type OpenedIssueAnswer = z.infer<typeof openedIssue>;
export type IssuesBelow = z.infer<typeof issuesBelow>;
