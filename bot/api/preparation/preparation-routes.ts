// What the tab may ask about preparing for a session.
import type { Call } from '../call';

/** Part of the one table of calls. */
export const preparationRoutes: readonly Call[] = [];
