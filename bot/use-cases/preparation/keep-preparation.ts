// Keeps what somebody prepares: points for the other one to read, and notes for nobody else.
import { londonDate } from '../../domain/dates';
import { lengthOf } from '../../domain/decisions/stored-decision';
import type { Instant, PersonId } from '../../domain/ids';
import { accepted, type FieldProblem, type Outcome, refused } from '../../domain/outcome';
import {
  markedInNotes,
  noPreparation,
  preparationLimits,
  preparationProblems,
} from '../../domain/preparation/preparation-words';
import { mayPrepare } from '../../domain/preparation/preparing';
import {
  type PreparationWords,
  type PrivateNotes,
  preparationId,
  privateNotesId,
  type WorkingPaper,
} from '../../domain/working-paper';
import type { CouncilPorts } from '../../ports/council-ports';
import { keepPaper } from '../keep-paper';

/** `revision` as it was read; null or empty for nothing. */
export type KeepWords<Words> = {
  readonly by: PersonId;
  readonly about: PersonId;
  readonly revision: string | null;
  readonly words: Words;
};

/** What keeping came to. `kept: false`: another device was quicker, and nothing was written; `there` is what it wrote. */
export type KeptWords<Words> =
  | { readonly kept: true; readonly revision: string; readonly found: readonly string[] }
  | {
      readonly kept: false;
      readonly revision: string;
      readonly there: Words;
      readonly savedAt: Instant | null;
    };

/**
 * Points and a model, which the other one reads: `fields` with every problem, and nothing is kept then. Refuses
 * `not-yours`. One request, two on a difference.
 */
export async function keepPreparation(
  ports: CouncilPorts,
  command: KeepWords<PreparationWords>,
): Promise<Outcome<KeptWords<PreparationWords>>> {
  const { by, words } = command;
  const council = ports.directory.council();
  const now = ports.clock.now();
  const today = londonDate(now);
  if (!mayPrepare(council, by, command.about, today)) return refused({ kind: 'not-yours' });
  const problems = preparationProblems(council, words, today);
  if (problems.length > 0) return refused({ kind: 'fields', problems });
  const paper = { paperId: preparationId(by), author: by, at: now, of: 'preparation', words } as const;
  return kept(ports, command, paper, [], (there) =>
    there?.of === 'preparation' ? { ...noPreparation, ...there.words } : noPreparation,
  );
}

/**
 * Notes that only their author reads, but for a copy that the law asks for: kept as they are, with what may name a child or family in `found`. Refuses
 * `not-yours`, and `fields` on `text` when they are too long. One request, two on a difference.
 */
export async function keepPrivateNotes(
  ports: CouncilPorts,
  command: KeepWords<PrivateNotes>,
): Promise<Outcome<KeptWords<PrivateNotes>>> {
  const { by, words } = command;
  const council = ports.directory.council();
  const now = ports.clock.now();
  if (!mayPrepare(council, by, command.about, londonDate(now))) return refused({ kind: 'not-yours' });
  const problems = tooLong(words);
  if (problems.length > 0) return refused({ kind: 'fields', problems });
  const paper = { paperId: privateNotesId(by), author: by, at: now, of: 'private-notes', words } as const;
  return kept(ports, command, paper, markedInNotes(council, words), (there) =>
    there?.of === 'private-notes' ? there.words : { text: '' },
  );
}

async function kept<Words>(
  ports: CouncilPorts,
  { by, about, revision }: KeepWords<Words>,
  paper: WorkingPaper,
  found: readonly string[],
  wordsOf: (there: WorkingPaper | null) => Words,
): Promise<Outcome<KeptWords<Words>>> {
  const answer = await keepPaper(ports, { by, about }, paper, revision, (council) =>
    mayPrepare(council, by, about, londonDate(paper.at)),
  );
  if (answer === 'not-yours') return refused({ kind: 'not-yours' });
  if (answer.kept) return accepted({ kept: true, revision: answer.revision, found });
  const { there } = answer;
  return accepted({
    kept: false,
    revision: answer.revision,
    there: wordsOf(there),
    savedAt: there?.at ?? null,
  });
}

function tooLong({ text }: PrivateNotes): readonly FieldProblem[] {
  const [length, maximum] = [lengthOf(text), preparationLimits.notes];
  return length > maximum ? [{ field: 'text', kind: 'note-too-long', maximum, length }] : [];
}
