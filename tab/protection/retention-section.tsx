// How long what is kept, whose file is due for review, and the way to look at one and remove it.
import { Button } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { RetentionAnswer } from '../../bot/api/retention/retention-contract';
import { Failed } from '../parts/failed';
import { Panel } from '../parts/panel';
import rows from '../parts/rows.module.css';
import { StepRefusal } from '../parts/step-refusal';
import { type Told, ToldLine } from '../parts/told-line';
import { useSaved } from '../server/use-saved';
import { RemoveForm } from './remove-form';
import styles from './retention.module.css';
import { retentionPaths, useReadAgain, useRetention } from './retention-queries';

type Kept = RetentionAnswer['due']['files'][number];

export function RetentionSection() {
  const { data, error, refetch } = useRetention();
  const readAgain = useReadAgain();
  const [told, setTold] = useState<Told>(null);
  const [looked, setLooked] = useState<Kept | null>(null);
  if (!data) return error ? <Failed error={error} again={() => void refetch()} /> : null;
  const { table, notes, begun, removed: gone, due, notDue } = data;
  const removed = (message: string) => {
    setLooked(null);
    void readAgain().then(() => setTold({ message }));
  };
  return (
    <Panel title="Keeping and removing">
      <ul className={`${rows.notes} ${styles.notes}`}>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      <div className={styles.told}>
        <ToldLine told={told} />
      </div>
      {begun.length > 0 ? (
        <>
          <h3 className={styles.heading}>Begun and not finished</h3>
          <ul className={rows.list}>
            {begun.map((one) => (
              <li key={one.operationId} className={rows.one}>
                <GoOn one={one} removed={removed} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <h3 className={styles.heading}>Due for review</h3>
      {due.files.length === 0 ? <p>No file is due.</p> : null}
      <ul className={rows.list}>
        {due.files.map((file) => (
          <li key={file.person.personId} className={rows.one}>
            <FileLine {...file} />
            <div className={rows.buttons}>
              <Button onClick={() => setLooked(file)}>
                Look at it<span className="for-screen-readers">{`: ${file.person.name}’s file`}</span>
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <More words={due.more} />
      {looked ? (
        <RemoveForm
          key={looked.person.personId}
          person={looked.person}
          close={() => setLooked(null)}
          removed={removed}
        />
      ) : null}
      <Folded title={`Left, and not due (${notDue.files.length})`} empty={notDue.files.length === 0}>
        <ul className={rows.list}>
          {notDue.files.map((file) => (
            <li key={file.person.personId} className={rows.one}>
              <FileLine {...file} />
            </li>
          ))}
        </ul>
        <More words={notDue.more} />
      </Folded>
      <Folded title={`Removed (${gone.files.length})`} empty={gone.files.length === 0}>
        <ul className={rows.list}>
          {gone.files.map(({ person, words, why }) => (
            <li key={`${person.personId} ${words}`} className={rows.one}>
              <FileLine person={person} words={words} />
              <p>{why}</p>
            </li>
          ))}
        </ul>
        <More words={gone.more} />
      </Folded>
      <Folded title="How long what is kept">
        <dl className={styles.table}>
          {table.map(({ what, keep, after }) => (
            <div key={what}>
              <dt>{what}</dt>
              <dd>{keep}</dd>
              <dd className={rows.quiet}>{after}</dd>
            </div>
          ))}
        </dl>
        <p className={rows.para}>
          The principal social worker sets these numbers on the policy page, with you.
        </p>
      </Folded>
    </Panel>
  );
}

function FileLine({ person, words }: Kept) {
  return (
    <div className={rows.person}>
      <div className={rows.words}>
        <p>
          <b>{person.name}</b>
        </p>
        <p className={rows.quiet}>{words}</p>
      </div>
    </div>
  );
}

type GoOnProps = {
  readonly one: RetentionAnswer['begun'][number];
  readonly removed: (message: string) => void;
};

/** The same removal, under the same id and with the same words: it takes up where it was broken off. */
function GoOn({ one, removed }: GoOnProps) {
  const { person, words, operationId, plan, why } = one;
  const { busy, failure, save } = useSaved<object, { readonly message: string }>({
    path: retentionPaths.remove(),
    offeredId: operationId,
    saved: ({ message }) => removed(message),
  });
  return (
    <>
      <FileLine person={person} words={words} />
      <div className={rows.buttons}>
        <Button disabledFocusable={busy} onClick={() => save({ personId: person.personId, plan, why })}>
          {busy ? 'Removing' : 'Finish it'}
          <span className="for-screen-readers">{`: ${person.name}’s file`}</span>
        </Button>
      </div>
      <StepRefusal failure={failure} />
    </>
  );
}

const More = ({ words }: { words: string | null }) =>
  words === null ? null : <p className={rows.quiet}>{words}</p>;

type FoldedProps = {
  readonly title: string;
  readonly empty?: boolean;
  readonly children: ReactNode;
};

export function Folded({ title, empty = false, children }: FoldedProps) {
  if (empty) return null;
  return (
    <details className={styles.folded}>
      <summary>
        <h3>{title}</h3>
      </summary>
      {children}
    </details>
  );
}
