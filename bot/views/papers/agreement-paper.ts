// A supervision agreement on paper, as both signed it.

import type { AgreementVersionView } from '../agreements/agreement-view-types';
import { confidentialityLimits, standards } from '../agreements/standing-words';
import type { PaperBlock } from './paper-types';

/**
 * Everything but its title. What is special category is for the two and for the page: paper is filed where others find it,
 * so make the view for somebody who is not one of the two.
 */
export function agreementBlocks(
  { badge, facts, parts, signatures, filed }: AgreementVersionView,
  level: 2 | 3,
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
      text: 'Reasonable adjustments, and what somebody said of how they learn and who they are, are never printed.',
    },
  ];
}
