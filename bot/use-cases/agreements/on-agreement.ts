// What the two do with an agreement: offer, sign, send back, end, file, and bring in one on paper.

import type { Act, Acted } from '../../domain/act';
import type { AgreementWords } from '../../domain/agreements/agreement';
import { agreementAccess } from '../../domain/agreements/agreement-access';
import { agreementPair } from '../../domain/agreements/agreement-pair';
import { lineProblems, type OnAgreement, stepOf } from '../../domain/agreements/agreement-steps';
import type { OwnWords } from '../../domain/agreements/agreement-words';
import { answerOffer, isSameAnswer, sendBack, signAgreement } from '../../domain/agreements/answering-offer';
import {
  type BringPaperAgreement,
  bringPaperAgreement,
  endAgreement,
  type FileAgreement,
  fileAgreement,
} from '../../domain/agreements/keeping-agreement';
import { offerAgreement } from '../../domain/agreements/offering-agreement';
import { agreementInForce } from '../../domain/agreements/signed-agreements';
import type { Council } from '../../domain/council';
import { londonDate } from '../../domain/dates';
import type { Instant, LocalDate } from '../../domain/ids';
import { accepted, type Outcome, refused } from '../../domain/outcome';
import type { ThreadEntry } from '../../domain/thread';
import type { ThreadHead } from '../../domain/thread-head';
import { agreementPaperId, type WorkingPaper } from '../../domain/working-paper';
import type { CouncilPorts } from '../../ports/council-ports';
import { actOn, type DoneOn, type IsSame } from '../act';
import { headOrNew } from '../head-or-new';
import { readDraft } from './keep-agreement-draft';

/** `revision`: the draft its author had before them. */
export type OfferDraft = Act & { readonly revision: string } & OnPurpose;
/** `anyway`: with boxes of one's own left empty on purpose. */
type OnPurpose = { readonly anyway?: boolean };

/** Exactly what is kept is offered; another draft by now is `changed-meanwhile`. Refuses like the rule. */
export async function offerDraft(ports: CouncilPorts, command: OfferDraft): Promise<Outcome<DoneOn>> {
  const { about, revision } = command;
  const pair = pairFor(ports, command);
  if (pair === undefined) return refused({ kind: 'not-yours' });
  const [draft, ids] = await Promise.all([
    readDraft(ports, about, pair.supervisorId),
    agreementIds(ports, command),
  ]);
  if (draft && draft.etag !== revision) return refused({ kind: 'changed-meanwhile' });
  const papers = draft ? [agreementPaperId(pair.supervisorId)] : [];
  return step(
    ports,
    command,
    { ids, papers },
    (council, head, now, read, _, revisions) => {
      // By what the device was given: two edits of one moment have the same time.
      if (draft && revisions.get(agreementPaperId(pair.supervisorId)) !== draft.etag)
        return refused({ kind: 'changed-meanwhile' });
      return offerAgreement(council, head, { ...command, kept: draft?.paper.words }, read, now);
    },
    (stored) => stored.kind === 'agreement' && stored.paper === null,
  );
}

/** The second signature, on the words as they were offered. */
export const signOffered = (
  ports: CouncilPorts,
  command: OnAgreement & OnPurpose,
): Promise<Outcome<DoneOn>> =>
  onWords(
    ports,
    command,
    (words, council, head, now, read) => signAgreement(council, head, { ...command, words }, read, now),
    sameStep(command, 'signed'),
  );

type Answer = OnAgreement & OnPurpose & { readonly own: OwnWords };

/** What the other one offered, with one's own boxes in it: from then on it is one's own offer. */
export const answerOffered = (ports: CouncilPorts, command: Answer): Promise<Outcome<DoneOn>> =>
  onWords(
    ports,
    command,
    (words, council, head, now, read) => answerOffer(council, head, { ...command, words }, read, now),
    isSameAnswerAs(ports, command),
  );

/** Other words under the same operation were not saved, and nobody is told that they were. */
const isSameAnswerAs =
  (ports: CouncilPorts, command: Answer): IsSame =>
  async (stored, further) => {
    const isSigned = await sameStep(command, 'signed')(stored, further);
    if (!isSigned && (stored.kind !== 'agreement' || stored.answers !== command.agreementId)) return false;
    const [offered, kept] = await Promise.all([
      wordsOf(ports, command),
      isSigned ? ('signed' as const) : wordsOf(ports, { ...command, agreementId: stored.entryId }),
    ]);
    const side = command.by === command.about ? 'worker' : 'supervisor';
    const said = { own: command.own, words: offered };
    return (
      kept !== undefined &&
      isSameAnswer(ports.directory.council(), side, said, { at: stored.at, words: kept })
    );
  };

async function onWords(
  ports: CouncilPorts,
  command: OnAgreement,
  decide: (words: AgreementWords | undefined, ...known: Parameters<Decide>) => ReturnType<Decide>,
  isSame: IsSame,
): Promise<Outcome<DoneOn>> {
  if (pairFor(ports, command) === undefined) return refused({ kind: 'not-yours' });
  const [ids, words] = await Promise.all([withIds(ports, command), wordsOf(ports, command)]);
  return step(ports, command, ids, (...known) => decide(words, ...known), isSame);
}

/** Its words become the draft again; where one was begun meanwhile that stays, and they are read in their version. */
export async function sendBackOffered(ports: CouncilPorts, command: OnAgreement): Promise<Outcome<DoneOn>> {
  const pair = pairFor(ports, command);
  if (pair === undefined) return refused({ kind: 'not-yours' });
  const problems = lineProblems(ports.directory.council(), 'why', command.why);
  if (problems.length > 0) return refused({ kind: 'fields', problems });
  const words = await wordsOf(ports, command);
  const read = { ids: [command.agreementId], papers: [agreementPaperId(pair.supervisorId)] };
  return step(
    ports,
    command,
    read,
    (council, head, now, entries, papers) =>
      sendBack(council, head, { ...command, words }, { entries, papers }, now),
    sameStep(command, 'sent-back'),
  );
}

/** It counts no longer from today on. */
export async function endSigned(ports: CouncilPorts, command: OnAgreement): Promise<Outcome<DoneOn>> {
  if (pairFor(ports, command) === undefined) return refused({ kind: 'not-yours' });
  const problems = lineProblems(ports.directory.council(), 'why', command.why);
  if (problems.length > 0) return refused({ kind: 'fields', problems });
  return step(
    ports,
    command,
    { ids: [command.agreementId], papers: [] },
    (council, head, now, read) => endAgreement(council, head, command, read, now),
    sameStep(command, 'ended'),
  );
}

/** "Paper copy filed on…". */
export const fileSigned = (ports: CouncilPorts, command: FileAgreement): Promise<Outcome<DoneOn>> =>
  step(
    ports,
    command,
    { ids: [command.agreementId], papers: [] },
    (council, head, now, read) => fileAgreement(council, head, command, read, now),
    sameStep(command, 'filed'),
  );

/** "Signed on paper on…". */
export const bringPaper = async (
  ports: CouncilPorts,
  command: BringPaperAgreement,
): Promise<Outcome<DoneOn>> =>
  step(
    ports,
    command,
    await withIds(ports, command),
    (council, head, now, read) => bringPaperAgreement(council, head, command, read, now),
    (stored) =>
      stored.kind === 'agreement' && stored.paper?.documentReference === command.documentReference.trim(),
  );

type Decide = (
  council: Council,
  head: ThreadHead,
  now: Instant,
  read: readonly ThreadEntry[],
  papers: readonly WorkingPaper[],
  revisions: ReadonlyMap<string, string>,
) => Outcome<Acted | null>;

/** The entries and papers a step is on. */
type Read = { readonly ids: readonly string[]; readonly papers: readonly string[] };

function step(
  ports: CouncilPorts,
  command: Act,
  { ids, papers }: Read,
  decide: Decide,
  isSame: IsSame,
): Promise<Outcome<DoneOn>> {
  return actOn(
    ports,
    command,
    { on: ids, papers, mayTry: isOneOfTheTwo },
    (council, head, now, read, kept, revisions) => {
      const decided = decide(council, head, now, read, kept, revisions);
      if (!decided.ok) return decided;
      return accepted(decided.value && { ...decided.value, ask: [] });
    },
    isSame,
  );
}

const isOneOfTheTwo = (council: Council, { by, about }: Act, today: LocalDate): boolean =>
  agreementAccess(council, by, about, today) === 'pair';

function pairFor(ports: CouncilPorts, command: Act) {
  const council = ports.directory.council();
  const today = londonDate(ports.clock.now());
  return isOneOfTheTwo(council, command, today) ? agreementPair(council, command, today) : undefined;
}

/** The step's own, and the one that counts until then: which that is stands in the head. */
async function withIds(ports: CouncilPorts, command: Act & { readonly agreementId: string }): Promise<Read> {
  if (pairFor(ports, command) === undefined) return { ids: [], papers: [] };
  const ids = await agreementIds(ports, command);
  return { ids: [...new Set([...ids, ...(command.agreementId ? [command.agreementId] : [])])], papers: [] };
}

async function agreementIds(ports: CouncilPorts, { about }: Act): Promise<readonly string[]> {
  const head = headOrNew(ports.directory.council(), about, await ports.threads.readHead(about));
  const ids = [head.agreement?.entryId, agreementInForce(head)?.entryId];
  return [...new Set(ids.flatMap((id) => id ?? []))];
}

async function wordsOf(
  ports: CouncilPorts,
  { about, agreementId }: OnAgreement,
): Promise<AgreementWords | undefined> {
  const [sheet] = await ports.threads.sheets(about, [`agreement:${agreementId}`]);
  return sheet?.of === 'agreement' ? sheet.words : undefined;
}

const sameStep =
  (command: OnAgreement, kind: 'signed' | 'sent-back' | 'ended' | 'filed'): IsSame =>
  (stored) =>
    stored.kind === 'agreement-step' &&
    stored.step === kind &&
    stored.agreementId === command.agreementId &&
    stored.why === stepOf(command, kind, stored.at).why;
