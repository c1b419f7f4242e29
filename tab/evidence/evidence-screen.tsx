// Whether anything in the council's supervision files was changed behind the product's back.
import { Badge, Button } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Evidence, EvidenceCheck } from '../../bot/api/evidence/evidence-contract';
import { Failed } from '../parts/failed';
import { Notice } from '../parts/notice';
import screen from '../parts/screen.module.css';
import { Waiting } from '../parts/waiting';
import { useClient } from '../server/client';
import { useSend } from '../server/use-send';
import { useTitle } from '../shell/use-route';
import { useReportViewer } from '../shell/viewer';
import styles from './evidence.module.css';

const path = '/api/evidence';
const queryKey = ['evidence'];

export function EvidenceScreen() {
  useTitle('Evidence');
  const client = useClient();
  const reading = useQuery({ queryKey, queryFn: ({ signal }) => client.read<Evidence>(path, signal) });
  const evidence = reading.data;
  useReportViewer(evidence?.viewer);
  if (!evidence && reading.error)
    return <Failed heading error={reading.error} again={() => void reading.refetch()} />;
  if (!evidence) return <Waiting label="Asking" />;
  return (
    <>
      <div className={screen.head}>
        <div className={screen.title}>
          <h1>Evidence</h1>
        </div>
      </div>
      <section className={screen.panel} aria-label="What is kept">
        {evidence.notes.map((note) => (
          <p key={note} className={styles.note}>
            {note}
          </p>
        ))}
        <dl className={styles.facts}>
          {evidence.facts.map(({ title, value }) => (
            <div key={title}>
              <dt>{title}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </section>
      <Check />
    </>
  );
}

/** Everybody's without a person. */
type Asked = { readonly personId?: string };

function Check() {
  const client = useClient();
  const queries = useQueryClient();
  const [found, setFound] = useState<EvidenceCheck | null>(null);
  const { busy, failure, send } = useSend(
    async (one: Asked) => ({ one, answer: await client.write<EvidenceCheck>(`${path}/check`, one) }),
    ({ one, answer }) => {
      setFound((before) => merged(before, one, answer));
      void queries.invalidateQueries({ queryKey });
    },
  );
  return (
    <section className={screen.panel} aria-labelledby="check">
      <h2 id="check">Check the files</h2>
      <p className={styles.note}>It reads every file and takes a minute or two in a large council.</p>
      <Button appearance="primary" disabledFocusable={busy} onClick={() => send({})}>
        {busy ? 'Checking' : 'Check all files'}
      </Button>
      <div role="alert">
        {failure ? <Notice tone="attention" title={failure.title} text={failure.text} /> : null}
      </div>
      <div role="status">{found ? <Result found={found} /> : null}</div>
      {found ? <Wrong found={found} busy={busy} again={(personId) => send({ personId })} /> : null}
    </section>
  );
}

/** Of one file the list keeps every other, and what is wrong with this one now in its place. */
function merged(before: EvidenceCheck | null, { personId }: Asked, answer: EvidenceCheck): EvidenceCheck {
  if (before === null || personId === undefined) return answer;
  const isIt = ({ person }: EvidenceCheck['wrong'][number]) => person?.personId === personId;
  const now = answer.wrong.filter(isIt);
  return { ...answer, wrong: before.wrong.flatMap((one) => (isIt(one) ? now : [one])) };
}

function Result({ found: { answer, tone } }: { readonly found: EvidenceCheck }) {
  const good = tone === 'good';
  return (
    <div className={styles.answer}>
      <Badge
        appearance="tint"
        shape="rounded"
        size="large"
        color={good ? 'success' : 'danger'}
        icon={good ? <CheckmarkCircleFilled /> : <ErrorCircleFilled />}
      >
        {good ? 'As it was written' : 'Something does not fit'}
      </Badge>
      <p>{answer}</p>
    </div>
  );
}

type WrongProps = {
  readonly found: EvidenceCheck;
  readonly busy: boolean;
  readonly again: (personId: string) => void;
};

function Wrong({ found: { wrong }, busy, again }: WrongProps) {
  if (wrong.length === 0) return null;
  return (
    <ul className={styles.files}>
      {wrong.map(({ person, name, lines }, at) => (
        <li key={person?.personId ?? `gone ${at}`}>
          <div className={screen.title}>
            <h3>{name}</h3>
            {person ? (
              <Button
                size="small"
                disabledFocusable={busy}
                aria-label={`Check again: ${name}`}
                onClick={() => again(person.personId)}
              >
                Check again
              </Button>
            ) : null}
          </div>
          <ol className={styles.lines}>
            {lines.map(({ sentence, id }) => (
              <li key={`${sentence} ${id}`}>
                {sentence}
                {id === '' ? null : <span className={styles.id}>{id}</span>}
              </li>
            ))}
          </ol>
        </li>
      ))}
    </ul>
  );
}
