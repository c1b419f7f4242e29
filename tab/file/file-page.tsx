// The pages of a supervision file, each in a piece of code of its own that is fetched when it is opened.
import { lazy } from 'react';
import type { FileRoute } from '../paths';

const OverviewScreen = lazy(() =>
  import('./overview-screen').then((file) => ({ default: file.OverviewScreen })),
);
const PrepareScreen = lazy(() =>
  import('../prepare/prepare-screen').then((file) => ({ default: file.PrepareScreen })),
);
const SessionScreen = lazy(() =>
  import('../records/session-screen').then((file) => ({ default: file.SessionScreen })),
);
const RecordScreen = lazy(() =>
  import('../records/record-screen').then((file) => ({ default: file.RecordScreen })),
);
const AgreementScreen = lazy(() =>
  import('../agreement/agreement-screen').then((file) => ({ default: file.AgreementScreen })),
);
const CaseScreen = lazy(() => import('../cases/case-screen').then((file) => ({ default: file.CaseScreen })));
const IssueScreen = lazy(() =>
  import('../actions/issue-screen').then((file) => ({ default: file.IssueScreen })),
);
const ActivitiesScreen = lazy(() =>
  import('../activities/activities-screen').then((file) => ({ default: file.ActivitiesScreen })),
);
const AppraisalScreen = lazy(() =>
  import('../activities/appraisal-screen').then((file) => ({ default: file.AppraisalScreen })),
);
const CpdScreen = lazy(() =>
  import('../activities/cpd-screen').then((file) => ({ default: file.CpdScreen })),
);
const OpeningsScreen = lazy(() =>
  import('../access/openings-screen').then((file) => ({ default: file.OpeningsScreen })),
);
const OpenedScreen = lazy(() =>
  import('../access/opened-screen').then((file) => ({ default: file.OpenedScreen })),
);

/** Keyed by what it is about, so that nothing of one person's page stays on another's. */
export function FilePage({ route }: { route: FileRoute }) {
  switch (route.page) {
    case 'overview':
      return <OverviewScreen {...route} />;
    case 'prepare':
      return <PrepareScreen {...route} />;
    case 'session':
      return <SessionScreen {...route} />;
    case 'record':
      return <RecordScreen {...route} />;
    case 'agreement':
      return <AgreementScreen {...route} />;
    case 'case':
      return <CaseScreen {...route} />;
    case 'issue':
      return <IssueScreen {...route} />;
    case 'activities':
      return <ActivitiesScreen {...route} />;
    case 'appraisal':
      return <AppraisalScreen {...route} />;
    case 'cpd':
      return <CpdScreen {...route} />;
    case 'openings':
      return <OpeningsScreen {...route} />;
    case 'opened':
      return <OpenedScreen {...route} />;
  }
}
