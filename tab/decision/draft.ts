// What somebody has put into the quick-decision form so far. No rule lives here.
import type { DecisionFormView } from '../../bot/views/view-types';

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
  readonly withinMyAuthority: boolean;
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
    withinMyAuthority: false,
    notIdentifiers: [],
    source: '',
  };
}

/** True when closing the window would lose words somebody wrote. */
export function holdsWords(draft: Draft): boolean {
  const { text, why, typedReference, furtherReferences, present, risk } = draft;
  return [text, why, typedReference, furtherReferences, present, risk].some((words) => words.trim() !== '');
}
