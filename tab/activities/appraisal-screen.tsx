// The appraisal summary.
import { Waiting } from '../parts/waiting';
import type { FileRoute } from '../paths';

export function AppraisalScreen(_: FileRoute) {
  return <Waiting label="The appraisal summary" />;
}
