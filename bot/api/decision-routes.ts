// What the tab may ask about quick decisions: logging one, what follows from it, and what was begun.
import type { Call } from './call';
import { endorsementsAnswer, logDecisionAnswer, logDecisionRequest, openDecisionsAnswer } from './contract';
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

/** Part of the one table of calls. */
export const decisionRoutes: readonly Call[] = [
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
];
