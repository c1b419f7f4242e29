// A case discussion as a line of the thread: reference, headline decisions and dates. Its note is on the child's file.
import type { CaseDiscussionEntry } from '../../domain/cases/case-discussion';
import type { Council } from '../../domain/council';
import { londonDate } from '../../domain/dates';
import { firstWords } from '../../domain/decisions/stored-decision';
import { mayWithdraw } from '../../domain/decisions/withdrawing-decision';
import type { PersonId } from '../../domain/ids';
import { modelNamed } from '../../domain/toolkit/models';
import { lookAgainWords } from '../decisions/decision-entry-view';
import { writtenDown } from '../decisions/decision-state-words';
import { askedAfterView } from '../decisions/decision-view';
import type { Reader } from '../entry-view';
import { plainEntry } from '../plain-entry';
import type { BadgeView, EntryView } from '../view-types';
import { momentWords, nameOf, shortDay } from '../words';
import { caseCategoryWords, caseDepthWords, paceWords } from './case-words';

/** For whoever may read the thread. */
export function caseEntryView(
  council: Council,
  worker: PersonId,
  entry: CaseDiscussionEntry,
  { viewer, now, inSession = false }: Reader,
): EntryView {
  const { on, references, loggedBy, loggedAt } = entry;
  const today = londonDate(now);
  return plainEntry(entry, {
    kind: 'case',
    title: 'Case discussion',
    badges: [entry.withdrawn ? { word: 'Withdrawn', tone: 'neutral' } : fileBadge(entry)],
    on,
    when: shortDay(on),
    text: entry.decisions.map((one) => headline(council, one)).join('\n'),
    references,
    facts: factsOf(council, entry),
    decision: {
      state: '',
      times: `Discussed ${shortDay(on)}, ${writtenDown(council, loggedBy, loggedAt, on)}.`,
      versions: [],
      answers: [],
      authority: null,
      mayHold: false,
      lacks: [],
      ...askedAfterView({ council, viewer, worker, entry, today, opensThread: true, inSession }),
      mayWithdraw: mayWithdraw(council, entry, viewer, now),
      notes: false,
      source: null,
    },
  });
}

/** On a page of many entries only its first words. */
export function shortCaseView(view: EntryView): EntryView {
  const text = firstWords(view.text, 200);
  return { ...view, text, hasMore: text !== view.text };
}

function headline(council: Council, { text, owner, byOn }: CaseDiscussionEntry['decisions'][number]): string {
  const who = owner === null ? '' : nameOf(council, owner);
  const when = byOn === null ? '' : `by ${shortDay(byOn)}`;
  const whose = [who, when].filter((part) => part !== '').join(' ');
  return whose === '' ? text : `${text} (${whose})`;
}

function fileBadge({ childFile }: CaseDiscussionEntry): BadgeView {
  return childFile.every(({ confirmed }) => confirmed !== null)
    ? { word: "On the child's file", tone: 'good' }
    : { word: "Not yet on the child's file", tone: 'attention' };
}

function factsOf(council: Council, entry: CaseDiscussionEntry): string[] {
  const { supervisorId, category, depth, modelId, pace, extendedBecause, nextOn, lookedAgain } = entry;
  const model = modelNamed(council, entry.on, modelId);
  return [
    `With ${nameOf(council, supervisorId)}`,
    caseCategoryWords[category],
    caseDepthWords[depth],
    ...(model ? [model.name] : []),
    ...(pace && pace !== 'extended' ? [paceWords[pace]] : []),
    ...(pace === 'extended'
      ? [extendedBecause ? `Extended because: ${extendedBecause}` : paceWords[pace]]
      : []),
    ...(nextOn && !entry.withdrawn ? [`Next case supervision ${shortDay(nextOn)}`] : []),
    ...(entry.relinked ?? []).map(
      ({ by, at, from, to, why }) =>
        `${to} was ${from}: put right by ${nameOf(council, by)}, ${momentWords(at)}. ${why}`,
    ),
    ...(entry.withdrawn
      ? [`Withdrawn by ${nameOf(council, entry.withdrawn.by)}, ${momentWords(entry.withdrawn.at)}`]
      : []),
    ...(entry.revisitAtNextFormal === true ? ['Comes back at the next supervision'] : []),
    ...(lookedAgain
      ? [
          `${lookAgainWords[lookedAgain.answer]}: ${nameOf(council, lookedAgain.by)}, ${momentWords(lookedAgain.at)}`,
        ]
      : []),
  ];
}
