// Every card there is: readable by every client, small, without dead buttons, and deaf to whatever people type.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { verbs } from '../../bot/cards/verbs';
import { routeFor } from '../../bot/teams/routes';
import { type Card, type CardName, cardNames } from './card-names';
import { everyCard } from './every-card';

/** The package's entry holds ES modules without saying so; its bundle does not. */
const {
  AdaptiveCard,
  HostConfig,
  SerializationContext,
  Versions,
}: typeof import('adaptivecards') = require('adaptivecards/dist/adaptivecards');

const plain = {
  surname: 'Grant',
  text: 'See the child at school tomorrow.',
  why: 'Missed contacts follow a new partner.',
};
const fixtures = join(__dirname, '..', 'fixtures', 'cards');

let cards: Awaited<ReturnType<typeof everyCard>>;
beforeAll(async () => {
  cards = await everyCard(plain);
});

const cardCalled = (name: (typeof cardNames)[number]): Card => {
  const card = cards.get(name);
  if (card === undefined) throw new Error(`the product never showed ${name}`);
  return card;
};

it('the product was seen in every state that is listed', () => {
  expect([...cards.keys()].sort()).toEqual([...cardNames].sort());
});

describe.each(cardNames)('%s', (name) => {
  it('is the card that was reviewed', () => {
    const file = join(fixtures, `${name}.json`);
    const card = cardCalled(name);
    if (!existsSync(file)) {
      mkdirSync(fixtures, { recursive: true });
      writeFileSync(file, `${JSON.stringify(card, null, 2)}\n`);
    }
    expect(card).toEqual(JSON.parse(readFileSync(file, 'utf8')));
  });

  it('is understood by a client that knows version 1.5', () => {
    expect(cardCalled(name).version).toBe('1.5');
    expect(complaintsAbout(cardCalled(name))).toEqual([]);
  });

  it('works with Action.Submit alone, and shows no more than six buttons in a row', () => {
    for (const actions of actionRows(cardCalled(name))) {
      expect(actions.length).toBeLessThanOrEqual(6);
      for (const action of actions)
        expect(['Action.Submit', 'Action.OpenUrl', 'Action.ToggleVisibility']).toContain(action.type);
    }
  });

  it('has a label on every input, and no two inputs of the same name', () => {
    const inputs = nodesOf(cardCalled(name)).filter(({ type }) => String(type).startsWith('Input.'));
    for (const input of inputs) {
      expect(String(input.type === 'Input.Toggle' ? input.title : input.label).length).toBeGreaterThan(2);
    }
    const ids = inputs.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('fits into Teams', () => {
    expect(JSON.stringify(cardCalled(name)).length * 2).toBeLessThanOrEqual(20 * 1_024);
  });

  it('says in one line what it is to a client without cards, and keeps the content out of that', () => {
    const { fallbackText } = cardCalled(name);
    expect(String(fallbackText).length).toBeGreaterThan(5);
    expect(fallbackText).not.toMatch(/LCS-30911|school|contacts/i);
  });
});

it('a button asks for nothing that nobody answers, and every answer has a button', () => {
  const pressed = [
    ...cardNames.flatMap((name) => actionRows(cardCalled(name)).flat().flatMap(verbOf)),
    verbs.refresh,
  ];
  expect([...new Set(pressed)].sort()).toEqual(Object.values(verbs).sort());
  for (const verb of pressed) expect(routeFor(verb)).toBeDefined();
  expect(routeFor('constructor')).toBeUndefined();
  expect(routeFor(undefined)).toBeUndefined();
});

/** Nobody asked for these. */
const unasked = cardNames.filter((name) => /^(day|asked|decision-to-read)/.test(name));

it.each(unasked)('nobody asked for %s, so it is at most 4 KB and says at most 60 words', (name) => {
  expect(JSON.stringify(cardCalled(name)).length).toBeLessThanOrEqual(4_096);
  expect(wordsOn(cardCalled(name)).length).toBeLessThanOrEqual(60);
});

it.each<CardName>([
  'decisions-to-read',
  'decision-saved',
  'decision-saved-incomplete',
  'decision-saved-beyond',
  'decision-marked-saved',
  'decision-completed',
  'decision-withdrawn',
  'decision-too-late-to-undo',
  'decision-put-away',
  'decision-confirmed',
  'decision-amended',
  'decision-not-said-said',
  'decision-answered-already',
  'decision-passed-on',
  'decision-yes',
  'decision-not-quite-said',
  'decision-disagree-said',
  'decision-no-said',
  'child-file-list',
  'child-file-yes',
  'child-file-now',
  'child-file-handed-over',
  'look-again-worked',
  'waiting-list',
  'dialog-capture-draft',
  'drafts',
  'not-theirs',
  'team',
  'overdue',
  ...unasked,
])('%s holds neither a case reference nor a word of the decision', (name) => {
  expect(JSON.stringify(cardCalled(name))).not.toMatch(/LCS-30911|school|contacts follow|Ring the/i);
});

const usedUp = [
  'agreed-first',
  'booked-ahead',
  'cancelled',
  'cut-short-said',
  'decision-amended',
  'decision-completed',
  'decision-confirmed',
  'decision-put-away',
  'decision-withdrawn',
  'decision-yes',
  'five-later-said',
  'look-again-worked',
  'longer-interval-approved',
  'moved',
  'noted',
  'raised-said',
] as const;

it.each(usedUp)('%s was used and done with, and asks for nothing more', (name) => {
  expect(actionRows(cardCalled(name)).flat().flatMap(verbOf)).toEqual([]);
});

/** What the reference renderer finds wrong. */
function complaintsAbout(json: Card): string[] {
  const context = new SerializationContext(Versions.v1_5);
  const card = new AdaptiveCard();
  // Teams shows six; the renderer's own default is five.
  card.hostConfig = new HostConfig({ actions: { maxActions: 6 } });
  card.parse(json, context);
  const parsing = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
  return [...parsing, ...card.validateProperties().validationEvents.map(({ message }) => message)];
}

const wordsOn = (card: Card) =>
  nodesOf(card)
    .flatMap(({ type, text }) => (type === 'TextRun' ? [String(text)] : []))
    .join(' ')
    .split(/\s+/);

type Node = Readonly<Record<string, unknown>>;

function nodesOf(part: unknown): Node[] {
  if (Array.isArray(part)) return part.flatMap(nodesOf);
  if (typeof part !== 'object' || part === null) return [];
  return [{ ...part }, ...Object.values(part).flatMap(nodesOf)];
}

const actionRows = (card: Card): Node[][] =>
  nodesOf(card).flatMap(({ actions }) => (Array.isArray(actions) ? [actions] : []));

function verbOf({ data }: Node): string[] {
  const verb: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, 'verb') : undefined;
  return typeof verb === 'string' ? [verb] : [];
}
