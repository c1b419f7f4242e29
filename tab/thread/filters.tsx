// Buttons that narrow the timeline; the choice lives in the address.
import type { ThreadFilter } from '../../bot/views/view-types';
import styles from './filters.module.css';

const choices: readonly { readonly filter: ThreadFilter; readonly word: string }[] = [
  { filter: 'everything', word: 'Everything' },
  { filter: 'sessions', word: 'Sessions' },
  { filter: 'decisions', word: 'Quick decisions' },
  { filter: 'actions', word: 'Actions' },
];

export function Filters({
  chosen,
  choose,
}: {
  chosen: ThreadFilter;
  choose: (filter: ThreadFilter) => void;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms; these buttons act at once
    <div role="group" aria-label="Show" className={styles.filters}>
      {choices.map(({ filter, word }) => (
        <button key={filter} type="button" aria-pressed={filter === chosen} onClick={() => choose(filter)}>
          {word}
        </button>
      ))}
    </div>
  );
}
