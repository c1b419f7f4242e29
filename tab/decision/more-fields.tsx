// The rest of the form, folded: what rarely differs from the usual.
import { Button, Checkbox, Field, Input } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { useEffect, useId, useState } from 'react';
import { refusalOr } from '../parts/refusal-or';
import { WordsField } from '../parts/words-field';
import styles from './decision-form.module.css';
import type { OpenDraft } from './drafts';
import { type FieldsProps, LongField, SelectField } from './first-fields';
import { SaidField } from './said-field';
import type { FieldName } from './use-saving';

const alwaysShown: readonly FieldName[] = ['type', 'with', 'text', 'references', 'beyondSupervisor'];

export function MoreFields(props: FieldsProps) {
  const [unfolded, setUnfolded] = useState(false);
  const id = useId();
  const isDecision = props.openDraft.draft.type === 'decision';
  const refusedBelow = [...props.saving.refusals.keys()].some(
    (field) => !alwaysShown.includes(field) && !(field === 'why' && isDecision),
  );
  useEffect(() => {
    if (refusedBelow) setUnfolded(true);
  }, [refusedBelow]);
  const shown = unfolded || refusedBelow;
  return (
    <>
      <Button
        appearance="subtle"
        className={styles.unfold}
        icon={<ChevronDownRegular className={styles.chevron ?? ''} data-unfolded={shown} />}
        aria-expanded={shown}
        aria-controls={id}
        onClick={() => setUnfolded(!shown)}
      >
        {shown ? 'Less' : isDecision ? 'More: when, where, who acts on it' : 'More: why, when, where'}
      </Button>
      <div id={id} hidden={!shown} className={styles.more}>
        {shown ? <Fields {...props} /> : null}
      </div>
    </>
  );
}

function Fields(fields: FieldsProps) {
  const { form, openDraft, saving, allow } = fields;
  const { draft, change } = openDraft;
  const { messageFor } = saving;
  const isDecision = draft.type === 'decision';
  return (
    <>
      {isDecision ? null : (
        <div className={styles.wide}>
          <LongField {...fields} name="why" label="Why" rows={3} />
        </div>
      )}
      <SaidField choices={form.saidChoices} openDraft={openDraft} message={messageFor('said')} />
      <SelectField
        name="where"
        label="Where"
        choices={form.places}
        blank="Not said"
        openDraft={openDraft}
        draftKey="where"
        message={messageFor('where')}
      />
      <div data-field="present" className={styles.wide}>
        <WordsField
          label="Who else was there"
          hint="Colleagues only."
          rows={1}
          value={draft.present}
          change={(present) => change({ present })}
          message={messageFor('present')}
          found={saving.foundIn('present')}
          allow={allow}
          busy={saving.busy}
        />
      </div>
      <div className={styles.wide}>
        <LongField {...fields} name="risk" label="Risk and safety: was it considered, and how" rows={2} />
      </div>
      {isDecision ? (
        <>
          <SelectField
            name="actionOwner"
            label="Who acts on it"
            choices={form.doers}
            openDraft={openDraft}
            draftKey="actionOwner"
            message={messageFor('actionOwner')}
          />
          {draft.actionOwner === 'nobody' ? null : (
            <DateField name="actionBy" label="By" openDraft={openDraft} message={messageFor('actionBy')} />
          )}
        </>
      ) : null}
      <SelectField
        name="recorder"
        label="Who puts it on the child’s file"
        choices={form.owners}
        openDraft={openDraft}
        draftKey="recorder"
        message={messageFor('recorder')}
      />
      <DateField
        name="recordBy"
        label="On the file by"
        openDraft={openDraft}
        message={messageFor('recordBy')}
      />
      <div data-field="furtherReferences" className={styles.wide}>
        <Field
          label="Further case references"
          hint="Brothers and sisters, for example. Separate them with commas."
        >
          <Input
            autoComplete="off"
            value={draft.furtherReferences}
            onChange={(_, { value }) => change({ furtherReferences: value })}
          />
        </Field>
      </div>
      <div data-field="revisit" className={styles.wide}>
        <Field {...refusalOr(messageFor('revisit'))}>
          <Checkbox
            label="Come back to this at the next supervision"
            checked={draft.revisit}
            onChange={(_, { checked }) => change({ revisit: checked === true })}
          />
        </Field>
      </div>
    </>
  );
}

type DateFieldProps = {
  readonly name: 'actionBy' | 'recordBy';
  readonly label: string;
  readonly openDraft: OpenDraft;
  readonly message: string | null;
};

function DateField({ name, label, openDraft, message }: DateFieldProps) {
  const { draft, change } = openDraft;
  return (
    <div data-field={name}>
      <Field label={label} {...refusalOr(message)}>
        <Input type="date" value={draft[name]} onChange={(_, { value }) => change({ [name]: value })} />
      </Field>
    </div>
  );
}
