// What may be asked at any time: additional supervision, five minutes, a longer interval, or not to be asked for now.
import { Button } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { Asks, ClockAnswer } from '../../bot/api/clock-contract';
import styles from './clock.module.css';
import type { ClockForm } from './forms';
import { type Asking, OneTap } from './one-tap';
import { Row } from './waiting-rows';

type Props = {
  readonly asks: Asks;
  readonly asking: Asking;
  readonly open: (form: ClockForm) => void;
  /** The other one was asked for five minutes. */
  readonly caught: () => void;
};

export function AskFor({ asks, asking, open, caught }: Props) {
  const { additional, catchMe, longerInterval, snooze } = asks;
  function askedForFive(answer: ClockAnswer) {
    caught();
    asking.saved(answer);
  }
  return (
    <ul className={styles.rows}>
      {additional ? <Additional additional={additional} asking={asking} /> : null}
      {catchMe ? (
        <Row text={`Five minutes with ${catchMe}. Nothing is kept.`}>
          {(id) => (
            <OneTap
              asking={{ ...asking, saved: askedForFive }}
              body={{ what: 'five-minutes' }}
              word="Catch me?"
              describedBy={id}
            />
          )}
        </Row>
      ) : null}
      {snooze ? (
        <Row text={snooze.text}>
          {(id) => (
            <Button aria-describedby={id} onClick={() => open({ form: 'snooze' })}>
              Not now, because…
            </Button>
          )}
        </Row>
      ) : null}
      {longerInterval ? (
        <Row text={longerInterval.text}>
          {longerInterval.mayAsk
            ? (id) => (
                <Button aria-describedby={id} onClick={() => open({ form: 'longer-interval' })}>
                  Ask for a longer interval
                </Button>
              )
            : null}
        </Row>
      ) : null}
    </ul>
  );
}

type AdditionalProps = {
  readonly additional: NonNullable<Asks['additional']>;
  readonly asking: Asking;
};

/** One tap is enough; what it is for may be said and need not. */
function Additional({ additional, asking }: AdditionalProps) {
  const [need, setNeed] = useState('');
  const id = useId();
  function saved(answer: ClockAnswer) {
    setNeed('');
    asking.saved(answer);
  }
  return (
    <li className={styles.row}>
      <p id={`${id}-text`}>Time with {additional.with} before the next date.</p>
      <div className={styles.buttons}>
        <label className={styles.need}>
          <span>What for, if you like</span>
          <select value={need} onChange={({ target }) => setNeed(target.value)}>
            <option value="">No need to say</option>
            {additional.needs.map(({ value, title }) => (
              <option key={value} value={value}>
                {title}
              </option>
            ))}
          </select>
        </label>
        <OneTap
          asking={{ ...asking, saved }}
          body={{ what: 'additional', ...(need && { need }) }}
          word="Ask for additional supervision"
          describedBy={`${id}-text`}
        />
      </div>
    </li>
  );
}
