// What somebody has put into the quick-decision form so far, and the request it becomes. No rule lives here.
import type { LogDecisionRequest } from '../../bot/api/contract';
import type { DecisionFormView } from '../../bot/views/view-types';
import { typedReferences } from './typed-references';

/** Which case reference: one used before, one typed here, or none yet. */
export type ReferenceChoice =
  | { readonly kind: 'open' }
  | { readonly kind: 'known'; readonly reference: string }
  | { readonly kind: 'typed' }
  | { readonly kind: 'to-follow' };

export type Draft = {
  readonly operationId: string;
  readonly who: string;
  readonly text: string;
  readonly reference: ReferenceChoice;
  readonly typedReference: string;
  /** Further references as typed, separated by commas. */
  readonly furtherReferences: string;
  readonly type: string;
  readonly why: string;
  /** One of the form's choices; the server turns it into an instant by its own clock. */
  readonly said: string;
  readonly saidOn: string;
  readonly saidTime: string;
  readonly actionOwner: string;
  readonly actionBy: string;
  readonly recorder: string;
  readonly recordBy: string;
  readonly revisit: boolean;
  readonly where: string;
  readonly present: string;
  readonly risk: string;
  /** The supervisor may decide this one, although their grade usually may not. */
  readonly withinAuthority: boolean;
  /** Words the person says are no child's or family's. */
  readonly notIdentifiers: readonly string[];
  /** The Teams message it was made from, or empty. */
  readonly source: string;
};

export function blankDraft(form: DecisionFormView, operationId: string): Draft {
  const { defaults } = form;
  return {
    operationId,
    who: defaults.who,
    text: '',
    reference: form.recentReferences.length > 0 ? { kind: 'open' } : { kind: 'typed' },
    typedReference: '',
    furtherReferences: '',
    type: defaults.type,
    why: '',
    said: 'now',
    saidOn: '',
    saidTime: '',
    actionOwner: defaults.actionOwner,
    actionBy: defaults.byOn,
    recorder: defaults.recorder,
    recordBy: defaults.byOn,
    revisit: defaults.revisit,
    where: '',
    present: '',
    risk: '',
    withinAuthority: false,
    notIdentifiers: [],
    source: '',
  };
}

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

/** True when closing the window would lose words somebody wrote. */
export function holdsWords(draft: Draft): boolean {
  const { text, why, typedReference, furtherReferences, present, risk } = draft;
  return [text, why, typedReference, furtherReferences, present, risk].some((words) => words.trim() !== '');
}

/** The request a draft becomes. What was left empty is left out, so that the server's defaults and messages apply. */
export function requestFrom(draft: Draft): DecisionBody {
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
    ...(draft.withinAuthority && { beyondSupervisor: false }),
    ...(draft.notIdentifiers.length > 0 && { notIdentifiers: [...draft.notIdentifiers] }),
    ...(draft.source && { source: draft.source }),
    draft: true,
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
