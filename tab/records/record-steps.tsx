// What a reader may do about an issued record: sign, disagree, comment, add, file, correct.
import { Button, Checkbox } from '@fluentui/react-components';
import { useId, useRef, useState } from 'react';
import { LineField } from '../clock/fields';
import { refusalsOf } from '../parts/refusals';
import { WordsField } from '../parts/words-field';
import { screenPaths } from '../paths';
import { type OnRecord, useRecordStep } from './record-step';
import styles from './records.module.css';
import { StepForm } from './step-form';
import { useKeptText } from './use-kept-text';

export function RecordSteps(on: OnRecord) {
  const { record } = on;
  const { may, versionNumber: version } = record;
  const id = useId();
  const { personId } = record.person;
  // What is written is put away once it is saved, and not when the other one has saved theirs.
  const [written, setWritten] = useState(0);
  const saved = () => setWritten((now) => now + 1);
  if (!Object.values(may).some((each) => (Array.isArray(each) ? each.length > 0 : Boolean(each))))
    return null;
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <h2 id={id}>What you can do</h2>
      {/* Of a new version nothing is chosen yet. */}
      {may.sign.length > 0 ? <Sign key={`sign ${version}`} {...on} /> : null}
      {may.disagree ? (
        <Disagree key={`disagree ${version} ${may.disagree.said}`} {...on} disagree={may.disagree} />
      ) : null}
      {may.comment ? (
        <Write
          key={`comment ${version} ${written}`}
          {...on}
          saved={saved}
          what="comment"
          word="Comment"
          label="Your comments"
          hint={`They stand beside the record as you write them; nobody edits either text. Until ${may.comment.until}.`}
        />
      ) : null}
      {may.addendum ? (
        <Write
          key={`addendum ${written}`}
          {...on}
          saved={saved}
          what="addendum"
          word="Add to it"
          label="Your addendum"
          hint="It is dated, carries your name, and both of you read it. The record stays as it is."
        />
      ) : null}
      {record.draftLeft ? (
        <p>
          <a href={screenPaths.file(personId, 'session', record.recordId)}>
            What you had written for a new version
          </a>
          <span className={styles.note}>Both have signed since; it can go into an addendum.</span>
        </p>
      ) : null}
      {may.timeEffect ? <TimeEffect {...on} /> : null}
      {may.file ? <Filed {...on} /> : null}
      {may.change ? (
        <p>
          <a href={screenPaths.file(personId, 'session', record.recordId)}>Change the record</a>
          <span className={styles.note}>It becomes a new version, and both sign it anew.</span>
        </p>
      ) : null}
    </section>
  );
}

/** With one meaning there is nothing to choose; with two nobody signs what they have not chosen. */
function Sign(on: OnRecord) {
  const { may, versionNumber: version } = on.record;
  const { sign } = may;
  const { busy, failure, save } = useRecordStep(on);
  const [chosen, setChosen] = useState(sign.length === 1 ? sign[0]?.value : undefined);
  const [asked, setAsked] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  const name = useId();
  const missing = asked && chosen === undefined ? 'Choose which it is.' : null;

  function signIt() {
    setAsked(true);
    if (chosen === undefined) first.current?.focus();
    else save({ do: 'sign', version, meaning: chosen === 'received-not-agreed' ? chosen : 'agreed' });
  }

  return (
    <StepForm word="Sign" saveWord="Sign it" busy={busy} failure={failure} save={signIt}>
      <fieldset
        className={styles.choices}
        aria-describedby={missing === null ? undefined : `${name}-missing`}
      >
        <legend>With your name, the time, and this version</legend>
        {sign.map(({ value, title }, place) => (
          <label key={value} className={styles.choice}>
            <input
              ref={place === 0 ? first : null}
              type="radio"
              name={name}
              checked={value === chosen}
              onChange={() => setChosen(value)}
            />
            <span>{title}</span>
          </label>
        ))}
        {missing === null ? null : (
          <p id={`${name}-missing`} role="alert" className={styles.message}>
            {missing}
          </p>
        )}
      </fieldset>
    </StepForm>
  );
}

type DisagreeProps = OnRecord & {
  readonly disagree: NonNullable<OnRecord['record']['may']['disagree']>;
};

function Disagree({ disagree: { until, raiseTo, said }, ...on }: DisagreeProps) {
  const { busy, failure, save } = useRecordStep(on);
  const [raise, setRaise] = useState(false);
  if (said)
    return (
      <StepForm
        word={`Tell ${raiseTo} that we disagree`}
        saveWord={`Tell ${raiseTo}`}
        busy={busy}
        failure={failure}
        save={() => save({ do: 'disagree', version: on.record.versionNumber, raise: true })}
      >
        <p>Only that you see something differently, none of the words. Until {until}.</p>
      </StepForm>
    );
  return (
    <StepForm
      word="I disagree"
      saveWord="Say that I disagree"
      busy={busy}
      failure={failure}
      save={() => save({ do: 'disagree', version: on.record.versionNumber, raise })}
    >
      <p>You say that you see something differently, and write your comments afterwards. Until {until}.</p>
      {raiseTo ? (
        <Checkbox
          label={`Tell ${raiseTo} only that we disagree, none of the words`}
          checked={raise}
          onChange={(_, { checked }) => setRaise(checked === true)}
        />
      ) : null}
    </StepForm>
  );
}

type WriteProps = OnRecord & {
  readonly what: 'comment' | 'addendum';
  readonly word: string;
  readonly label: string;
  readonly hint: string;
  readonly saved: () => void;
};

function Write({ what, word, label, hint, saved, ...on }: WriteProps) {
  const { text, setText, kept, forget } = useKeptText(`${what} ${on.record.recordId}`);
  const [allowed, setAllowed] = useState<readonly string[]>([]);
  const { busy, failure, save } = useRecordStep(on, () => {
    forget();
    saved();
  });
  const { messageFor, foundIn, unplaced } = refusalsOf(failure, ['text']);
  const send = (notIdentifiers: readonly string[]) => {
    const said = { text, ...(notIdentifiers.length > 0 && { notIdentifiers: [...notIdentifiers] }) };
    const { versionNumber: version } = on.record;
    save(what === 'comment' ? { do: what, version, ...said } : { do: what, ...said });
  };
  return (
    <StepForm
      word={word}
      saveWord="Save"
      busy={busy}
      failure={failure}
      unplaced={unplaced}
      save={() => send(allowed)}
    >
      <WordsField
        label={label}
        hint={hint}
        rows={5}
        value={text}
        change={setText}
        message={messageFor('text')}
        found={foundIn('text')}
        allow={(words) => {
          const all = [...allowed, ...words];
          setAllowed(all);
          send(all);
        }}
        busy={busy}
      />
      <p role="status" className={styles.quiet}>
        {kept}
      </p>
    </StepForm>
  );
}

function Filed(on: OnRecord) {
  const { busy, failure, save } = useRecordStep(on);
  const [day, setDay] = useState('');
  const { messageFor, unplaced } = refusalsOf(failure, ['on']);
  return (
    <StepForm
      word="A paper copy was filed"
      saveWord="Save"
      busy={busy}
      failure={failure}
      unplaced={unplaced}
      save={() => save({ do: 'filed', on: day })}
    >
      <LineField label="Filed on" kind="date" value={day} change={setDay} message={messageFor('on')} />
    </StepForm>
  );
}

const effects = [
  { effect: 'added', word: 'It added time' },
  { effect: 'saved', word: 'It saved time' },
  { effect: 'neither', word: 'Neither' },
] as const;

/** One tap. */
function TimeEffect(on: OnRecord) {
  const { busy, failure, save } = useRecordStep(on);
  const id = useId();
  return (
    <fieldset aria-labelledby={id} className={styles.step}>
      <p id={id}>Examples of behaviours were part of this session. What did that do to your time?</p>
      <div className={styles.buttons}>
        {effects.map(({ effect, word }) => (
          <Button key={effect} disabledFocusable={busy} onClick={() => save({ do: 'time-effect', effect })}>
            {word}
          </Button>
        ))}
      </div>
      <p role="alert">{failure ? `${failure.title}. ${failure.text}` : ''}</p>
    </fieldset>
  );
}
