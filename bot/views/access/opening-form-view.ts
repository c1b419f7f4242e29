// The form with which a file is opened: reasons, parts, for how long, who is told, and what telling them later needs.
import { hearsOfBrokenGlass } from '../../domain/access/access';
import { accessTable } from '../../domain/access/access-table';
import type { OpenedPart, OpeningPlace, OpeningReason } from '../../domain/access/opening';
import { waitsDays } from '../../domain/access/opening';
import { mostDaysPutOff, needsYes, opensFor, partsFor, reasonsFrom } from '../../domain/access/opening-rules';
import type { Council } from '../../domain/council';
import { addDays } from '../../domain/dates';
import type { LocalDate, PersonId } from '../../domain/ids';
import { capital } from '../words';
import type { OpeningChoiceView, OpeningFormView, PutOffView } from './access-view-types';
import { partWords, reasonTitles } from './opening-words';

type Looking = {
  readonly council: Council;
  readonly viewer: PersonId;
  readonly today: LocalDate;
};

/** People to whom the reader is the same share a form. */
export const formKey = (places: readonly OpeningPlace[]): string => places.join('+');

/** Each form once. */
export function formsFor(
  looking: Looking,
  people: readonly { readonly places: readonly OpeningPlace[] }[],
): readonly OpeningFormView[] {
  const forms = new Map(people.map(({ places }) => [formKey(places), places]));
  const watched = whoWatches(looking);
  return [...forms].map(([form, places]) => ({
    form,
    choices: reasonsFrom(places).map((one) => choiceView(one, watched)),
  }));
}

/** Who hears of broken glass beside the two: of a principal social worker somebody else. */
function whoWatches({ council, viewer, today }: Looking): string {
  const first = [...council.people.keys()].some((one) => hearsOfBrokenGlass(council, one, today));
  return first && !hearsOfBrokenGlass(council, viewer, today)
    ? 'principal social worker'
    : 'data protection officer';
}

const choiceView = (
  { reason, place }: { readonly reason: OpeningReason; readonly place: OpeningPlace },
  watched: string,
): OpeningChoiceView => ({
  reason,
  title: reasonTitles[reason],
  parts: partsFor(place, reason).map((part) => ({
    part,
    title: capital(partWords[part]),
    hint: partHint(part, place, reason),
  })),
  notes: [howLong[reason], toldWords(reason, watched)],
  notesLater: laterNotes(reason),
  asks: needsYes(reason, null),
});

function partHint(part: OpenedPart, place: OpeningPlace, reason: OpeningReason): string {
  if (part === 'wellbeing')
    return accessTable.wellbeing[place] === 'agreed' && reason !== 'safety'
      ? 'Goes with the records, and how the worker arrived with it. The worker is asked, and it stays closed unless they agree.'
      : 'Goes with the records, and how the worker arrived with it.';
  return '';
}

export const howLong: Readonly<Record<OpeningReason, string>> = {
  oversight: 'It opens to the end of the next working day.',
  audit: `It opens for ${opensFor.audit.days} days.`,
  inspection: `It opens for ${opensFor.inspection.days} days.`,
  practice: `It opens for ${opensFor.practice.days} days.`,
  complaint: `It opens for ${opensFor.complaint.days} days.`,
  'formal-case': `It opens for ${opensFor['formal-case'].days} days from the yes.`,
  'subject-access': `It opens for ${opensFor['subject-access'].days} days.`,
  safety: `It opens at once, for ${opensFor.safety.hours} hours.`,
};

function toldWords(reason: OpeningReason, watched: string): string {
  if (reason === 'safety')
    return `The worker and their supervisor are told at once, and see who you are and what you wrote. The ${watched} is told that you did.`;
  if (needsYes(reason, null))
    return 'Somebody responsible for data protection has to say yes first. Then the worker and their supervisor are told, and see who you are and what you wrote; before it they see nothing, and after a no only that you asked.';
  return 'The worker and their supervisor are told at once, and see who you are and what you wrote.';
}

/** A yes is needed then, whatever the reason; the one who asks has to know that a no comes to light. */
const laterNotes = (reason: OpeningReason): readonly string[] => [
  'Somebody responsible for data protection has to say yes first, and sets the day on which the two are told. Nothing is open before.',
  reason === 'safety'
    ? `Then it opens for ${opensFor.safety.hours} hours. If it cannot wait for a yes, do not ask for this.`
    : howLong[reason],
  `If the answer is no, or none comes within ${waitsDays} days, nothing opens, and the two can see that you asked, not what you wrote.`,
];

/** From tomorrow on, for four weeks at most. */
export const putOffView = (today: LocalDate): PutOffView => ({
  from: addDays(today, 1),
  until: addDays(today, mostDaysPutOff),
  hint: `Only where telling them now would do harm. Somebody responsible for data protection has to agree, and nothing opens before. At most ${mostDaysPutOff} days.`,
});
