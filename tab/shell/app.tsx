// The signed-in app: header, the screen the address names, and what they share.
import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useContext, useEffect, useRef, useState } from 'react';
import type { ViewerView } from '../../bot/views/view-types';
import { keepDeviceTidy } from '../decision/device-drafts';
import { DraftsProvider } from '../decision/drafts';
import { useLeftPapers } from '../papers/use-left-papers';
import { Waiting } from '../parts/waiting';
import type { Route } from '../paths';
import { type Client, ClientContext } from '../server/client';
import { failureOf } from '../server/failure';
import { createQueryClient } from '../server/queries';
import { CloseDialogContext } from '../start/open-link';
import { ThreadScreen } from '../thread/thread-screen';
import styles from './app.module.css';
import { Header } from './header';
import { LoadGuard } from './load-guard';
import { NotFound } from './not-found';
import { useRoute } from './use-route';
import { ViewerContext, ViewerIdContext } from './viewer';

const TeamScreen = lazy(() => import('../team/team-screen').then((file) => ({ default: file.TeamScreen })));
const PolicyScreen = lazy(() =>
  import('../policy/policy-screen').then((file) => ({ default: file.PolicyScreen })),
);
const LogScreen = lazy(() => import('../decision/log-screen').then((file) => ({ default: file.LogScreen })));
const DecisionScreen = lazy(() =>
  import('../steps/decision-screen').then((file) => ({ default: file.DecisionScreen })),
);
const AliveScreen = lazy(() =>
  import('../alive/alive-screen').then((file) => ({ default: file.AliveScreen })),
);
const FilesScreen = lazy(() =>
  import('../access/files-screen').then((file) => ({ default: file.FilesScreen })),
);
const ProtectionScreen = lazy(() =>
  import('../protection/protection-screen').then((file) => ({ default: file.ProtectionScreen })),
);
const EvidenceScreen = lazy(() =>
  import('../evidence/evidence-screen').then((file) => ({ default: file.EvidenceScreen })),
);
const FilePage = lazy(() => import('../file/file-page').then((file) => ({ default: file.FilePage })));
const WhoIsLooking = lazy(() => import('./who-is-looking').then((file) => ({ default: file.WhoIsLooking })));
const queries = createQueryClient();

export function App({ client, local }: { client: Client; local: boolean }) {
  const [viewer, setViewer] = useState<ViewerView | null>(null);
  const route = useRoute();
  const viewerId = viewer?.personId ?? null;
  const turnedAway = useTurnedAway() || route.screen === 'unknown';
  useEffect(() => (viewerId === null ? undefined : keepDeviceTidy(viewerId)), [viewerId]);
  useLeftPapers(client, viewerId);
  const inDialog = useContext(CloseDialogContext) !== null;
  return (
    <ClientContext value={client}>
      <QueryClientProvider client={queries}>
        <ViewerContext value={setViewer}>
          <ViewerIdContext value={viewerId}>
            <DraftsProvider>
              {inDialog ? null : <Header viewer={viewer} route={route} local={local} />}
              {viewer === null && turnedAway ? (
                <Suspense fallback={null}>
                  <WhoIsLooking />
                </Suspense>
              ) : null}
              <Main place={placeOf(route)}>
                <LoadGuard>
                  <Suspense fallback={<Waiting label="One moment" />}>
                    <Screen route={route} />
                  </Suspense>
                </LoadGuard>
              </Main>
            </DraftsProvider>
          </ViewerIdContext>
        </ViewerContext>
      </QueryClientProvider>
    </ClientContext>
  );
}

/** True once something was asked for that is not there, or not theirs. */
function useTurnedAway(): boolean {
  const [turnedAway, setTurnedAway] = useState(false);
  useEffect(
    () =>
      queries.getQueryCache().subscribe(({ query }) => {
        if (query.state.error && failureOf(query.state.error).kind === 'not-there') setTurnedAway(true);
      }),
    [],
  );
  return turnedAway;
}

function Screen({ route }: { route: Route }) {
  if (route.screen === 'thread') return <ThreadScreen key={route.personId} route={route} />;
  if (route.screen === 'log') return <LogScreen key={`${route.draftId} ${route.type}`} {...route} />;
  if (route.screen === 'decision') return <DecisionScreen key={route.entryId} {...route} />;
  if (route.screen === 'file') return <FilePage key={placeOf(route)} route={route} />;
  if (route.screen === 'team') return <TeamScreen />;
  if (route.screen === 'policy') return <PolicyScreen />;
  if (route.screen === 'alive') return <AliveScreen />;
  if (route.screen === 'files') return <FilesScreen />;
  if (route.screen === 'protection') return <ProtectionScreen />;
  if (route.screen === 'evidence') return <EvidenceScreen />;
  return <NotFound />;
}

/** Moves the focus to the new screen when somebody goes from one to the other, as a page load would. */
function Main({ place, children }: { place: string; children: ReactNode }) {
  const main = useRef<HTMLElement>(null);
  const shown = useRef(place);
  useEffect(() => {
    if (shown.current === place) return;
    shown.current = place;
    window.scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [place]);
  return (
    <main id="main" className={styles.main} ref={main} tabIndex={-1}>
      {children}
    </main>
  );
}

function placeOf(route: Route): string {
  if (route.screen === 'decision') return `decision ${route.entryId}`;
  if (route.screen === 'file') return `file ${route.personId} ${route.page} ${route.id}`;
  return route.screen === 'thread' ? `thread ${route.personId}` : route.screen;
}
