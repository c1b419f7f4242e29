// What a quick decision needs at least: its kind, with whom, what was decided and why, and which case.
import { Checkbox, Field, Select } from '@fluentui/react-components';
import type { DecisionFormView } from '../../bot/views/view-types';
import { refusalOr } from '../parts/refusal-or';
import type { Found } from '../parts/refusals';
import { WordsField } from '../parts/words-field';
import { countHint, overLimit } from './character-count';
import { ChoiceChips } from './choice-chips';
import styles from './decision-form.module.css';
import type { OpenDraft } from './drafts';
import { ReferenceField } from './reference-field';
import type { FieldName, Saving } from './use-saving';

/** What every part of the form gets. */
export type FieldsProps = {
  readonly form: DecisionFormView;
  readonly openDraft: OpenDraft;
  readonly saving: Saving;
  /** Says that marked words are nobody's, and saves. */
  readonly allow: (words: Found) => void;
};

/** `own`: true on one's own thread; then it was said with a supervisor. */
export function FirstFields({ own, ...fields }: FieldsProps & { readonly own: boolean }) {
  const { form, openDraft, saving } = fields;
  const isDecision = openDraft.draft.type === 'decision';
  return (
    <>
      <KindField {...fields} />
      <Who form={form} own={own} openDraft={openDraft} message={saving.messageFor('with')} />
      <div className={isDecision ? styles.beside : undefined}>
        <LongField
          {...fields}
          name="text"
          label={textLabels[openDraft.draft.type] ?? 'What was said'}
          required
        />
        {isDecision ? <LongField {...fields} name="why" label="Why" /> : null}
      </div>
      <ReferenceField form={form} openDraft={openDraft} message={saving.messageFor('references')} />
      {isDecision ? <AuthorityField {...fields} own={own} /> : null}
    </>
  );
}

const textLabels: Readonly<Record<string, string>> = {
  decision: 'What was decided',
  advice: 'What was advised',
  endorsement: 'What was endorsed',
};

/** Short enough for a phone; the longer words stand below the one that is chosen. */
const kindWords: Readonly<Record<string, string>> = {
  decision: 'Decision',
  advice: 'Advice',
  endorsement: 'Endorsement',
  information: 'Information',
};

/** Advice asks two things only: what, and which case. */
function KindField({ form, openDraft, saving }: FieldsProps) {
  const { draft, change } = openDraft;
  const longer = form.types.find(({ value }) => value === draft.type)?.title;
  return (
    <ChoiceChips
      name="type"
      legend="What kind it is"
      chips={form.types.map(({ value, title }) => ({
        key: value,
        word: kindWords[value] ?? title,
        choose: () => change({ type: value, revisit: value === 'decision' }),
      }))}
      chosen={draft.type}
      description={longer === kindWords[draft.type] ? null : (longer ?? null)}
      message={saving.messageFor('type')}
    />
  );
}

type LongFieldProps = FieldsProps & {
  readonly name: 'text' | 'why' | 'risk';
  readonly label: string;
  readonly required?: boolean;
  readonly rows?: number;
};

export function LongField({ name, label, required = false, rows = 4, ...fields }: LongFieldProps) {
  const { form, openDraft, saving, allow } = fields;
  const value = openDraft.draft[name];
  return (
    <div data-field={name}>
      <WordsField
        label={label}
        required={required}
        rows={rows}
        value={value}
        change={(typed) => openDraft.change({ [name]: typed })}
        hint={countHint(value, form.maximumCharacters)}
        message={saving.messageFor(name)}
        warning={overLimit(value, form.maximumCharacters)}
        found={saving.foundIn(name)}
        allow={allow}
        busy={saving.busy}
      />
    </div>
  );
}

type WhoProps = Pick<FieldsProps, 'form' | 'openDraft'> & {
  readonly own: boolean;
  readonly message: string | null;
};

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

/** Only where the supervisor of the two may not decide this by their grade. */
function AuthorityField({ form, openDraft, saving, own }: FieldsProps & { readonly own: boolean }) {
  const { draft, change } = openDraft;
  const words = form.authority[draft.who];
  if (!words) return null;
  return (
    <div data-field="beyondSupervisor" className={styles.authority}>
      <p>
        <b>It may need a decision from above.</b> {words}
      </p>
      <Field {...refusalOr(saving.messageFor('beyondSupervisor'))}>
        <Checkbox
          label={own ? 'My supervisor may decide this one' : 'I may decide this one'}
          checked={draft.withinMyAuthority}
          onChange={(_, { checked }) => change({ withinMyAuthority: checked === true })}
        />
      </Field>
    </div>
  );
}

type SelectFieldProps = {
  readonly name: FieldName;
  readonly label: string;
  readonly choices: DecisionFormView['who'];
  readonly openDraft: OpenDraft;
  readonly draftKey: 'who' | 'actionOwner' | 'recorder' | 'where';
  readonly message: string | null;
  /** What stands there while nothing is chosen; without it there is always a choice. */
  readonly blank?: string;
};

export function SelectField({ name, label, choices, openDraft, draftKey, message, blank }: SelectFieldProps) {
  const { draft, change } = openDraft;
  return (
    <div data-field={name}>
      <Field label={label} {...refusalOr(message)}>
        <Select value={draft[draftKey]} onChange={(_, { value }) => change({ [draftKey]: value })}>
          {blank ? <option value="">{blank}</option> : null}
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
