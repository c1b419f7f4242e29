// Preparing a session, in one scroll: who and when, what each wants to talk about, and what the two come back to.

import { useContext, useState } from 'react';
import { Failed } from '../parts/failed';
import { FileTrail } from '../parts/file-trail';
import { Notice } from '../parts/notice';
import { type Line, StatusLine } from '../parts/status-line';
import { ToSign } from '../parts/to-sign';
import { useCatchFocus } from '../parts/use-catch-focus';
import { Waiting } from '../parts/waiting';
import { type FileRoute, screenPaths } from '../paths';
import { failureOf } from '../server/failure';
import { useTitle } from '../shell/use-route';
import { useReportViewer, ViewerIdContext } from '../shell/viewer';
import styles from './prepare.module.css';
import { usePreparation, useRefreshPreparation } from './prepare-queries';
import { Promises, Reminders } from './reminders';
import { SessionHead } from './session-head';
import { Talk } from './talk';

export function PrepareScreen({ personId }: FileRoute) {
  useTitle('Supervision file');
  const reading = usePreparation(personId);
  const refresh = useRefreshPreparation(personId);
  const [line, setLine] = useState<Line>(null);
  const said = useCatchFocus<HTMLDivElement>(line);
  useReportViewer(reading.data?.viewer);
  // What the device holds for them can be read once it is known who they are.
  const known = useContext(ViewerIdContext) !== null;
  const view = reading.data;
  if (!view && reading.error) return <Refused error={reading.error} again={() => void reading.refetch()} />;
  if (!view || !known) return <Waiting label="Opening the preparation" />;
  const done = (shown: string) => {
    setLine({ shown });
    refresh();
  };
  const page = { personId, view, done };
  return (
    <div className={styles.screen}>
      <FileTrail personId={personId} />
      <SessionHead {...page} />
      <div ref={said} tabIndex={-1} className={styles.said}>
        <StatusLine line={line} />
      </div>
      <ToSign personId={personId} toSign={view.toSign} />
      <Talk {...page}>
        <Promises {...page} />
      </Talk>
      <Reminders {...page} />
    </div>
  );
}

type RefusedProps = { readonly error: Error; readonly again: () => void };

/** Never a word about whether there is such a thread. */
function Refused({ error, again }: RefusedProps) {
  if (failureOf(error).kind !== 'not-there') return <Failed heading error={error} again={again} />;
  return (
    <Notice
      heading
      title="There is nothing for you to prepare here"
      text="A session is prepared by the worker and whoever supervises them."
    >
      <a href={screenPaths.home()}>Go to the start</a>
    </Notice>
  );
}
