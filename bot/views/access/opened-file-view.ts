// What somebody from outside the pair has opened, in finished words: lists, and one piece of them whole.
import { isPutOff } from '../../domain/access/hidden';
import { asksForWellbeing } from '../../domain/access/opening-rules';
import type { AgreementEntry } from '../../domain/agreements/agreement';
import type { ManagementOversightEntry } from '../../domain/decisions/management-oversight';
import type { OperationId } from '../../domain/ids';
import type { RecordEntry } from '../../domain/records/record';
import { agreementTitle } from '../agreements/agreement-version-view';
import { listedEntryView } from '../entry-view';
import { stateWords } from '../records/record-state-words';
import { viewerView } from '../thread-view';
import { fullDay, nameOf, personView } from '../words';
import type { OpenedFileView } from './access-view-types';
import { ownOpeningView } from './files-view';
import { fitting } from './fitting';
import {
  discussedWords,
  learnsWhether,
  type OpenFacts,
  openedPieceView,
  type PieceRead,
} from './opened-piece-view';

/** What was read; `OpenedFile` fits. */
export type OpenedFacts = OpenFacts & {
  readonly agreement: AgreementEntry | null;
  readonly records: { readonly entries: readonly RecordEntry[]; readonly after: string | null } | null;
  readonly decisions: {
    readonly entries: readonly ManagementOversightEntry[];
    readonly after: string | null;
  } | null;
};

/** The lists, or what of them was asked for. */
export function openedFileView(facts: OpenedFacts, newId: () => OperationId): OpenedFileView {
  const { council, viewer, owner, now, parts, records, decisions } = facts;
  return {
    ...whatIsOpen(facts, newId),
    agreement: parts.has('agreement') ? agreementLine(facts) : null,
    records: records?.entries.map((entry) => recordLine(facts, entry)) ?? null,
    recordsAfter: records?.after ?? null,
    decisions: decisions && {
      entries: decisions.entries.map((entry) => ({
        ...listedEntryView(council, owner, entry, { viewer, now }),
        // What may be answered or recorded is the pair's; the other wordings are there once it is opened.
        hasMore: true,
        decision: null,
      })),
      after: decisions.after,
    },
    piece: null,
  };
}

/** One piece alone: the lists are on the page it was chosen from. */
export const openedPieceOnly = (
  facts: OpenFacts,
  piece: PieceRead,
  newId: () => OperationId,
): OpenedFileView => ({
  ...whatIsOpen(facts, newId),
  agreement: null,
  records: null,
  recordsAfter: null,
  decisions: null,
  piece: openedPieceView(facts, piece, newId),
});

const whatIsOpen = (facts: OpenFacts, newId: () => OperationId) => {
  const { council, viewer, owner, now, today, openings } = facts;
  return {
    viewer: viewerView(council, viewer, today),
    person: personView(council, owner),
    openings: fitting(
      openings.map((one) => ownOpeningView(council, owner, one, now, newId())),
      4_000,
    ),
    notes: notesFor(facts),
  };
};

function agreementLine({ agreement }: OpenedFacts): OpenedFileView['agreement'] {
  if (agreement === null)
    return {
      id: null,
      words: 'No agreement that both have signed here. One on paper is in the office file.',
    };
  return { id: agreement.entryId, words: agreementTitle(agreement) };
}

function recordLine(facts: OpenedFacts, entry: RecordEntry): NonNullable<OpenedFileView['records']>[number] {
  const { council, owner, today, viewer } = facts;
  return {
    id: entry.recordId,
    title: `Supervision with ${nameOf(council, entry.supervisorId)}, ${fullDay(entry.heldOn)}`,
    words: [stateWords({ council, owner, today, viewer }, entry).word, ...discussedWords(facts, entry)].join(
      '. ',
    ),
    on: entry.heldOn,
  };
}

function notesFor({ council, owner, parts, places, openings, today }: OpenFacts): readonly string[] {
  const asked = openings.some(asksForWellbeing);
  const declined = openings.some(({ wellbeingDeclined }) => wellbeingDeclined === true);
  const agreed = parts.has('wellbeing') && openings.some(({ wellbeingAgreed }) => wellbeingAgreed);
  return [
    openings.some((one) => isPutOff(one, today))
      ? 'Both people of this file will see that you opened it, when, which parts and why: not before the day that was approved.'
      : 'Both people of this file can see that you opened it, when, which parts and why.',
    ...(parts.has('records') && !parts.has('wellbeing')
      ? [
          asked
            ? `What was said about wellbeing stays closed unless ${nameOf(council, owner)} agrees.`
            : declined
              ? `${nameOf(council, owner)} did not agree that you read what was said about wellbeing. Please leave it at that; no reason is needed. What else you opened stays open.`
              : learnsWhether(places)
                ? 'Of wellbeing you see only whether it was discussed.'
                : 'What was said about wellbeing is not among it.',
        ]
      : []),
    ...(agreed ? [`${nameOf(council, owner)} agreed that you read what was said about wellbeing.`] : []),
  ];
}
