// The case discussions that belong to one record, and the way to a new one.
type Props = { readonly personId: string; readonly recordId: string };

export function CaseDiscussions(_: Props) {
  return null;
}
