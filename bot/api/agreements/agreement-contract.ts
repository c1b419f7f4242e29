// What the tab may ask about agreements, as schemas.
import { z } from 'zod';
import type { AgreementWords } from '../../domain/agreements/agreement';
import type {
  AgreementVersionView,
  AgreementView,
  OwnBoxesView,
} from '../../views/agreements/agreement-view-types';
import { person, viewer } from '../contract';
import { operationId } from '../decision-contract';
import { induction } from './pair-contract';

/** Far more than any limit of the rules, which say in words what is too long. */
const words = z.string().max(20_000);
const short = z.string().max(2_000);
const date = z.iso.date('Give the date as year-month-day, for example 2027-03-08.');
const choice = z.object({ value: z.string(), title: z.string() });
const badge = { word: z.string(), tone: z.enum(['neutral', 'good', 'attention']) } as const;

/** A day is text here; that it is one is in the schema. */
type Shaped = Omit<AgreementWords, 'reviewOn' | 'filled' | 'storage'> & {
  readonly reviewOn: string | null;
  readonly storage?: string | undefined;
};

const texts = {
  relationship: words,
  place: words,
  whoBooksTheRoom: words,
  inPerson: words,
  preparation: words,
  permittedInterruptions: words,
  cancelling: words,
  recording: words,
  confidentiality: words,
  workerWants: words,
  workerContributes: words,
  supervisorWants: words,
  supervisorContributes: words,
  feedback: words,
  models: words,
  identityAndLearning: words,
  adjustments: words,
  ifItIsNotWorking: words,
  additional: words,
  standards: words,
  registrationNumber: words,
} as const;

/** Everything an agreement says; it goes back whole with each save. */
const agreementWords = z
  .object({
    ...texts,
    /** A draft from before it was asked for has none. */
    storage: words.optional(),
    supervisionType: z.enum(['individual', 'group', 'mix']),
    intervalDays: z.number().nullable(),
    lengthMinutes: z.number().nullable(),
    reviewOn: date.nullable(),
    policyGiven: z.string().max(40).nullable(),
    policyRead: z.string().max(40).nullable(),
    notIdentifiers: z.array(z.string().max(200)).max(200),
  })
  .strict() satisfies z.ZodType<Shaped>;

/** Body of POST /api/threads/{personId}/agreement/draft. `revision` null: nothing was kept before. */
export const keepAgreementRequest = z
  .object({ revision: z.string().max(200).nullable(), words: agreementWords })
  .strict();

/** Boxes of one's own are left empty on purpose; without it they are asked about first. */
const anyway = z.boolean().optional();

/** Body of POST /api/threads/{personId}/agreement/offer: what is kept under this revision is offered. */
export const offerAgreementRequest = z
  .object({ operationId, revision: z.string().max(200), anyway })
  .strict();

/** Body of POST /api/threads/{personId}/agreement/paper. `reviewOn` empty: as the policy says. */
export const paperAgreementRequest = z
  .object({
    operationId,
    signedOn: z.string().max(40),
    documentReference: short,
    reviewOn: z.string().max(40),
    intervalDays: z.number().nullable(),
    lengthMinutes: z.number().nullable(),
  })
  .strict();

/** Body of POST /api/threads/{personId}/agreement/versions/{agreementId}/steps. */
export const agreementStepRequest = z
  .object({
    operationId,
    step: z.discriminatedUnion('do', [
      z.object({ do: z.literal('sign'), anyway }).strict(),
      z
        .object({
          do: z.literal('answer'),
          wants: words,
          contributes: words,
          policyGiven: z.boolean(),
          policyRead: z.boolean(),
          notIdentifiers: z.array(z.string().max(200)).max(100).optional(),
          anyway,
        })
        .strict(),
      z.object({ do: z.literal('send-back'), why: short }).strict(),
      z.object({ do: z.literal('end'), why: short }).strict(),
      z.object({ do: z.literal('filed'), on: z.string().max(40) }).strict(),
    ]),
  })
  .strict();

/** One sentence for the person; the page is read again. */
export const agreementSaid = z.object({ message: z.string(), alreadySaved: z.boolean() });

const agreementLine = z.object({ label: z.string(), text: z.string() });

/** One version of an agreement, whole. */
export const agreementVersion = z.object({
  agreementId: z.string(),
  title: z.string(),
  badge: z.object(badge),
  facts: z.array(z.string()),
  parts: z.array(z.object({ title: z.string(), lines: z.array(agreementLine) })),
  signatures: z.array(z.string()),
  why: z.string().nullable(),
  filed: z.string().nullable(),
}) satisfies z.ZodType<AgreementVersionView>;

const tick = z.object({ label: z.string(), ticked: z.boolean() });
const ownBox = z.object({ name: z.string(), ...agreementLine.shape });

const ownBoxes = z.object({
  supervisorId: z.string(),
  wants: ownBox,
  contributes: ownBox,
  missing: z.string().nullable(),
  ticks: z.object({ given: tick, read: tick }).nullable(),
  note: z.string(),
  change: z.string(),
  sign: z.string(),
  without: z.string(),
}) satisfies z.ZodType<OwnBoxesView>;

/** Answer of GET /api/threads/{personId}/agreement. */
export const agreement = z.object({
  viewer,
  person,
  supervisor: z.string().nullable(),
  state: z.object({ ...badge, sentence: z.string() }),
  notices: z.array(z.string()),
  waiting: agreementVersion.nullable(),
  current: agreementVersion.nullable(),
  onPaper: z.array(z.string()),
  dates: z.array(z.string()),
  confidentiality: z.array(z.string()),
  standards: z.array(z.object({ title: z.string(), url: z.string() })),
  history: z.array(z.object({ agreementId: z.string(), title: z.string(), words: z.string() })),
  induction: induction.nullable(),
  own: ownBoxes.nullable(),
  may: z.object({
    write: z.string().nullable(),
    sign: z.boolean(),
    sendBack: z.string().nullable(),
    end: z.boolean(),
    file: z.boolean(),
    printWhole: z.boolean(),
    paper: z.boolean(),
  }),
  operationId: z.string(),
}) satisfies z.ZodType<AgreementView>;

const fieldNames = z.enum([...agreementWords.keyof().exclude(['notIdentifiers']).options] as const);

/** Answer of GET /api/threads/{personId}/agreement/draft. */
export const agreementDraft = z.object({
  viewer,
  person,
  other: z.string(),
  supervisorId: z.string(),
  revision: z.string().nullable(),
  savedAt: z.string().nullable(),
  words: agreementWords,
  filled: z.array(agreementLine),
  without: z.object({ boxes: z.array(z.string()), words: z.string(), button: z.string() }),
  groups: z.array(
    z.object({
      title: z.string(),
      note: z.string(),
      fields: z.array(
        z.object({
          name: fieldNames,
          label: z.string(),
          hint: z.string(),
          kind: z.enum(['line', 'text', 'number', 'date', 'choice', 'tick']),
          choices: z.array(choice),
          mine: z.boolean(),
        }),
      ),
    }),
  ),
  policyVersion: z.string(),
  advice: z.array(z.string()),
  confidentiality: z.array(z.string()),
  operationId: z.string(),
});

/** Two devices, or the two, at once: nothing is written, and what the other wrote comes back. */
export const keptAgreement = z.discriminatedUnion('kept', [
  z.object({
    kept: z.literal(true),
    revision: z.string(),
    advice: z.array(z.string()),
    found: z.array(z.object({ field: z.string(), words: z.array(z.string()) })),
  }),
  z.object({
    kept: z.literal(false),
    revision: z.string(),
    words: agreementWords,
    savedAt: z.string(),
  }),
]);

export type AgreementAnswer = z.infer<typeof agreement>;
export type AgreementVersionAnswer = z.infer<typeof agreementVersion>;
export type AgreementDraftAnswer = z.infer<typeof agreementDraft>;
export type AgreementDraftWords = AgreementDraftAnswer['words'];
export type AgreementSaid = z.infer<typeof agreementSaid>;
export type AgreementStepRequest = z.infer<typeof agreementStepRequest>;
export type PaperAgreementRequest = z.infer<typeof paperAgreementRequest>;
