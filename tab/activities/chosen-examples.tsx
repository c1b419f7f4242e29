// The tagged examples of signed records: a tick takes one in, and its words may be changed.
import { Field, Textarea } from '@fluentui/react-components';
import { useId } from 'react';
import { MarkedWords } from '../parts/marked-words';
import styles from './activities.module.css';
import { type Item, isSame, type Words } from './appraisal-words';

type Props = {
  readonly items: readonly Item[];
  readonly words: Words;
  readonly update: (next: (now: Words) => Words) => void;
  readonly found: readonly string[];
  readonly allow: (words: readonly string[]) => void;
};

export function ChosenExamples({ items, words, update, found, allow }: Props) {
  const id = useId();
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <h2 id={id}>Examples from your records</h2>
      {items.length === 0 ? (
        <p className={styles.text}>
          None yet. When a record you have both signed has a behaviour tagged in it, it appears here.
        </p>
      ) : (
        <ul className={styles.entries}>
          {items.map((item) => (
            <li key={`${item.recordId} ${item.tagId}`}>
              <Example {...{ item, words, update, found, allow }} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Example({ item, words, update, found, allow }: Omit<Props, 'items'> & { readonly item: Item }) {
  const { recordId, tagId, statement, held, text } = item;
  const chosen = words.chosen.find((one) => isSame(one, item));
  const tick = (wanted: boolean) =>
    update((now) => ({
      ...now,
      chosen: wanted
        ? [...now.chosen.filter((one) => !isSame(one, item)), { recordId, tagId, text }]
        : now.chosen.filter((one) => !isSame(one, item)),
    }));
  return (
    <>
      <label className={styles.choice}>
        <input
          type="checkbox"
          checked={chosen !== undefined}
          onChange={({ target }) => tick(target.checked)}
        />
        <span>
          <strong>{statement}</strong>
          <span className={styles.note}>{held}</span>
          {chosen || text === '' ? null : <span>{text}</span>}
        </span>
      </label>
      {chosen ? (
        <div className={styles.chosen}>
          <Field label={`Your words: ${statement} (${held})`}>
            <Textarea
              resize="vertical"
              rows={3}
              value={chosen.text}
              onChange={(_, { value }) =>
                update((now) => ({
                  ...now,
                  chosen: now.chosen.map((one) => (isSame(one, item) ? { ...one, text: value } : one)),
                }))
              }
            />
          </Field>
          <MarkedWords text={chosen.text} found={found} allow={allow} busy={false} />
        </div>
      ) : null}
    </>
  );
}
