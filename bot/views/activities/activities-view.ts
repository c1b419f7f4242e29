// The activities of a file in finished words, grouped by kind, with what comes back and the one form.

import { pairActing } from '../../domain/act';
import { proposedDay } from '../../domain/actions/agreed-action';
import type { ActivityEntry } from '../../domain/activities/activity';
import { kindsToWrite } from '../../domain/activities/activity-access';
import { titlesOf } from '../../domain/activities/activity-titles';
import { mayAnswer } from '../../domain/activities/answering-activity';
import { dueSoon, learningToAskAbout } from '../../domain/activities/due-activities';
import { supervisorTrainingDue } from '../../domain/activities/supervisor-training';
import type { Council } from '../../domain/council';
import { londonDate } from '../../domain/dates';
import type { LocalDate, PersonId } from '../../domain/ids';
import type { SharedAppraisal } from '../../domain/sheet';
import type { ThreadHead } from '../../domain/thread-head';
import { viewerView } from '../thread-view';
import type { Choice } from '../view-types';
import { counted, firstNameOf, fullDay, longDay, nameOf, personView } from '../words';
import type {
  ActivitiesView,
  ActivityFormView,
  ActivityView,
  DueActivitiesView,
  DueActivityView,
} from './activity-view-types';
import {
  activityGroups,
  activityWords,
  askedWords,
  dueWords,
  learningWords,
  nextWords,
} from './activity-words';

/** Whose file, and what its head knows. */
type FileFacts = {
  readonly council: Council;
  readonly viewer: PersonId;
  readonly owner: PersonId;
  readonly today: LocalDate;
  readonly head: ThreadHead;
};

/** Newest first by the day; the words of shared appraisal summaries by their entry. */
type ActivitiesFacts = FileFacts & {
  readonly entries: readonly ActivityEntry[];
  readonly appraisals: ReadonlyMap<string, SharedAppraisal>;
};

/** For somebody who may read the file. `operationId` is for the next thing that is written. */
export function activitiesView(opened: ActivitiesFacts, operationId: string): ActivitiesView {
  const { council, viewer, owner, today, entries, appraisals } = opened;
  const shown = entries.map((entry) => activityView(opened, entry, appraisals.get(entry.entryId)));
  return {
    viewer: viewerView(council, viewer, today),
    person: personView(council, owner),
    own: viewer === owner,
    due: dueActivityViews(opened),
    groups: activityGroups
      .map((group) => ({ ...group, entries: shown.filter(({ kind }) => kind === group.kind) }))
      .filter((group) => group.entries.length > 0),
    form: formView(opened, operationId),
  };
}

/** One activity, as the list has it and as the answer to a step. */
export function activityView(
  { council, viewer, owner, today }: Omit<FileFacts, 'head'>,
  entry: ActivityEntry,
  appraisal: SharedAppraisal | undefined,
): ActivityView {
  const { entryId, activity, title, on, findings, nextOn, loggedBy, differently } = entry;
  const own = viewer === owner;
  return {
    entryId,
    kind: activity,
    // A hand-over has no title of its own.
    title: title || activityWords[activity],
    on: fullDay(on),
    findings: appraisal?.summary ?? findings,
    next: nextOn === null ? null : nextWords(activity, nextOn, today),
    by:
      activity === 'check-seen'
        ? `Seen by ${nameOf(council, loggedBy)}`
        : `Written down by ${nameOf(council, loggedBy)}`,
    differently: differently && {
      when: fullDay(londonDate(differently.at)),
      text: differently.text,
    },
    mayAnswer: mayAnswer(entry, { viewer, owner }, today),
    mayNote:
      own && ['training', 'practice-observation', 'supervisor-development'].includes(activity) && on <= today,
    examples: (appraisal?.examples ?? []).map(({ heldOn, statement, text, signed }) => ({
      heading: `${statement}, supervision of ${longDay(heldOn, today)}${signed === undefined ? '' : ', in own words'}`,
      text: signed ? `${text}\n\nIn the record both signed: ${signed}` : text,
    })),
  };
}

/** What comes back, the earliest first, without any words somebody typed. */
function dueActivityViews({ council, viewer, owner, today, head }: FileFacts): readonly DueActivityView[] {
  const who = { own: viewer === owner, firstName: firstNameOf(council, owner) };
  const training = supervisorTrainingDue(council, owner, head, today);
  const asked = training === 'new-supervisor' || (training === 'again' && !knows(head));
  return [
    ...(asked ? [supervisorAsked(training === 'new-supervisor')] : []),
    ...dueSoon(head, today).map((due) => ({
      entryId: due.entryId,
      words: dueWords(due, today),
      badge: badgeOf(due, today),
    })),
    ...learningToAskAbout(head, today).map((due) => ({
      entryId: due.entryId,
      words: learningWords(due, today, who),
      badge: toAsk,
    })),
  ];
}

/** For a link from another page. */
export function dueActivitiesView(opened: FileFacts): DueActivitiesView {
  const { length: count } = dueActivityViews(opened);
  return { count, words: count === 0 ? 'Nothing is due' : `${counted(count, 'thing', 'things')} to look at` };
}

const knows = ({ dueActivities }: FileFacts['head']) =>
  dueActivities.some(({ activity }) => activity === 'supervisor-development');

const supervisorAsked = (isNew: boolean): DueActivityView => ({
  entryId: null,
  words: isNew
    ? 'Training in supervision: is a place booked?'
    : 'Training in supervision: is it time for some?',
  badge: toAsk,
});

const toAsk = { word: 'To ask', tone: 'neutral' } as const;

/** A date that has gone is said; nobody is reproached with it. */
function badgeOf({ dueOn }: { readonly dueOn: string }, today: string) {
  return dueOn < today
    ? ({ word: 'Past its day', tone: 'attention' } as const)
    : ({ word: 'Soon', tone: 'neutral' } as const);
}

function formView(
  { council, viewer, owner, today, head }: FileFacts,
  operationId: string,
): ActivityFormView | null {
  const kinds = kindsToWrite(council, viewer, owner, today);
  if (kinds.length === 0) return null;
  const supervisor = pairActing(council, { by: viewer, about: owner }, today)?.supervisor;
  return {
    operationId,
    kinds: kinds.map((kind) => ({
      value: kind,
      title: activityWords[kind],
      titles: titlesOf(council, owner, kind)?.map(asChoice) ?? null,
      ...askedWords[kind],
    })),
    owners: [
      { value: 'worker', title: nameOf(council, owner) },
      ...(supervisor === undefined ? [] : [{ value: 'supervisor', title: nameOf(council, supervisor) }]),
    ],
    today,
    actionBy: proposedDay(council, head, today),
  };
}

const asChoice = (title: string): Choice => ({ value: title, title });
