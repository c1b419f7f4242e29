// "On the child's file?": what is answered for each child, and who takes it over (R30).
import { mayReadThread } from '../access/access';
import { told } from '../act';
import { isAway, isEmployedOn, nextWorkingDayOf } from '../calendar';
import type { Council } from '../council';
import { londonDate } from '../dates';
import type { Instant, LocalDate, PersonId } from '../ids';
import { accepted, type Outcome, refused } from '../outcome';
import { supervisorsOf } from '../relationships';
import type { ThreadHead } from '../thread-head';
import { readReferences } from './decision-words';
import { type Discussed, isTakenBack } from './discussed';
import type { ChildFileItem, DecisionStepEntry } from './management-oversight';
import {
  type ActOnDecision,
  type AnswerChildFile,
  type HandOver,
  isAbout,
  type OnDecision,
  onlyDecision,
  refusedFields,
  stepOf,
} from './on-decision';

/**
 * "Yes" puts one child's part on their file, said by the worker or whoever supervises them; "I'm doing it now" is asked
 * again on the next working day, of whoever said so, and whoever it was with hears that, so that nobody writes it twice.
 * `reference` null: the only child there is; for "now", every one.
 */
export function answerChildFile<Entry extends Discussed>(
  council: Council,
  head: ThreadHead,
  entry: Entry,
  command: AnswerChildFile,
  now: Instant,
): Outcome<OnDecision<Entry>> {
  const { by, answer } = command;
  const meant = itemsMeant(council, head, entry, command, now, answer === 'yes');
  if (!meant.ok) return meant;
  const said = { by, at: now };
  const childFile = entry.childFile.map((item): ChildFileItem => {
    if (!meant.value.includes(item)) return item;
    if (answer === 'yes') return { ...item, confirmed: said };
    return { ...(item.recorder === by ? item : passedOn(item, by, said, item.byOn)), begunAt: now };
  });
  const relieved = answer === 'now' ? meant.value.filter((item) => isOpen(item) && item.recorder !== by) : [];
  return accepted({
    ...onlyDecision(head, childFileStep(council, command, now), { ...entry, childFile }),
    tell: [...new Set(relieved.map(({ recorder }) => recorder))].map((to) =>
      told(to, 'child-file-begun', entry.entryId),
    ),
  });
}

/**
 * "Someone else": the worker, or anybody who supervises the worker today, puts it on the child's file and is told. When
 * its day has come already, it is due on the next working day of whoever takes it over.
 */
export function handOver<Entry extends Discussed>(
  council: Council,
  head: ThreadHead,
  entry: Entry,
  command: HandOver,
  now: Instant,
): Outcome<OnDecision<Entry>> {
  const { by, to } = command;
  const today = londonDate(now);
  const meant = itemsMeant(council, head, entry, command, now, false);
  if (!meant.ok) return meant;
  const others = meant.value.filter(({ recorder }) => recorder !== to);
  const possible = recordersFor(council, entry, head.personId, today).includes(to);
  if (!possible || others.length === 0) return refusedFields({ field: 'to', kind: 'not-a-choice' });
  const nextDay = nextWorkingDayOf(council, to, today);
  const childFile = entry.childFile.map((item) => {
    if (!others.includes(item)) return item;
    return passedOn(item, to, { by, at: now }, item.byOn > today ? item.byOn : nextDay);
  });
  return accepted({
    ...onlyDecision(head, handOverStep(council, command, now), { ...entry, childFile }),
    tell: to === by ? [] : [told(to, 'child-file-yours', entry.entryId)],
  });
}

/** Who may put it on the child's file instead: those concerned with the worker today who are not away. */
export function recordersFor(
  council: Council,
  entry: Pick<Discussed, 'childFile'>,
  worker: PersonId,
  today: LocalDate,
): readonly PersonId[] {
  const open = entry.childFile.filter(isOpen);
  return [worker, ...supervisorsOf(council, worker, today)].filter(
    (one) =>
      isEmployedOn(council.people.get(one), today) &&
      isAway(council, one, today) === undefined &&
      open.some(({ recorder }) => recorder !== one),
  );
}

/** The step this command makes, whether it is allowed or not: for comparing a second delivery with what is stored. */
export function childFileStep(council: Council, command: AnswerChildFile, now: Instant): DecisionStepEntry {
  const { references } = readReferences(council, [command.reference ?? ''], londonDate(now));
  return { ...stepOf(command, 'child-file', now), answer: command.answer, references };
}

/** The step this command makes, whether it is allowed or not: for comparing a second delivery with what is stored. */
export function handOverStep(council: Council, command: HandOver, now: Instant): DecisionStepEntry {
  const { references } = readReferences(council, [command.reference ?? ''], londonDate(now));
  return { ...stepOf(command, 'handed-over', now), references, to: command.to };
}

/** The open parts a command is about, or why there are none. */
function itemsMeant(
  council: Council,
  head: ThreadHead,
  entry: Discussed,
  command: ActOnDecision & { readonly reference: string | null },
  now: Instant,
  onlyOne: boolean,
): Outcome<readonly ChildFileItem[]> {
  if (!isAbout(command, head, entry)) return refused({ kind: 'not-yours' });
  if (!mayReadThread(council, command.by, head.personId, londonDate(now))) {
    return refused({ kind: 'not-yours' });
  }
  const open = entry.childFile.filter(isOpen);
  if (isTakenBack(entry) || open.length === 0) return alreadyAnswered;
  if (command.reference === null) {
    const several = onlyOne && entry.childFile.length > 1;
    return several ? refusedFields({ field: 'reference', kind: 'missing' }) : accepted(open);
  }
  const meant = entry.childFile.filter(({ reference }) => reference === command.reference);
  if (meant.length === 0) return refusedFields({ field: 'reference', kind: 'not-a-choice' });
  return meant.some((item) => open.includes(item)) ? accepted(meant) : alreadyAnswered;
}

const isOpen = ({ confirmed }: ChildFileItem) => confirmed === null;

const passedOn = (
  item: ChildFileItem,
  to: PersonId,
  said: { readonly by: PersonId; readonly at: Instant },
  byOn: LocalDate,
): ChildFileItem => ({
  ...item,
  recorder: to,
  byOn,
  begunAt: null,
  handedOver: [...item.handedOver, { ...said, from: item.recorder, to }],
});

const alreadyAnswered = refusedFields({ field: 'reference', kind: 'already-answered' });
