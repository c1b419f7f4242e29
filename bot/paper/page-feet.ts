// The foot of every page, "Page 2 of 5": furniture, which a screen reader leaves out.

/** After the last word was written; the pages are still open. */
export function drawFeet(pdf: PDFKit.PDFDocument, foot: string, margin: number): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    pdf.switchToPage(page);
    const { height, width, margins } = pdf.page;
    // Below the margin, where text would otherwise begin a new page.
    const bottom = margins.bottom;
    margins.bottom = 0;
    pdf.markContent('Artifact', { type: 'Pagination' });
    pdf.font('regular').fontSize(8.5).fillColor('#595959');
    const top = height - margin + 6;
    const half = (width - 2 * margin) / 2;
    pdf.text(foot, margin, top, { width: half * 1.5, height: 12, ellipsis: true, lineBreak: true });
    pdf.text(`Page ${page - start + 1} of ${count}`, margin + half * 1.5, top, {
      width: half / 2,
      align: 'right',
    });
    pdf.endMarkedContent();
    margins.bottom = bottom;
  }
}
