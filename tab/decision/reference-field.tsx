// Which case it is about: one tap for a reference used lately, a new one typed, or one that follows today.
import { Input } from '@fluentui/react-components';
import { useId } from 'react';
import type { DecisionFormView } from '../../bot/views/view-types';
import type { ReferenceChoice } from './draft';
import type { OpenDraft } from './drafts';
import styles from './reference-field.module.css';

type Props = {
  readonly form: DecisionFormView;
  readonly openDraft: OpenDraft;
  readonly message: string | null;
};

export function ReferenceField({ form, openDraft, message }: Props) {
  const { draft, change } = openDraft;
  const id = useId();
  const chosen = nameOf(draft.reference);
  return (
    <fieldset
      data-field="references"
      data-refused={message !== null}
      className={styles.field}
      aria-describedby={message === null ? undefined : `${id}-message`}
    >
      <legend>Case reference</legend>
      <div className={styles.chips}>
        {optionsFrom(form).map(({ choice, word }) => (
          <label key={word} className={styles.chip}>
            <input
              type="radio"
              name={id}
              checked={nameOf(choice) === chosen}
              onChange={() => change({ reference: choice })}
            />
            <span>{word}</span>
          </label>
        ))}
      </div>
      {draft.reference.kind === 'typed' ? (
        <Input
          className={styles.typed}
          aria-label="Case reference, typed"
          placeholder={`For example ${form.referenceExample}`}
          autoComplete="off"
          value={draft.typedReference}
          onChange={(_, { value }) => change({ typedReference: value })}
        />
      ) : null}
      {message === null ? null : (
        <p id={`${id}-message`} role="alert" className={styles.message}>
          {message}
        </p>
      )}
    </fieldset>
  );
}

type Option = { readonly choice: ReferenceChoice; readonly word: string };

function optionsFrom(form: DecisionFormView): readonly Option[] {
  const known = form.recentReferences.map((reference) => ({
    choice: { kind: 'known', reference } as const,
    word: reference,
  }));
  const typedWord = known.length > 0 ? 'Another one' : 'Type it';
  return [
    ...known,
    { choice: { kind: 'typed' }, word: typedWord },
    { choice: { kind: 'to-follow' }, word: 'To follow today' },
  ];
}

function nameOf(choice: ReferenceChoice): string {
  return choice.kind === 'known' ? `known ${choice.reference}` : choice.kind;
}
