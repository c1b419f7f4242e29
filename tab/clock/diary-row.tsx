// One date in the diary, and what can be done with it.
import { Button } from '@fluentui/react-components';
import { useId } from 'react';
import styles from './clock.module.css';
import { DateWays } from './date-ways';
import type { ClockForm, DiaryDate, OutcomeWord } from './forms';

type Props = { readonly date: DiaryDate; readonly open: (form: ClockForm) => void };

type Act = { readonly outcome: OutcomeWord; readonly word: string };

const coming: readonly Act[] = [
  { outcome: 'moved', word: 'Move' },
  { outcome: 'cancelled', word: 'Cancel' },
];
const waiting: readonly Act[] = [
  { outcome: 'held', word: 'We met' },
  { outcome: 'interrupted', word: 'It was cut short' },
  { outcome: 'cancelled', word: 'Not held' },
];

export function DiaryRow({ date, open }: Props) {
  const id = useId();
  return (
    <li className={styles.date} data-waits={date.needsOutcome}>
      <h3 id={id}>{date.words}</h3>
      <ul className={styles.facts}>
        {[date.title, ...date.facts].map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      <div className={styles.acts}>
        <div>
          {(date.needsOutcome ? waiting : coming).map(({ outcome, word }) => (
            <Button
              key={outcome}
              appearance={outcome === 'held' ? 'primary' : 'secondary'}
              size="small"
              aria-describedby={id}
              onClick={() => open({ form: 'outcome', outcome, date })}
            >
              {word}
            </Button>
          ))}
        </div>
        <div className={styles.ways}>
          <DateWays date={date} describedBy={id} />
        </div>
      </div>
    </li>
  );
}
