// Preparing a session: opening everything for it, and keeping what somebody writes.

import { mayPrepare } from '../../domain/preparation/preparing';
import {
  type KeptWords,
  keepPreparation,
  keepPrivateNotes,
} from '../../use-cases/preparation/keep-preparation';
import { openPreparation } from '../../use-cases/preparation/open-preparation';
import { preparationView } from '../../views/preparation/preparation-view';
import type { KeptView } from '../../views/records/record-view-types';
import { momentWords } from '../../views/words';
import { type Answered, type Asked, ok, ownerIn, todayIn } from '../call';
import { keepNotesRequest, keepPreparationRequest } from './preparation-contract';

/** At most four requests to the store, and one of the browser's. */
export async function getPreparation({ ports, viewer, params }: Asked): Promise<Answered> {
  const opened = await openPreparation(ports, viewer, ownerIn(ports, viewer, params));
  if (!opened.ok) return opened;
  return ok(
    preparationView(opened.value, {
      start: ports.newOperationId(),
      notToday: ports.newOperationId(),
      book: ports.newOperationId(),
    }),
  );
}

/** Points and a model for the other one to read. */
export async function postPreparation(asked: Asked): Promise<Answered> {
  if (!mayTry(asked)) return { refusal: { kind: 'not-yours' } };
  const { ports, viewer, params, body } = asked;
  const read = keepPreparationRequest.safeParse(body);
  if (!read.success) return { shape: read.error };
  const kept = await keepPreparation(ports, {
    by: viewer,
    about: ownerIn(ports, viewer, params),
    ...read.data,
  });
  return kept.ok ? ok(keptView(kept.value)) : kept;
}

/** Notes for nobody else. */
export async function postPrivateNotes(asked: Asked): Promise<Answered> {
  if (!mayTry(asked)) return { refusal: { kind: 'not-yours' } };
  const { ports, viewer, params, body } = asked;
  const read = keepNotesRequest.safeParse(body);
  if (!read.success) return { shape: read.error };
  const kept = await keepPrivateNotes(ports, {
    by: viewer,
    about: ownerIn(ports, viewer, params),
    ...read.data,
  });
  return kept.ok ? ok(keptView(kept.value)) : kept;
}

/** Before anything is read: whose thread it is decides whether there is anything to say about the rest. */
const mayTry = ({ ports, viewer, params }: Asked) =>
  mayPrepare(ports.directory.council(), viewer, ownerIn(ports, viewer, params), todayIn(ports));

function keptView<Words>(kept: KeptWords<Words>): KeptView<Words> {
  if (kept.kept) {
    const { revision, found } = kept;
    return {
      kept: true,
      revision,
      advice: [],
      found: found.length > 0 ? [{ field: 'text', words: found }] : [],
    };
  }
  const { revision, there, savedAt } = kept;
  return { kept: false, revision, words: there, savedAt: savedAt === null ? '' : momentWords(savedAt) };
}
