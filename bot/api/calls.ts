// What the tab may ask: one table of calls that is registered, checked and described from the same schemas.

import { openAuthority } from '../use-cases/open-authority';
import { openBelow } from '../use-cases/open-below';
import { openTeam } from '../use-cases/open-team';
import { belowView } from '../views/below-view';
import { authorityView } from '../views/decisions/authority-view';
import { teamView } from '../views/team-view';
import { viewerView } from '../views/thread-view';
import { fullDay, personView } from '../views/words';
import { accessRoutes } from './access/access-routes';
import { actionRoutes } from './actions/action-routes';
import { activityRoutes } from './activities/activity-routes';
import { agreementRoutes } from './agreements/agreement-routes';
import { below } from './below-contract';
import { type Call, ok, todayIn } from './call';
import { caseRoutes } from './cases/case-routes';
import { getCalendar, postAsk, postDates, postOutcome } from './clock-calls';
import {
  alive,
  askRequest,
  bookRequest,
  changePolicyRequest,
  clockAnswer,
  outcomeRequest,
  policy,
  policyChange,
} from './clock-contract';
import {
  authority,
  earlierEntries,
  earlierQuery,
  endorsementsAnswer,
  logDecisionAnswer,
  logDecisionRequest,
  me,
  openDecisionsAnswer,
  openedEntryAnswer,
  team,
  thread,
  threadQuery,
} from './contract';
import { postDecision } from './decision-calls';
import {
  clearDraftRequest,
  clearedDraft,
  copyNotes,
  decisionStepRequest,
  drafts,
  keepDraftRequest,
  keptDraft,
  preferences,
  preferencesRequest,
} from './decision-contract';
import { getEndorsements, getNotes, getOpen, postStep } from './decision-step-calls';
import { getDraft, getDrafts, postClearDraft, postDraft, postPreferences } from './draft-calls';
import { evidenceRoutes } from './evidence/evidence-routes';
import { paperRoutes } from './papers/paper-routes';
import { getAlive, getPolicy, postPolicy } from './policy-calls';
import { preparationRoutes } from './preparation/preparation-routes';
import { recordRoutes } from './records/record-routes';
import { retentionRoutes } from './retention/retention-routes';
import { rightsRoutes } from './rights/rights-routes';
import { getEarlierEntries, getEntry, getThread } from './thread-calls';
import { waitRoutes } from './waits/wait-routes';

/**
 * In the order of `/api/openapi.json`. A handler grants by the viewer's relationships today, never by what the
 * address says.
 */
export const calls: readonly Call[] = [
  {
    method: 'get',
    path: '/api/me',
    summary: 'Who is looking',
    answers: { 200: me },
    handle: async ({ ports, viewer }) => {
      const council = ports.directory.council();
      const today = todayIn(ports);
      return ok({
        viewer: viewerView(council, viewer, today),
        person: personView(council, viewer),
        today: fullDay(today),
      });
    },
  },
  {
    method: 'get',
    path: '/api/team',
    summary: 'Everybody the viewer supervises today',
    answers: { 200: team },
    handle: async ({ ports, viewer }) => ok(teamView(await openTeam(ports, viewer))),
  },
  {
    method: 'get',
    path: '/api/authority',
    summary: "The quick decisions that wait for the viewer's authority, without their content",
    answers: { 200: authority },
    handle: async ({ ports, viewer }) => ok(authorityView(await openAuthority(ports, viewer))),
  },
  {
    method: 'get',
    path: '/api/below',
    summary: 'The people supervised by those the viewer supervises: days, and whether both have signed',
    answers: { 200: below },
    handle: async ({ ports, viewer }) => ok(belowView(await openBelow(ports, viewer))),
  },
  {
    method: 'get',
    path: '/api/threads/:personId',
    summary: "A worker's supervision thread, newest first; `me` is the viewer's own",
    query: threadQuery,
    answers: { 200: thread },
    handle: getThread,
  },
  {
    method: 'get',
    path: '/api/threads/:personId/entries',
    summary: 'The next page of a thread',
    query: earlierQuery,
    answers: { 200: earlierEntries },
    handle: getEarlierEntries,
  },
  {
    method: 'get',
    path: '/api/threads/:personId/entries/:entryId',
    summary: 'One entry with all of its text',
    answers: { 200: openedEntryAnswer },
    handle: getEntry,
  },
  {
    method: 'post',
    path: '/api/threads/:personId/entries/:entryId/steps',
    summary:
      'Answer, complete, record, look at again or withdraw a quick decision; the same operation id is stored once',
    body: decisionStepRequest,
    answers: { 200: logDecisionAnswer, 201: logDecisionAnswer },
    handle: postStep,
  },
  {
    method: 'get',
    path: '/api/threads/:personId/entries/:entryId/notes',
    summary: "One note for each child, to copy into that child's record",
    answers: { 200: copyNotes },
    handle: getNotes,
  },
  {
    method: 'get',
    path: '/api/threads/:personId/open',
    summary: 'The quick decisions of a thread of which something is still open, oldest first',
    answers: { 200: openDecisionsAnswer },
    handle: getOpen,
  },
  {
    method: 'get',
    path: '/api/threads/:personId/endorsements',
    summary: 'Decisions directed and decisions endorsed in the last six months, for the two of the pair only',
    answers: { 200: endorsementsAnswer },
    handle: getEndorsements,
  },
  {
    method: 'post',
    path: '/api/threads/:personId/decisions',
    summary: 'Log a quick decision; the same operation id is stored once',
    body: logDecisionRequest,
    answers: { 200: logDecisionAnswer, 201: logDecisionAnswer },
    handle: postDecision,
  },
  {
    method: 'post',
    path: '/api/threads/:personId/sessions',
    summary: 'Put one or more dates in the diary; the same operation id is stored once',
    body: bookRequest,
    answers: { 200: clockAnswer, 201: clockAnswer },
    handle: postDates,
  },
  {
    method: 'post',
    path: '/api/threads/:personId/sessions/:sessionId/outcome',
    summary: 'Say what became of a date, or move or cancel it with a reason',
    body: outcomeRequest,
    answers: { 200: clockAnswer, 201: clockAnswer },
    handle: postOutcome,
  },
  {
    method: 'get',
    path: '/api/threads/:personId/sessions/:sessionId/calendar',
    summary: 'One session as a file for a calendar',
    answers: { 200: { mediaType: 'text/calendar' } },
    handle: getCalendar,
  },
  {
    method: 'post',
    path: '/api/threads/:personId/asks',
    summary: 'Ask the other of the two something, or answer',
    body: askRequest,
    answers: { 200: clockAnswer, 201: clockAnswer },
    handle: postAsk,
  },
  {
    method: 'get',
    path: '/api/drafts',
    summary: 'What the viewer has begun and not saved, newest first',
    answers: { 200: drafts },
    handle: getDrafts,
  },
  {
    method: 'get',
    path: '/api/drafts/:draftId',
    summary: 'One of what the viewer has begun and not saved',
    answers: { 200: keptDraft },
    handle: getDraft,
  },
  {
    method: 'post',
    path: '/api/drafts',
    summary: 'Keep what the viewer has begun; only they ever read it',
    body: keepDraftRequest,
    answers: { 200: keptDraft },
    handle: postDraft,
  },
  {
    method: 'post',
    path: '/api/drafts/:draftId/clear',
    summary: 'Let go of something begun',
    body: clearDraftRequest,
    answers: { 200: clearedDraft },
    handle: postClearDraft,
  },
  {
    method: 'post',
    path: '/api/preferences',
    summary: 'What the viewer wants to be asked',
    body: preferencesRequest,
    answers: { 200: preferences },
    handle: postPreferences,
  },
  {
    method: 'get',
    path: '/api/policy',
    summary: 'The policy in force, for everybody in post',
    answers: { 200: policy },
    handle: getPolicy,
  },
  {
    method: 'post',
    path: '/api/policy',
    summary: 'Look at a change of the policy from a day on, or confirm it; the principal social worker only',
    body: changePolicyRequest,
    answers: { 200: policyChange, 201: policyChange },
    handle: postPolicy,
  },
  {
    method: 'get',
    path: '/api/alive',
    summary: 'Whether the bot is alive, for administrators and the principal social worker',
    answers: { 200: alive },
    handle: getAlive,
  },
  ...preparationRoutes,
  ...recordRoutes,
  ...caseRoutes,
  ...actionRoutes,
  ...waitRoutes,
  ...agreementRoutes,
  ...activityRoutes,
  ...paperRoutes,
  ...accessRoutes,
  ...evidenceRoutes,
  ...retentionRoutes,
  ...rightsRoutes,
];
