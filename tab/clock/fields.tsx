// The fields the forms of the supervision clock are made of.
import { Field, Input, Select, Textarea } from '@fluentui/react-components';
import type { Choice } from '../../bot/views/view-types';
import { refusalOr } from '../parts/refusal-or';

type Shared = {
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
  /** What the server said about it, or null. */
  readonly message: string | null;
  readonly hint?: string;
};

type LineProps = Shared & {
  /** `number` asks for digits and keeps whatever was typed, so that the server can name what is wrong with it. */
  readonly kind?: 'text' | 'number' | 'date' | 'time';
  readonly latest?: string;
  readonly earliest?: string;
};

export function LineField({
  label,
  value,
  change,
  message,
  hint,
  kind = 'text',
  latest,
  earliest,
}: LineProps) {
  return (
    <Field label={label} {...(hint && { hint })} {...refusalOr(message)}>
      <Input
        type={kind === 'number' ? 'text' : kind}
        {...(kind === 'number' && { inputMode: 'numeric' as const })}
        {...(latest && { max: latest })}
        {...(earliest && { min: earliest })}
        autoComplete="off"
        value={value}
        onChange={(_, { value: typed }) => change(typed)}
      />
    </Field>
  );
}

export function TextField({ label, value, change, message, hint }: Shared) {
  return (
    <Field label={label} {...(hint && { hint })} {...refusalOr(message)}>
      <Textarea resize="vertical" rows={3} value={value} onChange={(_, { value: typed }) => change(typed)} />
    </Field>
  );
}

type ChoiceProps = Shared & {
  readonly choices: readonly Choice[];
  /** What stands there while nothing is chosen; without it the first choice is meant. */
  readonly blank?: string;
};

export function ChoiceField({ label, value, change, message, hint, choices, blank }: ChoiceProps) {
  return (
    <Field label={label} {...(hint && { hint })} {...refusalOr(message)}>
      <Select value={value} onChange={(_, { value: chosen }) => change(chosen)}>
        {blank ? <option value="">{blank}</option> : null}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.title}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** A number as it was typed, else nothing. What is no number is sent as such, for the server to refuse. */
export function numberIn(typed: string): number | undefined {
  return typed.trim() === '' ? undefined : Number(typed);
}
