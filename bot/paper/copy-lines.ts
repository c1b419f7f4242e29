// Every document of a subject access copy as one line, and whoever else stands in it as rows of a table.

import { csvCell } from '../council-files/csv-cell';
import type { Council } from '../domain/council';
import type { Instant, PersonId } from '../domain/ids';
import { personId } from '../domain/ids';
import { type CopyLine, contentOf, isPerhaps } from '../domain/rights/copy-lines';
import type { ReminderFact } from '../domain/rights/reminder-facts';
import { type Occurrence, thirdParties } from '../domain/rights/third-parties';
import type { ThreadHead } from '../domain/thread-head';
import { entryView } from '../views/entry-view';
import { occurrenceWords, placeWords } from '../views/rights/copy-texts';
import { nameOf } from '../views/words';
import { oneByOne } from './breathe';
import { fingerprintOf } from './fingerprint';

export type CopyToWrite = {
  readonly council: Council;
  readonly owner: PersonId;
  readonly head: Pick<ThreadHead, 'agreement'>;
  readonly lines: readonly CopyLine[];
  readonly reminders: readonly ReminderFact[];
  readonly hasChat: boolean;
};

/** Others have their turn between documents: a long file takes seconds. */
export async function writeCopy(
  copy: CopyToWrite,
  now: Instant,
): Promise<{ readonly lines: readonly object[]; readonly review: string; readonly occurrences: number }> {
  const { council, owner } = copy;
  const documents = await oneByOne(copy.lines, (line) => documentLine(copy, line, now));
  const lines = [...documents, ...copy.reminders.map((one) => reminderLine(council, one)), chatLine(copy)];
  const look = thirdParties(council, owner);
  const found = await oneByOne(copy.lines, (line) => look(copiedFrom(line)), 5);
  const rows = found.flatMap((some, index) =>
    some.map((one) => reviewRow(council, index + 1, copy.lines[index]?.documentId ?? '', one)),
  );
  return {
    lines: lines.map((line, index) => ({ line: index + 1, ...line })),
    review: [header, ...rows].map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join(''),
    occurrences: rows.length,
  };
}

const copiedFrom = (line: CopyLine) => ({
  file: line.file,
  content: contentOf(line),
  perhaps: isPerhaps(line),
});

const header = ['file', 'line', 'document', 'field', 'kind', 'words'];

const reviewRow = (
  council: Council,
  line: number,
  documentId: string,
  { kind, where, words }: Occurrence,
) => {
  const person = council.people.get(personId(words));
  const isPerson = where === '' && person !== undefined;
  return [
    'entries.jsonl',
    String(line),
    documentId,
    where,
    occurrenceWords[kind],
    isPerson ? person.displayName : words,
  ];
};

function documentLine(copy: CopyToWrite, line: CopyLine, now: Instant): object {
  const place = {
    in: placeWords(copy.council, copy.owner, line.file),
    document: line.documentId,
    at: line.at,
  };
  switch (line.is) {
    case 'entry':
      return { ...place, kind: line.entry.kind, says: says(copy, line, now), entry: line.entry };
    case 'sheet':
      return {
        ...place,
        kind: `${line.sheet.of} in words`,
        fingerprint: fingerprintOf(line.sheet.words),
        sheet: line.sheet,
      };
    case 'paper':
      return {
        ...place,
        kind: `${line.paper.of}, not issued`,
        by: nameOf(copy.council, line.paper.author),
        paper: line.paper,
      };
    case 'other':
      return { ...place, kind: line.kind, content: line.content };
    case 'passages':
      return line.perhaps
        ? { ...place, kind: `${line.kind}, perhaps theirs`, perhapsAboutThem: line.passages }
        : { ...place, kind: line.kind, onlyWhatNamesThem: line.passages };
  }
}

/** As the page would say it to them. */
function says({ council, owner, head }: CopyToWrite, line: Extract<CopyLine, { is: 'entry' }>, now: Instant) {
  const { entry, file } = line;
  const worker = file ?? owner;
  const view = entryView(council, worker, entry, {
    viewer: owner,
    now,
    ...(worker === owner ? { head } : {}),
  });
  const by = 'saidBy' in entry ? entry.saidBy : entry.loggedBy;
  return {
    title: view.title,
    when: view.when,
    text: view.text,
    why: view.why,
    facts: [...view.badges.map(({ word }) => word), ...view.facts],
    by: by === null ? null : nameOf(council, by),
  };
}

const reminderLine = (council: Council, { day, recipient, kinds, outcome }: ReminderFact): object => ({
  in: 'reminders',
  document: `${day} ${recipient}`,
  at: null,
  kind: 'reminder',
  on: day,
  to: nameOf(council, recipient),
  about: kinds,
  outcome,
});

const chatLine = ({ hasChat }: CopyToWrite): object => ({
  in: 'beside the threads',
  document: 'chat in Teams',
  at: null,
  kind: 'chat',
  known: hasChat ? 'yes' : 'no',
});
