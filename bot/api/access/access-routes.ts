// What the tab may ask about access.
import type { Call } from '../call';

export const accessRoutes: readonly Call[] = [];
