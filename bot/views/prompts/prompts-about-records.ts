// Prompts about records: to be written, and to be signed. Who and when, never what one says.

import { mayReadThread } from '../../domain/access/access';
import type { PromptedRecord } from '../../domain/prompts/prompt';
import { lastDayForComments } from '../../domain/prompts/prompts-signing';
import { counted, firstNameOf, listed, longDay, possessive } from '../words';
import { does, opens } from './day-buttons';
import { notificationWords } from './notification-words';
import type { PromptFacts, PromptPart } from './prompt-part';
import { sentences } from './prompts-about-dates';

/** R26: one line for what is to be written, lighter each time: the short form is always enough. */
export function recordPart(facts: PromptFacts): PromptPart {
  const records = facts.prompt.records ?? [];
  const [first, ...more] = records;
  if (first === undefined) {
    return { summary: 'Records', text: 'Nothing is left to be written here.', buttons: [] };
  }
  return more.length === 0 ? oneRecord(facts, first) : severalRecords(facts, records);
}

function oneRecord({ council, to, today, links, brief }: PromptFacts, record: PromptedRecord): PromptPart {
  const { about, recordId, heldOn, issueBy, begun, step, insteadOf } = record;
  const [name, held] = [firstNameOf(council, about), longDay(heldOn, today)];
  const summary = `A record of ${held}`;
  if (insteadOf !== null) {
    const author = firstNameOf(council, insteadOf);
    return {
      summary,
      text: sentences(
        `${author} has left, and the record of the session with ${name} on ${held} was not issued.`,
        brief ? '' : `What was agreed then is worth going over with ${name} at the next session.`,
      ),
      buttons: mayReadThread(council, to, about, today) ? [opens('Open thread', links.thread(about))] : [],
    };
  }
  const by = longDay(issueBy, today);
  const opening = `The record of your session with ${name} on ${held} ${issueBy < today ? 'was' : 'is'} to be out by ${by}.`;
  return {
    summary,
    text: sentences(
      opening,
      begun ? 'It is begun, and nothing of it is lost.' : '',
      brief && (begun || step < 3) ? '' : 'Writing it takes a few minutes; the short form will do.',
      brief || step < 3 ? '' : "We won't ask again.",
    ),
    buttons: [opens(begun ? 'Go on writing' : 'Write it', links.file(about, 'session', recordId))],
  };
}

function severalRecords(
  { council, today, brief }: PromptFacts,
  records: readonly PromptedRecord[],
): PromptPart {
  const own = records.filter(({ insteadOf }) => insteadOf === null);
  const left = [...new Set(records.flatMap(({ insteadOf }) => insteadOf ?? []))];
  const late = own.filter(({ issueBy }) => issueBy < today).length;
  const [soonest] = own.filter(({ issueBy }) => issueBy >= today);
  const days = listed([
    ...(late > 0
      ? [`${late < own.length ? `${late} ` : late > 1 ? 'all ' : ''}past ${late === 1 ? 'its' : 'their'} day`]
      : []),
    ...(soonest ? [`the next one due out by ${longDay(soonest.issueBy, today)}`] : []),
  ]);
  const others = records.length - own.length;
  return {
    summary: `${counted(records.length, 'record', 'records')} to write`,
    text: sentences(
      own.length === 0 ? '' : `${counted(own.length, 'record is', 'records are')} to be written, ${days}.`,
      others === 0
        ? ''
        : `${counted(others, 'record', 'records')} of ${possessive(listed(left.map((one) => firstNameOf(council, one))))} time ${others === 1 ? 'was' : 'were'} not issued.`,
      brief ? '' : 'Each takes a few minutes; the short form will do.',
    ),
    buttons: [does('Show', 'show-records')],
  };
}

/** R27, R28: the one nudge. Nobody ever signs by silence, and nobody has to agree to sign. */
export function signRecordPart(facts: PromptFacts): PromptPart {
  const { council, today, prompt, head, name, links, brief } = facts;
  const record = head.records.find(({ recordId }) => recordId === prompt.subjectId);
  const of = record?.heldOn ? ` of ${longDay(record.heldOn, today)}` : '';
  const open = [opens('Open the record', links.file(prompt.about, 'record', prompt.subjectId))];
  if (prompt.step > 1) {
    const hasSigned = record?.signed.includes('worker') === true;
    return {
      summary: notificationWords.recordWaits,
      text: sentences(
        hasSigned
          ? `${name} has signed the record${of}; your signature is the last one missing.`
          : `The record${of} with ${name} has no signature of yours yet.`,
        record?.commented ? `${possessive(name)} comments stand beside it.` : '',
      ),
      buttons: open,
    };
  }
  const supervisor = record ? firstNameOf(council, record.supervisorId) : 'your supervisor';
  const until = record ? lastDayForComments(council, prompt.about, record) : null;
  const isOver = until === null || until < today;
  return {
    summary: notificationWords.recordWaits,
    text: sentences(
      `The record${of} from ${supervisor} has no signature of yours yet.`,
      isOver
        ? 'It can be signed at any time.'
        : until === today
          ? 'Today is the last day for comments of yours.'
          : `Comments until ${longDay(until, today)}.`,
      brief
        ? ''
        : '"Received, not agreed" is a signature too. It stays unsigned until you sign; nobody does that for you.',
      brief || (until !== null && today < until) ? '' : "We won't ask again.",
    ),
    buttons: open,
  };
}
