// What the tab may ask about actions, and what is taken upward.
import type { Call } from '../call';

/** Part of the one table of calls. */
export const actionRoutes: readonly Call[] = [];
