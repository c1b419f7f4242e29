// Prompts about who opens a supervision file from outside the pair: that it was opened, and a yes that is waited for.

import { isPutOff } from '../access/hidden';
import { type OpeningInHead, waitsOn } from '../access/opening';
import { answerersOf, asksForWellbeing, isOfPair, stillOpensTo } from '../access/opening-rules';
import { isNoNewsTo, isStillToTell, putOffHeardBy, stillWaits, toldOn } from '../access/opening-told';
import { addWorkingDays } from '../calendar';
import type { Council } from '../council';
import { later, londonDate } from '../dates';
import type { LocalDate } from '../ids';
import type { ThreadHead } from '../thread-head';
import { type Prompt, promptsOnOneCard } from './prompt';
import { once, ordinary, type Standing, type Waiting, waiting } from './prompts-standing';

/** Whatever the worker's clock does: to be told that somebody read does not wait for a return. */
export const promptsAboutOpenings = (one: Standing): readonly Waiting[] =>
  one.head.openings.length === 0
    ? []
    : [...noticesPutOff(one), ...yesWaitedFor(one), ...(one.asked ? wellbeingAsked(one) : [])];

/** On the day until which a second person has approved that telling waits: one line for what has the same day. */
function noticesPutOff(one: Standing): readonly Waiting[] {
  const { council, head, today } = one;
  const owner = head.personId;
  const due = head.openings.flatMap((opening) => {
    const anchor = toldOn(opening);
    if (anchor === null || today < anchor) return [];
    return putOffHeardBy(council, owner, opening, today)
      .filter((to) => !isNoNewsTo(council, to, anchor, today))
      .map((to) => ({ to, anchor, step: isOfPair(council, to, owner, today) ? 1 : 4 }));
  });
  const lines = new Map(due.map((line) => [`${line.to}|${line.anchor}`, line]));
  return [...lines.values()].flatMap(({ to, anchor, step }) =>
    once(one, waiting(one, to, { kind: 'opening', anchor, step })),
  );
}

/** To one of the two: that their file was opened. */
export const isOpenedNotice = ({ kind, step }: Pick<Prompt, 'kind' | 'step'>): boolean =>
  kind === 'opening' && step === 1;

/**
 * What one card names, most urgent first, of `prompts` in that order. Notices that files were opened are one thing however
 * many there are: nobody hears of the third file on a later day.
 */
export function saidOnOneCard(prompts: readonly Prompt[], atOnce = promptsOnOneCard): readonly Prompt[] {
  const notices = prompts.filter(isOpenedNotice);
  const [first] = notices;
  if (first === undefined || prompts.indexOf(first) >= atOnce) return prompts.slice(0, atOnce);
  const things = prompts.filter((one) => one === first || !isOpenedNotice(one)).slice(0, atOnce);
  return things.flatMap((one) => (one === first ? notices : [one]));
}

/** They had a message when it was asked; on the next working day they hear of it once more. */
function yesWaitedFor(one: Standing): readonly Waiting[] {
  const { council, head, today, asked } = one;
  return head.openings
    .filter((opening) => stillWaits(opening, one.now))
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
    .filter((opening) => isAskedNow(one, opening))
    .flatMap(({ at }) =>
      once(one, waiting(one, one.head.personId, { kind: 'opening', anchor: londonDate(at), step: 3 })),
    );

const isAskedNow = ({ council, head, now, today }: Standing, opening: OpeningInHead): boolean =>
  opening.state === 'open' &&
  opening.until !== null &&
  now < opening.until &&
  asksForWellbeing(opening) &&
  !isPutOff(opening, today) &&
  stillOpensTo(council, head.personId, opening, today);

/** No later than the first days from `today` on with something to say about any of these; what waits for a yes is looked at. */
export const openingDays = (council: Council, head: ThreadHead, today: LocalDate): readonly LocalDate[] =>
  head.openings.flatMap((opening) => {
    if (waitsOn(opening, today)) return [today];
    const day = toldOn(opening);
    if (day === null || !isStillToTell(council, head.personId, opening, today)) return [];
    return [later(today, day)];
  });
