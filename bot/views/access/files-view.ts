// The page from which a file is opened: whose, which parts, why, and what is open already.

import { accessTable } from '../../domain/access/access-table';
import { mostDrawn } from '../../domain/access/drawing';
import type { OpeningEntry, OpeningInHead, OpeningPlace } from '../../domain/access/opening';
import {
  asksForWellbeing,
  type drawsFor,
  inHead,
  lacksWellbeing,
  opensFor,
  partsOpen,
} from '../../domain/access/opening-rules';
import { signedAgreements } from '../../domain/agreements/signed-agreements';
import type { Council } from '../../domain/council';
import type { Instant, LocalDate, OperationId, PersonId } from '../../domain/ids';
import type { ThreadHead } from '../../domain/thread-head';
import { viewerView } from '../thread-view';
import { dayAtTime } from '../when-words';
import { counted, listed, longDay, nameOf, personView } from '../words';
import type { FilesView, FileView, FoundFilesView, OwnOpeningView } from './access-view-types';
import { fitting } from './fitting';
import { formKey, formsFor, putOffView } from './opening-form-view';
import { partsWords, placeWords, reasonTitles, stateBadges, stateOf, untilWords } from './opening-words';

type Looking = {
  readonly council: Council;
  readonly viewer: PersonId;
  readonly now: Instant;
  readonly today: LocalDate;
};

type FileFacts = {
  readonly owner: PersonId;
  readonly places: readonly OpeningPlace[];
  readonly head: ThreadHead | null;
};

/** What was read; `FilesToOpen` fits. */
export type FilesFacts = Looking & {
  readonly openings: readonly { readonly owner: PersonId; readonly entry: OpeningEntry }[];
  readonly people: readonly FileFacts[];
  readonly draws: ReturnType<typeof drawsFor>;
  readonly finds: boolean;
};

const mostOpenings = 20;
const mostPeople = 50;

export function filesView(facts: FilesFacts, newId: () => OperationId): FilesView {
  const { council, viewer, now, today, draws, finds } = facts;
  const people = fitting(
    facts.people.slice(0, mostPeople).map((one) => fileView(facts, one, newId())),
    18_000,
  );
  return {
    viewer: viewerView(council, viewer, today),
    notes: notesFor(facts),
    openings: fitting(
      facts.openings
        .slice(0, mostOpenings)
        .map(({ owner, entry }) => ownOpeningView(council, owner, inHead(entry), now, newId())),
      10_000,
    ),
    people,
    forms: formsFor(facts, facts.people),
    putOff: putOffView(today),
    find:
      finds || people.length < facts.people.length
        ? { hint: 'Type a part of the name, at least two letters. Nobody is told that you looked for them.' }
        : null,
    sample:
      draws.length === 0
        ? null
        : {
            reasons: draws.map(({ reason }) => ({ value: reason, title: reasonTitles[reason] })),
            most: mostDrawn,
            hint: `The files are drawn by lot, never from your own line. Each opens for ${opensFor.audit.days} days, and whoever is in post of each is told.`,
            operationId: newId(),
          },
  };
}

/** What was read; `FoundFiles` fits. */
export function foundFilesView(
  facts: Looking & { readonly people: readonly FileFacts[]; readonly more: number },
  newId: () => OperationId,
): FoundFilesView {
  const { people, more, today } = facts;
  const found = counted(people.length, 'person', 'people');
  return {
    people: people.map((one) => fileView(facts, one, newId())),
    forms: formsFor(facts, people),
    putOff: putOffView(today),
    words:
      people.length === 0
        ? 'Nobody of that name whose file you could ask for.'
        : more > 0
          ? `${found}, and ${more} more. Type more of the name.`
          : `${found}.`,
  };
}

/** An opening of the reader's own. */
export const ownOpeningView = (
  council: Council,
  owner: PersonId,
  opening: OpeningInHead,
  now: Instant,
  operationId: OperationId,
): OwnOpeningView => {
  const { entryId, parts, until } = opening;
  const state = stateOf(opening, now);
  return {
    openingId: entryId,
    person: personView(council, owner),
    badge: state === 'open' ? { word: 'Open', tone: 'good' } : stateBadges[state],
    parts: partsWords(state === 'open' ? partsOpen(opening) : parts),
    sentence:
      state === 'open' && until !== null
        ? [`Open ${untilWords(until)}.`, ...wellbeingWords(council, owner, opening)].join(' ')
        : 'Waits for a yes from somebody responsible for data protection. You are told when it is answered.',
    open: state === 'open',
    operationId,
  };
};

/** What was asked for beside it and is not open: for whoever asked, who may know of a no. */
const wellbeingWords = (council: Council, owner: PersonId, opening: OpeningInHead): readonly string[] =>
  !lacksWellbeing(opening)
    ? []
    : asksForWellbeing(opening)
      ? [`Wellbeing is not open: ${nameOf(council, owner)} has not answered yet.`]
      : [`Wellbeing is not open: ${nameOf(council, owner)} did not agree.`];

function fileView(
  { council, today }: Looking,
  { owner, places, head }: FileFacts,
  operationId: OperationId,
): FileView {
  return {
    person: personView(council, owner),
    as: `You look as ${listed(places.map((place) => placeWords[place]))}`,
    facts: head === null ? [] : headFacts(council, places, head, today),
    form: formKey(places),
    operationId,
  };
}

/** What the table shows without a reason, place by place. */
function headFacts(
  council: Council,
  places: readonly OpeningPlace[],
  head: ThreadHead,
  today: LocalDate,
): readonly string[] {
  const shows = (part: 'dates' | 'agreement', cell: 'whole' | 'exists') =>
    places.some((place) => accessTable[part][place] === cell);
  const next = head.booked.find(({ kind, on }) => kind === 'FORMAL' && on >= today);
  const signed = signedAgreements(council, head.personId, head.agreement).some(
    ({ until }) => until === null || until > today,
  );
  return [
    ...(shows('dates', 'whole')
      ? [
          head.lastFormal
            ? `Last supervision ${longDay(head.lastFormal.heldOn, today)}`
            : 'No supervision recorded yet',
          next ? `Next ${dayAtTime(next.on, next.at, today)}` : 'Next not in the diary',
        ]
      : []),
    ...(shows('agreement', 'exists')
      ? [signed ? 'There is a signed agreement' : 'There is no signed agreement yet']
      : []),
  ];
}

function notesFor({ draws, people }: FilesFacts): readonly string[] {
  return [
    'Opening a file leaves a line that its worker and their supervisor both see, and they are told: who, when, which parts and why.',
    ...(people.length > 0
      ? [
          'As next manager you may open the agreement, records and quick decisions of people your people supervise.',
        ]
      : []),
    ...(draws.length > 0
      ? ['Files are drawn by lot. You cannot choose whose, and none is of your own line.']
      : []),
  ];
}
