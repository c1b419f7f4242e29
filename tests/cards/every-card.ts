// Every state of every card, taken from the running product: what people typed is passed in, so that it may be hostile.
import { type PromptKind, promptKinds } from '../../bot/domain/prompts/prompt';
import type { Product, Shown } from '../support/product';
import { pace, requests } from './asking-cards';
import type { Card, CardName, Typed } from './card-names';
import { commands } from './command-cards';
import { diary, manyAreLate, oneIsLate, twoAreLate } from './date-cards';
import {
  answeredBySupervisor,
  answeredByWorker,
  beyond,
  endOfDay,
  guarded,
  incomplete,
  inDialog,
  recorded,
  written,
} from './decision-cards';
import { ofFiles, toldOfFiles } from './file-cards';
import { plainCast, promptCard, recipientOf } from './prompt-cards';
import type { Keep } from './seen-in-product';

export async function everyCard(typed: Typed): Promise<ReadonlyMap<CardName, Card>> {
  const told = await cardsOf(stories, typed);
  return new Map([
    ...[...dayCards(typed), ...toldOfFiles(typed)].map(
      ([name, card]) => [name, withoutChance(card)] as const,
    ),
    ...told,
  ]);
}

type Story = (typed: Typed, keep: Keep) => Promise<Product>;

/** The cards of some stories only: those in which people type at length, for everything they might type. */
export async function cardsOf(some: readonly Story[], typed: Typed): Promise<ReadonlyMap<CardName, Card>> {
  const cards = new Map<CardName, Card>();
  const keep = (name: CardName, shown: Shown | undefined): Shown => {
    if (shown === undefined) throw new Error(`nobody answered with the card ${name}`);
    cards.set(name, withoutChance(shown.card));
    return shown;
  };
  for (const told of some) {
    const product = await told(typed, keep);
    await product.close();
  }
  return cards;
}

/** In these somebody types the text or the reason. */
export const wordStories: readonly Story[] = [
  commands,
  ofFiles,
  written,
  incomplete,
  answeredBySupervisor,
  answeredByWorker,
  beyond,
];

const stories: readonly Story[] = [
  ...wordStories,
  guarded,
  recorded,
  endOfDay,
  inDialog,
  oneIsLate,
  twoAreLate,
  manyAreLate,
  diary,
  requests,
  pace,
];

/** Every kind of prompt on a card of its own, as it is sent. */
function dayCards({ surname }: Typed): readonly (readonly [CardName, Card])[] {
  const cast = { ...plainCast, surname };
  const one = (kind: PromptKind, to: string, step?: number): Card =>
    promptCard({ kinds: [kind], to, cast, ...(step === undefined ? {} : { steps: [step] }) });
  return [
    ...promptKinds.map((kind) => [`day-${kind}` as const, one(kind, recipientOf[kind] ?? 'priya')] as const),
    ['day-child-files', promptCard({ kinds: ['child-file'], to: 'lewis', cast, decisions: 3 })],
    ['day-answers', promptCard({ kinds: ['answer-decisions'], to: 'priya', cast, decisions: 3 })],
    ['day-prepare-worker', one('prepare', 'lewis')],
    ['day-step-down-worker', one('step-down', 'josh')],
    ['day-induction-worker', one('induction', 'josh')],
    ['day-induction-again', one('induction', 'priya', 2)],
    ['day-request-manager', one('request', 'tom', 3)],
    ['day-heads-up-manager', one('heads-up', 'priya', 2)],
    ['day-unreachable-hours', one('unreachable', 'priya', 2)],
    ['day-record-eve', one('record', 'priya', 2)],
    ['day-record-late', one('record', 'priya', 3)],
    ['day-records', promptCard({ kinds: ['record'], steps: [3], records: 2, to: 'priya', cast })],
    ['day-takes-over-many', promptCard({ kinds: ['takes-over'], people: 5, to: 'priya', cast })],
    ['day-sign-record-supervisor', one('sign-record', 'priya', 2)],
    ['day-issue-late', one('issue', 'tom', 2)],
    ['day-agreement-worker', one('agreement', 'lewis')],
    ['day-agreement-review', one('agreement', 'priya', 2)],
    ['day-agreement-sign', one('agreement', 'lewis', 3)],
    ['day-opening-supervisor', one('opening', 'priya')],
    ['day-opening-approver', one('opening', 'ann', 2)],
    ['day-opening-asked', one('opening', 'lewis', 3)],
    ['day-record-and-actions', promptCard({ kinds: ['record', 'actions'], to: 'priya', cast })],
  ];
}

/** The ids and fault numbers that differ every time, numbered in the order they appear. */
function withoutChance(card: Card): Card {
  const seen: string[] = [];
  const numbered = (found: string) => {
    if (!seen.includes(found)) seen.push(found);
    return `00000000-0000-4000-8000-${String(seen.indexOf(found) + 1).padStart(12, '0')}`;
  };
  const text = JSON.stringify(card)
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, numbered)
    .replace(/(administrator: |our side \()[0-9a-f]{8}/g, '$10badf00d');
  return JSON.parse(text);
}
