// What happens to a quick decision after it is logged, from the tab: steps, notes to copy, and what is still open.
import { mayReadThread } from '../domain/access/access';
import { mayDecide } from '../domain/decisions/authority';
import type { ActOnDecision } from '../domain/decisions/on-decision';
import { personId, readOperationId } from '../domain/ids';
import type { Outcome } from '../domain/outcome';
import type { CouncilPorts } from '../ports/council-ports';
import { withdrawCase } from '../use-cases/cases/withdraw-case';
import {
  answerChildFile,
  answerDecision,
  completeDecision,
  type DecisionDone,
  handOverChildFile,
  lookAgain,
  relinkCase,
  withdrawDecision,
} from '../use-cases/on-decision';
import { openDecisions, openEndorsements } from '../use-cases/open-decisions';
import { openEntry, wholeWords } from '../use-cases/open-entry';
import { copyNotesView } from '../views/decisions/copy-note-view';
import { type DoneStep, decisionStepWords } from '../views/decisions/decision-step-words';
import { endorsementsView } from '../views/decisions/endorsements-view';
import { openDecisionsView } from '../views/decisions/open-decisions-view';
import { entryView } from '../views/entry-view';
import { type Answered, type Asked, ok, ownerIn, todayIn } from './call';
import { type DecisionStepRequest, decisionStepRequest } from './decision-contract';

/** 201 for a new step, 200 for the same one delivered again; with the entry as it is then. */
export async function postStep({ ports, viewer, params, body }: Asked): Promise<Answered> {
  const council = ports.directory.council();
  const owner = ownerIn(ports, viewer, params);
  // Whoever may decide for others may answer one entry of a thread that is closed to them otherwise.
  if (!mayReadThread(council, viewer, owner, todayIn(ports)) && !mayDecide(council, viewer, todayIn(ports)))
    return { refusal: { kind: 'not-yours' } };
  const read = decisionStepRequest.safeParse(body);
  if (!read.success) return { shape: read.error };
  const operationId = readOperationId(read.data.operationId);
  if (operationId === undefined) return { refusal: { kind: 'used-before' } };
  const act = { operationId, by: viewer, about: owner, entryId: params.entryId ?? '' };
  const done = await take(ports, act, read.data.step);
  if (!done.ok) return done;
  const { entry, alreadySaved } = done.value;
  const whole = entry.kind === 'decision' ? await wholeWords(ports, owner, entry) : {};
  const words = decisionStepWords(council, viewer, stepOf(read.data.step), done.value, todayIn(ports));
  return {
    status: alreadySaved ? 200 : 201,
    body: {
      entry: entryView(council, owner, entry, { viewer, now: ports.clock.now() }, whole),
      alreadySaved,
      message: alreadySaved ? `That was saved already. ${words}` : words,
    },
  };
}

type Step = DecisionStepRequest['step'];

function take(ports: CouncilPorts, act: ActOnDecision, step: Step): Promise<Outcome<DecisionDone>> {
  switch (step.do) {
    case 'answer': {
      const { answer, text = '', why = '', references = [], notIdentifiers = [] } = step;
      const withinMyAuthority = step.withinMyAuthority ?? false;
      const given = { answer, text, why, references, withinMyAuthority, notIdentifiers };
      return answerDecision(ports, { ...act, ...given });
    }
    case 'complete': {
      const { why = '', references = [], notIdentifiers = [] } = step;
      return completeDecision(ports, { ...act, why, references, notIdentifiers });
    }
    case 'child-file':
      return answerChildFile(ports, { ...act, reference: step.reference, answer: step.answer });
    case 'hand-over':
      return handOverChildFile(ports, { ...act, reference: step.reference, to: personId(step.to) });
    case 'look-again':
      return lookAgain(ports, { ...act, answer: step.answer });
    case 'relink': {
      const { from, to, why, notIdentifiers = [] } = step;
      return relinkCase(ports, { ...act, from, to, why, notIdentifiers });
    }
    case 'withdraw':
      return withdraw(ports, act);
  }
}

/** What is no quick decision of theirs may be a case discussion. */
async function withdraw(ports: CouncilPorts, act: ActOnDecision): Promise<Outcome<DecisionDone>> {
  const done = await withdrawDecision(ports, act);
  return !done.ok && done.refusal.kind === 'not-yours' ? withdrawCase(ports, act) : done;
}

const stepOf = (step: Step): DoneStep =>
  step.do === 'hand-over' ? { do: step.do, to: personId(step.to) } : step;

/** One note for each child. For whoever may read the thread: the authority decides and copies nothing. */
export async function getNotes({ ports, viewer, params }: Asked): Promise<Answered> {
  const owner = ownerIn(ports, viewer, params);
  if (!mayReadThread(ports.directory.council(), viewer, owner, todayIn(ports)))
    return { refusal: { kind: 'not-yours' } };
  const opened = await openEntry(ports, viewer, owner, params.entryId ?? '');
  if (!opened.ok) return opened;
  const { council, entry } = opened.value;
  if (entry.kind !== 'decision') return { refusal: { kind: 'not-yours' } };
  return ok({ notes: copyNotesView(council, owner, entry, opened.value) });
}

/** What waits in one thread; three requests to the store, one when nothing does. */
export const getOpen = ({ ports, viewer, params }: Asked): Promise<Answered> =>
  shown(openDecisions(ports, viewer, ownerIn(ports, viewer, params)), openDecisionsView);

/** Two lists for a talk between the two, only when one of them asks. */
export const getEndorsements = ({ ports, viewer, params }: Asked): Promise<Answered> =>
  shown(openEndorsements(ports, viewer, ownerIn(ports, viewer, params)), endorsementsView);

async function shown<Facts>(
  opening: Promise<Outcome<Facts>>,
  view: (facts: Facts) => object,
): Promise<Answered> {
  const opened = await opening;
  return opened.ok ? ok(view(opened.value)) : opened;
}
