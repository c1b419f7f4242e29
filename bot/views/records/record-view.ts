// A record that is out, as its reader sees it: the newest version, who has signed it, what stands beside it, and what they may do.
import { londonDate } from '../../domain/dates';
import type { OperationId } from '../../domain/ids';
import { partInRecord } from '../../domain/records/on-record';
import type { AddendumWords, CommentWords, RecordSignature } from '../../domain/records/record';
import { isDisagreed } from '../../domain/records/record-state';
import { mayDoOn } from '../../domain/records/what-may-be-done';
import type { ThreadHead } from '../../domain/thread-head';
import { keptWords } from '../retention/kept-words';
import { viewerView } from '../thread-view';
import type { Choice } from '../view-types';
import { fullDay, longDay, momentWords, nameOf, personView } from '../words';
import { stateWords } from './record-state-words';
import { type RecordTextFacts, recordTextView, versionWords } from './record-text-view';
import type { RecordView, WordsByView } from './record-view-types';

/** What was read; `OpenedRecord` fits. */
export type RecordFactsRead = RecordTextFacts & {
  readonly head: ThreadHead;
  readonly comments: readonly CommentWords[];
  readonly addenda: readonly AddendumWords[];
  readonly draftLeft?: boolean;
};

/** For somebody it opens to. */
export function recordView(read: RecordFactsRead, operationId: OperationId): RecordView {
  const { council, viewer, owner, today, entry } = read;
  return {
    ...recordTextView(read),
    viewer: viewerView(council, viewer, today),
    person: personView(council, owner),
    recordId: entry.recordId,
    title: `Supervision of ${nameOf(council, owner)} with ${nameOf(council, entry.supervisorId)}, ${fullDay(entry.heldOn)}`,
    state: stateWords(read, entry),
    versionNumber: entry.version,
    earlier: earlierOf(read),
    signatures: entry.signatures.map((one) => ({
      who: nameOf(council, one.by),
      when: momentWords(one.at),
      meaning: meaningWords[one.meaning],
      version: one.version,
      void: one.version !== entry.version,
    })),
    disagreement: disagreementWords(read),
    comments: read.comments.map((one, index) => ({
      ...wordsBy(read, one),
      about: entry.version > 1 ? `about version ${entry.comments[index]?.version ?? 1}` : '',
    })),
    addenda: read.addenda.map((one) => wordsBy(read, one)),
    filed:
      entry.filed && `Paper copy filed on ${fullDay(entry.filed.on)} by ${nameOf(council, entry.filed.by)}.`,
    kept: keptWords(council, viewer, owner, today),
    draftLeft: read.draftLeft ?? false,
    may: mayOf(read),
    operationId,
  };
}

const meaningWords: Readonly<Record<RecordSignature['meaning'], string>> = {
  agreed: 'agreed',
  'received-not-agreed': 'received, not agreed',
};

/** Only the two read what is not the record any more. */
function earlierOf(read: RecordFactsRead): RecordView['earlier'] {
  const { viewer, owner, entry } = read;
  if (partInRecord({ by: viewer, about: owner }, entry) === undefined) return [];
  return entry.issued
    .filter(({ version }) => version < entry.version)
    .map(({ version }) => ({ version, words: versionWords(read, version) }))
    .reverse();
}

function disagreementWords({ council, owner, entry }: RecordFactsRead): string | null {
  const { disagreed } = entry;
  if (disagreed === null) return null;
  const earlier = isDisagreed(entry) ? '' : `, with version ${disagreed.version} of it`;
  const { raisedWith } = disagreed;
  const ofIt = raisedWith === entry.version ? 'that it is so' : `so of version ${raisedWith}`;
  const raised = raisedWith === null ? '' : ` The next manager is told ${ofIt}, and nothing of what it says.`;
  return `${nameOf(council, owner)} does not agree with something in it, said on ${fullDay(londonDate(disagreed.at))}${earlier}.${raised}`;
}

const wordsBy = ({ council }: RecordFactsRead, { by, at, text }: CommentWords): WordsByView => ({
  who: nameOf(council, by),
  when: momentWords(at),
  about: '',
  text,
});

function mayOf({ council, head, viewer, owner, today, entry }: RecordFactsRead): RecordView['may'] {
  const may = mayDoOn(council, { ...head, personId: owner }, entry, viewer, today);
  return {
    ...may,
    sign: may.sign.map((value) => ({ value, title: signTitle(viewer === owner, value) }) satisfies Choice),
    disagree: may.disagree && {
      said: may.disagree.said,
      until: longDay(may.disagree.until, today),
      raiseTo: may.disagree.raiseTo && nameOf(council, may.disagree.raiseTo),
    },
    comment: may.comment && { until: longDay(may.comment.until, today) },
  };
}

const signTitle = (own: boolean, meaning: RecordSignature['meaning']) => {
  if (meaning === 'received-not-agreed') return 'Sign: received, not agreed';
  return own ? 'Sign: agreed' : 'Sign';
};
