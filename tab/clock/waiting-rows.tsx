// What waits in a thread: requests, the question about stepping down, and a late session that was raised.
import { Button } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';
import type { Asks } from '../../bot/api/clock-contract';
import styles from './clock.module.css';
import type { ClockForm } from './forms';
import { type Asking, OneTap } from './one-tap';

type Props = {
  readonly asks: Asks;
  readonly asking: Asking;
  readonly open: (form: ClockForm) => void;
};

export function WaitingRows({ asks, asking, open }: Props) {
  const { requests, stepDown, raised, raise } = asks;
  if (requests.length === 0 && !stepDown && !raised && !raise) return null;
  return (
    <ul className={styles.rows}>
      {raised ? <Row text={raised} /> : null}
      {raise ? (
        <Row text={raise.text}>
          {() => <Button onClick={() => open({ form: 'raise' })}>Raise with {raise.to}</Button>}
        </Row>
      ) : null}
      {requests.map((request) => (
        <Row key={request.requestId} text={request.text}>
          {(id) => <Answer request={request} describedBy={id} asking={asking} open={open} />}
        </Row>
      ))}
      {stepDown ? (
        <Row text={stepDown.text}>
          {stepDown.mayAnswer
            ? (id) => (
                <>
                  <OneTap
                    asking={asking}
                    body={{ what: 'step-down', answer: 'agree' }}
                    word="Agree"
                    describedBy={id}
                  />
                  <Button aria-describedby={id} onClick={() => open({ form: 'not-yet' })}>
                    Not yet
                  </Button>
                </>
              )
            : null}
        </Row>
      ) : null}
    </ul>
  );
}

type AnswerProps = Pick<Props, 'asking' | 'open'> & {
  readonly request: Asks['requests'][number];
  readonly describedBy: string;
};

function Answer({ request, describedBy, asking, open }: AnswerProps) {
  if (request.may === 'withdraw') {
    const body = { what: 'withdraw', requestId: request.requestId } as const;
    return <OneTap asking={asking} body={body} word="Take back" describedBy={describedBy} />;
  }
  return (
    <Button
      appearance="primary"
      aria-describedby={describedBy}
      onClick={() => open({ form: 'book', request })}
    >
      Offer a date
    </Button>
  );
}

type RowProps = {
  readonly text: string;
  /** The buttons; they are described by the text, whose id they get. */
  readonly children?: ((textId: string) => ReactNode) | null;
};

/** One line: what it is about, and the buttons that answer it. */
export function Row({ text, children }: RowProps) {
  const id = useId();
  return (
    <li className={styles.row}>
      <p id={id}>{text}</p>
      {children ? <div className={styles.buttons}>{children(id)}</div> : null}
    </li>
  );
}
