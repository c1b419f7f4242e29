// What the two do with an agreement: sign it, send it back, end it, say that a paper copy is filed.
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { LineField, TextField } from '../clock/fields';
import { Notice } from '../parts/notice';
import { refusalsOf } from '../parts/refusals';
import { StepForm } from '../records/step-form';
import { useTypedWords } from '../steps/use-typed-words';
import styles from './agreement.module.css';
import { OwnWords } from './own-words';
import { type One, type OnPage, useStep } from './use-step';

/** Of the version that waits for a signature. */
export function WaitingSteps(props: OnPage) {
  const { may, own, waiting } = props.page;
  if (!waiting) return null;
  const one = { ...props, agreementId: waiting.agreementId };
  return (
    <div className={styles.steps}>
      {may.sign && !own?.missing ? <SignStep key={waiting.agreementId} {...one} /> : null}
      {/* Another version begins with its own words and ticks. */}
      {own ? <OwnWords key={waiting.agreementId} {...one} own={own} /> : null}
      {may.sendBack ? (
        <WhyStep {...one} word={may.sendBack} saveWord="Make it a draft again" label="Why" as="send-back" />
      ) : null}
    </div>
  );
}

/** Of the version that counts. */
export function CurrentSteps(props: OnPage) {
  const { may, current } = props.page;
  if (!current || !(may.file || may.end)) return null;
  return (
    <div className={styles.steps}>
      {may.file ? <FiledStep {...props} agreementId={current.agreementId} /> : null}
      {may.end ? (
        <WhyStep
          {...props}
          agreementId={current.agreementId}
          word="End it"
          saveWord="End this agreement"
          label="Why it ends"
          as="end"
        />
      ) : null}
    </div>
  );
}

function SignStep(props: One) {
  const { busy, failure, save } = useStep(props, props.agreementId);
  const { unplaced } = refusalsOf(failure, []);
  return (
    <div>
      <Button appearance="primary" disabledFocusable={busy} onClick={() => save({ step: { do: 'sign' } })}>
        {busy ? 'Signing' : 'I agree and sign'}
      </Button>
      <div role="alert">
        {failure ? (
          <Notice tone="attention" title={failure.title} text={[failure.text, ...unplaced].join(' ')} />
        ) : null}
      </div>
    </div>
  );
}

type WhyProps = One & {
  readonly word: string;
  readonly saveWord: string;
  readonly label: string;
  readonly as: 'send-back' | 'end';
};

function WhyStep({ word, saveWord, label, as, ...props }: WhyProps) {
  const { typed, type, kept, forget } = useTypedWords(`agreement ${as} ${props.agreementId}`, { why: '' });
  const { busy, failure, save } = useStep(props, props.agreementId, forget);
  const { messageFor, unplaced } = refusalsOf(failure, ['why']);
  return (
    <StepForm
      word={word}
      saveWord={saveWord}
      busy={busy}
      failure={failure}
      unplaced={unplaced}
      save={() => save({ step: { do: as, ...typed } })}
    >
      <TextField
        label={label}
        value={typed.why}
        change={(why) => type({ why })}
        message={messageFor('why')}
      />
      <p role="status" className={styles.about}>
        {kept}
      </p>
    </StepForm>
  );
}

function FiledStep(props: One) {
  const [on, setOn] = useState('');
  const { busy, failure, save } = useStep(props, props.agreementId);
  const { messageFor, unplaced } = refusalsOf(failure, ['on']);
  return (
    <StepForm
      word="Paper copy filed"
      saveWord="Keep the day"
      busy={busy}
      failure={failure}
      unplaced={unplaced}
      save={() => save({ step: { do: 'filed', on } })}
    >
      <LineField label="Filed on" kind="date" value={on} change={setOn} message={messageFor('on')} />
    </StepForm>
  );
}
