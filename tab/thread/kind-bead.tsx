// The bead on the thread's rail: a filled one for formal supervision, rings with an icon for what happens in between.

import { CalendarClockRegular } from '@fluentui/react-icons/svg/calendar-clock';
import { ChatRegular } from '@fluentui/react-icons/svg/chat';
import { ClipboardTaskRegular } from '@fluentui/react-icons/svg/clipboard-task';
import { EyeRegular } from '@fluentui/react-icons/svg/eye';
import { FlashRegular } from '@fluentui/react-icons/svg/flash';
import { NoteRegular } from '@fluentui/react-icons/svg/note';
import { PeopleChatFilled } from '@fluentui/react-icons/svg/people-chat';
import type { ReactElement } from 'react';
import type { EntryView } from '../../bot/views/view-types';
import styles from './kind-bead.module.css';

const icons: Record<EntryView['kind'], ReactElement> = {
  session: <PeopleChatFilled />,
  meeting: <ChatRegular />,
  record: <PeopleChatFilled />,
  case: <FlashRegular />,
  agreement: <NoteRegular />,
  activity: <NoteRegular />,
  decision: <FlashRegular />,
  action: <ClipboardTaskRegular />,
  reason: <CalendarClockRegular />,
  opening: <EyeRegular />,
  note: <NoteRegular />,
};

export function KindBead({ kind }: { kind: EntryView['kind'] }) {
  return (
    <span className={styles.bead} data-kind={kind} aria-hidden="true">
      {icons[kind]}
    </span>
  );
}
