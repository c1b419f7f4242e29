// What the tab may ask about waits on other agencies.
import type { Call } from '../call';
import { getWaits, postWait, postWaitStep } from './wait-calls';
import { keepWaitRequest, openWaitsAnswer, waitSaved, waitStepRequest } from './wait-contract';

/** Part of the one table of calls. */
export const waitRoutes: readonly Call[] = [
  {
    method: 'get',
    path: '/api/threads/:personId/waits',
    summary: 'What a worker waits for from other agencies, the oldest expected first',
    answers: { 200: openWaitsAnswer },
    handle: getWaits,
  },
  {
    method: 'post',
    path: '/api/threads/:personId/waits',
    summary: 'Keep a wait on another agency; the same operation id is stored once',
    body: keepWaitRequest,
    answers: { 200: waitSaved, 201: waitSaved },
    handle: postWait,
  },
  {
    method: 'post',
    path: '/api/threads/:personId/waits/:entryId/steps',
    summary:
      'Say that it was chased today, has come or is not needed any more; the same operation id is stored once',
    body: waitStepRequest,
    answers: { 200: waitSaved, 201: waitSaved },
    handle: postWaitStep,
  },
];
