// What somebody from outside the pair has opened, in finished words: lists, and one piece of them whole.
import { accessTable } from '../../domain/access/access-table';
import { isPutOff } from '../../domain/access/hidden';
import type { OpenedPart, OpeningInHead, OpeningPlace } from '../../domain/access/opening';
import { asksForWellbeing } from '../../domain/access/opening-rules';
import type { AgreementEntry, AgreementWords } from '../../domain/agreements/agreement';
import type { Council } from '../../domain/council';
import type { ManagementOversightEntry } from '../../domain/decisions/management-oversight';
import type { Instant, LocalDate, OperationId, PersonId } from '../../domain/ids';
import type { RecordEntry } from '../../domain/records/record';
import type { ThreadHead } from '../../domain/thread-head';
import { agreementTitle, agreementVersionView } from '../agreements/agreement-version-view';
import { decisionEntryView } from '../decisions/decision-entry-view';
import type { Whole } from '../decisions/decision-view';
import { listedEntryView } from '../entry-view';
import { stateWords } from '../records/record-state-words';
import { type RecordFactsRead, recordView } from '../records/record-view';
import { viewerView } from '../thread-view';
import { counted, fullDay, nameOf, personView } from '../words';
import type { OpenedFileView, OpenedPieceView } from './access-view-types';
import { ownOpeningView } from './files-view';
import { fitting } from './fitting';

/** What is open now; `PartsOpenNow` fits. */
type OpenFacts = {
  readonly council: Council;
  readonly viewer: PersonId;
  readonly owner: PersonId;
  readonly now: Instant;
  readonly today: LocalDate;
  readonly head: ThreadHead;
  readonly openings: readonly OpeningInHead[];
  readonly parts: ReadonlySet<OpenedPart>;
  readonly places: ReadonlySet<OpeningPlace>;
};

/** What was read; `OpenedFile` fits. */
export type OpenedFacts = OpenFacts & {
  readonly agreement: AgreementEntry | null;
  readonly records: { readonly entries: readonly RecordEntry[]; readonly after: string | null } | null;
  readonly decisions: {
    readonly entries: readonly ManagementOversightEntry[];
    readonly after: string | null;
  } | null;
};

/** `OpenedPiece` fits. */
type PieceRead =
  | { readonly kind: 'agreement'; readonly entry: AgreementEntry; readonly words: AgreementWords | null }
  | { readonly kind: 'record'; readonly record: RecordFactsRead }
  | {
      readonly kind: 'decision';
      readonly opened: Whole & { readonly entry: { readonly kind: string } };
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

/** Where the table gives `discussed`, its reader learns whether it was talked about, and nothing of it. */
const discussedWords = ({ places, parts }: OpenFacts, { wellbeing }: RecordEntry): readonly string[] =>
  learnsWhether(places) && !parts.has('wellbeing')
    ? [wellbeing === 'not-said' ? 'Wellbeing: not discussed' : 'Wellbeing: discussed']
    : [];

const learnsWhether = (places: ReadonlySet<OpeningPlace>): boolean =>
  [...places].some((place) => accessTable.wellbeing[place] === 'discussed');

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

/** One piece, whole, as its reader may have it. */
function openedPieceView(facts: OpenFacts, piece: PieceRead, newId: () => OperationId): OpenedPieceView {
  switch (piece.kind) {
    case 'agreement':
      return agreementPiece(facts, piece.entry, piece.words);
    case 'record':
      return recordPiece(facts, piece.record, newId());
    case 'decision':
      return decisionPiece(facts, piece.opened);
  }
}

function agreementPiece(
  { council, owner }: OpenFacts,
  entry: AgreementEntry,
  words: AgreementWords | null,
): OpenedPieceView {
  const { agreementId, title, badge, facts, parts, signatures } = agreementVersionView(
    { council, owner, pair: false },
    entry,
    words,
  );
  return { kind: 'agreement', id: agreementId, title, badge, facts: [...facts, ...signatures], parts };
}

function recordPiece(facts: OpenFacts, record: RecordFactsRead, operationId: OperationId): OpenedPieceView {
  const view = recordView(record, operationId);
  const one = (title: string, lines: readonly { readonly label: string; readonly text: string }[]) =>
    lines.length === 0 ? [] : [{ title, lines }];
  const { word, tone } = view.state;
  return {
    kind: 'record',
    id: view.recordId,
    title: view.title,
    badge: { word, tone },
    facts: [
      view.version,
      ...view.facts,
      ...discussedWords(facts, record.entry),
      ...view.signatures
        .filter((signature) => !signature.void)
        .map(({ who, when, meaning }) => `Signed by ${who}, ${when}: ${meaning}`),
      ...(view.disagreement ? [view.disagreement] : []),
    ],
    parts: [
      ...one(
        'Agenda',
        view.agenda.map(({ from, text, outcome }) => ({
          label: from,
          text: [text, outcome].filter((words) => words !== '').join('\n'),
        })),
      ),
      ...view.sections.map(({ title, text }) => ({ title, lines: [{ label: '', text }] })),
      ...one(
        'Behaviours',
        view.behaviours.map(({ statement, example }) => ({ label: statement, text: example })),
      ),
      ...one(
        'Actions',
        view.actions.map((text) => ({ label: '', text })),
      ),
      ...one(
        'Taken upward',
        view.issues.map((text) => ({ label: '', text })),
      ),
      ...one('Next time', view.nextTime === '' ? [] : [{ label: '', text: view.nextTime }]),
      ...one('Comments', view.comments.map(lineBy)),
      ...one('Addenda', view.addenda.map(lineBy)),
    ],
  };
}

const lineBy = ({
  who,
  when,
  text,
}: {
  readonly who: string;
  readonly when: string;
  readonly text: string;
}) => ({
  label: `${who}, ${when}`,
  text,
});

function decisionPiece(
  { council, owner, viewer, now }: OpenFacts,
  { entry, ...whole }: Extract<PieceRead, { kind: 'decision' }>['opened'],
): OpenedPieceView {
  if (!isDecision(entry)) throw new Error('a quick decision was opened that is none');
  const view = decisionEntryView(council, owner, entry, { viewer, now }, whole);
  const wording = (text: string, why: string) => [
    { label: 'Words', text },
    ...(why === '' ? [] : [{ label: 'Why', text: why }]),
  ];
  return {
    kind: 'decision',
    id: view.entryId,
    title: `${view.title}, ${view.when}`,
    badge: view.badges[0] ?? null,
    facts: [
      `Logged by ${nameOf(council, entry.loggedBy)}`,
      ...(view.decision ? [view.decision.times, view.decision.state] : []),
      ...(view.references.length > 0
        ? [`${counted(view.references.length, 'case', 'cases')}: ${view.references.join(', ')}`]
        : []),
      ...view.facts,
      ...(view.decision?.childFile ?? []).map(({ words }) => words),
    ].filter((words) => words !== ''),
    parts: [
      { title: 'As it was logged', lines: wording(view.text, view.why) },
      ...(view.decision?.versions ?? []).map(({ title, when, text, why }) => ({
        title: `${title}, ${when}`,
        lines: wording(text, why),
      })),
    ],
  };
}

const isDecision = (entry: { readonly kind: string }): entry is ManagementOversightEntry =>
  entry.kind === 'decision';
