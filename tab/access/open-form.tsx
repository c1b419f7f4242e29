// Opens a part of somebody's supervision file: why, which parts, in words why, and when they are told.

import { useRef, useState } from 'react';
import type { AskOpeningRequest, OpeningSaid } from '../../bot/api/access/access-contract';
import { LineField } from '../clock/fields';
import { FormDialog } from '../parts/form-dialog';
import { Notice } from '../parts/notice';
import { type Found, refusalsOf } from '../parts/refusals';
import rows from '../parts/rows.module.css';
import { TickField } from '../parts/tick-field';
import { WordsField } from '../parts/words-field';
import { accessPaths } from '../server/access-paths';
import { useSaved } from '../server/use-saved';
import styles from './access.module.css';
import type { ToOpen } from './file-rows';

type Props = {
  readonly wanted: ToOpen;
  readonly open: boolean;
  readonly close: () => void;
  readonly saved: (answer: OpeningSaid) => void;
};

type Choice = ToOpen['choices'][number];
type Body = Omit<AskOpeningRequest, 'operationId'>;

const names = ['reason', 'parts', 'why', 'putOffNotice'];

export function OpenForm({ wanted: { file, choices, putOff }, open, close, saved }: Props) {
  const { person, operationId } = file;
  const { chosen, missing, reasonPlace, choose, miss } = useReason(choices);
  const [parts, setParts] = useState<readonly string[]>([]);
  const [why, setWhy] = useState('');
  const [later, setLater] = useState<string | null>(null);
  const [allowed, setAllowed] = useState<Found>([]);
  const { busy, failure, save, saveAsNew } = useSaved<Body, OpeningSaid>({
    path: accessPaths.ask(person.personId),
    offeredId: operationId,
    saved,
  });
  const { messageFor, foundIn, unplaced } = refusalsOf(failure, names);

  function send(how: typeof save, notIdentifiers: Found = allowed) {
    if (chosen === undefined) return miss();
    how({
      reason: chosen.reason,
      parts: chosen.parts.map(({ part }) => part).filter((part) => parts.includes(part)),
      why,
      notIdentifiers: [...notIdentifiers],
      putOffNotice: later,
    });
  }

  /** What somebody lets pass stays let pass, also in the next try. */
  function allow(words: Found) {
    const all = [...new Set([...allowed, ...words])];
    setAllowed(all);
    send(save, all);
  }

  return (
    <FormDialog
      title={`Open ${person.name}’s file`}
      saveWord={saveWordOf(chosen, later !== null)}
      {...{ open, close, busy, failure, unplaced }}
      save={() => send(save)}
      saveAsNew={() => send(saveAsNew)}
    >
      <div ref={reasonPlace}>
        <TickField
          kind="radio"
          legend="Reason"
          options={choices.map(({ reason, title }) => ({ value: reason, title, hint: '' }))}
          chosen={chosen ? [chosen.reason] : []}
          change={([reason]) => choose(reason)}
          message={missing ? 'Choose which it is.' : messageFor('reason')}
        />
      </div>
      {chosen ? (
        <>
          <TickField
            kind="checkbox"
            legend="What you open"
            options={chosen.parts.map(({ part, title, hint }) => ({ value: part, title, hint }))}
            chosen={parts}
            change={setParts}
            message={messageFor('parts')}
          />
          <WhatHappens choice={chosen} later={later !== null} />
        </>
      ) : null}
      <WordsField
        label="Why, in your own words"
        hint="The person can read it, so write it to them. No child’s or family’s name."
        value={why}
        change={setWhy}
        message={messageFor('why')}
        found={foundIn('why')}
        {...{ allow, busy }}
      />
      <TellLater putOff={putOff} day={later} change={setLater} message={messageFor('putOffNotice')} />
    </FormDialog>
  );
}

/** Nobody opens a file for a reason they have not chosen, so none is chosen for them. */
function useReason(choices: readonly Choice[]) {
  const [reason, setReason] = useState<string | undefined>();
  const [missing, setMissing] = useState(false);
  const reasonPlace = useRef<HTMLDivElement>(null);
  return {
    chosen: choices.find((choice) => choice.reason === reason),
    missing,
    reasonPlace,
    choose: (wanted: string | undefined) => {
      setReason(wanted);
      setMissing(false);
    },
    miss: () => {
      setMissing(true);
      reasonPlace.current?.querySelector('input')?.focus();
    },
  };
}

/** Nothing opens by a press that only asks. */
function saveWordOf(chosen: Choice | undefined, later: boolean): string {
  if (later || chosen?.asks) return 'Ask to open it';
  return chosen?.reason === 'safety' ? 'Open it now' : 'Open it';
}

/** Said before it is done, and aloud: what a choice comes to changes with it. */
function WhatHappens({ choice: { reason, notes, notesLater }, later }: { choice: Choice; later: boolean }) {
  const rings = reason === 'safety';
  return (
    <div role="status">
      <Notice
        tone={rings ? 'attention' : 'neutral'}
        title={rings ? 'Only when somebody may not be safe' : 'What happens then'}
      >
        <ul className={rows.notes}>
          {(later ? notesLater : notes).map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}

type LaterProps = {
  readonly putOff: ToOpen['putOff'];
  readonly day: string | null;
  readonly change: (day: string | null) => void;
  readonly message: string | null;
};

function TellLater({ putOff: { from, until, hint }, day, change, message }: LaterProps) {
  return (
    <div className={styles.later}>
      <TickField
        kind="checkbox"
        legend="When they are told"
        options={[{ value: 'later', title: 'Ask that they are told later', hint }]}
        chosen={day === null ? [] : ['later']}
        change={(ticked) => change(ticked.length > 0 ? '' : null)}
        message={day === null ? message : null}
      />
      {day === null ? null : (
        <LineField
          label="Tell them on"
          kind="date"
          earliest={from}
          latest={until}
          value={day}
          change={change}
          message={message}
        />
      )}
    </div>
  );
}
