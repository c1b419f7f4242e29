// The rest of the form, folded: what rarely differs from the usual.
import { Button, Checkbox, Field, Input, Textarea } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { useEffect, useId, useState } from 'react';
import type { DecisionFormView } from '../../bot/views/view-types';
import { refusalOr } from '../parts/refusal-or';
import { countHint, overLimit } from './character-count';
import styles from './decision-dialog.module.css';
import type { OpenDraft } from './drafts';
import { SelectField } from './first-fields';
import { SaidField } from './said-field';
import type { FieldName, Saving } from './use-saving';

type Props = {
  readonly form: DecisionFormView;
  readonly openDraft: OpenDraft;
  readonly messageFor: Saving['messageFor'];
  readonly refusals: Saving['refusals'];
};

const alwaysShown: readonly FieldName[] = ['with', 'text', 'references'];

export function MoreFields(props: Props) {
  const [unfolded, setUnfolded] = useState(false);
  const id = useId();
  const refusedBelow = [...props.refusals.keys()].some((field) => !alwaysShown.includes(field));
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
        {shown ? 'Less' : 'More: why, when, who acts on it'}
      </Button>
      <div id={id} hidden={!shown} className={styles.more}>
        {shown ? <Fields {...props} /> : null}
      </div>
    </>
  );
}

function Fields({ form, openDraft, messageFor }: Props) {
  const { draft, change } = openDraft;
  return (
    <>
      <div data-field="why" className={styles.wide}>
        <Field
          label="Why"
          hint={countHint(draft.why, form.maximumCharacters)}
          {...refusalOr(messageFor('why'), overLimit(draft.why, form.maximumCharacters))}
        >
          <Textarea
            resize="vertical"
            rows={3}
            value={draft.why}
            onChange={(_, { value }) => change({ why: value })}
          />
        </Field>
      </div>
      <SelectField
        name="type"
        label="What kind it is"
        choices={form.types}
        openDraft={openDraft}
        draftKey="type"
        message={messageFor('type')}
      />
      <SaidField openDraft={openDraft} message={messageFor('said')} />
      <SelectField
        name="actionOwner"
        label="Who acts on it"
        choices={form.owners}
        openDraft={openDraft}
        draftKey="actionOwner"
        message={messageFor('actionOwner')}
      />
      <DateField name="actionBy" label="By" openDraft={openDraft} message={messageFor('actionBy')} />
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
