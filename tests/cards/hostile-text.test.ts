// Whatever a person types, or is called, is shown letter for letter and never read as Markdown, a mention or a date.
import { type Hostile, hostileCards, nodesOf, textsOf } from './hostile-cards';
import { payloads } from './hostile-payloads';
import { type Drawn, renderInBrowser } from './render-in-browser';

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

let hostile: Hostile;
let texts: readonly { readonly name: string; readonly place: string; readonly text: string }[];
let rendered: readonly Drawn[];
let alarms: readonly string[];
beforeAll(async () => {
  hostile = await hostileCards();
  texts = hostile.cards.flatMap(({ name, card }) =>
    textsOf(card).map(([place, text]) => ({ name, place, text })),
  );
  ({ drawn: rendered, alarms } = await renderInBrowser(hostile.cards));
}, 180_000);

it('there are more than 200 payloads, and nearly all are typed besides being names', () => {
  expect(payloads.length).toBeGreaterThanOrEqual(200);
  const typed = payloads.filter((payload) => hostile.typed.some((text) => text.includes(payload.trim())));
  expect(typed.length).toBeGreaterThanOrEqual(200);
});

it.each(payloads)('%j stands only where a client shows text as it is', (payload) => {
  const found = texts.filter(({ text }) => text.includes(payload));
  expect(found.length).toBeGreaterThan(20);
  const unsafe = found.filter(
    ({ place, text }) => !safePlaces.has(place) && !place.startsWith('data.') && !isOurs(place, text),
  );
  expect(unsafe).toEqual([]);
});

/** A payload of a sign or two stands in our own addresses, ids and keys as well. */
const isOurs = (place: string, text: string) =>
  /\.(?:url|\$schema|id|label|placeholder|version|value|type|keep)$/.test(place) &&
  !payloads.some((payload) => payload.trim().length > 4 && text.includes(payload));

it('what is typed is kept and shown letter for letter', () => {
  for (const typed of hostile.typed)
    expect(texts.some(({ place, text }) => place === 'TextRun.text' && text.includes(typed))).toBe(true);
});

it('no card has a part that reads Markdown, and every choice is from a compact list', () => {
  for (const { card } of hostile.cards) {
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

describe('drawn in a browser', () => {
  it('nothing runs, nothing is fetched, and nothing becomes a link, a picture or a mention', () => {
    expect(rendered.length).toBe(hostile.cards.length);
    expect(alarms).toEqual([]);
    expect(rendered.flatMap(({ name, strange }) => strange.map((one) => `${name}: ${one}`))).toEqual([]);
  });

  it('nothing that anybody typed is read as Markdown', () => {
    const read = rendered.flatMap(({ markdown }) => markdown);
    const hostileOnes = payloads.filter((payload) => payload.trim().length > 4);
    expect(read.filter((text) => hostileOnes.some((payload) => text.includes(payload)))).toEqual([]);
  });

  it('every text is drawn letter for letter, also one that looks like a date of Adaptive Cards', () => {
    for (const [at, { name, text }] of rendered.entries()) {
      const wanted = textsOf(hostile.cards[at]?.card).filter(([place]) => drawnPlaces.has(place));
      const missing = wanted.filter(([, one]) => !text.includes(one.replace(/\s+/g, '')));
      expect({ name, missing }).toEqual({ name, missing: [] });
    }
  });
});

const drawnPlaces = new Set(['TextRun.text', 'Input.Text.value', 'choice.title']);
