// One button for one document, with what became of it below.
import { Button } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import type { WantedPaper } from '../../bot/api/papers/paper-contract';
import { Notice } from '../parts/notice';
import { StatusLine } from '../parts/status-line';
import { type OpenPaper, useOpenPaper } from './open-paper';

type Props = {
  readonly personId: string;
  readonly paper: WantedPaper;
  /** e.g. "Print this record". */
  readonly title: string;
};

export function PaperButton({ personId, paper, title }: Props) {
  const opening = useOpenPaper(personId);
  return (
    <>
      <Button
        icon={<ArrowDownloadRegular />}
        disabledFocusable={opening.busy}
        onClick={() => opening.send(paper)}
      >
        {title}
      </Button>
      <PaperOutcome opening={opening} />
    </>
  );
}

export function PaperOutcome({ opening: { busy, failure, line } }: { opening: OpenPaper }) {
  return (
    <>
      <StatusLine line={busy ? { said: 'Making the document' } : line} />
      <div role="alert">
        {failure ? <Notice tone="attention" title={failure.title} text={failure.text} /> : null}
      </div>
    </>
  );
}
