// Books three months at once: a list of dates, each of which can be left out or changed.
import { Button, Checkbox } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { Diary } from '../../bot/api/clock-contract';
import { FormDialog } from '../parts/form-dialog';
import type { Refusals } from '../parts/refusals';
import { apiPaths } from '../paths';
import type { BookBody } from './book-form';
import { CoverField } from './cover-field';
import { DatesNote } from './dates-note';
import { LineField } from './fields';
import styles from './forms.module.css';
import { useFocusOnArrival } from './use-focus-on-arrival';
import { useFreeDates } from './use-free-dates';
import { type StepFormProps, useStepForm } from './use-step-form';

type Line = {
  readonly words: string;
  readonly note: string | null;
  readonly ticked: boolean;
  /** True once somebody wants another date instead. */
  readonly changed: boolean;
  readonly on: string;
  readonly at: string;
  readonly cover: string;
};

const names = ['on', 'at', 'cover'];

export function AheadForm({ diary, ...shared }: StepFormProps & { readonly diary: Diary }) {
  const { looking, noteAhead, ahead } = useFreeDates(shared, diary);
  const [changed, setChanged] = useState<readonly Line[] | null>(null);
  const lines = changed ?? ahead.map(lineFrom);
  const place = useRef<HTMLDivElement>(null);
  useFocusOnArrival(place, looking, true);
  const ticked = lines.filter((line) => line.ticked);
  // The server counts the dates it was sent, and somebody may untick one afterwards.
  const [sent, setSent] = useState<readonly string[]>([]);
  const { dialog, messageFor } = useStepForm<BookBody>(shared, {
    path: apiPaths.sessions(shared.personId),
    offeredId: diary.operationId,
    names,
    body: () => {
      setSent(ticked.map(({ words }) => words));
      return { dates: ticked.map(dateFrom) };
    },
  });
  function change(index: number, part: Partial<Line>) {
    setChanged((now) => (now ?? lines).map((line, at) => (at === index ? { ...line, ...part } : line)));
  }
  return (
    <FormDialog
      title="Book three months"
      saveWord={wordFor(ticked.length)}
      unready={ticked.length === 0}
      startAt={looking ? '[tabindex]' : 'input'}
      {...dialog}
    >
      {looking || lines.length > 0 ? (
        <p className={styles.about}>Leave out or change what does not suit. They are saved together.</p>
      ) : null}
      <div ref={place}>
        {/* Until there is a field, the focus waits here. */}
        <div tabIndex={-1}>
          <DatesNote words={noteAhead} />
        </div>
        <ol className={styles.ahead}>
          {lines.map((line, index) => (
            <AheadLine
              key={line.words}
              line={line}
              cover={diary.cover}
              change={(part) => change(index, part)}
              messageFor={(field) =>
                sent.includes(line.words) ? messageFor(field, sent.indexOf(line.words)) : null
              }
            />
          ))}
        </ol>
      </div>
    </FormDialog>
  );
}

type LineProps = {
  readonly line: Line;
  readonly cover: Diary['cover'];
  readonly change: (part: Partial<Line>) => void;
  readonly messageFor: Refusals['messageFor'];
};

function AheadLine({ line, cover, change, messageFor }: LineProps) {
  const message = messageFor('on');
  return (
    <li data-refused={message !== null && !line.changed}>
      <div className={styles.aheadTop}>
        <Checkbox
          label={line.words}
          checked={line.ticked}
          onChange={(_, { checked }) => change({ ticked: checked === true })}
        />
        {line.ticked && !line.changed ? (
          <Button
            appearance="subtle"
            size="small"
            aria-label={`Change ${line.words}`}
            onClick={() => change({ changed: true })}
          >
            Change
          </Button>
        ) : null}
      </div>
      {line.note ? <p className={styles.note}>{line.note}</p> : null}
      {line.ticked ? (
        <div className={styles.aheadFields}>
          {line.changed ? <OtherDate line={line} change={change} messageFor={messageFor} /> : null}
          {message !== null && !line.changed ? (
            <p role="alert" className={styles.message}>
              {message}
            </p>
          ) : null}
          <CoverField
            cover={cover}
            value={line.cover}
            change={(chosen) => change({ cover: chosen })}
            message={messageFor('cover')}
          />
        </div>
      ) : null}
    </li>
  );
}

function OtherDate({ line, change, messageFor }: Omit<LineProps, 'cover'>) {
  return (
    <div className={styles.moment}>
      <LineField
        label={`Date instead of ${line.words}`}
        kind="date"
        value={line.on}
        change={(on) => change({ on })}
        message={messageFor('on')}
      />
      <LineField
        label="Time"
        hint="May be left open."
        kind="time"
        value={line.at}
        change={(at) => change({ at })}
        message={messageFor('at')}
      />
    </div>
  );
}

function lineFrom({ on, at, words, note }: Diary['ahead'][number]): Line {
  return { words, note, on, at, ticked: true, changed: false, cover: '' };
}

function dateFrom({ on, at, cover }: Line): BookBody['dates'][number] {
  return { on, ...(at && { at }), ...(cover && { cover }) };
}

function wordFor(count: number): string {
  if (count === 0) return 'Book';
  return count === 1 ? 'Book 1 date' : `Book ${count} dates`;
}
