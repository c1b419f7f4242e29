// What the tab may ask about rights.
import type { Call } from '../call';

export const rightsRoutes: readonly Call[] = [];
