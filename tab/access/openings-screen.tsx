// Who opened a supervision file: who, when, why, which part.
import type { FileRoute } from '../paths';

export function OpeningsScreen({ personId }: FileRoute) {
  return <h1>Who opened this file: {personId}</h1>;
}
