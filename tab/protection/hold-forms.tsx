// The two forms of a hold: whose file, for which reason and why; and why it is lifted.
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { FoundFiles } from '../../bot/api/access/access-contract';
import type {
  HoldAnswer,
  LiftHoldRequest,
  PlaceHoldRequest,
  RetentionAnswer,
  RetentionSaid,
} from '../../bot/api/retention/retention-contract';
import { accessPaths } from '../access/access-queries';
import { TickField } from '../access/tick-field';
import { LineField, TextField } from '../clock/fields';
import { FormDialog } from '../parts/form-dialog';
import { refusalsOf } from '../parts/refusals';
import { useClient } from '../server/client';
import { useSaved } from '../server/use-saved';
import { useSend } from '../server/use-send';
import styles from './retention.module.css';
import { retentionPaths } from './retention-queries';

type Form = { readonly close: () => void; readonly saved: (message: string) => void };
type PlaceProps = Form & {
  readonly reasons: RetentionAnswer['holds']['reasons'];
  readonly operationId: string;
};
type PlaceBody = Omit<PlaceHoldRequest, 'operationId'>;

const whyHint = 'At most 600 characters. Only data protection officers read it.';

export function PlaceForm({ reasons, operationId, close, saved }: PlaceProps) {
  const [personId, setPersonId] = useState('');
  const [reason, setReason] = useState('');
  const [why, setWhy] = useState('');
  const [missing, setMissing] = useState(false);
  const { busy, failure, save, saveAsNew } = useSaved<PlaceBody, RetentionSaid>({
    path: retentionPaths.holds(personId),
    offeredId: operationId,
    saved: ({ message }) => saved(message),
  });
  const { messageFor, unplaced } = refusalsOf(failure, ['reason', 'why']);

  function send(how: typeof save) {
    const chosen = reasons.find(({ value }) => value === reason)?.value;
    if (personId === '' || chosen === undefined) return setMissing(true);
    how({ reason: chosen, why });
  }

  return (
    <FormDialog
      title="Place a hold"
      saveWord="Place it"
      open
      {...{ busy, failure, unplaced, close }}
      save={() => send(save)}
      saveAsNew={() => send(saveAsNew)}
    >
      <WhoseFile
        chosen={personId}
        choose={setPersonId}
        message={missing && personId === '' ? 'Find and choose whose file it is.' : null}
      />
      <TickField
        kind="radio"
        legend="Reason"
        options={reasons.map((one) => ({ ...one, hint: '' }))}
        chosen={[reason]}
        change={([wanted]) => setReason(wanted ?? '')}
        message={missing && reason === '' ? 'Choose which it is.' : messageFor('reason')}
      />
      <TextField
        label="Why, in your own words"
        hint={whyHint}
        value={why}
        change={setWhy}
        message={messageFor('why')}
      />
    </FormDialog>
  );
}

type WhoseProps = {
  readonly chosen: string;
  readonly choose: (personId: string) => void;
  readonly message: string | null;
};

/** The name goes in the body of the question, never into an address. */
function WhoseFile({ chosen, choose, message }: WhoseProps) {
  const client = useClient();
  const [name, setName] = useState('');
  const [found, setFound] = useState<FoundFiles | null>(null);
  const { busy, failure, send } = useSend(
    (wanted: string) => client.write<FoundFiles>(accessPaths.find(), { name: wanted }),
    (answer) => {
      setFound(answer);
      choose(answer.people.length === 1 ? (answer.people[0]?.person.personId ?? '') : '');
    },
  );
  const people = found?.people ?? [];
  return (
    <>
      <div className={styles.find}>
        <LineField
          label="Whose file"
          hint="A part of the name is enough."
          value={name}
          change={setName}
          message={failure ? [failure.text, ...failure.fields.map((one) => one.message)].join(' ') : null}
        />
        <Button disabledFocusable={busy} onClick={() => send(name)}>
          {busy ? 'Looking' : 'Find'}
        </Button>
      </div>
      <p role="status">{found?.words}</p>
      {people.length > 0 || message !== null ? (
        <TickField
          kind="radio"
          legend="Which of them"
          options={people.map(({ person }) => ({
            value: person.personId,
            title: person.name,
            hint: [person.role, person.team].filter(Boolean).join(' · '),
          }))}
          chosen={[chosen]}
          change={([wanted]) => choose(wanted ?? '')}
          message={message}
        />
      ) : null}
    </>
  );
}

type LiftBody = Omit<LiftHoldRequest, 'operationId'>;

export function LiftForm({
  hold: { holdId, person, operationId },
  close,
  saved,
}: Form & { hold: HoldAnswer }) {
  const [why, setWhy] = useState('');
  const { busy, failure, save, saveAsNew } = useSaved<LiftBody, RetentionSaid>({
    path: retentionPaths.lift(person.personId, holdId),
    offeredId: operationId,
    saved: ({ message }) => saved(message),
  });
  const { messageFor, unplaced } = refusalsOf(failure, ['why']);
  return (
    <FormDialog
      title={`Lift the hold on ${person.name}’s file`}
      saveWord="Lift it"
      open
      {...{ busy, failure, unplaced, close }}
      save={() => save({ why })}
      saveAsNew={() => saveAsNew({ why })}
    >
      <TextField
        label="Why it is over"
        hint={whyHint}
        value={why}
        change={setWhy}
        message={messageFor('why')}
      />
    </FormDialog>
  );
}
