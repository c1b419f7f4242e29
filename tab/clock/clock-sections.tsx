// The two parts of a thread's page that look ahead: the diary, and what may be asked or answered.
import { useEffect, useRef, useState } from 'react';
import type { ClockAnswer } from '../../bot/api/clock-contract';
import type { LogDecisionAnswer, Thread } from '../../bot/api/contract';
import { NotLoaded } from '../parts/not-loaded';
import type { Line } from '../parts/status-line';
import { useOnDemand } from '../parts/use-on-demand';
import { AskSection } from './ask-section';
import { DiarySection } from './diary-section';
import { type ClockForm, placeOf, useForms } from './forms';

type Props = {
  readonly thread: Thread;
  /** A decision was logged from here. */
  readonly logged: (answer: LogDecisionAnswer) => void;
};

type Place = 'diary' | 'asks';
type Told = { readonly place: Place; readonly line: Line };

const fetchForms = () => import('./clock-forms').then((file) => file.ClockForms);

export function ClockSections({ thread, logged }: Props) {
  const { diary, asks } = thread;
  const [told, setTold] = useState<Told | null>(null);
  const forms = useForms();
  const { Part: Form, failed, load } = useOnDemand(fetchForms, diary !== null || asks !== null);
  useFocusNear(told, thread);

  const tell = (place: Place) => (answer: ClockAnswer) => setTold({ place, line: { shown: answer.message } });
  const lineIn = (place: Place) => (told?.place === place ? told.line : null);

  function open(form: ClockForm) {
    load();
    forms.open(form);
  }

  return (
    <>
      {diary ? <DiarySection diary={diary} line={lineIn('diary')} open={open} /> : null}
      {asks ? (
        <AskSection
          thread={thread}
          asks={asks}
          line={lineIn('asks')}
          open={open}
          saved={tell('asks')}
          logged={logged}
        />
      ) : null}
      <div role="alert">{failed ? <NotLoaded /> : null}</div>
      {Form && forms.current ? (
        <Form
          key={forms.round}
          thread={thread}
          form={forms.current}
          open={forms.isOpen}
          close={forms.close}
          saved={(answer) => {
            if (forms.current) tell(placeOf(forms.current))(answer);
            forms.finish();
          }}
        />
      ) : null}
    </>
  );
}

/**
 * A saved step may take its own button away. Then the focus goes to the heading of its part, not to the page's
 * beginning. What was saved is told a moment before the page changes, so both are waited for.
 */
function useFocusNear(told: Told | null, { diary, asks }: Thread): void {
  const before = useRef({ told, diary, asks });
  const waiting = useRef(false);
  useEffect(() => {
    if (before.current.told !== told) waiting.current = true;
    const changed = before.current.diary !== diary || before.current.asks !== asks;
    before.current = { told, diary, asks };
    if (!waiting.current || !changed) return;
    waiting.current = false;
    if (told && document.activeElement === document.body) {
      document.getElementById(told.place)?.focus({ preventScroll: true });
    }
  }, [told, diary, asks]);
}
