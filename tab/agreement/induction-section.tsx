// The six steps of a new starter or a new pair, while they run.
import { Button } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { CircleRegular } from '@fluentui/react-icons/svg/circle';
import { useId, useState } from 'react';
import type { AgreementSaid } from '../../bot/api/agreements/agreement-contract';
import type { InductionAnswer } from '../../bot/api/agreements/pair-contract';
import { ChoiceField } from '../clock/fields';
import { Notice } from '../parts/notice';
import screen from '../parts/screen.module.css';
import { screenPaths } from '../paths';
import { StepForm } from '../records/step-form';
import { useSaved } from '../server/use-saved';
import styles from './agreement.module.css';
import { agreementPaths } from './agreement-queries';

type Props = {
  readonly personId: string;
  readonly induction: InductionAnswer;
  readonly said: (message: string) => void;
};
type Body = { readonly step: string } | { readonly inductedBy: string };

export function InductionSection({ personId, induction, said }: Props) {
  const id = useId();
  const { title, steps, inductedBy, operationId } = induction;
  const { busy, failure, save } = useSaved<Body, AgreementSaid>({
    path: agreementPaths.induction(personId),
    offeredId: operationId,
    saved: ({ message }) => said(message),
  });
  return (
    <section className={screen.panel} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className={styles.checklist}>
        {steps.map(({ step, title: name, about, done, mayTick, onPolicyPage }) => (
          <li key={step}>
            <span aria-hidden="true" className={styles.mark} data-done={done}>
              {done ? <CheckmarkCircleFilled /> : <CircleRegular />}
            </span>
            <span>
              {name} <span className="for-screen-readers">{done ? 'Done.' : 'Open.'}</span>
              {about ? <span className={styles.stepAbout}>{about}</span> : null}
            </span>
            {onPolicyPage ? <a href={screenPaths.policy()}>To the policy</a> : null}
            {mayTick ? (
              <Button
                size="small"
                aria-label={`Done: ${name}`}
                disabledFocusable={busy}
                onClick={() => save({ step })}
              >
                Done
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      <p>{inductedBy.words}</p>
      <div role="alert">
        {failure ? <Notice tone="attention" title={failure.title} text={failure.text} /> : null}
      </div>
      {inductedBy.choices.length > 0 ? (
        <div className={styles.steps}>
          <WhoShows {...{ inductedBy, busy, save }} />
        </div>
      ) : null}
    </section>
  );
}

function WhoShows({
  inductedBy,
  busy,
  save,
}: Pick<InductionAnswer, 'inductedBy'> & {
  readonly busy: boolean;
  readonly save: (body: Body) => void;
}) {
  const [chosen, setChosen] = useState(inductedBy.choices[0]?.value ?? '');
  return (
    <StepForm
      word="Who shows them round"
      saveWord="Keep the name"
      busy={busy}
      failure={null}
      save={() => save({ inductedBy: chosen })}
    >
      <ChoiceField
        label="Colleague"
        value={chosen}
        change={setChosen}
        message={null}
        choices={inductedBy.choices}
      />
    </StepForm>
  );
}
