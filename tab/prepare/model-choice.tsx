// A model for the talk: chosen by either, or left open; its questions help to think and are never filled in.
import { useId } from 'react';
import type { Preparation } from '../../bot/api/preparation/preparation-contract';
import { ChoiceField } from '../clock/fields';
import type { Paper } from '../papers/paper';
import styles from './prepare.module.css';
import { messageAt, type Words } from './prepare-words';

type Props = { readonly paper: Paper<Words>; readonly models: Preparation['models'] };

export function ModelChoice({ paper, models }: Props) {
  const id = useId();
  const chosen = models.find(({ modelId }) => modelId === paper.words.modelId);
  return (
    <div className={styles.model}>
      <ChoiceField
        label="A model for the talk"
        choices={models.map(({ modelId, name }) => ({ value: modelId, title: name }))}
        blank="Leave it open"
        value={chosen?.modelId ?? ''}
        change={(modelId) => paper.update((now) => ({ ...now, modelId: modelId || null }))}
        message={messageAt(paper.refused, 'modelId')}
      />
      {chosen ? (
        <details className={styles.prompts}>
          <summary id={id}>{chosen.useWhen || 'Its questions'}</summary>
          <ul aria-labelledby={id}>
            {chosen.prompts.map((prompt) => (
              <li key={prompt}>{prompt}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}
