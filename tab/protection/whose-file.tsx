// Finds whose file is meant. The name goes in the body of the question, never into an address.
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { FoundFiles } from '../../bot/api/access/access-contract';
import { LineField } from '../clock/fields';
import { TickField } from '../parts/tick-field';
import { accessPaths } from '../server/access-paths';
import { useClient } from '../server/client';
import { useSend } from '../server/use-send';
import styles from './retention.module.css';

type WhoseProps = {
  readonly chosen: string;
  readonly choose: (personId: string) => void;
  readonly message: string | null;
};

export function WhoseFile({ chosen, choose, message }: WhoseProps) {
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
    <div className={styles.whose}>
      <div className={styles.find}>
        <LineField
          label="Whose file: a name or a part of it"
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
    </div>
  );
}
