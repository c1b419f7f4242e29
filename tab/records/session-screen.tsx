// Holding and writing a session.
import { Waiting } from '../parts/waiting';
import type { FileRoute } from '../paths';

export function SessionScreen(_: FileRoute) {
  return <Waiting label="Holding and writing a session" />;
}
