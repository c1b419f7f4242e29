// What a check of the evidence found, one sentence each; for the screen and for the command.
import type { Finding } from '../../domain/evidence/chain';
import type { LocalDate } from '../../domain/ids';
import { fullDay } from '../words';

/** Says where, and never what is written there. */
export function findingWords({ wrong, id, kind, day }: Finding): string {
  const what = `${kindWords[kind ?? ''] ?? 'Something that was written'}${onWords(day)}`;
  switch (wrong) {
    case 'altered':
      return kind === 'link'
        ? 'A link of the chain is not what it was.'
        : `${what} is not what was written, or its link of the chain is not.`;
    case 'removed':
      if (kind === 'head') return 'The summary of the file is gone.';
      if (id === null) return `Something is gone that was written${afterWords(day)}.`;
      return kind === null && day !== null
        ? `Something is gone that was written on ${fullDay(day)} or after it.`
        : `${what} is gone, and the product did not take it away.`;
    case 'reordered':
      return `${what} stands in the place of another, or says what another said.`;
    case 'added':
      return `${what} was not written by the product.`;
    case 'truncated':
      return `Everything is gone that was written${afterWords(day)}.`;
    case 'head':
      return 'The summary of the file does not belong to what is written in it.';
    case 'restored':
      return `${day === null ? 'Once' : `On ${fullDay(day)}`} the file was further than it is now: an older copy was put in its place.`;
    case 'rewritten':
      return `The file is not the one that was kept: it was written anew${day === null ? '' : ` after ${fullDay(day)}`}.`;
    case 'unreadable':
      return `What was kept${onDay(day)} is not what was kept, and was left out.`;
    case 'too-early':
      return `Something is kept for ${day === null ? 'a day' : fullDay(day)} that is still to come. The product did not keep it, and it was left out.`;
  }
}

/** For whoever may not know who keeps, opened or copied a file: neither what it is nor its id. */
export const discreet = (finding: Finding): Finding =>
  finding.kind !== null && notForAuditors.includes(finding.kind) ? { ...finding, id: '', kind: '' } : finding;

const notForAuditors = ['opening', 'opening-step', 'copied', 'hold', 'hold-step'];

const onDay = (day: LocalDate | null) => (day === null ? '' : ` on ${fullDay(day)}`);
const onWords = (day: LocalDate | null) => (day === null ? '' : ` of ${fullDay(day)}`);
const afterWords = (day: LocalDate | null) =>
  day === null ? ' first' : ` after what is there of ${fullDay(day)}`;

const kindWords: Readonly<Record<string, string>> = {
  session: 'A session',
  decision: 'A quick decision',
  'decision-step': 'An answer to a quick decision',
  action: 'An action',
  'action-step': 'A step on an action',
  'upward-issue': 'Something taken upward',
  'issue-step': 'An answer to something taken upward',
  wait: 'A wait on another agency',
  'wait-step': 'A step on a wait',
  'case-discussion': 'A case discussion',
  record: 'A record',
  'record-step': 'A step on a record',
  agreement: 'An agreement',
  'agreement-step': 'A step on an agreement',
  activity: 'An activity',
  'activity-step': 'A step on an activity',
  opening: 'An opening of the file',
  'opening-step': 'A step on an opening of the file',
  copied: 'The line about a copy',
  hold: 'A hold',
  'hold-step': 'The end of a hold',
  removed: 'The line about a removal',
  sheet: 'The words of a record, an agreement or an appraisal',
  'full-text': 'The long words of a quick decision',
  link: 'A link of the chain',
  tombstone: 'The mark of something that was removed',
};
