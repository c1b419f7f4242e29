// The tab's API as schemas: the server checks with them, OpenAPI is made from them, the tab imports their types only.
import { z } from 'zod';
import { statusCodes } from '../domain/clock/due';
import { oversightPlaces, oversightTypes } from '../domain/decisions/management-oversight';
import { saidChoices } from '../domain/decisions/said-when';
import type {
  AuthorityView,
  DecisionFormView,
  EntryView,
  MeView,
  PersonView,
  StatusView,
  TeamRowView,
  TeamView,
  ThreadView,
  ToSignView,
  ViewerView,
} from '../views/view-types';
import { threadFilters } from '../views/view-types';
import { asks, diary } from './clock-contract';
import { decision, endorsements, openDecisions, operationId } from './decision-contract';

const localDate = z.iso.date('Give the date as year-month-day, for example 2027-01-20.');

/** A person as others see them. The views fill these shapes; `satisfies` keeps the two from drifting apart. */
export const person = z.object({
  personId: z.string(),
  name: z.string(),
  initials: z.string(),
  role: z.string(),
  team: z.string(),
}) satisfies z.ZodType<PersonView>;

/** How somebody stands; `sentence` explains it, so that the tab needs no rule to do so. */
export const status = z.object({
  code: z.enum(statusCodes),
  word: z.string(),
  icon: z.enum(['check', 'clock', 'alert', 'pause', 'information']),
  sentence: z.string(),
}) satisfies z.ZodType<StatusView>;

const choice = z.object({ value: z.string(), title: z.string() });

/**
 * What the quick-decision form offers. `operationId` comes back with the save and makes a repeat harmless; `byOn`
 * is a local date.
 */
const decisionForm = z.object({
  operationId: z.string(),
  who: z.array(choice),
  recentReferences: z.array(z.string()),
  types: z.array(choice),
  owners: z.array(choice),
  doers: z.array(choice),
  places: z.array(choice),
  saidChoices: z.array(choice),
  authority: z.record(z.string(), z.string()),
  maximumCharacters: z.number(),
  referenceExample: z.string(),
  defaults: z.object({
    who: z.string(),
    type: z.string(),
    actionOwner: z.string(),
    recorder: z.string(),
    byOn: z.string(),
    revisit: z.boolean(),
  }),
  guidance: z.string(),
}) satisfies z.ZodType<DecisionFormView>;

/** One entry in finished words; `on` is a local date. Long texts are cut here, and `hasMore` says so. */
export const entry = z.object({
  entryId: z.string(),
  kind: z.enum([
    'session',
    'meeting',
    'record',
    'decision',
    'case',
    'action',
    'agreement',
    'activity',
    'reason',
    'opening',
    'note',
  ]),
  title: z.string(),
  badges: z.array(z.object({ word: z.string(), tone: z.enum(['neutral', 'good', 'attention']) })),
  on: z.string(),
  when: z.string(),
  text: z.string(),
  hasMore: z.boolean(),
  why: z.string(),
  references: z.array(z.string()),
  referenceToFollow: z.boolean(),
  facts: z.array(z.string()),
  decision: decision.nullable(),
}) satisfies z.ZodType<EntryView>;

/** Whoever is looking, with what their navigation shows. It grants nothing. */
export const viewer = z.object({
  personId: z.string(),
  name: z.string(),
  supervises: z.boolean(),
  isSupervised: z.boolean(),
  seesHealth: z.boolean(),
  opensFiles: z.boolean(),
  protects: z.boolean(),
  checksEvidence: z.boolean(),
}) satisfies z.ZodType<ViewerView>;

/** What waits for the reader's own signature; `id` is a record's. */
export const toSign = z.object({
  shown: z.array(
    z.object({ words: z.string(), page: z.enum(['agreement', 'record']), id: z.string().nullable() }),
  ),
  more: z.string().nullable(),
}) satisfies z.ZodType<ToSignView>;

/**
 * The first page of a thread. `after` goes back as it is for the next one; `form` is null when there is nobody to
 * log with.
 */
export const thread = z.object({
  viewer,
  person,
  own: z.boolean(),
  status,
  lastMet: z.string().nullable(),
  next: z.string().nullable(),
  supervisor: z.string().nullable(),
  filter: z.enum(threadFilters),
  ahead: z.string().nullable(),
  entries: z.array(entry),
  after: z.string().nullable(),
  form: decisionForm.nullable(),
  diary: diary.nullable(),
  asks: asks.nullable(),
  toSign,
  waiting: z.object({ toAnswer: z.number(), childFile: z.number(), lookAgain: z.number() }),
  induction: z.string().nullable(),
  endOfDayQuestion: z.boolean().nullable(),
}) satisfies z.ZodType<ThreadView>;

/** One supervisee; `lastMet` and `next` are words, not dates. */
const teamRow = z.object({
  person,
  status,
  lastMet: z.string(),
  next: z.string(),
}) satisfies z.ZodType<TeamRowView>;

/** Everybody the viewer supervises today, whoever needs something first at the top. */
export const team = z.object({
  viewer,
  today: z.string(),
  rows: z.array(teamRow),
  summary: z.string(),
}) satisfies z.ZodType<TeamView>;

/** Answer of GET /api/authority: quick decisions that wait for the viewer's authority, oldest first, without content. */
export const authority = z.object({
  authority: z.array(
    z.object({
      about: z.string(),
      name: z.string(),
      entryId: z.string(),
      when: z.string(),
      words: z.string(),
    }),
  ),
}) satisfies z.ZodType<AuthorityView>;

/** Answer of GET /api/me; `today` in words, by the server's clock. */
export const me = z.object({
  viewer,
  person,
  today: z.string(),
}) satisfies z.ZodType<MeView>;

/** One entry with all of its text, and whose thread it is in: a link may lead to somebody who sees only this one. */
export const openedEntryAnswer = z.object({ entry, person });

/**
 * Query of a thread's first page; without `filter` everything. Unknown parameters are refused, so that a slip is
 * seen.
 */
export const threadQuery = z.object({ filter: z.enum(threadFilters).optional() }).strict();

/** Query of a later page. `after` is the page before's mark, unchanged; a wrong one is answered 400. */
export const earlierQuery = z
  .object({ filter: z.enum(threadFilters).optional(), after: z.string().max(8_000) })
  .strict();

/** The next page: entries only, the head was on the first. */
export const earlierEntries = z.object({ entries: z.array(entry), after: z.string().nullable() });

/** Body of POST /api/threads/{personId}/decisions. Lengths and reference format are rules and are answered per field by the use case. */
export const logDecisionRequest = z
  .object({
    operationId,
    /** Who it was said with. On one's own thread: the supervisor; on a supervisee's thread it may be left out. */
    with: z.string().max(200).optional(),
    type: z.enum(oversightTypes).optional(),
    text: z.string().max(20_000),
    why: z.string().max(20_000).optional(),
    references: z.array(z.string().max(200)).max(20).optional(),
    /** Says aloud what sending no reference means; nothing more hangs on it. */
    referenceToFollow: z.boolean().optional(),
    /** Instant with Z or an offset; left out means now. */
    saidAt: z.iso
      .datetime({ offset: true, message: 'Give the time with its zone, for example 2027-01-19T16:00:00Z.' })
      .optional(),
    /** Or as a form asks it, in London's days and times; `saidAt` is then not read. */
    said: z.enum(saidChoices).optional(),
    saidOn: z.string().max(40).optional(),
    saidTime: z.string().max(40).optional(),
    actionOwner: z.string().max(200).optional(),
    actionBy: localDate.optional(),
    recorder: z.string().max(200).optional(),
    recordBy: localDate.optional(),
    revisit: z.boolean().optional(),
    where: z.enum(oversightPlaces).optional(),
    present: z.string().max(2_000).optional(),
    risk: z.string().max(2_000).optional(),
    /** Left out: by the supervisor's grade. False: the supervisor may decide this one. */
    beyondSupervisor: z.boolean().optional(),
    /** Words the guard marked and the person says are no child's or family's. */
    notIdentifiers: z.array(z.string().max(200)).max(100).optional(),
    /** The Teams message it was made from, as its draft has it; anything but an https address of Teams is left out. */
    source: z.string().max(2_000).optional(),
    /** A draft was kept under this operation id; it is cleared once the decision is saved. */
    draft: z.boolean().optional(),
  })
  .strict();

/** Answer to a logged decision, and to a step of one: the entry as the thread shows it, and whether this delivery was a repeat. */
export const logDecisionAnswer = z.object({
  entry,
  /** True when the same operation had been saved before; nothing was stored twice. */
  alreadySaved: z.boolean(),
  /** One sentence for the person. */
  message: z.string(),
});

/** Answer of GET /api/threads/{personId}/open: what waits for the viewer in this thread, oldest first. */
export const openDecisionsAnswer = openDecisions(entry);

/** Answer of GET /api/threads/{personId}/endorsements. */
export const endorsementsAnswer = endorsements(entry);

/** application/problem+json (RFC 9457). `fields` names each input that needs attention. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  detail: z.string(),
  fields: z
    .array(
      z.object({
        field: z.string(),
        message: z.string(),
        /** Words that may identify a child or family, with where they stand in the input. */
        found: z.array(z.object({ words: z.string(), start: z.number(), end: z.number() })).optional(),
      }),
    )
    .optional(),
});

/** What `team` answers with; this and the types below are all of this file that the tab imports. */
export type Team = z.infer<typeof team>;
/** What waits for the viewer's authority. */
export type Authority = z.infer<typeof authority>;
/** One row of the team table. */
export type TeamRow = z.infer<typeof teamRow>;
/** The first page of a thread. */
export type Thread = z.infer<typeof thread>;
/** One entry in a list, long texts cut. */
export type Entry = z.infer<typeof entry>;
/** One entry, opened: its text is complete. */
export type OpenedEntryAnswer = z.infer<typeof openedEntryAnswer>;
/** A later page of a thread. */
export type EarlierEntries = z.infer<typeof earlierEntries>;
/** How somebody stands, for a badge and the sentence beside it. */
export type Status = z.infer<typeof status>;
/** What to fill a new quick-decision form with. */
export type DecisionForm = z.infer<typeof decisionForm>;
/** What the form sends; everything left out takes the form's default on the server. */
export type LogDecisionRequest = z.infer<typeof logDecisionRequest>;
/** 201 when it was stored now, 200 when it was there already. */
export type LogDecisionAnswer = z.infer<typeof logDecisionAnswer>;
/** Any answer that is not 2xx; `detail` may be shown to the person as it is. */
export type Problem = z.infer<typeof problem>;
