// What the reader has opened or asked to open: until when, the way in, and its early end.

import { Button } from '@fluentui/react-components';
import type { OwnOpeningView } from '../../bot/views/access/access-view-types';
import { Initials } from '../parts/initials';
import rows from '../parts/rows.module.css';
import { StepRefusal } from '../parts/step-refusal';
import { ToneBadge } from '../parts/tone-badge';
import { screenPaths } from '../paths';
import { useOpeningStep } from '../server/use-opening-step';
import styles from './access.module.css';

type Props = {
  readonly opening: OwnOpeningView;
  readonly told: (message: string) => void;
  /** On the page of the opened file itself its person stands above, and the way in is behind. */
  readonly inFile?: boolean;
};

export function OwnOpening({ opening, told, inFile = false }: Props) {
  const { person, badge, parts, sentence, open, openingId, operationId } = opening;
  const { busy, failure, send } = useOpeningStep({ personId: person.personId, openingId, operationId }, told);
  return (
    <li className={rows.one}>
      <div className={rows.person}>
        {inFile ? null : <Initials letters={person.initials} size="small" />}
        <div className={rows.words}>
          <p className={styles.top}>
            <b>{inFile ? parts : person.name}</b>
            <ToneBadge badge={badge} />
          </p>
          {inFile ? null : <p>{parts}</p>}
          <p className={rows.quiet}>{sentence}</p>
        </div>
      </div>
      <div className={rows.buttons}>
        {open && !inFile ? (
          <a className={styles.way} href={screenPaths.file(person.personId, 'opened')}>
            Read it<span className="for-screen-readers">{` in the file of ${person.name}`}</span>
          </a>
        ) : null}
        <Button
          disabledFocusable={busy}
          aria-label={inFile ? undefined : `${closeWord(open)}: ${person.name}`}
          onClick={() => send({ do: 'close' })}
        >
          {busy ? 'One moment' : closeWord(open)}
        </Button>
      </div>
      <StepRefusal failure={failure} />
    </li>
  );
}

const closeWord = (open: boolean) => (open ? 'Close it' : 'Take it back');
