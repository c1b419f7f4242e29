// The day's card whatever is on it: short, small, in a colleague's voice, and evidence of delivery when it is used.
import type { PromptKind } from '../../bot/domain/prompts/prompt';
import { everyKind, promptCard, recipientOf } from './prompt-cards';

type Node = Readonly<Record<string, unknown>>;

function nodesOf(part: unknown): Node[] {
  if (Array.isArray(part)) return part.flatMap(nodesOf);
  if (typeof part !== 'object' || part === null) return [];
  return [{ ...part }, ...Object.values(part).flatMap(nodesOf)];
}

const textOf = (card: object) =>
  nodesOf(card)
    .flatMap(({ type, text }) => (type === 'TextRun' ? [String(text)] : []))
    .join(' ');
const countOf = (card: object) => textOf(card).split(/\s+/).filter(Boolean).length;
const cardFor = (kind: PromptKind, waiting = 0) =>
  promptCard({ kinds: [kind], to: recipientOf[kind] ?? 'priya', waiting });

describe.each(everyKind)('%s', (kind) => {
  it('says at most sixty words, with more waiting too', () => {
    expect({ words: countOf(cardFor(kind, 12)), text: textOf(cardFor(kind)) }).toEqual({
      words: expect.any(Number),
      text: expect.stringMatching(/^\S.*[.?:!"…]$/s),
    });
    expect(countOf(cardFor(kind, 12))).toBeLessThanOrEqual(60);
  });

  it('says at most sixty words together with any other', () => {
    for (const other of everyKind) {
      const both = promptCard({ kinds: [kind, other], waiting: 12 });
      expect([other, countOf(both), textOf(both)].slice(0, countOf(both) > 60 ? 3 : 1)).toEqual([other]);
    }
  });

  it('speaks to the worker in words of their own where it goes to both', () => {
    if (kind !== 'prepare' && kind !== 'step-down' && kind !== 'induction') return;
    const own = promptCard({ kinds: [kind], to: kind === 'prepare' ? 'lewis' : 'josh' });
    expect(textOf(own)).not.toBe(textOf(cardFor(kind)));
    expect(countOf(own)).toBeLessThanOrEqual(60);
  });

  it('never scores, blames, or says why somebody is away', () => {
    expect(textOf(cardFor(kind))).not.toMatch(
      /\bfail|\bmiss(ed|ing)\b|%|score|\bsick|\bill\b|medical|non-complian|must\b|undefined|null|NaN/i,
    );
  });
});

it('is at most four kilobytes with two things on it, long ids and the longest links', () => {
  const id = (name: string) => `${name.padEnd(5, '0').slice(0, 5)}000-1111-4222-8333-444444444444`;
  const link = (page: string) =>
    `https://teams.microsoft.com/l/entity/11111111-1111-4111-8111-111111111111/thread?context=${encodeURIComponent(JSON.stringify({ subEntityId: page }))}`;
  for (const kind of everyKind) {
    for (const other of everyKind) {
      const card = promptCard({
        kinds: [kind, other],
        waiting: 9,
        cast: { surname: 'Featherstonehaugh', id },
        link,
      });
      const size = JSON.stringify(card).length;
      expect([kind, other, size].slice(0, size > 4_096 ? 3 : 2)).toEqual([kind, other]);
    }
  }
});

it('carries its day on every button that asks us something, so that a press says it arrived', () => {
  const card = promptCard({ kinds: ['overdue', 'due-soon'], waiting: 3 });
  const submits = nodesOf(card).filter(({ type }) => type === 'Action.Submit');
  expect(submits.length).toBeGreaterThan(4);
  for (const { data } of submits) expect(data).toMatchObject({ slot: '2027-02-16' });
});

it('can be drawn anew by the one person it was sent to, and works without that', () => {
  const card = promptCard({ kinds: ['overdue'] });
  expect(card.refresh).toMatchObject({
    action: { type: 'Action.Execute', verb: 'day/refresh', data: { slot: '2027-02-16' } },
    userIds: ['29:1-someone'],
  });
});

it('leaves the thread closed for a next manager, who may not open it', () => {
  const links = nodesOf(promptCard({ kinds: ['very-late'], to: 'tom' })).filter(
    ({ type }) => type === 'Action.OpenUrl',
  );
  expect(links).toEqual([]);
});

it.each([
  [1, 'Your manager'],
  [2, 'Your manager will soon hear of it'],
  [3, "Your manager's manager will soon hear of it"],
])('the heads-up of step %i says who will read what', (step, who) => {
  const text = textOf(promptCard({ kinds: ['heads-up'], steps: [step] }));
  expect(text).toContain(who);
  expect(text).toContain('"no reason given"');
});

it('a session that fell through is not called late before it is due', () => {
  for (const kind of ['heads-up', 'very-late', 'recovery'] as const) {
    const text = textOf(promptCard({ kinds: [kind], to: 'tom', steps: [2], lastMet: '2027-02-10' }));
    expect(text).toContain('has fallen through more than once');
    expect(text).not.toMatch(/late[,.]|days ago|was due/);
  }
});

it('cover for an absence that is yet to come says from when', () => {
  const text = textOf(promptCard({ kinds: ['cover'], to: 'tom', anchor: '2027-02-22' }));
  expect(text).toContain('Priya will be away from Monday 22 February');
});
