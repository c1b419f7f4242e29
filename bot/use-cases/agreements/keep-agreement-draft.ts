// The draft of an agreement, which both of the two write: two requests to open it, and two to keep it.
import { isDeepStrictEqual } from 'node:util';
import type { AgreementWords } from '../../domain/agreements/agreement';
import { agreementAccess } from '../../domain/agreements/agreement-access';
import { agreementPair } from '../../domain/agreements/agreement-pair';
import { draftProblems, tickProblems } from '../../domain/agreements/agreement-problems';
import {
  type AgreementSide,
  type OnesOwnWords,
  textsOf,
  withoutOldField,
  wordsFrom,
} from '../../domain/agreements/agreement-words';
import { agreementInForce } from '../../domain/agreements/signed-agreements';
import { ownWordsFrom } from '../../domain/agreements/starting-agreement';
import type { Council } from '../../domain/council';
import { londonDate } from '../../domain/dates';
import type { Instant, LocalDate, PersonId } from '../../domain/ids';
import { accepted, type Outcome, refused } from '../../domain/outcome';
import type { ThreadHead } from '../../domain/thread-head';
import { agreementPaperId, type WorkingPaper } from '../../domain/working-paper';
import type { CouncilPorts } from '../../ports/council-ports';
import type { ReadPaper } from '../../ports/papers';
import { decideAndKeep } from '../decide-and-write';
import { headOrNew } from '../head-or-new';

/** What the two have before them. */
export type OpenedAgreementDraft = {
  readonly council: Council;
  readonly viewer: PersonId;
  readonly owner: PersonId;
  readonly supervisorId: PersonId;
  readonly side: AgreementSide;
  readonly today: LocalDate;
  readonly head: ThreadHead;
  /** Null while nothing was kept; then it begins with `before`, or with what the policy says. So does a box it has not. */
  readonly kept: { readonly words: AgreementWords; readonly revision: string; readonly at: Instant } | null;
  readonly before: AgreementWords | null;
};

export type KeepAgreementDraft = {
  readonly by: PersonId;
  readonly about: PersonId;
  /** What the words were written on; null: nothing was kept yet. */
  readonly revision: string | null;
  /** `storage` left out, by a page from before it was asked for: what stands there stays, or what it would begin with. */
  readonly words: AgreementWords;
  /** What the page of a new draft begins with. */
  readonly begins?: (to: AgreementBegun, before: AgreementWords | null) => AgreementWords;
};

/** Of whose agreement it is, as `begins` needs it. */
export type AgreementBegun = Pick<
  OpenedAgreementDraft,
  'council' | 'owner' | 'supervisorId' | 'head' | 'today'
>;

/** `kept` false: the other one, or another device, was quicker; nothing was written, and these are their words. */
export type AgreementDraftKept =
  | { readonly kept: true; readonly revision: string; readonly words: AgreementWords }
  | { readonly kept: false; readonly revision: string; readonly words: AgreementWords; readonly at: Instant };

/** For the two only; refuses `not-yours` without a request. One request more where nothing was begun yet. */
export async function openAgreementDraft(
  ports: CouncilPorts,
  viewer: PersonId,
  owner: PersonId,
): Promise<Outcome<OpenedAgreementDraft>> {
  const council = ports.directory.council();
  const today = londonDate(ports.clock.now());
  const pair = pairIn(council, viewer, owner, today);
  if (pair === undefined) return refused({ kind: 'not-yours' });
  const [read, draft] = await Promise.all([
    ports.threads.readHead(owner),
    readDraft(ports, owner, pair.supervisorId),
  ]);
  const head = headOrNew(council, owner, read);
  const isWhole = draft?.paper.words.storage !== undefined;
  const before = isWhole ? null : await wordsInForce(ports, owner, head);
  const kept = draft && { words: draft.paper.words, revision: draft.etag, at: draft.paper.at };
  return accepted({ council, viewer, owner, ...pair, today, head, kept: kept ?? null, before });
}

/**
 * What belongs to the other stays as it stands, whatever was sent. Refuses `not-yours` without a request, and `fields`
 * with what is too long or may name a child: the other one reads along. `changed-meanwhile` while it waits for a
 * signature: what is signed is what was offered.
 */
export async function keepAgreementDraft(
  ports: CouncilPorts,
  { by, about, revision, words: sent, begins }: KeepAgreementDraft,
): Promise<Outcome<AgreementDraftKept>> {
  const council = ports.directory.council();
  const at = ports.clock.now();
  const pairOf = (known: Council) => pairIn(known, by, about, londonDate(at));
  const pair = pairOf(council);
  if (pair === undefined) return refused({ kind: 'not-yours' });
  const problems = draftProblems(council, sent, textsOf(pair.side));
  if (problems.length > 0) return refused({ kind: 'fields', problems });
  const draft = await readDraft(ports, about, pair.supervisorId);
  const standing = draft?.paper.words ?? (await firstWords(ports, about, pair.supervisorId, begins));
  if (standing === 'waits') return refused({ kind: 'changed-meanwhile' });
  const given = withoutOldField(withStorage(sent, standing.storage));
  const words = wordsFrom(pair.side, given, standing);
  const wrong = tickProblems(council, words, standing, londonDate(at));
  if (wrong.length > 0) return refused({ kind: 'fields', problems: wrong });
  // Sent once more; but whoever has not read what the other wrote since gets it before them first.
  if (
    draft &&
    isDeepStrictEqual(draft.paper.words, words) &&
    (draft.etag === revision || isDeepStrictEqual(words, given))
  )
    return accepted({ kept: true, revision: draft.etag, words });
  // Words written on a draft that was offered meanwhile begin a new one only if nobody else has.
  if (draft && draft.etag !== revision) return accepted(theirs(draft));
  const paperId = agreementPaperId(pair.supervisorId);
  const put: WorkingPaper = { paperId, author: by, at, of: 'agreement', words };
  const stillBoth = (known: Council) => pairOf(known)?.supervisorId === pair.supervisorId;
  const change = { put, etag: draft?.etag ?? null };
  const written = await decideAndKeep(ports, { by, about }, change, stillBoth);
  if (written === 'not-yours') return refused({ kind: 'not-yours' });
  if (written !== 'changed-meanwhile') {
    // Offered between the two reads: a first save of that moment would lie beside what waits, and hide its words later.
    if (draft === undefined && offerWaits(await headOf(ports, about), pair.supervisorId)) {
      await decideAndKeep(ports, { by, about }, { remove: paperId, etag: written.etag }, stillBoth);
      return refused({ kind: 'changed-meanwhile' });
    }
    return accepted({ kept: true, revision: written.etag, words });
  }
  const newer = await readDraft(ports, about, pair.supervisorId);
  return newer ? accepted(theirs(newer)) : refused({ kind: 'changed-meanwhile' });
}

const withStorage = (words: AgreementWords, standing: string | undefined): AgreementWords =>
  words.storage !== undefined || standing === undefined ? words : { ...words, storage: standing };

type ReadDraft = ReadPaper & { readonly paper: { readonly words: AgreementWords } };

/** One point read; of an older one without what its page does not show any more. */
export async function readDraft(
  ports: CouncilPorts,
  owner: PersonId,
  supervisorId: PersonId,
): Promise<ReadDraft | undefined> {
  const [read] = await ports.papers.papers(owner, [agreementPaperId(supervisorId)]);
  if (read?.paper.of !== 'agreement') return undefined;
  return { etag: read.etag, paper: { ...read.paper, words: withoutOldField(read.paper.words) } };
}

const theirs = ({ paper, etag }: ReadDraft): AgreementDraftKept => ({
  kept: false,
  revision: etag,
  words: paper.words,
  at: paper.at,
});

function pairIn(council: Council, viewer: PersonId, owner: PersonId, today: LocalDate) {
  if (agreementAccess(council, viewer, owner, today) !== 'pair') return undefined;
  return agreementPair(council, { by: viewer, about: owner }, today);
}

/**
 * Only for the first words of a draft: what of it is the other one's, and the box that an older page does not send.
 * `waits`: it was offered, and a late save begins no other beside it.
 */
async function firstWords(
  ports: CouncilPorts,
  owner: PersonId,
  supervisorId: PersonId,
  begins: KeepAgreementDraft['begins'],
): Promise<(OnesOwnWords & Pick<AgreementWords, 'storage'>) | 'waits'> {
  const head = await headOf(ports, owner);
  if (offerWaits(head, supervisorId)) return 'waits';
  const council = ports.directory.council();
  const before = await wordsInForce(ports, owner, head);
  const today = londonDate(ports.clock.now());
  const storage = begins?.({ council, owner, supervisorId, head, today }, before).storage;
  return { ...ownWordsFrom(council, head, before, today), ...(storage === undefined ? {} : { storage }) };
}

const headOf = async (ports: CouncilPorts, owner: PersonId): Promise<ThreadHead> =>
  headOrNew(ports.directory.council(), owner, await ports.threads.readHead(owner));

const offerWaits = ({ agreement }: ThreadHead, supervisorId: PersonId): boolean =>
  agreement?.state === 'AWAITING_SUPERVISEE' && agreement.supervisorId === supervisorId;

async function wordsInForce(
  ports: CouncilPorts,
  owner: PersonId,
  head: ThreadHead,
): Promise<AgreementWords | null> {
  const inForce = agreementInForce(head);
  if (inForce === null) return null;
  const [sheet] = await ports.threads.sheets(owner, [`agreement:${inForce.entryId}`]);
  return sheet?.of === 'agreement' ? sheet.words : null;
}
