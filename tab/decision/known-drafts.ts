// Reads what somebody has begun, and remembers that the server has it.
import { useEffect } from 'react';
import { useDraftOf, useDrafts } from '../server/decision-queries';
import { foundOnServer } from './draft-keeper';

export function useKnownDrafts(wanted: boolean) {
  const reading = useDrafts(wanted);
  const { data } = reading;
  useEffect(() => {
    for (const { draftId } of data?.drafts ?? []) foundOnServer(draftId);
  }, [data]);
  return reading;
}

/** One of them; null reads nothing. */
export function useKnownDraft(draftId: string | null) {
  const reading = useDraftOf(draftId);
  const { data } = reading;
  useEffect(() => {
    if (data) foundOnServer(data.draft.draftId);
  }, [data]);
  return reading;
}
