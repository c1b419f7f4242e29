// A text to copy, with a button that does it; where the device does not let us, the text is selected.
import { Button } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import { useRef, useState } from 'react';
import styles from './cases.module.css';

type Props = {
  readonly text: string;
  /** What the button is about, e.g. "Copy the note for LCS-204417". */
  readonly label: string;
  readonly copied: () => void;
};

export function CopyText({ text, label, copied }: Props) {
  const [told, setTold] = useState('');
  const words = useRef<HTMLPreElement>(null);

  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setTold('Copied');
    } catch {
      if (words.current) window.getSelection()?.selectAllChildren(words.current);
      setTold('This device does not let us copy. The note is selected: copy it yourself.');
    }
    copied();
  }

  return (
    <>
      <pre ref={words} className={styles.note}>
        {text}
      </pre>
      <div className={styles.copy}>
        <Button appearance="primary" icon={<CopyRegular />} aria-label={label} onClick={() => void copy()}>
          Copy
        </Button>
        <span role="status">{told}</span>
      </div>
    </>
  );
}
