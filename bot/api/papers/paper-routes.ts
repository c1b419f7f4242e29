// What the tab may ask about paper and proof: PDF, the whole file, the yearly export.
import type { Call } from '../call';

/** Part of the one table of calls. */
export const paperRoutes: readonly Call[] = [];
