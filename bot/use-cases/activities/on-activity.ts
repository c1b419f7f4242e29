// Writes activities into a worker's file and answers "what did I do differently?": each delivered once or many times.
import type { ActivityEntry } from '../../domain/activities/activity';
import { kindsToWrite } from '../../domain/activities/activity-access';
import {
  answerStep,
  sayDifferently as decideAnswer,
  putAside as decideAside,
  type PutAside,
  type SayDifferently,
} from '../../domain/activities/answering-activity';
import {
  sayActivity as decideActivity,
  type SayActivity,
  sameActivity,
} from '../../domain/activities/saying-activity';
import { accepted, type Outcome, refused } from '../../domain/outcome';
import type { ThreadEntry } from '../../domain/thread';
import type { CouncilPorts } from '../../ports/council-ports';
import { actOn } from '../act';

export type ActivityDone = { readonly entry: ActivityEntry; readonly alreadySaved: boolean };

/** Two requests: the head, and one batch with the actions. Refuses like `domain/activities/saying-activity`. */
export async function sayActivity(ports: CouncilPorts, command: SayActivity): Promise<Outcome<ActivityDone>> {
  const done = await actOn(
    ports,
    command,
    { on: [], mayTry: (council, { by, about }, today) => kindsToWrite(council, by, about, today).length > 0 },
    (council, head, now) => {
      const decided = decideActivity(council, head, command, now);
      return decided.ok ? accepted({ ...decided.value, ask: [] }) : decided;
    },
    (stored) => stored.kind === 'activity' && sameActivity(stored, command),
  );
  if (!done.ok) return done;
  const { entry, alreadySaved } = done.value;
  return entry?.kind === 'activity' ? accepted({ entry, alreadySaved }) : refused({ kind: 'used-before' });
}

/** Head and entry side by side, then one batch. Refuses `not-yours` for an entry that is not there too. */
export async function sayDifferently(
  ports: CouncilPorts,
  command: SayDifferently,
): Promise<Outcome<ActivityDone>> {
  const isIt = isActivity(command.entryId);
  const done = await actOn(
    ports,
    command,
    { on: [command.entryId], mayTry: (_, { by, about }) => by === about },
    (council, head, now, read) => {
      const entry = read.find(isIt);
      if (entry === undefined) return refused({ kind: 'not-yours' });
      const decided = decideAnswer(council, head, entry, command, now);
      return decided.ok ? accepted({ ...decided.value, ask: [] }) : decided;
    },
    (stored) =>
      stored.kind === 'activity-step' &&
      stored.activityId === command.entryId &&
      stored.step === 'differently' &&
      stored.text === answerStep(command, stored.at).text,
  );
  if (!done.ok) return done;
  const entry = done.value.on.find(isIt);
  if (entry === undefined) return refused({ kind: 'not-yours' });
  return accepted({ entry, alreadySaved: done.value.alreadySaved });
}

/** "Nothing yet" to the same question; refused like the answer. */
export async function putAside(ports: CouncilPorts, command: PutAside): Promise<Outcome<ActivityDone>> {
  const isIt = isActivity(command.entryId);
  const done = await actOn(
    ports,
    command,
    { on: [command.entryId], mayTry: (_, { by, about }) => by === about },
    (_, head, now, read) => {
      const entry = read.find(isIt);
      if (entry === undefined) return refused({ kind: 'not-yours' });
      const decided = decideAside(head, entry, command, now);
      return decided.ok ? accepted({ ...decided.value, ask: [] }) : decided;
    },
    (stored) =>
      stored.kind === 'activity-step' && stored.activityId === command.entryId && stored.step === 'put-aside',
  );
  if (!done.ok) return done;
  const entry = done.value.on.find(isIt);
  if (entry === undefined) return refused({ kind: 'not-yours' });
  return accepted({ entry, alreadySaved: done.value.alreadySaved });
}

const isActivity =
  (entryId: string) =>
  (entry: ThreadEntry): entry is ActivityEntry =>
    entry.kind === 'activity' && entry.entryId === entryId;
