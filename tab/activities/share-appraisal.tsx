// The summary in one's own words, and the button that lets the supervisor read it.
import { useId } from 'react';
import type { Appraisal } from '../../bot/api/activities/activity-contract';
import { notKept } from '../papers/not-kept';
import type { Paper } from '../papers/paper';
import { FormBody } from '../parts/form-body';
import form from '../parts/form-dialog.module.css';
import { refusalsOf } from '../parts/refusals';
import { WordsField } from '../parts/words-field';
import { useSaved } from '../server/use-saved';
import { learningPaths, useRefreshActivities } from './activity-queries';
import type { Words } from './appraisal-words';

type Props = {
  readonly view: Appraisal;
  readonly paper: Paper<Words>;
  readonly found: readonly string[];
  readonly allow: (words: readonly string[]) => void;
  readonly allowed: readonly string[];
  readonly shared: (message: string) => void;
};

export function ShareAppraisal({ view, paper, found, allow, allowed, shared }: Props) {
  const id = useId();
  const refresh = useRefreshActivities(view.viewer.personId);
  const { busy, failure, save, saveAsNew } = useSaved<object, { readonly message: string }>({
    path: learningPaths.shareAppraisal(),
    offeredId: view.operationId,
    saved: ({ message }) => {
      paper.finish();
      refresh();
      shared(message);
    },
  });
  const { messageFor, foundIn, unplaced } = refusalsOf(failure, ['summary']);
  // What is on its way to be kept arrives first: what is shared is what the page shows, and nothing late brings the paper back.
  const body = async () => {
    const kept = await paper.saveNow({ anew: failure?.kind === 'changed' });
    if (!kept) throw notKept(paper.latest(), 'nothing is shared yet');
    return { ...kept, notIdentifiers: allowed };
  };
  return (
    <section className={form.page} aria-labelledby={id}>
      <FormBody
        heading={
          <header className={form.header}>
            <h2 id={id}>Summary</h2>
          </header>
        }
        saveWord="Share it"
        note={`${view.sharedWith}, and whoever supervises you later, can read it then. It changes no more.`}
        {...{ busy, failure, unplaced }}
        save={() => save(body)}
        saveAsNew={() => saveAsNew(body)}
      >
        <WordsField
          label="In your words"
          hint="How the year was, what you are proud of, and what you want next."
          value={paper.words.summary}
          change={(summary) => paper.update((now) => ({ ...now, summary }))}
          message={messageFor('summary')}
          found={[...new Set([...found, ...foundIn('summary')])].filter((words) => !allowed.includes(words))}
          allow={allow}
          busy={busy}
          rows={8}
        />
      </FormBody>
    </section>
  );
}
