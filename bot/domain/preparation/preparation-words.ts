// What somebody wants to talk about: how much of it there may be, and what the other one may not read in it.
import type { Council } from '../council';
import { lengthOf } from '../decisions/stored-decision';
import { identifiersIn, knownWords } from '../identifiers/identifiers';
import type { LocalDate } from '../ids';
import type { FieldProblem } from '../outcome';
import { modelNamed } from '../toolkit/models';
import type { PreparationWords, PrivateNotes } from '../working-paper';

/** Each of the two brings half of what an agenda holds; characters otherwise. */
export const preparationLimits = { points: 15, point: 300, differently: 2_000, notes: 4_000 } as const;

/** Of somebody who has written nothing. */
export const noPreparation: PreparationWords = {
  points: [],
  modelId: null,
  differently: {},
  notIdentifiers: [],
};

/** Points that say something, in the author's order. */
export const saidPoints = ({ points }: PreparationWords): PreparationWords['points'] =>
  points.filter(({ text }) => text.trim() !== '');

/**
 * Everything that is wrong with words the other one is going to read; nothing is kept then. Fields are `points`,
 * `points.<pointId>`, `modelId` and `differently.<entryId>`. A point without text is one somebody has just begun; a model
 * that was chosen and retired since keeps nobody from saving.
 */
export function preparationProblems(
  council: Council,
  { points, modelId, differently, notIdentifiers }: PreparationWords,
  today: LocalDate,
): readonly FieldProblem[] {
  const known = knownWords(council);
  const textProblems = (field: string, text: string, maximum: number): readonly FieldProblem[] => {
    const length = lengthOf(text.trim());
    if (length > maximum) return [{ field, kind: 'note-too-long', maximum, length }];
    const found = identifiersIn(text, known, notIdentifiers);
    return found.length > 0 ? [{ field, kind: 'identifiers', found }] : [];
  };
  const { points: most, point, differently: longest } = preparationLimits;
  return [
    ...(points.length > most ? [{ field: 'points', kind: 'not-a-count', from: 0, to: most } as const] : []),
    ...points.flatMap(({ pointId, text }) => textProblems(`points.${pointId}`, text, point)),
    ...(modelId !== null && modelNamed(council, today, modelId) === null
      ? [{ field: 'modelId', kind: 'not-a-choice' } as const]
      : []),
    ...Object.entries(differently).flatMap(([entryId, text]) =>
      textProblems(`differently.${entryId}`, text, longest),
    ),
  ];
}

/** Words that may name a child or family: marked for their author, and kept, because they are for their author alone. */
export const markedInNotes = (council: Council, { text }: PrivateNotes): readonly string[] =>
  identifiersIn(text, knownWords(council), []).map(({ words }) => words);
