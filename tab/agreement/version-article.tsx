// One version of an agreement, laid out to be read and to be printed.
import { useId } from 'react';
import type { AgreementVersionAnswer } from '../../bot/api/agreements/agreement-contract';
import screen from '../parts/screen.module.css';
import styles from './agreement.module.css';

export function VersionArticle({ version }: { version: AgreementVersionAnswer }) {
  const id = useId();
  const { title, badge, facts, parts, signatures, why, filed } = version;
  return (
    <section className={screen.panel} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p className={styles.badge} data-tone={badge.tone}>
        {badge.word}
      </p>
      <ul className={styles.facts}>
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      {parts.map((part) => (
        <div key={part.title} className={styles.part}>
          <h3>{part.title}</h3>
          <dl>
            {part.lines.map(({ label, text }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
      <ul className={styles.facts}>
        {[...signatures, ...(why ? [why] : []), ...(filed ? [filed] : [])].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
