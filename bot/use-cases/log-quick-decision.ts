// Somebody logs a quick decision: one point read and one batch, stored once however often it is delivered.

import {
  headAfterDecision,
  type LogDecision,
  type LoggedDecision,
  logDecision,
} from '../domain/decisions/oversight';
import { forStorage, sameDecision } from '../domain/decisions/stored-decision';
import { accepted, type Outcome, refused } from '../domain/outcome';
import type { ThreadHead } from '../domain/thread-head';
import type { CouncilPorts } from '../ports/council-ports';
import type { OutboxItem } from '../ports/outbox';
import { type Decided, decideAndWrite } from './decide-and-write';
import { decisionToRead } from './decision-to-read';
import { nextRevision } from './head-or-new';

/** The entry as stored. `alreadySaved`: this operation had been saved before and nothing was written now. */
export type Logged = LoggedDecision & { readonly alreadySaved: boolean };

/**
 * Refuses `fields` with every problem at once, or `used-before` when the operation id holds something else. Writes
 * the entry, its action, the head and who is told in one batch. `draft`: its words were kept under the operation's id;
 * once it is saved they are cleared, which costs one request more.
 */
export async function logQuickDecision(
  ports: CouncilPorts,
  command: LogDecision,
  { draft = false }: { readonly draft?: boolean } = {},
): Promise<Outcome<Logged>> {
  const logged = await log(ports, command);
  if (logged.ok && draft) await spendQuietly(ports, command);
  return logged;
}

async function log(ports: CouncilPorts, command: LogDecision): Promise<Outcome<Logged>> {
  const now = ports.clock.now();
  // What is refused costs no request.
  let decided = logDecision(ports.directory.council(), command, now);
  if (!decided.ok) return decided;
  const worker = decided.value.pair.worker;
  const result = await decideAndWrite(
    ports,
    { by: command.by, about: worker },
    async () => ({ head: await ports.threads.readHead(worker) }),
    ({ council, head }) => {
      decided = logDecision(council, command, now);
      // With whom they say they spoke is the same thread, whatever the files say by now.
      return decided.ok && decided.value.pair.worker === worker ? toWrite(decided.value, head) : null;
    },
  );
  if (!decided.ok) return decided;
  const { pair, entry } = decided.value;
  if (result === 'not-yours' || pair.worker !== worker) return refused({ kind: 'not-yours' });
  if (result === 'written') return accepted({ ...decided.value, alreadySaved: false });
  const earlier = await ports.threads.entry(pair.worker, entry.entryId);
  if (earlier?.entry.kind !== 'decision') return refused({ kind: 'used-before' });
  const textId = earlier.entry.fullTextIn;
  const fullText = textId === null ? undefined : await ports.threads.fullText(pair.worker, textId);
  if (!sameDecision(earlier.entry, entry, fullText)) return refused({ kind: 'used-before' });
  return accepted({ ...decided.value, entry: earlier.entry, alreadySaved: true });
}

function toWrite(logged: LoggedDecision, head: ThreadHead): Decided {
  const { entry, action } = logged;
  const stored = forStorage(entry);
  return {
    entries: [stored.entry, ...(action ? [action] : [])],
    fullText: stored.fullText,
    head: nextRevision(headAfterDecision(head, entry)),
    outbox: toDoAfter(logged),
  };
}

/** The decision is saved: a draft that outlives it is cleared by itself one day, and saving it again changes nothing. */
async function spendQuietly(ports: CouncilPorts, { by, operationId }: LogDecision): Promise<void> {
  try {
    await ports.drafts.spend(by, operationId);
  } catch {
    return;
  }
}

/**
 * A decision goes at once to whoever is asked for their word: the other one, or first whoever has the authority for it,
 * so that the worker reads it once, when it stands. Advice, information and endorsements wait for the day's card: only
 * the copies of the head are to be made.
 */
function toDoAfter({ pair, entry, ask }: LoggedDecision): readonly OutboxItem[] {
  const outboxId = `outbox:${entry.operationId}`;
  const about = pair.worker;
  if (ask.length === 0) return [{ kind: 'team-rows', outboxId, about }];
  return ask.map((to, index) =>
    decisionToRead(entry, {
      to,
      by: entry.loggedBy,
      about,
      outboxId: index === 0 ? outboxId : `${outboxId}:read:${index}`,
    }),
  );
}
