// R57: somebody's own CPD notes. Papers beside their own file that nobody else reads, whatever they are to them, but for a copy that the law asks for.
import { isDeepStrictEqual } from 'node:util';
import type { CpdSource, OwnCpdNote } from '../../domain/activities/cpd-text';
import { wordProblems } from '../../domain/activities/typed-words';
import type { Council } from '../../domain/council';
import { localDate, londonDate } from '../../domain/dates';
import type { LocalDate, OperationId, PersonId } from '../../domain/ids';
import { accepted, type FieldProblem, type Outcome, refused } from '../../domain/outcome';
import { isClosed } from '../../domain/records/record-state';
import { type CpdNote, cpdNoteId } from '../../domain/working-paper';
import type { CouncilPorts } from '../../ports/council-ports';
import { decideAndKeep } from '../decide-and-write';

export type KeepCpdNote = {
  readonly by: PersonId;
  readonly noteId: OperationId;
  /** Null for a new one. */
  readonly revision: string | null;
  readonly words: Omit<CpdNote, 'on'> & { readonly on: string };
  readonly notIdentifiers: readonly string[];
};

const limits = { title: 150, text: 4_000 } as const;

/** Newest first by the day; one query. */
export async function cpdNotesOf(ports: CouncilPorts, person: PersonId): Promise<readonly OwnCpdNote[]> {
  const papers = await ports.papers.papersOf(person, 'cpd-note', person);
  return papers
    .flatMap(({ paper, etag }) =>
      paper.of === 'cpd-note'
        ? [
            {
              ...paper.words,
              noteId: paper.paperId.slice(cpdNoteId('').length),
              revision: etag,
              at: paper.at,
            },
          ]
        : [],
    )
    .sort((one, other) => (one.on === other.on ? 0 : one.on < other.on ? 1 : -1));
}

/**
 * One request; one more when another was quicker. Refuses `fields` for words that may name a child or family (they would go to the regulator's site), and
 * `changed-meanwhile` when another device was quicker.
 */
export async function keepCpdNote(ports: CouncilPorts, command: KeepCpdNote): Promise<Outcome<OwnCpdNote>> {
  const { by, noteId, revision } = command;
  const at = ports.clock.now();
  const on = localDate(command.words.on);
  const problems = problemsIn(ports.directory.council(), command, on, londonDate(at));
  if (problems.length > 0 || on === undefined) return refused({ kind: 'fields', problems });
  const { title, text, discussed, fromEntryId } = command.words;
  const words: CpdNote = { title: title.trim(), text: text.trim(), on, discussed, fromEntryId };
  const put = { paperId: cpdNoteId(noteId), author: by, at, of: 'cpd-note', words } as const;
  const kept = await decideAndKeep(ports, { by, about: by }, { put, etag: revision }, anybody);
  if (kept === 'not-yours') return refused({ kind: 'not-yours' });
  if (kept !== 'changed-meanwhile') return accepted({ ...words, noteId, revision: kept.etag, at });
  // The answer to the same words may have been lost on its way: then they are kept already.
  const stored = await storedNote(ports, by, noteId);
  if (stored === undefined || !isDeepStrictEqual(stored.words, words)) {
    return refused({ kind: 'changed-meanwhile' });
  }
  return accepted({ ...words, noteId, revision: stored.etag, at: stored.at });
}

/** One request. Refuses `changed-meanwhile` when it has changed; that it is gone already is no refusal. */
export async function removeCpdNote(
  ports: CouncilPorts,
  by: PersonId,
  noteId: OperationId,
  revision: string,
): Promise<Outcome<null>> {
  const change = { remove: cpdNoteId(noteId), etag: revision };
  const kept = await decideAndKeep(ports, { by, about: by }, change, anybody);
  if (kept === 'not-yours') return refused({ kind: 'not-yours' });
  const changed = kept === 'changed-meanwhile' && (await storedNote(ports, by, noteId)) !== undefined;
  return changed ? refused({ kind: 'changed-meanwhile' }) : accepted(null);
}

/** In one's own file, as long as one is in post. */
const anybody = () => true;

async function storedNote(ports: CouncilPorts, author: PersonId, noteId: OperationId) {
  const [read] = await ports.papers.papers(author, [cpdNoteId(noteId)]);
  if (read?.paper.of !== 'cpd-note' || read.paper.author !== author) return undefined;
  return { words: read.paper.words, at: read.paper.at, etag: read.etag };
}

/** A point read, two for a record. Refuses `not-yours` for anything that is no such thing of one's own. */
export async function openCpdSource(
  ports: CouncilPorts,
  person: PersonId,
  entryId: string,
): Promise<Outcome<CpdSource>> {
  const entry = (await ports.threads.entry(person, entryId))?.entry;
  if (entry?.kind === 'activity') return accepted({ kind: 'activity', entry });
  if (entry?.kind !== 'record' || !isClosed(entry)) return refused({ kind: 'not-yours' });
  const [sheet] = await ports.threads.sheets(person, [`record:${entry.recordId}:${entry.version}`]);
  if (sheet?.of !== 'record') return refused({ kind: 'not-yours' });
  return accepted({ kind: 'record', entry, words: sheet.words });
}

function problemsIn(
  council: Council,
  { words: { title, text }, notIdentifiers }: KeepCpdNote,
  on: LocalDate | undefined,
  today: LocalDate,
): readonly FieldProblem[] {
  const typed = [
    { field: 'title', text: title, maximum: limits.title, needed: true },
    { field: 'text', text, maximum: limits.text, needed: true },
  ];
  return [
    ...(on === undefined ? [{ field: 'on', kind: 'not-a-date' } as const] : []),
    ...(on !== undefined && on > today ? [{ field: 'on', kind: 'in-the-future' } as const] : []),
    ...wordProblems(council, typed, notIdentifiers),
  ];
}
