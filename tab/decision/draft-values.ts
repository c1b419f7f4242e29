// An unfinished quick decision as the words of its inputs, by the names they have on every card and screen, and back.
import type { DecisionFormView } from '../../bot/views/view-types';
import { blankDraft, type Draft, type ReferenceChoice } from './draft';

type Values = Readonly<Record<string, string>>;

/** The value of the choice "To follow today", as on the card. */
const toFollow = 'to-follow';

export function valuesFrom(draft: Draft): Record<string, string> {
  const {
    operationId: _,
    reference,
    typedReference,
    revisit,
    withinMyAuthority,
    notIdentifiers,
    ...words
  } = draft;
  return {
    ...words,
    ...(reference.kind === 'known' && { reference: reference.reference }),
    ...(reference.kind === 'to-follow' && { reference: toFollow }),
    newReference: reference.kind === 'typed' ? typedReference : '',
    revisit: String(revisit),
    withinMyAuthority: String(withinMyAuthority),
    ...(notIdentifiers.length > 0 && { notIdentifiers: JSON.stringify(notIdentifiers) }),
  };
}

/** What is not among the values stays as the form has it. The draft's id becomes the operation id, so that saving twice is saving once. */
export function draftFrom(form: DecisionFormView, draftId: string, values: Values): Draft {
  const blank = blankDraft(form, draftId);
  const typed = values.newReference ?? '';
  const choice = (name: 'who' | 'type' | 'said' | 'actionOwner' | 'recorder' | 'where', from: Choices) =>
    from.find(({ value }) => value === values[name])?.value ?? blank[name];
  const type = choice('type', form.types);
  return {
    ...blank,
    who: choice('who', form.who),
    text: values.text ?? '',
    reference: referenceIn(form, values.reference ?? '', typed) ?? blank.reference,
    typedReference: typed || unknownIn(form, values.reference ?? ''),
    furtherReferences: values.furtherReferences ?? '',
    type,
    why: values.why ?? '',
    said: choice('said', form.saidChoices),
    saidOn: values.saidOn ?? '',
    saidTime: values.saidTime ?? '',
    actionOwner: choice('actionOwner', form.doers),
    actionBy: values.actionBy || blank.actionBy,
    recorder: choice('recorder', form.owners),
    recordBy: values.recordBy || blank.recordBy,
    revisit: values.revisit === undefined ? comesBack(blank, type) : values.revisit === 'true',
    where: choice('where', form.places),
    present: values.present ?? '',
    risk: values.risk ?? '',
    withinMyAuthority: values.withinMyAuthority === 'true',
    notIdentifiers: wordsIn(values.notIdentifiers),
    source: values.source ?? '',
  };
}

/** Goes on in another thread: what is written stays, what was only that thread's usual choice becomes this one's. */
export function movedTo(form: DecisionFormView, before: DecisionFormView, draft: Draft): Draft {
  const usual: Values = { ...valuesFrom(blankDraft(before, draft.operationId)), revisit: '' };
  // Who may decide is another question there.
  const { withinMyAuthority: _, ...values } = valuesFrom(draft);
  const chosen = Object.entries(values).filter(([name, value]) => usual[name] !== value);
  return draftFrom(form, draft.operationId, Object.fromEntries(chosen));
}

/** Only a decision is looked at again unless somebody asks for it. */
function comesBack(blank: Draft, type: string): boolean {
  return type === blank.type ? blank.revisit : type === 'decision';
}

type Choices = DecisionFormView['who'];

function referenceIn(form: DecisionFormView, chosen: string, typed: string): ReferenceChoice | null {
  if (typed !== '' || unknownIn(form, chosen) !== '') return { kind: 'typed' };
  if (chosen === toFollow) return { kind: 'to-follow' };
  return chosen === '' ? null : { kind: 'known', reference: chosen };
}

/** A reference that is none of the recent ones is shown as typed. */
function unknownIn({ recentReferences }: DecisionFormView, chosen: string): string {
  return chosen === toFollow || recentReferences.includes(chosen) ? '' : chosen;
}

function wordsIn(value: string | undefined): readonly string[] {
  try {
    const read: unknown = JSON.parse(value ?? '[]');
    return Array.isArray(read) ? read.filter((each) => typeof each === 'string') : [];
  } catch {
    return [];
  }
}
