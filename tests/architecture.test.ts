// Who may import whom. A rule that is broken prints the offending line and says why the rule is there.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { parseSync } from '@swc/core';
import { dependencies } from '../package.json';

type Import = {
  readonly from: string;
  /** A file of ours, or the name of a package; `node:` modules keep their prefix. */
  readonly to: string;
  /** `import type`: gone when the program runs. */
  readonly typeOnly: boolean;
  /** `bot/server.ts:3 import …`, as a person would look it up. */
  readonly line: string;
};

const root = join(__dirname, '..');
const files = ['bot', 'tab'].flatMap(sourcesIn).sort();
const imports = files.flatMap(importsOf);

type Rule = { readonly folder: string; readonly may: readonly string[]; readonly why: string };

/** What a folder may import besides itself: files, packages, and with a slash at the end all that begins so. */
const rules: readonly Rule[] = [
  {
    folder: 'bot/domain/',
    may: ['temporal-polyfill'],
    why: 'the rules are pure: they know no clock, no network, no Teams and no store',
  },
  {
    folder: 'bot/evidence/',
    may: ['bot/domain/', 'canonicalize', 'node:crypto'],
    why: 'what proves a thread is pure: anybody can run it over documents from anywhere',
  },
  {
    folder: 'bot/ports/',
    may: ['bot/domain/'],
    why: 'ports say what the use cases need, in the words of the domain',
  },
  {
    folder: 'bot/use-cases/',
    may: ['bot/domain/', 'bot/ports/', 'bot/evidence/', 'node:util'],
    why: 'a use case knows the rules and the ports, never who asked or where things are kept',
  },
  {
    folder: 'bot/views/',
    may: ['bot/domain/'],
    why: 'words are made from facts; the same view feeds a card and a screen',
  },
  { folder: 'bot/cards/', may: ['bot/views/'], why: 'a card is layout for finished words' },
  {
    folder: 'bot/paper/',
    may: [
      'bot/views/',
      'bot/domain/',
      'bot/council-files/csv-cell.ts',
      'pdfkit',
      'fflate',
      '@expo-google-fonts/',
      'node:',
    ],
    why: 'a document is layout for finished words; it reads no store and grants nothing',
  },
  {
    folder: 'bot/store/',
    may: ['bot/domain/', 'bot/ports/', 'bot/evidence/', '@azure/cosmos', 'node:'],
    why: 'the store implements ports and knows nothing of Teams, HTTP or words',
  },
  {
    folder: 'bot/anchors/',
    may: ['bot/domain/', 'bot/ports/', '@azure/storage-blob'],
    why: 'an anchor is kept where nothing of the store reaches',
  },
  {
    folder: 'bot/council-files/',
    may: ['bot/domain/', 'csv-parse/sync', 'zod', 'node:'],
    why: "a council's files are read and written without knowing where they go",
  },
  {
    folder: 'bot/teams/',
    may: [
      'bot/use-cases/',
      'bot/views/',
      'bot/cards/',
      'bot/domain/',
      'bot/ports/',
      'bot/sign-on/',
      'botbuilder',
      'botframework-connector',
      '@microsoft/teams-ai/',
      'fastest-levenshtein',
    ],
    why: 'the chat is one door of several; it knows neither the store nor the other doors',
  },
  {
    folder: 'bot/api/',
    may: [
      'bot/use-cases/',
      'bot/views/',
      'bot/paper/',
      'bot/domain/',
      'bot/ports/',
      'bot/sign-on/',
      'ical-generator',
      'zod',
      'restify',
      'node:',
    ],
    why: 'the API is one door of several; it knows neither the store nor the other doors',
  },
  {
    folder: 'bot/sign-on/',
    may: ['jose'],
    why: 'who a token is of is found out without knowing what anybody may do',
  },
  {
    folder: 'bot/server.ts',
    may: ['bot/api/', 'bot/teams/', 'bot/ports/', 'bot/connection-limits.ts', 'restify'],
    why: 'it joins the doors, holds no rule and opens no store',
  },
  {
    folder: 'bot/sweep.ts',
    may: ['bot/use-cases/', 'bot/ports/', 'bot/domain/ids.ts'],
    why: "it is the clock's door and holds no rule",
  },
  {
    folder: 'tab/',
    may: [
      'bot/api/contract.ts',
      'bot/api/clock-contract.ts',
      'bot/api/decision-contract.ts',
      'bot/api/below-contract.ts',
      'bot/views/view-types.ts',
      'bot/views/clock/clock-view-types.ts',
      'bot/views/decisions/decision-view-types.ts',
      // Each room of the supervision file has its contract and its view types.
      'bot/api/records/record-contract.ts',
      'bot/api/records/record-step-contract.ts',
      'bot/api/records/record-words-contract.ts',
      'bot/api/preparation/preparation-contract.ts',
      'bot/api/actions/action-contract.ts',
      'bot/api/waits/wait-contract.ts',
      'bot/api/cases/case-contract.ts',
      'bot/api/agreements/agreement-contract.ts',
      'bot/api/agreements/pair-contract.ts',
      'bot/api/activities/activity-contract.ts',
      'bot/api/papers/paper-contract.ts',
      'bot/api/access/access-contract.ts',
      'bot/api/rights/rights-contract.ts',
      'bot/api/retention/retention-contract.ts',
      'bot/views/records/record-view-types.ts',
      'bot/views/preparation/preparation-view-types.ts',
      'bot/views/actions/action-view-types.ts',
      'bot/views/cases/case-view-types.ts',
      'bot/views/agreements/agreement-view-types.ts',
      'bot/views/activities/activity-view-types.ts',
      'bot/views/papers/file-view-types.ts',
      'bot/api/evidence/evidence-contract.ts',
      'bot/views/evidence/evidence-view-types.ts',
      'bot/views/access/access-view-types.ts',
      'bot/views/rights/rights-view-types.ts',
      'react',
      'react-dom/client',
      '@fluentui/',
      '@tanstack/react-query',
      '@microsoft/teams-js',
      // The build's own configuration; nothing of it reaches a browser.
      'vite',
      '@vitejs/',
      'node:',
    ],
    why: 'the tab is a pane of glass over the API',
  },
];

/** A vendor has one room, so that a successor replaces that room and nothing else. */
const vendors: readonly { readonly vendor: string; readonly rooms: readonly string[] }[] = [
  { vendor: 'botbuilder', rooms: ['bot/teams/'] },
  { vendor: 'botframework-connector', rooms: ['bot/teams/'] },
  { vendor: '@microsoft/teams-ai/', rooms: ['bot/teams/'] },
  { vendor: 'fastest-levenshtein', rooms: ['bot/teams/'] },
  { vendor: 'jose', rooms: ['bot/sign-on/'] },
  { vendor: 'ical-generator', rooms: ['bot/api/calendar-file.ts'] },
  { vendor: 'csv-parse/', rooms: ['bot/council-files/'] },
  { vendor: 'pdfkit', rooms: ['bot/paper/'] },
  { vendor: 'fflate', rooms: ['bot/paper/'] },
  { vendor: '@expo-google-fonts/', rooms: ['bot/paper/'] },
  { vendor: '@azure/cosmos', rooms: ['bot/store/', 'bot/local/cosmos/'] },
  {
    vendor: '@azure/identity',
    rooms: ['bot/main.ts', 'bot/local/open-local-store.ts', 'bot/local/open-local-anchors.ts'],
  },
  { vendor: 'libsql', rooms: ['bot/local/cosmos/'] },
  { vendor: 'canonicalize', rooms: ['bot/evidence/'] },
  { vendor: '@azure/storage-blob', rooms: ['bot/anchors/'] },
  { vendor: 'temporal-polyfill', rooms: ['bot/domain/'] },
  { vendor: 'pino', rooms: ['bot/faults.ts', 'bot/security-log.ts'] },
  {
    vendor: 'restify',
    rooms: ['bot/server.ts', 'bot/stop-politely.ts', 'bot/api/', 'bot/local/local-doors.ts'],
  },
  { vendor: 'react', rooms: ['tab/'] },
  { vendor: 'react-dom/', rooms: ['tab/'] },
  { vendor: '@fluentui/', rooms: ['tab/'] },
  { vendor: '@tanstack/', rooms: ['tab/'] },
  { vendor: '@microsoft/teams-js', rooms: ['tab/start/teams-frame.ts'] },
];

const isIn = (name: string, places: readonly string[]) =>
  places.some((place) => name === place || (/[/:]$/.test(place) && name.startsWith(place)));

it('finds the imports it judges', () => {
  expect(files.length).toBeGreaterThan(100);
  expect(imports.length).toBeGreaterThan(500);
  expect(imports.map(({ to }) => to)).toEqual(
    expect.arrayContaining(['botbuilder', 'bot/ports/council-ports.ts', 'react']),
  );
});

it.each(rules)('$folder imports only what it may: $why', ({ folder, may, why }) => {
  const mine = imports.filter(({ from }) => isIn(from, [folder]));
  expect(mine.length).toBeGreaterThan(0);
  expect(broken(why, ({ from, to }) => isIn(from, [folder]) && !isIn(to, [folder, ...may]))).toEqual([]);
});

it.each(vendors)('$vendor is known in one room only, $rooms', ({ vendor, rooms }) => {
  expect(imports.some(({ to }) => isIn(to, [vendor]))).toBe(true);
  const why = `a successor of ${vendor} must replace ${rooms.join(', ')} and nothing else`;
  expect(broken(why, ({ from, to }) => isIn(to, [vendor]) && !isIn(from, rooms))).toEqual([]);
});

it('the tab takes only types from the server', () => {
  const why = 'a rule that travelled to the browser would be a second judge: use "import type"';
  expect(
    broken(why, ({ from, to, typeOnly }) => /^tab\//.test(from) && /^bot\//.test(to) && !typeOnly),
  ).toEqual([]);
});

it('cards take only types from the views', () => {
  const why = 'a card arranges finished words and makes none: use "import type"';
  expect(
    broken(
      why,
      ({ from, to, typeOnly }) => /^bot\/cards\//.test(from) && /^bot\/views\//.test(to) && !typeOnly,
    ),
  ).toEqual([]);
});

it('nothing imports a door', () => {
  const doors =
    /^(bot\/main|bot\/local\/main|bot\/local\/council-command|bot\/local\/verify-command|tab\/main)\.tsx?$/;
  expect(broken('importing a door would start the program', ({ to }) => doors.test(to))).toEqual([]);
});

it('no folder has an index file, so that an import names the file that holds the thing', () => {
  expect(files.filter((file) => /\/index\.tsx?$/.test(file))).toEqual([]);
});

it('production cannot reach what stands in for Microsoft on a laptop', () => {
  const reached = reachableFrom('bot/main.ts');
  expect(reached).toContain('bot/store/thread-store.ts');
  expect(reached.filter((file) => file.startsWith('bot/local/'))).toEqual([]);
});

it('production needs only packages that are declared for it', () => {
  const declared = Object.keys(dependencies);
  // It comes with botbuilder and has to be of the very same version, which only botbuilder knows.
  const brought = ['botframework-connector'];
  const reached = reachableFrom('bot/main.ts');
  const needed = imports.filter(({ from, to }) => reached.includes(from) && !files.includes(to));
  const undeclared = needed
    .filter(({ to }) => !/^node:|\.json$/.test(to))
    .filter(({ to }) => !isIn(to, [...declared, ...declared.map((name) => `${name}/`), ...brought]));
  expect(undeclared.map(({ line }) => line)).toEqual([]);
});

it('no imports go round in a circle', () => {
  expect(cycles()).toEqual([]);
});

it('only the settings, and the doors that hand it to them, touch the environment', () => {
  const may = new Set([
    'bot/config.ts',
    // Hand the environment to the settings as a whole.
    'bot/main.ts',
    'bot/local/main.ts',
    'bot/local/council-command.ts',
    'bot/local/offboard-command.ts',
    'bot/local/verify-command.ts',
    // Passes the few variables every program needs on to the chat windows.
    'bot/local/playground/playground-program.ts',
    // Tells the bundler that it builds for production.
    'tab/vite.config.mts',
  ]);
  const offending = files
    .filter((file) => !may.has(file))
    .flatMap((file) => linesWith(file, /process\.env|process\[|from 'node:process'/));
  expect(offending).toEqual([]);
});

it('what somebody does is written in one place, which decides on what the files say by then', () => {
  const may = new Set([
    'bot/use-cases/decide-and-write.ts',
    // Keeps what the channel says of somebody; nobody acts.
    'bot/use-cases/mark-reach.ts',
  ]);
  const offending = files
    .filter((file) => file.startsWith('bot/use-cases/') && !may.has(file))
    .flatMap((file) => linesWith(file, /threads\.(write|leave)\(|papers\.keepPaper\(/));
  expect(offending).toEqual([]);
});

it('the doors hand the environment over whole and read nothing from it themselves', () => {
  const doors = [
    'bot/main.ts',
    'bot/local/main.ts',
    'bot/local/council-command.ts',
    'bot/local/offboard-command.ts',
    'bot/local/verify-command.ts',
  ];
  expect(doors.flatMap((file) => linesWith(file, /process\.env[.[]/))).toEqual([]);
});

function broken(why: string, offends: (one: Import) => boolean): string[] {
  return imports.filter(offends).map(({ line }) => `${line}  <- ${why}`);
}

function reachableFrom(start: string): string[] {
  const reached = new Set([start]);
  for (const file of reached) {
    for (const { from, to } of imports) if (from === file && files.includes(to)) reached.add(to);
  }
  return [...reached];
}

/** Each circle once, as the files on it; imports of types are gone when the program runs and make none. */
function cycles(): string[] {
  const found = new Set<string>();
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]) => {
    const at = path.indexOf(file);
    if (at >= 0) return void found.add([...path.slice(at), file].join(' -> '));
    if (done.has(file)) return;
    for (const { from, to, typeOnly } of imports)
      if (from === file && !typeOnly && files.includes(to)) visit(to, [...path, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  return [...found];
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  const found = (source: string, typeOnly: boolean): Import => ({
    from: file,
    to: resolved(file, source),
    typeOnly,
    line:
      linesWith(file, new RegExp(`['"]${source.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}['"]`))[0] ??
      `${file} ${source}`,
  });
  const { body } = parseSync(text, { syntax: 'typescript', tsx: file.endsWith('x') });
  const declared = body.flatMap((one): Import[] => {
    if (one.type === 'ImportDeclaration') return [found(one.source.value, one.typeOnly)];
    if (one.type === 'ExportAllDeclaration') return [found(one.source.value, false)];
    if (one.type === 'ExportNamedDeclaration' && one.source) return [found(one.source.value, one.typeOnly)];
    return [];
  });
  const atRunTime = [...text.matchAll(/\b(?:import|require|require\.resolve)\(\s*['"]([^'"]+)['"]/g)];
  return [...declared, ...atRunTime.map(([, source = '']) => found(source, false))];
}

function resolved(file: string, source: string): string {
  if (!source.startsWith('.')) return source;
  const path = normalize(join(dirname(file), source));
  const candidates = [path, `${path}.ts`, `${path}.tsx`, `${path}.mts`];
  return candidates.find((one) => files.includes(one)) ?? path;
}

function linesWith(file: string, pattern: RegExp): string[] {
  return readFileSync(join(root, file), 'utf8')
    .split('\n')
    .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1} ${line.trim()}`] : []));
}

function sourcesIn(folder: string): string[] {
  return readdirSync(join(root, folder)).flatMap((name) => {
    const path = `${folder}/${name}`;
    if (statSync(join(root, path)).isDirectory()) return sourcesIn(path);
    return /\.(ts|tsx|mts)$/.test(name) ? [path] : [];
  });
}
