// The plain texts in a subject access copy: what it is and how to look it through, and what is not in it and why.
import type { Council } from '../../domain/council';
import type { LocalDate, PersonId } from '../../domain/ids';
import { isNameless } from '../../domain/retention/directory-rows';
import type { LeftOutKind } from '../../domain/rights/copy-lines';
import { leftOutKinds } from '../../domain/rights/copy-lines';
import { dueDate } from '../../domain/rights/due-date';
import type { OccurrenceKind } from '../../domain/rights/third-parties';
import { counted, fullDay, nameOf, possessive } from '../words';

/** What both texts name. */
export type CopyFacts = {
  readonly council: Council;
  readonly viewer: PersonId;
  readonly owner: PersonId;
  readonly receivedOn: LocalDate;
  /** e.g. "Tue 16 Mar 2027, 14:05". */
  readonly made: string;
  readonly lines: number;
  readonly toReview: number;
  readonly leftOut: ReadonlyMap<LeftOutKind, number>;
  readonly sharedNames: readonly string[];
  readonly shortNames: readonly string[];
};

export function copyReadMe({ council, viewer, owner, receivedOn, made, lines, toReview }: CopyFacts): string {
  const name = nameOf(council, owner);
  return [
    `Everything that is held about ${name}`,
    `Made on ${made} by ${nameOf(council, viewer)}, for a subject access request.`,
    '',
    'WHEN IT IS DUE',
    `Received on ${fullDay(receivedOn)}. To be answered by ${fullDay(dueDate(receivedOn, council.bankHolidays))}:`,
    'the corresponding day of the next month, moved to the next working day after a weekend or a bank',
    'holiday. For a complex request two months more can be taken; tell them so, and why, before that day.',
    '',
    'WHAT IS IN HERE',
    'file.pdf       their supervision file as a document: the agreement in force and every record.',
    `entries.jsonl  everything that is held, ${counted(lines, 'document', 'documents')}, one a line: the council’s`,
    '               files, their own thread with drafts, preparation and both people’s private notes, what',
    '               names them in other people’s threads (marked), drafts, and which reminders went out.',
    'hashes.txt     a fingerprint (sha-256) of every line and every file.',
    'verify.mjs     a small program that compares them: node verify.mjs.',
    'For you alone, to be taken out before it is handed on:',
    `to-review.csv  ${counted(toReview, 'place', 'places')} at which somebody else is in it.`,
    'left-out.txt   what is not in it, and why.',
    '',
    'BEFORE IT IS HANDED ON',
    '1. Go through to-review.csv. A case reference, a child or a family is taken out. A colleague who did',
    '   their work usually stays; what they said in confidence, or what is about them, is weighed up. So are',
    '   “somebody else’s private notes”: ask whoever wrote them before they go out.',
    '2. Lines marked “in somebody else’s file” are that person’s first: hand on only what is about the one',
    '   who asked.',
    '   “Perhaps theirs” is a name that a colleague has too, or a very short one: leave out what is about',
    '   somebody else.',
    '3. Read left-out.txt and decide on what it counts.',
    '4. What was said about health and wellbeing is theirs. Somebody else’s is not.',
    '5. Take to-review.csv and left-out.txt out. Where you took words out of a line, verify.mjs names that',
    '   line afterwards: keep this whole copy as the proof of what was there, and say what you took out.',
    '',
    'That this copy was asked for stands on their page of who opened the file.',
    '',
  ].join('\n');
}

export function leftOutText({ council, owner, leftOut, sharedNames, shortNames }: CopyFacts): string {
  const lines = leftOutKinds.flatMap((kind) => {
    const count = leftOut.get(kind) ?? 0;
    return count === 0 ? [] : [`* ${leftOutWords[kind](count)}`];
  });
  return [
    `What is held about ${nameOf(council, owner)} and is not in this copy`,
    '',
    ...(lines.length === 0 ? ['Nothing was counted here.'] : lines),
    '',
    'Of every copy:',
    '* Copies of thread heads, by which team screens open: what they say is in the lines marked “summary”.',
    '* Notes of how the sending of reminders went: the outcome stands beside each reminder.',
    '* The route to their chat in Teams: only whether there is one. The chat itself is Microsoft 365’s.',
    '* Who had the evidence checked last: kept once for the whole council, with a day and a count.',
    '* Logs hold no names and no content. Backups hold what is here, until they expire.',
    ...(isNameless(council.people.get(owner))
      ? [
          '* Their name is kept nowhere any more: they were looked for by their number in the council’s files, and by',
          '  the other names you gave. Ask for the copy once more with their name among those.',
        ]
      : []),
    ...(sharedNames.length === 0
      ? []
      : [
          `* ${possessive(nameOf(council, owner))} name was looked for as a whole. Alone, a colleague is called the same:`,
          `  ${sharedNames.join(', ')}. Where other people’s words say that, it is in this copy as “perhaps theirs”.`,
        ]),
    ...(shortNames.length === 0
      ? []
      : [
          `* A short name, or one half of a double one, is also another word: ${shortNames.join(', ')}. It was looked`,
          '  for where it has a capital, and is in this copy as “perhaps theirs”. Without a capital it was not found.',
        ]),
    '* Nicknames were searched for only where you gave them; initials and descriptions never.',
    '',
  ].join('\n');
}

const leftOutWords: Readonly<Record<LeftOutKind, (count: number) => string>> = {
  holds: (n) =>
    `${counted(n, 'hold', 'holds')} or what was said of one, to be decided by you: why a file is kept may be exempt.`,
  'put-off-openings': (n) =>
    `${counted(n, 'line', 'lines')} about an opening of which nobody is told yet, to be decided by you.`,
  removed: (n) =>
    `${counted(n, 'document', 'documents')} that were removed after a review; no words of them are left.`,
  chain: (n) =>
    `${counted(n, 'link', 'links')} of the chain by which changes are noticed: digests of what is in this copy, and no words.`,
  'other-heads': (n) =>
    `${counted(n, 'summary', 'summaries')} of other people’s threads that name them: worked out from entries that are in this copy.`,
  'own-writing': (n) =>
    `${counted(n, 'draft or note', 'drafts or notes')} they wrote about somebody else, which do not name them.`,
  'opening-messages': (n) =>
    `${counted(n, 'message', 'messages')} about the opening of a file; the openings themselves are in this copy, unless counted above.`,
  'links-and-marks': (n) =>
    `${counted(n, 'link to a document or mark', 'links to documents or marks')} of a saved draft, without content, that clear themselves.`,
};

/** The third column of the list. */
export const occurrenceWords: Readonly<Record<OccurrenceKind, string>> = {
  'case-reference': 'case reference',
  name: 'other person’s name',
  colleague: 'other person took part',
  'others-words': 'somebody else’s words',
  'others-notes': 'somebody else’s private notes',
  identifier: 'may identify a child or family',
  'others-file': 'in somebody else’s file',
  'perhaps-theirs': 'perhaps theirs: a name that is short, or a colleague’s too',
};

/** Where a line lies, in words. */
export const placeWords = (council: Council, owner: PersonId, file: PersonId | null): string => {
  if (file === null) return 'beside the threads';
  return file === owner ? 'their own file' : `in somebody else’s file: ${nameOf(council, file)}`;
};
