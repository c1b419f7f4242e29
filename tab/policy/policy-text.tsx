// The policy as text: each grade's ladder, every setting in its group, the days the council is closed, and how it came about.
import type { ReactNode } from 'react';
import type { Policy } from '../../bot/api/clock-contract';
import screen from '../parts/screen.module.css';
import { Folded } from './folded';
import styles from './policy.module.css';

type Setting = Policy['groups'][number]['settings'][number];

export function PolicyText({ policy }: { policy: Policy }) {
  const { ladders, groups, closures, texts, history } = policy;
  return (
    <>
      <Part id="ladders" title="Who meets how often">
        <dl className={styles.ladders}>
          {ladders.map(({ title, sentence }) => (
            <div key={title}>
              <dt>{title}</dt>
              <dd>{sentence}</dd>
            </div>
          ))}
        </dl>
      </Part>
      {groups.map((group) => (
        <Group key={group.title} group={group} />
      ))}
      <Lines id="closures" title="Closed" lines={closures} />
      {texts.map(({ title, lines }, place) => (
        <Lines key={title} id={`text-${place}`} title={title} lines={lines} />
      ))}
      <Lines id="history" title="Versions" lines={history} />
    </>
  );
}

function Group({ group }: { group: Policy['groups'][number] }) {
  const settings = group.settings.filter(saysSomething);
  if (settings.length === 0) return null;
  return (
    <Folded title={group.title}>
      <dl className={styles.settings}>
        {settings.map((setting) => (
          <div key={setting.key}>
            <dt>{setting.title}</dt>
            <dd>{shownValue(setting)}</dd>
          </div>
        ))}
      </dl>
    </Folded>
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

/** What a longer text holds is told in sentences further down, and what is left open holds nothing. */
function saysSomething({ input, value }: Setting): boolean {
  return input !== 'text' && value !== '';
}

/** Behind a semicolon the unit tells whoever fills it in what leaving it open means. */
function shownValue({ value, unit, choices }: Setting): string {
  const words = choices.find((choice) => choice.value === value)?.title ?? value;
  return [words, unit.split(';')[0]].filter(Boolean).join(' ');
}
