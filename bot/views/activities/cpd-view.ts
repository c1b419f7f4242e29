// Somebody's own CPD notes in finished words, and how a note begins.
import { type CpdSource, learningText, type OwnCpdNote } from '../../domain/activities/cpd-text';
import { renewalHelp } from '../../domain/activities/cpd-year';
import type { Council } from '../../domain/council';
import type { LocalDate, PersonId } from '../../domain/ids';
import { viewerView } from '../thread-view';
import { counted, fullDay, shortDay } from '../words';
import type { CpdBeginningView, CpdNoteView, CpdView } from './activity-view-types';

export function cpdView(
  council: Council,
  viewer: PersonId,
  notes: readonly OwnCpdNote[],
  { today, operationId }: { readonly today: LocalDate; readonly operationId: string },
): CpdView {
  return {
    viewer: viewerView(council, viewer, today),
    notes: notes.map(cpdNoteView),
    help: helpWords(notes, today),
    operationId,
    today,
  };
}

export const cpdNoteView = ({
  noteId,
  revision,
  title,
  text,
  on,
  discussed,
  fromEntryId,
}: OwnCpdNote): CpdNoteView => ({
  noteId,
  revision,
  title,
  text,
  on,
  onWords: fullDay(on),
  discussed,
  fromEntryId,
  copy: [title, fullDay(on), '', text, ...(discussed ? ['', 'Discussed with a peer or manager.'] : [])].join(
    '\n',
  ),
});

/** The person edits it before anything is kept. */
export function cpdBeginning(source: CpdSource): CpdBeginningView {
  if (source.kind === 'record') {
    const { recordId, heldOn } = source.entry;
    return {
      title: `Supervision of ${shortDay(heldOn)}`,
      text: learningText(source.words),
      on: heldOn,
      // R57: supervision with a manager counts as the discussion.
      discussed: true,
      fromEntryId: `record:${recordId}`,
    };
  }
  const { entryId, title, findings, on, differently } = source.entry;
  return {
    title,
    text: [findings, differently ? `What I did differently: ${differently.text}` : '']
      .filter((one) => one !== '')
      .join('\n\n'),
    on,
    discussed: false,
    fromEntryId: entryId,
  };
}

/** R57. A help in the regulator's autumn: what is there, and no score. */
function helpWords(notes: readonly OwnCpdNote[], today: LocalDate): string | null {
  const help = renewalHelp(notes, today);
  if (help === null) return null;
  const there = `You have ${counted(help.notes, 'note', 'notes')} here since ${fullDay(help.since)}`;
  const discussed = help.discussed
    ? 'and one of them says it was discussed'
    : 'and none of them says yet that it was discussed';
  return `${there}, ${discussed}. If you are registered with Social Work England, renewal until ${fullDay(help.until)} asks for two pieces of CPD, one of them with peer reflection; supervision counts as that.`;
}
