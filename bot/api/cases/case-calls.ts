// Case discussions of a thread: the list, a new one, and the note that is made of it and kept nowhere.
import { mayReadThread } from '../../domain/access/access';
import { caseAdvice } from '../../domain/cases/case-advice';
import { type CaseNoteWords, caseNoteParts } from '../../domain/cases/case-note-words';
import type { LogCase } from '../../domain/cases/log-case';
import { localDate } from '../../domain/dates';
import { type OperationId, readOperationId } from '../../domain/ids';
import { logCase } from '../../use-cases/cases/log-case';
import { openCases } from '../../use-cases/cases/open-cases';
import { caseEntryView } from '../../views/cases/case-entry-view';
import { caseNotesView } from '../../views/cases/case-note-view';
import { caseAdviceWords } from '../../views/cases/case-words';
import { caseSavedWords, casesView } from '../../views/cases/cases-view';
import { type Answered, type Asked, ok, ownerIn, todayIn } from '../call';
import { casesQuery, type LogCaseRequest, logCaseRequest } from './case-contract';

/** The newest, or those of one record; three requests. */
export async function getCases({ ports, viewer, params, query }: Asked): Promise<Answered> {
  const read = casesQuery.safeParse(query);
  if (!read.success) return { shape: read.error };
  const opened = await openCases(ports, viewer, ownerIn(ports, viewer, params), read.data.record ?? null);
  return opened.ok ? ok(casesView(opened.value)) : opened;
}

/** 201 for a new one, 200 for the same one delivered again, each with the note made of the words that came with it. */
export async function postCase(asked: Asked): Promise<Answered> {
  const { ports, viewer, params, body } = asked;
  const council = ports.directory.council();
  const owner = ownerIn(ports, viewer, params);
  if (!mayReadThread(council, viewer, owner, todayIn(ports))) return { refusal: { kind: 'not-yours' } };
  const read = logCaseRequest.safeParse(body);
  if (!read.success) return { shape: read.error };
  const operationId = readOperationId(read.data.operationId);
  if (operationId === undefined) return { refusal: { kind: 'used-before' } };
  const command = commandFrom(asked, operationId, read.data);
  const advice = caseAdvice(command).map((one) => caseAdviceWords[one]);
  if (read.data.look) {
    return ok({ entry: null, note: '', notes: [], advice, alreadySaved: false, message: '' });
  }
  const done = await logCase(ports, command);
  if (!done.ok) return done;
  const { entry, alreadySaved } = done.value;
  const now = ports.clock.now();
  const notes = caseNotesView(council, owner, entry, command.full);
  const words = caseSavedWords(council, viewer, entry, now);
  return {
    status: alreadySaved ? 200 : 201,
    body: {
      entry: caseEntryView(council, owner, entry, { viewer, now }),
      note: notes[0]?.text ?? '',
      notes,
      advice,
      alreadySaved,
      message: alreadySaved ? `That was saved already. ${words}` : words,
    },
  };
}

function commandFrom(
  { ports, viewer, params }: Asked,
  operationId: OperationId,
  { decisions, nextOn, full, notIdentifiers = [], look: _, ...given }: LogCaseRequest,
): LogCase {
  return {
    ...given,
    operationId,
    by: viewer,
    about: ownerIn(ports, viewer, params),
    decisions: decisions.map(({ text, owner, byOn }) => ({ text, owner, byOn: dayIn(byOn) })),
    nextOn: dayIn(nextOn),
    full: wholeNote(full),
    notIdentifiers,
  };
}

const dayIn = (given: string | null) => localDate(given ?? undefined) ?? null;

const wholeNote = (given: LogCaseRequest['full']): CaseNoteWords => ({
  ...blankNote,
  ...Object.fromEntries(caseNoteParts.map((part) => [part, given[part] ?? ''])),
});

const blankNote: CaseNoteWords = {
  voice: '',
  changed: '',
  analysis: '',
  difference: '',
  decisionAndWhy: '',
  actions: '',
  contingency: '',
};
