// What a worker waits for from other agencies, with the way to add to it.
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import styles from '../actions/actions.module.css';
import { Failed } from '../parts/failed';
import { type Line, StatusLine } from '../parts/status-line';
import { useOpenForm } from '../parts/use-open-form';
import { AddWait } from './add-wait';
import { WaitList } from './wait-list';
import { useOpenWaits } from './wait-queries';

export function WaitsSection({ personId }: { readonly personId: string }) {
  const { data, error, refetch } = useOpenWaits(personId);
  const [line, setLine] = useState<Line>(null);
  const form = useOpenForm<'wait'>((what) => what);
  if (!data) return error ? <Failed error={error} again={() => void refetch()} /> : null;
  const owner = data.person.personId;
  const say = (shown: string) => setLine({ shown });
  return (
    <section className={styles.panel} aria-labelledby="open-waits">
      <h2 id="open-waits">Waits on other agencies</h2>
      <StatusLine line={line} />
      {data.waits.length === 0 ? <p className={styles.quiet}>None is open.</p> : null}
      <WaitList personId={owner} waits={data.waits} say={say} />
      {data.full ? <p className={styles.quiet}>{data.full}</p> : null}
      {data.mayAdd && data.full === null ? (
        <div className={styles.ways}>
          <Button onClick={() => form.open('wait')}>Add a wait on another agency</Button>
        </div>
      ) : null}
      {form.current ? (
        <AddWait
          key={form.round}
          personId={owner}
          today={data.today}
          open={form.isOpen}
          close={form.close}
          done={({ message }) => {
            form.finish();
            say(message);
          }}
        />
      ) : null}
    </section>
  );
}
