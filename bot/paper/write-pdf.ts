// Writes a document for paper as a tagged PDF: A4, read aloud in order, and the same bytes for the same words.
import PDFDocument from 'pdfkit';
import type { Paper, PaperBlock, PaperFact } from '../views/papers/paper-types';
import { oneByOne } from './breathe';
import { paperFonts } from './fonts';
import { drawFeet } from './page-feet';
import { printable } from './printable';

type Pdf = PDFKit.PDFDocument;
type Element = PDFKit.PDFStructureElement;

/** In points: 72 to an inch. */
const margin = 62;
const sizes = { title: 20, section: 14, part: 11.5, words: 10.5 } as const;
/** Black on white, whatever theme the reader has on a screen. */
const ink = '#1a1a1a';

/** The whole file as bytes; others have their turn between blocks. */
export async function writePdf(paper: Paper): Promise<Buffer> {
  const pdf = newDocument(paper);
  const bytes = collected(pdf);
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  pdf.addPage();
  heading(pdf, root, 'H1', paper.title);
  await oneByOne(paper.blocks, (block) => draw(pdf, root, block));
  root.end();
  await drawFeet(pdf, paper.foot, margin);
  pdf.end();
  return bytes;
}

function newDocument({ title, at }: Paper): Pdf {
  const made = new Date(at);
  const options = {
    size: 'A4',
    margins: { top: margin, left: margin, right: margin, bottom: margin + 18 },
    autoFirstPage: false,
    // The feet say how many pages there are.
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'en-GB',
    displayTitle: true,
    info: {
      Title: printable(title),
      Creator: 'Supervision Thread',
      Producer: 'Supervision Thread',
      CreationDate: made,
      ModDate: made,
    },
  } as const;
  // Its types do not know this subset yet.
  const pdf = new PDFDocument(
    Object.assign<PDFKit.PDFDocumentOptions, object>(options, { subset: 'PDF/UA' }),
  );
  const fonts = paperFonts();
  pdf.registerFont('regular', fonts.regular);
  pdf.registerFont('semiBold', fonts.semiBold);
  return pdf;
}

function collected(pdf: Pdf): Promise<Buffer> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
  });
}

function draw(pdf: Pdf, root: Element, block: PaperBlock): void {
  switch (block.is) {
    case 'heading':
      heading(pdf, root, block.level === 2 ? 'H2' : 'H3', block.text);
      break;
    case 'words':
      for (const words of paragraphsOf(block.text)) paragraph(pdf, root, words);
      break;
    case 'facts':
      for (const row of block.rows) fact(pdf, root, row);
      pdf.moveDown(0.4);
      break;
    case 'list':
      list(pdf, root, block.lines);
      break;
    case 'new-page':
      pdf.addPage();
      break;
  }
}

/** What `draws` puts on the page is read aloud as one element of this type. */
const tagged = (pdf: Pdf, parent: Element, type: string, draws: () => void) =>
  parent.add(pdf.struct(type, {}, draws));

const headingSizes = { H1: sizes.title, H2: sizes.section, H3: sizes.part } as const;

/** Never the last line of a page; the parts of a long file can be jumped to. */
function heading(pdf: Pdf, root: Element, level: keyof typeof headingSizes, text: string): void {
  const size = headingSizes[level];
  const words = printable(text);
  const atTop = pdf.y <= margin;
  pdf.font('semiBold').fontSize(size);
  if (!atTop) pdf.y += level === 'H3' ? 6 : 12;
  const needed = pdf.heightOfString(words) + 3 * sizes.words * 1.4;
  if (!atTop && pdf.y + needed > pdf.page.height - pdf.page.margins.bottom) pdf.addPage();
  // A new page begins with the colours of none.
  pdf.fillColor(ink);
  if (level === 'H2') pdf.outline.addItem(words);
  tagged(pdf, root, level, () => pdf.text(words, { paragraphGap: 4 }));
}

function paragraph(pdf: Pdf, root: Element, text: string): void {
  pdf.font('regular').fontSize(sizes.words).fillColor(ink);
  tagged(pdf, root, 'P', () => pdf.text(printable(text), { lineGap: 2, paragraphGap: 6 }));
}

function fact(pdf: Pdf, root: Element, { name, value }: PaperFact): void {
  pdf.fontSize(sizes.words).fillColor(ink);
  tagged(pdf, root, 'P', () => {
    pdf.font('semiBold').text(`${printable(name)}: `, { continued: true, lineGap: 2 });
    pdf.font('regular').text(printable(value), { lineGap: 2, paragraphGap: 2 });
  });
}

function list(pdf: Pdf, root: Element, lines: readonly string[]): void {
  const all = pdf.struct('L');
  root.add(all);
  pdf.font('regular').fontSize(sizes.words).fillColor(ink);
  const indent = 14;
  for (const line of lines) {
    const one = pdf.struct('LI');
    all.add(one);
    // The mark stands on the line of its first word, so the line must not be the one that no longer fits.
    if (pdf.y + pdf.currentLineHeight(true) > pdf.page.height - pdf.page.margins.bottom)
      pdf.addPage().fillColor(ink);
    const top = pdf.y;
    tagged(pdf, one, 'Lbl', () => pdf.text('•', margin, top, { lineBreak: false }));
    tagged(pdf, one, 'LBody', () =>
      pdf.text(printable(line), margin + indent, top, { lineGap: 2, paragraphGap: 3 }),
    );
    one.end();
    pdf.x = margin;
  }
  all.end();
  pdf.y += 4;
}

const paragraphsOf = (text: string) =>
  text
    .split('\n')
    .map((one) => one.trim())
    .filter((one) => one !== '');
