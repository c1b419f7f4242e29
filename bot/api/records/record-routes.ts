// What the tab may ask about the records of sessions: begin, write, issue, sign.
import type { Call } from '../call';

/** Part of the one table of calls. */
export const recordRoutes: readonly Call[] = [];
