// One date in the diary, and what can be done with it.
import { Button } from '@fluentui/react-components';
import { CalendarArrowDownRegular } from '@fluentui/react-icons/svg/calendar-arrow-down';
import { VideoRegular } from '@fluentui/react-icons/svg/video';
import { type MouseEvent, useContext, useId, useState } from 'react';
import { useClient } from '../server/client';
import { type Failure, failureOf } from '../server/failure';
import { OpenLinkContext } from '../start/open-link';
import styles from './clock.module.css';
import type { ClockForm, DiaryDate, OutcomeWord } from './forms';
import { saveFile } from './save-file';

type Props = { readonly date: DiaryDate; readonly open: (form: ClockForm) => void };

type Act = { readonly outcome: OutcomeWord; readonly word: string };

const coming: readonly Act[] = [
  { outcome: 'moved', word: 'Move' },
  { outcome: 'cancelled', word: 'Cancel' },
];
const waiting: readonly Act[] = [
  { outcome: 'held', word: 'We met' },
  { outcome: 'interrupted', word: 'It was cut short' },
  { outcome: 'cancelled', word: 'Not held' },
];

export function DiaryRow({ date, open }: Props) {
  const id = useId();
  return (
    <li className={styles.date} data-waits={date.needsOutcome}>
      <h3 id={id}>{date.words}</h3>
      <ul className={styles.facts}>
        {[date.title, ...date.facts].map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      <div className={styles.acts}>
        <div>
          {(date.needsOutcome ? waiting : coming).map(({ outcome, word }) => (
            <Button
              key={outcome}
              appearance={outcome === 'held' ? 'primary' : 'secondary'}
              size="small"
              aria-describedby={id}
              onClick={() => open({ form: 'outcome', outcome, date })}
            >
              {word}
            </Button>
          ))}
        </div>
        <div className={styles.ways}>
          <AddToCalendar date={date} describedBy={id} />
          <TeamsMeeting date={date} describedBy={id} />
        </div>
      </div>
    </li>
  );
}

type WayOut = { readonly date: DiaryDate; readonly describedBy: string };

function AddToCalendar({ date, describedBy }: WayOut) {
  const client = useClient();
  const [state, setState] = useState<{ readonly busy: boolean; readonly error: unknown }>({
    busy: false,
    error: null,
  });
  async function save() {
    if (state.busy) return;
    setState({ busy: true, error: null });
    try {
      saveFile(await client.readFile(date.calendarPath), 'supervision.ics');
      setState({ busy: false, error: null });
    } catch (error) {
      setState({ busy: false, error });
    }
  }
  return (
    <>
      <Button
        appearance="subtle"
        size="small"
        icon={<CalendarArrowDownRegular />}
        aria-describedby={describedBy}
        disabledFocusable={state.busy}
        onClick={() => void save()}
      >
        Add to calendar
      </Button>
      <span role="alert" className={styles.failed}>
        {state.error ? wordsFor(failureOf(state.error)) : ''}
      </span>
    </>
  );
}

function wordsFor({ title, text }: Failure): string {
  return `${title}. ${text}`;
}

/** Teams opens its own form for a meeting; a browser gets the same as a page of its own. */
function TeamsMeeting({ date, describedBy }: WayOut) {
  const openLink = useContext(OpenLinkContext);
  function ask(event: MouseEvent) {
    if (!openLink) return;
    event.preventDefault();
    // Where Teams cannot, there is nothing the person could do about it here.
    openLink(date.meetingLink).catch(() => undefined);
  }
  return (
    <Button
      as="a"
      href={date.meetingLink}
      target="_blank"
      rel="noreferrer"
      appearance="subtle"
      size="small"
      icon={<VideoRegular />}
      aria-describedby={describedBy}
      onClick={ask}
    >
      Teams meeting
    </Button>
  );
}
