// The policy in force, as everybody may read it; whoever may change it finds the way from here.
import { Button } from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { lazy, Suspense, useState } from 'react';
import { Failed } from '../parts/failed';
import screen from '../parts/screen.module.css';
import { StatusLine } from '../parts/status-line';
import { Waiting } from '../parts/waiting';
import { useForgetAll, usePolicy } from '../server/policy-queries';
import { useTitle } from '../shell/use-route';
import { useReportViewer } from '../shell/viewer';
import styles from './policy.module.css';
import { PolicyText } from './policy-text';
import { ReadPolicy } from './read-policy';

const FrameworkFeedback = lazy(() =>
  import('../activities/framework-feedback').then((file) => ({ default: file.FrameworkFeedback })),
);
const ChangePolicy = lazy(() => import('./change-policy').then((file) => ({ default: file.ChangePolicy })));

export function PolicyScreen() {
  useTitle('Policy');
  const reading = usePolicy();
  const forgetAll = useForgetAll();
  const [changing, setChanging] = useState(false);
  const [saved, setSaved] = useState<{ readonly shown: string } | null>(null);
  const policy = reading.data;
  useReportViewer(policy?.viewer);
  if (!policy && reading.error) {
    return <Failed heading error={reading.error} again={() => void reading.refetch()} />;
  }
  if (!policy) return <Waiting label="Opening the policy" />;

  function begin() {
    setSaved(null);
    setChanging(true);
  }

  /** The heading takes the focus, because the button that was pressed is gone. */
  function leave() {
    setChanging(false);
    document.getElementById('main')?.focus();
  }

  return (
    <>
      <div className={screen.head}>
        <div className={screen.title}>
          <h1>Policy</h1>
          {policy.mayChange && !changing ? (
            <Button icon={<EditRegular />} onClick={begin}>
              Change the policy
            </Button>
          ) : null}
        </div>
        <p className={screen.aside}>
          {policy.name}. {policy.version}
        </p>
      </div>
      <div className={styles.said}>
        <StatusLine line={saved} />
      </div>
      {changing ? (
        <Suspense fallback={<Waiting label="One moment" />}>
          <ChangePolicy
            policy={policy}
            refresh={() => void reading.refetch()}
            cancel={leave}
            saved={(message) => {
              forgetAll();
              setSaved({ shown: message });
              leave();
            }}
          />
        </Suspense>
      ) : (
        <>
          <ReadPolicy counts={policy.mayChange} />
          <PolicyText policy={policy} />
        </>
      )}
      {policy.mayChange && !changing ? (
        <Suspense fallback={null}>
          <FrameworkFeedback />
        </Suspense>
      ) : null}
    </>
  );
}
