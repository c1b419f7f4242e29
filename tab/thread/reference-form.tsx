// The form for the case reference that was to follow.
import { Button, Field, Input } from '@fluentui/react-components';
import { type SubmitEvent, useEffect, useRef, useState } from 'react';
import type { EntryAnswer } from '../../bot/api/contract';
import { Notice } from '../parts/notice';
import { refusalOr } from '../parts/refusal-or';
import type { Failure } from '../server/failure';
import styles from './reference-form.module.css';
import { useAddReferences } from './use-add-references';

export type ReferenceFormProps = {
  readonly personId: string;
  readonly entryId: string;
  /** What a reference looks like in this council, or null when we do not know. */
  readonly example: string | null;
  readonly added: (answer: EntryAnswer) => void;
  readonly cancel: () => void;
};

export function ReferenceForm({ personId, entryId, example, added, cancel }: ReferenceFormProps) {
  const [typed, setTyped] = useState('');
  const form = useRef<HTMLFormElement>(null);
  const { busy, failure, send } = useAddReferences(personId, entryId, added);
  // There is one field, so whatever the server says about a field is about this one.
  const refusal = failure?.fields[0]?.message ?? null;
  useEffect(() => {
    if (!failure) return;
    if (failure.fields[0]) form.current?.querySelector('input')?.focus();
    form.current?.scrollIntoView({ block: 'nearest' });
  }, [failure]);

  function submit(event: SubmitEvent) {
    event.preventDefault();
    send(typed);
  }

  return (
    <form ref={form} noValidate className={styles.form} onSubmit={submit}>
      <Field label="Case reference" hint="Separate several with commas." {...refusalOr(refusal)}>
        <Input
          autoComplete="off"
          placeholder={example === null ? '' : `For example ${example}`}
          value={typed}
          onChange={(_, { value }) => setTyped(value)}
        />
      </Field>
      <div role="alert" className={styles.failure}>
        {failure && refusal === null ? <Notice tone="attention" {...wordsFor(failure)} /> : null}
      </div>
      <div className={styles.buttons}>
        <Button appearance="primary" type="submit" disabledFocusable={busy}>
          {busy ? 'Saving' : 'Save'}
        </Button>
        <Button onClick={cancel}>Cancel</Button>
      </div>
    </form>
  );
}

function wordsFor({ kind, title, text }: Failure): { readonly title: string; readonly text: string } {
  if (kind !== 'used-before') return { title, text };
  return {
    title: 'There is a case reference already',
    text: 'It was added meanwhile, so what you typed is not saved.',
  };
}
