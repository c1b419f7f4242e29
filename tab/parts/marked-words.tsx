// The words of a text that may name a child or family, named and marked where they stand, and the one tap that lets them pass.
import { Button } from '@fluentui/react-components';
import styles from './marked-words.module.css';
import type { Found } from './refusals';

type Props = {
  readonly text: string;
  readonly found: Found;
  /** Says of the words still in the text that they are nobody's, and saves. */
  readonly allow: (words: Found) => void;
  readonly busy: boolean;
};

/** Nothing once the words are gone from the text. A mark alone is not seen by everybody, and not read aloud. */
export function MarkedWords({ text, found, allow, busy }: Props) {
  const still = [...new Set(found)].filter((words) => text.includes(words));
  if (still.length === 0) return null;
  return (
    <div className={styles.marked}>
      <p className={styles.named}>Found: {still.map((words) => `“${words}”`).join(', ')}</p>
      <p>
        {withMarks(text, still).map(({ words, marked, at }) =>
          marked ? <mark key={at}>{words}</mark> : <span key={at}>{shortened(words)}</span>,
        )}
      </p>
      <Button disabledFocusable={busy} onClick={() => allow(still)}>
        Not a child or family
      </Button>
    </div>
  );
}

type Part = { readonly words: string; readonly marked: boolean; readonly at: number };

function withMarks(text: string, found: Found): readonly Part[] {
  const parts: Part[] = [];
  let at = 0;
  while (at < text.length) {
    const next = firstOf(text, found, at);
    const end = next?.at ?? text.length;
    if (end > at) parts.push({ words: text.slice(at, end), marked: false, at });
    if (next) parts.push(next);
    at = end + (next?.words.length ?? 0);
  }
  return parts;
}

/** The nearest, and of two at the same place the longer. */
function firstOf(text: string, found: Found, from: number): Part | undefined {
  return found
    .map((words) => ({ words, marked: true, at: text.indexOf(words, from) }))
    .filter(({ at }) => at >= 0)
    .sort((one, other) => one.at - other.at || other.words.length - one.words.length)[0];
}

/** Enough around a mark to know the place; the whole text stands in the field above. */
function shortened(words: string): string {
  if (words.length <= 160) return words;
  return `${words.slice(0, 60).replace(/\S*$/, '')}… ${words.slice(-60).replace(/^\S*/, '')}`;
}
