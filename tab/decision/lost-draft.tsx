// Words of a draft whose two are not together any more: nothing saves them there, and nothing of them is lost.
import type { DraftView } from '../../bot/views/decisions/decision-view-types';
import { CopyText } from '../activities/copy-text';
import styles from './decision-form.module.css';

type Props = { readonly lost: NonNullable<DraftView['lost']> };

export function LostDraft({ lost }: Props) {
  return (
    <>
      <p role="status">{lost.text}</p>
      <p className={styles.begunText}>{lost.words}</p>
      <p>
        <CopyText text={lost.words} label="Copy the words of this draft" />
      </p>
    </>
  );
}
