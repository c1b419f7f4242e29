// Two devices wrote the same paper: both wordings beside each other, and a clear choice. What is not chosen stays within reach.
import { Button } from '@fluentui/react-components';
import { type RefObject, useEffect, useId, useRef, useState } from 'react';
import type { BothWords, OtherWords, Paper, PaperLine } from './paper';
import styles from './papers.module.css';

type Props<Words> = {
  readonly paper: Paper<Words>;
  /** The words to read, the same labels for every wording. */
  readonly linesOf: (words: Words) => readonly PaperLine[];
  /** Puts both together; without it that choice is not there. */
  readonly both?: BothWords<Words>;
  /** The name of the person who writes it too; left out for a paper of one person. */
  readonly with?: string;
};

/** Nothing while there is nothing to choose. Whoever has chosen stays where they were, and not at the top of nothing. */
export function PaperConflict<Words>(props: Props<Words>) {
  const { conflict, aside } = props.paper;
  const [chosen, setChosen] = useState(0);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (chosen > 0) (title.current ?? document.getElementById('main'))?.focus({ preventScroll: true });
  }, [chosen]);
  const choose = (act: () => void) => {
    act();
    setChosen((count) => count + 1);
  };
  if (conflict) return <Choice {...props} {...{ title, choose }} other={conflict} />;
  return aside ? <Aside {...props} {...{ title, choose }} other={aside} /> : null;
}

type PartProps<Words> = Props<Words> & {
  readonly other: OtherWords<Words>;
  readonly title: RefObject<HTMLHeadingElement | null>;
  readonly choose: (act: () => void) => void;
};

function Choice<Words>({ paper, linesOf, both, with: name, other, title, choose }: PartProps<Words>) {
  const titleId = useId();
  const heading = name === undefined ? 'Written on two devices' : 'Written twice';
  return (
    <section className={styles.conflict} aria-labelledby={titleId}>
      <h2 id={titleId} ref={title} tabIndex={-1}>
        {heading}
      </h2>
      <Told title={title} heading={heading} />
      <p>
        {name === undefined
          ? 'Nothing is lost. '
          : `You and ${name}, or you on two devices, have changed the same. Nothing is lost. `}
        Choose how it goes on; what you do not choose stays on this device for a day.
      </p>
      <Differences mine={linesOf(paper.words)} theirs={linesOf(other.words)} savedAt={other.savedAt} />
      <div className={styles.choices}>
        <Button onClick={() => choose(() => paper.choose('mine'))}>Go on with mine</Button>
        <Button onClick={() => choose(() => paper.choose('theirs'))}>Go on with the other</Button>
        {both ? <Button onClick={() => choose(() => paper.choose('both', both))}>Keep both</Button> : null}
      </div>
    </section>
  );
}

/** The keyboard stays in the field somebody is writing in: they are told, and shown the way. */
function Told({ title, heading }: Pick<PartProps<unknown>, 'title'> & { readonly heading: string }) {
  const [isWriting, setWriting] = useState(false);
  useEffect(() => {
    if (document.activeElement?.matches('input, textarea, select, button, a')) setWriting(true);
    else title.current?.focus();
  }, [title]);
  return (
    <div role="alert" className={isWriting ? styles.told : undefined}>
      {isWriting ? (
        <>
          <span>{heading}.</span>
          <Button
            onClick={() => {
              title.current?.focus();
              setWriting(false);
            }}
          >
            Choose how it goes on
          </Button>
        </>
      ) : null}
    </div>
  );
}

function Aside<Words>({ paper, linesOf, other, title, choose }: PartProps<Words>) {
  const titleId = useId();
  return (
    <section className={styles.conflict} aria-labelledby={titleId}>
      <h2 id={titleId} ref={title} tabIndex={-1}>
        The other wording is set aside
      </h2>
      <details>
        <summary>Read it</summary>
        <Lines lines={linesOf(other.words).filter(({ text }) => text !== '')} />
      </details>
      <div className={styles.choices}>
        <Button onClick={() => choose(paper.swapAside)}>Use it instead</Button>
        <Button onClick={() => choose(paper.dropAside)}>I do not need it</Button>
      </div>
    </section>
  );
}

type Both = {
  readonly mine: readonly PaperLine[];
  readonly theirs: readonly PaperLine[];
  readonly savedAt: string | null;
};

/** Only what is not the same. */
function Differences({ mine, theirs, savedAt }: Both) {
  const differ = (lines: readonly PaperLine[], others: readonly PaperLine[]) =>
    lines.filter(({ label, text }) => others.find((other) => other.label === label)?.text !== text);
  return (
    <div className={styles.wordings}>
      <div>
        <h3>On this device</h3>
        <Lines lines={differ(mine, theirs)} />
      </div>
      <div>
        <h3>{savedAt === null ? 'The other one' : `The other one, saved ${savedAt}`}</h3>
        <Lines lines={differ(theirs, mine)} />
      </div>
    </div>
  );
}

function Lines({ lines }: { lines: readonly PaperLine[] }) {
  return (
    <dl className={styles.lines}>
      {lines.map(({ label, text }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{text === '' ? 'Nothing' : text}</dd>
        </div>
      ))}
    </dl>
  );
}
