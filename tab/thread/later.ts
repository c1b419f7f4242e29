// Names the parts of a thread's page that may come a moment after it. Where they do not come, LoadGuard says so.
import { lazy } from 'react';

const parts = import('./later-parts');
// The page itself has nothing to complain about.
parts.catch(() => undefined);

export const ClockSections = lazy(() => parts.then((file) => ({ default: file.ClockSections })));
export const DecisionPart = lazy(() => parts.then((file) => ({ default: file.DecisionPart })));
export const WaitingSection = lazy(() => parts.then((file) => ({ default: file.WaitingSection })));
export const ThreadFoot = lazy(() => parts.then((file) => ({ default: file.ThreadFoot })));
