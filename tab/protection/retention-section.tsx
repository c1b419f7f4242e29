// What is due for review, and what a removal would take.
export function RetentionSection() {
  return null;
}
