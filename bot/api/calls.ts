// What the tab may ask: one table of calls that is registered, checked and described from the same schemas.
import { accessRoutes } from './access/access-routes';
import { actionRoutes } from './actions/action-routes';
import { activityRoutes } from './activities/activity-routes';
import { agreementRoutes } from './agreements/agreement-routes';
import type { Call } from './call';
import { caseRoutes } from './cases/case-routes';
import { clockRoutes } from './clock-routes';
import { decisionRoutes } from './decision-routes';
import { evidenceRoutes } from './evidence/evidence-routes';
import { paperRoutes } from './papers/paper-routes';
import { preparationRoutes } from './preparation/preparation-routes';
import { recordRoutes } from './records/record-routes';
import { retentionRoutes } from './retention/retention-routes';
import { rightsRoutes } from './rights/rights-routes';
import { threadRoutes } from './thread-routes';
import { waitRoutes } from './waits/wait-routes';

/**
 * In the order of `/api/openapi.json`. A handler grants by the viewer's relationships today, never by what the
 * address says.
 */
export const calls: readonly Call[] = [
  ...threadRoutes,
  ...decisionRoutes,
  ...clockRoutes,
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
