// What a test does with a subject access copy over HTTP: ask for it, follow the link, and hold it against the raw store.
import { unzipSync } from 'fflate';
import { z } from 'zod';
import { copyLink, copyProgress } from '../../bot/api/rights/rights-contract';
import { openContainers } from '../../bot/store/open-cosmos';
import type { Product } from '../support/product';
import { newOperation } from './clock-steps';

const line = z.object({ line: z.number(), in: z.string(), document: z.string(), kind: z.string() }).loose();
export type Line = z.infer<typeof line>;
export type Copy = {
  readonly files: readonly string[];
  readonly text: (name: string) => string;
  readonly bytes: (name: string) => Buffer;
  readonly lines: readonly Line[];
  /** Rows of `to-review.csv` without its heading, as cells. */
  readonly review: readonly (readonly string[])[];
};

export const askForCopy = (
  product: Product,
  who: string,
  of: string,
  given: object = {},
): ReturnType<Product['api']> =>
  product.api(who, `/api/files/${of}/copy`, {
    operationId: newOperation(),
    receivedOn: product.now().slice(0, 10),
    ...given,
  });

export async function followCopy(product: Product, url: string): Promise<Copy> {
  const response = await fetch(`${product.url}${url}`);
  if (response.status !== 200) throw new Error(`${response.status}: ${JSON.stringify(product.log)}`);
  const files = unzipSync(Buffer.from(await response.arrayBuffer()));
  const bytes = (name: string) => Buffer.from(files[name] ?? []);
  const text = (name: string) => bytes(name).toString('utf8');
  return {
    files: Object.keys(files).sort(),
    text,
    bytes,
    lines: text('entries.jsonl')
      .split('\n')
      .slice(0, -1)
      .map((one) => line.parse(JSON.parse(one))),
    review: text('to-review.csv').split('\r\n').slice(1, -1).map(cellsOf),
  };
}

/** Asks on until everything was looked through. */
export async function copyOf(product: Product, of: string): Promise<Copy> {
  let asked = await askForCopy(product, 'dilys', of);
  while (asked.status === 200) {
    const { search, step } = copyProgress.parse(asked.body);
    asked = await product.api('dilys', `/api/files/${of}/copy/search`, { search, step });
  }
  if (asked.status !== 201) throw new Error(`${asked.status}: ${asked.text}`);
  return followCopy(product, copyLink.parse(asked.body).url);
}

const cellsOf = (row: string): readonly string[] =>
  [...row.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
    quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'),
  );

/** A document as it lies in the store, and in which container. */
export type Raw = { readonly container: string; readonly id: string; readonly body: Record<string, unknown> };

export async function rawStore(product: Product): Promise<readonly Raw[]> {
  const found: Raw[] = [];
  for (const [container, one] of Object.entries(openContainers(product.store))) {
    const { resources } = await one.items.query<Record<string, unknown>>('SELECT * FROM c').fetchAll();
    found.push(...resources.map((body) => ({ container, id: String(body.id), body })));
  }
  return found;
}

/**
 * Documents that say something of somebody and are neither in the copy nor among what `left-out.txt` names.
 * `words`: what stands for them in texts.
 */
export async function missingFrom(
  product: Product,
  copy: Copy,
  who: string,
  words: readonly string[],
): Promise<readonly string[]> {
  const inCopy = new Set(copy.lines.map(({ in: place, document }) => `${place} ${document}`));
  const contents = new Set(copy.lines.flatMap(({ content }) => (content ? [JSON.stringify(content)] : [])));
  const id = new RegExp(`(?<![\\w.@-])${who}(?![\\w@-])`);
  const missing: string[] = [];
  for (const { container, id: documentId, body } of await rawStore(product)) {
    const text = JSON.stringify(body);
    if (!id.test(text) && !words.some((word) => text.includes(word))) continue;
    if (isNamedAsLeftOut(container, body, copy, who)) continue;
    const thread = String(body.thread ?? '').split('|')[1];
    const place = thread === undefined ? '' : thread === who ? 'their own file' : 'in somebody else’s file';
    const there =
      container === 'threads'
        ? [...inCopy].some((one) => one.startsWith(place) && one.endsWith(` ${documentId}`))
        : container === 'directory'
          ? contents.has(JSON.stringify(body.row))
          : container === 'conversations'
            ? copy.lines.some(({ kind, known }) => kind === 'chat' && known === 'yes')
            : copy.lines.some(({ document }) => document === (slotOf(body) ?? documentId));
    if (!there) missing.push(`${container} ${thread ?? ''} ${documentId} ${text.slice(0, 200)}`);
  }
  return missing;
}

/** A reminder is named by its day and whom it went to. */
const slotOf = ({ slot }: Record<string, unknown>): string | undefined =>
  slot === undefined
    ? undefined
    : `${Reflect.get(Object(slot), 'day')} ${Reflect.get(Object(slot), 'recipient')}`;

/** By what `left-out.txt` says, and only when it says it. */
function isNamedAsLeftOut(
  container: string,
  body: Record<string, unknown>,
  copy: Copy,
  who: string,
): boolean {
  const says = (words: string) => copy.text('left-out.txt').includes(words);
  if (container === 'teams') return says('Copies of thread heads');
  if (container === 'reminders') {
    if ('slot' in body) return false;
    return says('Notes of how the sending');
  }
  if (container === 'drafts' && !('draft' in body)) return says('that clear themselves');
  if (container !== 'threads') return false;
  const own = String(body.thread).endsWith(`|${who}`);
  const part = (name: string, of: unknown = body) => Reflect.get(Object(of), name);
  const kind = String(part('kind', body.entry) ?? '');
  if (kind === 'hold' || kind === 'hold-step') return says(' hold');
  if (kind === 'opening') return part('noticeOn', body.entry) !== null && says('of which nobody is told yet');
  if (kind === 'opening-step') return own && says('of which nobody is told yet');
  if (body.type === 'head') return !own && says('of other people’s threads');
  if ('paper' in body)
    return !own && part('author', body.paper) === who && says('they wrote about somebody else');
  if ('toDo' in body)
    return /opening|opened|glass/.test(String(part('what', body.toDo))) && says('about the opening');
  return false;
}
