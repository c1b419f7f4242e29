// Review: the promises of both, and the quick decisions that come back at this session.
import { ActionList } from '../actions/action-list';

type Props = { readonly personId: string; readonly say: (shown: string) => void };

export function ReviewPart({ personId, say }: Props) {
  return <ActionList personId={personId} actions={[]} say={say} />;
}
