// For the principal social worker, on the policy page: what people say of the behaviour framework, without names.
import { Button } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { Failed } from '../parts/failed';
import screen from '../parts/screen.module.css';
import styles from './activities.module.css';
import { useFrameworkFeedback } from './activity-queries';

export function FrameworkFeedback() {
  const id = useId();
  const [wanted, setWanted] = useState(false);
  return (
    <section className={screen.panel} aria-labelledby={id}>
      <h2 id={id}>What people say of the behaviour framework</h2>
      <p className={styles.quiet}>Without names; for the half-yearly review.</p>
      <div className={styles.buttons}>
        <Button aria-expanded={wanted} onClick={() => setWanted(!wanted)}>
          {wanted ? 'Hide it' : 'Show it'}
        </Button>
      </div>
      {wanted ? <Said /> : null}
    </section>
  );
}

function Said() {
  const { data, error, refetch } = useFrameworkFeedback();
  return (
    <>
      {error ? <Failed error={error} again={() => void refetch()} /> : null}
      <div role="status">
        {!data && !error ? <p>One moment</p> : null}
        {data ? <p className={styles.text}>{data.effects}</p> : null}
        {data && data.texts.length === 0 ? <p>Nobody has said anything yet.</p> : null}
      </div>
      {data && data.texts.length > 0 ? (
        <ul className={styles.entries}>
          {data.texts.map(({ about, text }) => (
            <li key={`${about} ${text}`}>
              <p className={styles.quiet}>{about}</p>
              <p className={styles.text}>{text}</p>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
