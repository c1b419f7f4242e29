// A field for what somebody wrote in their own words, with the marks of what may name a child or family below it.
import { Field, Input, Textarea } from '@fluentui/react-components';
import { MarkedWords } from './marked-words';
import { refusalOr } from './refusal-or';
import type { Found } from './refusals';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
  /** What the server said about it, or null. */
  readonly message: string | null;
  readonly found: Found;
  readonly allow: (words: Found) => void;
  /** It is being saved: what were typed now would be in neither. */
  readonly busy: boolean;
  readonly hint?: string;
  /** Our own gentle word, when the server has said nothing. */
  readonly warning?: string | null;
  readonly required?: boolean;
  /** One line is an input. */
  readonly rows?: number;
  readonly example?: string | null;
};

export function WordsField({ label, value, change, message, found, allow, busy, ...look }: Props) {
  const { hint, warning = null, required = false, rows = 3, example } = look;
  const typed = {
    value,
    readOnly: busy,
    onChange: (_: unknown, given: { value: string }) => change(given.value),
  };
  return (
    <div>
      <Field
        label={label}
        {...(hint && { hint })}
        {...(required && { required })}
        {...refusalOr(message, warning)}
      >
        {rows === 1 ? (
          <Input autoComplete="off" placeholder={example ? `For example ${example}` : ''} {...typed} />
        ) : (
          <Textarea resize="vertical" rows={rows} {...typed} />
        )}
      </Field>
      <MarkedWords text={value} found={found} allow={allow} busy={busy} />
    </div>
  );
}
