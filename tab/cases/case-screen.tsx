// A case discussion.
import { Waiting } from '../parts/waiting';
import type { FileRoute } from '../paths';

export function CaseScreen(_: FileRoute) {
  return <Waiting label="A case discussion" />;
}
