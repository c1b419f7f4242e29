// The policy as text: each grade's ladder, every setting in its group, the days the council is closed, and how it came about.
import type { ReactNode } from 'react';
import type { Policy } from '../../bot/api/clock-contract';
import screen from '../parts/screen.module.css';
import styles from './policy.module.css';

type Setting = Policy['groups'][number]['settings'][number];

export function PolicyText({ policy }: { policy: Policy }) {
  const { ladders, groups, closures, history } = policy;
  return (
    <>
      <Part id="ladders" title="How often">
        <dl className={styles.ladders}>
          {ladders.map(({ title, sentence }) => (
            <div key={title}>
              <dt>{title}</dt>
              <dd>{sentence}</dd>
            </div>
          ))}
        </dl>
      </Part>
      {groups.map(({ title, settings }, place) => (
        <Part key={title} id={`group-${place}`} title={title}>
          <dl className={styles.settings}>
            {settings.filter(isShort).map((setting) => (
              <div key={setting.key}>
                <dt>{setting.title}</dt>
                <dd>{shownValue(setting)}</dd>
              </div>
            ))}
          </dl>
        </Part>
      ))}
      <Lines id="closures" title="Closed" lines={closures} />
      <Lines id="history" title="Versions" lines={history} />
    </>
  );
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className={screen.panel} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

function Lines({ id, title, lines }: { id: string; title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <Part id={id} title={title}>
      <ul className={styles.lines}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Part>
  );
}

/** What a longer text holds is told in sentences further down. */
function isShort({ input }: Setting): boolean {
  return input !== 'text';
}

function shownValue({ value, unit, choices }: Setting): string {
  const words = choices.find((choice) => choice.value === value)?.title ?? value;
  return [words, unit].filter(Boolean).join(' ');
}
