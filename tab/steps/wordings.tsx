// The first words of a quick decision and every other wording of it: beside each other where there is room.
import type { ReactNode } from 'react';
import type { DecisionPart } from '../../bot/api/decision-contract';
import styles from './steps.module.css';

type Props = {
  readonly versions: DecisionPart['versions'];
  /** When it was said and written down, and by whom. */
  readonly times: string;
  /** The first words. */
  readonly children: ReactNode;
};

export function Wordings({ versions, times, children }: Props) {
  if (versions.length === 0) return children;
  return (
    <div className={styles.wordings}>
      <div className={styles.wording}>
        <h4>
          First words <span>{times}</span>
        </h4>
        {children}
      </div>
      {versions.map((version) => (
        <div key={`${version.title} ${version.when}`} className={styles.wording}>
          <h4>
            {version.title} <span>{version.when}</span>
          </h4>
          {version.text ? <p className={styles.text}>{version.text}</p> : null}
          {version.why ? (
            <p className={styles.why}>
              <b>Why</b> {version.why}
            </p>
          ) : null}
        </div>
      ))}
    </div>
  );
}
