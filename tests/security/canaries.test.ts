// Words that people type: never in a log, a metric, an address, a notification, an error or the name of a file.
import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { Told } from './canary-story';

const typed = /zwoncanary/i;
/** Of words and of a worker's name. */
const anyCanary = /zwon/i;

let told: Told;
let printed: readonly string[];
beforeAll(async () => {
  ({ told, printed } = await live());
}, 120_000);

/** A process of its own: what it prints is what production prints. */
function live(): Promise<{ readonly told: Told; readonly printed: readonly string[] }> {
  return new Promise((resolve, reject) => {
    const child = fork(join(__dirname, 'canary-story.ts'), { execArgv: ['--import', 'tsx'], silent: true });
    let text = '';
    let heard: Told | undefined;
    child.stdout?.on('data', (chunk) => {
      text += chunk;
    });
    child.stderr?.on('data', (chunk) => {
      text += chunk;
    });
    child.on('message', (message: Told) => {
      heard = message;
    });
    child.on('close', () => {
      if (heard) resolve({ told: heard, printed: text.trim().split('\n') });
      else reject(new Error(text.slice(-2_000)));
    });
  });
}

it('the words were taken: into decisions, notes, drafts, records, wellbeing, preparation, agreement, cases and openings', () => {
  const taken = told.writes
    .filter((write) => / 20[01]$/.test(write))
    .map((write) => write.replace(/\d{8}-[\d-]+/g, ':id'));
  for (const place of [
    '/decisions 201',
    '/drafts 200',
    '/preparation 200',
    '/preparation/private 200',
    '/issue 201',
    '/entries/:id 201',
    '/agreement/draft 200',
    '/agreement/offer 201',
    '/activities 201',
    '/actions 201',
    '/issues 201',
    '/cpd 200',
    '/cases 200',
    '/appraisal 200',
    '/policy 201',
    '/openings 201',
    '/holds 201',
  ]) {
    expect([place, taken.some((write) => write.replace(/\/steps /, ' ').endsWith(place))]).toEqual([
      place,
      true,
    ]);
  }
});

it('the logs have lines of both kinds, each of them JSON, and none has a word or a name', () => {
  const lines = printed.map((line) => JSON.parse(line));
  expect(lines.filter(({ fault }) => fault).length).toBeGreaterThan(50);
  expect(lines.filter(({ name }) => name === 'security').length).toBeGreaterThan(100);
  expect(printed.filter((line) => anyCanary.test(line))).toEqual([]);
});

it('a line of the security log has a kind, a place, a fingerprint and a time, and nothing else', () => {
  const lines = printed.map((line) => JSON.parse(line)).filter(({ name }) => name === 'security');
  for (const line of lines) {
    expect(Object.keys(line).sort()).toEqual(['at', 'kind', 'level', 'name', 'time', 'where', 'who']);
    expect(line.where).toMatch(/^((get|post) \/(api|papers)\/[\w/:-]*|chat( [a-z/-]+)?)$/);
    expect(line.who ?? '0000000000000000').toMatch(/^[0-9a-f]{16}$/);
  }
});

it('no answer that says no repeats what was typed', () => {
  expect(told.errors.length).toBeGreaterThan(500);
  expect(told.errors.filter((one) => typed.test(one))).toEqual([]);
});

it('no address has a word or a name in it', () => {
  expect(told.addresses.length).toBeGreaterThan(1_000);
  expect(told.addresses.filter((one) => anyCanary.test(one))).toEqual([]);
});

it('no notification shows what was typed', () => {
  expect(told.notifications.length).toBeGreaterThan(50);
  expect(told.notifications.filter((one) => typed.test(one))).toEqual([]);
});

it('no file is called by a word or a name', () => {
  expect(new Set(told.fileNames).size).toBeGreaterThan(2);
  expect(told.fileNames.filter((one) => anyCanary.test(one))).toEqual([]);
});
