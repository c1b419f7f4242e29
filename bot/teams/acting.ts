// What every button about a thread shares: whose it is, which operation it is, its form, and what replaces the card.
import { type FormState, formCard } from '../cards/form-card';
import type { Card } from '../cards/parts';
import { doneCard, stubCard } from '../cards/small-cards';
import { mayReadThread } from '../domain/access/access';
import { type Act, type Pair, pairActing } from '../domain/act';
import type { HourTaken } from '../domain/clock/hours-taken';
import { type OperationId, type PersonId, personId, readOperationId } from '../domain/ids';
import type { Outcome } from '../domain/outcome';
import { responsibleSupervisor, usualSupervisor } from '../domain/relationships';
import type { ThreadHead } from '../domain/thread-head';
import type { Done } from '../use-cases/act';
import { hoursTaken } from '../use-cases/dates-elsewhere';
import { headOrNew } from '../use-cases/head-or-new';
import { sameHourWords } from '../views/clock/same-hour-words';
import { nothingLeftWords } from '../views/decisions/answered-words';
import { type FormView, withTyped } from '../views/form-view';
import { problemWords } from '../views/problem-words';
import { type Ids, opens, type ViewButton } from '../views/prompts/day-buttons';
import { type Answer, type Asking, type Pressed, replaced } from './asking';
import { keptCard } from './day-answers';
import { refusedWords } from './refused';
import { steadyOperationId } from './steady-operation-id';

/** A form, and who may see it: whoever could save it, because it may name free hours and colleagues. */
export type Form = {
  readonly may: (asking: Asking, pressed: Pressed) => boolean;
  /** It offers dates: the store is asked which hours are given away. Without an answer saving still refuses those. */
  readonly offersDates?: true;
  /** As it stands, from what was pressed and the thread as it is. */
  readonly view: (
    asking: Asking,
    pressed: Pressed,
    head: ThreadHead,
    state?: FormState,
    taken?: readonly HourTaken[],
  ) => FormView;
};

/** One of the two the thread is between. */
export const isOneOfTheTwo: Form['may'] = (asking, pressed) =>
  pairActing(asking.council, whoAndWhose(asking, pressed), asking.today) !== undefined;

/** A button becomes its form, for whoever may save it. */
export const opening =
  (form: Form) =>
  async (asking: Asking, pressed: Pressed): Promise<Answer> => {
    const about = aboutFrom(asking, pressed);
    if (!form.may(asking, pressed)) return replaced(notYours(asking));
    // What a date button was about is not something typed into the form, and the form is an act of its own.
    const kept = idNames.filter((name) => name !== 'operationId');
    const fresh = new Map([...pressed].filter(([name]) => kept.includes(name)));
    const [head, taken] = await Promise.all([headOf(asking, about), takenFor(form, asking, pressed)]);
    return replaced(formCard(form.view(asking, fresh, head, undefined, taken)));
  };

/** Hours that a date on this form keeps clear of; no request for a form without dates, and none known after a fault. */
export const takenFor = async (
  form: Form,
  asking: Asking,
  pressed: Pressed,
): Promise<readonly HourTaken[]> =>
  form.offersDates ? hoursTaken(asking.ports, whoAndWhose(asking, pressed)).catch(() => []) : [];

/** The form once more after a fault, without asking the store that has just failed. */
export const afterFault =
  (form: Form) =>
  (asking: Asking, pressed: Pressed, notice: string): Card =>
    shown(form, asking, pressed, headOrNew(asking.council, aboutFrom(asking, pressed), undefined), {
      notice,
    });

/**
 * What became of an act: the card says so and keeps what else was on it; wrong inputs give the form back as it was
 * typed. Rejects when the store fails.
 */
export async function answered(
  asking: Asking,
  pressed: Pressed,
  outcome: Outcome<Done>,
  form: Form | null,
  doneWords: (done: Done) => string,
  next: (done: Done) => readonly ViewButton[] = () => [],
): Promise<Answer> {
  if (outcome.ok) {
    const { council, today } = asking;
    const words = `${doneWords(outcome.value)}${sameHourWords(council, outcome.value.clashes, today)}`;
    return done(asking, pressed, words, next(outcome.value));
  }
  if (outcome.refusal.kind === 'used-before')
    return done(asking, pressed, refusedWords(asking, outcome.refusal));
  if (outcome.refusal.kind !== 'fields')
    return replaced(doneCard(refusedWords(asking, outcome.refusal), null));
  // Answered meanwhile, or nothing a form could mend: said in place of the card.
  const final = outcome.refusal.problems.find(({ field }) => form === null || finalFields.includes(field));
  if (final || form === null) return done(asking, pressed, final ? problemWords(final) : nothingLeftWords);
  const problems = outcome.refusal.problems.map(
    (one) => [inputOf(one.field), { message: problemWords(one) }] as const,
  );
  const [head, taken] = await Promise.all([
    headOf(asking, aboutFrom(asking, pressed)),
    takenFor(form, asking, pressed),
  ]);
  return replaced(shown(form, asking, pressed, head, { problems: Object.fromEntries(problems) }, taken));
}

/** The used card: a stub with the thread and what may come next, or the rest of the day's card below what was done. */
export async function done(
  asking: Asking,
  pressed: Pressed,
  words: string,
  next: readonly ViewButton[] = [],
): Promise<Answer> {
  const about = aboutFrom(asking, pressed);
  const rest = await keptCard(asking, pressed, words);
  if (rest) return replaced(rest);
  const url = asking.links.thread(asking.person, about);
  const open = mayReadThread(asking.council, asking.person, about, asking.today);
  if (next.length > 0)
    return replaced(stubCard(words, [...next, ...(open ? [opens('Open thread', url)] : [])]));
  return replaced(doneCard(words, open ? { title: 'Open thread', url } : null));
}

/** Who does what to whose thread, under the card's operation id. */
export const acting = (asking: Asking, pressed: Pressed): Act => ({
  operationId: operationOf(asking, pressed),
  by: asking.person,
  about: aboutFrom(asking, pressed),
});

/** The ids a form sends back, and nothing that was typed. */
export const idsFor = (asking: Asking, pressed: Pressed): Ids => ({
  ...Object.fromEntries(
    [...pressed].filter(([name, value]) => idNames.includes(name) && value !== '' && name !== 'operationId'),
  ),
  operationId: readOperationId(pressed.get('operationId')) ?? asking.ports.newOperationId(),
  about: aboutFrom(asking, pressed),
});

/** Who presses, and about whose thread. */
export const whoAndWhose = (asking: Asking, pressed: Pressed) => ({
  by: asking.person,
  about: aboutFrom(asking, pressed),
});

/** Without a name on the button it is one's own thread. */
export const aboutFrom = ({ person }: Pick<Asking, 'person'>, pressed: Pressed): PersonId =>
  personId(pressed.get('about') ?? person);

/** The two the thread is between; a manager acts for the supervisor. */
export function pairOf({ council, person, today }: Asking, about: PersonId): Pair {
  const supervisor =
    responsibleSupervisor(council, about, today)?.personId ?? usualSupervisor(council, about, today);
  return (
    pairActing(council, { by: person, about }, today) ?? { worker: about, supervisor: supervisor ?? person }
  );
}

/** A point read. */
export const headOf = async ({ ports, council }: Asking, about: PersonId): Promise<ThreadHead> =>
  headOrNew(council, about, await ports.threads.readHead(about));

/** The names of what a button may carry besides what somebody typed. */
const idNames = [
  'operationId',
  'about',
  'slot',
  'keep',
  'mine',
  'session',
  'request',
  'kind',
  'step',
  'from',
  'dates',
];

/** A card nobody asked for carries no operation id: the same press of it is always the same act. */
function operationOf({ ports, person }: Asking, pressed: Pressed): OperationId {
  const given = readOperationId(pressed.get('operationId'));
  if (given) return given;
  if (!pressed.has('slot') && !pressed.has('request')) return ports.newOperationId();
  const parts = ['verb', 'slot', 'about', 'when', 'request'].map((name) => pressed.get(name) ?? '');
  return steadyOperationId([person, ...parts]);
}

function shown(
  form: Form,
  asking: Asking,
  pressed: Pressed,
  head: ThreadHead,
  state: FormState,
  taken: readonly HourTaken[] = [],
): Card {
  if (!form.may(asking, pressed)) return notYours(asking);
  return formCard(withTyped(form.view(asking, pressed, head, state, taken), pressed), state);
}

const notYours = (asking: Asking): Card => doneCard(refusedWords(asking, { kind: 'not-yours' }), null);

/** What a button was about is not there any more. */
const finalFields = ['sessionId', 'requestId', 'about', 'answer', 'approved'];

/** `dates.0.on` is the input `on`. */
const inputOf = (field: string) => field.split('.').at(-1) ?? field;
