// A quick decision opened in somebody's personal chat: both times, both wordings, and what the reader may do now.

import { does, type Ids, opens, type ViewButton } from '../prompts/day-buttons';
import type { EntryView } from '../view-types';
import { childFileWords, shownWords } from './decision-card-words';
import type { ChildFileView, DecisionView, VersionView } from './decision-view-types';

/** `summary` stays free of content all the same. */
export type ShownDecisionView = {
  readonly summary: string;
  readonly heading: string;
  /** Said, and written down. */
  readonly times: string;
  readonly text: string;
  readonly why: string;
  /** What stands beside the first words, oldest first. */
  readonly versions: readonly VersionView[];
  /** Said when a card cannot hold all of them. */
  readonly more: string;
  readonly state: string;
  readonly authority: string | null;
  readonly facts: readonly string[];
  /** Rows of buttons, each with what it is about; none when it goes without saying. */
  readonly rows: readonly { readonly text: string | null; readonly buttons: readonly ViewButton[] }[];
};

/** A card holds the buttons of so many children; the others follow once these are answered. */
const childrenAtOnce = 3;

export type ShownFacts = {
  /** With the whole text: a card cannot load the rest. */
  readonly entry: EntryView;
  readonly decision: DecisionView;
  readonly reader: ReaderOfDecision;
  readonly link: string;
  readonly ids: Ids;
};

/** What the reader is to it. */
export type ReaderOfDecision = {
  /** They are asked about the child's file of these references, or will be. */
  readonly records: readonly (string | null)[];
};

/** Content, for somebody who may read it and has asked to. */
export function shownDecisionView({ entry, decision, reader, link, ids }: ShownFacts): ShownDecisionView {
  const references = entry.references.length > 0 ? entry.references.join(', ') : 'Case reference to follow';
  return {
    summary: shownWords.summary,
    heading: entry.title,
    times: decision.times,
    text: entry.text,
    why: entry.why,
    versions: decision.versions,
    more: shownWords.more,
    state: decision.state,
    authority: decision.authority,
    facts: [references, ...entry.facts],
    rows: [
      { text: null, buttons: answerButtons(decision, ids) },
      ...childFileRows(decision.childFile, reader, ids),
      ...lookAgainRow(decision.lookAgain, ids),
      { text: null, buttons: lastButtons(decision, link, ids) },
    ].filter(({ text, buttons }) => text !== null || buttons.length > 0),
  };
}

function answerButtons({ answers, lacks, mayHold }: DecisionView, ids: Ids): ViewButton[] {
  const given = answers.map(({ answer, title }) => does(title, 'answer-decision', { ...ids, answer }));
  const confirms = answers.some(({ answer }) => answer === 'confirm');
  const mine = { ...ids, answer: 'confirm', withinMyAuthority: 'true' };
  return [
    ...given,
    ...(confirms && mayHold ? [does(shownWords.confirmWithin, 'answer-decision', mine)] : []),
    // Whoever confirms gives it in the same act.
    ...(lacks.length > 0 && !confirms ? [does(shownWords.add, 'complete-decision', ids)] : []),
  ];
}

function childFileRows(
  items: readonly ChildFileView[],
  { records }: ReaderOfDecision,
  ids: Ids,
): ShownDecisionView['rows'] {
  const open = items
    .filter(({ may, done, reference }) => may && !done && records.includes(reference))
    .slice(0, childrenAtOnce);
  return items.map((item) => ({
    // Once it is there the words say so themselves.
    text: `${item.reference ?? 'Case reference to follow'}: ${item.done ? '' : "to go on the child's file, "}${item.words}`,
    buttons: open.includes(item) ? itemButtons(item, ids) : [],
  }));
}

const lookAgainRow = (choices: DecisionView['lookAgain'], ids: Ids): ShownDecisionView['rows'] =>
  choices.length === 0
    ? []
    : [
        {
          text: shownWords.lookAgain,
          buttons: choices.map(({ answer, title }) => does(title, 'look-again', { ...ids, answer })),
        },
      ];

/** For one child. */
export function itemButtons({ reference, recorders }: ChildFileView, ids: Ids): ViewButton[] {
  const item = { ...ids, reference: reference ?? '' };
  return [
    does(childFileWords.yes, 'child-file', { ...item, answer: 'yes' }),
    does(childFileWords.now, 'child-file', { ...item, answer: 'now' }),
    ...(recorders.length > 0 ? [does(childFileWords.someoneElse, 'hand-over', item)] : []),
  ];
}

function lastButtons({ mayWithdraw, notes }: DecisionView, link: string, ids: Ids): ViewButton[] {
  return [
    does(shownWords.away, 'put-away', ids),
    ...(notes ? [does(shownWords.note, 'copy-note', ids)] : []),
    ...(mayWithdraw ? [does(shownWords.undo, 'withdraw', ids)] : []),
    opens('Open it in the tab', link),
  ];
}
