// Changes the policy in two steps: first what would change and whom it touches, then the same once more to save it.
import { Button } from '@fluentui/react-components';
import { type SubmitEvent, useEffect, useRef, useState } from 'react';
import type { Policy, PolicyChange } from '../../bot/api/clock-contract';
import { LineField, TextField } from '../clock/fields';
import { Notice } from '../parts/notice';
import screen from '../parts/screen.module.css';
import type { Failure } from '../server/failure';
import { FieldGroup } from './field-group';
import styles from './policy.module.css';
import { type PolicyDraft, useChangePolicy } from './use-change-policy';

type Props = {
  readonly policy: Policy;
  readonly cancel: () => void;
  readonly saved: (message: string) => void;
  /** Reads the policy again; what was typed stays. */
  readonly refresh: () => void;
};

export function ChangePolicy({ policy, cancel, saved, refresh }: Props) {
  const [draft, setDraft] = useState<PolicyDraft>({
    values: new Map(),
    effectiveFrom: policy.earliest,
    why: '',
  });
  const form = useRef<HTMLFormElement>(null);
  const { busy, failure, preview, messageFor, unplaced, show, save, forget } = useChangePolicy(policy, saved);
  useEffect(() => form.current?.querySelector<HTMLElement>('summary')?.focus(), []);
  useEffect(() => {
    if (failure) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [failure]);

  /** What was shown belongs to what was typed then. */
  function change(part: Partial<PolicyDraft>) {
    setDraft((now) => ({ ...now, ...part }));
    forget();
  }

  function readAgain() {
    forget();
    refresh();
  }

  function submit(event: SubmitEvent) {
    event.preventDefault();
    show(draft);
  }

  return (
    <form ref={form} noValidate onSubmit={submit}>
      {policy.groups.map((group) => (
        <FieldGroup
          key={group.title}
          group={group}
          values={draft.values}
          change={(key, value) => change({ values: new Map(draft.values).set(key, value) })}
          messageFor={messageFor}
        />
      ))}
      <section className={screen.panel} aria-labelledby="this-version">
        <h2 id="this-version">This version</h2>
        <div className={styles.version}>
          <LineField
            label="In force from"
            kind="date"
            earliest={policy.earliest}
            value={draft.effectiveFrom}
            change={(effectiveFrom) => change({ effectiveFrom })}
            message={messageFor('effectiveFrom')}
          />
          <TextField
            label="Why"
            hint="Stands in the list of versions, for everybody to read."
            value={draft.why}
            change={(why) => setDraft((now) => ({ ...now, why }))}
            message={messageFor('why')}
          />
        </div>
        <div role="alert" className={styles.refusal}>
          {failure ? <Refusal failure={failure} unplaced={unplaced} readAgain={readAgain} /> : null}
        </div>
        {preview ? <Preview preview={preview} /> : null}
        <div className={styles.buttons}>
          {preview ? (
            <>
              <Button appearance="primary" disabledFocusable={busy} onClick={() => save(draft.why)}>
                {busy ? 'Saving' : 'Save this version'}
              </Button>
              <Button onClick={forget}>Change something else</Button>
            </>
          ) : (
            <Button appearance="primary" type="submit" disabledFocusable={busy}>
              {busy ? 'Working it out' : 'Show what changes'}
            </Button>
          )}
          <Button appearance="subtle" onClick={cancel}>
            Leave it as it is
          </Button>
        </div>
      </section>
    </form>
  );
}

type RefusalProps = {
  readonly failure: Failure;
  readonly unplaced: readonly string[];
  readonly readAgain: () => void;
};

function Refusal({ failure: { kind, title, text }, unplaced, readAgain }: RefusalProps) {
  const said = [text, ...unplaced].join(' ');
  if (kind !== 'used-before' && kind !== 'changed')
    return <Notice tone="attention" title={title} text={said} />;
  return (
    <Notice tone="attention" title="The policy was changed meanwhile" text={said}>
      <Button onClick={readAgain}>Read it again and keep what I typed</Button>
    </Notice>
  );
}

/** It takes the focus, so that nobody confirms what they have not had before them. */
function Preview({ preview: { changes, effect, message } }: { preview: PolicyChange }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className={styles.preview}>
      <h3 ref={heading} tabIndex={-1}>
        What changes
      </h3>
      {changes.length > 0 ? (
        <ul className={styles.changes}>
          {changes.map((change) => (
            <li key={change}>{change}</li>
          ))}
        </ul>
      ) : null}
      <p>{effect}</p>
      <p>{message}</p>
    </div>
  );
}
