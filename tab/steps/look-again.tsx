// A quick decision that comes back: what became of it.
import { useId } from 'react';
import type { StepPartProps } from './answers';
import { StepButton } from './step-button';
import styles from './steps.module.css';

type Props = StepPartProps & {
  /** True where a heading above says what it is about. */
  readonly alone: boolean;
};

export function LookAgain({ decision, on, describedBy, alone }: Props) {
  const id = useId();
  if (decision.lookAgain.length === 0) return null;
  return (
    <div className={styles.block} data-alone={alone}>
      <h4 id={id} className={alone ? 'for-screen-readers' : undefined}>
        Look at it again
      </h4>
      <div className={styles.buttons}>
        {decision.lookAgain.map(({ answer, title }) => (
          <StepButton
            key={answer}
            on={on}
            step={{ do: 'look-again', answer }}
            word={title}
            describedBy={`${describedBy} ${id}`}
          />
        ))}
      </div>
    </div>
  );
}
