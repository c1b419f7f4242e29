// What the tab may ask about the right to a copy.
import type { Call } from '../call';
import { getRights, postCopy, postCopySearch } from './rights-calls';
import { copyLink, copyProgress, copyRequest, copySearch, rights, rightsQuery } from './rights-contract';

export const rightsRoutes: readonly Call[] = [
  {
    method: 'get',
    path: '/api/files/:personId/rights',
    summary:
      "Which copies of a person's file were asked for, and when a request is due; the data protection officer only",
    query: rightsQuery,
    answers: { 200: rights },
    handle: getRights,
  },
  {
    method: 'post',
    path: '/api/files/:personId/copy',
    summary: 'A link to everything that is held about a person; the data protection officer only',
    body: copyRequest,
    answers: { 200: copyProgress, 201: copyLink },
    handle: postCopy,
    notes: () => 'copy-made',
  },
  {
    method: 'post',
    path: '/api/files/:personId/copy/search',
    summary: 'Looks on through the council for a copy that was asked for; whoever asked only',
    body: copySearch,
    answers: { 200: copyProgress, 201: copyLink },
    handle: postCopySearch,
    // One copy of a large council is more looks than anybody does things in a minute.
    counts: 'reading',
  },
];
