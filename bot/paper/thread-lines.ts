// Every entry of a thread as one line of an export: in words for a person, and whole for whoever checks.
import type { Council } from '../domain/council';
import type { FullWords } from '../domain/decisions/stored-decision';
import type { Instant, PersonId } from '../domain/ids';
import { sheetsOf } from '../domain/papers/sheets-of';
import type { Sheet } from '../domain/sheet';
import type { ThreadEntry } from '../domain/thread';
import type { ThreadHead } from '../domain/thread-head';
import type { WorkingPaper } from '../domain/working-paper';
import { entryView } from '../views/entry-view';
import { nameOf } from '../views/words';
import { oneByOne } from './breathe';
import { fingerprintOf } from './fingerprint';

/** What a worker takes along: entries oldest first, sheets and long texts by their ids. */
export type LineFacts = {
  readonly council: Council;
  readonly owner: PersonId;
  /** The lengths that were agreed here: a session of one of them is not short. */
  readonly head: Pick<ThreadHead, 'agreement'>;
  readonly entries: readonly ThreadEntry[];
  readonly sheets: ReadonlyMap<string, Sheet>;
  readonly fullTexts: ReadonlyMap<string, FullWords>;
  readonly papers: readonly WorkingPaper[];
};

/** Oldest first; the worker's own papers stand among the entries by when they were last changed. */
export async function threadLines(facts: LineFacts, now: Instant): Promise<readonly object[]> {
  const entries = await oneByOne(ownEntries(facts), (entry) => ({
    at: entry.at,
    line: entryLine(facts, entry, now),
  }));
  const papers = facts.papers.map((paper) => ({ at: paper.at, line: paperLine(paper) }));
  return [...entries, ...papers]
    .sort((one, other) => Date.parse(one.at) - Date.parse(other.at))
    .map(({ line }, index) => ({ line: index + 1, ...line }));
}

/** What the supervisor said of their own time with tagging is not the worker's, on no page and in no export. */
const ownEntries = ({ entries, owner }: LineFacts): readonly ThreadEntry[] =>
  entries.flatMap((entry): readonly ThreadEntry[] => {
    if (entry.kind === 'record-step' && entry.step === 'time-effect' && entry.saidBy !== owner) return [];
    if (entry.kind !== 'record') return [entry];
    const { supervisor: _, ...timeEffect } = entry.timeEffect;
    return [{ ...entry, timeEffect }];
  });

function entryLine(facts: LineFacts, entry: ThreadEntry, now: Instant): object {
  const { council, owner, head, fullTexts, sheets } = facts;
  const textId = entry.kind === 'decision' ? entry.fullTextIn : null;
  const fullText = textId === null ? undefined : fullTexts.get(textId);
  const view = entryView(council, owner, entry, { viewer: owner, now, head }, { fullText });
  const beside = sheetsOf(entry).flatMap((sheetId) => sheets.get(sheetId) ?? []);
  return {
    kind: entry.kind,
    at: entry.at,
    says: {
      title: view.title,
      when: view.when,
      text: view.text,
      why: view.why,
      facts: [...view.badges.map(({ word }) => word), ...view.facts],
      by: 'saidBy' in entry && entry.saidBy !== null ? nameOf(council, entry.saidBy) : null,
    },
    entry,
    ...(fullText === undefined ? {} : { fullText }),
    ...(beside.length === 0
      ? {}
      : { sheets: beside.map((sheet) => ({ ...sheet, fingerprint: fingerprintOf(sheet.words) })) }),
  };
}

const paperLine = ({ of, at, words }: WorkingPaper): object => ({ kind: `own ${of}`, at, words });
