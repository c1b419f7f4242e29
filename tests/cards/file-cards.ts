// What people see of a supervision file in chat: pages to open, records that wait, and their open actions with the words.
import { askedCard } from '../../bot/cards/asked-card';
import type { AgreeAction } from '../../bot/domain/actions/action-rules';
import { personId, readOperationId } from '../../bot/domain/ids';
import { agreeAction } from '../../bot/use-cases/actions/on-action';
import { met } from '../../bot/use-cases/keep-diary';
import type { FileTold } from '../../bot/views/prompts/asked-about-files';
import { askedView } from '../../bot/views/prompts/asked-view';
import { on } from '../domain/given-council';
import { cardLinksOf } from '../support/card-links';
import type { Product } from '../support/product';
import { type Card, type CardName, fileToldKinds, type Typed } from './card-names';
import { busyHead, castCouncil, opening, plainCast } from './prompt-cards';
import { type Keep, open, pressing, saying } from './seen-in-product';

const operation = (n: number) => {
  const id = readOperationId(`00000000-0000-4000-8000-0000000000${String(n).padStart(2, '0')}`);
  if (id === undefined) throw new Error('no operation id');
  return id;
};

/** Priya has agreed three actions with Lewis, and they have met today. */
export async function ofFiles(typed: Typed, keep: Keep): Promise<Product> {
  const product = await open(typed);
  const { ports } = product;
  const [lewis, priya] = [personId('lewis'), personId('priya')];
  const say = saying(product, keep);
  const press = pressing(product, keep);
  await say('actions-none', 'priya', 'actions');
  await say('sign-none', 'priya', 'sign');
  for (const n of [1, 2, 3]) {
    await agreed(ports, {
      operationId: operation(n),
      by: priya,
      about: lewis,
      owner: n === 3 ? 'worker' : 'supervisor',
      text: typed.text.slice(0, 300).trim(),
      byOn: on(`2027-02-0${n}`),
      notIdentifiers: [],
    });
  }
  await met(ports, {
    operationId: operation(9),
    by: priya,
    about: lewis,
    on: on('2027-01-28'),
    minutes: 90,
  });
  await say('prepare', 'lewis', 'prepare');
  await say('prepare-with', 'priya', 'prepare Lewis');
  await say('prepare-nobody', 'priya', 'prepare Nobody');
  await say('sign', 'priya', 'sign');
  const counted = await say('actions', 'priya', 'actions');
  const list = await press('action-list', counted, 'Show');
  const carry = await press('carry', list, 'Carry');
  await press('carry-again', carry, 'Carry', { byOn: '2027-02-11', why: '' });
  await press('carried', carry, 'Carry', { byOn: '2027-02-11', why: typed.why });
  const [again] = await product.say('priya', 'actions');
  const [shown] = await product.press('priya', again, 'Show');
  const drop = await press('drop', shown, 'Drop');
  await press('dropped', drop, 'Drop', { why: typed.why });
  const [last] = await product.say('priya', 'actions');
  const [one] = await product.press('priya', last, 'Show');
  await press('action-done', one, 'Done');
  return product;
}

/** Whatever words are marked in it: they are nobody's. */
async function agreed(ports: Product['ports'], command: AgreeAction): Promise<void> {
  const said = await agreeAction(ports, command);
  const problems = !said.ok && said.refusal.kind === 'fields' ? said.refusal.problems : [];
  const notIdentifiers = problems.flatMap((one) =>
    one.kind === 'identifiers' ? one.found.map(({ words }) => words) : [],
  );
  const again = notIdentifiers.length > 0 ? await agreeAction(ports, { ...command, notIdentifiers }) : said;
  if (!again.ok) throw new Error(JSON.stringify(again.refusal));
}

/** Each message about a file, to whoever it is for. */
export function toldOfFiles({ surname }: Typed): readonly (readonly [CardName, Card])[] {
  const council = castCouncil({ ...plainCast, surname });
  const card = (what: FileTold, to: string, from: string, openings = [opening(personId('tom'))]): Card => {
    const subjectId = '0f6d2c1e-5b7a-4c8d-9e3f-1a2b3c4d5e6f';
    const [lewis, reader, teller] = [personId('lewis'), personId(to), personId(from)];
    const message = { what, from: teller, to: reader, about: lewis, subjectId, need: null };
    const head = { ...busyHead('lewis', 'priya'), openings };
    const view = askedView({ council, message, head, today: on('2027-02-16'), links: cardLinksOf() });
    return askedCard(view);
  };
  return [
    ...fileToldKinds.map(
      (what) => [`asked-${what}`, card(what, readerOf[what] ?? 'lewis', tellerOf[what] ?? 'priya')] as const,
    ),
    ['asked-opening-refused', card('opening-answered', 'tom', 'ann', [])],
  ];
}

const readerOf: Partial<Record<FileTold, string>> = {
  'record-disagreement-raised': 'tom',
  'issue-raised': 'tom',
  'glass-broken': 'josh',
  'opening-waits': 'ann',
  'opening-answered': 'tom',
  'wellbeing-agreed': 'tom',
  'wellbeing-declined': 'tom',
};
const tellerOf: Partial<Record<FileTold, string>> = {
  'issue-answered': 'tom',
  'file-opened': 'tom',
  'glass-broken': 'tom',
  'opening-waits': 'tom',
  'opening-answered': 'ann',
  'wellbeing-asked': 'tom',
  'wellbeing-agreed': 'lewis',
  'wellbeing-declined': 'lewis',
};
