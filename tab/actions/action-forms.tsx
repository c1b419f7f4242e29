// What is said of an action in a few words: carried to another day, dropped, or taken over by somebody else.
import { useRef, useState } from 'react';
import type { ActionSaved } from '../../bot/api/actions/action-contract';
import type { ActionView } from '../../bot/views/actions/action-view-types';
import { ChoiceField, LineField } from '../clock/fields';
import { FormDialog } from '../parts/form-dialog';
import { type Found, refusalsOf } from '../parts/refusals';
import { WordsField } from '../parts/words-field';
import { apiPaths } from '../paths';
import type { ActionStep } from './action-step';
import styles from './actions.module.css';
import { useAct } from './use-act';

export type ActionForm = { readonly what: 'carry' | 'drop' | 'take-over'; readonly action: ActionView };

type Shared = {
  readonly personId: string;
  readonly open: boolean;
  readonly close: () => void;
  readonly done: (answer: ActionSaved, step: ActionStep) => void;
};

export function ActionForms({ form, ...shared }: Shared & { readonly form: ActionForm }) {
  if (form.what === 'carry') return <CarryForm {...shared} action={form.action} />;
  if (form.what === 'drop') return <DropForm {...shared} action={form.action} />;
  return <TakeOverForm {...shared} action={form.action} />;
}

type FormProps = Shared & { readonly action: ActionView };

function useForm(
  { personId, action, open, close, done }: FormProps,
  names: readonly string[],
  step: (allowed: Found) => ActionStep,
) {
  const [allowed, setAllowed] = useState<Found>([]);
  // What was sent last is what was saved: a form sends one thing at a time.
  const sent = useRef<ActionStep | null>(null);
  const { busy, failure, send } = useAct<{ readonly step: ActionStep }, ActionSaved>({
    personId,
    path: apiPaths.file(personId, 'actions', action.entryId, 'steps'),
    done: (answer) => {
      if (sent.current) done(answer, sent.current);
    },
  });
  const say = (words: Found) => {
    sent.current = step(words);
    send({ step: sent.current });
  };
  const { messageFor, foundIn, unplaced } = refusalsOf(failure, names);
  const save = () => say(allowed);
  function allow(words: Found) {
    const more = [...allowed, ...words];
    setAllowed(more);
    say(more);
  }
  const why = { message: messageFor('why'), found: foundIn('why'), allow, busy };
  const dialog = { open, close, busy, failure, unplaced, save, saveAsNew: save };
  return { dialog, why, messageFor };
}

function CarryForm(props: FormProps) {
  const { action } = props;
  const [byOn, setByOn] = useState(action.carryTo ?? '');
  const [why, setWhy] = useState('');
  const form = useForm(props, ['why', 'byOn'], (notIdentifiers) => ({
    do: 'carry',
    why,
    byOn: byOn === '' ? null : byOn,
    notIdentifiers: [...notIdentifiers],
  }));
  return (
    <FormDialog title="Carry this on" saveWord="Carry it on" {...form.dialog}>
      <p className={styles.about}>{action.text}</p>
      <LineField
        label="By when now"
        kind="date"
        value={byOn}
        change={setByOn}
        message={form.messageFor('byOn')}
      />
      <WordsField
        label="What was in the way"
        hint="One line. It stays beside the action."
        rows={1}
        value={why}
        change={setWhy}
        {...form.why}
      />
    </FormDialog>
  );
}

function DropForm(props: FormProps) {
  const [why, setWhy] = useState('');
  const form = useForm(props, ['why'], (notIdentifiers) => ({
    do: 'drop',
    why,
    notIdentifiers: [...notIdentifiers],
  }));
  return (
    <FormDialog title="Drop this action" saveWord="Drop it" {...form.dialog}>
      <p className={styles.about}>{props.action.text}</p>
      <WordsField
        label="Why it is not needed any more"
        hint="One line. Both of you can read it."
        rows={1}
        value={why}
        change={setWhy}
        {...form.why}
      />
    </FormDialog>
  );
}

function TakeOverForm(props: FormProps) {
  const { takeOver, text, note } = props.action;
  const [to, setTo] = useState(takeOver[0]?.value ?? '');
  const form = useForm(props, ['to'], () => ({ do: 'take-over', to }));
  return (
    <FormDialog title="Somebody else takes it over" saveWord="Hand it over" {...form.dialog}>
      <p className={styles.about}>{text}</p>
      {note ? <p className={styles.quiet}>{note}</p> : null}
      <ChoiceField
        label="Who does it now"
        choices={takeOver}
        value={to}
        change={setTo}
        message={form.messageFor('to')}
      />
    </FormDialog>
  );
}
