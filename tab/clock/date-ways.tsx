// Where a date can be taken: into somebody's own calendar, and into a meeting in Teams.
import { Button } from '@fluentui/react-components';
import { CalendarArrowDownRegular } from '@fluentui/react-icons/svg/calendar-arrow-down';
import { VideoRegular } from '@fluentui/react-icons/svg/video';
import { type MouseEvent, useContext, useState } from 'react';
import { useClient } from '../server/client';
import { type Failure, failureOf } from '../server/failure';
import { OpenLinkContext } from '../start/open-link';
import styles from './clock.module.css';
import type { DiaryDate } from './forms';
import { saveFile } from './save-file';

type WayOut = {
  readonly date: Pick<DiaryDate, 'calendarPath' | 'meetingLink'>;
  /** Id of the element that says the date. */
  readonly describedBy: string;
};

export function DateWays(way: WayOut) {
  return (
    <>
      <AddToCalendar {...way} />
      <TeamsMeeting {...way} />
    </>
  );
}

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
