// People whose file the reader may open, each with the button that opens the form.

import { Button } from '@fluentui/react-components';
import type { FoundFiles } from '../../bot/api/access/access-contract';
import { Initials } from '../parts/initials';
import rows from '../parts/rows.module.css';

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
    <ul className={rows.list}>
      {people.map((file) => (
        <li key={file.person.personId} className={rows.one}>
          <div className={rows.person}>
            <Initials letters={file.person.initials} size="small" />
            <div className={rows.words}>
              <p>
                <b>{file.person.name}</b>
              </p>
              <p className={rows.quiet}>
                {[file.person.role, file.person.team, asWhat ? file.as : ''].filter(Boolean).join(' · ')}
              </p>
              {file.facts.map((fact) => (
                <p key={fact} className={rows.quiet}>
                  {fact}
                </p>
              ))}
            </div>
          </div>
          {choicesOf(file.form).length > 0 ? (
            <div className={rows.buttons}>
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
