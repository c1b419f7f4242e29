// What the tab may ask about trainings, health checks, checks seen, CPD and appraisal.
import type { Call } from '../call';

/** Part of the one table of calls. */
export const activityRoutes: readonly Call[] = [];
