// Finds somebody by name. The name goes in the body of the question, never into an address.
import { Button } from '@fluentui/react-components';
import { type SubmitEvent, useState } from 'react';
import type { FindFileRequest, FoundFiles } from '../../bot/api/access/access-contract';
import { LineField } from '../clock/fields';
import { Panel } from '../parts/panel';
import { refusalsOf } from '../parts/refusals';
import { StepRefusal } from '../parts/step-refusal';
import { accessPaths } from '../server/access-paths';
import { useClient } from '../server/client';
import { useSend } from '../server/use-send';
import styles from './access.module.css';
import { FileRows, type ToOpen } from './file-rows';

type Props = { readonly hint: string; readonly open: (wanted: ToOpen) => void };

export function FindFile({ hint, open }: Props) {
  const client = useClient();
  const [name, setName] = useState('');
  const [found, setFound] = useState<FoundFiles | null>(null);
  const { busy, failure, send } = useSend(
    (request: FindFileRequest) => client.write<FoundFiles>(accessPaths.find(), request),
    setFound,
  );
  const { messageFor } = refusalsOf(failure, ['name']);
  const message = messageFor('name');

  function submit(event: SubmitEvent) {
    event.preventDefault();
    send({ name });
  }

  return (
    <Panel title="Find somebody">
      <form noValidate className={styles.ask} onSubmit={submit}>
        <LineField label="Name" hint={hint} value={name} change={setName} message={message} />
        <Button type="submit" disabledFocusable={busy}>
          {busy ? 'Looking' : 'Find'}
        </Button>
      </form>
      <StepRefusal failure={message === null ? failure : null} />
      <p role="status" className={styles.found}>
        {found?.words}
      </p>
      {found && found.people.length > 0 ? <FileRows files={found} open={open} /> : null}
    </Panel>
  );
}
