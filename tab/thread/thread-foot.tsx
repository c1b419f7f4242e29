// The quiet end of a thread: two lists for a talk between the two, and one's own question at the end of the day.
import { Checkbox } from '@fluentui/react-components';
import { useId, useRef, useState } from 'react';
import type { Thread } from '../../bot/api/contract';
import type { PreferencesRequest } from '../../bot/api/decision-contract';
import { apiPaths } from '../paths';
import { useClient } from '../server/client';
import { useShowPreference } from '../server/decision-queries';
import { useSend } from '../server/use-send';
import { Endorsements } from './endorsements';
import styles from './thread-foot.module.css';

type Props = { readonly thread: Thread; readonly say: (text: string) => void };

export function ThreadFoot({ thread, say }: Props) {
  const { own, form, endOfDayQuestion, person } = thread;
  if (form === null && endOfDayQuestion === null) return null;
  return (
    <div className={styles.foot}>
      {form ? <OnRequest personId={person.personId} own={own} name={person.name} /> : null}
      {endOfDayQuestion === null ? null : <EndOfDay on={endOfDayQuestion} say={say} />}
    </div>
  );
}

type OnRequestProps = { readonly personId: string; readonly own: boolean; readonly name: string };

/** Never shown unasked. */
function OnRequest({ personId, own, name }: OnRequestProps) {
  const [unfolded, setUnfolded] = useState(false);
  const id = useId();
  return (
    <section aria-label="For the two of you">
      <button
        type="button"
        className={styles.fold}
        aria-expanded={unfolded}
        aria-controls={id}
        onClick={() => setUnfolded(!unfolded)}
      >
        {own ? 'Decisions directed, and your own endorsed' : 'Decisions directed, and their own endorsed'}
      </button>
      <div id={id} hidden={!unfolded}>
        {unfolded ? <Endorsements personId={personId} whose={own ? 'your' : `${name}’s`} /> : null}
      </div>
    </section>
  );
}

/** One's own choice; nobody else sees it. */
function EndOfDay({ on, say }: { readonly on: boolean; readonly say: (text: string) => void }) {
  const client = useClient();
  const show = useShowPreference();
  // What was just chosen stands there from the press on, whatever is still being read; it goes back when it could not
  // be saved.
  const [chosen, choose] = useState<boolean | null>(null);
  const newest = useRef(on);
  const { failure, send } = useSend(
    async () => {
      try {
        return await saveNewest();
      } catch (problem) {
        choose(null);
        throw problem;
      }
    },
    (saved) => {
      show(saved);
      say(saved ? 'We ask at the end of the day.' : 'We no longer ask at the end of the day.');
    },
  );

  /** Whoever thinks better of it while it is on its way is heard too. */
  async function saveNewest(): Promise<boolean> {
    const wanted = newest.current;
    const body: PreferencesRequest = { operationId: crypto.randomUUID(), endOfDayQuestion: wanted };
    await client.write(apiPaths.preferences(), body);
    return wanted === newest.current ? wanted : saveNewest();
  }

  return (
    <div className={styles.setting}>
      <Checkbox
        label="Ask me at the end of the day whether anything was said in passing"
        checked={chosen ?? on}
        onChange={(_, { checked }) => {
          newest.current = checked === true;
          choose(newest.current);
          send(undefined);
        }}
      />
      <p role="alert" className={styles.failed}>
        {failure ? `${failure.title}. ${failure.text}` : ''}
      </p>
    </div>
  );
}
