// Who decides on MASH or duty while the two meet. It is asked when the server says that somebody has to.
import { useState } from 'react';
import type { Diary } from '../../bot/api/clock-contract';
import { ChoiceField } from './fields';

type Props = {
  readonly cover: Diary['cover'];
  readonly value: string;
  readonly change: (cover: string) => void;
  readonly message: string | null;
};

/** Once asked it stays, also while the form is sent again. */
export function CoverField({ cover, value, change, message }: Props) {
  const [asked, setAsked] = useState(false);
  if (message !== null && !asked) setAsked(true);
  if (!asked && message === null) return null;
  return (
    <ChoiceField
      label="Who decides meanwhile"
      choices={cover}
      blank="Choose who covers"
      value={value}
      change={change}
      message={message}
    />
  );
}
