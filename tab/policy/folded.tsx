// A part of the policy behind its title: a whole policy is long, and people come for one thing.
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { type ReactNode, useEffect, useRef } from 'react';
import screen from '../parts/screen.module.css';
import styles from './policy.module.css';

type Props = {
  readonly title: string;
  /** Unfolds itself when something in it needs to be looked at. */
  readonly needed?: boolean;
  readonly children: ReactNode;
};

export function Folded({ title, needed = false, children }: Props) {
  const details = useRef<HTMLDetailsElement>(null);
  // Not as a property: what somebody has opened stays open when the need has passed.
  useEffect(() => {
    if (needed && details.current) details.current.open = true;
  }, [needed]);
  return (
    <details ref={details} className={`${screen.panel} ${styles.folded}`}>
      <summary>
        <h2>{title}</h2>
        <ChevronDownRegular className={styles.chevron ?? ''} />
      </summary>
      {children}
    </details>
  );
}
