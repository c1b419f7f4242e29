// The worker's own export: which year, and how anybody can check that nothing in it was altered.
import { Button, Field, Select } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import { useState } from 'react';
import type { FileView } from '../../bot/views/papers/file-view-types';
import { useOpenPaper } from './open-paper';
import styles from './overview.module.css';
import { PaperOutcome } from './paper-button';

export function YearForm({ personId, years }: { personId: string; years: FileView['years'] }) {
  const [chosen, setChosen] = useState(years[0]?.value ?? 'everything');
  const opening = useOpenPaper(personId);
  return (
    <>
      <h3 className={styles.part}>My year</h3>
      <p className={styles.words}>
        Yours to keep: your file on paper, every entry of your thread, your preparation and your CPD notes.
        Only you can ask for it.
      </p>
      <p className={styles.words}>
        Everything in it is listed with a fingerprint. Whoever you give it to can run the small program that
        comes with it, which says that nothing was altered, or names the first line that was.
      </p>
      <div className={styles.choice}>
        <Field label="Which year">
          <Select value={chosen} onChange={(_, { value }) => setChosen(value)}>
            {years.map(({ value, title }) => (
              <option key={value} value={value}>
                {title}
              </option>
            ))}
          </Select>
        </Field>
        <Button
          icon={<ArrowDownloadRegular />}
          disabledFocusable={opening.busy}
          onClick={() =>
            opening.send({ what: 'year', year: chosen === 'everything' ? null : Number(chosen) })
          }
        >
          Download my year
        </Button>
      </div>
      <PaperOutcome opening={opening} />
    </>
  );
}
