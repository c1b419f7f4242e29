// What this device still holds of a record from before its newest version came out: the server would not have it, and it is not lost.
import { Button } from '@fluentui/react-components';
import { useContext, useState } from 'react';
import type { RecordDraft } from '../../bot/api/records/record-contract';
import { forgetPaper, papersLeft, readPaper } from '../papers/device-papers';
import { ViewerIdContext } from '../shell/viewer';
import { recordPaperId } from './record-queries';
import { linesOf } from './session-words';
import { WrittenLines } from './written-lines';

/** Nothing where the device holds nothing else than the page itself does. */
export function LeftWords({ view }: { view: RecordDraft }) {
  const viewerId = useContext(ViewerIdContext);
  const [left, setLeft] = useState(() => (viewerId === null ? [] : leftOf(viewerId, view)));
  const names = { worker: view.person.name, supervisor: view.viewer.name };
  return left.map((draftId) => {
    const kept = viewerId === null ? null : readPaper(viewerId, draftId, view.words);
    if (viewerId === null || kept === null) return null;
    const forget = () => {
      forgetPaper(viewerId, draftId);
      setLeft(left.filter((each) => each !== draftId));
    };
    return (
      <WrittenLines
        key={draftId}
        title="Written on this device before the newest version came out"
        lines={linesOf(kept.words, view, names)}
      >
        <p>Copy what still matters. It stays on this device for a day.</p>
        <Button onClick={forget}>Throw this away</Button>
      </WrittenLines>
    );
  });
}

/** The ids of papers of this record that the page itself does not go on with. */
const leftOf = (viewerId: string, { recordId, version, locked }: RecordDraft): readonly string[] =>
  papersLeft(viewerId)
    .filter(({ draftId }) => draftId.startsWith(`${recordPaperId(recordId)} `))
    .filter(({ path }) => locked || !path?.endsWith(`/draft/${version}`))
    .map(({ draftId }) => draftId);
