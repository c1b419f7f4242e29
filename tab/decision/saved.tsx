// What the page says once a decision is saved, whole, and what its author can do then.
import { Button } from '@fluentui/react-components';
import { useContext, useState } from 'react';
import type { LogDecisionAnswer } from '../../bot/api/contract';
import { Notice } from '../parts/notice';
import { screenPaths } from '../paths';
import { CloseDialogContext } from '../start/open-link';
import { Undo } from '../steps/undo';
import styles from './decision-form.module.css';

type Props = {
  readonly answer: LogDecisionAnswer;
  /** Whose thread. */
  readonly personId: string;
};

/** A dialog of Teams stays open until the person has read this and closes it. */
export function Saved({ answer, personId }: Props) {
  const [{ entry, message }, show] = useState(answer);
  const closeDialog = useContext(CloseDialogContext);
  const { entryId } = entry;
  const [title, text] = firstSentence(message);
  return (
    <div key={message} ref={takeFocus} tabIndex={-1} className={styles.saved}>
      <Notice tone="good" heading title={title} text={text}>
        <div className={styles.begunButtons}>
          {closeDialog ? (
            <Button appearance="primary" onClick={() => closeDialog({ about: personId, entryId })}>
              Close
            </Button>
          ) : (
            <Button as="a" appearance="primary" href={screenPaths.entry(personId, entryId)}>
              See it in the thread
            </Button>
          )}
          <Undo entry={entry} personId={personId} done={show} />
        </div>
      </Notice>
    </div>
  );
}

/** What had the focus before is gone, and this is what there is to read. */
const takeFocus = (words: HTMLElement | null) => words?.focus();

/** "Saved." and the rest; the rest may be empty. */
function firstSentence(words: string): readonly [string, string] {
  const end = words.indexOf('. ') + 1;
  return end === 0 ? [words, ''] : [words.slice(0, end), words.slice(end + 1)];
}
