// What is typed into the form of a case discussion, as it is kept on the device until its note has been copied.
import type { Cases, LogCaseRequest } from '../../bot/api/cases/case-contract';
import { typedReferences } from '../decision/typed-references';
import type { AgreedRow } from '../records/agreed-rows';

/** All as text by the name of the field; the decisions as one JSON text. `full.<part>` is a part of the note. */
export type CaseFields = Readonly<Record<string, string>>;

export const blankCase = (form: Cases['form']): CaseFields => ({
  references: '',
  category: form.categories[0]?.value ?? '',
  depth: form.depths[0]?.value ?? '',
  modelId: '',
  decisions: '[]',
  pace: '',
  extendedBecause: '',
  nextOn: '',
  ...Object.fromEntries(form.parts.map(({ name }) => [`full.${name}`, ''])),
});

/** What is on the device may be of an earlier version, or not ours to understand. */
export function decisionsIn({ decisions = '[]' }: CaseFields): readonly AgreedRow[] {
  try {
    const read: unknown = JSON.parse(decisions);
    return Array.isArray(read) ? read.filter(isDecision) : [];
  } catch {
    return [];
  }
}

const isDecision = (one: unknown): one is AgreedRow =>
  typeof one === 'object' &&
  one !== null &&
  ['id', 'text', 'owner', 'byOn'].every((name) => typeof Reflect.get(one, name) === 'string');

/** As the server takes it. The choices are checked there. */
export function bodyOf(
  fields: CaseFields,
  form: Cases['form'],
  recordId: string | null,
  notIdentifiers: readonly string[],
): Omit<LogCaseRequest, 'operationId' | 'category' | 'depth' | 'pace'> & {
  readonly category: string;
  readonly depth: string;
  readonly pace: string | null;
} {
  const of = (name: string) => fields[name] ?? '';
  const orNull = (name: string) => of(name) || null;
  return {
    references: typedReferences(of('references')),
    category: of('category'),
    depth: of('depth'),
    modelId: orNull('modelId'),
    decisions: decisionsIn(fields).map(({ text, owner, byOn }) => ({
      text,
      owner: owner || null,
      byOn: byOn || null,
    })),
    pace: orNull('pace'),
    extendedBecause: of('extendedBecause'),
    recordId,
    nextOn: orNull('nextOn'),
    full: Object.fromEntries(form.parts.map(({ name }) => [name, of(`full.${name}`)])),
    notIdentifiers: [...notIdentifiers],
  };
}
