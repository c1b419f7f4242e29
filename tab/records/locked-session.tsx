// What its author had written when a record was signed by both: it can be read and copied, and nothing of it changes any more.
import type { RecordDraft } from '../../bot/api/records/record-contract';
import { Notice } from '../parts/notice';
import { screenPaths } from '../paths';
import { LeftWords } from './left-words';
import styles from './records.module.css';
import { linesOf } from './session-words';
import { WrittenLines } from './written-lines';

export function LockedSession({ view }: { view: RecordDraft }) {
  const { person, viewer, recordId, title, due, words } = view;
  const names = { worker: person.name, supervisor: viewer.name };
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <h1>{title}</h1>
      </header>
      <Notice tone="attention" title="It is locked" text={due}>
        <a href={screenPaths.file(person.personId, 'record', recordId)}>The record</a>
      </Notice>
      <LeftWords view={view} />
      <WrittenLines title="What you had written" lines={linesOf(words, view, names)} />
    </div>
  );
}
