// What the tab may ask about dates, about what one asks of the other, and about the policy they go by.
import type { Call } from './call';
import { getCalendar, getFreeDates, postAsk, postDates, postOutcome } from './clock-calls';
import {
  alive,
  askRequest,
  bookRequest,
  changePolicyRequest,
  clockAnswer,
  freeDates,
  outcomeRequest,
  policy,
  policyChange,
} from './clock-contract';
import { getAlive, getPolicy, postPolicy } from './policy-calls';

/** Part of the one table of calls. */
export const clockRoutes: readonly Call[] = [
  {
    method: 'post',
    path: '/api/threads/:personId/sessions',
    summary: 'Put one or more dates in the diary; the same operation id is stored once',
    body: bookRequest,
    answers: { 200: clockAnswer, 201: clockAnswer },
    handle: postDates,
  },
  {
    method: 'get',
    path: '/api/threads/:personId/free-dates',
    summary: 'Dates at which both are free, for whoever may book one',
    answers: { 200: freeDates },
    handle: getFreeDates,
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
];
