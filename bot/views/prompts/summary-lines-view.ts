// The next manager's summary: a name, a date and a reason given or not, nothing else.
import type { Council } from '../../domain/council';
import type { LocalDate } from '../../domain/ids';
import type { SummaryLine } from '../../domain/prompts/prompt';
import type { LinesView } from '../answers-view';
import { counted, longDay, nameOf } from '../words';

/** More lines would be longer than a message should be; the others are in the next summary. */
const shownAtOnce = 20;

/** `link` is the absolute address of the reader's team. Never says why somebody is away, nor which reason. */
export function summaryLinesView(
  council: Council,
  lines: readonly SummaryLine[],
  today: LocalDate,
  link: string,
): LinesView {
  const left = lines.length - shownAtOnce;
  const texts = lines
    .slice(0, shownAtOnce)
    .map(({ personId, supervisorId, dueOn, bookedOn, reasonGiven }) => {
      const now = bookedOn
        ? `booked for ${longDay(bookedOn, today)}`
        : reasonGiven
          ? 'reason given'
          : 'no reason given';
      return `${nameOf(council, personId)}, with ${nameOf(council, supervisorId)}: due ${longDay(dueOn, today)}, ${now}.`;
    });
  const heading =
    lines.length > 0 ? `${counted(lines.length, 'person is', 'people are')} late` : 'Nobody is late any more';
  return {
    heading,
    lines: [...texts, ...(left > 0 ? [`And ${left} more.`] : [])].map((text) => ({
      text,
      link: null,
      commands: [],
    })),
    commands: [],
    link: { title: 'Open my team', url: link },
  };
}
