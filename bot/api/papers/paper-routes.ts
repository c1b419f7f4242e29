// What the tab may ask about paper and proof: PDF, the whole file, the yearly export.
import type { Call } from '../call';
import { getFile, postPaper } from './paper-calls';
import { fileAnswer, paperLink, paperRequest } from './paper-contract';

/** Part of the one table of calls. The document itself is behind a link that needs no sign-in, and so no call of it. */
export const paperRoutes: readonly Call[] = [
  {
    method: 'get',
    path: '/api/threads/:personId/papers',
    summary: "The front page of a worker's supervision file",
    answers: { 200: fileAnswer },
    handle: getFile,
  },
  {
    method: 'post',
    path: '/api/threads/:personId/papers',
    summary: 'A link to a document: a record, an agreement, the whole file, or the own export of a year',
    body: paperRequest,
    answers: { 201: paperLink },
    handle: postPaper,
    notes: () => 'copy-made',
  },
];
