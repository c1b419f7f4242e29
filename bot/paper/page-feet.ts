// The foot of every page, "Page 2 of 5": furniture, which a screen reader leaves out.
import { oneByOne } from './breathe';
import { printable } from './printable';

/** After the last word was written; the pages are still open. */
export async function drawFeet(pdf: PDFKit.PDFDocument, foot: string, margin: number): Promise<void> {
  const { start, count } = pdf.bufferedPageRange();
  const pages = Array.from({ length: count }, (_, page) => start + page);
  await oneByOne(pages, (page, index) => {
    pdf.switchToPage(page);
    drawFoot(pdf, margin, foot, `Page ${index + 1} of ${count}`);
  });
}

function drawFoot(pdf: PDFKit.PDFDocument, margin: number, left: string, right: string): void {
  const { height, width, margins } = pdf.page;
  const { bottom } = margins;
  // Below the margin, where text would otherwise begin a new page.
  margins.bottom = 0;
  pdf.markContent('Artifact', { type: 'Pagination' });
  pdf.font('regular').fontSize(8.5).fillColor('#595959');
  const [top, part] = [height - margin + 6, (width - 2 * margin) / 4];
  pdf.text(printable(left), margin, top, { width: 3 * part, height: 12, ellipsis: true });
  pdf.text(right, margin + 3 * part, top, { width: part, align: 'right' });
  pdf.endMarkedContent();
  margins.bottom = bottom;
}
