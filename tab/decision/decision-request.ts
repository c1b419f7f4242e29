// The request that an unfinished quick decision becomes. No rule lives here.
import type { LogDecisionRequest } from '../../bot/api/contract';
import type { Draft } from './draft';
import { typedReferences } from './typed-references';

/** The contract's request, except that choices are whichever value the form view offered and the moment is left to the server. */
export type DecisionBody = Omit<LogDecisionRequest, 'type' | 'said' | 'saidAt' | 'where'> & {
  readonly type?: string;
  readonly where?: string;
  readonly said?: string;
  /** Local date; goes with `at`. */
  readonly saidOn?: string;
  /** Local time `HH:MM`; goes with `earlier` and `at`. */
  readonly saidTime?: string;
};

/**
 * The request a draft becomes. What was left empty is left out, so that the server's defaults and messages apply.
 * `isKept`: the server holds it as a draft, and clears that with the save.
 */
export function requestFrom(draft: Draft, isKept: boolean): DecisionBody {
  const references = referencesOf(draft);
  return {
    operationId: draft.operationId,
    text: draft.text,
    revisit: draft.revisit,
    ...(draft.type && { type: draft.type }),
    ...(references.length > 0 && { references }),
    ...(draft.reference.kind === 'to-follow' && { referenceToFollow: true }),
    ...(draft.who && { with: draft.who }),
    ...(draft.why.trim() && { why: draft.why }),
    ...(draft.actionOwner && { actionOwner: draft.actionOwner }),
    ...(draft.actionBy && { actionBy: draft.actionBy }),
    ...(draft.recorder && { recorder: draft.recorder }),
    ...(draft.recordBy && { recordBy: draft.recordBy }),
    ...(draft.where && { where: draft.where }),
    ...(draft.present.trim() && { present: draft.present }),
    ...(draft.risk.trim() && { risk: draft.risk }),
    ...(draft.withinMyAuthority && { beyondSupervisor: false }),
    ...(draft.notIdentifiers.length > 0 && { notIdentifiers: [...draft.notIdentifiers] }),
    ...(draft.source && { source: draft.source }),
    ...(isKept && { draft: true }),
    ...saidOf(draft),
  };
}

function referencesOf(draft: Draft): string[] {
  const first = firstReference(draft).trim();
  const further = typedReferences(draft.furtherReferences);
  return first === '' ? further : [first, ...further];
}

function firstReference(draft: Draft): string {
  if (draft.reference.kind === 'known') return draft.reference.reference;
  return draft.reference.kind === 'typed' ? draft.typedReference : '';
}

function saidOf({ said, saidOn, saidTime }: Draft): Pick<DecisionBody, 'said' | 'saidOn' | 'saidTime'> {
  if (said === 'now') return {};
  return { said, ...(said === 'at' && { saidOn }), ...(asksTime(said) && { saidTime }) };
}

/** Only these two cannot be counted back from now. */
export const asksTime = (said: string): boolean => said === 'earlier' || said === 'at';
