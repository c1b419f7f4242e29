// The form for a quick decision as a page of its own: a command, a card or a link leads here, with a draft or without.
import { Button, Select } from '@fluentui/react-components';
import { type ReactNode, useContext, useId, useState } from 'react';
import type { LogDecisionAnswer, Thread } from '../../bot/api/contract';
import type { DraftView } from '../../bot/views/decision-view-types';
import { Failed } from '../parts/failed';
import { Notice } from '../parts/notice';
import screen from '../parts/screen.module.css';
import { Waiting } from '../parts/waiting';
import { screenPaths, whoeverIsLooking } from '../paths';
import { useMe } from '../server/decision-queries';
import { useTeam, useThread } from '../server/queries';
import { useTitle } from '../shell/use-route';
import { useReportViewer } from '../shell/viewer';
import { CloseDialogContext } from '../start/open-link';
import { DecisionForm } from './decision-form';
import styles from './decision-form.module.css';
import { draftFrom } from './draft-values';
import { useDraft } from './drafts';
import { useKnownDrafts } from './known-drafts';

export function LogScreen({ draftId }: { draftId: string | null }) {
  useTitle('Quick decision');
  const me = useMe();
  const [read, setRead] = useState(false);
  const drafts = useKnownDrafts(draftId !== null && !read);
  useReportViewer(me.data?.viewer);
  const error = me.error ?? drafts.error;
  if (error) {
    return (
      <Failed
        heading
        error={error}
        again={() => {
          void me.refetch();
          void drafts.refetch();
        }}
      />
    );
  }
  if (!me.data || (draftId !== null && !drafts.data)) return <Waiting label="One moment" />;
  const draft = drafts.data?.drafts.find((each) => each.draftId === draftId) ?? null;
  if (draft && !read) setRead(true);
  if (draftId !== null && !draft) return <DraftGone />;
  const { viewer } = me.data;
  if (draft?.about) return <OneForm personId={draft.about} draft={draft} />;
  if (!viewer.supervises) return <OneForm personId={whoeverIsLooking} draft={draft} />;
  return <ChooseWho isSupervised={viewer.isSupervised} draft={draft} />;
}

function DraftGone() {
  return (
    <Notice
      heading
      title="This draft is not there any more"
      text="It was saved or discarded, or it was somebody else’s. What was saved is in the thread."
    >
      <a href={screenPaths.log()}>Start a new one</a>
    </Notice>
  );
}

type WithDraft = { readonly draft: DraftView | null };

/** A supervisor says first with whom: that decides whose thread it is in. */
function ChooseWho({ isSupervised, draft }: WithDraft & { readonly isSupervised: boolean }) {
  const team = useTeam();
  const [chosen, choose] = useState('');
  const id = useId();
  if (team.error) return <Failed heading error={team.error} again={() => void team.refetch()} />;
  if (!team.data) return <Waiting label="One moment" />;
  const field = (
    <div className={styles.choose}>
      <label htmlFor={id}>Who was it with?</label>
      <Select id={id} value={chosen} onChange={(_, { value }) => choose(value)}>
        <option value="">Choose a person</option>
        {team.data.rows.map(({ person }) => (
          <option key={person.personId} value={person.personId}>
            {person.name}
          </option>
        ))}
        {isSupervised ? <option value={whoeverIsLooking}>My own supervisor</option> : null}
      </Select>
    </div>
  );
  if (chosen !== '') return <OneForm key={chosen} personId={chosen} draft={draft} before={field} />;
  return (
    <section className={screen.panel} aria-labelledby={`${id}-title`}>
      <div className={`${screen.head} ${screen.title}`}>
        <h1 id={`${id}-title`}>Log a quick decision</h1>
      </div>
      {draft?.values.text ? <p className={styles.begunText}>{draft.values.text}</p> : null}
      {field}
    </section>
  );
}

type OneFormProps = WithDraft & { readonly personId: string; readonly before?: ReactNode };

function OneForm({ personId, draft, before }: OneFormProps) {
  const reading = useThread(personId, 'decisions');
  const thread = reading.data?.pages[0]?.thread;
  if (reading.error && !thread) {
    return <Failed heading error={reading.error} again={() => void reading.refetch()} />;
  }
  if (!thread) return <Waiting label="One moment" />;
  if (!thread.form) return <Notice heading title="There is nobody to log a decision with in this thread" />;
  return <Filled thread={thread} form={thread.form} draft={draft} before={before} />;
}

type FilledProps = WithDraft & {
  readonly thread: Thread;
  readonly form: NonNullable<Thread['form']>;
  readonly before: ReactNode;
};

function Filled({ thread, form, draft, before }: FilledProps) {
  const openDraft = useDraft(thread.person.personId, form);
  const [answer, setAnswer] = useState<LogDecisionAnswer | null>(null);
  const [filled, setFilled] = useState(draft === null);
  const closeDialog = useContext(CloseDialogContext);
  if (!filled && draft) {
    setFilled(true);
    openDraft.change(draftFrom(form, draft.draftId, draft.values));
  }
  function saved(given: LogDecisionAnswer) {
    openDraft.finish();
    setAnswer(given);
    closeDialog?.({ about: thread.person.personId, entryId: given.entry.entryId });
  }
  if (answer) return <Saved answer={answer} personId={thread.person.personId} />;
  const whose = thread.own ? 'your own thread' : `the thread of ${thread.person.name}`;
  return (
    <DecisionForm
      thread={thread}
      form={form}
      openDraft={openDraft}
      frame="page"
      saved={saved}
      intro={before ?? <p className={styles.guidance}>In {whose}</p>}
    />
  );
}

/** In a dialog Teams closes it; this stays where it cannot. */
function Saved({ answer, personId }: { readonly answer: LogDecisionAnswer; readonly personId: string }) {
  const closeDialog = useContext(CloseDialogContext);
  return (
    <div role="status">
      <Notice tone="good" heading title={answer.message}>
        {closeDialog ? (
          <Button onClick={() => closeDialog({ about: personId, entryId: answer.entry.entryId })}>
            Close
          </Button>
        ) : (
          <a href={screenPaths.entry(personId, answer.entry.entryId)}>See it in the thread</a>
        )}
      </Notice>
    </div>
  );
}
