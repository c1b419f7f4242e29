// What an empty timeline says.
import type { Thread } from '../../bot/api/contract';
import type { ThreadFilter } from '../../bot/views/view-types';
import styles from './nothing-yet.module.css';

const nothing: Record<Exclude<ThreadFilter, 'everything'>, string> = {
  sessions: 'No sessions in this thread yet. They appear here once you have met.',
  decisions: 'No quick decisions yet. What gets agreed in the corridor will be here.',
  actions: 'No actions yet. What somebody promises to do will be here.',
};

export function NothingYet({ thread }: { thread: Thread }) {
  return (
    <div className={styles.nothing}>
      <p>{thread.filter === 'everything' ? firstWords(thread) : nothing[thread.filter]}</p>
    </div>
  );
}

function firstWords(thread: Thread): string {
  const whose = thread.own ? 'Your thread' : `${thread.person.name}’s thread`;
  return `${whose} starts here. Sessions, quick decisions and what was promised will line up in this place, newest first.`;
}
