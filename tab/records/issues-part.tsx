// What is to be taken upward: the next manager reads it alone, and answers both.
import { Rows } from './rows';
import { type SessionForm, withRow } from './session-form';
import { WordsBox } from './words-box';

export function IssuesPart({ form }: { form: SessionForm }) {
  const { words, update } = form;
  return (
    <Rows
      rows={words.issues}
      idOf={({ draftId }) => draftId}
      noun="Point to take upward"
      addWord="Take something upward"
      most={10}
      add={(draftId) => update((now) => ({ ...now, issues: [...now.issues, { draftId, text: '' }] }))}
      remove={(draftId) =>
        update((now) => ({ ...now, issues: now.issues.filter((issue) => issue.draftId !== draftId) }))
      }
    >
      {({ draftId, text }) => (
        <WordsBox
          form={form}
          label="What should change, or what is needed"
          hint="The next manager reads this and nothing else of the record, and answers both of you."
          rows={2}
          value={text}
          change={(value) =>
            update((now) => ({
              ...now,
              issues: withRow(now.issues, (issue) => issue.draftId === draftId, { text: value }),
            }))
          }
          place={`issues.${words.issues.findIndex((issue) => issue.draftId === draftId)}.text`}
        />
      )}
    </Rows>
  );
}
