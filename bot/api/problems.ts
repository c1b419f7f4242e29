// Answers that say no: application/problem+json with what to do; of somebody's text only the words to take out of it.
import type { FieldProblem, Refusal } from '../domain/outcome';
import { problemWords, refusalWords } from '../views/problem-words';
import type { Problem } from './contract';

const titles: Record<number, string> = {
  400: 'Please check what you sent',
  401: 'Please sign in',
  403: 'Not allowed',
  404: 'Not there, or not yours',
  405: 'Not possible here',
  409: 'Already used',
  413: 'Too much at once',
  415: 'Not in a form that is read here',
  429: 'Too many requests',
  500: 'Something failed on our side',
  503: 'Not available right now',
};

/** The type of a problem whose cause is that somebody, or another device, was quicker; all others have none of their own. */
const changedType = 'urn:supervision-thread:changed-meanwhile';

/** RFC 9457. `detail` is a sentence for the person and says what to do; `fields` only with 400. */
export const problem = (status: number, detail: string, fields?: Problem['fields']): Problem => ({
  type: 'about:blank',
  title: titles[status] ?? 'Something went wrong',
  status,
  detail,
  ...(fields ? { fields } : {}),
});

/** Somebody is signed in and not in post today: signing in again would change nothing, and the type says so. */
export const notInPostProblem = (detail: string): Problem => ({
  ...problem(401, detail),
  type: 'urn:supervision-thread:not-in-post',
  title: 'Not open to you today',
});

const statusOf: Record<Refusal['kind'], number> = {
  fields: 400,
  'not-yours': 404,
  'used-before': 409,
  'changed-meanwhile': 409,
};

/**
 * 400 with each field for `fields`, 404 for `not-yours`, 409 for `used-before` and `changed-meanwhile`. The
 * two are told apart by their type: after the first something of one's own is saved, after the second nothing is. 404
 * rather than 403: whether a thread exists is nobody else's business.
 */
export const problemFor = (refusal: Refusal): Problem => ({
  ...problem(
    statusOf[refusal.kind],
    refusalWords(refusal),
    refusal.kind === 'fields' ? refusal.problems.map(fieldOf) : undefined,
  ),
  ...(refusal.kind === 'changed-meanwhile' && { type: changedType, title: 'It has changed' }),
});

/** Words that may identify somebody come with where they stand, so that they can be marked. */
const fieldOf = (one: FieldProblem) => ({
  field: apiField(one.field),
  message: problemWords(one),
  ...(one.kind === 'identifiers'
    ? { found: one.found.map(({ words, start, end }) => ({ words, start, end })) }
    : {}),
});

/** The card's inputs and the API's fields differ in two names. */
const apiField = (field: string) => (field === 'who' ? 'with' : field === 'reference' ? 'references' : field);
