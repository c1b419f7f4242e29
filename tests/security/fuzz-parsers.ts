// Every parser that reads what people or programs send, with what must hold whatever it is given.
import { readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { calls } from '../../bot/api/calls';
import { readPaperLink } from '../../bot/api/papers/paper-link';
import { readJson } from '../../bot/api/read-json';
import { csvCell, guarded, unguarded } from '../../bot/council-files/csv-cell';
import { readBankHolidays, readPolicy } from '../../bot/council-files/json-files';
import { readCouncilFiles } from '../../bot/council-files/read-council-files';
import { instant, isTimeOfDay, localDate } from '../../bot/domain/dates';
import { readCaseReference, takeCaseReferences } from '../../bot/domain/decisions/case-reference';
import { teamsAddress } from '../../bot/domain/decisions/decision-words';
import { identifiersIn, knownWords } from '../../bot/domain/identifiers/identifiers';
import { readOperationId } from '../../bot/domain/ids';
import { defaultPolicy } from '../../bot/domain/policy/default-policy';
import { soundJson } from '../../bot/domain/sound-json';
import { type StoredThread, verifyThread } from '../../bot/evidence/verify-thread';
import { isPersonal, tenantOf } from '../../bot/teams/conversation-from';
import { isActivity } from '../../bot/teams/is-activity';
import { chatMessageIn } from '../../bot/teams/message-text';
import { plainText, pressedIn, turnOf } from '../../bot/teams/received';
import { routeFor } from '../../bot/teams/routes';
import { given, minutesFrom, wantedFrom } from '../../bot/teams/typed-date';
import { splitReferences, typedFrom } from '../../bot/teams/typed-decision';
import { understand } from '../../bot/teams/understand';
import { hashFromSubPage, readRoute } from '../../tab/paths';
import { council, on } from '../domain/given-council';
import type { Random } from '../simulator/random';
import { anyValue, anyWords, spoiled, unknownName } from './fuzz-words';
import { samplesOf } from './sample';

/** `one` makes one input, reads it and throws when something does not hold. `share`: how many of a hundred inputs it gets. */
export type Parser = {
  readonly name: string;
  readonly share: number;
  readonly one: (random: Random) => void | Promise<void>;
};

function hold(what: boolean, words: string): void {
  if (!what) throw new Error(words);
}

/** The tab's own words, spoiled; what comes out has only fields the schema knows. */
const contracts = calls.flatMap(({ path, body, query }) =>
  [body, query].flatMap((schema) => (schema ? [{ path, schema, samples: samplesOf(schema) }] : [])),
);
const namedByPeople = ['/api/drafts', '/api/threads/:personId/preparation'];
function contract(random: Random): void {
  const { path, schema, samples } = contracts[random.upTo(contracts.length)] ?? {};
  // Bodies come through the JSON door.
  const sound = soundJson(spoiled(random, samples?.[random.upTo(samples.length)]));
  const read = sound.ok ? schema?.safeParse(sound.value) : undefined;
  if (!read?.success || namedByPeople.includes(path ?? '')) return;
  const out = JSON.stringify(read.data);
  hold(
    !out.includes(`"${unknownName}":`) && !out.includes('"__proto__":'),
    `an unknown field came through ${path}`,
  );
}

/** Bytes as a body, of some type, with or without a true length. */
async function jsonDoor(random: Random): Promise<void> {
  const text = random.chance(0.5) ? JSON.stringify(anyValue(random)) : anyWords(random);
  const spoilt = random.chance(0.2) ? `{"${random.pick(['__proto__', 'a', 'prototype'])}":${text}}` : text;
  const bytes = Buffer.from(spoilt, random.chance(0.9) ? 'utf8' : 'utf16le');
  const headers = {
    'content-type': random.pick([
      'application/json',
      'application/json',
      'application/json; charset=utf-8',
      anyWords(random),
    ]),
    ...(random.chance(0.1) ? { 'content-length': anyWords(random) } : {}),
    ...(random.chance(0.05) ? { 'content-encoding': anyWords(random) } : {}),
  };
  const request = Object.assign(Readable.from(bytes.length > 0 ? [bytes] : []), { headers });
  // Only these parts of a request are read.
  const read = await readJson(request as unknown as IncomingMessage, 2_000);
  if (!read.ok) return hold([400, 413, 415].includes(read.status), `status ${read.status}`);
  hold(bytes.length <= 2_000, 'more than the limit was read');
  const out = JSON.stringify(read.value) ?? '';
  hold(
    !/"(__proto__|constructor|prototype|toString)":/.test(out.replaceAll('\\"', '')),
    'a name that reaches into JavaScript',
  );
  hold(!/\\ud[89a-f]/i.test(out.replaceAll('\\\\', '')), 'half a sign');
}

const folder = join(__dirname, '..', '..', 'bot', 'local', 'sample-council');
/** The head and a few rows of each table. */
const tables = new Map(
  readdirSync(folder)
    .filter((name) => name.endsWith('.csv'))
    .map((name) => [name, readFileSync(join(folder, name), 'utf8').split('\n').slice(0, 5).join('\n')]),
);
const tableNames = [...tables.keys()];
function councilFiles(random: Random): void {
  const name = tableNames[random.upTo(tableNames.length)] ?? '';
  const text = tables.get(name) ?? '';
  const at = random.upTo(text.length);
  const changed = text.slice(0, at) + anyWords(random) + text.slice(at + random.upTo(10));
  const people: (readonly [string, string])[] = random.chance(0.5)
    ? [['people.csv', tables.get('people.csv') ?? '']]
    : [];
  const read = readCouncilFiles(
    new Map([...people, [random.chance(0.95) ? name : anyWords(random), changed]]),
    on('2027-01-19'),
  );
  if ('problems' in read) hold(read.problems.length > 0, 'neither a council nor a problem');
  else hold(!Object.keys(read.council).includes(unknownName), 'a part nobody knows');
}

const policyText = JSON.stringify(defaultPolicy);
function policyFile(random: Random): void {
  const text = random.chance(0.5)
    ? JSON.stringify(spoiled(random, defaultPolicy))
    : spoiledText(random, policyText);
  const { value, problems } = readPolicy('policy.json', text);
  hold((value === null) === problems.length > 0 || value === null, 'a policy with problems');
  hold(!JSON.stringify(value).includes(`"${unknownName}":`), 'an unknown setting came through');
  readBankHolidays('bank-holidays.json', text);
}

function spoiledText(random: Random, text: string): string {
  const at = random.upTo(text.length);
  return text.slice(0, at) + anyWords(random) + text.slice(at + random.upTo(20));
}

function typedWords(random: Random): void {
  const text = anyWords(random);
  understand(text);
  for (const name of ['on', 'onText', 'when', 'at', 'dates']) wantedFrom(new Map([[name, text]]));
  given(new Map([['x', text]]), 'x');
  minutesFrom(new Map([['minutes', text]]));
  const date = localDate(text);
  hold(date === undefined || /^\d{4}-\d\d-\d\d$/.test(date), 'a date that is none');
  const at = instant(text);
  hold(at === undefined || at.length === 24, 'an instant of another width');
  isTimeOfDay(text);
  readOperationId(text);
}

function references(random: Random): void {
  const text = anyWords(random);
  const { references: found } = takeCaseReferences(text, defaultPolicy.caseReference);
  for (const one of [...found, readCaseReference(text, defaultPolicy.caseReference) ?? 'LCS-1234'])
    hold(/^[A-Z]{2,5}-\d{4,8}$/.test(one), 'a reference that is none');
  splitReferences(text);
}

const known = knownWords(council());
function guard(random: Random): void {
  const text = anyWords(random);
  for (const { start, end, words } of identifiersIn(text, known, [anyWords(random)]))
    hold(text.slice(start, end) === words && start < end, 'marked words that are not there');
}

function addresses(random: Random): void {
  const text = anyWords(random);
  const hash = random.chance(0.5)
    ? text
    : `#/${['threads', 'file', 'log', 'decisions'][random.upTo(4)]}/${text}/${anyWords(random)}`;
  hold(typeof readRoute(hash).screen === 'string', 'no screen');
  hashFromSubPage(text);
  const link = readPaperLink(text);
  hold(link === undefined || /^[\w-]{1,100}$/.test(link.ticketId), 'a ticket that is none');
  const source = teamsAddress(text);
  hold(source === null || source.startsWith('https://'), 'an address that is no https');
  hold(unguarded(guarded(text)) === text && csvCell(text).length > -1, 'a cell that changed');
}

const press = {
  type: 'message',
  channelId: 'msteams',
  id: 'x',
  text: '<at>Supervision</at> log decision with Priya: words',
  from: { id: '29:lewis', aadObjectId: 'lewis' },
  recipient: { id: '28:bot' },
  conversation: { id: 'chat', tenantId: 'arden', conversationType: 'personal' },
  channelData: { tenant: { id: 'arden' } },
  entities: [{ type: 'mention', text: '<at>Supervision</at>', mentioned: { id: '28:bot' } }],
  value: {
    action: { verb: 'decision/save', data: { about: 'lewis', keep: 'a:b', text: 'words' } },
    data: { verb: 'command' },
    messagePayload: { body: { contentType: 'html', content: '<p>words</p>' } },
  },
} as const;
/** As the parts of a turn read it, once it is an activity at all; its whole way is tried over HTTP. */
function activity(random: Random): void {
  const read = spoiled(random, { ...press, text: random.chance(0.5) ? anyWords(random) : press.text });
  if (!isActivity(read)) return;
  const pressed = pressedIn(read);
  for (const value of pressed.values()) hold(typeof value === 'string', 'a value that is no text');
  routeFor(pressed.get('verb'));
  typedFrom(pressed);
  turnOf(read);
  tenantOf(read);
  plainText(read);
  isPersonal(read);
  chatMessageIn(read.value);
}

/** A thread whose chain is whole; spoiled, it is named or still whole, and nothing is thrown. */
const evidence = (good: StoredThread) => (random: Random) => {
  const changed = spoiled(random, good.documents);
  if (!Array.isArray(changed)) return;
  const documents = changed.filter((one) => typeof one === 'object' && one !== null);
  hold(Array.isArray(verifyThread({ ...good, documents })), 'no findings at all');
};

export const parsersWith = (thread: StoredThread): readonly Parser[] => [
  { name: 'the JSON door', share: 12, one: jsonDoor },
  { name: 'the contracts', share: 22, one: contract },
  { name: 'council files', share: 6, one: councilFiles },
  { name: 'policy.json', share: 3, one: policyFile },
  { name: 'typed words', share: 14, one: typedWords },
  { name: 'case references', share: 8, one: references },
  { name: 'the identifier guard', share: 12, one: guard },
  { name: 'addresses, tickets and cells', share: 10, one: addresses },
  { name: 'activities and cards', share: 10, one: activity },
  { name: 'the evidence verifier', share: 3, one: evidence(thread) },
];
