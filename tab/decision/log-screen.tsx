// The form for a quick decision as a page of its own: a command, a card or a link leads here, with a draft or without.
import { useEffect, useState } from 'react';
import type { LogDecisionAnswer } from '../../bot/api/contract';
import type { DraftView } from '../../bot/views/decisions/decision-view-types';
import type { ViewerView } from '../../bot/views/view-types';
import { Failed } from '../parts/failed';
import { FormPage } from '../parts/form-page';
import { Notice } from '../parts/notice';
import { Waiting } from '../parts/waiting';
import { screenPaths, whoeverIsLooking } from '../paths';
import { useMe } from '../server/decision-queries';
import { failureOf } from '../server/failure';
import { useTitle } from '../shell/use-route';
import { useReportViewer } from '../shell/viewer';
import { ChooseWho } from './choose-who';
import styles from './decision-form.module.css';
import { readFromDevice } from './device-drafts';
import { useKnownDraft } from './known-drafts';
import { LogInThread } from './log-in-thread';
import { LostDraft } from './lost-draft';
import { valuesLater } from './said-on-device';
import { Saved } from './saved';

/** `type` is the kind that is meant, where one was named. */
type Props = { readonly draftId: string | null; readonly type: string | null };

export function LogScreen({ draftId, type }: Props) {
  useTitle('Quick decision');
  const me = useMe();
  const [begun, setBegun] = useState<DraftView | null>(null);
  const wanted = begun === null ? draftId : null;
  const found = useKnownDraft(wanted);
  useReportViewer(me.data?.viewer);
  const viewerId = me.data?.viewer.personId;
  const draft = found.data?.draft;
  // It stays as it was found: saved or cleared, it goes from the server while the form is still open.
  useEffect(() => {
    if (viewerId !== undefined && draft) setBegun(asOnDevice(viewerId, draft));
  }, [viewerId, draft]);
  if (wanted !== null && found.error && failureOf(found.error).kind === 'not-there') return <DraftGone />;
  const error = me.error ?? (wanted === null ? null : found.error);
  if (error) {
    return (
      <Failed
        heading
        error={error}
        again={() => {
          void me.refetch();
          if (wanted !== null) void found.refetch();
        }}
      />
    );
  }
  if (!me.data) return <Waiting label="One moment" />;
  if (wanted !== null) return <Waiting label="One moment" />;
  return <LogPage viewer={me.data.viewer} begun={begun} type={type} />;
}

/** What this device holds was written after what the server has. */
function asOnDevice(viewerId: string, draft: DraftView): DraftView {
  const here = readFromDevice(viewerId, draft.draftId);
  return here ? { ...draft, about: here.about ?? draft.about, values: valuesLater(here) } : draft;
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

type PageProps = {
  readonly viewer: ViewerView;
  readonly begun: DraftView | null;
  readonly type: string | null;
};
type Done = { readonly answer: LogDecisionAnswer; readonly personId: string };

/** With whom it was decides whose thread it is in; it can be put right at any time, and the form stays. */
function LogPage({ viewer, begun, type }: PageProps) {
  const [personId, choose] = useState(() => threadMeant(viewer, begun));
  const [done, setDone] = useState<Done | null>(null);
  const [asks] = useState(viewer.supervises || personId === '');
  if (done) return <Saved {...done} />;
  return (
    <FormPage title="Log a quick decision">
      {asks ? <ChooseWho viewer={viewer} begun={begun} chosen={personId} choose={choose} /> : null}
      {personId === '' ? (
        <div className={styles.onPage}>
          {begun?.lost ? (
            <LostDraft lost={begun.lost} />
          ) : (
            <p className={styles.begunText}>{begun?.values.text}</p>
          )}
        </div>
      ) : (
        <LogInThread
          personId={personId}
          says={!asks}
          begun={begun}
          type={type}
          saved={(answer, thread) => setDone({ answer, personId: thread })}
        />
      )}
    </FormPage>
  );
}

/** Empty when the person has to say so. */
function threadMeant({ personId, supervises }: ViewerView, begun: DraftView | null): string {
  if (begun?.about === personId) return whoeverIsLooking;
  if (supervises) return begun?.about ?? '';
  return begun?.about ? '' : whoeverIsLooking;
}
