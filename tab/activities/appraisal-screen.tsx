// One's own appraisal summary: examples from signed records, chosen and put into one's own words, private until shared.

import { useEffect, useState } from 'react';
import type { Appraisal } from '../../bot/api/activities/activity-contract';
import { PaperConflict } from '../papers/paper-conflict';
import { PaperState } from '../papers/paper-state';
import { usePaper } from '../papers/use-paper';
import { Failed } from '../parts/failed';
import { FileTrail } from '../parts/file-trail';
import { Notice } from '../parts/notice';
import { Waiting } from '../parts/waiting';
import { type FileRoute, screenPaths, whoeverIsLooking } from '../paths';
import { useTitle } from '../shell/use-route';
import { useReportViewer } from '../shell/viewer';
import styles from './activities.module.css';
import { learningPaths, useAppraisal } from './activity-queries';
import { bothAppraisals, linesOfAppraisal, type Words } from './appraisal-words';
import { ChosenExamples } from './chosen-examples';
import { FrameworkStatements } from './framework-statements';
import { OwnOnly } from './own-only';
import { ShareAppraisal } from './share-appraisal';

export function AppraisalScreen({ personId }: FileRoute) {
  useTitle('Supervision file');
  const reading = useAppraisal();
  useReportViewer(reading.data?.viewer);
  if (reading.error && !reading.data)
    return <Failed heading error={reading.error} again={() => void reading.refetch()} />;
  if (!reading.data) return <Waiting label="Opening your appraisal summary" />;
  const isOwn = personId === whoeverIsLooking || personId === reading.data.viewer.personId;
  if (!isOwn) return <OwnOnly what="Appraisal summaries" page="appraisal" />;
  return <OwnAppraisal view={reading.data} />;
}

function OwnAppraisal({ view }: { view: Appraisal }) {
  const [shared, setShared] = useState<string | null>(null);
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <FileTrail personId={whoeverIsLooking} />
        <h1>My appraisal summary</h1>
        <p>
          Put together from what you both signed; there is no second form, and nothing is rated. Only you can
          read it until you share it.
        </p>
        <nav className={styles.onward} aria-label="Near here">
          <a href={screenPaths.file(whoeverIsLooking, 'activities')}>My learning and checks</a>
        </nav>
      </header>
      {shared ? <Shared message={shared} /> : <Writing view={view} shared={setShared} />}
      <FrameworkStatements view={view} />
    </div>
  );
}

/** The page takes the focus, because the button that was pressed is gone. */
function Shared({ message }: { message: string }) {
  useEffect(() => document.getElementById('main')?.focus(), []);
  return (
    <div role="status">
      <Notice tone="good" title={message}>
        <a href={screenPaths.file(whoeverIsLooking, 'activities')}>Read it there</a>
      </Notice>
    </div>
  );
}

type WritingProps = { readonly view: Appraisal; readonly shared: (message: string) => void };

function Writing({ view, shared }: WritingProps) {
  const { items } = view;
  const paper = usePaper<Words>({ path: learningPaths.appraisal(), ...view.paper });
  const [allowed, setAllowed] = useState<readonly string[]>([]);
  const found = [...new Set(paper.found.flatMap(({ words }) => words))].filter(
    (words) => !allowed.includes(words),
  );
  const allow = (words: readonly string[]) => setAllowed((now) => [...new Set([...now, ...words])]);
  return (
    <>
      <div className={styles.kept}>
        <PaperState paper={paper} />
      </div>
      <PaperConflict
        paper={paper}
        linesOf={(words) => linesOfAppraisal(words, items)}
        both={bothAppraisals}
      />
      <ChosenExamples items={items} words={paper.words} update={paper.update} {...{ found, allow }} />
      <ShareAppraisal {...{ view, paper, found, allow, allowed, shared }} />
    </>
  );
}
