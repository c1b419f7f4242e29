// Openings that wait for the data protection officer's yes.
export function WaitingSection() {
  return null;
}
