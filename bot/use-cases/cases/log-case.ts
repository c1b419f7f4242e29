// Somebody writes down a case discussion: one point read and one batch; the words of the note go through and are kept nowhere.
import type { CaseDiscussionEntry } from '../../domain/cases/case-discussion';
import { logCase as decide, type LogCase } from '../../domain/cases/log-case';
import { sameCase } from '../../domain/cases/same-case';
import { accepted, type Outcome, refused } from '../../domain/outcome';
import type { CouncilPorts } from '../../ports/council-ports';
import { act } from '../act';

/** `alreadySaved`: this operation had been saved before and nothing was written now. */
export type CaseLogged = { readonly entry: CaseDiscussionEntry; readonly alreadySaved: boolean };

/** Refuses `not-yours`, `fields` with every problem at once, or `used-before` when the operation id holds something else. */
export async function logCase(ports: CouncilPorts, command: LogCase): Promise<Outcome<CaseLogged>> {
  const done = await act(
    ports,
    command,
    (council, head, now) => decide(council, head, command, now),
    (stored) => stored.kind === 'case-discussion' && sameCase(ports.directory.council(), stored, command),
  );
  if (!done.ok) return done;
  const { entry, alreadySaved } = done.value;
  return entry?.kind === 'case-discussion'
    ? accepted({ entry, alreadySaved })
    : refused({ kind: 'used-before' });
}
