// The day's card after it was sent: drawn anew, its rest, what is left after an answer, and the summary behind its button.
import { dayCard } from '../cards/day-card';
import type { Card } from '../cards/parts';
import { doneCard, linesCard } from '../cards/small-cards';
import { isLate } from '../domain/clock/due';
import { localDate } from '../domain/dates';
import type { LocalDate, PersonId } from '../domain/ids';
import type { Prompt } from '../domain/prompts/prompt';
import { superviseesOf } from '../domain/relationships';
import { openTeam } from '../use-cases/open-team';
import { nothingLeftWords, nothingWaitsWords } from '../views/decisions/answered-words';
import { type DayCardFacts, dayCardView } from '../views/prompts/day-card-view';
import { acrossThreads, type PromptKey, readKeys, sameKey } from '../views/prompts/prompt-keys';
import { summaryLinesView } from '../views/prompts/summary-lines-view';
import { type Answer, type Asking, following, type Pressed, replaced } from './asking';
import { cardLinks } from './links';
import { otherKeys } from './pressed-prompt';
import { everythingNow, type ThingsNow, thingsAbout } from './things-now';

/** Somebody who asked wants to see more at once than somebody who did not. */
const shownWhenAsked = 6;

/** What else was on the card, with what was just done above it; `undefined` when nothing of it stands any more. */
export async function keptCard(
  asking: Asking,
  pressed: Pressed,
  done: string | null,
): Promise<Card | undefined> {
  if (isList(pressed)) return wholeList(asking, done);
  const keys = otherKeys(pressed);
  if (keys.length === 0) return undefined;
  const day = slotOf(pressed);
  return cardOf(asking, await standing(asking, keys, day), keys, { done, day });
}

/** Back from a form to the card it came from. */
export async function backToCard(asking: Asking, pressed: Pressed): Promise<Answer> {
  if (isList(pressed)) return replaced((await wholeList(asking, null)) ?? doneCard(nothingLeftWords, null));
  const keys = readKeys(pressed.get('keep') ?? '');
  if (keys.length === 0) return replaced(doneCard(nothingLeftWords, null));
  const day = slotOf(pressed);
  const card = cardOf(asking, await standing(asking, keys, day), keys, { done: null, day });
  return replaced(card ?? doneCard(nothingLeftWords, null));
}

/** Everything that still waits, after one thing on a long list was answered. */
async function wholeList(asking: Asking, done: string | null): Promise<Card | undefined> {
  const things = await everythingNow(asking);
  return things.prompts.length > 0 ? askedFor(asking, things, { done, saysToday: true }) : undefined;
}

const isList = (pressed: Pressed) => pressed.get('list') === 'yes';

/** A client draws the card anew: the same things, as they are now. */
export async function refreshCard(asking: Asking, pressed: Pressed): Promise<Answer> {
  return replaced((await keptCard(asking, pressed, null)) ?? doneCard(nothingLeftWords, null));
}

/** "Show me": everything that is not on the card already. */
export async function showRest(asking: Asking, pressed: Pressed): Promise<Answer> {
  const shown = readKeys(pressed.get('keep') ?? '');
  const { prompts, ...known } = await everythingNow(asking);
  const rest = prompts.filter((prompt) => !shown.some((key) => sameKey(key, prompt)));
  return following(
    rest.length > 0 ? askedFor(asking, { prompts: rest, ...known }) : doneCard(nothingLeftWords, null),
  );
}

/** Everything that waits, for somebody who asks. */
export async function thingsNowCard(asking: Asking): Promise<Card> {
  const things = await everythingNow(asking);
  return things.prompts.length > 0
    ? askedFor(asking, things, { saysToday: true })
    : doneCard(nothingWaitsWords, null);
}

/** Everybody who is late with this person, those with a date in the diary too. */
export async function overdueCard(asking: Asking): Promise<Card | undefined> {
  const { rows } = await openTeam(asking.ports, asking.person);
  const late = rows.filter(({ status }) => isLate(status));
  const prompts = late.map(({ personId: about, status }): Prompt => {
    const anchor = status.dueOn ?? asking.today;
    return { kind: 'overdue', about, anchor, step: 1, subjectId: null, names: [] };
  });
  // Whoever is not late has hours of their own, too.
  const heads = new Map(rows.map(({ personId: one, head }) => [one, head]));
  return prompts.length > 0 ? askedFor(asking, { prompts, heads, taken: [] }) : undefined;
}

/** The list behind a summary: a name, a date, and whether a date or a reason is given. */
export async function showSummary(asking: Asking): Promise<Answer> {
  const { council, person, today, links } = asking;
  const { prompts } = await everythingNow(asking);
  const lines = prompts.flatMap(({ kind, names }) => (kind === 'summary' ? names : []));
  return following(linesCard(summaryLinesView(council, lines, today, links.team(person))));
}

/** A card somebody asked for: more at once, and a press of it says nothing about what was sent. */
const askedFor = (
  asking: Asking,
  things: ThingsNow,
  { done = null, saysToday = false }: { readonly done?: string | null; readonly saysToday?: boolean } = {},
): Card => drawn(asking, things, { day: null, done, atOnce: shownWhenAsked, saysToday });

function cardOf(
  asking: Asking,
  { prompts, ...known }: ThingsNow,
  keys: readonly PromptKey[],
  { done, day }: { readonly done: string | null; readonly day: LocalDate | null },
): Card | undefined {
  const kept = keys.flatMap((key): Prompt[] => {
    const found = prompts.find((prompt) => sameKey(key, prompt));
    return found ? [found] : [];
  });
  return kept.length > 0
    ? drawn(asking, { prompts: kept, ...known }, { done, day, atOnce: kept.length })
    : undefined;
}

function drawn(
  { council, person, today, links, ports }: Asking,
  { prompts, ...known }: ThingsNow,
  how: Pick<DayCardFacts, 'day' | 'done' | 'atOnce' | 'saysToday'>,
): Card {
  const to = cardLinks(links, person);
  const newOperationId = () => ports.newOperationId();
  const facts = {
    council,
    to: person,
    prompts,
    waiting: 0,
    ...known,
    today,
    links: to,
    newOperationId,
    ...how,
  };
  return dayCard(dayCardView(facts));
}

/** A summary is about everybody below; what goes across threads may be in any; everything else is about the people it names. */
function standing(asking: Asking, keys: readonly PromptKey[], day: LocalDate | null): Promise<ThingsNow> {
  if (keys.some(({ kind }) => kind === 'summary' || acrossThreads.includes(kind)))
    return everythingNow(asking);
  const named = keys.map(({ about }) => about);
  return thingsAbout(asking, day === null ? named : [...named, ...ofToday(asking)]);
}

/** In whose threads a session of today may be that the card of the day says first; a team of several is read anyway. */
function ofToday({ council, person, today }: Asking): readonly PersonId[] {
  const team = superviseesOf(council, person, today);
  return [person, ...(team.length === 1 ? team : [])];
}

const slotOf = (pressed: Pressed): LocalDate | null => localDate(pressed.get('slot') ?? '') ?? null;
