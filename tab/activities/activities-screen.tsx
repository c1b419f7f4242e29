// Activities on the file.
import { Waiting } from '../parts/waiting';
import type { FileRoute } from '../paths';

export function ActivitiesScreen(_: FileRoute) {
  return <Waiting label="Activities on the file" />;
}
