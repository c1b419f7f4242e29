// What the worker wrote in the time of an earlier supervisor: one button shares it with this one.
import { Button } from '@fluentui/react-components';
import type { Preparation } from '../../bot/api/preparation/preparation-contract';
import type { Paper } from '../papers/paper';
import { Notice } from '../parts/notice';
import { plainFailure, RequestFailed } from '../server/failure';
import { useSend } from '../server/use-send';
import type { Words } from './prepare-words';

type Props = {
  readonly share: NonNullable<Preparation['share']>;
  readonly paper: Paper<Words>;
  readonly done: (message: string) => void;
};

/** Kept once more as it is: from then on whoever supervises now reads it. */
export function Share({ share, paper, done }: Props) {
  const { busy, failure, send } = useSend(
    async () => {
      if (!(await paper.saveNow({ anew: true }))) throw new RequestFailed(plainFailure('needs-attention'));
    },
    () => done('Shared.'),
  );
  return (
    <Notice title={share.words} text={failure ? failure.text : ''}>
      <Button disabledFocusable={busy} onClick={() => send(undefined)}>
        {share.title}
      </Button>
    </Notice>
  );
}
