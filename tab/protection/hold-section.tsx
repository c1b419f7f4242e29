// What must not be removed: holds, placed and lifted by the data protection officer.
export function HoldsSection() {
  return null;
}
