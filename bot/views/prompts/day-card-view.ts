// The day's one card in words: up to two things somebody can settle with a tap, and how many more wait.
import { mayReadThread } from '../../domain/access/access';
import { type HourTaken, hoursIn } from '../../domain/clock/hours-taken';
import type { Council } from '../../domain/council';
import type { LocalDate, PersonId } from '../../domain/ids';
import { mayPrepare } from '../../domain/preparation/preparing';
import { type Prompt, promptsOnOneCard } from '../../domain/prompts/prompt';
import { isOpenedNotice, saidOnOneCard } from '../../domain/prompts/prompts-openings';
import { sessionsToday } from '../../domain/prompts/sessions-today';
import { newHead, type ThreadHead } from '../../domain/thread-head';
import { counted } from '../words';
import { filesOpenedWords } from './asked-about-files';
import type { CardLinks } from './card-links';
import { does, hoursOffered, type Ids, opens, type ViewButton } from './day-buttons';
import { keysIn } from './prompt-keys';
import { promptName, promptPart } from './prompt-part';
import { type TodayView, todayView } from './today-view';

/** The card of the day in words, for one recipient. */
export type DayCardView = {
  /** For the notification and for clients without cards. */
  readonly summary: string;
  /** What was just done on this card, when it is shown again for the rest. */
  readonly done: string | null;
  /** Today's session, before everything else; null without one. */
  readonly today: TodayView | null;
  readonly parts: readonly {
    readonly text: string;
    /** Said to whoever cannot see which buttons belong to which text; null when there is only one. */
    readonly name: string | null;
    readonly buttons: readonly ViewButton[];
  }[];
  readonly more: { readonly text: string; readonly button: ViewButton } | null;
  /** What a client sends when it draws the card anew; null for a card somebody asked for. */
  readonly refresh: Ids | null;
};

/**
 * `day` is the slot of an unsolicited card: each button carries it, so that a press is evidence of delivery; null
 * on a card somebody asked for. Links are absolute. `newOperationId` makes a card that is shown again a new act.
 */
export type DayCardFacts = {
  readonly council: Council;
  readonly to: PersonId;
  readonly day: LocalDate | null;
  readonly prompts: readonly Prompt[];
  readonly waiting: number;
  readonly heads: ReadonlyMap<PersonId, ThreadHead>;
  /** Hours given away in threads that are not among `heads`. */
  readonly taken?: readonly HourTaken[];
  readonly today: LocalDate;
  readonly links: CardLinks;
  readonly done?: string | null;
  /** How many things the card says; more than two only for somebody who asked. */
  readonly atOnce?: number;
  readonly newOperationId?: () => string;
  /** Whether today's sessions stand first; left out: on the card of the day alone. */
  readonly saysToday?: boolean;
};

/** Expects at least one prompt; those beyond the first two are counted among what waits. */
export function dayCardView(facts: DayCardFacts): DayCardView {
  const { council, prompts, today, day, done = null, atOnce = promptsOnOneCard, newOperationId } = facts;
  const shown = saidOnOneCard(prompts, atOnce);
  const waiting = facts.waiting + prompts.length - shown.length;
  const opened = shown.filter(isOpenedNotice);
  // Of several files that were opened one part says it.
  const things = shown.length - Math.max(0, opened.length - 1);
  const brief = things > 1;
  const slot: Ids = day ? { slot: day } : {};
  const keep: Ids = { ...slot, keep: keysIn(shown) };
  const taken = [...hoursIn(council, [...facts.heads.values()]), ...(facts.taken ?? [])];
  const offered: HourTaken[] = [];
  const parts = shown.flatMap((prompt, index) => {
    if (opened.length > 1 && prompt === opened[0]) return [openedPart(facts, opened, brief)];
    if (opened.length > 1 && opened.includes(prompt)) return [];
    const head = facts.heads.get(prompt.about) ?? newHead(prompt.about, today);
    const part = promptPart({
      council,
      to: facts.to,
      today,
      prompt,
      head,
      brief,
      taken,
      offered,
      links: facts.links,
    });
    // No hour is offered to two people on one card, nor a day while there are others.
    offered.push(...hoursOffered({ council, head, to: facts.to }, part.buttons));
    const ids = {
      ...slot,
      // A long list is drawn again as a whole: every key on every button would outgrow the card.
      ...(things > promptsOnOneCard
        ? { keep: keysIn([prompt], prompt), mine: '0', list: 'yes' }
        : { keep: keysIn(shown, prompt), mine: String(index) }),
      ...(newOperationId ? { operationId: newOperationId() } : {}),
    };
    return [
      {
        summary: part.summary,
        text: part.text,
        name: brief ? promptName(council, prompt) : null,
        buttons: [...part.buttons.map((button) => withIds(button, ids)), ...linkFor(facts, prompt)],
      },
    ];
  });
  const others = brief ? ` and ${counted(things - 1, 'more thing', 'more things')}` : '';
  const { saysToday = day !== null } = facts;
  const sessions = saysToday ? sessionsToday(council, facts.to, facts.heads, today) : [];
  return {
    today: todayView(
      facts,
      // What became of it is asked on the same card.
      sessions.filter(
        ({ session: { sessionId } }) => !shown.some(({ subjectId }) => subjectId === sessionId),
      ),
    ),
    summary: done ?? `${withoutStop(parts[0]?.summary ?? 'Supervision', brief)}${others}`,
    done,
    parts: parts.map(({ text, name, buttons }) => ({ text, name, buttons })),
    more:
      waiting > 0
        ? {
            text: `${counted(waiting, 'more thing waits', 'more things wait')}.`,
            button: does('Show me', 'rest', keep),
          }
        : null,
    refresh: day ? keep : null,
  };
}

/** Each file once, with the way to as many as a card has room for. */
function openedPart({ to, links }: DayCardFacts, opened: readonly Prompt[], brief: boolean) {
  const files = [...new Set(opened.map(({ about }) => about))];
  const { summary, text, buttons } = filesOpenedWords(to, files, links);
  return { summary, text, buttons: [...buttons], name: brief ? 'supervision files' : null };
}

/** A sentence that goes on has no full stop in the middle. */
const withoutStop = (summary: string, goesOn: boolean) => (goesOn ? summary.replace(/\.$/, '') : summary);

/**
 * The next managers may not open the thread; the names in a summary lead to a team. Quick decisions open one by one:
 * they may stand in several threads. What is about one page of a supervision file has a button of its own to it.
 */
function linkFor({ council, to, today, links }: DayCardFacts, { kind, about }: Prompt): ViewButton[] {
  if (kind === 'summary') return [opens('Open my team', links.team)];
  if (opensItself.includes(kind)) return [];
  // Whoever takes over by the day of the session may not open it yet.
  if (kind === 'prepare' && mayPrepare(council, to, about, today))
    return [opens('Prepare', links.file(about, 'prepare'))];
  return mayReadThread(council, to, about, today) ? [opens('Open thread', links.thread(about))] : [];
}

const opensItself: readonly Prompt['kind'][] = [
  'child-file',
  'answer-decisions',
  'end-of-day',
  'sign-record',
  'record',
  'issue',
  'actions',
  'agreement',
  'activity',
  'policy-read',
  'induction',
  'hand-over',
  'takes-over',
  'opening',
];

const withIds = (button: ViewButton, ids: Ids): ViewButton =>
  'url' in button ? button : { ...button, ids: { ...ids, ...button.ids } };
