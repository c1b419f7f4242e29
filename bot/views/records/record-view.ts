// A record that is out, as its reader sees it. A cover sees nothing about wellbeing, not even that it is there.
import { londonDate, londonTime } from '../../domain/dates';
import type { OperationId } from '../../domain/ids';
import type { RecordAccess } from '../../domain/reading';
import type {
  AddendumWords,
  CommentWords,
  RecordEntry,
  RecordSignature,
  RecordWords,
} from '../../domain/records/record';
import { recordSections } from '../../domain/records/record';
import { isDisagreed } from '../../domain/records/record-state';
import { mayDoOn } from '../../domain/records/what-may-be-done';
import type { ThreadHead } from '../../domain/thread-head';
import { modelNamed } from '../../domain/toolkit/models';
import { viewerView } from '../thread-view';
import type { Choice } from '../view-types';
import { counted, fullDay, longDay, momentWords, nameOf, personView } from '../words';
import { lateWords, type StateFacts, stateWords } from './record-state-words';
import type { RecordView, WordsByView } from './record-view-types';
import { sectionWords } from './section-words';

/** What was read; `OpenedRecord` fits. */
export type RecordFactsRead = StateFacts & {
  readonly head: ThreadHead;
  readonly entry: RecordEntry;
  readonly words: RecordWords;
  readonly comments: readonly CommentWords[];
  readonly addenda: readonly AddendumWords[];
  readonly access: Extract<RecordAccess, 'whole' | 'without-wellbeing'>;
};

/** For somebody it opens to. */
export function recordView(read: RecordFactsRead, operationId: OperationId): RecordView {
  const { council, viewer, owner, today, entry, words } = read;
  return {
    viewer: viewerView(council, viewer, today),
    person: personView(council, owner),
    recordId: entry.recordId,
    title: `Supervision of ${nameOf(council, owner)} with ${nameOf(council, entry.supervisorId)}, ${fullDay(entry.heldOn)}`,
    state: stateWords(read, entry),
    version: versionWords(read),
    facts: factsOf(read),
    agenda: words.agenda.map(({ from, text, outcome }) => ({ from: sideOf(read, from), text, outcome })),
    sections: sectionsOf(read),
    behaviours: words.behaviours.map((tag) => ({
      tagId: tag.tagId,
      statement: statementOf(read, tag),
      example: tag.example,
    })),
    actions: words.actions.map(
      ({ owner: whose, byOn, text }) =>
        `${sideOf(read, whose)}${byOn === null ? '' : ` by ${longDay(byOn, today)}`}: ${text}`,
    ),
    issues: words.issues.map(({ text }) => text),
    nextTime: words.nextTime,
    time: timeOf(read),
    signatures: entry.signatures.map((one) => ({
      who: nameOf(council, one.by),
      when: momentWords(one.at),
      meaning: meaningWords[one.meaning],
      void: one.version !== entry.version,
    })),
    disagreement: disagreementWords(read),
    comments: read.comments.map((one) => wordsBy(read, one)),
    addenda: read.addenda.map((one) => wordsBy(read, one)),
    filed:
      entry.filed && `Paper copy filed on ${fullDay(entry.filed.on)} by ${nameOf(council, entry.filed.by)}.`,
    may: mayOf(read),
    operationId,
  };
}

export const meaningWords: Readonly<Record<RecordSignature['meaning'], string>> = {
  agreed: 'agreed',
  'received-not-agreed': 'received, not agreed',
};

function versionWords({ council, entry }: RecordFactsRead): string {
  const at = entry.issued.at(-1)?.at ?? entry.at;
  const number = entry.version > 1 ? `Version ${entry.version}, issued` : 'Issued';
  return `${number} ${fullDay(londonDate(at))} at ${londonTime(at)} by ${nameOf(council, entry.loggedBy)}`;
}

function factsOf({ council, entry, words }: RecordFactsRead): readonly string[] {
  const { from, to, place, present, interruptions } = words;
  const times = [...(from === '' ? [] : [from]), ...(to === '' ? [] : [`to ${to}`])].join(' ');
  const minutes = entry.minutes === null ? [] : [counted(entry.minutes, 'minute', 'minutes')];
  const model = modelNamed(council, entry.heldOn, words.modelId);
  return [
    [fullDay(entry.heldOn), ...(times === '' ? [] : [times]), ...minutes].join(', '),
    ...(place === '' ? [] : [`Place: ${place}`]),
    ...(present === '' ? [] : [`Also there: ${present}`]),
    ...(model === null ? [] : [`Model: ${model.name}`]),
    ...(words.readiness === 'shorter' ? ['Shorter and supportive, as wished that day'] : []),
    ...(words.form === 'short' ? ['Short form'] : []),
    ...(interruptions === '' ? [] : [`Interruptions: ${interruptions}`]),
    ...lateWords(council, entry),
  ];
}

function sectionsOf({ words, access }: RecordFactsRead): RecordView['sections'] {
  const text = (section: (typeof recordSections)[number]) =>
    section === 'wellbeing' && words.wellbeingHeld ? 'Held, not recorded.' : (words.sections[section] ?? '');
  return recordSections
    .filter((section) => section !== 'wellbeing' || access === 'whole')
    .map((section) => ({ section, title: sectionWords[section].title, text: text(section) }))
    .filter((one) => one.text !== '');
}

/** A record keeps the version it was tagged with, whatever the framework says now. */
function statementOf(
  { council }: Pick<RecordFactsRead, 'council'>,
  { framework, code }: Pick<RecordWords['behaviours'][number], 'framework' | 'code'>,
): string {
  const versions = council.policies.map(({ behaviours }) => behaviours);
  const own = versions.filter(({ version }) => version === framework);
  const statements = [...own, ...[...versions].reverse()].flatMap((one) => one.statements);
  return statements.find((one) => one.code === code)?.text ?? code;
}

/** Private to the two. */
function timeOf({ viewer, owner, entry, words }: RecordFactsRead): string | null {
  const { reflectionMinutes } = words;
  if (reflectionMinutes === null || (viewer !== owner && viewer !== entry.supervisorId)) return null;
  return entry.minutes === null
    ? `Reflection ${counted(reflectionMinutes, 'minute', 'minutes')}.`
    : `Reflection ${reflectionMinutes} of ${counted(entry.minutes, 'minute', 'minutes')}.`;
}

function disagreementWords({ council, owner, entry }: RecordFactsRead): string | null {
  const { disagreed } = entry;
  if (disagreed === null) return null;
  const earlier = isDisagreed(entry) ? '' : `, with version ${disagreed.version} of it`;
  const raised = disagreed.raised
    ? ' The next manager was told that it is so, and nothing of what it says.'
    : '';
  return `${nameOf(council, owner)} does not agree with something in it, said on ${fullDay(londonDate(disagreed.at))}${earlier}.${raised}`;
}

const sideOf = ({ council, owner, entry }: RecordFactsRead, side: 'worker' | 'supervisor') =>
  nameOf(council, side === 'worker' ? owner : entry.supervisorId);

const wordsBy = ({ council }: RecordFactsRead, { by, at, text }: CommentWords): WordsByView => ({
  who: nameOf(council, by),
  when: momentWords(at),
  text,
});

function mayOf({ council, head, viewer, owner, today, entry }: RecordFactsRead): RecordView['may'] {
  const may = mayDoOn(council, { ...head, personId: owner }, entry, viewer, today);
  return {
    ...may,
    sign: may.sign.map((value) => ({ value, title: signTitle(viewer === owner, value) }) satisfies Choice),
    disagree: may.disagree && {
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
