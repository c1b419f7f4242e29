// Induction, hand-over and the policy as it was read, over HTTP.
import { mayChangePolicy } from '../../domain/access/access';
import { agreementAccess } from '../../domain/agreements/agreement-access';
import { mayReadHandOver } from '../../domain/agreements/hand-over';
import { personId, readOperationId } from '../../domain/ids';
import { openHandOver, sayHandOver, sayInduction } from '../../use-cases/agreements/hand-over';
import { countPolicyReaders, openPolicyRead, sayPolicyRead } from '../../use-cases/agreements/read-policy';
import { handOverView } from '../../views/agreements/hand-over-view';
import { policyReadersWords, policyReadView } from '../../views/agreements/policy-read-view';
import { type Answered, type Asked, ok, ownerIn, todayIn } from '../call';
import { handOverRequest, inductionRequest, readPolicyRequest } from './pair-contract';

/** A step by hand, or who shows the newcomer round. */
export async function postInduction({ ports, viewer, params, body }: Asked): Promise<Answered> {
  const about = ownerIn(ports, viewer, params);
  if (agreementAccess(ports.directory.council(), viewer, about, todayIn(ports)) !== 'pair')
    return { refusal: { kind: 'not-yours' } };
  const read = inductionRequest.safeParse(body);
  if (!read.success) return { shape: read.error };
  const operationId = readOperationId(read.data.operationId);
  if (operationId === undefined) return { refusal: { kind: 'used-before' } };
  const said =
    'step' in read.data
      ? { step: read.data.step, inductedBy: null }
      : { step: null, inductedBy: personId(read.data.inductedBy) };
  const done = await sayInduction(ports, { operationId, by: viewer, about, ...said });
  return done.ok ? saved(done.value.alreadySaved, 'Kept.') : done;
}

/** Two requests to the store, when somebody asks for it. */
export async function getHandOver({ ports, viewer, params }: Asked): Promise<Answered> {
  const opened = await openHandOver(ports, viewer, ownerIn(ports, viewer, params));
  return opened.ok ? ok(handOverView(opened.value, ports.newOperationId())) : opened;
}

/** The note for whoever supervises next. */
export async function postHandOver({ ports, viewer, params, body }: Asked): Promise<Answered> {
  const about = ownerIn(ports, viewer, params);
  if (!mayReadHandOver(ports.directory.council(), viewer, about, todayIn(ports)))
    return { refusal: { kind: 'not-yours' } };
  const read = handOverRequest.safeParse(body);
  if (!read.success) return { shape: read.error };
  const operationId = readOperationId(read.data.operationId);
  if (operationId === undefined) return { refusal: { kind: 'used-before' } };
  const { text, notIdentifiers = [] } = read.data;
  const done = await sayHandOver(ports, { operationId, by: viewer, about, text, notIdentifiers });
  return done.ok
    ? saved(done.value.alreadySaved, 'Kept. Both of you read it, and so does whoever supervises next.')
    : done;
}

/** One point read, of one's own thread. */
export async function getPolicyRead({ ports, viewer }: Asked): Promise<Answered> {
  return ok(policyReadView(await openPolicyRead(ports, viewer), ports.newOperationId()));
}

/** R38, about oneself. */
export async function postPolicyRead({ ports, viewer, body }: Asked): Promise<Answered> {
  const read = readPolicyRequest.safeParse(body);
  if (!read.success) return { shape: read.error };
  const operationId = readOperationId(read.data.operationId);
  if (operationId === undefined) return { refusal: { kind: 'used-before' } };
  const { version, given, understood } = read.data;
  const act = { operationId, by: viewer, about: viewer };
  const done = await sayPolicyRead(ports, { ...act, version, given, understood });
  return done.ok ? saved(done.value.alreadySaved, `Thank you. Version ${version} is noted as read.`) : done;
}

/** For the principal social worker only. */
export async function getPolicyReaders({ ports, viewer }: Asked): Promise<Answered> {
  if (!mayChangePolicy(ports.directory.council(), viewer, todayIn(ports)))
    return { refusal: { kind: 'not-yours' } };
  const counted = await countPolicyReaders(ports, viewer);
  return counted.ok ? ok({ words: policyReadersWords(counted.value) }) : counted;
}

const saved = (alreadySaved: boolean, message: string): Answered => ({
  status: alreadySaved ? 200 : 201,
  body: { message, alreadySaved },
});
