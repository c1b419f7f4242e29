// What a quick decision needs at least: with whom, what was decided, and which case.
import { Field, Select, Textarea } from '@fluentui/react-components';
import type { DecisionFormView } from '../../bot/views/view-types';
import { refusalOr } from '../parts/refusal-or';
import { countHint, overLimit } from './character-count';
import styles from './decision-dialog.module.css';
import type { OpenDraft } from './drafts';
import { ReferenceField } from './reference-field';
import type { FieldName, Saving } from './use-saving';

type Props = {
  readonly form: DecisionFormView;
  /** True on one's own thread: then it was said with a supervisor. */
  readonly own: boolean;
  readonly openDraft: OpenDraft;
  readonly messageFor: Saving['messageFor'];
};

export function FirstFields({ form, own, openDraft, messageFor }: Props) {
  const { draft, change } = openDraft;
  return (
    <>
      <Who form={form} own={own} openDraft={openDraft} message={messageFor('with')} />
      <div data-field="text">
        <Field
          required
          label="What was decided"
          hint={countHint(draft.text, form.maximumCharacters)}
          {...refusalOr(messageFor('text'), overLimit(draft.text, form.maximumCharacters))}
        >
          <Textarea
            resize="vertical"
            rows={4}
            value={draft.text}
            onChange={(_, { value }) => change({ text: value })}
          />
        </Field>
      </div>
      <ReferenceField form={form} openDraft={openDraft} message={messageFor('references')} />
    </>
  );
}

type WhoProps = Pick<Props, 'form' | 'own' | 'openDraft'> & { readonly message: string | null };

function Who({ form, own, openDraft, message }: WhoProps) {
  const [first] = form.who;
  if (form.who.length <= 1 || !own) {
    const chosen = form.who.find((each) => each.value === openDraft.draft.who) ?? first;
    return (
      <p data-field="with" className={styles.who}>
        With <b>{chosen?.title}</b>
        {message === null ? null : <span className={styles.message}>{message}</span>}
      </p>
    );
  }
  return (
    <SelectField
      name="with"
      label="With"
      choices={form.who}
      openDraft={openDraft}
      draftKey="who"
      message={message}
    />
  );
}

type SelectFieldProps = {
  readonly name: FieldName;
  readonly label: string;
  readonly choices: DecisionFormView['who'];
  readonly openDraft: OpenDraft;
  readonly draftKey: 'who' | 'type' | 'actionOwner' | 'recorder';
  readonly message: string | null;
};

export function SelectField({ name, label, choices, openDraft, draftKey, message }: SelectFieldProps) {
  const { draft, change } = openDraft;
  return (
    <div data-field={name}>
      <Field label={label} {...refusalOr(message)}>
        <Select value={draft[draftKey]} onChange={(_, { value }) => change({ [draftKey]: value })}>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.title}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  );
}
