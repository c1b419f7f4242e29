// CPD notes.
import { Waiting } from '../parts/waiting';
import type { FileRoute } from '../paths';

export function CpdScreen(_: FileRoute) {
  return <Waiting label="CPD notes" />;
}
