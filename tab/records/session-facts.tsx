// When, where, how it began and which model is used: what stands above the headings.
import type { RecordDraft } from '../../bot/api/records/record-contract';
import { ChoiceField, LineField } from '../clock/fields';
import styles from './records.module.css';
import type { SessionForm } from './session-form';
import type { Words } from './session-words';
import { WordsBox } from './words-box';

type Props = { readonly form: SessionForm; readonly view: RecordDraft };

export function SessionFacts({ form, view }: Props) {
  const { words, update, messages } = form;
  const set = (part: Partial<Words>) => update((now) => ({ ...now, ...part }));
  const model = view.models.find(({ modelId }) => modelId === words.modelId);
  return (
    <>
      <div className={styles.moment}>
        {/* Once it has ended the day is the session's own. */}
        {view.due === '' || messages.at('heldOn') ? (
          <LineField
            label="Held on"
            kind="date"
            value={words.heldOn ?? ''}
            change={(value) => set({ heldOn: value === '' ? null : value })}
            message={messages.at('heldOn')}
          />
        ) : null}
        <LineField
          label="From"
          kind="time"
          value={words.from}
          change={(from) => set({ from })}
          message={messages.at('from')}
        />
        <LineField
          label="To"
          kind="time"
          value={words.to}
          change={(to) => set({ to })}
          message={messages.at('to')}
        />
      </div>
      <div className={styles.pair}>
        <ChoiceField
          label="How it began"
          value={words.readiness}
          change={(value) => set({ readiness: value === 'shorter' ? 'shorter' : 'ready' })}
          message={messages.at('readiness')}
          choices={[
            { value: 'ready', title: 'Ready' },
            { value: 'shorter', title: 'Shorter and supportive' },
          ]}
        />
        <ChoiceField
          label="How much to write"
          value={words.form}
          change={(value) => set({ form: value === 'short' ? 'short' : 'full' })}
          message={messages.at('form')}
          choices={[
            { value: 'full', title: 'All headings' },
            { value: 'short', title: 'Short form' },
          ]}
        />
      </div>
      <ChoiceField
        label="Model"
        hint={model?.useWhen ?? 'A model only changes the questions below, never the headings.'}
        value={words.modelId ?? ''}
        change={(value) => set({ modelId: value === '' ? null : value })}
        message={messages.at('modelId')}
        blank="None"
        choices={view.models.map(({ modelId, name }) => ({ value: modelId, title: name }))}
      />
      <details
        className={styles.fold}
        open={['place', 'present', 'interruptions'].some((name) => messages.at(name) !== null)}
      >
        <summary>Place, who else was there, interruptions</summary>
        <div className={styles.stack}>
          <WordsBox
            form={form}
            label="Where"
            rows={1}
            value={words.place}
            change={(place) => set({ place })}
            place="place"
          />
          <WordsBox
            form={form}
            label="Who else was there"
            hint="Leave it empty when it was the two of you."
            rows={1}
            value={words.present}
            change={(present) => set({ present })}
            place="present"
          />
          <WordsBox
            form={form}
            label="Interruptions"
            rows={1}
            value={words.interruptions}
            change={(interruptions) => set({ interruptions })}
            place="interruptions"
          />
        </div>
      </details>
    </>
  );
}
