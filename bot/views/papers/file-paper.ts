// A whole supervision file on paper: a cover sheet that says what is in it, the agreement, then the records, newest last.
import type { AgreementVersionView } from '../agreements/agreement-view-types';
import type { PersonView } from '../view-types';
import { agreementBlocks } from './agreement-paper';
import type { PaperBlock } from './paper-types';
import { type PrintedRecord, recordBlocks } from './record-paper';

/** Everything as its reader may see it. */
export type PrintedFile = {
  readonly person: PersonView;
  /** Who asked for it, e.g. "Priya Nair", and when, e.g. "Tue 16 Mar 2027, 14:05". */
  readonly printedFor: string;
  readonly printed: string;
  readonly policy: string;
  readonly supervisors: readonly string[];
  /** In a line, where there is none to print. */
  readonly agreementLine: string;
  readonly agreement: AgreementVersionView | null;
  /** What other agencies are waited for, a line each. */
  readonly waits: readonly string[];
  /** Newest last. */
  readonly records: readonly PrintedRecord[];
  /** That parts were removed after a review, a sentence for each time, newest first. */
  readonly removed: readonly string[];
  /** Said on the cover of what a reader does not get. */
  readonly leftOut: string;
};

/** After the title. The cover has no word of what was talked about, and nothing about anybody's health. */
export function fileBlocks(file: PrintedFile): readonly PaperBlock[] {
  return [
    ...coverBlocks(file),
    ...(file.agreement === null
      ? []
      : [...partStart(file.agreement.title), ...agreementBlocks(file.agreement, 3)]),
    ...(file.waits.length === 0
      ? []
      : [...partStart('Waits on other agencies'), { is: 'list', lines: file.waits } as const]),
    ...file.records.flatMap((record) => [...partStart(record.view.title), ...recordBlocks(record, 3)]),
  ];
}

const partStart = (title: string): readonly PaperBlock[] => [
  { is: 'new-page' },
  { is: 'heading', level: 2, text: title },
];

function coverBlocks(file: PrintedFile): readonly PaperBlock[] {
  const {
    person,
    printedFor,
    printed,
    policy,
    supervisors,
    agreementLine,
    agreement,
    records,
    removed,
    leftOut,
  } = file;
  const contents = [
    ...(agreement === null ? [] : [agreement.title]),
    ...records.map(({ view }) => `${view.title} (${view.state.word.toLowerCase()})`),
  ];
  return [
    {
      is: 'facts',
      rows: [
        { name: 'Belongs to', value: [person.name, person.role, person.team].filter(Boolean).join(', ') },
        { name: 'Supervised by', value: supervisors.length > 0 ? supervisors.join('; ') : 'nobody today' },
        { name: 'Printed', value: `${printed}, for ${printedFor}` },
        { name: 'Policy', value: policy },
        { name: 'Agreement', value: agreementLine },
      ],
    },
    { is: 'heading', level: 2, text: 'In this file' },
    contents.length > 0
      ? { is: 'list', lines: contents }
      : { is: 'words', text: 'No agreement was made here, and no record was issued.' },
    ...(removed.length === 0
      ? []
      : [
          { is: 'heading', level: 2, text: 'Removed after a review' } as const,
          { is: 'list', lines: removed } as const,
        ]),
    { is: 'words', text: leftOut },
    {
      is: 'words',
      text: 'Confidential. What is printed here is for the two it is between, and for whoever has the authority to ask for it.',
    },
  ];
}
