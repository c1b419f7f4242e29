// The first line of the day's card when a session is in the diary for today: when, with whom, and the page to prepare on.
import { mayPrepare } from '../../domain/preparation/preparing';
import type { SessionToday } from '../../domain/prompts/sessions-today';
import { clockWords } from '../when-words';
import { counted, firstNameOf, listed } from '../words';
import { opens, type ViewButton } from './day-buttons';
import type { DayCardFacts } from './day-card-view';

export type TodayView = { readonly text: string; readonly buttons: readonly ViewButton[] };

/** More on one day are in the diary. */
const named = 3;

/** Null on a day without one. "Today: 2 pm with Josh." */
export function todayView(
  { council, to, today, links }: Pick<DayCardFacts, 'council' | 'to' | 'today' | 'links'>,
  sessions: readonly SessionToday[],
): TodayView | null {
  if (sessions.length === 0) return null;
  const shown = sessions.slice(0, named);
  const more = sessions.length - shown.length;
  const words = shown.map(({ other, session }) =>
    `${session.at === null ? '' : `${clockWords(session.at)} `}with ${firstNameOf(council, other)}`.trim(),
  );
  const rest = more > 0 ? [counted(more, 'more session', 'more sessions')] : [];
  return {
    text: `Today: ${listed([...words, ...rest])}.`,
    buttons: shown
      .filter(({ about, session }) => session.kind === 'FORMAL' && mayPrepare(council, to, about, today))
      .map(({ about, other }) =>
        opens(
          sessions.length === 1 ? 'Prepare' : `Prepare with ${firstNameOf(council, other)}`,
          links.file(about, 'prepare'),
        ),
      ),
  };
}
