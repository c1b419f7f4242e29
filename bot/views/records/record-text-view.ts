// The words of one version of a record, as its reader sees them. A cover sees nothing about wellbeing or how the worker arrived, not even that it is there.

import { ofWellbeing, type RecordAccess } from '../../domain/access/records-by-time';
import { statementText } from '../../domain/activities/behaviours';
import { londonDate, londonTime } from '../../domain/dates';
import {
  type RecordEntry,
  type RecordWords,
  type ReviewedAction,
  recordSections,
} from '../../domain/records/record';
import { modelNamed } from '../../domain/toolkit/models';
import { counted, fullDay, nameOf } from '../words';
import { lateWords, type StateFacts } from './record-state-words';
import type { RecordTextView } from './record-view-types';
import { sectionWords } from './section-words';

/** `entry` as it stood with these words. */
export type RecordTextFacts = StateFacts & {
  readonly entry: RecordEntry;
  readonly words: RecordWords;
  readonly access: Extract<RecordAccess, 'whole' | 'without-wellbeing'>;
};

/** For somebody it opens to. */
export function recordTextView(read: RecordTextFacts): RecordTextView {
  const { council, entry, words } = read;
  return {
    version: versionWords(read, entry.version),
    facts: factsOf(read),
    agenda: words.agenda.map(({ from, text, outcome }) => ({ from: sideOf(read, from), text, outcome })),
    sections: sectionsOf(read),
    behaviours: words.behaviours.map((tag) => ({
      tagId: tag.tagId,
      statement: statementText(council, tag, entry.heldOn),
      example: tag.example,
    })),
    actions: words.actions.map(
      ({ owner: whose, byOn, text }) =>
        `${sideOf(read, whose)}${byOn === null ? '' : ` by ${fullDay(byOn)}`}: ${text}`,
    ),
    issues: words.issues.map(({ text }) => text),
    nextTime: words.nextTime,
    time: timeOf(read),
  };
}

/** When that version went out; the first of a record that was never changed has no number. */
export function versionWords(
  { council, entry }: Pick<RecordTextFacts, 'council' | 'entry'>,
  version: number,
): string {
  const at = entry.issued.find((one) => one.version === version)?.at ?? entry.at;
  const number = entry.version > 1 ? `Version ${version}, issued` : 'Issued';
  return `${number} ${fullDay(londonDate(at))} at ${londonTime(at)} by ${nameOf(council, entry.loggedBy)}`;
}

function factsOf({ council, entry, words, access }: RecordTextFacts): readonly string[] {
  const { from, to, place, present, interruptions } = words;
  const times = [
    ...(from === '' ? [] : [to === '' ? `From ${from}` : from]),
    ...(to === '' ? [] : [`to ${to}`]),
  ].join(' ');
  const minutes = entry.minutes === null ? [] : [counted(entry.minutes, 'minute', 'minutes')];
  const held = [...(times === '' ? [] : [times]), ...minutes];
  const model = modelNamed(council, entry.heldOn, words.modelId);
  return [
    // Its day is in the title.
    ...(held.length === 0 ? [] : [held.join(', ')]),
    ...(place === '' ? [] : [`Place: ${place}`]),
    ...(present === '' ? [] : [`Also there: ${present}`]),
    ...(model === null ? [] : [`Model: ${model.name}`]),
    ...(words.readiness === 'shorter' && access === 'whole'
      ? ['Shorter and supportive, as wished that day']
      : []),
    ...(words.form === 'short' ? ['Short form'] : []),
    ...(interruptions === '' ? [] : [`Interruptions: ${interruptions}`]),
    ...lateWords(council, entry),
  ];
}

function sectionsOf({ words, access }: RecordTextFacts): RecordTextView['sections'] {
  const text = (section: (typeof recordSections)[number]) => {
    const written = words.sections[section] ?? '';
    if (section === 'review') return [written, reviewedLines(words)].filter((one) => one !== '').join('\n\n');
    return section === 'wellbeing' && words.wellbeingHeld ? 'Held, not recorded.' : written;
  };
  return recordSections
    .filter((section) => access === 'whole' || !ofWellbeing.includes(section))
    .map((section) => ({ section, title: sectionWords[section].title, text: text(section) }))
    .filter((one) => one.text !== '');
}

/** R31: done, carried (why), dropped (why); a line each. */
const reviewedLines = ({ reviewed = [] }: RecordWords): string =>
  reviewed
    .map(({ outcome, words, text }) => `${reviewWords[outcome]}${words === '' ? '' : ` (${words})`}: ${text}`)
    .join('\n');

const reviewWords: Readonly<Record<ReviewedAction['outcome'], string>> = {
  done: 'Done',
  carried: 'Carried',
  dropped: 'Dropped',
  'taken-over': 'Taken over',
};

/** Private to the two. */
function timeOf({ viewer, owner, entry, words }: RecordTextFacts): string | null {
  const { reflectionMinutes } = words;
  if (reflectionMinutes === null || (viewer !== owner && viewer !== entry.supervisorId)) return null;
  return entry.minutes === null
    ? `Reflection ${counted(reflectionMinutes, 'minute', 'minutes')}.`
    : `Reflection ${reflectionMinutes} of ${counted(entry.minutes, 'minute', 'minutes')}.`;
}

const sideOf = ({ council, owner, entry }: RecordTextFacts, side: 'worker' | 'supervisor') =>
  nameOf(council, side === 'worker' ? owner : entry.supervisorId);
