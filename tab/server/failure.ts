// What can go wrong between the tab and its server, and how we say it.
import type { Problem } from '../../bot/api/contract';

export type FailureKind =
  | 'unreachable'
  | 'not-recognised'
  /** Signed in, and the council's files do not have them in post today. */
  | 'not-in-post'
  | 'nobody-named'
  | 'not-there'
  | 'needs-attention'
  | 'used-before'
  /** Somebody else, or another device, was quicker; nothing was saved. */
  | 'changed'
  | 'too-long'
  | 'too-many'
  | 'busy'
  | 'broken';

export type FieldMessage = NonNullable<Problem['fields']>[number];

/** One failed request, in words for the person; `fields` is filled when the server refused single fields. */
export type Failure = {
  readonly kind: FailureKind;
  readonly title: string;
  readonly text: string;
  readonly fields: readonly FieldMessage[];
};

/** Thrown by the client, because TanStack Query tells failure from success by the throw. */
export class RequestFailed extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.title);
    this.name = 'RequestFailed';
    this.failure = failure;
  }
}

const words: Record<FailureKind, { readonly title: string; readonly text: string }> = {
  unreachable: {
    title: 'We could not reach the server',
    text: 'Check your connection and try again. Nothing you typed is lost.',
  },
  'not-recognised': {
    title: 'We could not tell who you are',
    text: 'Teams did not confirm your sign-in. Try again, and if it stays like this, sign out of Teams and in again.',
  },
  'not-in-post': {
    title: 'This is not open to you today',
    text: "The council's files do not have you in post today. Please ask whoever keeps them.",
  },
  'nobody-named': {
    title: 'Say who is looking',
    text: 'On a laptop there is no sign-in. Open one of the links that were printed at the start, or put ?as= and the id of somebody in the council before the # in the address, for example /tab/?as=lewis',
  },
  'not-there': {
    title: 'This is not yours to see, or it is not there',
    text: 'The link may be old. Perhaps somebody else supervises the person now, or the page is for another role.',
  },
  'needs-attention': {
    title: 'Something needs your attention',
    text: 'Please look at what is marked and save again.',
  },
  'used-before': { title: 'This form was used already', text: 'What it held then is saved.' },
  changed: { title: 'It has changed since you opened it', text: 'Nothing was saved. Look at it again.' },
  'too-long': { title: 'That is more than we can take', text: 'Please shorten the text and save again.' },
  'too-many': {
    title: 'One moment, please',
    text: 'There were a lot of requests just now. Wait a little and try again.',
  },
  busy: {
    title: 'We are not quite there',
    text: 'The service is busy or restarting. Please try again in a moment.',
  },
  broken: {
    title: 'Something went wrong on our side',
    text: 'Please try again. If it keeps happening, tell your administrator.',
  },
};

/** As the API names it. */
const kindByType: Record<string, FailureKind> = {
  'urn:supervision-thread:changed-meanwhile': 'changed',
  'urn:supervision-thread:not-in-post': 'not-in-post',
};

const kindByStatus: Record<number, FailureKind> = {
  400: 'needs-attention',
  401: 'not-recognised',
  403: 'not-there',
  404: 'not-there',
  409: 'used-before',
  413: 'too-long',
  429: 'too-many',
  502: 'busy',
  503: 'busy',
  504: 'busy',
};

/** `problem` is what the server said about it, when it said anything. */
export function failureFromStatus(status: number, problem: Problem | null): Failure {
  const kind = kindByType[problem?.type ?? ''] ?? kindByStatus[status] ?? 'broken';
  const text = saysItBetter(kind) && problem?.detail ? problem.detail : words[kind].text;
  return { kind, title: words[kind].title, text, fields: problem?.fields ?? [] };
}

export function plainFailure(kind: FailureKind): Failure {
  return { kind, ...words[kind], fields: [] };
}

/** Any error a query or a mutation may hold, as a failure. */
export function failureOf(error: unknown): Failure {
  return error instanceof RequestFailed ? error.failure : plainFailure('broken');
}

/** Worth one more try without asking. */
export function mayPass(error: unknown): boolean {
  const { kind } = failureOf(error);
  return kind === 'unreachable' || kind === 'busy';
}

/** For these the server knows what happened; for the rest our own sentence is the kinder one. */
const saysItBetter = (kind: FailureKind): boolean =>
  ['needs-attention', 'used-before', 'changed', 'too-long', 'not-in-post'].includes(kind);
