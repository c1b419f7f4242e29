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
    withinAuthority,
    notIdentifiers,
    ...words
  } = draft;
  return {
    ...words,
    ...(reference.kind === 'known' && { reference: reference.reference }),
    ...(reference.kind === 'to-follow' && { reference: toFollow }),
    newReference: reference.kind === 'typed' ? typedReference : '',
    revisit: String(revisit),
    withinAuthority: String(withinAuthority),
    ...(notIdentifiers.length > 0 && { notIdentifiers: JSON.stringify(notIdentifiers) }),
  };
}

/** What is not among the values stays as the form has it. The draft's id becomes the operation id, so that saving twice is saving once. */
export function draftFrom(form: DecisionFormView, draftId: string, values: Values): Draft {
  const blank = blankDraft(form, draftId);
  const typed = values.newReference ?? '';
  const choice = (name: 'who' | 'type' | 'said' | 'actionOwner' | 'recorder' | 'where', from: Choices) =>
    from.find(({ value }) => value === values[name])?.value ?? blank[name];
  return {
    ...blank,
    who: choice('who', form.who),
    text: values.text ?? '',
    reference: referenceIn(form, values.reference ?? '', typed) ?? blank.reference,
    typedReference: typed || unknownIn(form, values.reference ?? ''),
    furtherReferences: values.furtherReferences ?? '',
    type: choice('type', form.types),
    why: values.why ?? '',
    said: choice('said', form.saidChoices),
    saidOn: values.saidOn ?? '',
    saidTime: values.saidTime ?? '',
    actionOwner: choice('actionOwner', form.owners),
    actionBy: values.actionBy || blank.actionBy,
    recorder: choice('recorder', form.owners),
    recordBy: values.recordBy || blank.recordBy,
    revisit: values.revisit === undefined ? blank.revisit : values.revisit === 'true',
    where: choice('where', form.places),
    present: values.present ?? '',
    risk: values.risk ?? '',
    withinAuthority: values.withinAuthority === 'true',
    notIdentifiers: wordsIn(values.notIdentifiers),
    source: values.source ?? '',
  };
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
