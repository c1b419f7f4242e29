// Two devices wrote the same paper: both wordings beside each other, and a clear choice. What is not chosen stays within reach.
import { Button } from '@fluentui/react-components';
import { useEffect, useId, useRef } from 'react';
import type { BothWords, OtherWords, Paper } from './paper';
import styles from './papers.module.css';

/** One part of a paper as it is read: its heading and its text. */
export type PaperLine = { readonly label: string; readonly text: string };

type Props<Words> = {
  readonly paper: Paper<Words>;
  /** The words to read, the same labels for every wording. */
  readonly linesOf: (words: Words) => readonly PaperLine[];
  /** Puts both together; without it that choice is not there. */
  readonly both?: BothWords<Words>;
};

/** Nothing while there is nothing to choose. */
export function PaperConflict<Words>(props: Props<Words>) {
  const { conflict, aside } = props.paper;
  if (conflict) return <Choice {...props} other={conflict} />;
  return aside ? <Aside {...props} other={aside} /> : null;
}

type WithOther<Words> = Props<Words> & { readonly other: OtherWords<Words> };

function Choice<Words>({ paper, linesOf, both, other }: WithOther<Words>) {
  const titleId = useId();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <section className={styles.conflict} aria-labelledby={titleId}>
      <h2 id={titleId} ref={title} tabIndex={-1}>
        Written on two devices
      </h2>
      <p>Nothing is lost. Choose how it goes on; what you do not choose stays on this device for a day.</p>
      <Differences mine={linesOf(paper.words)} theirs={linesOf(other.words)} savedAt={other.savedAt} />
      <div className={styles.choices}>
        <Button onClick={() => paper.choose('mine')}>Go on with mine</Button>
        <Button onClick={() => paper.choose('theirs')}>Go on with the other</Button>
        {both ? <Button onClick={() => paper.choose('both', both)}>Keep both</Button> : null}
      </div>
    </section>
  );
}

function Aside<Words>({ paper, linesOf, other }: WithOther<Words>) {
  const titleId = useId();
  return (
    <section className={styles.conflict} aria-labelledby={titleId}>
      <h2 id={titleId}>The other wording is set aside</h2>
      <details>
        <summary>Read it</summary>
        <Lines lines={linesOf(other.words).filter(({ text }) => text !== '')} />
      </details>
      <div className={styles.choices}>
        <Button onClick={paper.swapAside}>Use it instead</Button>
        <Button onClick={paper.dropAside}>I do not need it</Button>
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
