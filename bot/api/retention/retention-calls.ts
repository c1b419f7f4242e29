// Keeping and removing over HTTP: what is due, the dry run, the removal, and holds. For the data protection officer only.

import { mayProtect } from '../../domain/access/access';
import { type OperationId, type PersonId, personId, readOperationId } from '../../domain/ids';
import type { Outcome } from '../../domain/outcome';
import type { DoneOn } from '../../use-cases/act';
import { liftHold, placeHold } from '../../use-cases/retention/on-hold';
import { openRetention } from '../../use-cases/retention/open-retention';
import { planRemoval } from '../../use-cases/retention/plan-removal';
import { removeFile } from '../../use-cases/retention/remove-file';
import { removalPlanView } from '../../views/retention/removal-plan-view';
import { removedWords, retentionView } from '../../views/retention/retention-view';
import { type Answered, type Asked, notYours, ok, todayIn } from '../call';
import {
  liftHoldRequest,
  placeHoldRequest,
  planRemovalRequest,
  removeFileRequest,
} from './retention-contract';

export async function getRetention({ ports, viewer }: Asked): Promise<Answered> {
  const opened = await openRetention(ports, viewer);
  return opened.ok ? ok(retentionView(opened.value, ports.newOperationId)) : opened;
}

/** A dry run; the person is in the body, because whose file is due has no business in an address. */
export async function postPlan(asked: Asked): Promise<Answered> {
  const { ports, viewer, body } = asked;
  if (!protects(asked)) return notYours;
  const read = planRemovalRequest.safeParse(body);
  if (!read.success) return { shape: read.error };
  const planned = await planRemoval(ports, viewer, personId(read.data.personId));
  return planned.ok ? ok(removalPlanView(planned.value, ports.newOperationId())) : planned;
}

/** 200 when it had been finished before. */
export async function postRemove(asked: Asked): Promise<Answered> {
  const { ports, viewer, body } = asked;
  if (!protects(asked)) return notYours;
  const read = removeFileRequest.safeParse(body);
  if (!read.success) return { shape: read.error };
  const operationId = readOperationId(read.data.operationId);
  if (operationId === undefined) return { refusal: { kind: 'used-before' } };
  const { plan, why } = read.data;
  const about = personId(read.data.personId);
  // As it was: whoever removes a file reads whose it was, also where the name goes with it.
  const council = ports.directory.council();
  const removed = await removeFile(ports, { operationId, by: viewer, about, plan, why });
  if (!removed.ok) return removed;
  const { entry, alreadySaved } = removed.value;
  return saved(alreadySaved, removedWords(council, about, entry));
}

export async function postHold(asked: Asked): Promise<Answered> {
  if (!protects(asked)) return notYours;
  const read = placeHoldRequest.safeParse(asked.body);
  if (!read.success) return { shape: read.error };
  const { operationId, reason, why } = read.data;
  return held(
    asked,
    operationId,
    'The hold stands. Nothing of this file is removed until it is lifted.',
    (act) => placeHold(asked.ports, { ...act, reason, why }),
  );
}

export async function postLift(asked: Asked): Promise<Answered> {
  if (!protects(asked)) return notYours;
  const read = liftHoldRequest.safeParse(asked.body);
  if (!read.success) return { shape: read.error };
  const { operationId, why } = read.data;
  const holdId = asked.params.holdId ?? '';
  return held(asked, operationId, 'The hold is lifted.', (act) =>
    liftHold(asked.ports, { ...act, holdId, why }),
  );
}

type Act = { readonly operationId: OperationId; readonly by: PersonId; readonly about: PersonId };

async function held(
  { viewer, params }: Asked,
  given: string,
  message: string,
  take: (act: Act) => Promise<Outcome<DoneOn>>,
): Promise<Answered> {
  const operationId = readOperationId(given);
  if (operationId === undefined) return { refusal: { kind: 'used-before' } };
  // Never `me`: one's own file is another data protection officer's.
  const done = await take({ operationId, by: viewer, about: personId(params.personId ?? '') });
  return done.ok ? saved(done.value.alreadySaved, message) : done;
}

/** Asked before anything that was sent is looked at: to everybody else the answer is always the same. */
const protects = ({ ports, viewer }: Asked): boolean =>
  mayProtect(ports.directory.council(), viewer, todayIn(ports));

const saved = (alreadySaved: boolean, message: string): Answered => ({
  status: alreadySaved ? 200 : 201,
  body: { message, alreadySaved },
});
