// Learning and checks on a file: what comes back, what was written down, and the form for one more.

import { Badge, Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { useId, useState } from 'react';
import type { Activities, Activity } from '../../bot/api/activities/activity-contract';
import { Failed } from '../parts/failed';
import { FileTrail } from '../parts/file-trail';
import { type Line, StatusLine } from '../parts/status-line';
import { useOpenForm } from '../parts/use-open-form';
import { Waiting } from '../parts/waiting';
import { type FileRoute, screenPaths, whoeverIsLooking } from '../paths';
import { useTitle } from '../shell/use-route';
import { useReportViewer } from '../shell/viewer';
import styles from './activities.module.css';
import { ActivityArticle } from './activity-article';
import { ActivityForm } from './activity-form';
import { useActivities, useRefreshActivities } from './activity-queries';
import { AnswerForm } from './answer-form';

export function ActivitiesScreen({ personId }: FileRoute) {
  useTitle('Supervision file');
  const reading = useActivities(personId);
  useReportViewer(reading.data?.viewer);
  if (reading.data) return <OpenActivities view={reading.data} />;
  if (reading.error) return <Failed heading error={reading.error} again={() => void reading.refetch()} />;
  return <Waiting label="Opening learning and checks" />;
}

type Form = { readonly write: true } | { readonly answer: Activity };

function OpenActivities({ view }: { view: Activities }) {
  const { person, form } = view;
  const [line, setLine] = useState<Line>(null);
  const refresh = useRefreshActivities(person.personId);
  const opened = useOpenForm<Form>((which) => ('answer' in which ? which.answer.entryId : 'write'));
  const { current, round, isOpen, close } = opened;

  function saved(message: string) {
    opened.finish();
    setLine({ shown: message });
    refresh();
  }

  return (
    <div className={styles.screen}>
      <Head view={view} />
      <div>
        {form ? (
          <Button appearance="primary" icon={<AddRegular />} onClick={() => opened.open({ write: true })}>
            Write something down
          </Button>
        ) : null}
        <StatusLine line={line} />
      </div>
      <Due due={view.due} />
      {view.groups.map((group) => (
        <Group key={group.kind} group={group} answer={(activity) => opened.open({ answer: activity })} />
      ))}
      {view.groups.length === 0 ? <p className={styles.quiet}>Nothing is written down here yet.</p> : null}
      {current && 'write' in current && form ? (
        <ActivityForm key={round} {...{ person, form, saved, close }} open={isOpen} />
      ) : null}
      {current && 'answer' in current && form ? (
        <AnswerForm
          key={round}
          {...{ person, saved, close }}
          activity={current.answer}
          offeredId={form.operationId}
          open={isOpen}
        />
      ) : null}
    </div>
  );
}

function Head({ view: { person, own } }: { view: Activities }) {
  return (
    <header className={styles.head}>
      <FileTrail personId={own ? whoeverIsLooking : person.personId} />
      <h1>{own ? 'My learning and checks' : `${person.name}: learning and checks`}</h1>
      <p>Training, observations, health checks and checks seen. The two of you read it; nothing is scored.</p>
      {own ? (
        <nav className={styles.onward} aria-label="Near here">
          <a href={screenPaths.file(whoeverIsLooking, 'cpd')}>My CPD notes</a>
          <a href={screenPaths.file(whoeverIsLooking, 'appraisal')}>My appraisal summary</a>
        </nav>
      ) : null}
    </header>
  );
}

function Due({ due }: Pick<Activities, 'due'>) {
  const id = useId();
  if (due.length === 0) return null;
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <h2 id={id}>To look at</h2>
      <ul className={styles.due}>
        {due.map(({ entryId, words, badge }) => (
          <li key={entryId ?? words}>
            <span>{words}</span>
            <Badge
              appearance="tint"
              shape="rounded"
              color={badge.tone === 'attention' ? 'warning' : 'informative'}
            >
              {badge.word}
            </Badge>
          </li>
        ))}
      </ul>
    </section>
  );
}

type GroupProps = {
  readonly group: Activities['groups'][number];
  readonly answer: (activity: Activity) => void;
};

function Group({ group, answer }: GroupProps) {
  const id = useId();
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <h2 id={id}>{group.title}</h2>
      <ul className={styles.entries}>
        {group.entries.map((activity) => (
          <li key={activity.entryId}>
            <ActivityArticle activity={activity} answer={() => answer(activity)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
