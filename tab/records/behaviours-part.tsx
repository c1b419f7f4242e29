// Examples of the appraisal framework's behaviours, tagged where they were talked about: there is no second form.
import type { RecordDraft } from '../../bot/api/records/record-contract';
import { ChoiceField } from '../clock/fields';
import { Rows } from './rows';
import { type SessionForm, withRow } from './session-form';
import { WordsBox } from './words-box';

type Props = { readonly form: SessionForm; readonly behaviours: RecordDraft['behaviours'] };

export function BehavioursPart({ form, behaviours: { framework, statements } }: Props) {
  const { words, update, messages } = form;
  const [first] = statements;
  const change = (tagId: string, part: { code?: string; example?: string }) =>
    update((now) => ({ ...now, behaviours: withRow(now.behaviours, (tag) => tag.tagId === tagId, part) }));
  const placeOf = (tagId: string) => words.behaviours.findIndex((tag) => tag.tagId === tagId);
  if (!first) return null;
  return (
    <Rows
      rows={words.behaviours}
      idOf={({ tagId }) => tagId}
      noun="Example"
      addWord="Add an example of a behaviour"
      most={20}
      add={(tagId) =>
        update((now) => ({
          ...now,
          behaviours: [...now.behaviours, { tagId, framework, code: first.code, example: '' }],
        }))
      }
      remove={(tagId) =>
        update((now) => ({ ...now, behaviours: now.behaviours.filter((tag) => tag.tagId !== tagId) }))
      }
    >
      {({ tagId, code, example }) => (
        <>
          <ChoiceField
            label={`Statement of ${framework}`}
            value={code}
            change={(value) => change(tagId, { code: value })}
            message={messages.at(`behaviours.${placeOf(tagId)}.code`)}
            choices={statements.map((each) => ({ value: each.code, title: each.text }))}
          />
          <WordsBox
            form={form}
            label="Example"
            rows={2}
            value={example}
            change={(value) => change(tagId, { example: value })}
            place={`behaviours.${placeOf(tagId)}.example`}
          />
        </>
      )}
    </Rows>
  );
}
