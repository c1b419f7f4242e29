// "Begun by mistake", as the tab says it.
import { mayWriteRecords } from '../../domain/records/record-access';
import { discardRecord } from '../../use-cases/records/discard-record';
import { type Answered, type Asked, ok, ownerIn, todayIn } from '../call';
import { discardRequest } from './record-step-contract';

/** By whoever began it, until it was held; to everybody else it is not there. */
export async function postDiscard({ ports, viewer, params, body }: Asked): Promise<Answered> {
  const owner = ownerIn(ports, viewer, params);
  const refusal: Answered = { refusal: { kind: 'not-yours' } };
  if (!mayWriteRecords(ports.directory.council(), viewer, owner, todayIn(ports))) return refusal;
  const read = discardRequest.safeParse(body);
  if (!read.success) return { shape: read.error };
  const gone = await discardRecord(ports, { by: viewer, about: owner, recordId: params.recordId ?? '' });
  if (!gone.ok) return gone;
  return ok({ ...gone.value, message: 'It is gone. Nothing of it is kept.' });
}
