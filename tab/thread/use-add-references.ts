// Adds the case references that were to follow to an entry.
import type { EntryAnswer } from '../../bot/api/contract';
import { typedReferences } from '../decision/typed-references';
import { apiPaths } from '../paths';
import { type Client, useClient } from '../server/client';
import { failureOf } from '../server/failure';
import { useShowAdded } from '../server/queries';
import { type Sending, useSend } from '../server/use-send';

/** Sends what was typed, and puts the answered entry into the thread before `added` hears of it. */
export function useAddReferences(
  personId: string,
  entryId: string,
  added: (answer: EntryAnswer) => void,
): Sending<string> {
  const client = useClient();
  const show = useShowAdded(personId);
  return useSend(
    (typed: string) => add(client, personId, entryId, typed, show),
    (answer) => {
      show(answer);
      added(answer);
    },
  );
}

/** When somebody was faster, their reference is shown too, so that nobody has to guess which one it is. */
async function add(
  client: Client,
  personId: string,
  entryId: string,
  typed: string,
  show: (answer: EntryAnswer) => void,
): Promise<EntryAnswer> {
  const body = { references: orNothing(typedReferences(typed)) };
  try {
    return await client.write<EntryAnswer>(apiPaths.references(personId, entryId), body);
  } catch (problem) {
    if (failureOf(problem).kind === 'used-before') {
      await client.read<EntryAnswer>(apiPaths.entry(personId, entryId)).then(show, () => undefined);
    }
    throw problem;
  }
}

/** An empty line is sent as it is: the server has the words for what is missing. */
function orNothing(references: string[]): string[] {
  return references.length > 0 ? references : [''];
}
