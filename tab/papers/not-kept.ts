// Says why a paper that was to be issued, offered or shared could not be kept first.
import { plainFailure, RequestFailed } from '../server/failure';
import type { PaperNow } from './paper';

/** `so`: what follows for the reader, such as "nothing is issued yet". */
export function notKept({ state, refused, conflict, why }: PaperNow<unknown>, so: string): RequestFailed {
  if (conflict)
    return new RequestFailed({
      ...plainFailure('needs-attention'),
      title: 'Written twice',
      text: `Choose above how it goes on; ${so}.`,
    });
  if (state === 'device')
    return new RequestFailed({
      ...plainFailure('needs-attention'),
      ...(why !== null && { text: why }),
      fields: refused,
    });
  return new RequestFailed(plainFailure('unreachable'));
}
