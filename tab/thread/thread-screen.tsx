// One person's supervision thread: who it is, how things stand, and what happened, newest first.
import { useEffect } from 'react';
import { Failed } from '../parts/failed';
import { Waiting } from '../parts/waiting';
import { type Route, screenPaths, whoeverIsLooking } from '../paths';
import { failureOf } from '../server/failure';
import { useThread } from '../server/queries';
import { replaceRoute, useTitle } from '../shell/use-route';
import { useReportViewer } from '../shell/viewer';
import { OpenThread } from './open-thread';

export type ThreadRoute = Extract<Route, { screen: 'thread' }>;
export type ThreadReading = ReturnType<typeof useThread>;

export function ThreadScreen({ route }: { route: ThreadRoute }) {
  useTitle('Supervision thread');
  const reading = useThread(route.personId, route.filter);
  const first = reading.data?.pages[0]?.thread;
  useReportViewer(first?.viewer);
  const leaving = usePassOnToTeam(route, reading);
  if (leaving) return <Waiting label="Opening your team" />;
  if (first) return <OpenThread route={route} reading={reading} first={first} />;
  if (reading.error) return <Failed heading error={reading.error} again={() => void reading.refetch()} />;
  return <Waiting label="Opening the thread" />;
}

/** The start page of somebody whom nobody supervises is their team. */
function usePassOnToTeam(route: ThreadRoute, reading: ThreadReading): boolean {
  const viewer = reading.data?.pages[0]?.thread?.viewer;
  const hasNoThread = viewer ? !viewer.isSupervised && viewer.supervises : isNotThere(reading.error);
  const leaving = route.personId === whoeverIsLooking && hasNoThread;
  useEffect(() => {
    if (leaving) replaceRoute(screenPaths.team());
  }, [leaving]);
  return leaving;
}

function isNotThere(error: unknown): boolean {
  return error !== null && failureOf(error).kind === 'not-there';
}
