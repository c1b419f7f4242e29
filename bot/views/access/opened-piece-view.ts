// One piece of what somebody from outside the pair has opened, whole: an agreement, a record, a quick decision.
import { accessTable } from '../../domain/access/access-table';
import type { OpenedPart, OpeningInHead, OpeningPlace } from '../../domain/access/opening';
import type { AgreementEntry, AgreementWords } from '../../domain/agreements/agreement';
import type { Council } from '../../domain/council';
import type { ManagementOversightEntry } from '../../domain/decisions/management-oversight';
import type { Instant, LocalDate, OperationId, PersonId } from '../../domain/ids';
import type { RecordEntry } from '../../domain/records/record';
import type { ThreadHead } from '../../domain/thread-head';
import { agreementVersionView } from '../agreements/agreement-version-view';
import { decisionEntryView } from '../decisions/decision-entry-view';
import type { Whole } from '../decisions/decision-view';
import { type RecordFactsRead, recordView } from '../records/record-view';
import { counted, nameOf } from '../words';
import type { OpenedPieceView } from './access-view-types';

/** What is open now; `PartsOpenNow` fits. */
export type OpenFacts = {
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

/** `OpenedPiece` fits. */
export type PieceRead =
  | { readonly kind: 'agreement'; readonly entry: AgreementEntry; readonly words: AgreementWords | null }
  | { readonly kind: 'record'; readonly record: RecordFactsRead }
  | {
      readonly kind: 'decision';
      readonly opened: Whole & { readonly entry: { readonly kind: string } };
    };

/** One piece, whole, as its reader may have it. */
export function openedPieceView(
  facts: OpenFacts,
  piece: PieceRead,
  newId: () => OperationId,
): OpenedPieceView {
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
  { council, owner, today }: OpenFacts,
  entry: AgreementEntry,
  words: AgreementWords | null,
): OpenedPieceView {
  const { agreementId, title, badge, facts, parts, signatures } = agreementVersionView(
    { council, owner, today, pair: false },
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

/** Where the table gives `discussed`, its reader learns whether it was talked about, and nothing of it. */
export const discussedWords = (
  { places, parts }: OpenFacts,
  { wellbeing }: RecordEntry,
): readonly string[] =>
  learnsWhether(places) && !parts.has('wellbeing')
    ? [wellbeing === 'not-said' ? 'Wellbeing: not discussed' : 'Wellbeing: discussed']
    : [];

export const learnsWhether = (places: ReadonlySet<OpeningPlace>): boolean =>
  [...places].some((place) => accessTable.wellbeing[place] === 'discussed');
