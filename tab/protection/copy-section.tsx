// One person's copy of everything that is held about them, for a subject access request.
export function CopySection() {
  return null;
}
