// A thread that has been read: head, filters, timeline, and the line that says what just happened.
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import type { Entry, LogDecisionAnswer, Thread } from '../../bot/api/contract';
import { type Line, StatusLine } from '../parts/status-line';
import { ToSign } from '../parts/to-sign';
import { screenPaths } from '../paths';
import { useShowSaved } from '../server/queries';
import { LoadGuard } from '../shell/load-guard';
import { goTo } from '../shell/use-route';
import { inThread } from './entry-article';
import { Filters } from './filters';
import { ClockSections, ThreadFoot, WaitingSection } from './later';
import { OpenedEntry } from './opened-entry';
import { ThreadHead } from './thread-head';
import type { ThreadReading, ThreadRoute } from './thread-screen';
import { Timeline } from './timeline';

/** Fetched when somebody asks for the actions of a thread. */
const ActionsSection = lazy(() =>
  import('../actions/actions-section').then((file) => ({ default: file.ActionsSection })),
);

const WaitsSection = lazy(() =>
  import('../waits/waits-section').then((file) => ({ default: file.WaitsSection })),
);

type Props = { readonly route: ThreadRoute; readonly reading: ThreadReading; readonly first: Thread };

export function OpenThread({ route, reading, first }: Props) {
  const [line, setLine] = useState<Line>(null);
  // Whoever follows a link to the actions is taken to them; whoever presses the filter stays where they are.
  const [cameFor] = useState(route.filter);
  const showSaved = useShowSaved(first.person.personId);
  const entries = reading.data?.pages.flatMap((page) => page.entries) ?? [];
  useSayCount(route.filter, reading.isPlaceholderData, entries.length, setLine);

  function saved(answer: LogDecisionAnswer) {
    showSaved(answer);
    setLine({ shown: answer.message });
    const hidden = route.filter === 'sessions' || route.filter === 'actions';
    if (hidden) goTo(screenPaths.thread(route.personId));
  }

  const say = (said: string) => setLine({ said });

  return (
    <>
      <ThreadHead thread={first} saved={saved} />
      <ToSign personId={first.person.personId} toSign={first.toSign} />
      <StatusLine line={line} />
      <Waits thread={first} say={say} />
      <Later>
        <ClockSections thread={first} logged={saved} />
      </Later>
      <OpenedApart entryId={route.entryId} entries={entries} thread={first} say={say} />
      <Filters chosen={route.filter} choose={(filter) => goTo(screenPaths.thread(route.personId, filter))} />
      {route.filter === 'actions' ? (
        <Later>
          <ActionsSection personId={first.person.personId} arrive={cameFor === 'actions'} />
          <WaitsSection personId={first.person.personId} />
        </Later>
      ) : null}
      <Timeline thread={first} entries={entries} reading={reading} openedId={route.entryId} say={say} />
      <Later>
        <ThreadFoot thread={first} say={say} />
      </Later>
    </>
  );
}

type WaitsProps = { readonly thread: Thread; readonly say: (text: string) => void };

/** Once there was something it stays, so that it can say what became of it. */
function Waits({ thread, say }: WaitsProps) {
  const { toAnswer, childFile, lookAgain } = thread.waiting;
  const [seen, setSeen] = useState(false);
  const some = toAnswer + childFile + lookAgain > 0;
  if (some && !seen) setSeen(true);
  if (!some && !seen) return null;
  return (
    <Later>
      <WaitingSection {...inThread(thread)} say={say} />
    </Later>
  );
}

/** For what may come a moment after the page. */
function Later({ children }: { children: ReactNode }) {
  return (
    <LoadGuard>
      <Suspense fallback={null}>{children}</Suspense>
    </LoadGuard>
  );
}

type ApartProps = {
  readonly entryId: string | null;
  readonly entries: readonly Entry[];
  readonly thread: Thread;
  readonly say: (text: string) => void;
};

/** A link may point to an entry further down than what is on the page: then it is shown apart, above the timeline. */
function OpenedApart({ entryId, entries, thread, say }: ApartProps) {
  if (entryId === null || entries.some((entry) => entry.entryId === entryId)) return null;
  return <OpenedEntry key={entryId} thread={thread} entryId={entryId} say={say} />;
}

/** After another filter was chosen, says how much it found. */
function useSayCount(filter: string, loading: boolean, count: number, setLine: (line: Line) => void): void {
  const said = useRef(filter);
  useEffect(() => {
    if (loading || said.current === filter) return;
    said.current = filter;
    setLine({ said: count === 1 ? '1 entry.' : `${count} entries.` });
  }, [filter, loading, count, setLine]);
}
