// Who is looking, as the last answer said: the navigation needs it and no call of its own.
import { createContext, useContext, useLayoutEffect } from 'react';
import type { ViewerView } from '../../bot/views/view-types';

/** For what is kept on the device for one person only; null until an answer has said who it is. */
export const ViewerIdContext = createContext<string | null>(null);

export const ViewerContext = createContext<(viewer: ViewerView) => void>(() => undefined);

/**
 * Screens report the viewer that came with their answer: before anything of it can be pressed, because a form that opens
 * then looks for what the device holds of this person.
 */
export function useReportViewer(viewer: ViewerView | undefined): void {
  const report = useContext(ViewerContext);
  useLayoutEffect(() => {
    if (viewer) report(viewer);
  }, [viewer, report]);
}
