// What the two do to a record that is out, from the tab: sign, disagree, comment, add to it, change it.
import { localDate } from '../../domain/dates';
import { readOperationId } from '../../domain/ids';
import type { Outcome } from '../../domain/outcome';
import { mayTryRecords } from '../../domain/records/record-access';
import type { ActOnRecord } from '../../domain/records/record-entries';
import type { CouncilPorts } from '../../ports/council-ports';
import { changeRecord } from '../../use-cases/records/change-record';
import type { RecordDone } from '../../use-cases/records/issue-record';
import {
  addToRecord,
  commentOnRecord,
  disagreeWithRecord,
  fileRecord,
  sayTimeEffect,
  signRecord,
} from '../../use-cases/records/on-record';
import { type Answered, type Asked, ownerIn, todayIn } from '../call';
import { recordAnswer, wordsIn } from './record-calls';
import { type RecordStepRequest, recordStepRequest } from './record-step-contract';

/** 201 for a new step, 200 for the same one delivered again; with the record as it is then. */
export async function postRecordStep({ ports, viewer, params, body }: Asked): Promise<Answered> {
  const owner = ownerIn(ports, viewer, params);
  if (!mayTryRecords(ports.directory.council(), viewer, owner, todayIn(ports)))
    return { refusal: { kind: 'not-yours' } };
  const read = recordStepRequest.safeParse(body);
  if (!read.success) return { shape: read.error };
  const operationId = readOperationId(read.data.operationId);
  if (operationId === undefined) return { refusal: { kind: 'used-before' } };
  const act = { operationId, by: viewer, about: owner, recordId: params.recordId ?? '' };
  const { step } = read.data;
  const done = await take(ports, act, step);
  return done.ok ? recordAnswer({ ports, viewer, owner }, done.value, step) : done;
}

type Step = RecordStepRequest['step'];

function take(ports: CouncilPorts, act: ActOnRecord, step: Step): Promise<Outcome<RecordDone>> {
  switch (step.do) {
    case 'sign':
      return signRecord(ports, { ...act, version: step.version, meaning: step.meaning });
    case 'disagree':
      return disagreeWithRecord(ports, { ...act, version: step.version, raise: step.raise });
    case 'comment':
      return commentOnRecord(ports, { ...act, version: step.version, ...textOf(step) });
    case 'addendum':
      return addToRecord(ports, { ...act, ...textOf(step) });
    case 'change': {
      const { version, revision, sign = false } = step;
      return changeRecord(ports, { ...act, version, revision, sign, words: wordsIn(step.words) });
    }
    case 'filed':
      return fileRecord(ports, { ...act, on: localDate(step.on) ?? todayIn(ports) });
    case 'time-effect':
      return sayTimeEffect(ports, { ...act, effect: step.effect });
  }
}

const textOf = ({ text, notIdentifiers = [] }: Extract<Step, { do: 'comment' | 'addendum' }>) => ({
  text,
  notIdentifiers,
});
