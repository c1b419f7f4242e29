// The supervision agreement over HTTP: read, write together, offer, sign, send back, end, file, bring in one on paper.

import { agreementAccess, agreementSupervisor } from '../../domain/agreements/agreement-access';
import { localDate } from '../../domain/dates';
import { type OperationId, type PersonId, readOperationId } from '../../domain/ids';
import type { Outcome } from '../../domain/outcome';
import type { DoneOn } from '../../use-cases/act';
import { keepAgreementDraft, openAgreementDraft } from '../../use-cases/agreements/keep-agreement-draft';
import {
  answerOffered,
  bringPaper,
  endSigned,
  fileSigned,
  offerDraft,
  sendBackOffered,
  signOffered,
} from '../../use-cases/agreements/on-agreement';
import { openAgreement, openAgreementVersion } from '../../use-cases/agreements/open-agreement';
import { agreementDraftView, agreementKeptView } from '../../views/agreements/agreement-draft-view';
import { agreementVersionView } from '../../views/agreements/agreement-version-view';
import { agreementView } from '../../views/agreements/agreement-view';
import { startingWords } from '../../views/agreements/starting-words';
import { type Answered, type Asked, ok, ownerIn, todayIn } from '../call';
import {
  type AgreementStepRequest,
  agreementStepRequest,
  keepAgreementRequest,
  offerAgreementRequest,
  paperAgreementRequest,
} from './agreement-contract';

/** At most three requests to the store. */
export async function getAgreement({ ports, viewer, params }: Asked): Promise<Answered> {
  const opened = await openAgreement(ports, viewer, ownerIn(ports, viewer, params));
  if (!opened.ok) return opened;
  const ids = { step: ports.newOperationId(), induction: ports.newOperationId() };
  return ok(agreementView(opened.value, ids));
}

/** One version, as it was signed. */
export async function getAgreementVersion({ ports, viewer, params }: Asked): Promise<Answered> {
  const owner = ownerIn(ports, viewer, params);
  const opened = await openAgreementVersion(ports, viewer, owner, params.agreementId ?? '');
  if (!opened.ok) return opened;
  const { entry, words, reason } = opened.value;
  return ok(agreementVersionView(opened.value, entry, words, reason));
}

/** For the two of the pair only. */
export async function getAgreementDraft({ ports, viewer, params }: Asked): Promise<Answered> {
  const opened = await openAgreementDraft(ports, viewer, ownerIn(ports, viewer, params));
  return opened.ok ? ok(agreementDraftView(opened.value, ports.newOperationId())) : opened;
}

/** Two requests to the store; the other one's boxes stay as they stand. */
export async function postAgreementDraft(asked: Asked): Promise<Answered> {
  if (!isOneOfTheTwo(asked)) return { refusal: { kind: 'not-yours' } };
  const { ports, viewer, params, body } = asked;
  const read = keepAgreementRequest.safeParse(body);
  if (!read.success) return { shape: read.error };
  const { revision } = read.data;
  const { storage, ...words } = read.data.words;
  const owner = ownerIn(ports, viewer, params);
  const reviewOn = words.reviewOn === null ? null : (localDate(words.reviewOn) ?? null);
  const kept = await keepAgreementDraft(ports, {
    by: viewer,
    about: owner,
    revision,
    words: { ...words, ...(storage === undefined ? {} : { storage }), reviewOn },
    begins: startingWords,
  });
  if (!kept.ok) return kept;
  return ok(agreementKeptView(ports.directory.council(), kept.value, otherIn(asked, owner)));
}

function otherIn({ ports, viewer }: Asked, owner: PersonId) {
  const supervisor = agreementSupervisor(ports.directory.council(), owner, todayIn(ports)) ?? owner;
  return viewer === owner
    ? { other: supervisor, otherSide: 'supervisor' as const }
    : { other: owner, otherSide: 'worker' as const };
}

/** Signs for whoever offers it. */
export async function postAgreementOffer(asked: Asked): Promise<Answered> {
  if (!isOneOfTheTwo(asked)) return { refusal: { kind: 'not-yours' } };
  const read = offerAgreementRequest.safeParse(asked.body);
  if (!read.success) return { shape: read.error };
  return said(asked, read.data.operationId, 'offer', (act) =>
    offerDraft(asked.ports, {
      ...act,
      revision: read.data.revision,
      anyway: read.data.anyway === true,
    }),
  );
}

/** "Signed on paper on…": it counts, and no signature is made up. */
export async function postPaperAgreement(asked: Asked): Promise<Answered> {
  if (!isOneOfTheTwo(asked)) return { refusal: { kind: 'not-yours' } };
  const read = paperAgreementRequest.safeParse(asked.body);
  if (!read.success) return { shape: read.error };
  const { operationId, signedOn, reviewOn, ...paper } = read.data;
  return said(asked, operationId, 'paper', (act) =>
    bringPaper(asked.ports, {
      ...act,
      ...paper,
      agreementId: '',
      why: '',
      signedOn: localDate(signedOn),
      reviewOn: reviewOn === '' ? null : localDate(reviewOn),
    }),
  );
}

/** Sign, send back, end, or "paper copy filed on…". */
export async function postAgreementStep(asked: Asked): Promise<Answered> {
  if (!isOneOfTheTwo(asked)) return { refusal: { kind: 'not-yours' } };
  const read = agreementStepRequest.safeParse(asked.body);
  if (!read.success) return { shape: read.error };
  const { operationId, step } = read.data;
  const agreementId = asked.params.agreementId ?? '';
  return said(asked, operationId, step.do, (act) => take(asked, { ...act, agreementId, why: '' }, step));
}

function take(
  { ports }: Asked,
  on: Parameters<typeof signOffered>[1],
  step: AgreementStepRequest['step'],
): Promise<Outcome<DoneOn>> {
  switch (step.do) {
    case 'sign':
      return signOffered(ports, { ...on, anyway: step.anyway === true });
    case 'answer': {
      const { do: _, anyway, notIdentifiers = [], ...own } = step;
      return answerOffered(ports, { ...on, own: { ...own, notIdentifiers }, anyway: anyway === true });
    }
    case 'send-back':
      return sendBackOffered(ports, { ...on, why: step.why });
    case 'end':
      return endSigned(ports, { ...on, why: step.why });
    case 'filed':
      return fileSigned(ports, { ...on, on: localDate(step.on) });
  }
}

type Said = 'offer' | 'paper' | AgreementStepRequest['step']['do'];

const saidWords: Record<Said, string> = {
  offer: 'Offered, with your signature. It counts once the other one has signed too.',
  paper: 'Kept. It counts from the day it was signed on.',
  sign: 'Signed by both. It counts from today.',
  answer: 'Signed by you, with your words. The other one reads them and signs too; then it counts.',
  'send-back': 'It is a draft again. What was offered stays to be read among the earlier versions.',
  end: 'Ended. Its words stay readable.',
  filed: 'Kept: a paper copy is on file.',
};

/** To whoever offered it and signs once more. */
const waitsWords = 'You have signed it already. It counts once the other one has signed too.';

const stillWaits = ({ head: { agreement } }: DoneOn, agreementId: string | undefined): boolean =>
  agreement?.state === 'AWAITING_SUPERVISEE' && agreement.entryId === agreementId;

/** Whoever answers with the words that stood there has only signed. */
function messageOf(what: Said, done: DoneOn, agreementId: string | undefined): string {
  if (what === 'sign' && stillWaits(done, agreementId)) return waitsWords;
  return what === 'answer' && done.head.agreement?.state === 'ACTIVE' ? saidWords.sign : saidWords[what];
}

type Act = Pick<Parameters<typeof signOffered>[1], 'operationId' | 'by' | 'about'>;

/** 201 for what is new, 200 for the same delivered again. */
async function said(
  { ports, viewer, params }: Asked,
  given: string,
  what: Said,
  take: (act: Act) => Promise<Outcome<DoneOn>>,
): Promise<Answered> {
  const operationId: OperationId | undefined = readOperationId(given);
  if (operationId === undefined) return { refusal: { kind: 'used-before' } };
  const done = await take({ operationId, by: viewer, about: ownerIn(ports, viewer, params) });
  if (!done.ok) return done;
  const { alreadySaved } = done.value;
  const message = messageOf(what, done.value, params.agreementId);
  return { status: alreadySaved ? 200 : 201, body: { message, alreadySaved } };
}

/** Asked before anything that was sent is looked at: to somebody else the answer is always the same. */
const isOneOfTheTwo = ({ ports, viewer, params }: Asked): boolean =>
  agreementAccess(ports.directory.council(), viewer, ownerIn(ports, viewer, params), todayIn(ports)) ===
  'pair';
