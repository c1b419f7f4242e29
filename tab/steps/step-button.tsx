// A button that saves one step at once, and says so when that did not work.
import { Button, type ButtonProps } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Failure } from '../server/failure';
import styles from './steps.module.css';
import { type DecisionStep, type OnDecision, useDecisionStep } from './use-decision-step';

type Props = {
  readonly on: OnDecision;
  readonly step: DecisionStep;
  readonly word: string;
  readonly look?: NonNullable<ButtonProps['appearance']>;
  readonly icon?: ReactElement;
  /** Ids of the words that say what it is about. */
  readonly describedBy: string;
};

export function StepButton({ on, step, word, look = 'secondary', icon, describedBy }: Props) {
  const { busy, failure, send } = useDecisionStep(on);
  return (
    <>
      <Button
        appearance={look}
        {...(icon && { icon })}
        disabledFocusable={busy}
        aria-describedby={describedBy}
        onClick={() => send(step)}
      >
        {word}
      </Button>
      <span role="alert" className={styles.failed}>
        {failure ? wordsOf(failure) : ''}
      </span>
    </>
  );
}

function wordsOf({ title, text, fields }: Failure): string {
  return [`${title}.`, text, ...fields.map(({ message }) => message)].join(' ');
}
