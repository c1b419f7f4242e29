// Somebody's own two boxes before they sign: with words of theirs it is their offer, and the other one signs again.
import { Button, Checkbox } from '@fluentui/react-components';
import { type SubmitEvent, useId, useRef, useState } from 'react';
import type { AgreementAnswer } from '../../bot/api/agreements/agreement-contract';
import { useFocusFirstRefusal } from '../parts/form-body';
import { Notice } from '../parts/notice';
import { refusalsOf } from '../parts/refusals';
import screen from '../parts/screen.module.css';
import { WordsField } from '../parts/words-field';
import { useTypedWords } from '../steps/use-typed-words';
import styles from './agreement.module.css';
import { ownWordsId } from './own-words-id';
import { type One, useStep } from './use-step';

export type Own = NonNullable<AgreementAnswer['own']>;

/** Open from the start where something of theirs is empty: they are told before they sign. */
export function OwnWords({ own, ...props }: One & { readonly own: Own }) {
  const [open, setOpen] = useState(own.missing !== null);
  const id = useId();
  return (
    <div className={styles.own}>
      {own.missing === null ? (
        <Button aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
          {own.change}
        </Button>
      ) : null}
      <section id={id} hidden={!open} className={screen.panel} aria-labelledby={`${id}-title`}>
        <h2 id={`${id}-title`}>Your own two boxes</h2>
        {own.missing ? <p>{own.missing}</p> : null}
        <OwnForm own={own} {...props} />
      </section>
    </div>
  );
}

function OwnForm({ own, ...props }: One & { readonly own: Own }) {
  const { wants, contributes, ticks } = own;
  const { typed, type, kept, forget } = useTypedWords(
    ownWordsId(props.page.person.personId, own.supervisorId),
    {
      wants: wants.text,
      contributes: contributes.text,
    },
  );
  const [given, setGiven] = useState(ticks?.given.ticked ?? false);
  const [read, setRead] = useState(ticks?.read.ticked ?? false);
  const [allowed, setAllowed] = useState<readonly string[]>([]);
  const { busy, failure, save } = useStep(props, props.agreementId, forget);
  const { messageFor, foundIn, unplaced } = refusalsOf(failure, [wants.name, contributes.name]);
  const place = useRef<HTMLFormElement>(null);
  useFocusFirstRefusal(place, failure);
  const sign = (anyway: boolean) =>
    save({
      step: {
        do: 'answer',
        ...typed,
        policyGiven: given,
        policyRead: read,
        notIdentifiers: [...allowed],
        anyway,
      },
    });
  const field = (box: Own['wants'], name: keyof typeof typed) => (
    <WordsField
      label={box.label}
      value={typed[name]}
      change={(text) => type({ [name]: text })}
      message={messageFor(box.name)}
      found={foundIn(box.name).filter((words) => !allowed.includes(words))}
      allow={(words) => setAllowed((now) => [...now, ...words])}
      busy={busy}
    />
  );
  return (
    <form
      ref={place}
      noValidate
      className={styles.fields}
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        sign(false);
      }}
    >
      {field(wants, 'wants')}
      {field(contributes, 'contributes')}
      {ticks ? (
        <div>
          <Tick label={ticks.given.label} checked={given} change={setGiven} />
          <Tick label={ticks.read.label} checked={read} change={setRead} />
        </div>
      ) : null}
      <p>{own.note}</p>
      <p role="status" className={styles.about}>
        {kept}
      </p>
      <div role="alert">
        {failure ? (
          <Notice tone="attention" title={failure.title} text={[failure.text, ...unplaced].join(' ')} />
        ) : null}
      </div>
      <div className={styles.buttons}>
        <Button appearance="primary" type="submit" disabledFocusable={busy}>
          {own.sign}
        </Button>
        {Object.values(typed).some((text) => text.trim() === '') ? (
          <Button disabledFocusable={busy} onClick={() => sign(true)}>
            {own.without}
          </Button>
        ) : null}
      </div>
    </form>
  );
}

type TickProps = {
  readonly label: string;
  readonly checked: boolean;
  readonly change: (checked: boolean) => void;
};

const Tick = ({ label, checked, change }: TickProps) => (
  <div>
    <Checkbox label={label} checked={checked} onChange={(_, now) => change(now.checked === true)} />
  </div>
);
