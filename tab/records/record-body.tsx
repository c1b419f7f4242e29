// The words of an issued record, and what stands beside them.

import type { ReactNode } from 'react';
import { useId } from 'react';
import type { RecordAnswer, RecordVersion } from '../../bot/api/records/record-contract';
import styles from './records.module.css';

/** `label` names it where there is more than one on a page. */
export function RecordBody({ record, label = 'The record' }: { record: RecordVersion; label?: string }) {
  const { agenda, sections, behaviours, actions, issues, nextTime, time } = record;
  const { before, talked, after } = aroundAgenda(sections);
  return (
    <article className={styles.record} aria-label={label}>
      <Written sections={before} />
      {agenda.length + talked.length > 0 ? (
        <Part title="Agenda">
          <ul className={styles.list}>
            {agenda.map(({ from, text, outcome }) => (
              <li key={`${from} ${text}`}>
                <p>
                  <b>{from}</b> {text}
                </p>
                {outcome === '' ? null : <p className={styles.outcome}>{outcome}</p>}
              </li>
            ))}
          </ul>
          {talked.map(({ section, text }) => (
            <p key={section} className={styles.text}>
              {text}
            </p>
          ))}
        </Part>
      ) : null}
      <Written sections={after} />
      {behaviours.length > 0 ? (
        <Part title="Examples of behaviours">
          <ul className={styles.list}>
            {behaviours.map(({ tagId, statement, example }) => (
              <li key={tagId}>
                <p>
                  <b>{statement}</b>
                </p>
                <p className={styles.text}>{example}</p>
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
      <Lines title="Actions" lines={actions} />
      <Lines title="Taken upward" lines={issues} />
      {nextTime === '' ? null : (
        <Part title="Next time">
          <p className={styles.text}>{nextTime}</p>
        </Part>
      )}
      {time === null ? null : <p className={styles.quiet}>{time}</p>}
    </article>
  );
}

type Sections = RecordVersion['sections'];

/** Read in the order in which it is written: arriving and looking back come first, then what each brought. */
function aroundAgenda(sections: Sections) {
  const isBefore = ({ section }: Sections[number]) => section === 'check-in' || section === 'review';
  const isTalked = ({ section }: Sections[number]) => section === 'agenda';
  return {
    before: sections.filter(isBefore),
    talked: sections.filter(isTalked),
    after: sections.filter((one) => !isBefore(one) && !isTalked(one)),
  };
}

function Written({ sections }: { sections: Sections }) {
  return sections.map(({ section, title, text }) => (
    <Part key={section} title={title}>
      <p className={styles.text}>{text}</p>
    </Part>
  ));
}

/** Comments and addenda are nobody's to edit. */
export function BesideRecord({ record }: { record: RecordAnswer }) {
  const { signatures, disagreement, comments, addenda, filed, kept } = record;
  const id = useId();
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <h2 id={id}>Signatures, and what stands beside it</h2>
      {signatures.length === 0 ? <p>Nobody has signed it yet.</p> : null}
      <ul className={styles.list}>
        {signatures.map(({ who, when, meaning, version, void: isVoid }) => (
          <li key={`${who} ${version} ${when}`}>
            <b>{who}</b>, {meaning}, {when}
            {isVoid ? <span className={styles.note}>Void: given for version {version}.</span> : null}
          </li>
        ))}
      </ul>
      {disagreement === null ? null : <p>{disagreement}</p>}
      <WordsBy title="Comments" all={comments} />
      <WordsBy title="Addenda" all={addenda} />
      {filed === null ? null : <p>{filed}</p>}
      <p className={styles.quiet}>{kept}</p>
    </section>
  );
}

function WordsBy({ title, all }: { title: string; all: RecordAnswer['comments'] }) {
  if (all.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className={styles.list}>
        {all.map(({ who, when, about, text }) => (
          <li key={`${who} ${when}`}>
            <p>
              <b>{who}</b>, {when}
              {about === '' ? '' : `, ${about}`}
            </p>
            <p className={styles.text}>{text}</p>
          </li>
        ))}
      </ul>
    </>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <Part title={title}>
      <ul className={styles.list}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Part>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
