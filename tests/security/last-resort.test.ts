// What nobody caught: a real process that dies politely, without a word of what it was about.
import { fork } from 'node:child_process';
import { join } from 'node:path';

const program = join(__dirname, 'dying-server.ts');

type Death = { readonly code: number | null; readonly printed: string; readonly answer: string };

function die(how: string): Promise<Death> {
  return new Promise((resolve, reject) => {
    const child = fork(program, { execArgv: ['--import', 'tsx'], silent: true });
    let printed = '';
    child.stdout?.on('data', (chunk) => {
      printed += chunk;
    });
    child.stderr?.on('data', (chunk) => {
      printed += chunk;
    });
    let answer: Promise<string> = Promise.resolve('');
    child.on('message', (address: { readonly port: number }) => {
      answer = fetch(`http://127.0.0.1:${address.port}/`, { headers: { connection: 'close' } }).then((one) =>
        one.text(),
      );
      child.send(how);
    });
    child.on('close', (code) => answer.then((text) => resolve({ code, printed, answer: text }), reject));
  });
}

it.each([
  ['exception', 1, 'Error'],
  ['rejection', 1, 'Error'],
  ['text', 1, 'string'],
  ['twice', 2, 'TypeError'],
])(
  'after an %s the request under way is answered, the process ends with 1, and the log has a number and no words',
  async (how, lines, kind) => {
    const { code, printed, answer } = await die(how);
    expect([code, answer]).toEqual([1, 'answered']);
    expect(printed).not.toMatch(/Canary|Ketteridge|decided|child to/);
    const logged = printed
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(logged).toHaveLength(lines);
    expect(logged.at(-1)).toMatchObject({
      where: 'nobody caught it',
      kind,
      fault: expect.stringMatching(/^[0-9a-f]{8}$/),
    });
  },
);
