// What came back with the quick-decision card, read as what was typed and as the command it amounts to.
import { type TypedDecision, toFollow } from '../cards/decision-card';
import { instant, localDate } from '../domain/dates';
import { oversightPlaces, oversightTypes } from '../domain/decisions/management-oversight';
import type { LogDecision } from '../domain/decisions/oversight';
import { saidAtFrom } from '../domain/decisions/said-when';
import { type Instant, type LocalDate, type PersonId, personId, readOperationId } from '../domain/ids';
import type { FieldProblem } from '../domain/outcome';
import { superviseesOf, supervisorsOf } from '../domain/relationships';
import type { Ids } from '../views/prompts/day-buttons';
import type { DecisionFormView } from '../views/view-types';
import type { Asking, Pressed } from './asking';
import { allowedWords } from './marked-problems';

/** A client leaves empty inputs out; what has a default takes it. */
export function typedFrom(pressed: Pressed): TypedDecision {
  const text = (field: string, otherwise = '') => pressed.get(field) ?? otherwise;
  const form = text('form', 'decision');
  return {
    who: text('who'),
    text: text('text'),
    reference: text('reference', toFollow),
    newReference: text('newReference'),
    type: text('type', form),
    why: text('why'),
    said: text('said', 'now'),
    saidOn: text('saidOn'),
    saidTime: text('saidTime'),
    where: text('where'),
    present: text('present'),
    risk: text('risk'),
    actionOwner: text('actionOwner', 'worker'),
    actionBy: text('actionBy'),
    recorder: text('recorder', 'worker'),
    recordBy: text('recordBy'),
    revisit: text('revisit', form === 'decision' ? 'true' : 'false') === 'true',
    furtherReferences: text('furtherReferences'),
    withinMyAuthority: text('withinMyAuthority', 'false') === 'true',
  };
}

/** The form's defaults, under whatever is known already. */
export function typedWith(form: DecisionFormView, values: Pressed): TypedDecision {
  const { defaults } = form;
  return typedFrom(
    new Map([
      ['form', defaults.type],
      ['who', defaults.who],
      ['actionOwner', defaults.actionOwner],
      ['actionBy', defaults.byOn],
      ['recorder', defaults.recorder],
      ['recordBy', defaults.byOn],
      ['revisit', String(defaults.revisit)],
      ...values,
    ]),
  );
}

/** The command as far as it can be read, and what cannot. */
export function commandFrom(
  asking: Asking,
  pressed: Pressed,
): { readonly command: LogDecision; readonly problems: readonly FieldProblem[] } {
  const typed = typedFrom(pressed);
  const type = typeFrom(typed.type);
  const typedAt = typedAtIn(pressed, asking.now);
  const when = saidAtFrom(typed, typedAt ?? asking.now);
  const where = oversightPlaces.find((place) => place === typed.where);
  const problems: FieldProblem[] = [];
  if (type === undefined) problems.push({ field: 'type', kind: 'not-a-choice' });
  if (where === undefined && typed.where !== '') problems.push({ field: 'where', kind: 'not-a-choice' });
  if ('problem' in when) problems.push({ field: 'saidAt', kind: when.problem });
  for (const field of ['actionBy', 'recordBy'] as const) {
    if (typed[field] !== '' && localDate(typed[field]) === undefined)
      problems.push({ field, kind: 'not-a-date' });
  }
  const command: LogDecision = {
    // A card whose id was lost on the way is a new act.
    operationId: readOperationId(pressed.get('operationId')) ?? asking.ports.newOperationId(),
    by: asking.person,
    with: typed.who === '' ? onlyOther(asking) : personId(typed.who),
    type: type ?? 'decision',
    text: typed.text,
    why: typed.why,
    references: referencesFrom(typed),
    saidAt: 'problem' in when ? undefined : (when.saidAt ?? typedAt),
    // The action is a decision's; advice has one only when somebody is named, and the form always names the worker.
    actionOwner: type === 'decision' ? typed.actionOwner : undefined,
    actionBy: localDate(typed.actionBy),
    recorder: typed.recorder,
    recordBy: localDate(typed.recordBy),
    revisit: typed.revisit,
    where,
    present: typed.present,
    risk: typed.risk,
    source: pressed.get('source'),
    beyondSupervisor: typed.withinMyAuthority ? false : undefined,
    notIdentifiers: allowedWords(pressed),
  };
  return { command, problems };
}

/**
 * Words that came with a message were said before it was sent, however late its card is saved: "just now" is that
 * moment, "earlier today" that day. Undefined for a card that was opened empty, and for a time that is yet to come.
 */
function typedAtIn(pressed: Pressed, now: Instant): Instant | undefined {
  const typedAt = instant(pressed.get('typedAt'));
  return typedAt !== undefined && typedAt <= now ? typedAt : undefined;
}

/** A date that was only the card's default goes once its day is over: whoever saves it then gets that day's default. */
export function withoutOldDates(pressed: Pressed, today: LocalDate): Pressed {
  const byOn = pressed.get('byOn') ?? today;
  if (byOn >= today) return pressed;
  return new Map([...pressed].filter(([name, value]) => !(defaultDates.includes(name) && value === byOn)));
}

const defaultDates = ['byOn', 'actionBy', 'recordBy'];

/** A card that did not ask whom it was with was for somebody with one other. */
function onlyOther({ council, person, today }: Asking): PersonId | undefined {
  const [only, ...others] = [
    ...superviseesOf(council, person, today),
    ...supervisorsOf(council, person, today),
  ];
  return others.length === 0 ? only : undefined;
}

const referencesFrom = ({ reference, newReference, furtherReferences }: TypedDecision) =>
  [
    reference === toFollow ? '' : reference,
    newReference.trim(),
    ...splitReferences(furtherReferences),
  ].filter((one) => one !== '');

/** Several references typed into one input. */
export const splitReferences = (text: string) =>
  text
    .split(/[,;\n]+/)
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** A wrong reference is pointed at where it was typed. */
export function placeOf(problem: FieldProblem, { newReference, furtherReferences }: TypedDecision): string {
  if (!('given' in problem)) return problem.field;
  if (problem.given === newReference.trim()) return 'newReference';
  return splitReferences(furtherReferences).includes(problem.given) ? 'furtherReferences' : problem.field;
}

export const typeFrom = (text: string | undefined) => oversightTypes.find((type) => type === text);

/** What a card was opened with and nobody typed: it goes with every Save of it. */
export const idsKept = (pressed: Pressed): Ids =>
  Object.fromEntries(
    ['draft', 'fromMessage', 'typedAt', 'byOn', 'source', 'notIdentifiers'].flatMap((name) => {
      const value = pressed.get(name) ?? '';
      return value === '' ? [] : [[name, value] as const];
    }),
  );
