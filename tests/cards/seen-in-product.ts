// The running product in which the cards are seen, and how people type and press in it.
import type { CouncilRows } from '../../bot/domain/council';
import { on, person, supervises } from '../domain/given-council';
import { activityFrom, openProduct, type Product, partsOf, type Shown } from '../support/product';
import { held } from '../support/sessions';
import type { Card, CardName, Typed } from './card-names';

/** Thursday: Lewis was due on Tuesday 26 January. */
const thursday = '2027-01-28T10:00:00Z';
const before = '2027-01-21T10:00:00Z';

export type Keep = (name: CardName, shown: Shown | undefined) => Shown;

const grades: Readonly<Record<string, string>> = { tom: 'SM', priya: 'TM', helen: 'SP', kerry: 'FSW' };

/** Tom → Priya → her team; Helen → Kerry, for whom Helen's grade does not decide. */
export async function open(
  { surname }: Typed,
  more: readonly string[] = [],
  late: readonly string[] = [],
  rows: Partial<CouncilRows> = {},
) {
  const team = ['lewis', 'sunita', 'helen', ...more];
  const everybody = ['tom', 'priya', ...team, 'kerry', 'noor'];
  const product = await openProduct({
    clock: before,
    rows: {
      people: everybody.map((id) =>
        person(id, {
          displayName: `${id.charAt(0).toUpperCase()}${id.slice(1)} ${surname}`,
          grade: grades[id] ?? 'SW',
          phone: id === 'priya' ? '0161 555 0102' : null,
          // Six weeks in post: the first step of the ladder ends.
          ...(id === 'josh' ? { grade: 'NQSW', startDate: on('2026-12-14') } : {}),
        }),
      ),
      relationships: [
        supervises('tom', 'priya'),
        ...team.map((id) => supervises('priya', id)),
        supervises('helen', 'kerry'),
      ],
      ...rows,
    },
    sessions: [
      ...team.map((id) => held(id, 'priya', late.includes(id) ? '2026-12-29' : '2027-01-20')),
      held('priya', 'tom', '2027-01-20'),
    ],
  });
  product.moveClock(thursday);
  return product;
}

export type Press = (
  name: CardName,
  card: Shown | undefined,
  title: string,
  inputs?: Readonly<Record<string, string>>,
  who?: string,
) => Promise<Shown>;

export const pressing =
  (product: Product, keep: Keep): Press =>
  async (name, card, title, inputs = {}, who = 'priya') =>
    keep(name, (await product.press(who, card, title, inputs))[0]);

export const saying = (product: Product, keep: Keep) => async (name: CardName, who: string, text: string) =>
  keep(name, (await product.say(who, text))[0]);

/** The newest such card in somebody's chat, once what people asked each other has gone out. */
export async function newest(product: Product, who: string, saying: string): Promise<Shown | undefined> {
  await product.sweeper.run(product.ports);
  return product
    .chat(who)
    .filter(({ words }) => words.includes(saying))
    .at(-1);
}

/** Titles of a card's buttons that look like that, from the top. */
export function buttonsLike(card: Card, title: RegExp): readonly string[] {
  return partsOf(card).flatMap(({ type, title: found }) =>
    type === 'Action.Submit' && typeof found === 'string' && title.test(found) ? [found] : [],
  );
}

/** The card as a client gets it that draws it anew by itself. */
export async function drawnAnew(product: Product, who: string, { card }: Shown): Promise<Shown> {
  const [action] = partsOf(card.refresh).filter(({ type }) => type === 'Action.Execute');
  const activity = { ...activityFrom(who, product.connector), type: 'invoke', name: 'adaptiveCard/action' };
  const response = await fetch(`${product.url}/api/messages`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ ...activity, value: { action } }),
  });
  const answer: { readonly value: Card } = JSON.parse(await response.text());
  return { id: '', card: answer.value, words: '' };
}

/** What the connector was given in answer to an activity made by hand. */
export async function sent(product: Product, activity: object): Promise<Shown | undefined> {
  const calls = product.connector.calls.length;
  await fetch(`${product.url}/api/messages`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(activity),
  });
  product.connector.pass(1_000);
  const body = product.connector.calls[calls]?.body;
  const attachments = Array.isArray(body?.attachments) ? body.attachments : [];
  return attachments[0] && { id: '', card: attachments[0].content, words: '' };
}
