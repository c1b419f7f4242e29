// The top of the page: who, when, since when; and the ways to begin, to say "not today", or to find a date.
import { Button } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { Preparation } from '../../bot/api/preparation/preparation-contract';
import { BookForm } from '../clock/book-form';
import { DateWays } from '../clock/date-ways';
import { screenPaths } from '../paths';
import { NotToday } from './not-today';
import styles from './prepare.module.css';
import { StartSession } from './start-session';

type Props = {
  readonly personId: string;
  readonly view: Preparation;
  /** A step was saved: says so, and reads the page again. */
  readonly done: (message: string) => void;
};

export function SessionHead({ personId, view, done }: Props) {
  const { own, other, date, lastMet } = view;
  return (
    <section className={styles.head} aria-label="The session">
      <h1>
        <span className={styles.eyebrow}>
          {other === null
            ? 'Prepare your supervision'
            : own
              ? 'Prepare your supervision with'
              : 'Prepare supervision with'}
        </span>{' '}
        {other === null ? 'Nobody supervises you at the moment' : other.name}
      </h1>
      {date ? (
        <p className={styles.when} id="when">
          <b>{date.words}</b> <span>{date.away}</span>
        </p>
      ) : (
        <p className={styles.when}>
          <b>No date is in the diary.</b>
        </p>
      )}
      <p className={styles.quiet}>
        {[date?.title, ...(date?.facts ?? []), lastMet].filter(Boolean).join(' · ')}
      </p>
      <Ways personId={personId} view={view} done={done}>
        {date ? (
          <div className={styles.onward}>
            <DateWays date={date} describedBy="when" />
          </div>
        ) : null}
      </Ways>
    </section>
  );
}

type WaysProps = Props & { readonly children: ReactNode };

function Ways({ personId, view, done, children }: WaysProps) {
  const { date, start, begun, notToday, book } = view;
  const [choosing, setChoosing] = useState(false);
  return (
    <>
      <div className={styles.ways}>
        {begun ? (
          <Button as="a" appearance="primary" href={screenPaths.file(personId, 'session', begun.recordId)}>
            Go on with the session
          </Button>
        ) : null}
        {start ? <StartSession personId={personId} start={start} /> : null}
        {notToday ? (
          <Button aria-expanded={choosing} aria-controls="not-today" onClick={() => setChoosing(!choosing)}>
            Not today
          </Button>
        ) : null}
        {date && !notToday ? <a href={screenPaths.thread(personId)}>Move it, in the diary</a> : null}
        {book ? <Book personId={personId} diary={book} done={done} /> : null}
      </div>
      {children}
      {notToday && choosing ? (
        <NotToday
          personId={personId}
          notToday={notToday}
          done={(message) => {
            setChoosing(false);
            done(message);
          }}
        />
      ) : null}
    </>
  );
}

type BookProps = {
  readonly personId: string;
  readonly diary: NonNullable<Preparation['book']>;
  readonly done: Props['done'];
};

function Book({ personId, diary, done }: BookProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Book a date</Button>
      <BookForm
        personId={personId}
        diary={diary}
        request={null}
        open={open}
        close={() => setOpen(false)}
        saved={({ message }) => {
          setOpen(false);
          done(message);
        }}
      />
    </>
  );
}
