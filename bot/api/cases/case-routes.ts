// What the tab may ask about case discussions.
import type { Call } from '../call';
import { getCases, postCase } from './case-calls';
import { cases, casesQuery, logCaseRequest, loggedCase } from './case-contract';

/** The parts of a whole note, each as long as it may be. */
const mostBytes = 256 * 1024;

/** Part of the one table of calls. */
export const caseRoutes: readonly Call[] = [
  {
    method: 'get',
    path: '/api/threads/:personId/cases',
    summary: 'The newest case discussions of a thread, or those of one record, and what a new one offers',
    query: casesQuery,
    answers: { 200: cases },
    handle: getCases,
  },
  {
    method: 'post',
    path: '/api/threads/:personId/cases',
    summary:
      'Write down a case discussion; the note for each child is answered and not kept; the same operation id is stored once',
    body: logCaseRequest,
    mostBytes,
    answers: { 200: loggedCase, 201: loggedCase },
    handle: postCase,
  },
];
