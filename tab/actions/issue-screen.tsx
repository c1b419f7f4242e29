// Something taken upward.
import { Waiting } from '../parts/waiting';
import type { FileRoute } from '../paths';

export function IssueScreen(_: FileRoute) {
  return <Waiting label="Something taken upward" />;
}
