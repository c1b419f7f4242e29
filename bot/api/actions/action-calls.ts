// Actions of a thread, and what is taken upward from it.
import { mayTryIssue } from '../../domain/actions/whose-issue';
import { localDate } from '../../domain/dates';
import { personId } from '../../domain/ids';
import type { Outcome } from '../../domain/outcome';
import { type ActionDone, agreeAction, sayOfAction } from '../../use-cases/actions/on-action';
import { type IssueDone, raiseIssue, sayOfIssue } from '../../use-cases/actions/on-issue';
import { openActions, openIssue } from '../../use-cases/actions/open-actions';
import { openIssuesBelow } from '../../use-cases/actions/open-issues-below';
import { actionSavedWords, issueSavedWords } from '../../views/actions/action-saved-words';
import { actionsView, issueView } from '../../views/actions/actions-view';
import { issuesBelowView, openActionsView } from '../../views/actions/open-actions-view';
import { personView } from '../../views/words';
import {
  type Answered,
  type Asked,
  actIn,
  mayRead,
  notYours,
  ok,
  ownerIn,
  todayIn,
  usedBefore,
} from '../call';
import {
  type ActionStepRequest,
  actionStepRequest,
  agreeActionRequest,
  issueStepRequest,
  raiseIssueRequest,
} from './action-contract';

/** What is promised and what went upward; three requests at most. */
export async function getActions({ ports, viewer, params }: Asked): Promise<Answered> {
  const opened = await openActions(ports, viewer, ownerIn(ports, viewer, params));
  return opened.ok ? ok(openActionsView(opened.value)) : opened;
}

/** 201 for a new action, 200 for the same one delivered again. */
export async function postAction(asked: Asked): Promise<Answered> {
  if (!mayRead(asked)) return notYours;
  const read = agreeActionRequest.safeParse(asked.body);
  if (!read.success) return { shape: read.error };
  const { text, owner, byOn, notIdentifiers = [] } = read.data;
  const act = actIn(asked, read.data.operationId);
  if (act === undefined) return usedBefore;
  const day = localDate(byOn ?? undefined) ?? null;
  const done = await agreeAction(asked.ports, { ...act, text, owner, byOn: day, notIdentifiers });
  return savedAction(asked, done, null);
}

/** 201 for a new step, 200 for the same one delivered again. */
export async function postActionStep(asked: Asked): Promise<Answered> {
  if (!mayRead(asked)) return notYours;
  const read = actionStepRequest.safeParse(asked.body);
  if (!read.success) return { shape: read.error };
  const act = actIn(asked, read.data.operationId);
  if (act === undefined) return usedBefore;
  const { step } = read.data;
  const entryId = asked.params.entryId ?? '';
  const done = await sayOfAction(asked.ports, { ...act, entryId, ...saidIn(step) });
  return savedAction(asked, done, step.do);
}

/** 201 for a new issue, 200 for the same one delivered again. */
export async function postIssue(asked: Asked): Promise<Answered> {
  if (!mayRead(asked)) return notYours;
  const read = raiseIssueRequest.safeParse(asked.body);
  if (!read.success) return { shape: read.error };
  const { text, notIdentifiers = [] } = read.data;
  const act = actIn(asked, read.data.operationId);
  if (act === undefined) return usedBefore;
  return savedIssue(asked, await raiseIssue(asked.ports, { ...act, text, notIdentifiers }), null);
}

/** 201 for a new step, 200 for the same one delivered again. */
export async function postIssueStep(asked: Asked): Promise<Answered> {
  const { ports, viewer, params } = asked;
  const owner = ownerIn(ports, viewer, params);
  if (!mayTryIssue(ports.directory.council(), viewer, owner, todayIn(ports))) return notYours;
  const read = issueStepRequest.safeParse(asked.body);
  if (!read.success) return { shape: read.error };
  const act = actIn(asked, read.data.operationId);
  if (act === undefined) return usedBefore;
  const { step } = read.data;
  const said =
    step.do === 'answer'
      ? { step: 'answered' as const, text: step.text, notIdentifiers: step.notIdentifiers ?? [] }
      : { step: 'withdrawn' as const, text: '', notIdentifiers: [] };
  const done = await sayOfIssue(ports, { ...act, entryId: params.entryId ?? '', ...said });
  return savedIssue(asked, done, step.do);
}

/** The one issue, for the two and for the next manager. */
export async function getIssue({ ports, viewer, params }: Asked): Promise<Answered> {
  const opened = await openIssue(ports, viewer, ownerIn(ports, viewer, params), params.entryId ?? '');
  if (!opened.ok) return opened;
  const { council, owner, issue, today } = opened.value;
  return ok({ issue: issueView(council, viewer, owner, issue, today), person: personView(council, owner) });
}

/** What waits for the viewer as next manager. */
export const getIssuesBelow = async ({ ports, viewer }: Asked): Promise<Answered> =>
  ok(issuesBelowView(await openIssuesBelow(ports, viewer)));

function saidIn(step: ActionStepRequest['step']) {
  const none = { why: '', byOn: null, to: null, notIdentifiers: [] };
  switch (step.do) {
    case 'done':
      return { ...none, step: 'done', ...wordsIn(step) } as const;
    case 'carry':
      return {
        ...none,
        step: 'carried',
        ...wordsIn(step),
        byOn: localDate(step.byOn ?? undefined) ?? null,
      } as const;
    case 'drop':
      return { ...none, step: 'dropped', ...wordsIn(step) } as const;
    case 'take-over':
      return { ...none, step: 'taken-over', to: step.to === undefined ? null : personId(step.to) } as const;
  }
}

type WithWords = {
  readonly why?: string | undefined;
  readonly notIdentifiers?: readonly string[] | undefined;
};
const wordsIn = ({ why = '', notIdentifiers = [] }: WithWords) => ({ why, notIdentifiers });

function savedAction(
  { ports, viewer, params }: Asked,
  done: Outcome<ActionDone>,
  step: ActionStepRequest['step']['do'] | null,
): Answered {
  if (!done.ok) return done;
  const council = ports.directory.council();
  const today = todayIn(ports);
  const { entry, head, alreadySaved } = done.value;
  const owner = ownerIn(ports, viewer, params);
  const [action = null] = actionsView(council, viewer, owner, [entry], head, today);
  const words = actionSavedWords(council, viewer, entry, step, today);
  return {
    status: alreadySaved ? 200 : 201,
    body: { action, alreadySaved, message: alreadySaved ? `That was saved already. ${words}` : words },
  };
}

function savedIssue(
  { ports, viewer, params }: Asked,
  done: Outcome<IssueDone>,
  step: 'answer' | 'withdraw' | null,
): Answered {
  if (!done.ok) return done;
  const council = ports.directory.council();
  const today = todayIn(ports);
  const { entry, alreadySaved } = done.value;
  const words = issueSavedWords(council, entry, step, today);
  return {
    status: alreadySaved ? 200 : 201,
    body: {
      issue: issueView(council, viewer, ownerIn(ports, viewer, params), entry, today),
      alreadySaved,
      message: alreadySaved ? `That was saved already. ${words}` : words,
    },
  };
}
