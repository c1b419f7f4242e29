// What the tab may ask about retention.
import type { Call } from '../call';
import { getRetention, postHold, postLift, postPlan, postRemove } from './retention-calls';
import {
  liftHoldRequest,
  placeHoldRequest,
  planRemovalRequest,
  removalPlan,
  removeFileRequest,
  retention,
  retentionSaid,
} from './retention-contract';

const said = { 200: retentionSaid, 201: retentionSaid } as const;

/** Part of the one table of calls. */
export const retentionRoutes: readonly Call[] = [
  {
    method: 'get',
    path: '/api/retention',
    summary:
      'How long what is kept, whose file is due for review, and every hold; the data protection officer',
    answers: { 200: retention },
    handle: getRetention,
  },
  {
    method: 'post',
    path: '/api/retention/plan',
    summary: 'A dry run: what the removal of a file that is due would take, as counts; nothing is written',
    body: planRemovalRequest,
    answers: { 200: removalPlan },
    handle: postPlan,
  },
  {
    method: 'post',
    path: '/api/retention/remove',
    summary: 'Remove what was looked at; the same operation id goes on with a removal that was broken off',
    body: removeFileRequest,
    answers: said,
    handle: postRemove,
    notes: () => 'removed',
  },
  {
    method: 'post',
    path: '/api/files/:personId/holds',
    summary: 'Place a hold: nothing of the file is removed; the same operation id is stored once',
    body: placeHoldRequest,
    answers: said,
    handle: postHold,
  },
  {
    method: 'post',
    path: '/api/files/:personId/holds/:holdId/lift',
    summary: 'Lift a hold; the same operation id is stored once',
    body: liftHoldRequest,
    answers: said,
    handle: postLift,
  },
];
