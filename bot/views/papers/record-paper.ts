// One record of a session on paper: what its reader sees on the screen, in reading order, and what proves it.
import type { RecordView } from '../records/record-view-types';
import type { PaperBlock } from './paper-types';

/** A record as its reader may see it, with the fingerprint of the words of its newest version. */
export type PrintedRecord = { readonly view: RecordView; readonly fingerprint: string };

/**
 * Everything but its title, which is the document's or a part's of a whole file; `level` is that of its own headings.
 * How the time was spent stays between the two and is never on paper.
 */
export function recordBlocks({ view, fingerprint }: PrintedRecord, level: 2 | 3): readonly PaperBlock[] {
  const { person, state, version, facts, filed } = view;
  const part = partsAt(level);
  const under = [person.role, person.team].filter((words) => words !== '').join(', ');
  return [
    {
      is: 'facts',
      rows: [
        { name: 'Supervision file of', value: under === '' ? person.name : `${person.name} (${under})` },
        { name: 'This paper shows', value: version },
        { name: 'State', value: sentences(state.word, state.sentence) },
        ...(filed === null ? [] : [{ name: 'Paper copy', value: filed }]),
      ],
    },
    ...(facts.length > 0 ? [{ is: 'list', lines: facts } as const] : []),
    ...view.sections.filter(isBeforeAgenda).flatMap(({ title, text }) => part.words(title, text)),
    ...part.list(
      'What each brought',
      view.agenda.map(({ from, text, outcome }) => said(`${from}: ${text}`, outcome)),
    ),
    ...view.sections
      .filter((one) => !isBeforeAgenda(one))
      .flatMap(({ title, text }) => part.words(title, text)),
    ...part.list(
      'Behaviours seen',
      view.behaviours.map(({ statement, example }) => said(statement, example)),
    ),
    ...part.list('Actions', view.actions),
    ...part.list('Taken upward', view.issues),
    ...part.words('To come back to next time', view.nextTime),
    ...signatureBlocks(view, level),
    ...view.comments.flatMap(({ who, when, about, text }) =>
      part.words(
        [`Comments by ${who}, ${when}`, ...(about === '' ? [] : [about]), 'beside this record'].join(', '),
        text,
      ),
    ),
    ...view.addenda.flatMap(({ who, when, text }) => part.words(`Addendum by ${who}, ${when}`, text)),
    { is: 'heading', level, text: 'Fingerprint' },
    {
      is: 'words',
      text: `${fingerprint}\nsha-256 of the words of this version. In an export of the file the same words have the same fingerprint.`,
    },
  ];
}

/** As the form has it: arriving and looking back come first. */
const isBeforeAgenda = ({ section }: RecordView['sections'][number]) =>
  section === 'check-in' || section === 'review';

/** Who has signed what; and in plain words when somebody has not. */
function signatureBlocks(
  { signatures, disagreement, state }: RecordView,
  level: 2 | 3,
): readonly PaperBlock[] {
  const standing = new Set(signatures.filter((one) => !one.void).map(({ who }) => who));
  return [
    { is: 'heading', level, text: 'Signatures' },
    {
      is: 'facts',
      rows: signatures.map((one) => ({
        name: one.who,
        value: `${one.meaning}, ${one.when}${one.void ? ' (for an earlier version, void)' : ''}`,
      })),
    },
    ...(standing.size < 2
      ? [{ is: 'words', text: sentences('Not signed yet by both', state.sentence) } as const]
      : []),
    ...(disagreement === null ? [] : [{ is: 'words', text: disagreement } as const]),
  ];
}

/** A part with its heading; nothing at all where nothing was written. */
const partsAt = (level: 2 | 3) => ({
  words: (title: string, text: string): readonly PaperBlock[] =>
    text.trim() === ''
      ? []
      : [
          { is: 'heading', level, text: title },
          { is: 'words', text },
        ],
  list: (title: string, lines: readonly string[]): readonly PaperBlock[] =>
    lines.length === 0
      ? []
      : [
          { is: 'heading', level, text: title },
          { is: 'list', lines },
        ],
});

const said = (words: string, more: string) => (more.trim() === '' ? words : `${words}. ${more}`);
const sentences = (word: string, sentence: string) => `${word}.${sentence === '' ? '' : ` ${sentence}`}`;
