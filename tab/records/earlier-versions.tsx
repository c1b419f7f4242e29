// The versions of a record before the newest, for the two whose it is: what a void signature or an old comment was about.
import { Button } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { RecordAnswer } from '../../bot/api/records/record-contract';
import { Failed } from '../parts/failed';
import { Waiting } from '../parts/waiting';
import { RecordBody } from './record-body';
import { useRecordVersion } from './record-queries';
import styles from './records.module.css';

/** Nothing is read before somebody asks for it. */
export function EarlierVersions({ record }: { record: RecordAnswer }) {
  const id = useId();
  if (record.earlier.length === 0) return null;
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <h2 id={id}>Earlier versions</h2>
      {record.earlier.map((each) => (
        <OneVersion key={each.version} record={record} {...each} />
      ))}
    </section>
  );
}

type Props = { readonly record: RecordAnswer; readonly version: number; readonly words: string };

function OneVersion({ record: { person, recordId }, version, words }: Props) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const reading = useRecordVersion(person.personId, recordId, version, open);
  return (
    <div className={styles.step}>
      <Button aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        {words}
      </Button>
      <div id={id} hidden={!open}>
        {reading.data ? <RecordBody record={reading.data} label={`Version ${version}`} /> : null}
        {open && !reading.data && !reading.error ? <Waiting label={`Opening version ${version}`} /> : null}
        {reading.error ? <Failed error={reading.error} again={() => void reading.refetch()} /> : null}
      </div>
    </div>
  );
}
