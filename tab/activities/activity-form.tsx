// Writes one activity down: what it was, when, what came of it, and the actions that were agreed.
import { useState } from 'react';
import type {
  ActivityAnswer,
  ActivityForm as Form,
  SayActivityRequest,
} from '../../bot/api/activities/activity-contract';
import type { PersonView } from '../../bot/views/view-types';
import { ChoiceField, LineField } from '../clock/fields';
import { FormDialog } from '../parts/form-dialog';
import { type Found, type Refusals, refusalsOf } from '../parts/refusals';
import { WordsField } from '../parts/words-field';
import { type AgreedRow, AgreedRows } from '../records/agreed-rows';
import { useSaved } from '../server/use-saved';
import { useTypedWords } from '../steps/use-typed-words';
import styles from './activities.module.css';
import { learningPaths } from './activity-queries';

type Props = {
  readonly person: PersonView;
  readonly form: Form;
  readonly open: boolean;
  readonly close: () => void;
  readonly saved: (message: string) => void;
};

type Typed = {
  readonly activity: string;
  readonly on: string;
  readonly title: string;
  readonly findings: string;
  readonly nextOn: string;
  readonly actions: readonly AgreedRow[];
};

const names = ['activity', 'on', 'title', 'findings', 'nextOn', 'actions', 'text', 'owner', 'byOn'];

export function ActivityForm({ person, form, open, close, saved }: Props) {
  const { typed, change, kept, forget } = useTyped(person, form);
  const [allowed, setAllowed] = useState<Found>([]);
  const { busy, failure, save, saveAsNew } = useSaved<
    Omit<SayActivityRequest, 'operationId'>,
    ActivityAnswer
  >({
    path: learningPaths.activities(person.personId),
    offeredId: form.operationId,
    saved: ({ message }) => {
      forget();
      saved(message);
    },
  });
  const refusals = refusalsOf(failure, names);
  const kind = form.kinds.find(({ value }) => value === typed.activity);

  /** What somebody lets pass stays let pass, also in the next try. */
  function allow(words: Found) {
    const all = [...new Set([...allowed, ...words])];
    setAllowed(all);
    save(bodyOf(typed, all, kind?.nextLabel != null));
  }

  return (
    <FormDialog
      title="Write something down"
      saveWord="Save"
      {...{ open, close, busy, failure }}
      unplaced={refusals.unplaced}
      note={<span role="status">{kept}</span>}
      save={() => save(bodyOf(typed, allowed, kind?.nextLabel != null))}
      saveAsNew={() => saveAsNew(bodyOf(typed, allowed, kind?.nextLabel != null))}
    >
      <ChoiceField
        label="What is it"
        value={typed.activity}
        change={(activity) => change({ activity, title: '' })}
        message={refusals.messageFor('activity')}
        choices={form.kinds.map(({ value, title }) => ({ value, title }))}
        {...(kind && { hint: kind.hint })}
      />
      {kind ? <Fields {...{ kind, typed, change, refusals, allow, busy }} /> : null}
      <div className={styles.actions}>
        <h3>Actions agreed</h3>
        <AgreedRows
          rows={typed.actions}
          change={(next) => change({ actions: next(typed.actions) })}
          noun="Action"
          owners={form.owners}
          fresh={{ owner: form.owners[0]?.value ?? 'worker', byOn: form.actionBy }}
          messageFor={refusals.messageFor}
          words={({ text }, at, type) => (
            <WordsField
              label="What will be done"
              value={text}
              change={type}
              message={refusals.messageFor('text', at)}
              found={refusals.foundIn('text')}
              rows={1}
              {...{ allow, busy }}
            />
          )}
        />
      </div>
    </FormDialog>
  );
}

/** Kept on the device until it is saved; the actions as one text. */
function useTyped({ personId }: PersonView, { kinds, today }: Form) {
  const { typed, type, kept, forget } = useTypedWords(`activity ${personId}`, {
    activity: kinds[0]?.value ?? '',
    on: today,
    title: '',
    findings: '',
    nextOn: '',
    actions: '[]',
  });
  const actions: Typed['actions'] = JSON.parse(typed.actions);
  const change = ({ actions: rows, ...part }: Partial<Typed>) =>
    type({ ...part, ...(rows && { actions: JSON.stringify(rows) }) });
  return { typed: { ...typed, actions }, change, kept, forget };
}

type FieldsProps = {
  readonly kind: Form['kinds'][number];
  readonly typed: Typed;
  readonly change: (part: Partial<Typed>) => void;
  readonly refusals: Refusals;
  readonly allow: (words: Found) => void;
  readonly busy: boolean;
};

function Fields({ kind, typed, change, refusals: { messageFor, foundIn }, allow, busy }: FieldsProps) {
  return (
    <>
      {kind.titles ? (
        <ChoiceField
          label={kind.titleLabel}
          value={typed.title}
          change={(title) => change({ title })}
          message={messageFor('title')}
          choices={kind.titles}
          blank="Choose"
        />
      ) : (
        <WordsField
          label={kind.titleLabel}
          value={typed.title}
          change={(title) => change({ title })}
          message={messageFor('title')}
          found={foundIn('title')}
          rows={1}
          {...{ allow, busy }}
        />
      )}
      <div className={styles.pair}>
        <LineField
          label={kind.onLabel}
          kind="date"
          value={typed.on}
          change={(on) => change({ on })}
          message={messageFor('on')}
        />
        {kind.nextLabel ? (
          <LineField
            label={`${kind.nextLabel} (optional)`}
            kind="date"
            value={typed.nextOn}
            change={(nextOn) => change({ nextOn })}
            message={messageFor('nextOn')}
          />
        ) : null}
      </div>
      <WordsField
        label={kind.findingsLabel}
        value={typed.findings}
        change={(findings) => change({ findings })}
        message={messageFor('findings')}
        found={foundIn('findings')}
        rows={5}
        {...{ allow, busy }}
      />
    </>
  );
}

const bodyOf = ({ nextOn, actions, ...rest }: Typed, notIdentifiers: Found, asksNext: boolean) => ({
  ...rest,
  nextOn: asksNext && nextOn !== '' ? nextOn : null,
  actions: actions.map(({ text, owner, byOn }) => ({ text, owner, byOn })),
  notIdentifiers: [...notIdentifiers],
});
