// The small branded strings that everything else is made of, so that a date cannot be passed where a person is meant.

declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** A council's own key for a person, `person_id` of people.csv. Opaque; never a name. */
export type PersonId = Branded<'PersonId'>;
/** An Entra tenant: one council. Part of every partition key. */
export type TenantId = Branded<'TenantId'>;
/** Minted when a card or form is made and sent back with it; becomes the id of what is stored, so a redelivery is a conflict. */
export type OperationId = Branded<'OperationId'>;
/** A local calendar day in Europe/London, `2027-01-19`. */
export type LocalDate = Branded<'LocalDate'>;
/** A point in time in UTC, `2027-01-19T16:14:00.000Z`. Always this width, so text order is time order. */
export type Instant = Branded<'Instant'>;
/** A case reference in the council's own pattern, upper case, e.g. `LCS-204417`. The only child identifier the product holds. */
export type CaseReference = Branded<'CaseReference'>;

export const personId = (text: string) => text as PersonId;
export const tenantId = (text: string) => text as TenantId;

const operationPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Reads an operation id that came back from a card or the tab; `undefined` when it is not one of ours. */
export function readOperationId(value: unknown): OperationId | undefined {
  return typeof value === 'string' && operationPattern.test(value) ? (value as OperationId) : undefined;
}
