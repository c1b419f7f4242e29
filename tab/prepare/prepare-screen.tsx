// Preparing for a session.
import { Waiting } from '../parts/waiting';
import type { FileRoute } from '../paths';

export function PrepareScreen(_: FileRoute) {
  return <Waiting label="Preparing for a session" />;
}
