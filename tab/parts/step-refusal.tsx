// What the server said when a step on an opening was not taken.

import type { Failure } from '../server/failure';
import { LookAgain } from './look-again';
import { Notice } from './notice';
import styles from './step-refusal.module.css';

export function StepRefusal({ failure }: { failure: Failure | null }) {
  return (
    <div role="alert" className={styles.refusal}>
      {failure ? (
        <Notice
          tone="attention"
          title={failure.title}
          text={[failure.text, ...failure.fields.map(({ message }) => message)].join(' ')}
        >
          {failure.kind === 'changed' ? <LookAgain /> : null}
        </Notice>
      ) : null}
    </div>
  );
}
