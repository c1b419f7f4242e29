// The cards that people who type hostile things would see: every payload as a name and, where the guard lets it, as words.
import { identifiersIn, knownWords } from '../../bot/domain/identifiers/identifiers';
import { soundText } from '../../bot/domain/sound-json';
import { council } from '../domain/given-council';
import type { Card } from './card-names';
import { cardsOf, everyCard, wordStories } from './every-card';
import { payloads } from './hostile-payloads';

export type HostileCard = { readonly name: string; readonly card: Card };

export type Hostile = {
  readonly cards: readonly HostileCard[];
  /** What was typed as a text or a reason, letter for letter, but for signs nobody can see. */
  readonly typed: readonly string[];
};

/** Some cards add a sentence to a quick decision, which holds a thousand characters; a note holds three hundred. */
const longestText = 950;
const longestNote = 300;
/** What is typed begins with a word: a blank or a dash before the first one is taken off. */
const opening = 'Please note:';

/** All payloads behind everybody's name; as words in as many runs of the product as their length takes. */
export async function hostileCards(): Promise<Hostile> {
  const typed = textsToType();
  const cards: HostileCard[] = [];
  const [text = opening, why = opening, ...later] = typed;
  const first = await everyCard({ surname: payloads.join(' '), text, why });
  cards.push(...[...first].map(([name, card]) => ({ name, card })));
  for (let at = 0; at < later.length; at += 2) {
    const run = { surname: 'Grant', text: later[at] ?? opening, why: later[at + 1] ?? opening };
    const told = await cardsOf(wordStories, run);
    cards.push(...[...told].map(([name, card]) => ({ name, card })));
  }
  return { cards, typed: typed.map(soundText) };
}

/** Payloads line by line; what the identifier guard would stop is nobody's to save, and stays a name. */
function textsToType(): readonly string[] {
  const known = knownWords(council());
  const passes = (text: string) => identifiersIn(text, known, []).length === 0;
  const texts: string[] = [];
  let text = opening;
  for (const payload of payloads) {
    if (!passes(`${opening}\n${payload}`)) continue;
    const more = `${text}\n${payload}`;
    // The first two go everywhere, notes too.
    if (more.length > (texts.length < 2 ? longestNote : longestText) || !passes(more)) {
      texts.push(text);
      text = `${opening}\n${payload}`;
    } else text = more;
  }
  return [...texts, text].map((one) => one.trimEnd());
}

export type Node = Readonly<Record<string, unknown>>;

export function nodesOf(part: unknown): readonly Node[] {
  if (Array.isArray(part)) return part.flatMap(nodesOf);
  if (typeof part !== 'object' || part === null) return [];
  return [{ ...part }, ...Object.values(part).flatMap(nodesOf)];
}

/** Every text with the kind of node and the field it stands in; the runs of one block are one text. */
export function textsOf(card: unknown): readonly (readonly [place: string, text: string])[] {
  return nodesOf(card).flatMap((node) => {
    const kind = typeof node.type === 'string' ? node.type : 'verb' in node ? 'data' : 'choice';
    if (kind === 'TextRun') return [];
    if (kind === 'RichTextBlock')
      return [
        [
          'TextRun.text',
          nodesOf(node.inlines)
            .map(({ text }) => text)
            .join(''),
        ] as const,
      ];
    return Object.entries(node).flatMap(([field, value]) =>
      typeof value === 'string' ? [[`${kind}.${field}`, value] as const] : [],
    );
  });
}
