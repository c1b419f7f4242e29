// Whether anything in the council's supervision files was changed behind the product's back.
export function EvidenceScreen() {
  return <h1>Evidence</h1>;
}
