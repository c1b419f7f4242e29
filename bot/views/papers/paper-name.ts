// What a document is saved as. Never whose it is: a list of downloads is read over shoulders.
import type { AskedPaper } from '../../domain/papers/asked-paper';

/** Plain letters, so that every browser and every system takes it. */
export function paperName(paper: AskedPaper): string {
  switch (paper.what) {
    case 'record':
      return 'supervision-record.pdf';
    case 'agreement':
      return 'supervision-agreement.pdf';
    case 'file':
      return 'supervision-file.pdf';
    case 'year':
      return `my-supervision-${paper.year ?? 'everything'}.zip`;
    case 'subject-access':
      return 'subject-access-copy.zip';
  }
}
