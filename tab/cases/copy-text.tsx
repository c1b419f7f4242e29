// A text to copy, with a button that does it; where the device does not let us, the text is selected.
import { Button } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import { useRef, useState } from 'react';
import styles from './cases.module.css';

type Props = {
  readonly text: string;
  /** What it is, e.g. "the note for LCS-204417". */
  readonly what: string;
  /** It is in the clipboard, or the person says that they have it. */
  readonly copied: () => void;
};

export function CopyText({ text, what, copied }: Props) {
  const [told, setTold] = useState('');
  const [byHand, setByHand] = useState(false);
  const words = useRef<HTMLPreElement>(null);
  const ways = useRef<HTMLDivElement>(null);

  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      if (words.current) window.getSelection()?.selectAllChildren(words.current);
      setTold('This device does not let us copy. The note is selected: copy it yourself.');
      setByHand(true);
      return;
    }
    isCopied();
  }

  function isCopied() {
    setTold('Copied');
    setByHand(false);
    ways.current?.querySelector('button')?.focus();
    copied();
  }

  return (
    <>
      <pre ref={words} className={styles.note}>
        {text}
      </pre>
      <div ref={ways} className={styles.copy}>
        <Button
          appearance="primary"
          icon={<CopyRegular />}
          aria-label={`Copy ${what}`}
          onClick={() => void copy()}
        >
          Copy
        </Button>
        {byHand ? (
          <Button aria-label={`I have copied it: ${what}`} onClick={isCopied}>
            I have copied it
          </Button>
        ) : null}
        <span role="status">{told}</span>
      </div>
    </>
  );
}
