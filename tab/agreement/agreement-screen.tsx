// The supervision agreement.
import { Waiting } from '../parts/waiting';
import type { FileRoute } from '../paths';

export function AgreementScreen(_: FileRoute) {
  return <Waiting label="The supervision agreement" />;
}
