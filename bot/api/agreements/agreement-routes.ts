// What the tab may ask about the supervision agreement, the policy as it was read, and induction.
import type { Call } from '../call';
import {
  getAgreement,
  getAgreementDraft,
  getAgreementVersion,
  postAgreementDraft,
  postAgreementOffer,
  postAgreementStep,
  postPaperAgreement,
} from './agreement-calls';
import {
  agreement,
  agreementDraft,
  agreementSaid,
  agreementStepRequest,
  agreementVersion,
  keepAgreementRequest,
  keptAgreement,
  offerAgreementRequest,
  paperAgreementRequest,
} from './agreement-contract';
import {
  getHandOver,
  getPolicyRead,
  getPolicyReaders,
  postHandOver,
  postInduction,
  postPolicyRead,
} from './pair-calls';
import {
  handOver,
  handOverRequest,
  inductionRequest,
  policyRead,
  policyReaders,
  readPolicyRequest,
} from './pair-contract';

const said = { 200: agreementSaid, 201: agreementSaid } as const;

/** Bytes of a request: long words in any language, whole with each save. */
const mostBytes = 256 * 1024;

/** Part of the one table of calls. */
export const agreementRoutes: readonly Call[] = [
  {
    method: 'get',
    path: '/api/threads/:personId/agreement',
    summary:
      'The supervision agreement: what counts, what waits, what is due; the pair, a cover and the next manager',
    answers: { 200: agreement },
    handle: getAgreement,
  },
  {
    method: 'get',
    path: '/api/threads/:personId/agreement/draft',
    summary: 'The draft both of the pair write; nobody else',
    answers: { 200: agreementDraft },
    handle: getAgreementDraft,
  },
  {
    method: 'post',
    path: '/api/threads/:personId/agreement/draft',
    summary: "Keep the draft; the other one's boxes stay as they stand",
    mostBytes,
    body: keepAgreementRequest,
    answers: { 200: keptAgreement },
    handle: postAgreementDraft,
  },
  {
    method: 'post',
    path: '/api/threads/:personId/agreement/offer',
    summary: 'Offer the draft as it is kept, and sign it; the same operation id is stored once',
    body: offerAgreementRequest,
    answers: said,
    handle: postAgreementOffer,
  },
  {
    method: 'post',
    path: '/api/threads/:personId/agreement/paper',
    summary: 'Bring in an agreement that both have signed on paper; the same operation id is stored once',
    body: paperAgreementRequest,
    answers: said,
    handle: postPaperAgreement,
  },
  {
    method: 'get',
    path: '/api/threads/:personId/agreement/versions/:agreementId',
    summary: 'One version of the agreement, as it was signed',
    answers: { 200: agreementVersion },
    handle: getAgreementVersion,
  },
  {
    method: 'post',
    path: '/api/threads/:personId/agreement/versions/:agreementId/steps',
    summary: 'Sign, send back, end or file an agreement; the same operation id is stored once',
    body: agreementStepRequest,
    answers: said,
    handle: postAgreementStep,
  },
  {
    method: 'post',
    path: '/api/threads/:personId/induction',
    summary: 'Tick a step of the induction, or name who shows the newcomer round',
    body: inductionRequest,
    answers: said,
    handle: postInduction,
  },
  {
    method: 'get',
    path: '/api/threads/:personId/hand-over',
    summary: 'What passes over when the supervisor changes, with the note that goes with it',
    answers: { 200: handOver },
    handle: getHandOver,
  },
  {
    method: 'post',
    path: '/api/threads/:personId/hand-over',
    summary: 'Write the note for whoever supervises next; the same operation id is stored once',
    body: handOverRequest,
    answers: said,
    handle: postHandOver,
  },
  {
    method: 'get',
    path: '/api/policy/read',
    summary: 'Whether the viewer has read the policy in force, and what changed in it',
    answers: { 200: policyRead },
    handle: getPolicyRead,
  },
  {
    method: 'post',
    path: '/api/policy/read',
    summary: 'Say that the policy was given, read and understood; about oneself only',
    body: readPolicyRequest,
    answers: said,
    handle: postPolicyRead,
  },
  {
    method: 'get',
    path: '/api/policy/readers',
    summary: 'How many have read the policy in force, for the principal social worker',
    answers: { 200: policyReaders },
    handle: getPolicyReaders,
  },
];
