// The way back from a page of a supervision file: the same words in the same place, above the heading, on each of them.
import { screenPaths } from '../paths';
import styles from './file-trail.module.css';

type Props = { readonly personId: string };

/** Only for pages of the two whose file it is: to anybody else it would lead nowhere. */
export const FileTrail = ({ personId }: Props) => (
  <nav className={styles.trail} aria-label="Way back">
    <a href={screenPaths.file(personId)}>The supervision file</a>
    <a href={screenPaths.thread(personId)}>The thread</a>
  </nav>
);
