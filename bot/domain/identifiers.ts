// Finds words that may identify a child or family: they have no place in a quick decision (docs/rules.md, access).

export const identifierKinds = [
  'name',
  'initials',
  'date-of-birth',
  'nhs-number',
  'address',
  'telephone',
  'e-mail',
] as const;
export type IdentifierKind = (typeof identifierKinds)[number];

/** Words in a text, with where they stand: UTF-16 positions, the end not included. */
export type Identifier = {
  readonly kind: IdentifierKind;
  readonly words: string;
  readonly start: number;
  readonly end: number;
};
