// Taking something upward, answering it and taking it back: point reads and one batch, each delivered once or many times.
import {
  raiseIssue as decideRaising,
  sayOfIssue as decideSaying,
  issueStep,
  type RaiseIssue,
  type SayOfIssue,
} from '../../domain/actions/issue-rules';
import type { UpwardIssueEntry } from '../../domain/actions/upward-issue';
import { mayTryIssue } from '../../domain/actions/whose-issue';
import { accepted, type Outcome, refused } from '../../domain/outcome';
import type { ThreadEntry } from '../../domain/thread';
import type { CouncilPorts } from '../../ports/council-ports';
import { act, actOn } from '../act';

/** `alreadySaved`: it had been done before and nothing was written now. */
export type IssueDone = { readonly entry: UpwardIssueEntry; readonly alreadySaved: boolean };

/** Refuses `not-yours`, `fields`, or `used-before` when the operation id holds something else. One read, one batch. */
export async function raiseIssue(ports: CouncilPorts, command: RaiseIssue): Promise<Outcome<IssueDone>> {
  const done = await act(
    ports,
    command,
    (council, head, now) => decideRaising(council, head, command, now),
    (stored) => stored.kind === 'issue' && stored.fromEntryId === null && stored.text === command.text.trim(),
  );
  if (!done.ok) return done;
  const { entry, alreadySaved } = done.value;
  return entry?.kind === 'issue' ? accepted({ entry, alreadySaved }) : refused({ kind: 'used-before' });
}

/** Refuses like `raiseIssue`; `not-yours` also for an issue that is not there. Two reads, one batch. */
export async function sayOfIssue(ports: CouncilPorts, command: SayOfIssue): Promise<Outcome<IssueDone>> {
  const delivered = issueStep(command, ports.clock.now());
  const done = await actOn(
    ports,
    command,
    {
      on: [command.entryId],
      mayTry: (council, { by, about }, today) => mayTryIssue(council, by, about, today),
    },
    (council, head, at, read) => {
      const entry = read.find(isIssue);
      if (entry === undefined) return refused({ kind: 'not-yours' });
      const decided = decideSaying(council, head, entry, command, at);
      if (!decided.ok) return decided;
      const { step, entry: said, head: after, tell } = decided.value;
      return accepted({ entries: [step], replaces: [said], head: after, tell, ask: [] });
    },
    (stored) =>
      stored.kind === 'issue-step' &&
      stored.issueId === delivered.issueId &&
      stored.step === delivered.step &&
      stored.text === delivered.text,
  );
  if (!done.ok) return done;
  const entry = done.value.on.find(isIssue);
  return entry ? accepted({ entry, alreadySaved: done.value.alreadySaved }) : refused({ kind: 'not-yours' });
}

const isIssue = (entry: ThreadEntry): entry is UpwardIssueEntry => entry.kind === 'issue';
