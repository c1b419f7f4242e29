// Saves a decision and keeps what the server said about it, field by field.
import type { LogDecisionAnswer } from '../../bot/api/contract';
import { type Found, wordsFound } from '../parts/refusals';
import { apiPaths } from '../paths';
import { useClient } from '../server/client';
import type { Failure, FieldMessage } from '../server/failure';
import { useSend } from '../server/use-send';
import { requestFrom } from './decision-request';
import type { Draft } from './draft';
import type { Keeper } from './draft-keeper';

/** The fields of the form. */
const fieldNames = [
  'with',
  'text',
  'references',
  'furtherReferences',
  'type',
  'why',
  'said',
  'actionOwner',
  'actionBy',
  'recorder',
  'recordBy',
  'revisit',
  'where',
  'present',
  'risk',
  'beyondSupervisor',
] as const;
export type FieldName = (typeof fieldNames)[number];

/** The server's words for a field, where they are not ours. */
const otherNames: Record<string, FieldName> = {
  who: 'with',
  reference: 'references',
  newReference: 'references',
  withinMyAuthority: 'beyondSupervisor',
  referenceToFollow: 'references',
  saidAt: 'said',
  saidOn: 'said',
  saidTime: 'said',
};

export type Saving = {
  readonly busy: boolean;
  readonly failure: Failure | null;
  /** What the server said about this field, or null. */
  readonly messageFor: (field: FieldName) => string | null;
  /** What in this field may name a child or family. */
  readonly foundIn: (field: FieldName) => Found;
  readonly refusals: ReadonlyMap<FieldName, string>;
  /** Messages about something that is no field of this form. */
  readonly unplaced: readonly string[];
  readonly save: (draft: Draft) => void;
};

/** What is saved is asked of `keeper` first, so that no draft of it comes late. */
export function useSaving(
  personId: string,
  keeper: Keeper,
  saved: (answer: LogDecisionAnswer) => void,
): Saving {
  const client = useClient();
  const { busy, failure, send } = useSend(
    async (draft: Draft) => {
      const isKept = await keeper.hold(draft);
      try {
        const body = requestFrom(draft, isKept);
        return await client.write<LogDecisionAnswer>(apiPaths.decisions(personId), body);
      } catch (problem) {
        keeper.release();
        throw problem;
      }
    },
    (answer) => {
      keeper.finish();
      saved(answer);
    },
  );
  const refusals = placed(failure?.fields ?? []);
  return {
    busy,
    failure,
    messageFor: (field) => refusals.get(field) ?? null,
    foundIn: (field) => (failure?.fields ?? []).filter((each) => fieldOf(each) === field).flatMap(wordsFound),
    refusals,
    unplaced: (failure?.fields ?? []).filter((each) => !fieldOf(each)).map((each) => each.message),
    save: send,
  };
}

function placed(messages: readonly FieldMessage[]): ReadonlyMap<FieldName, string> {
  const refusals = new Map<FieldName, string>();
  for (const each of messages) {
    const field = fieldOf(each);
    if (field && !refusals.has(field)) refusals.set(field, each.message);
  }
  return refusals;
}

/** `references.0` and `references[0]` belong to `references`. */
function fieldOf({ field }: FieldMessage): FieldName | null {
  const [first = ''] = field.split(/[.[]/);
  return fieldNames.find((name) => name === first) ?? otherNames[first] ?? null;
}
