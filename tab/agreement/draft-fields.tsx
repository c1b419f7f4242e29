// The fields of an agreement's draft: one's own and those both write, and the other one's to read.
import { Checkbox, Field, Input, Textarea } from '@fluentui/react-components';
import { useId } from 'react';
import type { AgreementDraftAnswer } from '../../bot/api/agreements/agreement-contract';
import { ChoiceField, LineField } from '../clock/fields';
import type { Paper } from '../papers/paper';
import { MarkedWords } from '../parts/marked-words';
import { refusalOr } from '../parts/refusal-or';
import screen from '../parts/screen.module.css';
import styles from './agreement.module.css';
import { lastOf, textOf, type DraftWords as Words } from './draft-words';

type Group = AgreementDraftAnswer['groups'][number];
type OneField = Group['fields'][number];

type PanelProps = {
  readonly group: Group;
  readonly paper: Paper<Words>;
  readonly view: AgreementDraftAnswer;
  readonly messageFor: (field: string) => string | null;
};

export function GroupPanel({ group, ...props }: PanelProps) {
  const id = useId();
  return (
    <section className={screen.panel} aria-labelledby={id}>
      <h2 id={id}>{group.title}</h2>
      {group.note ? <p className={styles.about}>{group.note}</p> : null}
      <div className={styles.fields}>
        {group.fields.map((field) => (
          <DraftField key={field.name} field={field} {...props} />
        ))}
      </div>
    </section>
  );
}

type FieldProps = Omit<PanelProps, 'group'> & { readonly field: OneField };

function DraftField({ field, paper, view, messageFor }: FieldProps) {
  const { name, label, hint, kind, choices, mine } = field;
  const value = paper.words[name];
  const message = messageFor(name);
  const set = (next: string | number | null) => paper.update((now) => ({ ...now, [name]: next }));
  const shared = { label, hint, message };
  if (!mine) return <OthersField field={field} value={value} />;
  switch (kind) {
    case 'tick':
      return (
        <Checkbox
          label={label}
          checked={value === view.policyVersion}
          onChange={(_, { checked }) => set(checked === true ? view.policyVersion : null)}
        />
      );
    case 'choice':
      return <ChoiceField {...shared} value={String(value ?? '')} change={set} choices={choices} />;
    case 'number':
      return (
        <LineField {...shared} kind="number" value={textOf(value)} change={(typed) => set(numberOf(typed))} />
      );
    case 'date':
      return (
        <LineField {...shared} kind="date" value={textOf(value)} change={(typed) => set(typed || null)} />
      );
    case 'line':
    case 'text':
      return <WordsOf {...{ paper, shared, name }} value={textOf(value)} set={set} long={kind === 'text'} />;
  }
}

type WordsProps = {
  readonly paper: Paper<Words>;
  readonly shared: { readonly label: string; readonly hint: string; readonly message: string | null };
  readonly name: string;
  readonly value: string;
  readonly set: (next: string) => void;
  readonly long: boolean;
};

function WordsOf({ paper, shared: { label, hint, message }, name, value, set, long }: WordsProps) {
  const allowed = paper.words.notIdentifiers;
  const found = paper.found
    .filter(({ field }) => lastOf(field) === name)
    .flatMap(({ words }) => words)
    .filter((words) => !allowed.includes(words));
  return (
    <div>
      <Field label={label} {...(hint && { hint })} {...refusalOr(message)}>
        {long ? (
          <Textarea
            className={styles.grows ?? ''}
            resize="vertical"
            rows={3}
            value={value}
            onChange={(_, typed) => set(typed.value)}
          />
        ) : (
          <Input autoComplete="off" value={value} onChange={(_, typed) => set(typed.value)} />
        )}
      </Field>
      <MarkedWords
        text={value}
        found={found}
        busy={false}
        allow={(words) =>
          paper.update((now) => ({ ...now, notIdentifiers: [...new Set([...now.notIdentifiers, ...words])] }))
        }
      />
    </div>
  );
}

/** Read, never changed: it is the other one's. */
function OthersField({
  field,
  value,
}: {
  readonly field: OneField;
  readonly value: Words[OneField['name']];
}) {
  const text = field.kind === 'tick' ? (value === null ? 'Not ticked yet.' : 'Yes.') : textOf(value);
  return (
    <dl className={styles.others}>
      <dt>{field.label}</dt>
      <dd>{text === '' ? 'Not written yet.' : text}</dd>
    </dl>
  );
}

/** What is no number is kept as none: the field shows what the server has. */
function numberOf(typed: string): number | null {
  const digits = typed.replace(/\D/g, '');
  return digits === '' ? null : Number(digits);
}
