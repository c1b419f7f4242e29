// Draws files by lot, for an audit, an inspection or a look at practice: nobody picks whose.

import { Button } from '@fluentui/react-components';
import { type SubmitEvent, useRef, useState } from 'react';
import type { FilesAnswer, OpeningSaid } from '../../bot/api/access/access-contract';
import { LineField, numberIn } from '../clock/fields';
import { useFocusFirstRefusal } from '../parts/form-body';
import { Panel } from '../parts/panel';
import { refusalsOf } from '../parts/refusals';
import rows from '../parts/rows.module.css';
import { StepRefusal } from '../parts/step-refusal';
import { TickField } from '../parts/tick-field';
import { accessPaths } from '../server/access-paths';
import { useSaved } from '../server/use-saved';
import styles from './access.module.css';

type Props = {
  readonly sample: NonNullable<FilesAnswer['sample']>;
  readonly drawn: (answer: OpeningSaid) => void;
};
type Body = { readonly count: number | null; readonly reason: string };

export function DrawSample({ sample: { reasons, most, hint, operationId }, drawn }: Props) {
  const place = useRef<HTMLFormElement>(null);
  const [count, setCount] = useState('');
  const [reason, setReason] = useState(reasons[0]?.value ?? '');
  const { busy, failure, save } = useSaved<Body, OpeningSaid>({
    path: accessPaths.sample(),
    offeredId: operationId,
    saved: (answer) => {
      setCount('');
      drawn(answer);
    },
  });
  const { messageFor, unplaced } = refusalsOf(failure, ['count', 'reason']);
  useFocusFirstRefusal(place, failure);

  function submit(event: SubmitEvent) {
    event.preventDefault();
    save({ count: numberIn(count) || 0, reason });
  }

  return (
    <Panel title="Draw by lot">
      <p className={rows.para}>{hint}</p>
      <form ref={place} noValidate className={styles.ask} onSubmit={submit}>
        {reasons.length > 1 ? (
          <TickField
            kind="radio"
            legend="What for"
            options={reasons.map((each) => ({ ...each, hint: '' }))}
            chosen={[reason]}
            change={([wanted]) => setReason(wanted ?? '')}
            message={messageFor('reason')}
          />
        ) : null}
        <LineField
          label="How many files"
          hint={`At most ${most}.`}
          kind="number"
          value={count}
          change={setCount}
          message={messageFor('count')}
        />
        <Button type="submit" disabledFocusable={busy}>
          {busy ? 'Drawing' : 'Draw'}
        </Button>
        <StepRefusal
          failure={failure && (failure.fields.length === 0 || unplaced.length > 0) ? failure : null}
        />
      </form>
    </Panel>
  );
}
