// What the tab may ask about evidence.
import type { Call } from '../call';
import { getEvidence, postEvidenceCheck } from './evidence-calls';
import { checkEvidenceRequest, evidence, evidenceCheck } from './evidence-contract';

/** Part of the one table of calls. */
export const evidenceRoutes: readonly Call[] = [
  {
    method: 'get',
    path: '/api/evidence',
    summary: 'When the ends of all files were kept outside the store last, and when they were checked',
    answers: { 200: evidence },
    handle: getEvidence,
  },
  {
    method: 'post',
    path: '/api/evidence/check',
    summary: 'Check one file, or all, for anything that was changed behind the product',
    body: checkEvidenceRequest,
    answers: { 200: evidenceCheck },
    handle: postEvidenceCheck,
  },
];
