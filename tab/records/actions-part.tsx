// What was agreed: who does what by when. Each becomes an open action when the record is issued.
import { type AgreedRow, AgreedRows } from './agreed-rows';
import type { SessionForm } from './session-form';
import type { Words } from './session-words';
import { WordsBox } from './words-box';

type Action = Words['actions'][number];

export function ActionsPart({ form }: { form: SessionForm }) {
  const { words, update, messages, names } = form;
  return (
    <AgreedRows
      rows={words.actions.map(asRow)}
      change={(next) => update((now) => ({ ...now, actions: next(now.actions.map(asRow)).map(asAction) }))}
      noun="Action"
      owners={[
        { value: 'worker', title: names.worker },
        { value: 'supervisor', title: names.supervisor },
      ]}
      fresh={{ owner: 'worker', byOn: '' }}
      messageFor={(field, row) => messages.at(`actions.${row}.${field}`)}
      words={({ text }, at, type) => (
        <WordsBox
          form={form}
          label="What will be done"
          rows={1}
          value={text}
          change={type}
          place={`actions.${at}.text`}
        />
      )}
    />
  );
}

const asRow = ({ draftId, byOn, ...action }: Action): AgreedRow => ({
  ...action,
  id: draftId,
  byOn: byOn ?? '',
});

const asAction = ({ id, text, owner, byOn }: AgreedRow): Action => ({
  draftId: id,
  owner: owner === 'supervisor' ? 'supervisor' : 'worker',
  byOn: byOn === '' ? null : byOn,
  text,
});
