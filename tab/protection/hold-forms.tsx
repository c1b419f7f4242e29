// The two forms of a hold: whose file, for which reason and why; and why it is lifted.
import { useState } from 'react';
import type {
  HoldAnswer,
  LiftHoldRequest,
  PlaceHoldRequest,
  RetentionAnswer,
  RetentionSaid,
} from '../../bot/api/retention/retention-contract';
import { TextField } from '../clock/fields';
import { FormDialog } from '../parts/form-dialog';
import { refusalsOf } from '../parts/refusals';
import { TickField } from '../parts/tick-field';
import { useSaved } from '../server/use-saved';
import { retentionPaths } from './retention-queries';
import { WhoseFile } from './whose-file';

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
