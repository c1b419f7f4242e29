// The data protection officer's page: what waits for a yes, requests for a copy, holds, and what is due for review.
export function ProtectionScreen() {
  return <h1>Data protection</h1>;
}
