// One quick decision by itself, for whoever may see only this one: whose it is, all of it, and what they may do.
import { Button } from '@fluentui/react-components';
import { useContext, useState } from 'react';
import { Failed } from '../parts/failed';
import { Notice } from '../parts/notice';
import { type Line, StatusLine } from '../parts/status-line';
import { Waiting } from '../parts/waiting';
import { screenPaths } from '../paths';
import { useMe } from '../server/decision-queries';
import { failureOf } from '../server/failure';
import { useEntry } from '../server/queries';
import { useTitle } from '../shell/use-route';
import { useReportViewer } from '../shell/viewer';
import { CloseDialogContext } from '../start/open-link';
import { EntryArticle } from '../thread/entry-article';
import styles from './decision-screen.module.css';

type Props = {
  readonly personId: string;
  readonly entryId: string;
  readonly list: string | null;
  readonly after: string | null;
};

export function DecisionScreen({ personId, entryId, list, after }: Props) {
  useTitle('Quick decision');
  const me = useMe();
  const found = useEntry(personId, entryId, true);
  const [line, setLine] = useState<Line>(null);
  const closeDialog = useContext(CloseDialogContext);
  useReportViewer(me.data?.viewer);
  if (found.error) return <Refused error={found.error} again={() => void found.refetch()} />;
  if (!found.data) return <Waiting label="Opening the decision" />;
  const { entry, person } = found.data;
  return (
    <>
      <div className={styles.head}>
        <h1>
          <span>{`${entry.kind === 'case' ? 'Case discussion' : 'Quick decision'}, in the supervision thread of`}</span>{' '}
          {person.name}
        </h1>
      </div>
      <StatusLine line={line} />
      <h2 className="for-screen-readers">The decision</h2>
      <EntryArticle
        entry={{ ...entry, hasMore: false }}
        personId={personId}
        example={null}
        opened={false}
        say={(shown) => setLine({ shown })}
      />
      <p className={styles.onward}>
        {closeDialog && line ? (
          <Button
            onClick={() =>
              closeDialog({
                about: personId,
                entryId,
                ...(list ? { list } : {}),
                ...(after ? { after } : {}),
              })
            }
          >
            Close
          </Button>
        ) : null}
      </p>
    </>
  );
}

type RefusedProps = { readonly error: Error; readonly again: () => void };

/** Never another entry, and never a word about whether this one exists. */
function Refused({ error, again }: RefusedProps) {
  if (failureOf(error).kind !== 'not-there') return <Failed heading error={error} again={again} />;
  return (
    <Notice
      heading
      title="This decision is not yours to see, or it is not there"
      text="Only the two it was between, who supervises them, and whoever was asked to decide can open it."
    >
      <a href={screenPaths.home()}>Go to the start</a>
    </Notice>
  );
}
