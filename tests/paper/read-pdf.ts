// Reads a PDF of ours as a screen reader would: its elements in the order of its structure, each with its words.
import { inflateSync } from 'node:zlib';

/** One element with words of its own, e.g. `{ type: 'H1', text: 'Supervision record' }`. */
export type PdfElement = { readonly type: string; readonly text: string };

export type ReadPdf = {
  readonly title: string;
  readonly language: string;
  readonly tagged: boolean;
  readonly pages: number;
  /** In reading order. Groups without words of their own (Document, L, LI) are left out. */
  readonly elements: readonly PdfElement[];
  /** What stands at the foot of each page, and is read to nobody. */
  readonly furniture: readonly string[];
  /** All words in reading order. */
  readonly text: string;
};

/** Only what our own writer makes: plain objects, one content stream a page, embedded fonts with their letters named. */
export function readPdf(bytes: Buffer): ReadPdf {
  const objects = objectsIn(bytes);
  const object = (number: string | undefined) => objects.get(Number(number)) ?? { text: '', stream: '' };
  const catalog = [...objects.values()].find(({ text }) => text.includes('/Type /Catalog'))?.text ?? '';
  const kids = refsIn(part(object(refIn(catalog, 'Pages')).text, 'Kids'));
  const pages = new Map(kids.map((kid) => [kid, contentOf(kid, object)]));
  const root = object(refIn(catalog, 'StructTreeRoot')).text;
  const elements = refsIn(part(root, 'K')).flatMap((kid) => elementsUnder(kid, object, pages));
  const information = [...objects.values()].find(({ text }) => text.includes('/CreationDate'))?.text ?? '';
  return {
    title: stringOf(object(refIn(information, 'Title')).text),
    language: /\/Lang \((.*?)\)/.exec(catalog)?.[1] ?? '',
    tagged: object(refIn(catalog, 'MarkInfo')).text.includes('/Marked true'),
    pages: kids.length,
    elements,
    furniture: kids.map((kid) => pages.get(kid)?.artifacts.join(' | ') ?? ''),
    text: elements.map(({ text }) => text).join('\n'),
  };
}

type PdfObject = { readonly text: string; readonly stream: string };
type Find = (number: string | undefined) => PdfObject;
type Content = { readonly marked: ReadonlyMap<number, string>; readonly artifacts: readonly string[] };

function objectsIn(bytes: Buffer): ReadonlyMap<number, PdfObject> {
  const all = bytes.toString('latin1');
  return new Map(
    [...all.matchAll(/^(\d+) 0 obj\n([\s\S]*?)\nendobj$/gm)].map(([, number, body = '']) => {
      const at = body.indexOf('\nstream\n');
      if (at < 0) return [Number(number), { text: body, stream: '' }];
      const text = body.slice(0, at);
      const raw = Buffer.from(body.slice(at + 8, body.lastIndexOf('\nendstream')), 'latin1');
      const stream = (text.includes('/FlateDecode') ? inflateSync(raw) : raw).toString('latin1');
      return [Number(number), { text, stream }];
    }),
  );
}

function elementsUnder(
  number: string,
  object: Find,
  pages: ReadonlyMap<string, Content>,
): readonly PdfElement[] {
  const { text } = object(number);
  const type = /\/S \/(\w+)/.exec(text)?.[1] ?? '?';
  const page = refIn(text.replace(/\/K \[[\s\S]*\]/, ''), 'Pg') ?? '';
  const own: string[] = [];
  const below: PdfElement[] = [];
  for (const [, elsewhere, mcid, kid, here] of part(text, 'K').matchAll(
    /<<[^>]*?\/Pg (\d+) 0 R[^>]*?\/MCID (\d+)[^>]*?>>|(\d+) 0 R|(\d+)/g,
  )) {
    if (kid !== undefined) below.push(...elementsUnder(kid, object, pages));
    else own.push(pages.get(elsewhere ?? page)?.marked.get(Number(mcid ?? here)) ?? '');
  }
  return [...(own.length > 0 ? [{ type, text: own.join(' ') }] : []), ...below];
}

/** What is drawn between two marks, by the number of the mark. */
function contentOf(number: string, object: Find): Content {
  const page = object(number).text;
  const fonts = new Map(
    [...object(refIn(page, 'Resources')).text.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', font]) => [
      name,
      lettersOf(object(refIn(object(font).text, 'ToUnicode')).stream),
    ]),
  );
  const [marked, artifacts] = [new Map<number, string>(), [] as string[]];
  const { stream } = object(refIn(page, 'Contents'));
  for (const [, type, options = '', drawn = ''] of stream.matchAll(
    /^\/(\w+) (<<[\s\S]*?>> BDC|BMC)\n([\s\S]*?)^EMC$/gm,
  )) {
    const words = wordsIn(drawn, fonts);
    const mcid = /\/MCID (\d+)/.exec(options)?.[1];
    if (type === 'Artifact') artifacts.push(words);
    else marked.set(Number(mcid), words);
  }
  return { marked, artifacts };
}

function wordsIn(drawn: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  let letters: ReadonlyMap<string, string> = new Map();
  const lines: string[] = [];
  for (const [, font, shown] of drawn.matchAll(/\/(F\d+) [\d.]+ Tf|\[(.*?)\] TJ/g)) {
    if (font !== undefined) letters = fonts.get(font) ?? new Map();
    else
      lines.push(
        [...(shown ?? '').matchAll(/<(.*?)>/g)].map(([, hex = '']) => decoded(hex, letters)).join(''),
      );
  }
  return lines.map((line) => line.trim()).join(' ');
}

const decoded = (hex: string, letters: ReadonlyMap<string, string>) =>
  (hex.match(/.{4}/g) ?? []).map((glyph) => letters.get(glyph) ?? '?').join('');

/** From the font's own table of what each glyph stands for. */
function lettersOf(table: string): ReadonlyMap<string, string> {
  const letters = new Map<string, string>();
  for (const [, from = '0', listed = ''] of table.matchAll(/<(\w+)> <\w+> \[(.*?)\]/g)) {
    [...listed.matchAll(/<([\w ]*)>/g)].forEach(([, codes = ''], index) => {
      const glyph = (Number.parseInt(from, 16) + index).toString(16).padStart(4, '0');
      letters.set(glyph, Buffer.from(codes.replaceAll(' ', ''), 'hex').swap16().toString('utf16le'));
    });
  }
  return letters;
}

const refIn = (text: string, name: string) => new RegExp(`/${name} (\\d+) 0 R`).exec(text)?.[1];
const part = (text: string, name: string) => new RegExp(`/${name} \\[([\\s\\S]*?)\\]`).exec(text)?.[1] ?? '';
const refsIn = (text: string) => [...text.matchAll(/(\d+) 0 R/g)].map(([, number = '']) => number);

/** `(words)`, in UTF-16 where they need it. */
function stringOf(text: string): string {
  const inner = Buffer.from(text.trim().slice(1, -1), 'latin1');
  if (inner[0] !== 0xfe || inner[1] !== 0xff) return inner.toString('latin1');
  return inner.subarray(2).swap16().toString('utf16le');
}
