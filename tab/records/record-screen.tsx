// A record that was issued.
import { Waiting } from '../parts/waiting';
import type { FileRoute } from '../paths';

export function RecordScreen(_: FileRoute) {
  return <Waiting label="A record that was issued" />;
}
