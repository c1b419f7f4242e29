// Says in a quiet line where the words of a paper are kept.
import type { PaperNow } from './paper';
import styles from './papers.module.css';

type Now = Pick<PaperNow<unknown>, 'state' | 'savedAt' | 'why'>;

/** Eyes see every change; a screen reader hears only where the words have come to rest. */
export function PaperState({ paper }: { paper: Now }) {
  const isMoving = paper.state === 'saving' || paper.state === 'waiting';
  return (
    <div className={styles.state} data-state={paper.state}>
      <p role="status">{settledWords(paper)}</p>
      {isMoving ? <p aria-hidden="true">{paper.savedAt ? 'Saving what is new' : 'Saving'}</p> : null}
    </div>
  );
}

function settledWords({ state, savedAt, why }: Now): string {
  if (state === 'offline') return 'Kept on this device, not sent yet';
  if (state === 'device')
    return `Kept on this device only, for a day: something has to be put right first. ${why ?? ''}`;
  if (state === 'nowhere') return 'Not kept: leaving this page would lose what is new';
  if (state === 'conflict') return 'Not saved until you have chosen how it goes on';
  return savedAt ? `Saved at ${timeOf(savedAt)}` : '';
}

const timeOf = (at: Date) =>
  at.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/London' });
