// The form of the page in the thread that is chosen; what is written goes along when another one is chosen.
import { useState } from 'react';
import type { LogDecisionAnswer, Thread } from '../../bot/api/contract';
import type { DraftView } from '../../bot/views/decisions/decision-view-types';
import type { DecisionFormView } from '../../bot/views/view-types';
import { Failed } from '../parts/failed';
import { Notice } from '../parts/notice';
import { Waiting } from '../parts/waiting';
import { failureOf } from '../server/failure';
import { useThread } from '../server/queries';
import { DecisionForm } from './decision-form';
import styles from './decision-form.module.css';
import { blankDraft, type Draft } from './draft';
import { draftFrom, movedTo } from './draft-values';
import type { OpenDraft } from './drafts';
import { LostDraft } from './lost-draft';

/** What the form begins with: a draft, or only the kind that is meant. */
type Beginning = { readonly begun: DraftView | null; readonly type: string | null };

type Props = Beginning & {
  /** Whose thread. */
  readonly personId: string;
  /** Says whose thread it is, where nothing else does. */
  readonly says: boolean;
  readonly saved: (answer: LogDecisionAnswer, personId: string) => void;
};

/** The thread that was read last, and what is written for it. */
type Held = { readonly thread: Thread; readonly form: DecisionFormView; readonly draft: Draft };

export function LogInThread({ personId, begun, type, says, saved }: Props) {
  const reading = useThread(personId, 'decisions');
  const thread = reading.data?.pages[0]?.thread;
  const [held, hold] = useState<Held | null>(null);
  const form = thread?.form;
  if (thread && form && held?.thread !== thread) {
    hold({ thread, form, draft: draftIn(thread, form, held, { begun, type }) });
  }
  const words = held?.draft.text ?? begun?.values.text;
  return (
    <>
      {form ? null : (
        <div className={styles.onPage}>
          {thread || reading.error ? (
            <NotHere
              error={reading.error}
              again={() => void reading.refetch()}
              lost={begun?.lost ?? null}
              {...(words && { words })}
            />
          ) : (
            <Waiting label="One moment" />
          )}
        </div>
      )}
      {held ? (
        // It waits unseen, with all that is in it, while another thread is read.
        <div hidden={!form}>
          <DecisionForm
            thread={held.thread}
            form={held.form}
            openDraft={openDraftIn(held, hold)}
            frame="page"
            saved={(answer) => saved(answer, held.thread.person.personId)}
            intro={
              <>
                {says ? <p className={styles.guidance}>{placeOf(held.thread)}</p> : null}
                {begun?.lost && begun.about === held.thread.person.personId ? (
                  <p className={styles.guidance}>{begun.lost.text}</p>
                ) : null}
              </>
            }
          />
        </div>
      ) : null}
    </>
  );
}

function draftIn(
  thread: Thread,
  form: DecisionFormView,
  held: Held | null,
  { begun, type }: Beginning,
): Draft {
  if (held?.thread.person.personId === thread.person.personId) return held.draft;
  if (held) return movedTo(form, held.form, held.draft);
  if (begun) return draftFrom(form, begun.draftId, begun.values);
  return draftFrom(form, crypto.randomUUID(), type ? { type } : {});
}

function openDraftIn(
  { form, draft }: Held,
  hold: (next: (held: Held | null) => Held | null) => void,
): OpenDraft {
  const change = (part: Partial<Draft>) => hold((now) => now && { ...now, draft: { ...now.draft, ...part } });
  return { draft, change, clear: () => change(blankDraft(form, draft.operationId)) };
}

const placeOf = ({ own, person }: Thread): string =>
  `In ${own ? 'your own thread' : `the thread of ${person.name}`}`;

type NotHereProps = {
  readonly error: Error | null;
  readonly again: () => void;
  readonly lost: DraftView['lost'];
  readonly words?: string;
};

/** Somebody may have begun it about a person they no longer supervise. */
function NotHere({ error, again, lost, words }: NotHereProps) {
  if (lost) return <LostDraft lost={lost} />;
  return (
    <>
      {error && failureOf(error).kind !== 'not-there' ? (
        <Failed error={error} again={again} />
      ) : (
        <Notice
          title="There is nobody for you to log a decision with in this thread"
          text="If it was with somebody else, choose them above. Your words go along."
        />
      )}
      {words ? <p className={styles.begunText}>{words}</p> : null}
    </>
  );
}
