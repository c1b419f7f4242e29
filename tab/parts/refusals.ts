// Puts what the server refused at the fields of a form, whichever way it names them.
import type { Failure, FieldMessage } from '../server/failure';

/** Words that may name a child or family. */
export type Found = readonly string[];

export type Refusals = {
  /** What the server said about this field, or null. With `row`, about the field of that row, counted from 0. */
  readonly messageFor: (field: string, row?: number) => string | null;
  /** What in this field may name a child or family. */
  readonly foundIn: (field: string) => Found;
  /** Messages about something that is no field of this form. */
  readonly unplaced: readonly string[];
};

type Placed = { readonly name: string; readonly row: number | null; readonly message: string };

export const wordsFound = ({ found }: FieldMessage): Found => (found ?? []).map(({ words }) => words);

/** `names` are the fields of the form; `dates.1.cover` and `dates[1].cover` are the cover of the second row. */
export function refusalsOf(failure: Failure | null, names: readonly string[]): Refusals {
  const all = (failure?.fields ?? []).map(({ field, message }) => ({ ...placeOf(field), message }));
  return {
    messageFor: (field, row) => all.find((each) => each.name === field && inRow(each, row))?.message ?? null,
    foundIn: (field) =>
      (failure?.fields ?? []).filter((each) => placeOf(each.field).name === field).flatMap(wordsFound),
    unplaced: all.filter(({ name }) => !names.includes(name)).map(({ message }) => message),
  };
}

function placeOf(field: string): Omit<Placed, 'message'> {
  const parts = field.split(/[.[\]]+/).filter((part) => part !== '');
  const isNumber = (part: string) => /^\d+$/.test(part);
  const row = parts.find(isNumber);
  return {
    name: parts.findLast((part) => !isNumber(part)) ?? '',
    row: row === undefined ? null : Number(row),
  };
}

function inRow({ row }: Omit<Placed, 'name' | 'message'>, wanted: number | undefined): boolean {
  return wanted === undefined || row === null || row === wanted;
}
