// What cannot be undone is decided on what the council's files say now, whoever changed them.
import type { CouncilPorts } from '../../ports/council-ports';

/** One point read; everything when somebody else has changed it. */
export async function withNewestFiles({ directory }: Pick<CouncilPorts, 'directory'>): Promise<void> {
  if (await directory.changedElsewhere()) await directory.refresh();
}
