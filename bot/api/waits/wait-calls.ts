// Waits on other agencies from the tab: the list, one more, and what became of one.
import type { Outcome } from '../../domain/outcome';
import type { WaitStepKind } from '../../domain/waits/wait';
import { keepWait, sayOfWait, type WaitDone } from '../../use-cases/waits/on-wait';
import { openWaits } from '../../use-cases/waits/open-waits';
import { waitSavedWords, waitsView, waitViews } from '../../views/waits/waits-view';
import {
  type Answered,
  type Asked,
  actIn,
  mayRead,
  notYours,
  ok,
  ownerIn,
  todayIn,
  usedBefore,
} from '../call';
import { keepWaitRequest, waitStepRequest } from './wait-contract';

/** What is waited for; three requests at most. */
export async function getWaits({ ports, viewer, params }: Asked): Promise<Answered> {
  const opened = await openWaits(ports, viewer, ownerIn(ports, viewer, params));
  return opened.ok ? ok(waitsView(opened.value)) : opened;
}

/** 201 for a new wait, 200 for the same one delivered again. */
export async function postWait(asked: Asked): Promise<Answered> {
  if (!mayRead(asked)) return notYours;
  const read = keepWaitRequest.safeParse(asked.body);
  if (!read.success) return { shape: read.error };
  const { operationId, notIdentifiers = [], ...given } = read.data;
  const act = actIn(asked, operationId);
  if (act === undefined) return usedBefore;
  return saved(asked, await keepWait(asked.ports, { ...act, ...given, notIdentifiers }), null);
}

/** 201 for a new step, 200 for the same one delivered again. */
export async function postWaitStep(asked: Asked): Promise<Answered> {
  if (!mayRead(asked)) return notYours;
  const read = waitStepRequest.safeParse(asked.body);
  if (!read.success) return { shape: read.error };
  const act = actIn(asked, read.data.operationId);
  if (act === undefined) return usedBefore;
  const { step } = read.data;
  const expectedBy = step.do !== 'chased' || step.expectedBy === undefined ? null : (step.expectedBy ?? '');
  const entryId = asked.params.entryId ?? '';
  const done = await sayOfWait(asked.ports, { ...act, entryId, step: step.do, expectedBy });
  return saved(asked, done, step.do);
}

function saved(
  { ports, viewer, params }: Asked,
  done: Outcome<WaitDone>,
  step: WaitStepKind | null,
): Answered {
  if (!done.ok) return done;
  const { entry, alreadySaved } = done.value;
  const [council, owner, today] = [ports.directory.council(), ownerIn(ports, viewer, params), todayIn(ports)];
  const open = entry.state === 'WAITING' ? [entry] : [];
  const [wait = null] = waitViews({ council, viewer, owner, today, waits: open });
  const words = waitSavedWords(entry, step, today);
  return {
    status: alreadySaved ? 200 : 201,
    body: { wait, alreadySaved, message: alreadySaved ? `That was saved already. ${words}` : words },
  };
}
