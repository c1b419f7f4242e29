// The page "Evidence", and what a check came to, in finished words.

import type { Council } from '../../domain/council';
import type { Finding } from '../../domain/evidence/chain';
import type { Instant, LocalDate, PersonId } from '../../domain/ids';
import { viewerView } from '../thread-view';
import { counted, fullDay, momentWords, nameOf, personView } from '../words';
import type { EvidenceCheckView, EvidenceView, WrongThreadView } from './evidence-view-types';
import { discreet, findingWords } from './finding-words';

/** What was read; `OpenedEvidence` fits. */
export type EvidenceFacts = {
  readonly council: Council;
  readonly viewer: PersonId;
  readonly today: LocalDate;
  readonly anchored: { readonly at: Instant; readonly threads: number } | null;
  readonly lastCheck: {
    readonly at: Instant;
    readonly by: PersonId;
    readonly threads: number;
    readonly wrong: number;
    readonly anchors?: number;
  } | null;
  readonly withoutOwnLine: boolean;
};

const ownLine = 'Your own line is left out: somebody else checks it.';

export function evidenceView(facts: EvidenceFacts): EvidenceView {
  const { council, viewer, today, anchored, lastCheck, withoutOwnLine } = facts;
  return {
    viewer: viewerView(council, viewer, today),
    notes: [
      'Everything that is written in a supervision file is tied to what was written before it. Once a day the end of every file is kept outside the store, where nobody can change it.',
      'A check says whether anything was altered, removed, moved or added behind the product. It shows nothing of what is written.',
      ...(withoutOwnLine ? [ownLine] : []),
    ],
    facts: [
      {
        title: 'Kept outside last',
        value: anchored
          ? `${momentWords(anchored.at)}, ${counted(anchored.threads, 'file', 'files')}`
          : 'Not yet: it is kept with the first sweep of the day',
      },
      {
        title: 'All checked last',
        value: lastCheck ? `${momentWords(lastCheck.at)}, by ${nameOf(council, lastCheck.by)}` : 'Not yet',
      },
      ...(lastCheck ? [{ title: 'What it found', value: resultWords(lastCheck) }] : []),
    ],
  };
}

function resultWords({ threads, wrong, anchors = 0 }: NonNullable<EvidenceFacts['lastCheck']>): string {
  if (wrong > 0) return `Something does not fit in ${counted(wrong, 'file', 'files')} of ${threads}`;
  const kept = anchors === 0 ? '' : ', but what was kept outside the store is not';
  return `${counted(threads, 'file', 'files')}, all as they were written${kept}`;
}

/** What was found; `CheckedForViewer` fits. */
export type CheckFacts = {
  readonly council: Council;
  readonly threads: number;
  readonly anchoredOn: LocalDate | null;
  readonly wrong: readonly { readonly personId: PersonId | null; readonly findings: readonly Finding[] }[];
  /** What is wrong with what was kept outside the store. */
  readonly anchors: readonly Finding[];
  readonly one: PersonId | null;
  readonly withoutOwnLine: boolean;
  /** Whether it may be said that something is about keeping, opening or copying the file. */
  readonly namesAll: boolean;
};

const mostListed = 50;
/** What follows from the first thing that is wrong is not worth a list. */
const mostLines = 5;

export function evidenceCheckView(facts: CheckFacts): EvidenceCheckView {
  const { council, wrong, anchors, namesAll } = facts;
  const listed = wrong.slice(0, mostListed).map(({ personId, findings }) => ({
    person: personId === null ? null : personView(council, personId),
    name: personId === null ? 'Somebody who is not in the directory' : nameOf(council, personId),
    lines: linesOf(findings, namesAll),
  }));
  const kept: WrongThreadView = {
    person: null,
    name: 'What was kept outside the store',
    lines: linesOf(anchors, namesAll),
  };
  return {
    answer: answerWords(facts),
    tone: wrong.length + anchors.length === 0 ? 'good' : 'attention',
    wrong: anchors.length === 0 ? listed : [kept, ...listed],
  };
}

const linesOf = (findings: readonly Finding[], namesAll: boolean): WrongThreadView['lines'] =>
  findings.slice(0, mostLines).map((finding) => {
    const told = namesAll ? finding : discreet(finding);
    return { sentence: findingWords(told), id: told.kind === 'head' ? '' : (told.id ?? '') };
  });

function answerWords(facts: CheckFacts): string {
  const { council, threads, wrong, anchors, anchoredOn, one, withoutOwnLine } = facts;
  const against = anchoredOn
    ? `Held against what was kept every day up to ${fullDay(anchoredOn)}.`
    : 'Nothing was kept outside the store yet, so an older copy put in the place of a file would not be seen.';
  const left = one === null && withoutOwnLine ? ` ${ownLine}` : '';
  const kept = anchors.length === 0 ? '' : ' What was kept outside the store is not all as it was.';
  return `${resultFor(council, threads, wrong.length, one)} ${against}${kept}${left}`;
}

function resultFor(council: Council, threads: number, wrong: number, one: PersonId | null): string {
  if (one !== null) {
    const name = nameOf(council, one);
    return wrong === 0 ? `${name}: everything is as it was written.` : `${name}: something does not fit.`;
  }
  return wrong === 0
    ? `${counted(threads, 'file was', 'files were')} checked: everything is as it was written.`
    : `${counted(threads, 'file was', 'files were')} checked. Something does not fit in ${wrong} of them.`;
}
