// What the tab may ask about the supervision agreement, the policy as it was read, and induction.
import type { Call } from '../call';

/** Part of the one table of calls. */
export const agreementRoutes: readonly Call[] = [];
