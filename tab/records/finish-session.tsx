// The end of a session and of its record: it is held, then issued, and it says beforehand who gets what.
import { Button, Checkbox } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { EndedSession, RecordDraft, RecordStepAnswer } from '../../bot/api/records/record-contract';
import type { Paper, PaperNow } from '../papers/paper';
import { LookAgain } from '../parts/look-again';
import { Notice } from '../parts/notice';
import { type Line, StatusLine } from '../parts/status-line';
import { useCatchFocus } from '../parts/use-catch-focus';
import { screenPaths } from '../paths';
import { useClient } from '../server/client';
import { type Failure, plainFailure, RequestFailed } from '../server/failure';
import { useOperationId } from '../server/use-operation-id';
import { useSend } from '../server/use-send';
import { goTo } from '../shell/use-route';
import { DiscardSession } from './discard-session';
import { recordPaths, useRefreshRecords, useShowRecord } from './record-queries';
import styles from './records.module.css';
import type { Names, Words } from './session-words';

type Props = {
  readonly view: RecordDraft;
  readonly paper: Paper<Words>;
  readonly names: Names;
  readonly issuing: Issuing;
  /** Messages that stand at no field. */
  readonly unplaced: readonly string[];
};

type Issuing = {
  readonly busy: boolean;
  readonly failure: Failure | null;
  readonly issue: (sign: boolean) => void;
};

/** Keeps the newest words first, so that what is issued is what the page shows. */
export function useIssuing(view: RecordDraft, paper: Paper<Words>): Issuing {
  const client = useClient();
  const { personId } = view.person;
  const show = useShowRecord(personId);
  const { once } = useOperationId(view.operationId);
  const { busy, failure, send } = useSend(
    async (sign: boolean) => {
      const kept = await paper.saveNow();
      if (!kept) throw new RequestFailed(notKept(paper.latest()));
      const { words } = kept;
      const path = recordPaths.one(personId, view.recordId, view.issued ? 'steps' : 'issue');
      const { version } = view;
      const body = view.issued
        ? { step: { do: 'change', version, revision: kept.revision, words, sign } }
        : { ...kept, sign };
      return once((operationId) => client.write<RecordStepAnswer>(path, { operationId, ...body }));
    },
    (answer) => {
      paper.finish();
      show(answer);
      goTo(screenPaths.file(personId, 'record', view.recordId));
    },
  );
  return { busy, failure, issue: send };
}

function notKept({ state, refused, why, conflict }: PaperNow<Words>): Failure {
  if (state === 'offline') return plainFailure('unreachable');
  if (conflict)
    return {
      ...plainFailure('needs-attention'),
      title: 'Written on two devices',
      text: 'Choose above how it goes on; nothing is issued yet.',
    };
  const failure = { ...plainFailure('needs-attention'), fields: refused };
  return why !== null && refused.length === 0 ? { ...failure, text: why } : failure;
}

export function FinishSession({ view, paper, names, issuing, unplaced }: Props) {
  const id = useId();
  const [sign, setSign] = useState(false);
  const { failure, busy, issue } = issuing;
  const ending = useEnding(view, paper);
  const title = view.issued ? 'Issue the new version' : 'Issue the record';
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <h2 id={id}>Finish</h2>
      {view.issued ? null : <EndSession view={view} paper={paper} ending={ending} />}
      <h3>{title}</h3>
      <ul className={styles.gets}>
        {whoGetsWhat(paper.words, names, view.issued).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Checkbox
        label="Sign it now, as agreed"
        checked={sign}
        onChange={(_, { checked }) => setSign(checked === true)}
      />
      <div role="alert">
        {failure ? (
          <Notice tone="attention" title={failure.title} text={[failure.text, ...unplaced].join(' ')}>
            {failure.kind === 'changed' || isRefusedWhole(paper) ? <LookAgain /> : null}
          </Notice>
        ) : null}
      </div>
      <div className={styles.buttons}>
        {/* The end of the session changes the draft: one after the other. */}
        <Button
          appearance="primary"
          size="large"
          disabledFocusable={busy || ending.busy}
          onClick={() => issue(sign)}
        >
          {busy ? 'Issuing' : title}
        </Button>
      </div>
    </section>
  );
}

/** The server would not keep it, and no field of it is why: there is a newer version, or it is locked. */
const isRefusedWhole = ({ state, refused }: PaperNow<Words>) => state === 'device' && refused.length === 0;

function whoGetsWhat({ actions, issues }: Words, { worker }: Names, isOut: boolean): readonly string[] {
  if (isOut)
    return [`${worker} reads the new version. What was signed before is void, and both sign this one.`];
  return [
    `${worker} can read all of it, is told that it is there, and signs or comments.`,
    ...(actions.length > 0 ? [`${counted(actions.length, 'action')} to keep in view until done.`] : []),
    ...(issues.length > 0
      ? [`The next manager reads ${counted(issues.length, 'point')} taken upward, and nothing else.`]
      : []),
    'Whoever supervises you sees only that you met and whether both have signed.',
  ];
}

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

type EndProps = Pick<Props, 'view' | 'paper'> & { readonly ending: ReturnType<typeof useEnding> };

/** Ends the clock for this session. Issuing does so too when nobody has. */
function useEnding(view: RecordDraft, paper: Paper<Words>) {
  const client = useClient();
  const refresh = useRefreshRecords();
  const [due, setDue] = useState(view.due);
  const [line, setLine] = useState<Line>(null);
  const { once } = useOperationId();
  const { busy, failure, send } = useSend(
    async () => {
      // It was held on the day its draft says.
      await paper.saveNow();
      const path = recordPaths.one(view.person.personId, view.recordId, 'end');
      const { from, to } = paper.latest().words;
      return once((operationId) => client.write<EndedSession>(path, { operationId, from, to }));
    },
    ({ heldOn, from, to, ...answer }) => {
      // What the server has in the draft by now.
      paper.update((now) => ({ ...now, heldOn, from: from || now.from, to: to || now.to }));
      void paper.saveNow();
      setDue(answer.due);
      refresh();
      setLine({ shown: answer.message });
    },
  );
  return { busy, failure, due, line, end: () => send(undefined) };
}

/** What came of it is said where the button was. */
function EndSession({ view, paper, ending: { due, line, ...ending } }: EndProps) {
  const place = useCatchFocus<HTMLDivElement>(line);
  return (
    <div ref={place} tabIndex={-1} className={styles.ended}>
      <StatusLine line={line} />
      {due === '' ? <Ending {...ending} /> : <p className={styles.due}>{due}</p>}
      {due === '' ? <DiscardSession view={view} paper={paper} /> : null}
    </div>
  );
}

type EndingProps = {
  readonly busy: boolean;
  readonly failure: Failure | null;
  readonly end: () => void;
};

function Ending({ busy, failure, end }: EndingProps) {
  return (
    <>
      <p>When you part: it is held from then on, and you can write the rest later.</p>
      <div className={styles.buttons}>
        <Button size="large" disabledFocusable={busy} onClick={end}>
          {busy ? 'Saving' : 'End session'}
        </Button>
      </div>
      <div role="alert">
        {failure ? (
          <Notice
            tone="attention"
            title={failure.title}
            text={[failure.text, ...failure.fields.map(({ message }) => message)].join(' ')}
          />
        ) : null}
      </div>
    </>
  );
}
