// Something taken upward, by itself: for the two, and for the next manager, who reads this one thing only.
import { Button } from '@fluentui/react-components';
import { useContext, useEffect, useRef, useState } from 'react';
import type { IssueSaved, IssueStepRequest, OpenedIssueAnswer } from '../../bot/api/actions/action-contract';
import { Failed } from '../parts/failed';
import { FormBody } from '../parts/form-body';
import { Notice } from '../parts/notice';
import { type Found, refusalsOf } from '../parts/refusals';
import screen from '../parts/screen.module.css';
import { type Line, StatusLine } from '../parts/status-line';
import { Waiting } from '../parts/waiting';
import { WordsField } from '../parts/words-field';
import { apiPaths, type FileRoute, screenPaths } from '../paths';
import { useMe } from '../server/decision-queries';
import { failureOf } from '../server/failure';
import { NotFound } from '../shell/not-found';
import { useTitle } from '../shell/use-route';
import { useReportViewer, ViewerIdContext } from '../shell/viewer';
import { useTypedWords } from '../steps/use-typed-words';
import { useIssue } from './action-queries';
import styles from './actions.module.css';
import { useAct } from './use-act';

export function IssueScreen({ personId, id }: FileRoute) {
  useTitle('Supervision file');
  return id === null ? <NotFound /> : <OneIssue personId={personId} entryId={id} />;
}

type Which = { readonly personId: string; readonly entryId: string };

function OneIssue({ personId, entryId }: Which) {
  const me = useMe();
  const reading = useIssue(personId, entryId);
  const [line, setLine] = useState<Line>(null);
  useReportViewer(me.data?.viewer);
  // What the device holds for them can be read once it is known who they are.
  const known = useContext(ViewerIdContext) !== null;
  const lacking = reading.data ? me : reading;
  if (!lacking.data && lacking.error) {
    const again = () => {
      for (const each of [reading, me]) if (each.error) void each.refetch();
    };
    return <Refused error={lacking.error} again={again} />;
  }
  if (!reading.data || !me.data || !known) return <Waiting label="Opening what was taken upward" />;
  return (
    <Opened
      {...reading.data}
      own={me.data.viewer.personId === reading.data.person.personId}
      line={line}
      say={(shown) => setLine({ shown })}
    />
  );
}

type OpenedProps = OpenedIssueAnswer & {
  /** True for the worker. */
  readonly own: boolean;
  readonly line: Line;
  readonly say: (shown: string) => void;
};

function Opened({ issue, person, own, line, say }: OpenedProps) {
  const { text, raised, waits, answer, mayAnswer, mayWithdraw } = issue;
  const title = useRef<HTMLHeadingElement>(null);
  const settled = useRef(false);
  useEffect(() => {
    if (!settled.current) return;
    settled.current = false;
    title.current?.focus();
  });
  const done = ({ message }: IssueSaved) => {
    settled.current = true;
    say(message);
  };
  const which = { personId: person.personId, entryId: issue.entryId, done };
  return (
    <>
      <div className={screen.head}>
        <h1 ref={title} tabIndex={-1} className={styles.title}>
          <span>Taken upward, from the supervision of</span> {person.name}
        </h1>
      </div>
      <StatusLine line={line} />
      <section className={screen.panel} aria-label="What was taken upward">
        <p className={styles.words}>{text}</p>
        <p className={styles.quiet}>{[raised, waits].filter(Boolean).join(' ')}</p>
        {mayWithdraw ? <Withdraw {...which} /> : null}
      </section>
      {answer ? (
        <section className={screen.panel} aria-labelledby="answer">
          <h2 id="answer">{`${answer.who} answered on ${answer.when}`}</h2>
          <p className={styles.words}>{answer.text}</p>
        </section>
      ) : null}
      {mayAnswer ? <AnswerForm {...which} /> : null}
      {/* The next manager may open nothing else of the file. */}
      <p className={styles.onward}>
        {own ? (
          <a href={screenPaths.file(person.personId)}>My supervision file</a>
        ) : (
          <a href={screenPaths.team()}>The team page</a>
        )}
      </p>
    </>
  );
}

type ActProps = Which & { readonly done: (answer: IssueSaved) => void };
type Step = { readonly step: IssueStepRequest['step'] };

const stepsPath = ({ personId, entryId }: Which) => apiPaths.file(personId, 'issues', entryId, 'steps');

function AnswerForm({ done, ...which }: ActProps) {
  const words = useTypedWords(`issue ${which.personId} ${which.entryId}`, { text: '' });
  const [allowed, setAllowed] = useState<Found>([]);
  const { busy, failure, send } = useAct<Step, IssueSaved>({
    personId: which.personId,
    path: stepsPath(which),
    done: (answer) => {
      words.forget();
      done(answer);
    },
  });
  const { text } = words.typed;
  const { messageFor, foundIn, unplaced } = refusalsOf(failure, ['text']);
  const answer = (notIdentifiers: Found) =>
    send({ step: { do: 'answer', text, notIdentifiers: [...notIdentifiers] } });
  const allow = (found: Found) => {
    setAllowed([...allowed, ...found]);
    answer([...allowed, ...found]);
  };
  return (
    <section className={styles.form} aria-labelledby="to-answer">
      <FormBody
        heading={
          <h2 id="to-answer" className={styles.formHeading}>
            Your answer
          </h2>
        }
        saveWord="Answer"
        busy={busy}
        failure={failure}
        unplaced={unplaced}
        save={() => answer(allowed)}
        saveAsNew={() => answer(allowed)}
        note={<span role="status">{words.kept}</span>}
      >
        <WordsField
          label="What you say to both of them"
          hint="They are told that there is an answer, and read it here."
          rows={5}
          value={text}
          change={(typed) => words.type({ text: typed })}
          message={messageFor('text')}
          found={foundIn('text')}
          allow={allow}
          busy={busy}
        />
      </FormBody>
    </section>
  );
}

function Withdraw({ done, ...which }: ActProps) {
  const { busy, failure, send } = useAct<Step, IssueSaved>({
    personId: which.personId,
    path: stepsPath(which),
    done,
  });
  return (
    <div className={styles.buttons}>
      <Button disabledFocusable={busy} onClick={() => send({ step: { do: 'withdraw' } })}>
        Take it back
      </Button>
      <span role="alert" className={styles.failed}>
        {failure ? `${failure.title}. ${failure.text}` : ''}
      </span>
    </div>
  );
}

type RefusedProps = { readonly error: Error; readonly again: () => void };

/** Never a word about whether it exists. */
function Refused({ error, again }: RefusedProps) {
  if (failureOf(error).kind !== 'not-there') return <Failed heading error={error} again={again} />;
  return (
    <Notice
      heading
      title="This is not yours to see, or it is not there"
      text="Only the two it came from and their next manager can open what was taken upward."
    >
      <a href={screenPaths.home()}>Go to the start</a>
    </Notice>
  );
}
