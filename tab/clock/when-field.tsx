// Which date: one that both can do, another one, or one that is to follow.
import { useId, useRef } from 'react';
import type { Refusals } from '../parts/refusals';
import { DatesNote } from './dates-note';
import { LineField } from './fields';
import styles from './forms.module.css';
import { useFocusOnArrival } from './use-focus-on-arrival';
import type { Offered } from './use-free-dates';
import { dateKey, type When } from './when';

type Props = {
  readonly legend: string;
  readonly dates: Offered;
  readonly mayFollow: boolean;
  readonly when: When;
  readonly change: (part: Partial<When>) => void;
  readonly messageFor: Refusals['messageFor'];
};

export function WhenField({ legend, dates, mayFollow, when, change, messageFor }: Props) {
  const id = useId();
  const { looking, note: said } = dates;
  const fields = useRef<HTMLFieldSetElement>(null);
  useFocusOnArrival(fields, looking, when.choice === '');
  const typed = when.choice === 'other';
  const message = messageFor('on') ?? messageFor('toFollow') ?? (typed ? null : messageFor('at'));
  const options = [
    ...dates.proposals.map((each) => ({ choice: dateKey(each), words: each.words, note: each.note })),
    { choice: 'other', words: 'Another date and time', note: null },
    ...(mayFollow ? [{ choice: 'to-follow', words: 'Date to follow', note: null }] : []),
  ];
  return (
    <fieldset
      ref={fields}
      className={styles.when}
      data-refused={message !== null}
      aria-describedby={message === null ? undefined : `${id}-message`}
    >
      <legend>{legend}</legend>
      <DatesNote words={said} />
      {options.length > 1 || looking
        ? options.map(({ choice, words, note }) => (
            <label key={choice} className={styles.option}>
              <input
                type="radio"
                name={id}
                checked={when.choice === choice}
                onChange={() => change({ choice })}
              />
              <span>
                {words}
                {note ? <span className={styles.note}>{note}</span> : null}
              </span>
            </label>
          ))
        : null}
      {typed ? (
        <div className={styles.moment}>
          <LineField
            label="Date"
            kind="date"
            value={when.on}
            change={(on) => change({ on })}
            message={null}
          />
          <LineField
            label="Time"
            hint="May be left open."
            kind="time"
            value={when.at}
            change={(at) => change({ at })}
            message={messageFor('at')}
          />
        </div>
      ) : null}
      {message === null ? null : (
        <p id={`${id}-message`} role="alert" className={styles.message}>
          {message}
        </p>
      )}
    </fieldset>
  );
}
