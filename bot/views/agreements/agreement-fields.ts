// What each part of an agreement is called and asks, in the order of the page.
import type { AgreementWords } from '../../domain/agreements/agreement';
import { type AgreementSide, boxesOf } from '../../domain/agreements/agreement-words';
import type { Choice } from '../view-types';
import { intervalWords } from '../words';
import type { AgreementFieldView, AgreementGroupView } from './agreement-view-types';

type Name = AgreementFieldView['name'];
type Field = Pick<AgreementFieldView, 'name' | 'kind' | 'hint'>;
/** The two as the page calls them. */
export type TwoNames = { readonly worker: string; readonly supervisor: string };

/** Individual, group or both (R35). */
const supervisionTypes: readonly Choice[] = [
  { value: 'individual', title: 'One to one' },
  { value: 'group', title: 'In a group' },
  { value: 'mix', title: 'One to one, and in a group' },
];

const field = (name: Name, kind: Field['kind'], hint = ''): Field => ({ name, kind, hint });

const groups: readonly {
  readonly title: string;
  readonly note: string;
  readonly fields: readonly Field[];
}[] = [
  {
    title: 'The two of us',
    note: '',
    fields: [
      field('relationship', 'line'),
      field('registrationNumber', 'line', 'Social Work England number, where there is one.'),
    ],
  },
  {
    title: 'What we want, and what we bring',
    note: 'Each of you writes your own two boxes; the other reads them and cannot change them.',
    fields: [
      field('workerWants', 'text'),
      field('workerContributes', 'text'),
      field('supervisorWants', 'text'),
      field('supervisorContributes', 'text'),
    ],
  },
  {
    title: 'When and where we meet',
    note: '',
    fields: [
      field('supervisionType', 'choice'),
      field('intervalDays', 'number', "Days. Where the policy's interval is shorter, that one counts."),
      field('lengthMinutes', 'number', 'Minutes; two hours at most. A session of this length is not short.'),
      field('place', 'line'),
      field('whoBooksTheRoom', 'line'),
      field('inPerson', 'line'),
    ],
  },
  {
    title: 'How we work together',
    note: '',
    fields: [
      field('preparation', 'text'),
      field('permittedInterruptions', 'text'),
      field('cancelling', 'text'),
      field('additional', 'text'),
      field('feedback', 'text'),
      field('models', 'text', 'Models or tools you both like to use.'),
      field(
        'identityAndLearning',
        'text',
        'How you learn, and what about who you are matters to the work; the Social GGRRAAACCEEESSS can help to begin. Read by the two of you only.',
      ),
    ],
  },
  {
    title: 'Recording and confidentiality',
    note: 'The limits of confidentiality stand below the agreement for both of you to read.',
    fields: [field('recording', 'text'), field('confidentiality', 'text'), field('storage', 'text')],
  },
  {
    title: 'If something is not right',
    note: '',
    fields: [field('ifItIsNotWorking', 'text'), field('standards', 'text')],
  },
  {
    title: 'Reasonable adjustments',
    note: 'Read by the two of you on this page only: in no list, no summary and no message.',
    fields: [field('adjustments', 'text')],
  },
  {
    title: 'Policy and review',
    note: '',
    fields: [
      field('policyGiven', 'tick'),
      field('policyRead', 'tick'),
      field('reviewOn', 'date', 'Within a year, or sooner if you like.'),
    ],
  },
];

/** The inputs of the draft for one of the two; what kind of relationship it is the council's files say. */
export const agreementGroups = (side: AgreementSide, names: TwoNames): readonly AgreementGroupView[] =>
  groups.map(({ title, note, fields }) => ({
    title,
    note,
    fields: fields
      .filter(({ name }) => name !== 'relationship')
      .map((one) => ({
        ...one,
        label: agreementLabel(one.name, names),
        choices: one.kind === 'choice' ? supervisionTypes : [],
        mine: isTheirs(one.name, side),
      })),
  }));

/** The headings with the labels of their parts, for reading. */
export const readGroups = (names: TwoNames) =>
  groups.map(({ title, fields }) => ({
    title,
    fields: fields.map(({ name }) => ({ name, label: agreementLabel(name, names) })),
  }));

function isTheirs(name: Name, side: AgreementSide): boolean {
  if (name === 'policyGiven' || name === 'policyRead') return side === 'worker';
  const others: readonly Name[] = boxesOf[side === 'worker' ? 'supervisor' : 'worker'];
  return !others.includes(name);
}

/** The worker is one of two people here, so they are named. */
export function agreementLabel(name: Name, { worker, supervisor }: TwoNames): string {
  switch (name) {
    case 'workerWants':
      return `What ${worker} wants from ${supervisor}`;
    case 'workerContributes':
      return `What ${worker} will contribute`;
    case 'supervisorWants':
      return `What ${supervisor} wants from ${worker}`;
    case 'supervisorContributes':
      return `What ${supervisor} will contribute`;
    case 'policyGiven':
      return `${worker} has been given the policy`;
    case 'policyRead':
      return `${worker} has read and understood it`;
    default:
      return labels[name];
  }
}

type Named = Exclude<
  Name,
  | 'workerWants'
  | 'workerContributes'
  | 'supervisorWants'
  | 'supervisorContributes'
  | 'policyGiven'
  | 'policyRead'
>;

const labels: Record<Named, string> = {
  relationship: 'Kind of relationship',
  supervisionType: 'Kind of supervision',
  intervalDays: 'Days from one session to the next',
  lengthMinutes: 'Length of a session',
  place: 'Place',
  whoBooksTheRoom: 'Who books the room',
  inPerson: 'In person or by video',
  preparation: 'Preparation and agenda',
  permittedInterruptions: 'Interruptions we permit',
  cancelling: 'If a session cannot be',
  recording: 'Recording',
  confidentiality: 'Confidentiality',
  storage: 'Where it is kept, and for how long',
  feedback: 'How we give each other feedback',
  models: 'Models and tools',
  identityAndLearning: 'Learning, identity and difference',
  adjustments: 'Reasonable adjustments',
  ifItIsNotWorking: 'If it is not working',
  additional: 'Additional supervision',
  standards: 'Professional standards and links',
  registrationNumber: 'Registration number',
  reviewOn: 'Looked at again by',
};

/** A value of the agreement as it is read; empty where it says nothing. */
export function agreementText(words: AgreementWords, name: Name, days: (day: string) => string): string {
  switch (name) {
    case 'intervalDays':
      return words.intervalDays === null
        ? ''
        : `${words.intervalDays} days: ${lower(intervalWords(words.intervalDays))}`;
    case 'lengthMinutes':
      return words.lengthMinutes === null ? '' : `${words.lengthMinutes} minutes`;
    case 'supervisionType':
      return supervisionTypes.find(({ value }) => value === words.supervisionType)?.title ?? '';
    case 'reviewOn':
      return words.reviewOn === null ? '' : days(words.reviewOn);
    case 'policyGiven':
    case 'policyRead': {
      const version = words[name];
      return version === null ? '' : `Yes, version ${version}`;
    }
    default:
      return words[name] ?? '';
  }
}

const lower = (text: string) => text.toLowerCase();
