// The worker's supervision file.
import { Waiting } from '../parts/waiting';
import type { FileRoute } from '../paths';

export function OverviewScreen(_: FileRoute) {
  return <Waiting label="The worker's supervision file" />;
}
