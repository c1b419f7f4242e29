// What each of the two wants to talk about, the worker's first: one's own to write, the other's to read; and what was promised.

import { type ReactNode, useState } from 'react';
import type { Preparation } from '../../bot/api/preparation/preparation-contract';
import { PaperConflict } from '../papers/paper-conflict';
import { PaperState } from '../papers/paper-state';
import { usePaper } from '../papers/use-paper';
import { LearningAnswer } from './learning-answer';
import { ModelChoice } from './model-choice';
import { NoteOfTraining } from './note-of-training';
import { OwnPoints } from './own-points';
import styles from './prepare.module.css';
import { preparationPaths } from './prepare-queries';
import { bothWords, linesOf, unplaced, type Words } from './prepare-words';
import { PrivateNotes } from './private-notes';
import { Share } from './share';

type Props = {
  readonly personId: string;
  readonly view: Preparation;
  /** A step was saved: says so, and reads the page again. */
  readonly done: (message: string) => void;
};

/** Side by side where there is room; then `children`, the promises, stand below what is only read, and one's own notes below what one writes. */
export function Talk({ personId, view, done, children }: Props & { readonly children: ReactNode }) {
  const mine = <Mine key="mine" personId={personId} view={view} done={done} />;
  const theirs =
    view.theirs && view.other ? <Theirs key="theirs" name={view.other.name} theirs={view.theirs} /> : null;
  return (
    <div className={styles.talk} data-own={view.own}>
      {view.own ? [mine, theirs] : [theirs, mine]}
      <div className={styles.below}>{children}</div>
      <PrivateNotes personId={personId} view={view} />
    </div>
  );
}

function Mine({ personId, view, done }: Props) {
  const { mine, models, learning, other } = view;
  const paper = usePaper<Words>({
    path: preparationPaths.all(personId),
    paperId: mine.paperId,
    revision: mine.revision,
    words: mine.words,
  });
  // The button that was pressed is gone with what it was for.
  const settled = (message: string) => {
    document.getElementById('mine')?.focus();
    done(message);
  };
  // Each that was answered here: the next answer does not take the offer away.
  const [notesOf, setNotesOf] = useState<Preparation['learning']>([]);
  const answered = (message: string, of: string | null) => {
    setNotesOf((now) => [...now, ...learning.filter(({ entryId }) => entryId === of)]);
    settled(message);
  };
  return (
    <section className={`${styles.panel} ${styles.mine}`} aria-labelledby="mine">
      <h2 id="mine" tabIndex={-1}>
        What I want to talk about
      </h2>
      <p className={styles.quiet}>
        {other ? `${other.name} reads this too.` : 'Whoever supervises you next reads it once you share it.'}{' '}
        Use the case reference, never a name.
      </p>
      {view.share ? <Share share={view.share} paper={paper} done={settled} /> : null}
      <OwnPoints paper={paper} />
      {unplaced(paper.refused).map((message) => (
        <p key={message} role="alert" className={styles.refused}>
          {message}
        </p>
      ))}
      <ModelChoice paper={paper} models={models} />
      {learning.map((asked) => (
        <LearningAnswer key={asked.entryId} personId={personId} asked={asked} paper={paper} done={answered} />
      ))}
      {notesOf.map(({ entryId, question }) => (
        <NoteOfTraining
          key={entryId}
          entryId={entryId}
          question={question}
          done={(message) => {
            setNotesOf((now) => now.filter((one) => one.entryId !== entryId));
            settled(message);
          }}
        />
      ))}
      <PaperState paper={paper} />
      <PaperConflict paper={paper} linesOf={linesOf(models)} both={bothWords} />
    </section>
  );
}

type TheirsProps = {
  readonly name: string;
  readonly theirs: NonNullable<Preparation['theirs']>;
};

function Theirs({ name, theirs: { points, model, differently } }: TheirsProps) {
  return (
    <section className={`${styles.panel} ${styles.theirs}`} aria-labelledby="theirs">
      <h2 id="theirs">What {name} wants to talk about</h2>
      {points.length > 0 ? (
        <ol className={styles.read}>
          {points.map((text, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two points may say the same, and nothing in a row keeps a state
            <li key={at}>{text}</li>
          ))}
        </ol>
      ) : (
        <p className={styles.quiet}>Nothing yet.</p>
      )}
      {model ? <p>Would like to use: {model}</p> : null}
      {differently.map(({ question, text }) => (
        <div key={question}>
          <h3>{question}</h3>
          <p className={styles.words}>{text}</p>
        </div>
      ))}
    </section>
  );
}
