// Whatever a person types, or is called, is shown letter for letter and never read as Markdown, a mention or a date.
import { everyCard } from './every-card';

const payloads = [
  '[click here](https://evil.example)',
  '<at>Everyone</at>',
  '**bold** _it_ ~~no~~ `code`',
  '# Heading\n- one\n- two\n\n1. three',
  '![picture](https://evil.example/x.png)',
  '<img src=x onerror=alert(1)>',
  '&lt;b&gt; &nbsp; &amp;',
  'https://evil.example/?q=1',
  '{{name}} \u0024{$root.secret} \\{x\\}',
  '\u202egnihsihp\u202c',
] as const;

/** Where a client shows text as it is: runs of text, what stands in an input, choices of a compact list, buttons. */
const safePlaces = new Set([
  'TextRun.text',
  'Input.Text.value',
  'Action.OpenUrl.title',
  'Action.OpenUrl.tooltip',
  'Action.Submit.tooltip',
  'choice.title',
  // Said by clients without cards and in notifications: names at most.
  'AdaptiveCard.fallbackText',
]);

const surname = payloads.join(' ');
const text = payloads.join('\n');
let cards: Awaited<ReturnType<typeof everyCard>>;
beforeAll(async () => {
  cards = await everyCard({ surname, text, why: text });
}, 60_000);

it.each(payloads)('%j stands only where a client shows text as it is', (payload) => {
  const found = [...cards].flatMap(([name, card]) =>
    textsOf(card).flatMap(([place, value]) => (value.includes(payload) ? [{ name, place }] : [])),
  );
  expect(found.length).toBeGreaterThan(20);
  expect(found.filter(({ place }) => !safePlaces.has(place) && !place.startsWith('data.'))).toEqual([]);
});

it('no card has a part that reads Markdown, and every choice is from a compact list', () => {
  for (const card of cards.values()) {
    const types = nodesOf(card).map(({ type }) => type);
    for (const markdown of ['TextBlock', 'FactSet', 'Table', 'Carousel'])
      expect(types).not.toContain(markdown);
    for (const { type, style, isMultiSelect } of nodesOf(card)) {
      // Open choices are drawn as text blocks, and those are Markdown.
      if (type === 'Input.ChoiceSet')
        expect({ style, isMultiSelect }).toEqual({ style: 'compact', isMultiSelect: undefined });
    }
    expect(card).not.toHaveProperty('msteams');
  }
});

it('the decision is shown letter for letter to the person who asks for it', () => {
  const texts = textsOf(cards.get('decision-shown')).map(([, value]) => value);
  expect(texts).toContain(text);
  expect(texts).toContain(`Why: ${text}`);
});

type Node = Readonly<Record<string, unknown>>;

function nodesOf(part: unknown): Node[] {
  if (Array.isArray(part)) return part.flatMap(nodesOf);
  if (typeof part !== 'object' || part === null) return [];
  return [{ ...part }, ...Object.values(part).flatMap(nodesOf)];
}

/** Every text with the kind of node and the field it stands in. */
function textsOf(card: unknown): (readonly [string, string])[] {
  return nodesOf(card).flatMap((node) => {
    const kind = typeof node.type === 'string' ? node.type : 'verb' in node ? 'data' : 'choice';
    return Object.entries(node).flatMap(([field, value]) =>
      typeof value === 'string' ? [[`${kind}.${field}`, value] as const] : [],
    );
  });
}
