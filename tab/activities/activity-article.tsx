// One activity on a file, with what its reader may do with it.
import { Button } from '@fluentui/react-components';
import { useEffect, useId, useRef } from 'react';
import type { Activity } from '../../bot/api/activities/activity-contract';
import { screenPaths, whoeverIsLooking } from '../paths';
import styles from './activities.module.css';

type Props = { readonly activity: Activity; readonly answer: () => void };

export function ActivityArticle({ activity, answer }: Props) {
  const { entryId, title, on, by, findings, next, differently, examples, mayAnswer, mayNote } = activity;
  const id = useId();
  const heading = useFocusWhenAnswered(mayAnswer);
  return (
    <article aria-labelledby={id}>
      <h3 id={id} ref={heading} tabIndex={-1}>
        {title}
      </h3>
      <p className={styles.quiet}>{[on, by, next].filter((each) => each !== null).join(' · ')}</p>
      {findings ? <p className={styles.text}>{findings}</p> : null}
      {examples.map(({ heading, text }) => (
        <div key={`${heading} ${text}`} className={styles.answer}>
          <h4>{heading}</h4>
          <p className={styles.text}>{text}</p>
        </div>
      ))}
      {differently ? (
        <div className={styles.answer}>
          <h4>What was done differently, {differently.when}</h4>
          <p className={styles.text}>{differently.text}</p>
        </div>
      ) : null}
      {mayAnswer || mayNote ? (
        <div className={styles.buttons}>
          {mayAnswer ? (
            <Button aria-describedby={id} onClick={answer}>
              What did I do differently?
            </Button>
          ) : null}
          {mayNote ? (
            <a aria-describedby={id} href={screenPaths.file(whoeverIsLooking, 'cpd', entryId)}>
              Make a CPD note
            </a>
          ) : null}
        </div>
      ) : null}
    </article>
  );
}

/** The button that opened the form is gone then, and the focus with it. */
function useFocusWhenAnswered(mayAnswer: boolean) {
  const heading = useRef<HTMLHeadingElement>(null);
  const could = useRef(mayAnswer);
  useEffect(() => {
    if (could.current && !mayAnswer && document.activeElement === document.body) heading.current?.focus();
    could.current = mayAnswer;
  }, [mayAnswer]);
  return heading;
}
