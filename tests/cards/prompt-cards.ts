// The day's card for every kind of prompt, alone and beside another, made without the product.
import { dayCard } from '../../bot/cards/day-card';
import type { OpeningInHead } from '../../bot/domain/access/opening';
import { instantAt } from '../../bot/domain/dates';
import { readCaseReference } from '../../bot/domain/decisions/case-reference';
import type { OpenDecision } from '../../bot/domain/decisions/management-oversight';
import { type PersonId, personId } from '../../bot/domain/ids';
import { defaultPolicy } from '../../bot/domain/policy/default-policy';
import {
  type Prompt,
  type PromptedAction,
  type PromptedDecision,
  type PromptedRecord,
  type PromptKind,
  promptKinds,
  type TakenOver,
} from '../../bot/domain/prompts/prompt';
import type { OpenRecord } from '../../bot/domain/records/record';
import type { ThreadHead } from '../../bot/domain/thread-head';
import { dayCardView } from '../../bot/views/prompts/day-card-view';
import { actionsOf, bookedOn, council, head, on, person, supervises } from '../domain/given-council';
import { cardLinksOf } from '../support/card-links';

export type Council = ReturnType<typeof council>;

/** Whose names and ids are on the cards; a surname may be hostile. */
export type Cast = { readonly surname: string; readonly id: (name: string) => string };
export const plainCast: Cast = { surname: 'Grant', id: (name) => name };

const today = on('2027-02-16');

/** Tom → Priya → Lewis, Helen and Josh. */
export function castCouncil({ surname, id }: Cast): Council {
  const name = (one: string) => `${one.charAt(0).toUpperCase()}${one.slice(1)} ${surname}`;
  const people = ['ann', 'tom', 'priya', 'helen', 'lewis', 'josh'].map((one) =>
    person(id(one), {
      displayName: name(one),
      ...(one === 'josh' ? { grade: 'NQSW', startDate: on('2027-01-04') } : {}),
    }),
  );
  const line = (above: string, below: string) => supervises(id(above), id(below));
  return council({
    people,
    relationships: [
      line('ann', 'tom'),
      line('tom', 'priya'),
      line('priya', 'helen'),
      line('priya', 'lewis'),
      line('priya', 'josh'),
    ],
  });
}

const session = '0f6d2c1e-5b7a-4c8d-9e3f-1a2b3c4d5e6f';
const request = '1f6d2c1e-5b7a-4c8d-9e3f-1a2b3c4d5e6f';

/** One prompt of each kind as it is said to whoever it is for; `lewis` was due on 26 January. */
export function promptOf(kind: PromptKind, cast: Cast, name = 'lewis'): Prompt {
  const { id } = cast;
  const about = personId(id(ofStarter.includes(kind) ? 'josh' : kind === 'summary' ? 'tom' : name));
  const anchors: Partial<Record<PromptKind, string>> = {
    prepare: '2027-02-18',
    clash: '2027-02-18',
    'due-soon': '2027-02-23',
    'step-down': '2027-02-15',
    return: '2027-02-16',
    'sign-record': '2027-02-09',
    record: '2027-02-08',
    issue: '2027-02-17',
    actions: '2027-02-16',
    agreement: '2027-02-15',
    activity: '2027-03-08',
    'policy-read': '2027-02-15',
    induction: '2027-01-04',
    'hand-over': '2027-02-15',
    opening: '2027-02-15',
  };
  const lines = ['lewis', 'helen', 'josh'].map((one, index) => ({
    personId: personId(id(one)),
    supervisorId: personId(id('priya')),
    dueOn: on('2027-01-26'),
    workingDaysLate: 15,
    bookedOn: index === 0 ? on('2027-02-18') : null,
    reasonGiven: index === 1,
  }));
  return {
    kind,
    about,
    anchor: on(anchors[kind] ?? '2027-01-26'),
    step: kind === 'request' ? 2 : 1,
    subjectId: ofSession.includes(kind) ? session : kind === 'request' ? request : null,
    names: kind === 'summary' ? lines : [],
    decisions: decisionsFor(kind, about, cast),
    actions: kind === 'actions' ? actionsFor(cast) : [],
    records: kind === 'record' ? [recordFor(1, cast, name)] : [],
  };
}

/** Priya is to write it; it was begun once it was asked about. */
const recordFor = (step: number, { id }: Cast, name = 'lewis'): PromptedRecord => ({
  about: personId(id(name)),
  recordId: session,
  heldOn: on('2027-02-08'),
  issueBy: on(step === 3 ? '2027-02-12' : '2027-02-22'),
  begun: step > 1,
  step,
  insteadOf: null,
});

/** They came one after the other. */
const takenOver = (count: number, { id }: Cast): readonly TakenOver[] =>
  ['lewis', 'helen', 'josh', 'tom', 'ann']
    .slice(0, count)
    .map((one, n) => ({ about: personId(id(one)), since: on(`2027-02-${12 + n}`) }));

/** Two of Priya's own, and one that Helen has left her. */
const actionsFor = ({ id }: Cast): readonly PromptedAction[] =>
  ['priya', 'priya', 'helen'].map((owner, n) => ({
    about: personId(id('lewis')),
    action: { entryId: `action:${n}`, owner: personId(id(owner)), byOn: on('2027-02-15'), carried: 0 },
    insteadOf: owner === 'priya' ? null : personId(id(owner)),
  }));

/** A decision of Priya and Lewis, for one child: to be put on the file by, and waiting for the answer of, whoever it is about. */
function decisionsFor(kind: PromptKind, by: PersonId, { id }: Cast): readonly PromptedDecision[] {
  if (kind !== 'child-file' && kind !== 'answer-decisions') return [];
  const reference = readCaseReference('LCS-309118', defaultPolicy.caseReference) ?? null;
  const items = [{ reference, recorder: by, byOn: on('2027-01-20'), begunAt: null }];
  const loggedAt = instantAt(on('2027-01-19'), '16:14');
  const open: OpenDecision = {
    entryId: session,
    type: 'decision',
    supervisorId: personId(id('priya')),
    loggedBy: personId(id('lewis')),
    saidOn: on('2027-01-19'),
    loggedAt,
    waitsFor: { by, since: loggedAt, as: 'supervisor' },
    childFile: items,
    lookAgain: false,
    disputed: false,
  };
  return [{ about: by, open, items, insteadOf: null }];
}

/** A thread in which everything happened that a prompt may speak of. */
export const busyHead = (id: string, byId: string): ThreadHead =>
  head(id, '2026-12-29', {
    booked: [{ ...bookedOn('2027-02-18', byId), sessionId: session, at: '10:00' }],
    actions: actionsOf(3).map((action) => ({ ...action, owner: personId(id) })),
    unreachableSince: on('2027-02-02'),
    dateToFollow: { by: personId(byId), byOn: on('2027-02-15') },
    requests: [
      { requestId: request, by: personId(id), on: on('2027-02-11'), need: null, coverOfferedOn: null },
    ],
    longerInterval: {
      intervalDays: 42,
      reason:
        'The two of them share an office and talk every day, and the programme has its own sessions too.',
      reviewOn: on('2027-06-01'),
      askedBy: personId(byId),
      askedOn: on('2027-02-11'),
      decided: null,
    },
  });

/** What a prompt about a supervision file finds in the thread. */
function fileOf(kind: PromptKind, step: number, { id }: Cast): Partial<ThreadHead> {
  const supervisorId = personId(id('priya'));
  const issued = kind === 'sign-record';
  const record: OpenRecord = {
    recordId: session,
    bookingId: null,
    heldOn: on('2027-02-08'),
    supervisorId,
    state: 'issued',
    issueBy: on('2027-02-22'),
    version: 1,
    issuedOn: on('2027-02-09'),
    sayBy: on('2027-02-11'),
    commentsBy: today,
    signed: step === 2 ? ['worker'] : [],
    disagreed: false,
    commented: step === 2,
  };
  return {
    records: issued ? [record] : [],
    handOver: { by: personId(id('helen')), on: on('2027-02-12') },
    issues: [
      { entryId: session, to: personId(id('tom')), raisedOn: on('2027-02-03'), replyBy: on('2027-02-17') },
    ],
    openings:
      kind === 'opening'
        ? [{ ...opening(personId(id('tom'))), ...(step === 2 ? { state: 'waiting', until: null } : {}) }]
        : [],
    dueActivities: [
      { entryId: session, activity: 'check-seen', title: '', on: on('2024-03-08'), dueOn: on('2027-03-08') },
    ],
  };
}

/** Tom has opened what Lewis and Priya wrote. */
export const opening = (by: PersonId): OpeningInHead => ({
  entryId: session,
  at: instantAt(on('2027-02-15'), '10:00'),
  by,
  as: 'next-manager',
  parts: ['records', 'wellbeing'],
  state: 'open',
  until: instantAt(on('2027-02-17'), '00:00'),
  noticeOn: null,
  breakGlass: false,
  wellbeingAgreed: false,
});

/** Without a date in the diary, where a prompt speaks of none. */
const freeHead = (id: string, byId: string): ThreadHead => ({ ...busyHead(id, byId), booked: [] });

const withDiary: readonly PromptKind[] = ['outcome', 'prepare', 'clash'];
/** Josh is new. */
const ofStarter: readonly PromptKind[] = ['step-down', 'induction'];
const ofSession: readonly PromptKind[] = [...withDiary, 'sign-record', 'issue', 'activity'];

export type CardFor = {
  readonly kinds: readonly PromptKind[];
  readonly to?: string;
  readonly waiting?: number;
  readonly steps?: readonly number[];
  readonly anchor?: string;
  readonly lastMet?: string;
  readonly cast?: Cast;
  /** How many quick decisions a prompt about them means. */
  readonly decisions?: number;
  /** How many records a prompt about them means. */
  readonly records?: number;
  /** How many people somebody took over. */
  readonly people?: number;
  /** Absolute address of a page of the tab. */
  readonly link?: (page: string) => string;
};

/** The card as the messenger sends it. */
export function promptCard({
  kinds,
  to = 'priya',
  waiting = 0,
  steps = [],
  anchor,
  lastMet,
  decisions = 1,
  records = 1,
  people = 1,
  cast = plainCast,
  link = (page) => `https://tab.example/${page}`,
}: CardFor) {
  const { id } = cast;
  const names = ['lewis', 'helen'];
  const recordsOf = (step: number, of: readonly string[]) =>
    of.map((name, n) => recordFor(n === 0 ? step : 1, cast, name));
  const prompts = kinds.map((kind, index) => {
    const prompt = promptOf(kind, cast, to === 'lewis' ? 'lewis' : names[index]);
    const meant = Array.from({ length: decisions }, () => prompt.decisions ?? []).flat();
    const step = steps[index] ?? prompt.step;
    return {
      ...prompt,
      step,
      records: kind === 'record' ? recordsOf(step, names.slice(0, records)) : [],
      decisions: meant,
      people: kind === 'takes-over' ? takenOver(people, cast) : [],
      ...(anchor ? { anchor: on(anchor) } : {}),
    };
  });
  const make = (kind: PromptKind, about: string, step: number): ThreadHead => {
    const made = {
      ...(withDiary.includes(kind) ? busyHead(about, id('priya')) : freeHead(about, id('priya'))),
      ...fileOf(kind, step, cast),
    };
    const lastFormal =
      made.lastFormal && lastMet ? { ...made.lastFormal, heldOn: on(lastMet) } : made.lastFormal;
    return { ...made, lastFormal };
  };
  const heads = new Map(
    prompts.map((prompt) => [prompt.about, make(prompt.kind, prompt.about, prompt.step)]),
  );
  const view = dayCardView({
    council: castCouncil(cast),
    to: personId(id(to)),
    day: today,
    prompts,
    waiting,
    heads,
    today,
    links: cardLinksOf(link),
  });
  return dayCard(view, { userId: '29:1-someone' });
}

/** To whom each kind goes. */
export const recipientOf: Partial<Record<PromptKind, string>> = {
  'longer-interval': 'tom',
  cover: 'tom',
  'very-late': 'tom',
  recovery: 'ann',
  summary: 'tom',
  'sign-record': 'lewis',
  issue: 'tom',
  opening: 'lewis',
};

export const everyKind = promptKinds;
