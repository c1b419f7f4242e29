// A button that asks or answers something at once, and says so when that did not work.
import { Button, type ButtonProps } from '@fluentui/react-components';
import type { AskRequest, ClockAnswer } from '../../bot/api/clock-contract';
import { apiPaths } from '../paths';
import type { Failure } from '../server/failure';
import styles from './clock.module.css';
import { useStep } from './use-step';

/** Where questions are sent, and who hears the answer. */
export type Asking = {
  readonly personId: string;
  /** The operation id that came with the questions. */
  readonly offeredId: string;
  readonly saved: (answer: ClockAnswer) => void;
};

/** What one tap can say, without its operation id; the need is whichever value the view offered. */
export type TapBody =
  | { readonly what: 'additional'; readonly need?: string }
  | { readonly what: 'withdraw'; readonly requestId: string }
  | { readonly what: 'step-down'; readonly answer: 'agree' }
  | { readonly what: Extract<AskRequest['what'], 'five-minutes'> };

type Props = {
  readonly asking: Asking;
  readonly body: TapBody;
  readonly word: string;
  readonly look?: NonNullable<ButtonProps['appearance']>;
  /** Id of the text the button answers. */
  readonly describedBy?: string;
};

export function OneTap({ asking, body, word, look = 'secondary', describedBy }: Props) {
  const { busy, failure, save, saveAsNew } = useStep<TapBody>({
    ...asking,
    path: apiPaths.asks(asking.personId),
  });
  const send = failure?.kind === 'used-before' ? saveAsNew : save;
  return (
    <>
      <Button
        appearance={look}
        disabledFocusable={busy}
        {...(describedBy && { 'aria-describedby': describedBy })}
        onClick={() => send(body)}
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
