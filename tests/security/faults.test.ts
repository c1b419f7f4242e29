// A fault's line: its number and where it came from, whatever an error was made to say.
import { faultLog } from '../../bot/faults';

const words = 'Zwoncanary decided';
const lineOf = (error: unknown): string => {
  const lines: object[] = [];
  const number = faultLog((line) => void lines.push(line))(error, 'get /api/me');
  expect(number).toMatch(/^[0-9a-f]{8}$/);
  expect(lines).toHaveLength(1);
  return JSON.stringify(lines[0]);
};

it.each<[string, () => unknown]>([
  ['an error', () => new Error(words)],
  [
    'one with lines that look like places',
    () => new Error(`${words}\n    at ${words} (file.js:1:2)\n    at Zwoncanary:1:2`),
  ],
  [
    'one whose message was changed since',
    () => Object.assign(new Error(`    at Zwoncanary:1:2`), { message: 'other' }),
  ],
  ['one with a code that was sent', () => Object.assign(new Error(words), { code: words })],
  ['one with a name that was sent', () => Object.assign(new Error(words), { name: words })],
  [
    'one with a cause and details',
    () => Object.assign(new Error(words, { cause: new Error(words) }), { body: words, details: { words } }),
  ],
  ['one without a stack', () => Object.assign(new Error(words), { stack: undefined })],
  ['several in one', () => new AggregateError([new Error(words)], words)],
  ['text', () => words],
  ['a thing', () => ({ message: words, stack: `x\n    at Zwoncanary:1:2` })],
  ['nothing', () => undefined],
])('of %s has no word of it', (_, make) => {
  expect(lineOf(make())).not.toMatch(/zwoncanary/i);
});

it('keeps a code and a kind as programs give them, and the places in the code', () => {
  const line = JSON.parse(lineOf(Object.assign(new TypeError(words), { code: 'ECONNREFUSED' })));
  expect(line).toMatchObject({ kind: 'TypeError', code: 'ECONNREFUSED', where: 'get /api/me' });
  expect(line.at.length).toBeGreaterThan(0);
});
