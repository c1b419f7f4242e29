// The last step of a removal: its entry says when it was over, and no more than what really went.
import { hasRows } from '../../domain/retention/directory-rows';
import type { RemovedEntry } from '../../domain/retention/hold';
import type { RemoveFile } from '../../domain/retention/removal';
import type { CouncilPorts } from '../../ports/council-ports';
import { decideAndWrite } from '../decide-and-write';
import { nextRevision } from '../head-or-new';

/** The entry as it stands from now on; as it was when somebody else has finished it. */
export async function finishRemoval(ports: CouncilPorts, command: RemoveFile): Promise<RemovedEntry> {
  const { about, operationId } = command;
  const finished = ports.clock.now();
  let done: RemovedEntry | undefined;
  await decideAndWrite(
    ports,
    command,
    async () => {
      const [head, stored] = await Promise.all([
        ports.threads.readHead(about),
        ports.threads.entry(about, operationId),
      ]);
      return { head, stored };
    },
    ({ council, head }, { stored }) => {
      if (stored?.entry.kind !== 'removed') throw new Error('a removal has no entry that says so');
      const { entry } = stored;
      done = entry;
      if (entry.finished !== null) return null;
      done = { ...(hasRows(council, about) ? withoutRows(entry) : entry), finished };
      return {
        entries: [],
        replaces: [{ ...stored, entry: done }],
        fullText: null,
        head: nextRevision(head),
        outbox: [],
      };
    },
  );
  if (done === undefined) throw new Error('a removal could not be finished');
  return done;
}

/** A hold, a return or something new in the file has kept what the council's files say of them. */
const withoutRows = ({ classes, rules, ...entry }: RemovedEntry): RemovedEntry => ({
  ...entry,
  classes: classes.filter((one) => one !== 'directory'),
  ...(rules === undefined ? {} : { rules: rules.filter((one) => one.class !== 'directory') }),
});
