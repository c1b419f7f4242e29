// A button that copies a text, and shows it for copying by hand where the device does not let us.
import { Button } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import { useState } from 'react';
import styles from './activities.module.css';

type Props = { readonly text: string; readonly label: string };

export function CopyText({ text, label }: Props) {
  const [told, setTold] = useState('');
  const [byHand, setByHand] = useState(false);

  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setTold('Copied');
    } catch {
      setByHand(true);
      setTold('This device does not let us copy. The text is below: copy it yourself.');
    }
  }

  return (
    <>
      <Button icon={<CopyRegular />} aria-label={label} onClick={() => void copy()}>
        Copy as text
      </Button>
      <span role="status">{told}</span>
      {byHand ? <pre className={styles.text}>{text}</pre> : null}
    </>
  );
}
