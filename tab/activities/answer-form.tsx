// "What did I do differently?": a few words some weeks after a training.
import { useState } from 'react';
import type { Activity, ActivityAnswer } from '../../bot/api/activities/activity-contract';
import type { PersonView } from '../../bot/views/view-types';
import { FormDialog } from '../parts/form-dialog';
import { type Found, refusalsOf } from '../parts/refusals';
import { WordsField } from '../parts/words-field';
import { useSaved } from '../server/use-saved';
import { useTypedWords } from '../steps/use-typed-words';
import { learningPaths } from './activity-queries';

type Props = {
  readonly person: PersonView;
  readonly activity: Activity;
  readonly offeredId: string;
  readonly open: boolean;
  readonly close: () => void;
  readonly saved: (message: string) => void;
};

export function AnswerForm({ person, activity, offeredId, open, close, saved }: Props) {
  const { typed, type, kept, forget } = useTypedWords(`differently ${activity.entryId}`, { text: '' });
  const [allowed, setAllowed] = useState<Found>([]);
  const { busy, failure, save, saveAsNew } = useSaved<object, ActivityAnswer>({
    path: learningPaths.answer(person.personId, activity.entryId),
    offeredId,
    saved: ({ message }) => {
      forget();
      saved(message);
    },
  });
  const { messageFor, foundIn, unplaced } = refusalsOf(failure, ['text']);
  const body = (notIdentifiers: Found) => ({ ...typed, notIdentifiers });

  /** What somebody lets pass stays let pass, also in the next try. */
  function allow(words: Found) {
    const all = [...new Set([...allowed, ...words])];
    setAllowed(all);
    save(body(all));
  }

  return (
    <FormDialog
      title="What did I do differently?"
      saveWord="Save"
      {...{ open, close, busy, failure, unplaced }}
      note={<span role="status">{kept}</span>}
      save={() => save(body(allowed))}
      saveAsNew={() => saveAsNew(body(allowed))}
    >
      <p>
        After {activity.title}, {activity.on}. One example is plenty; “nothing yet” is an answer too.
      </p>
      <WordsField
        label="In your words"
        value={typed.text}
        change={(text) => type({ text })}
        message={messageFor('text')}
        found={foundIn('text')}
        {...{ allow, busy }}
        rows={5}
      />
    </FormDialog>
  );
}
