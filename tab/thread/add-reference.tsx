// The case reference that was to follow: a quiet button in the entry, and the form once it is wanted.
import { Button, Spinner } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Entry, EntryAnswer, Thread } from '../../bot/api/contract';
import { NotLoaded } from '../parts/not-loaded';
import { useOnDemand } from '../parts/use-on-demand';
import styles from './add-reference.module.css';

type Props = {
  readonly entry: Entry;
  readonly thread: Thread;
  /** Ids of the elements that name the entry. */
  readonly titledBy: string;
  readonly say: (text: string) => void;
};

/** What stands in the entry: the button, the form, or nothing once there is a reference. */
type Shown = 'button' | 'form' | 'nothing';

const fetchForm = () => import('./reference-form').then((file) => file.ReferenceForm);

export function AddReference({ entry, thread, titledBy, say }: Props) {
  const [step, setStep] = useState<'closed' | 'open' | 'done'>('closed');
  const { Part: Form, failed, load } = useOnDemand(fetchForm, entry.referenceToFollow);
  const place = useRef<HTMLDivElement>(null);
  const wanted = step === 'open';
  const shown = wanted && Form ? 'form' : entry.referenceToFollow && step !== 'done' ? 'button' : 'nothing';
  useFollowFocus(place, shown);

  function added({ entry: { references, title, when } }: EntryAnswer) {
    setStep('done');
    say(`Case reference ${references.join(', ')} added: ${title}, ${when}.`);
  }

  return (
    <div ref={place} className={styles.place}>
      {shown === 'form' && Form ? (
        <Form
          personId={thread.person.personId}
          entryId={entry.entryId}
          example={thread.form?.referenceExample ?? null}
          added={added}
          cancel={() => setStep('closed')}
        />
      ) : null}
      {shown === 'button' ? (
        <>
          <Button
            appearance="subtle"
            icon={wanted && !failed ? <Spinner size="tiny" /> : <AddRegular />}
            aria-describedby={titledBy}
            onClick={() => {
              load();
              setStep('open');
            }}
          >
            Add the case reference
          </Button>
          <div role="alert" className={styles.failed}>
            {failed ? <NotLoaded /> : null}
          </div>
        </>
      ) : null}
    </div>
  );
}

/** Opening leads into the form, leaving it back to the button, or to the entry once the button is gone. */
function useFollowFocus(place: RefObject<HTMLDivElement | null>, shown: Shown): void {
  const before = useRef(shown);
  useEffect(() => {
    const formCameOrWent = (before.current === 'form') !== (shown === 'form');
    before.current = shown;
    const article = place.current?.closest('article');
    if (!formCameOrWent || !article || isElsewhere(article)) return;
    const target = place.current?.querySelector<HTMLElement>('input, button') ?? article;
    target.focus({ preventScroll: true });
    if (shown === 'form') place.current?.scrollIntoView({ block: 'nearest' });
  }, [place, shown]);
}

/** True when somebody has moved on meanwhile. An element that went away leaves the focus on the body. */
function isElsewhere(article: Element): boolean {
  const { activeElement } = document;
  return activeElement !== document.body && !article.contains(activeElement);
}
