// Who opened a supervision file: who, as what, which parts, why, until when; and who took a copy.
import type { OpeningEntry } from '../../domain/access/opening';
import { asksForWellbeing, inHead, lacksWellbeing } from '../../domain/access/opening-rules';
import type { OpenedEarlierEntry } from '../../domain/activities/activity';
import type { Council } from '../../domain/council';
import { londonDate } from '../../domain/dates';
import type { Instant, LocalDate, OperationId, PersonId } from '../../domain/ids';
import type { CopiedEntry } from '../../domain/rights/copied';
import { viewerView } from '../thread-view';
import { counted, fullDay, momentWords, nameOf, personView } from '../words';
import type { OpeningLineView, OpeningStepView, OpeningsView } from './access-view-types';
import { fitting } from './fitting';
import {
  copyWords,
  type OpeningState,
  openingFacts,
  openingTitle,
  reasonTitles,
  stateBadges,
  stateIn,
  stillPutOff,
  whoWords,
} from './opening-words';

/** What was read; `OpeningsOf` fits. */
export type OpeningsFacts = {
  readonly council: Council;
  readonly viewer: PersonId;
  readonly owner: PersonId;
  readonly now: Instant;
  readonly today: LocalDate;
  readonly entries: readonly (OpeningEntry | OpenedEarlierEntry | CopiedEntry)[];
  readonly more: boolean;
  readonly removedOn: LocalDate | null;
};

const mostLines = 40;

export function openingsView(facts: OpeningsFacts, newId: () => OperationId): OpeningsView {
  const { council, viewer, owner, today, entries, more } = facts;
  const lines = fitting(
    entries.slice(0, mostLines).map((entry) => lineView(facts, entry, newId)),
    34_000,
  );
  return {
    viewer: viewerView(council, viewer, today),
    person: personView(council, owner),
    own: viewer === owner,
    summary: `${removedWords(facts)}${summaryWords(
      entries.length,
      more || lines.length < entries.length,
      lines.length,
      viewer === owner,
    )}`,
    lines,
  };
}

const removedWords = ({ removedOn }: OpeningsFacts): string =>
  removedOn === null ? '' : `Parts of this file were removed on ${fullDay(removedOn)} after a review. `;

/** Where there is no line it never says that nobody opened anything: there may be one whose day has not come. */
function summaryWords(all: number, cut: boolean, shown: number, own: boolean): string {
  if (all === 0) return 'There is no line here yet.';
  // The copy of a year is the worker's own.
  if (cut)
    return `The newest ${shown}, the newest first.${own ? ' Older ones are in the copy of a year.' : ''}`;
  return `${counted(all, 'line', 'lines')}, the newest first.`;
}

function lineView(
  facts: OpeningsFacts,
  entry: OpeningsFacts['entries'][number],
  newId: () => OperationId,
): OpeningLineView {
  const { council, viewer, owner, now, today } = facts;
  const about = { id: entry.entryId, on: londonDate(entry.at), when: momentWords(entry.at) };
  const plain = { ...about, badge: null, reason: '', why: '', facts: [], steps: [] };
  switch (entry.kind) {
    case 'opening': {
      const state = stateIn(council, owner, entry, now);
      const knowsNo = viewer === owner || viewer === entry.loggedBy;
      return {
        ...about,
        kind: 'opening',
        who: whoWords(council, entry),
        title: openingTitle(entry, knowsNo),
        badge: stateBadges[state],
        reason: reasonTitles[entry.reason],
        why: entry.why,
        facts: [...openingFacts(council, entry, now, { state, knowsNo }), ...stillPutOff(entry, today)],
        steps: stepsFor(facts, entry, state).map((one) => ({ ...one, operationId: newId() })),
      };
    }
    case 'opened':
      return {
        ...plain,
        kind: 'earlier',
        who: `${nameOf(council, entry.saidBy)}, supervisor`,
        title: 'Opened a record from before their time',
        why: entry.why,
      };
    case 'copied':
      return {
        ...plain,
        kind: 'copied',
        who: nameOf(council, entry.saidBy),
        title: entry.whole
          ? `${copyWords[entry.what]}, with what only the two of them read`
          : copyWords[entry.what],
      };
  }
}

/** The worker says whether wellbeing may be read, and takes it back; whoever opened it ends it. */
function stepsFor(
  { viewer, owner }: OpeningsFacts,
  entry: OpeningEntry,
  state: OpeningState,
): readonly Omit<OpeningStepView, 'operationId'>[] {
  if (viewer === owner && state === 'open' && lacksWellbeing(inHead(entry)))
    return [
      { step: 'agree-wellbeing', title: 'Let them read what was said about wellbeing' },
      ...(asksForWellbeing(inHead(entry)) ? [{ step: 'decline-wellbeing', title: 'No' } as const] : []),
    ];
  if (viewer === owner && state === 'open' && entry.wellbeingAgreed !== null)
    return [{ step: 'take-back-wellbeing', title: 'Close to them again what was said about wellbeing' }];
  if (viewer === entry.loggedBy && viewer !== owner && (state === 'open' || state === 'waiting'))
    return [{ step: 'close', title: state === 'open' ? 'Close the file' : 'Take the question back' }];
  return [];
}
