// What the tab may ask about preparing for a session.
import type { Call } from '../call';
import { getPreparation, postPreparation, postPrivateNotes } from './preparation-calls';
import {
  keepNotesRequest,
  keepPreparationRequest,
  keptNotes,
  keptPreparation,
  preparation,
} from './preparation-contract';

/** Part of the one table of calls. */
export const preparationRoutes: readonly Call[] = [
  {
    method: 'get',
    path: '/api/threads/:personId/preparation',
    summary: 'Everything for preparing the next session, for one of the two',
    answers: { 200: preparation },
    handle: getPreparation,
  },
  {
    method: 'post',
    path: '/api/threads/:personId/preparation',
    summary: 'Keep what the viewer wants to talk about; the other one reads it',
    body: keepPreparationRequest,
    answers: { 200: keptPreparation },
    handle: postPreparation,
  },
  {
    method: 'post',
    path: '/api/threads/:personId/preparation/private',
    summary: 'Keep notes that only the viewer reads, but for a copy that the law asks for',
    body: keepNotesRequest,
    answers: { 200: keptNotes },
    handle: postPrivateNotes,
  },
];
