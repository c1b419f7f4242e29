// Prompts about who opens a supervision file from outside the pair: that it was opened, and a yes that is waited for.

import type { OpeningInHead } from '../access/opening';
import { answerersOf, asksForWellbeing, pairOf } from '../access/opening-rules';
import { addWorkingDays, isPresentOn } from '../calendar';
import type { Council } from '../council';
import { addDays, later, londonDate } from '../dates';
import type { LocalDate, PersonId } from '../ids';
import type { ThreadHead } from '../thread-head';
import { newsDays, once, ordinary, type Standing, type Waiting, waiting } from './prompts-standing';

/** Whatever the worker's clock does: to be told that somebody read does not wait for a return. */
export const promptsAboutOpenings = (one: Standing): readonly Waiting[] =>
  one.head.openings.length === 0
    ? []
    : [...noticesPutOff(one), ...yesWaitedFor(one), ...(one.asked ? wellbeingAsked(one) : [])];

/** On the day until which a second person has approved that telling waits: one line for what has the same day. */
function noticesPutOff(one: Standing): readonly Waiting[] {
  const { council, head, today } = one;
  return pairOf(council, head.personId, today).flatMap((recipient) => {
    const days = head.openings
      .filter(({ by }) => by !== recipient)
      .flatMap((opening) => toldOn(opening) ?? [])
      .filter((day) => day <= today && !isNoNewsTo(council, recipient, day, today));
    return [...new Set(days)].flatMap((anchor) =>
      once(one, waiting(one, recipient, { kind: 'opening', anchor, step: 1 })),
    );
  });
}

const toldOn = ({ state, noticeOn }: OpeningInHead): LocalDate | null =>
  state === 'open' || state === 'closed' ? noticeOn : null;

/** They had a message when it was asked; on the next working day they hear of it once more. */
function yesWaitedFor(one: Standing): readonly Waiting[] {
  const { council, head, today, asked } = one;
  return head.openings
    .filter(({ state }) => state === 'waiting')
    .flatMap(({ by, at }) => {
      const anchor = londonDate(at);
      const from = addWorkingDays(anchor, 1, ordinary(council));
      return answerersOf(council, head.personId, by, today)
        .filter((to) => asked || (today >= from && !isNoNewsTo(council, to, from, today)))
        .flatMap((to) => once(one, waiting(one, to, { kind: 'opening', anchor, step: 2 })));
    });
}

/** No answer is an answer too: nobody is reminded, and whoever looks finds the question again. */
const wellbeingAsked = (one: Standing): readonly Waiting[] =>
  one.head.openings
    .filter(
      (opening) =>
        opening.state === 'open' &&
        asksForWellbeing(opening) &&
        opening.until !== null &&
        one.now < opening.until,
    )
    .flatMap(({ at }) =>
      once(one, waiting(one, one.head.personId, { kind: 'opening', anchor: londonDate(at), step: 3 })),
    );

/** Four weeks after the first day in on which they could hear of it; the ledger remembers no longer what was said. */
function isNoNewsTo(council: Council, recipient: PersonId, from: LocalDate, today: LocalDate): boolean {
  let day = from;
  while (day <= today && !isPresentOn(council, recipient, day)) day = addDays(day, 1);
  return today > addDays(day, newsDays);
}

/** No later than the first days from `today` on with something to say about any of these; what waits for a yes is looked at. */
export const openingDays = (council: Council, head: ThreadHead, today: LocalDate): readonly LocalDate[] =>
  head.openings.flatMap((opening) => {
    if (opening.state === 'waiting') return [today];
    const day = toldOn(opening);
    if (day === null) return [];
    const isNews = pairOf(council, head.personId, today).some((one) => !isNoNewsTo(council, one, day, today));
    return isNews ? [later(today, day)] : [];
  });
