// The data protection officer's page: what waits for a yes, requests for a copy, holds, and what is due for review.
import { lazy, type ReactNode, Suspense } from 'react';
import { Failed } from '../parts/failed';
import { Notice } from '../parts/notice';
import screen from '../parts/screen.module.css';
import { Waiting } from '../parts/waiting';
import { screenPaths } from '../paths';
import { useMe } from '../server/decision-queries';
import { LoadGuard } from '../shell/load-guard';
import { useTitle } from '../shell/use-route';
import { useReportViewer } from '../shell/viewer';

const WaitingSection = lazy(() =>
  import('./waiting-section').then((file) => ({ default: file.WaitingSection })),
);
const CopySection = lazy(() => import('./copy-section').then((file) => ({ default: file.CopySection })));
const HoldsSection = lazy(() => import('./hold-section').then((file) => ({ default: file.HoldsSection })));
const RetentionSection = lazy(() =>
  import('./retention-section').then((file) => ({ default: file.RetentionSection })),
);

export function ProtectionScreen() {
  useTitle('Data protection');
  const { data: me, error, refetch } = useMe();
  useReportViewer(me?.viewer);
  if (!me) {
    return error ? (
      <Failed heading error={error} again={() => void refetch()} />
    ) : (
      <Waiting label="Opening the page" />
    );
  }
  if (!me.viewer.protects) return <NotTheirs />;
  return (
    <>
      <div className={screen.head}>
        <div className={screen.title}>
          <h1>Data protection</h1>
          <a href={screenPaths.evidence()}>Was anything altered?</a>
        </div>
        <p className={screen.aside}>
          Who asks to open a file, copies for the people they are about, and what is kept or due to go.
        </p>
      </div>
      <Section>
        <WaitingSection />
      </Section>
      <Section>
        <CopySection />
      </Section>
      <Section>
        <HoldsSection />
      </Section>
      <Section>
        <RetentionSection />
      </Section>
    </>
  );
}

/** One that does not load takes none of the others along. */
function Section({ children }: { children: ReactNode }) {
  return (
    <LoadGuard>
      <Suspense fallback={null}>{children}</Suspense>
    </LoadGuard>
  );
}

function NotTheirs() {
  return (
    <Notice
      heading
      title="This page is the data protection officer’s"
      text="If you need something of a supervision file, or a copy of your own, ask them."
    />
  );
}
