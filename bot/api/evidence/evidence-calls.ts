// Evidence over HTTP. Who may check is asked before anything that was sent is looked at.
import { mayCheckEvidence } from '../../domain/access/access';
import { personId } from '../../domain/ids';
import { checkFor, openEvidence } from '../../use-cases/evidence/open-evidence';
import { evidenceCheckView, evidenceView } from '../../views/evidence/evidence-view';
import { type Answered, type Asked, ok, todayIn } from '../call';
import { checkEvidenceRequest } from './evidence-contract';

/** The newest anchor and a point read. */
export async function getEvidence({ ports, viewer }: Asked): Promise<Answered> {
  const opened = await openEvidence(ports, viewer);
  return opened.ok ? ok(evidenceView(opened.value)) : opened;
}

/** Reads every file it checks, whole. */
export async function postEvidenceCheck({ ports, viewer, body }: Asked): Promise<Answered> {
  if (!mayCheckEvidence(ports.directory.council(), viewer, todayIn(ports)))
    return { refusal: { kind: 'not-yours' } };
  const read = checkEvidenceRequest.safeParse(body);
  if (!read.success) return { shape: read.error };
  const { personId: one } = read.data;
  const checked = await checkFor(ports, viewer, one === undefined ? null : personId(one));
  return checked.ok ? ok(evidenceCheckView(checked.value)) : checked;
}
