// "Begun by mistake": puts away a session that was not held, after asking once.
import { Button } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { RecordDraft } from '../../bot/api/records/record-contract';
import type { Discarded } from '../../bot/api/records/record-step-contract';
import type { Paper } from '../papers/paper';
import { Notice } from '../parts/notice';
import { screenPaths } from '../paths';
import { useClient } from '../server/client';
import { useSend } from '../server/use-send';
import { goTo } from '../shell/use-route';
import { recordPaths, useRefreshRecords } from './record-queries';
import styles from './records.module.css';
import type { Words } from './session-words';

type Props = { readonly view: RecordDraft; readonly paper: Paper<Words> };

export function DiscardSession({ view, paper }: Props) {
  const { personId } = view.person;
  const client = useClient();
  const refresh = useRefreshRecords();
  const [asking, setAsking] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const asked = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the button made room for the question, or the question for the button
  useEffect(() => {
    if (asked.current) place.current?.querySelector('button')?.focus();
  }, [asking]);
  const { busy, failure, send } = useSend(
    () => client.write<Discarded>(recordPaths.one(personId, view.recordId, 'discard'), {}),
    () => {
      paper.finish();
      refresh();
      goTo(screenPaths.file(personId, 'prepare'));
    },
  );
  function ask() {
    asked.current = true;
    setAsking(true);
  }

  if (!asking) {
    return (
      <div ref={place} className={styles.buttons}>
        <Button appearance="subtle" onClick={ask}>
          Begun by mistake
        </Button>
      </div>
    );
  }
  return (
    <div ref={place}>
      <Notice
        title="Put this session away?"
        text="What is written here goes too. A date in the diary stays, and so does what you both prepared."
      >
        <Button onClick={() => setAsking(false)}>Keep it</Button>
        <Button disabledFocusable={busy} onClick={() => send(undefined)}>
          {busy ? 'Putting it away' : 'Put it away'}
        </Button>
      </Notice>
      <div role="alert">
        {failure ? (
          <p>{[failure.title, ...failure.fields.map(({ message }) => message)].join('. ')}</p>
        ) : null}
      </div>
    </div>
  );
}
