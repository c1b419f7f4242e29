// A short message in the page: what happened, and what one can do.
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import type { ReactNode } from 'react';
import styles from './notice.module.css';

export type NoticeTone = 'neutral' | 'good' | 'attention';

type Props = {
  readonly tone?: NoticeTone;
  readonly title: string;
  readonly text?: string;
  /** True when the notice is the whole screen, so that its title is the screen's h1. */
  readonly heading?: boolean;
  readonly children?: ReactNode;
};

export function Notice({ tone = 'neutral', title, text, heading = false, children }: Props) {
  const Title = heading ? 'h1' : 'p';
  return (
    <div className={styles.notice} data-tone={tone}>
      <span className={styles.icon} aria-hidden="true">
        <ToneIcon tone={tone} />
      </span>
      <div className={styles.words}>
        <Title className={heading ? styles.heading : styles.title}>{title}</Title>
        {text ? <p>{text}</p> : null}
        {children ? <div className={styles.actions}>{children}</div> : null}
      </div>
    </div>
  );
}

function ToneIcon({ tone }: { tone: NoticeTone }) {
  if (tone === 'good') return <CheckmarkCircleFilled />;
  return tone === 'attention' ? <ErrorCircleRegular /> : <InfoRegular />;
}
