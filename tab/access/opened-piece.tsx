// One record, decision or agreement of an opened file, whole, laid out to be read.

import type { OpenedPieceView } from '../../bot/views/access/access-view-types';
import { Failed } from '../parts/failed';
import { Notice } from '../parts/notice';
import { Panel } from '../parts/panel';
import rows from '../parts/rows.module.css';
import screen from '../parts/screen.module.css';
import { ToneBadge } from '../parts/tone-badge';
import { Waiting } from '../parts/waiting';
import { screenPaths } from '../paths';
import { failureOf } from '../server/failure';
import { useReportViewer } from '../shell/viewer';
import styles from './access.module.css';
import { useOpenedPiece } from './access-queries';

/** The address of one piece: its kind and id stand together in the last part. */
export const pieceWay = (personId: string, kind: OpenedPieceView['kind'], id: string) =>
  screenPaths.file(personId, 'opened', `${kind}:${id}`);

export function OpenedPiece({ personId, named }: { readonly personId: string; readonly named: string }) {
  const at = named.indexOf(':');
  const { data, error, refetch } = useOpenedPiece(personId, named.slice(0, at), named.slice(at + 1));
  useReportViewer(data?.viewer);
  const gone = error !== null && ['not-there', 'needs-attention'].includes(failureOf(error).kind);
  if (gone || (data && data.piece === null)) return <NotOpen personId={personId} />;
  if (!data?.piece) {
    return error ? (
      <Failed heading error={error} again={() => void refetch()} />
    ) : (
      <Waiting label="Opening it" />
    );
  }
  const { title, badge, facts, parts } = data.piece;
  return (
    <>
      <div className={screen.head}>
        <div className={screen.title}>
          <h1>{title}</h1>
          <a href={screenPaths.file(personId, 'opened')}>{`To what is open of ${data.person.name}’s file`}</a>
        </div>
        <p className={screen.aside}>
          {[data.person.name, data.person.role, data.person.team].filter(Boolean).join(' · ')}
        </p>
        {badge ? (
          <p className={rows.para}>
            <ToneBadge badge={badge} />
          </p>
        ) : null}
        <ul className={styles.facts}>
          {facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      </div>
      <div>
        {parts.map((part) => (
          <Panel key={part.title} title={part.title}>
            <Lines lines={part.lines} />
          </Panel>
        ))}
      </div>
    </>
  );
}

type Line = OpenedPieceView['parts'][number]['lines'][number];

/** A line without a label is a text of its own. */
function Lines({ lines }: { readonly lines: readonly Line[] }) {
  const labelled = lines.filter(({ label }) => label !== '');
  return (
    <>
      {lines
        .filter(({ label }) => label === '')
        .map(({ text }) => (
          <p key={text} className={styles.text}>
            {text}
          </p>
        ))}
      {labelled.length > 0 ? (
        <dl className={styles.labelled}>
          {labelled.map(({ label, text }) => (
            <div key={`${label} ${text}`}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      ) : null}
    </>
  );
}

function NotOpen({ personId }: { personId: string }) {
  return (
    <Notice heading title="This is not open to you, or it is not there" text="The time for it may be over.">
      <a href={screenPaths.file(personId, 'opened')}>See what is open</a>
    </Notice>
  );
}
