// What the two of a thread may ask of each other, and what waits for an answer.
import { type ReactNode, useId, useState } from 'react';
import type { Asks, ClockAnswer } from '../../bot/api/clock-contract';
import type { LogDecisionAnswer, Thread } from '../../bot/api/contract';
import { LogDecision } from '../decision/log-decision';
import { type Line, StatusLine } from '../parts/status-line';
import { AskFor } from './ask-for';
import styles from './clock.module.css';
import type { ClockForm } from './forms';
import { WaitingRows } from './waiting-rows';

type Props = {
  readonly thread: Thread;
  readonly asks: Asks;
  readonly line: Line;
  readonly open: (form: ClockForm) => void;
  readonly saved: (answer: ClockAnswer) => void;
  readonly logged: (answer: LogDecisionAnswer) => void;
};

export function AskSection({ thread, asks, line, open, saved, logged }: Props) {
  const [caught, setCaught] = useState(false);
  const asking = { personId: thread.person.personId, offeredId: asks.operationId, saved };
  function keptDecision(answer: LogDecisionAnswer) {
    setCaught(false);
    logged(answer);
  }
  return (
    <section className={styles.panel} aria-labelledby="asks">
      <h2 id="asks" tabIndex={-1}>
        Ask
      </h2>
      <StatusLine line={line} />
      {caught && thread.form ? (
        <div className={styles.afterwards}>
          <p>Have you talked? A decision that came of it can be kept.</p>
          <LogDecision thread={thread} form={thread.form} saved={keptDecision} quiet />
        </div>
      ) : null}
      <WaitingRows asks={asks} asking={asking} open={open} />
      {hasAny(asks) ? (
        <Folded>
          <AskFor asks={asks} asking={asking} open={open} caught={() => setCaught(true)} />
        </Folded>
      ) : null}
    </section>
  );
}

function hasAny({ additional, catchMe, longerInterval, snooze }: Asks): boolean {
  return [additional, catchMe, longerInterval, snooze].some((each) => each !== null);
}

/** What waits is always on the screen; what may be asked at any time takes no room until it is wanted. */
function Folded({ children }: { children: ReactNode }) {
  const [unfolded, setUnfolded] = useState(false);
  const id = useId();
  return (
    <>
      <button
        type="button"
        className={styles.fold}
        aria-expanded={unfolded}
        aria-controls={id}
        onClick={() => setUnfolded(!unfolded)}
      >
        {unfolded ? 'Show less' : 'What you can ask for'}
      </button>
      <div id={id} hidden={!unfolded}>
        {children}
      </div>
    </>
  );
}
