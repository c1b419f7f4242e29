// What somebody has begun, kept for themselves alone, and what they want to be asked.
import { type PersonId, personId, readOperationId } from '../domain/ids';
import { clearDraft, keepDraft, openDraft, openDrafts } from '../use-cases/drafts';
import { setEndOfDayQuestion } from '../use-cases/set-end-of-day';
import { draftView } from '../views/decisions/draft-view';
import { type Answered, type Asked, ok } from './call';
import { clearDraftRequest, keepDraftRequest, preferencesRequest } from './decision-contract';

/** The viewer's own; there is no way to ask for anybody else's. */
export async function getDrafts({ ports, viewer }: Asked): Promise<Answered> {
  const [council, now] = [ports.directory.council(), ports.clock.now()];
  const drafts = await openDrafts(ports, viewer);
  return ok({ drafts: drafts.map((draft) => draftView(council, draft, now)) });
}

/** One of the viewer's own, however many there are; 404 for everything else, whether it is there or not. */
export async function getDraft({ ports, viewer, params }: Asked): Promise<Answered> {
  const draft = await openDraft(ports, viewer, params.draftId ?? '');
  if (draft === undefined) return { refusal: { kind: 'not-yours' } };
  return ok({ draft: draftView(ports.directory.council(), draft, ports.clock.now()) });
}

/** Newer words under the same id replace the older. Nothing is kept that may identify a child or family. */
export async function postDraft({ ports, viewer, body }: Asked): Promise<Answered> {
  const read = keepDraftRequest.safeParse(body);
  if (!read.success) return { shape: read.error };
  const { about, values, notIdentifiers = [] } = read.data;
  const draftId = readOperationId(read.data.draftId);
  if (draftId === undefined) return { refusal: { kind: 'used-before' } };
  const kept = await keepDraft(ports, {
    draftId,
    author: viewer,
    about: about === null ? null : threadOf(viewer, about),
    origin: 'tab',
    values,
    notIdentifiers,
  });
  if (!kept.ok) return kept;
  return ok({ draft: draftView(ports.directory.council(), kept.value, ports.clock.now()) });
}

/** The same answer whether or not it was there, and whoever's it was: only one's own is ever cleared. */
export async function postClearDraft({ ports, viewer, params, body }: Asked): Promise<Answered> {
  const read = clearDraftRequest.safeParse(body);
  if (!read.success) return { shape: read.error };
  const draftId = readOperationId(params.draftId);
  if (draftId !== undefined) await clearDraft(ports, viewer, draftId);
  return ok({ cleared: true });
}

/** Whether to be asked "anything said in passing?" at the end of the day; always one's own. */
export async function postPreferences({ ports, viewer, body }: Asked): Promise<Answered> {
  const read = preferencesRequest.safeParse(body);
  if (!read.success) return { shape: read.error };
  const operationId = readOperationId(read.data.operationId);
  if (operationId === undefined) return { refusal: { kind: 'used-before' } };
  const on = read.data.endOfDayQuestion;
  const done = await setEndOfDayQuestion(ports, { operationId, by: viewer, on });
  if (!done.ok) return done;
  return ok({
    endOfDayQuestion: on,
    message: on
      ? 'You will be asked "Anything said in passing?" at the end of the day, unless another card came that day.'
      : 'The question at the end of the day is off.',
  });
}

const threadOf = (viewer: PersonId, about: string) => (about === 'me' ? viewer : personId(about));
