// The agenda both brought, the worker's side first, each point with what came of it.
import { useId } from 'react';
import styles from './records.module.css';
import { Rows } from './rows';
import { type SessionForm, withRow } from './session-form';
import { WordsBox } from './words-box';

const most = 30;

export function AgendaPart({ form }: { form: SessionForm }) {
  return (
    <div className={styles.columns}>
      <Side form={form} from="worker" />
      <Side form={form} from="supervisor" />
    </div>
  );
}

function Side({ form, from }: { form: SessionForm; from: 'worker' | 'supervisor' }) {
  const id = useId();
  const { words, update, names } = form;
  const placeOf = (pointId: string) => words.agenda.findIndex((point) => point.pointId === pointId);
  const change = (pointId: string, part: { text?: string; outcome?: string }) =>
    update((now) => ({ ...now, agenda: withRow(now.agenda, (point) => point.pointId === pointId, part) }));
  return (
    <section aria-labelledby={id}>
      <h4 id={id}>{names[from]}</h4>
      <Rows
        rows={words.agenda.filter((point) => point.from === from)}
        idOf={({ pointId }) => pointId}
        noun={`Point of ${names[from]}`}
        addWord={`Add a point from ${names[from]}`}
        most={words.agenda.length >= most ? 0 : most}
        add={(pointId) =>
          update((now) => ({ ...now, agenda: [...now.agenda, { pointId, text: '', from, outcome: '' }] }))
        }
        remove={(pointId) =>
          update((now) => ({
            ...now,
            agenda: now.agenda.filter((point) => point.pointId !== pointId),
            takenOut: [...now.takenOut, pointId],
          }))
        }
      >
        {({ pointId, text, outcome }) => (
          <>
            <WordsBox
              form={form}
              label="To talk about"
              rows={1}
              value={text}
              change={(value) => change(pointId, { text: value })}
              place={`agenda.${placeOf(pointId)}.text`}
            />
            <WordsBox
              form={form}
              label="What came of it"
              rows={1}
              value={outcome}
              change={(value) => change(pointId, { outcome: value })}
              place={`agenda.${placeOf(pointId)}.outcome`}
            />
          </>
        )}
      </Rows>
    </section>
  );
}
