// Takes back what was saved a moment ago, beside the words that say it was saved.
import { Button } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { useEffect, useState } from 'react';
import type { Entry, LogDecisionAnswer } from '../../bot/api/contract';
import { NotLoaded } from '../parts/not-loaded';
import { useOnDemand } from '../parts/use-on-demand';
import { useStepForm } from './use-step-form';

type Props = {
  readonly entry: Entry;
  /** Whose thread. */
  readonly personId: string;
  readonly done: (answer: LogDecisionAnswer) => void;
};

const fetchForms = () => import('./step-forms').then((file) => file.StepForms);

/** In the thread it may be offered for longer: the council says how long, and the server keeps to it. */
const offeredMilliseconds = 5 * 60_000;

export function Undo({ entry, personId, done }: Props) {
  const form = useStepForm();
  const { Part: Forms, failed, load } = useOnDemand(fetchForms, true);
  const over = useOver();
  const { decision } = entry;
  if (!decision?.mayWithdraw || (over && !form.isOpen)) return null;
  function open() {
    load();
    form.open({ form: 'withdraw' });
  }
  return (
    <>
      <Button icon={<ArrowUndoRegular />} onClick={open}>
        Undo
      </Button>
      <div role="alert">{failed ? <NotLoaded /> : null}</div>
      {Forms && form.current ? (
        <Forms
          key={form.round}
          form={form.current}
          open={form.isOpen}
          close={form.close}
          entry={entry}
          decision={decision}
          on={{ personId, entryId: entry.entryId, done }}
          example={null}
        />
      ) : null}
    </>
  );
}

function useOver(): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const waiting = setTimeout(() => setOver(true), offeredMilliseconds);
    return () => clearTimeout(waiting);
  }, []);
  return over;
}
