// What the tab may ask about case discussions.
import type { Call } from '../call';

/** Part of the one table of calls. */
export const caseRoutes: readonly Call[] = [];
