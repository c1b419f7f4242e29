// Words for one's own two boxes that were typed on an offer and never signed: the draft has a place for them.
import { Button } from '@fluentui/react-components';
import { useContext, useState } from 'react';
import type { AgreementDraftAnswer } from '../../bot/api/agreements/agreement-contract';
import { forgetOnDevice, readFromDevice } from '../decision/device-drafts';
import type { Paper } from '../papers/paper';
import { Notice } from '../parts/notice';
import { ViewerIdContext } from '../shell/viewer';
import styles from './agreement.module.css';
import { type DraftWords, textIn } from './draft-words';
import { ownWordsId } from './own-words-id';

type Props = { readonly view: AgreementDraftAnswer; readonly paper: Paper<DraftWords> };

/** Nothing where none are left, or where the draft says the same. */
export function LeftOwnWords({ view, paper }: Props) {
  const viewerId = useContext(ViewerIdContext);
  const draftId = ownWordsId(view.person.personId, view.supervisorId);
  const [left, setLeft] = useState(() => (viewerId === null ? null : readFromDevice(viewerId, draftId)));
  const [wants, contributes] = view.without.boxes;
  const typed = [
    { name: wants, text: left?.values.wants },
    { name: contributes, text: left?.values.contributes },
  ].flatMap(({ name, text }) =>
    name !== undefined && text !== undefined && text.trim() !== textIn(paper.words, name).trim()
      ? [{ name, text }]
      : [],
  );
  if (left === null || typed.length === 0) return null;
  const done = () => {
    if (viewerId !== null) forgetOnDevice(viewerId, draftId);
    setLeft(null);
  };
  const use = () => {
    paper.update((now) => ({ ...now, ...Object.fromEntries(typed.map(({ name, text }) => [name, text])) }));
    done();
  };
  return (
    <Notice title="You typed this into your own boxes before, and it was not signed. It is kept on this device.">
      <dl className={styles.filled}>
        {typed.map(({ name, text }) => (
          <div key={name}>
            <dt>{labelIn(view, name)}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <div className={styles.buttons}>
        <Button onClick={use}>Put it in place of what the draft says</Button>
        <Button appearance="subtle" onClick={done}>
          Leave the draft as it is
        </Button>
      </div>
    </Notice>
  );
}

const labelIn = ({ groups }: AgreementDraftAnswer, name: string) =>
  groups.flatMap(({ fields }) => fields).find((field) => field.name === name)?.label ?? name;
