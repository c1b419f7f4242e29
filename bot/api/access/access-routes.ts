// What the tab may ask about opening a file from outside the pair, and about who did.
import type { Call } from '../call';
import {
  getFiles,
  getOpenedFile,
  getOpenings,
  getWaiting,
  postFindFile,
  postOpening,
  postOpeningStep,
  postSample,
} from './access-calls';
import {
  askOpeningRequest,
  drawSampleRequest,
  files,
  findFileRequest,
  foundFiles,
  openedFile,
  openedQuery,
  openingSaid,
  openingStepRequest,
  openings,
  waiting,
} from './access-contract';

const said = { 200: openingSaid, 201: openingSaid } as const;

/** Part of the one table of calls. */
export const accessRoutes: readonly Call[] = [
  {
    method: 'get',
    path: '/api/files',
    summary: 'Whose supervision file the viewer may open from outside the pair, and what is open to them now',
    answers: { 200: files },
    handle: getFiles,
  },
  {
    method: 'post',
    path: '/api/files/find',
    summary: 'Look for somebody by name whose file the viewer may ask for',
    body: findFileRequest,
    answers: { 200: foundFiles },
    handle: postFindFile,
  },
  {
    method: 'post',
    path: '/api/files/sample',
    summary: 'Draw files by lot and open them; the same operation id draws once',
    body: drawSampleRequest,
    answers: said,
    handle: postSample,
    notes: () => 'file-opened',
  },
  {
    method: 'get',
    path: '/api/files/waiting',
    summary: 'What waits for a yes from the data protection officer, oldest first',
    answers: { 200: waiting },
    handle: getWaiting,
  },
  {
    method: 'post',
    path: '/api/files/:personId/openings',
    summary: 'Open parts of a file for a reason, or ask for it; the same operation id is stored once',
    body: askOpeningRequest,
    answers: said,
    handle: postOpening,
    notes: ({ body }) =>
      askOpeningRequest.safeParse(body).data?.reason === 'safety' ? 'glass-broken' : 'file-opened',
  },
  {
    method: 'post',
    path: '/api/files/:personId/openings/:openingId/steps',
    summary:
      'Say yes or no to an opening, end it, or let wellbeing be read; the same operation id is stored once',
    body: openingStepRequest,
    answers: said,
    handle: postOpeningStep,
  },
  {
    method: 'get',
    path: '/api/files/:personId/opened',
    summary: 'What of a file is open to the viewer at this moment, with one piece of it whole',
    query: openedQuery,
    answers: { 200: openedFile },
    handle: getOpenedFile,
    notes: () => 'file-opened',
  },
  {
    method: 'get',
    path: '/api/threads/:personId/openings',
    summary:
      'Who opened or copied this file: the two of it, an auditor it was drawn for, the data protection officer',
    answers: { 200: openings },
    handle: getOpenings,
  },
];
