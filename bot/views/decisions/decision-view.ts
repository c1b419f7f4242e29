// A quick decision in finished words: both wordings, what the reader may answer, and where it stands.

import { mayReadThread } from '../../domain/access/access';
import type { Council } from '../../domain/council';
import { londonDate } from '../../domain/dates';
import { offersFor } from '../../domain/decisions/answering-decision';
import { authorityToCall } from '../../domain/decisions/authority';
import { recordersFor } from '../../domain/decisions/child-file';
import { lacks } from '../../domain/decisions/completing-decision';
import { type Discussed, isTakenBack, openPart } from '../../domain/decisions/discussed';
import type {
  ChildFileItem,
  DecisionAnswer,
  DecisionAnswerKind,
  ManagementOversightEntry,
} from '../../domain/decisions/management-oversight';
import { childFileOf, looksAgain } from '../../domain/decisions/open-decisions';
import { isRefusalAbove } from '../../domain/decisions/refused-above';
import type { FullWords } from '../../domain/decisions/stored-decision';
import { isOneOfTheTwo } from '../../domain/decisions/whose-answer';
import { mayWithdraw } from '../../domain/decisions/withdrawing-decision';
import type { CaseReference, Instant, LocalDate, PersonId } from '../../domain/ids';
import { askedInsteadWords } from '../prompts/asked-instead-words';
import { momentWords, nameOf, shortDay } from '../words';
import { authorityWords } from './authority-words';
import { decisionStateWords, timesWords } from './decision-state-words';
import type { AnswerOffer, ChildFileView, DecisionView, VersionView } from './decision-view-types';

/** What an entry leaves out while it is in a list; `OpenedEntry` fits. Answers by the step that holds them whole. */
export type Whole = {
  readonly fullText?: FullWords | undefined;
  readonly wholeAnswers?: ReadonlyMap<string, Wording>;
};
export type Wording = { readonly text: string; readonly why: string };

/** For somebody who may read this entry: the two of the pair, a supervisor of the worker, or the authority. */
export function decisionView(
  council: Council,
  viewer: PersonId,
  worker: PersonId,
  entry: ManagementOversightEntry,
  now: Instant,
  { inSession = false, ...whole }: Whole & { readonly inSession?: boolean } = {},
): DecisionView {
  const today = londonDate(now);
  const opensThread = mayReadThread(council, viewer, worker, today);
  const facts = { council, viewer, worker, entry, today, opensThread, inSession };
  const answers = offersFor(council, entry, viewer, today);
  const isOwn = isOneOfTheTwo(council, entry, worker, viewer, today);
  const mayAdd = entry.state !== 'WITHDRAWN' && (isOwn || answers.includes('confirm'));
  return {
    state: decisionStateWords(council, viewer, worker, entry, today),
    times: timesWords(council, entry),
    versions: versionsOf(council, entry, whole),
    answers: answers.map((answer) => offer(entry, answer)),
    authority: authorityOf(facts),
    mayHold: entry.beyondSupervisor && entry.supervisorId === viewer && answers.some(isDeciding),
    lacks: mayAdd ? lacks(entry) : [],
    ...askedAfterView(facts),
    mayWithdraw: mayWithdraw(council, entry, viewer, now),
    notes: opensThread && entry.state !== 'WITHDRAWN' && entry.references.length > 0,
    source: entry.source,
  };
}

/** What is asked after it was said: on the children's files, and at the next session. */
export function askedAfterView(facts: Facts<Discussed>): Pick<DecisionView, 'childFile' | 'lookAgain'> {
  const { council, viewer, worker, entry, today, inSession } = facts;
  const isOwn = isOneOfTheTwo(council, entry, worker, viewer, today);
  return {
    childFile: isTakenBack(entry) ? [] : childFileViews(facts),
    lookAgain: isOwn && looksAgain(entry, today, inSession) ? lookAgainChoices : [],
  };
}

/** Confirming or amending, which a supervisor may take upon themselves. */
const isDeciding = (answer: DecisionAnswerKind) => answer === 'confirm' || answer === 'amend';

type Facts<Entry extends Discussed = ManagementOversightEntry> = {
  readonly council: Council;
  readonly viewer: PersonId;
  readonly worker: PersonId;
  readonly entry: Entry;
  readonly today: LocalDate;
  /** Whoever has the authority opens one decision: what belongs to the thread is not theirs. */
  readonly opensThread: boolean;
  /** A session that looks at it again has begun. */
  readonly inSession: boolean;
};

/** Whether nothing of it is left out. */
export const isWhole = (entry: ManagementOversightEntry, { fullText, wholeAnswers }: Whole): boolean =>
  (entry.fullTextIn === null || fullText !== undefined) &&
  [...entry.answers, ...(entry.whyAdded ? [entry.whyAdded] : [])].every(
    ({ cut, stepId }) => !cut || wholeAnswers?.has(stepId),
  );

/** Everything that was said after the first words, oldest first; a bare yes has no words and stands in the state. */
export function versionsOf(
  council: Council,
  entry: ManagementOversightEntry,
  { wholeAnswers }: Whole,
): VersionView[] {
  const reason = entry.whyAdded;
  const answers = entry.answers.map((given) => ({
    at: given.at,
    title: titleFor(entry, given)(nameOf(council, given.by)),
    words: (given.cut ? wholeAnswers?.get(given.stepId) : undefined) ?? given,
  }));
  const added = reason && {
    at: reason.at,
    title: `${nameOf(council, reason.by)} added the reason`,
    words: { text: '', why: (reason.cut ? wholeAnswers?.get(reason.stepId) : undefined)?.why ?? reason.why },
  };
  return [...answers, ...(added ? [added] : [])]
    .filter(({ words }) => words.text !== '' || words.why !== '')
    .sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))
    .map(({ at, title, words }) => ({ title, when: momentWords(at), text: words.text, why: words.why }));
}

const titleFor = (entry: ManagementOversightEntry, given: DecisionAnswer) =>
  isRefusalAbove(entry, given)
    ? (name: string) => `${name}, who has the authority, decided against it`
    : titleOf[given.answer];

const titleOf: Record<DecisionAnswerKind, (name: string) => string> = {
  confirm: (name) => `${name} confirmed it`,
  amend: (name) => `${name} amended it`,
  'not-said': (name) => `${name}: that is not what I said`,
  yes: (name) => `${name} agrees`,
  'not-quite': (name) => `${name}: not quite`,
  disagree: (name) => `${name} sees it differently`,
};

function offer({ waitsFor }: ManagementOversightEntry, answer: DecisionAnswerKind): AnswerOffer {
  // Whoever has the authority did not say it: they decide.
  if (answer === 'not-said' && waitsFor?.as === 'authority') {
    return { answer, title: 'No', words: { label: 'Why not, in one sentence', why: false } };
  }
  return { answer, ...offers[answer] };
}

const offers: Record<DecisionAnswerKind, Omit<AnswerOffer, 'answer'>> = {
  confirm: { title: 'Confirm', words: null },
  amend: { title: 'Amend', words: { label: 'How it should read', why: true } },
  'not-said': {
    title: 'That is not what I said',
    words: { label: 'What you said, in one sentence', why: false },
  },
  yes: { title: 'Yes', words: null },
  'not-quite': { title: 'Not quite', words: { label: 'How you heard it', why: true } },
  disagree: { title: 'I disagree', words: { label: 'How you see it, in one sentence', why: false } },
};

/** Until whoever has the authority has answered; they themselves need not be told whom to call. */
function authorityOf({ council, viewer, entry, today }: Facts): string | null {
  const { beyondSupervisor, state, waitsFor } = entry;
  if (waitsFor?.as !== 'authority' && !(beyondSupervisor && state === 'PROPOSED')) return null;
  const authority = authorityToCall(council, entry, today);
  return authority === viewer ? null : authorityWords(council, authority);
}

function childFileViews(facts: Facts<Discussed>): ChildFileView[] {
  const { council, worker, entry, today, opensThread } = facts;
  return entry.childFile.map((item) => {
    const { reference, recorder, confirmed } = item;
    const open = opensThread && confirmed === null;
    return {
      reference,
      words: confirmed
        ? `On the child's file: ${nameOf(council, confirmed.by)}, ${momentWords(confirmed.at)}`
        : pendingWords(facts, item),
      done: confirmed !== null,
      may: open,
      recorders: open
        ? recordersFor(council, entry, worker, today)
            .filter((person) => person !== recorder)
            .map((person) => ({ value: person, title: nameOf(council, person) }))
        : [],
    };
  });
}

function pendingWords(
  facts: Facts<Discussed>,
  { reference, recorder, byOn, begunAt, handedOver }: ChildFileItem,
): string {
  const { council, worker, today } = facts;
  const name = nameOf(council, recorder);
  if (isAskedInstead(facts, reference))
    return `${name} ${askedInsteadWords(council, worker, recorder, today)}, so it is with you`;
  const from = handedOver.at(-1);
  const handed = from ? `, handed over by ${nameOf(council, from.by)}` : '';
  return `${begunAt ? `${name} has begun` : `${name} by ${shortDay(byOn)}`}${handed}`;
}

/** That somebody is away, or has left, is said to nobody but whoever is asked in their place. */
function isAskedInstead(
  { council, viewer, worker, entry, today }: Facts<Discussed>,
  child: CaseReference | null,
): boolean {
  const open = openPart(entry);
  return childFileOf({ personId: worker, open: open ? [open] : [] }, council, today).some(
    ({ item, askedOf, insteadOf }) => item.reference === child && insteadOf !== null && askedOf === viewer,
  );
}

const lookAgainChoices: DecisionView['lookAgain'] = [
  { answer: 'worked', title: 'It worked' },
  { answer: 'changed', title: 'It changed' },
  { answer: 'no-longer-matters', title: 'No longer matters' },
];
