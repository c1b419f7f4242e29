// No secret lies in the repository: every tracked file, read for what keys, tokens and connection strings look like.
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');
const tracked = spawnSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' })
  .stdout.split('\0')
  .filter(Boolean);

type Kind = { readonly what: string; readonly pattern: RegExp };

/** Put together from pieces, so that this file is not found by itself. */
const kinds: readonly Kind[] = [
  { what: 'a private key', pattern: new RegExp(`-----BEGIN (?:[A-Z]+ )*${'PRIVATE'} KEY-----`) },
  {
    what: 'a connection string',
    pattern: new RegExp(`(?:Account|SharedAccess)${'Key'}\\s*=\\s*[A-Za-z0-9+/]{20,}`, 'i'),
  },
  { what: 'an instrumentation key', pattern: new RegExp(`Instrumentation${'Key'}=[0-9a-f-]{36}`, 'i') },
  { what: 'a signed address of a store', pattern: /[?&]sig=[A-Za-z0-9%+/]{30,}/ },
  {
    what: 'a key of a store or a queue',
    pattern: /(?<![A-Za-z0-9+/=-])[A-Za-z0-9+/]{86}==(?![A-Za-z0-9+/=])/,
  },
  {
    what: 'a client secret of Entra',
    pattern: /(?<![A-Za-z0-9])[A-Za-z0-9_~.-]{3}8Q~[A-Za-z0-9_~.-]{34}(?![A-Za-z0-9])/,
  },
  { what: 'a token', pattern: /(?<![\w-])eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{20,}/ },
  { what: 'a token of GitHub', pattern: /(?<!\w)(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_\w{60,})/ },
  { what: 'a token of npm', pattern: /(?<!\w)npm_[A-Za-z0-9]{36}|_authToken\s*=/ },
  {
    what: 'a key of another cloud',
    pattern: /(?<!\w)(?:AKIA[0-9A-Z]{16}|AIza[\w-]{35}|xox[abprs]-[\w-]{10,}|sk-[A-Za-z0-9]{32,})/,
  },
  {
    what: 'a password in an address',
    pattern: /[a-z][a-z0-9+.-]*:\/\/[^\s:@/'"`$<{]+:[^\s:@/'"`$<{]+@[\w.-]+/i,
  },
  {
    what: 'a password in a setting',
    pattern:
      /(?:password|passwort|client_?secret|api_?key)["']?\s*[:=]\s*["'](?!not-used)[^"'$<{\s]{8,}["']/i,
  },
];

/** Looked at by hand: what they are instead. */
const known: readonly { readonly file: string; readonly what: string; readonly why: string }[] = [
  {
    file: 'tests/teams/bot-door.test.ts',
    what: 'a password in an address',
    why: 'an address that pretends to be another one, which the bot refuses',
  },
];

const textOf = (file: string) => readFileSync(join(root, file), 'utf8');
const isText = (file: string) =>
  statSync(join(root, file)).isFile() && !/\.(png|woff2|ttf|ico|pdf|zip)$/.test(file);

it('reads every tracked file', () => {
  expect(tracked.length).toBeGreaterThan(500);
  for (const folder of ['bot/', 'tab/', 'infra/', 'docs/', 'tests/', 'scripts/'])
    expect(tracked.some((file) => file.startsWith(folder))).toBe(true);
});

it('and finds none', () => {
  const found = tracked
    // The lock file is all checksums, which look like keys.
    .filter((file) => file !== 'package-lock.json' && isText(file))
    .flatMap((file) => {
      const text = textOf(file);
      return kinds
        .filter(({ pattern }) => pattern.test(text))
        .filter(({ what }) => !known.some((one) => one.file === file && one.what === what))
        .map(
          ({ what, pattern }) =>
            `${file}: ${what} (${text.slice(0, text.search(pattern)).split('\n').length})`,
        );
    });
  expect(found).toEqual([]);
});

it('keeps no file that is a secret by its name', () => {
  expect(
    tracked.filter((file) =>
      /(^|\/)(\.env(\..*)?|.*\.(pem|pfx|p12|key|jks)|id_(rsa|ed25519)|\.npmrc\.local)$/.test(file),
    ),
  ).toEqual([]);
});

it.each([
  ['a connection string', `AccountEndpoint=https://x;Account${'Key'}=${'C2y6yDjf5R+ob0N8A7Cgv30VRDJ'};`],
  ['a private key', `-----BEGIN RSA ${'PRIVATE'} KEY-----`],
  ['a token', `ey${'JhbGciOiJSUzI1NiJ9'}.ey${'JzdWIiOiIxMjM0NTY3ODkwIn0'}.${'a'.repeat(40)}`],
  ['a key of a store or a queue', `${'Ab1+'.repeat(21)}xy${'=='}`],
  ['a password in an address', `https://someone:${'pass'}word@host.example/`],
  ['a token of npm', `//registry.npmjs.org/:_auth${'Token'}=x`],
])('would find %s', (what, planted) => {
  expect(kinds.filter(({ pattern }) => pattern.test(planted)).map((one) => one.what)).toContain(what);
});
