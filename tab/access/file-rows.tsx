// People whose file the reader may open, each with the button that opens the form.
import { Button } from '@fluentui/react-components';
import type { FoundFiles } from '../../bot/api/access/access-contract';
import { Initials } from '../parts/initials';
import styles from './access.module.css';

/** Whose file, and the form that opens it. */
export type ToOpen = Pick<FoundFiles, 'putOff'> & {
  readonly file: FoundFiles['people'][number];
  readonly choices: FoundFiles['forms'][number]['choices'];
};

type Props = {
  readonly files: Pick<FoundFiles, 'people' | 'forms' | 'putOff'>;
  readonly open: (wanted: ToOpen) => void;
  /** Left out where the heading says as what. */
  readonly asWhat?: boolean;
};

export function FileRows({ files: { people, forms, putOff }, open, asWhat = true }: Props) {
  const choicesOf = (form: string) => forms.find((each) => each.form === form)?.choices ?? [];
  return (
    <ul className={styles.list}>
      {people.map((file) => (
        <li key={file.person.personId} className={styles.one}>
          <div className={styles.person}>
            <Initials letters={file.person.initials} size="small" />
            <div className={styles.words}>
              <p>
                <b>{file.person.name}</b>
              </p>
              <p className={styles.quiet}>
                {[file.person.role, file.person.team, asWhat ? file.as : ''].filter(Boolean).join(' · ')}
              </p>
              {file.facts.map((fact) => (
                <p key={fact} className={styles.quiet}>
                  {fact}
                </p>
              ))}
            </div>
          </div>
          {choicesOf(file.form).length > 0 ? (
            <div className={styles.buttons}>
              <Button onClick={() => open({ file, choices: choicesOf(file.form), putOff })}>
                Open<span className="for-screen-readers">{` ${file.person.name}’s file`}</span>
              </Button>
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
