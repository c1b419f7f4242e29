// What was said of something that stands in a thread, as a line of its own: only an export lists it.
import type { OpeningStep } from '../domain/access/opening';
import type { Council } from '../domain/council';
import type { ThreadEntry } from '../domain/thread';
import { inductionStepWords } from './agreements/induction-view';
import { plainEntry } from './plain-entry';
import { copyWords } from './rights/copy-words';
import type { EntryView } from './view-types';
import { fullDay, nameOf } from './words';

/** The steps that no page lists by themselves: each is told where the thing it belongs to is opened. */
export type StepBeside = Extract<
  ThreadEntry,
  {
    readonly kind:
      | 'record-step'
      | 'action-step'
      | 'issue-step'
      | 'wait-step'
      | 'agreement-step'
      | 'induction-step'
      | 'activity-step'
      | 'framework-feedback'
      | 'opening-step'
      | 'copied'
      | 'hold'
      | 'hold-step';
  }
>;

/** A sentence with who said it as its title; what they wrote as its text. */
export function stepBesideView(council: Council, entry: StepBeside): EntryView {
  const who = nameOf(council, 'saidBy' in entry ? entry.saidBy : entry.loggedBy);
  const { title, text = '' } = saidIn(council, entry);
  return plainEntry(entry, { kind: 'note', title: `${who} ${title}`, text });
}

function saidIn(council: Council, entry: StepBeside): { readonly title: string; readonly text?: string } {
  switch (entry.kind) {
    case 'record-step':
      return { title: `${recordWords[entry.step]}, version ${entry.version}` };
    case 'action-step':
      return {
        title: `${actionWords[entry.step]}${entry.byOn ? ` to ${fullDay(entry.byOn)}` : ''}${entry.to ? `: ${nameOf(council, entry.to)}` : ''}`,
        text: entry.why,
      };
    case 'issue-step':
      return { title: issueWords[entry.step], text: entry.text };
    case 'wait-step':
      return {
        title: `${waitWords[entry.step]}${entry.noDay ? ', and nobody names a day any more' : entry.expectedBy ? `, now expected by ${fullDay(entry.expectedBy)}` : ''}`,
      };
    case 'agreement-step':
      return { title: agreementWords[entry.step], text: entry.why };
    case 'induction-step':
      return {
        title:
          entry.step === 'inducted-by'
            ? `named ${entry.inductedBy ? nameOf(council, entry.inductedBy) : 'nobody'} to show the newcomer round`
            : `ticked a step of getting started: ${inductionStepWords[entry.step].toLowerCase()}`,
        text: entry.last ? 'That was the last one: getting started is done.' : '',
      };
    case 'activity-step':
      return entry.step === 'put-aside'
        ? { title: 'put aside until next time what they did differently after a training' }
        : { title: 'wrote down what they did differently after a training', text: entry.text };
    case 'framework-feedback':
      return { title: 'said that the behaviour framework is not useful there, and why', text: entry.because };
    case 'opening-step':
      return { title: openingWords[entry.step] };
    case 'copied':
      return { title: `asked for ${copyWords[entry.what]}` };
    case 'hold':
      return { title: 'placed a hold on the file', text: entry.why };
    case 'hold-step':
      return { title: 'lifted a hold on the file', text: entry.why };
  }
}

const openingWords: Record<OpeningStep, string> = {
  approved: 'said yes to opening a part of the file',
  refused: 'said no to opening a part of the file',
  closed: 'closed the file again',
  'wellbeing-agreed': 'agreed that what was written about wellbeing may be read',
  'wellbeing-declined': 'said that what was written about wellbeing may not be read',
  'wellbeing-taken-back': 'took back that what was written about wellbeing may be read',
};

const recordWords: Record<Extract<StepBeside, { kind: 'record-step' }>['step'], string> = {
  issued: 'issued the record',
  changed: 'changed the record',
  signed: 'signed the record',
  disagreed: 'said that they do not agree with the record',
  commented: 'wrote comments beside the record',
  addendum: 'wrote an addendum to the record',
  filed: 'filed a paper copy of the record',
  'time-effect': 'said what tagging did to their time, on the record',
};

const actionWords: Record<Extract<StepBeside, { kind: 'action-step' }>['step'], string> = {
  done: 'said that an action is done',
  carried: 'carried an action on',
  dropped: 'dropped an action',
  'taken-over': 'said that somebody takes over an action',
};

const issueWords: Record<Extract<StepBeside, { kind: 'issue-step' }>['step'], string> = {
  answered: 'answered an issue that was taken upward',
  withdrawn: 'took back an issue that was taken upward',
};

const waitWords: Record<Extract<StepBeside, { kind: 'wait-step' }>['step'], string> = {
  chased: 'chased another agency',
  come: 'said that what was waited for from another agency has come',
  'not-needed': 'said that a wait on another agency is not needed any more',
};

const agreementWords: Record<Extract<StepBeside, { kind: 'agreement-step' }>['step'], string> = {
  signed: 'signed the supervision agreement',
  'sent-back': 'sent the supervision agreement back to the draft',
  ended: 'ended the supervision agreement',
  filed: 'filed a paper copy of the supervision agreement',
};
