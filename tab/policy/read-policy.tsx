// The policy as it was read: what changed, and two ticks of whoever is looking (R38).
import { Button, Checkbox } from '@fluentui/react-components';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useId, useRef, useState } from 'react';
import type { AgreementSaid } from '../../bot/api/agreements/agreement-contract';
import type { PolicyReadAnswer, ReadPolicyRequest } from '../../bot/api/agreements/pair-contract';
import { useFocusFirstRefusal } from '../parts/form-body';
import { Notice } from '../parts/notice';
import screen from '../parts/screen.module.css';
import { StatusLine } from '../parts/status-line';
import { apiPaths } from '../paths';
import { useClient } from '../server/client';
import { useSaved } from '../server/use-saved';
import styles from './policy.module.css';

const readPath = `${apiPaths.policy()}/read`;
const readersPath = `${apiPaths.policy()}/readers`;

/** Nothing while it is on its way: the policy itself is on the page already. */
export function ReadPolicy({ counts }: { readonly counts: boolean }) {
  const client = useClient();
  const id = useId();
  const { data } = useQuery({
    queryKey: ['policy-read'],
    queryFn: ({ signal }) => client.read<PolicyReadAnswer>(readPath, signal),
  });
  if (!data) return null;
  const { changes, changesSince, read, ask, note } = data;
  return (
    <section className={screen.panel} aria-labelledby={id}>
      <h2 id={id}>Have you read it?</h2>
      {changes.length > 0 ? (
        <>
          <h3>{changesSince}</h3>
          <ul className={styles.changes}>
            {changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        </>
      ) : null}
      <StatusLine line={read && ask === null ? { shown: read } : null} />
      {ask !== null ? <Ticks view={data} ask={ask} /> : null}
      <p className={styles.about}>{note}</p>
      {counts ? <Readers /> : null}
    </section>
  );
}

function Ticks({ view, ask }: { readonly view: PolicyReadAnswer; readonly ask: string }) {
  const queries = useQueryClient();
  const [given, setGiven] = useState(false);
  const [understood, setUnderstood] = useState(false);
  const place = useRef<HTMLFormElement>(null);
  const { busy, failure, save } = useSaved<Omit<ReadPolicyRequest, 'operationId'>, AgreementSaid>({
    path: readPath,
    offeredId: view.operationId,
    // Reading it is a step of an induction, which stands on the page of the agreement.
    saved: () => {
      for (const queryKey of [['policy-read'], ['agreement'], ['file'], ['thread']])
        void queries.invalidateQueries({ queryKey });
    },
  });
  useFocusFirstRefusal(place, failure);
  const missing = (name: string) => failure?.fields.some(({ field }) => field === name) ?? false;

  function submit(event: SubmitEvent) {
    event.preventDefault();
    save({ version: view.version, given, understood });
  }

  return (
    <form ref={place} noValidate onSubmit={submit} className={styles.ticks}>
      <p>{ask}</p>
      <Checkbox
        label="I have been given it"
        checked={given}
        aria-invalid={missing('given')}
        onChange={(_, { checked }) => setGiven(checked === true)}
      />
      <Checkbox
        label="I have read and understood it"
        checked={understood}
        aria-invalid={missing('understood')}
        onChange={(_, { checked }) => setUnderstood(checked === true)}
      />
      <div role="alert">
        {failure ? (
          <Notice
            tone="attention"
            title={failure.title}
            text={failure.fields.length > 0 ? 'Please tick both, or leave it for later.' : failure.text}
          />
        ) : null}
      </div>
      <Button appearance="primary" type="submit" disabledFocusable={busy}>
        {busy ? 'Saving' : 'Say so'}
      </Button>
    </form>
  );
}

/** Asked for with a button: it looks through every thread. */
function Readers() {
  const client = useClient();
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['policy-readers'],
    queryFn: ({ signal }) => client.read<{ readonly words: string }>(readersPath, signal),
    enabled: false,
  });
  return (
    <div className={styles.readers}>
      <Button disabledFocusable={isFetching} onClick={() => void refetch()}>
        How many have read it
      </Button>
      <p role="status">{error ? 'We could not count them just now. Please try again.' : data?.words}</p>
    </div>
  );
}
