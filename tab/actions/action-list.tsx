// The open actions of a thread, each with what can be said of it: done, carry it, drop it, or take it over.
import { Button } from '@fluentui/react-components';
import { useId, useRef } from 'react';
import type { ActionSaved } from '../../bot/api/actions/action-contract';
import type { ActionView } from '../../bot/views/actions/action-view-types';
import { type OpenForm, useOpenForm } from '../parts/use-open-form';
import { apiPaths } from '../paths';
import type { Failure } from '../server/failure';
import { type ActionForm, ActionForms } from './action-forms';
import type { ActionStep } from './action-step';
import styles from './actions.module.css';
import { useAct } from './use-act';
import { useFocusNear } from './use-focus-near';

type ActionListProps = {
  readonly personId: string;
  readonly actions: readonly ActionView[];
  /** Says in the page what just happened. */
  readonly say: (shown: string) => void;
  /** What was said of which action, once it is saved. */
  readonly settled?: (action: ActionView, step: ActionStep) => void;
};

export function ActionList({ personId, actions, say, settled }: ActionListProps) {
  const place = useRef<HTMLDivElement>(null);
  const form = useOpenForm<ActionForm>(({ what, action }) => `${what} ${action.entryId}`);
  const order = actions.map(({ entryId }) => entryId);
  const follow = useFocusNear(place, order);
  const done = (action: ActionView) => (answer: ActionSaved, step: ActionStep) => {
    form.finish();
    settled?.(action, step);
    say(answer.message);
  };
  return (
    <div ref={place} tabIndex={-1} className={styles.place} {...follow}>
      <ul className={styles.list}>
        {actions.map((action) => (
          <li key={action.entryId} className={styles.one} data-near={action.entryId} tabIndex={-1}>
            <OneAction personId={personId} action={action} open={form.open} done={done(action)} />
          </li>
        ))}
      </ul>
      {form.current ? (
        <ActionForms
          key={form.round}
          form={form.current}
          open={form.isOpen}
          close={form.close}
          personId={personId}
          done={done(form.current.action)}
        />
      ) : null}
    </div>
  );
}

type OneProps = {
  readonly personId: string;
  readonly action: ActionView;
  readonly open: OpenForm<ActionForm>['open'];
  readonly done: (answer: ActionSaved, step: ActionStep) => void;
};

function OneAction({ personId, action, open, done }: OneProps) {
  const { text, owner, mine, when, carried, from, note, mayChange, takeOver } = action;
  const id = useId();
  const said = [`${owner}${mine ? ' (you)' : ''}`, when, carried, from].filter((part) => part !== null);
  return (
    <>
      <p id={id} className={styles.text}>
        {text}
      </p>
      <p className={styles.quiet}>{said.join(' · ')}</p>
      {note ? <p className={styles.note}>{note}</p> : null}
      {mayChange ? (
        <div className={styles.buttons}>
          <Done personId={personId} action={action} done={done} describedBy={id} />
          <Button size="small" aria-describedby={id} onClick={() => open({ what: 'carry', action })}>
            Carry on
          </Button>
          <Button size="small" aria-describedby={id} onClick={() => open({ what: 'drop', action })}>
            Drop
          </Button>
          {takeOver.length > 0 ? (
            <Button size="small" aria-describedby={id} onClick={() => open({ what: 'take-over', action })}>
              Somebody else
            </Button>
          ) : null}
        </div>
      ) : null}
    </>
  );
}

type DoneProps = Omit<OneProps, 'open'> & { readonly describedBy: string };

/** Nothing needs to be written of what is done. */
function Done({ personId, action, done, describedBy }: DoneProps) {
  const { busy, failure, send } = useAct<{ readonly step: ActionStep }, ActionSaved>({
    personId,
    path: apiPaths.file(personId, 'actions', action.entryId, 'steps'),
    done: (answer) => done(answer, isDone),
  });
  return (
    <>
      <Button
        size="small"
        disabledFocusable={busy}
        aria-describedby={describedBy}
        onClick={() => send({ step: isDone })}
      >
        Done
      </Button>
      <span role="alert" className={styles.failed}>
        {failure ? wordsOf(failure) : ''}
      </span>
    </>
  );
}

const isDone: ActionStep = { do: 'done' };

const wordsOf = ({ title, text, fields }: Failure): string =>
  [`${title}.`, text, ...fields.map(({ message }) => message)].join(' ');
