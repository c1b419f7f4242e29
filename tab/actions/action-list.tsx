// The open actions of a thread, each with what can be said of it.
import type { ActionView } from '../../bot/views/actions/action-view-types';

export type ActionListProps = {
  readonly personId: string;
  readonly actions: readonly ActionView[];
  /** Says in the page what just happened. */
  readonly say: (shown: string) => void;
};

export function ActionList({ actions }: ActionListProps) {
  return (
    <ul>
      {actions.map(({ entryId, text }) => (
        <li key={entryId}>{text}</li>
      ))}
    </ul>
  );
}
