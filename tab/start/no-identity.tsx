// Shown instead of the app when nobody can be identified: outside Teams, or when Teams does not answer.
import { Button } from '@fluentui/react-components';
import { Notice } from '../parts/notice';
import styles from './no-identity.module.css';
import type { Where } from './where';

export function NoIdentity({ where }: { where: Where }) {
  return (
    <main className={styles.page}>
      {where.place === 'teams-unreachable' ? (
        <Notice heading title="We could not reach Teams" text="Teams did not answer in time. Try again.">
          <Button appearance="primary" onClick={() => window.location.reload()}>
            Try again
          </Button>
        </Notice>
      ) : (
        <Notice
          heading
          title="Open Supervision Thread in Microsoft Teams"
          text="Your thread opens inside Teams, where we know who you are. In Teams, choose Apps and look for Supervision Thread."
        />
      )}
    </main>
  );
}
