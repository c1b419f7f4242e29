// The diary of a thread: the coming dates, what is missing in it, and the ways to book.
import { Button } from '@fluentui/react-components';
import { ClipboardTaskRegular } from '@fluentui/react-icons/svg/clipboard-task';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import { type ReactNode, useState } from 'react';
import type { Diary } from '../../bot/api/clock-contract';
import { type Line, StatusLine } from '../parts/status-line';
import { useWide } from '../parts/use-wide';
import styles from './clock.module.css';
import { DiaryRow } from './diary-row';
import type { ClockForm } from './forms';

type Props = {
  readonly diary: Diary;
  readonly line: Line;
  readonly open: (form: ClockForm) => void;
};

export function DiarySection({ diary, line, open }: Props) {
  const book = () => open({ form: 'book', request: null });
  return (
    <section className={`${styles.panel} ${styles.diary}`} aria-labelledby="diary">
      <h2 id="diary" tabIndex={-1}>
        Diary
      </h2>
      <StatusLine line={line} />
      {diary.toFollow ? (
        <Hint icon={<ClipboardTaskRegular />} word="To do" text={diary.toFollow}>
          <Button appearance="primary" onClick={book}>
            Give it a date
          </Button>
        </Hint>
      ) : null}
      {diary.notice ? <Hint icon={<InfoRegular />} text={diary.notice} /> : null}
      <div className={`${styles.buttons} ${styles.book}`}>
        {diary.ahead.length > 0 ? (
          <Button onClick={() => open({ form: 'ahead' })}>Book three months</Button>
        ) : null}
        <Button onClick={book}>Book a date</Button>
      </div>
      <Dates diary={diary} open={open} />
    </section>
  );
}

type HintProps = {
  readonly icon: ReactNode;
  readonly word?: string;
  readonly text: string;
  readonly children?: ReactNode;
};

function Hint({ icon, word, text, children }: HintProps) {
  return (
    <div className={styles.hint}>
      <span className={styles.hintIcon} aria-hidden="true">
        {icon}
      </span>
      <p>
        {word ? <b>{word}</b> : null} {text}
      </p>
      {children}
    </div>
  );
}

/** A phone shows the next date first and the rest on request; a date that waits for an answer is always shown. */
function Dates({ diary, open }: Pick<Props, 'diary' | 'open'>) {
  const [unfolded, setUnfolded] = useState(false);
  const shortList = useWide() ? 3 : 1;
  const { dates } = diary;
  const first = dates.filter(({ needsOutcome }, place) => needsOutcome || place < shortList);
  if (dates.length === 0) return null;
  return (
    <>
      <ol id="dates" className={styles.dates}>
        {(unfolded ? dates : first).map((date) => (
          <DiaryRow key={date.sessionId} date={date} open={open} />
        ))}
      </ol>
      {first.length < dates.length ? (
        <button
          type="button"
          className={styles.fold}
          aria-expanded={unfolded}
          aria-controls="dates"
          onClick={() => setUnfolded(!unfolded)}
        >
          {unfolded ? 'Show fewer dates' : `Show all ${dates.length} dates`}
        </button>
      ) : null}
    </>
  );
}
