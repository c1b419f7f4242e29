// What somebody wants to talk about, point by point: written, moved and taken out with the keyboard alone.
import { Button, Field, Textarea } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Paper } from '../papers/paper';
import { MarkedWords } from '../parts/marked-words';
import { refusalOr } from '../parts/refusal-or';
import styles from './prepare.module.css';
import { messageAt, moved, type Point, type Words } from './prepare-words';

type Props = { readonly paper: Paper<Words> };

/** The other one brings as many. */
const most = 15;

/** Where the focus goes once the list has changed: a field or a button of a point, or the button below them. */
type Wanted = { readonly pointId: string | null; readonly part: 'text' | 'up' | 'down' };

export function OwnPoints({ paper }: Props) {
  const { points } = paper.words;
  const place = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState<Wanted | null>(null);
  useEffect(() => {
    if (!wanted) return;
    const row = [...(place.current?.querySelectorAll('[data-point]') ?? [])].find(
      (each) => each.getAttribute('data-point') === wanted.pointId,
    );
    const part = (row ?? place.current)?.querySelector<HTMLElement>(
      row ? `[data-part="${wanted.part}"]` : '[data-part="add"]',
    );
    part?.focus();
  }, [wanted]);

  const put = (next: (points: readonly Point[]) => Point[]) =>
    paper.update((now) => ({ ...now, points: next(now.points) }));
  const add = (after: number) => {
    if (points.length >= most) return;
    const pointId = crypto.randomUUID();
    put((all) => [...all.slice(0, after + 1), { pointId, text: '' }, ...all.slice(after + 1)]);
    setWanted({ pointId, part: 'text' });
  };
  const row = (point: Point, at: number) => ({
    point,
    at,
    last: at === points.length - 1,
    message: messageAt(paper.refused, `points.${point.pointId}`),
    found: paper.found.flatMap(({ field, words }) => (field === `points.${point.pointId}` ? words : [])),
    write: (text: string) =>
      put((all) => all.map((each) => (each.pointId === point.pointId ? { ...each, text } : each))),
    move: (by: -1 | 1) => {
      put((all) => moved(all, point.pointId, by));
      setWanted({ pointId: point.pointId, part: by === -1 ? 'up' : 'down' });
    },
    remove: () => {
      put((all) => all.filter((each) => each.pointId !== point.pointId));
      setWanted({ pointId: (points[at + 1] ?? points[at - 1])?.pointId ?? null, part: 'text' });
    },
    addBelow: () => add(at),
    allow: (words: readonly string[]) =>
      paper.update((now) => ({
        ...now,
        notIdentifiers: [...new Set([...now.notIdentifiers, ...words])],
      })),
  });
  return (
    <div ref={place} className={styles.points}>
      {points.length > 0 ? (
        <ol>
          {points.map((point, at) => (
            <PointRow key={point.pointId} {...row(point, at)} />
          ))}
        </ol>
      ) : null}
      <Button
        data-part="add"
        icon={<AddRegular />}
        disabledFocusable={points.length >= most}
        onClick={() => add(points.length - 1)}
      >
        Add a point
      </Button>
    </div>
  );
}

type RowProps = {
  readonly point: Point;
  readonly at: number;
  readonly last: boolean;
  readonly message: string | null;
  readonly found: readonly string[];
  readonly write: (text: string) => void;
  readonly move: (by: -1 | 1) => void;
  readonly remove: () => void;
  readonly addBelow: () => void;
  readonly allow: (words: readonly string[]) => void;
};

function PointRow({ point, at, last, message, found, write, move, remove, addBelow, allow }: RowProps) {
  const name = `point ${at + 1}`;
  /** A point is one thought: Enter begins the next one. */
  function enter(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    addBelow();
  }
  return (
    <li data-point={point.pointId}>
      <div className={styles.point}>
        <Field {...refusalOr(message)}>
          <Textarea
            data-part="text"
            aria-label={`Point ${at + 1}`}
            className={styles.grows ?? ''}
            rows={1}
            resize="none"
            value={point.text}
            onKeyDown={enter}
            onChange={(_, { value }) => write(value)}
          />
        </Field>
        <div className={styles.tools}>
          <Button
            data-part="up"
            appearance="subtle"
            icon={<ArrowUpRegular />}
            aria-label={`Move ${name} up`}
            disabledFocusable={at === 0}
            onClick={() => move(-1)}
          />
          <Button
            data-part="down"
            appearance="subtle"
            icon={<ArrowDownRegular />}
            aria-label={`Move ${name} down`}
            disabledFocusable={last}
            onClick={() => move(1)}
          />
          <Button
            appearance="subtle"
            icon={<DismissRegular />}
            aria-label={`Take out ${name}`}
            onClick={remove}
          />
        </div>
      </div>
      <MarkedWords text={point.text} found={found} allow={allow} busy={false} />
    </li>
  );
}
