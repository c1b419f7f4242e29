// What the tab may ask about retention.
import type { Call } from '../call';

export const retentionRoutes: readonly Call[] = [];
