// What the tab may ask about evidence.
import type { Call } from '../call';

export const evidenceRoutes: readonly Call[] = [];
