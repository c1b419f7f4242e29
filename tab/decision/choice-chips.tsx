// A few choices, each one tap, and what the server said about them.
import { type ReactNode, useId } from 'react';
import styles from './choice-chips.module.css';
import type { FieldName } from './use-saving';

export type Chip = { readonly key: string; readonly word: string; readonly choose: () => void };

type Props = {
  readonly name: FieldName;
  readonly legend: string;
  readonly chips: readonly Chip[];
  readonly chosen: string;
  readonly message: string | null;
  /** More words about what is chosen. */
  readonly description?: string | null;
  /** What belongs to the choice, such as an input. */
  readonly children?: ReactNode;
};

export function ChoiceChips({ name, legend, chips, chosen, message, description, children }: Props) {
  const id = useId();
  return (
    <fieldset
      data-field={name}
      data-refused={message !== null}
      className={styles.field}
      aria-describedby={message === null ? undefined : `${id}-message`}
    >
      <legend>{legend}</legend>
      <div className={styles.chips}>
        {chips.map(({ key, word, choose }) => (
          <label key={key} className={styles.chip}>
            <input
              type="radio"
              name={id}
              checked={key === chosen}
              aria-describedby={description && key === chosen ? `${id}-description` : undefined}
              onChange={choose}
            />
            <span>{word}</span>
          </label>
        ))}
      </div>
      {description ? (
        <p id={`${id}-description`} className={styles.description}>
          {description}
        </p>
      ) : null}
      {children}
      {message === null ? null : (
        <p id={`${id}-message`} role="alert" className={styles.message}>
          {message}
        </p>
      )}
    </fieldset>
  );
}
