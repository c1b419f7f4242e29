// What is promised in a thread and what was taken upward from it, with the ways to add to either.
import { Button } from '@fluentui/react-components';
import { useLayoutEffect, useRef, useState } from 'react';
import type { ActionSaved, IssueSaved, OpenActions } from '../../bot/api/actions/action-contract';
import { ChoiceField, LineField } from '../clock/fields';
import { Failed } from '../parts/failed';
import { FormDialog } from '../parts/form-dialog';
import { type Found, refusalsOf } from '../parts/refusals';
import { type Line, StatusLine } from '../parts/status-line';
import { useOpenForm } from '../parts/use-open-form';
import { WordsField } from '../parts/words-field';
import { apiPaths, screenPaths } from '../paths';
import { ActionList } from './action-list';
import { useOpenActions } from './action-queries';
import styles from './actions.module.css';
import { useAct } from './use-act';

type Props = {
  readonly personId: string;
  /** Whether the page was opened for this part: it comes into view, with the focus. */
  readonly arrive: boolean;
};

export function ActionsSection({ personId, arrive }: Props) {
  const { data, error, refetch } = useOpenActions(personId);
  const heading = useRef<HTMLHeadingElement>(null);
  const there = data !== undefined;
  useLayoutEffect(() => {
    if (!arrive || !there) return;
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'start' });
  }, [arrive, there]);
  const [line, setLine] = useState<Line>(null);
  const form = useOpenForm<'action' | 'issue'>((what) => what);
  if (!data) return error ? <Failed error={error} again={() => void refetch()} /> : null;
  const say = (shown: string) => setLine({ shown });
  const done = ({ message }: { readonly message: string }) => {
    form.finish();
    say(message);
  };
  const shared = { personId: data.person.personId, open: form.isOpen, close: form.close, data, done };
  return (
    <section className={styles.panel} aria-labelledby="open-actions">
      <h2 id="open-actions" ref={heading} tabIndex={-1}>
        Actions
      </h2>
      <StatusLine line={line} />
      {data.actions.length === 0 ? <p className={styles.quiet}>Nothing is open.</p> : null}
      <ActionList personId={data.person.personId} actions={data.actions} say={say} />
      <Issues data={data} />
      <div className={styles.ways}>
        <Button onClick={() => form.open('action')}>Agree an action</Button>
        {data.upward ? <Button onClick={() => form.open('issue')}>Take something upward</Button> : null}
      </div>
      {form.current === 'action' ? <AgreeForm key={form.round} {...shared} /> : null}
      {form.current === 'issue' ? <RaiseForm key={form.round} {...shared} /> : null}
    </section>
  );
}

function Issues({ data: { issues, person } }: { readonly data: OpenActions }) {
  if (issues.length === 0) return null;
  return (
    <>
      <h3 className={styles.upward}>Taken upward</h3>
      <ul className={styles.list}>
        {issues.map(({ entryId, text, raised, waits }) => (
          <li key={entryId} className={styles.one}>
            <a href={screenPaths.file(person.personId, 'issue', entryId)}>{text}</a>
            <p className={styles.quiet}>{`${raised} ${waits}`}</p>
          </li>
        ))}
      </ul>
    </>
  );
}

type FormProps = {
  readonly personId: string;
  readonly open: boolean;
  readonly close: () => void;
  readonly data: OpenActions;
  readonly done: (answer: { readonly message: string }) => void;
};

function AgreeForm({ personId, open, close, data, done }: FormProps) {
  const [text, setText] = useState('');
  const [owner, setOwner] = useState(data.owners[0]?.value ?? '');
  const [byOn, setByOn] = useState(data.byOn);
  const [allowed, setAllowed] = useState<Found>([]);
  const path = apiPaths.file(personId, 'actions');
  const { busy, failure, send } = useAct<object, ActionSaved>({ personId, path, done });
  const { messageFor, foundIn, unplaced } = refusalsOf(failure, ['text', 'owner', 'byOn']);
  const body = { text, owner, byOn: byOn === '' ? null : byOn };
  const save = () => send({ ...body, notIdentifiers: allowed });
  const allow = (words: Found) => {
    setAllowed([...allowed, ...words]);
    send({ ...body, notIdentifiers: [...allowed, ...words] });
  };
  const dialog = { open, close, busy, failure, unplaced, save, saveAsNew: save };
  return (
    <FormDialog title="Agree an action" saveWord="Agree it" {...dialog}>
      <WordsField
        label="What is to be done"
        rows={2}
        value={text}
        change={setText}
        message={messageFor('text')}
        found={foundIn('text')}
        allow={allow}
        busy={busy}
      />
      <ChoiceField
        label="Who does it"
        choices={data.owners}
        value={owner}
        change={setOwner}
        message={messageFor('owner')}
      />
      <LineField label="By when" kind="date" value={byOn} change={setByOn} message={messageFor('byOn')} />
    </FormDialog>
  );
}

function RaiseForm({ personId, open, close, data, done }: FormProps) {
  const [text, setText] = useState('');
  const [allowed, setAllowed] = useState<Found>([]);
  const path = apiPaths.file(personId, 'issues');
  const { busy, failure, send } = useAct<object, IssueSaved>({ personId, path, done });
  const { messageFor, foundIn, unplaced } = refusalsOf(failure, ['text']);
  const save = () => send({ text, notIdentifiers: allowed });
  const allow = (words: Found) => {
    setAllowed([...allowed, ...words]);
    send({ text, notIdentifiers: [...allowed, ...words] });
  };
  const dialog = { open, close, busy, failure, unplaced, save, saveAsNew: save };
  return (
    <FormDialog title="Take something upward" saveWord="Take it upward" {...dialog}>
      <p className={styles.quiet}>{data.upward}</p>
      <WordsField
        label="What the two of you cannot settle yourselves"
        rows={4}
        value={text}
        change={setText}
        message={messageFor('text')}
        found={foundIn('text')}
        allow={allow}
        busy={busy}
      />
    </FormDialog>
  );
}
