// What somebody from outside the pair opened, to be read.
import type { FileRoute } from '../paths';

export function OpenedScreen({ personId }: FileRoute) {
  return <h1>Opened file: {personId}</h1>;
}
