// A supervision agreement on paper, as both signed it.

import type { AgreementVersionView } from '../agreements/agreement-view-types';
import { confidentialityLimits, standards } from '../agreements/standing-words';
import type { PaperBlock } from './paper-types';

/**
 * Everything but its title. Paper is filed where others find it, so what is special category is printed only where one of
 * the two asks for it on purpose (`whole`); otherwise make the view for somebody who is not one of them.
 */
export function agreementBlocks(
  { badge, facts, parts, signatures, filed }: AgreementVersionView,
  level: 2 | 3,
  whole = false,
): readonly PaperBlock[] {
  return [
    { is: 'list', lines: [badge.word, ...facts, ...(filed === null ? [] : [filed])] },
    ...parts.flatMap(({ title, lines }): readonly PaperBlock[] => [
      { is: 'heading', level, text: title },
      { is: 'facts', rows: lines.map(({ label, text }) => ({ name: label, value: text })) },
    ]),
    { is: 'heading', level, text: 'The limits of confidentiality' },
    { is: 'list', lines: confidentialityLimits },
    { is: 'heading', level, text: 'Professional standards' },
    { is: 'list', lines: standards.map(({ title, url }) => `${title}, ${url}`) },
    { is: 'heading', level, text: 'Signatures' },
    signatures.length === 0
      ? { is: 'words', text: 'Nobody has signed this version here.' }
      : { is: 'list', lines: signatures },
    {
      is: 'words',
      text: whole
        ? 'Printed by one of the two, with what only the two of them read. Please keep it where nobody else does.'
        : 'Reasonable adjustments, and what somebody said of how they learn and who they are, are not printed here.',
    },
  ];
}
