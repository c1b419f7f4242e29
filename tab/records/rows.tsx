// A list somebody adds to and takes from; the focus goes to what is new, and back to the button when a row is gone.
import { Button } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import styles from './records.module.css';

type Props<Row> = {
  readonly rows: readonly Row[];
  readonly idOf: (row: Row) => string;
  /** e.g. "Action"; its number is put after it. */
  readonly noun: string;
  readonly addWord: string;
  readonly add: (id: string) => void;
  readonly remove: (id: string) => void;
  /** At most so many. */
  readonly most: number;
  readonly children: (row: Row) => ReactNode;
};

export function Rows<Row>({ rows, idOf, noun, addWord, add, remove, most, children }: Props<Row>) {
  const [fresh, setFresh] = useState<string | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (fresh === null) return;
    const row = [...(list.current?.children ?? [])].find((each) => each.getAttribute('data-row') === fresh);
    row?.querySelector<HTMLElement>('textarea, input, select')?.focus();
  }, [fresh]);
  return (
    <div ref={place} className={styles.rows}>
      {rows.length > 0 ? (
        <ul ref={list}>
          {rows.map((row, at) => (
            <li key={idOf(row)} data-row={idOf(row)}>
              <fieldset className={styles.row}>
                <legend className="for-screen-readers">{`${noun} ${at + 1}`}</legend>
                {children(row)}
                <Button
                  appearance="subtle"
                  className={styles.remove ?? ''}
                  aria-label={`Take out ${noun.toLowerCase()} ${at + 1}`}
                  onClick={() => {
                    remove(idOf(row));
                    place.current?.querySelector<HTMLElement>(':scope > button')?.focus();
                  }}
                >
                  Take out
                </Button>
              </fieldset>
            </li>
          ))}
        </ul>
      ) : null}
      <Button
        disabledFocusable={rows.length >= most}
        onClick={() => {
          const id = crypto.randomUUID();
          add(id);
          setFresh(id);
        }}
      >
        {addWord}
      </Button>
    </div>
  );
}
