// A few things to tick, or one to choose, each in a row one can hit, and what was said about them.
import { useId } from 'react';
import styles from '../clock/forms.module.css';

export type TickOption = { readonly value: string; readonly title: string; readonly hint: string };

type Props = {
  readonly kind: 'radio' | 'checkbox';
  readonly legend: string;
  readonly options: readonly TickOption[];
  readonly chosen: readonly string[];
  readonly change: (chosen: readonly string[]) => void;
  readonly message: string | null;
};

export function TickField({ kind, legend, options, chosen, change, message }: Props) {
  const id = useId();
  const toggled = (value: string, on: boolean) =>
    kind === 'radio' ? [value] : [...chosen.filter((one) => one !== value), ...(on ? [value] : [])];
  return (
    <fieldset
      className={styles.when}
      data-refused={message !== null}
      aria-describedby={message === null ? undefined : `${id}-message`}
    >
      <legend>{legend}</legend>
      {options.map(({ value, title, hint }) => (
        <label key={value} className={styles.option}>
          <input
            type={kind}
            name={id}
            checked={chosen.includes(value)}
            onChange={({ target }) => change(toggled(value, target.checked))}
          />
          <span>
            {title}
            {hint ? <span className={styles.note}>{hint}</span> : null}
          </span>
        </label>
      ))}
      {message === null ? null : (
        <p id={`${id}-message`} role="alert" className={styles.message}>
          {message}
        </p>
      )}
    </fieldset>
  );
}
