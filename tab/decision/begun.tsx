// Offers what somebody began in this thread and did not save: on the server, or on this device while that could not be reached.
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { DraftView } from '../../bot/views/decisions/decision-view-types';
import { apiPaths } from '../paths';
import { useClient } from '../server/client';
import styles from './decision-form.module.css';
import { begunOnDevice, forgetOnDevice } from './device-drafts';
import { useKnownDrafts } from './known-drafts';
import { valuesLater } from './said-on-device';

/** `when` in words, e.g. "Tuesday 19 January at 16:14". */
export type BegunDraft = {
  readonly draftId: string;
  readonly when: string;
  readonly values: Readonly<Record<string, string>>;
  readonly lost: DraftView['lost'];
};

/** Null while there is nothing, or nothing known yet. `wanted`: the form is open and blank. */
export function useBegun(viewerId: string, personId: string, wanted: boolean) {
  const client = useClient();
  const [discarded, setDiscarded] = useState<readonly string[]>([]);
  const { data, isFetching } = useKnownDrafts(wanted);
  const found = wanted ? (onDevice(viewerId, personId) ?? onServer()) : null;

  function onServer(): BegunDraft | null {
    if (isFetching) return null;
    return (
      data?.drafts.find(({ about, draftId }) => about === personId && !discarded.includes(draftId)) ?? null
    );
  }

  function discard({ draftId }: BegunDraft) {
    setDiscarded([...discarded, draftId]);
    forgetOnDevice(viewerId, draftId);
    // One that stays is offered again another time.
    client.write(apiPaths.clearDraft(draftId), {}).catch(() => undefined);
  }

  return { found, discard };
}

type Props = {
  readonly begun: BegunDraft;
  readonly goOn: () => void;
  readonly discard: () => void;
};

export function BegunOffer({ begun, goOn, discard }: Props) {
  return (
    <section className={styles.begun} aria-label="A draft of yours">
      <p role="status">You began this on {begun.when}.</p>
      {begun.lost ? <p>{begun.lost.text}</p> : null}
      <div className={styles.begunButtons}>
        <Button appearance="primary" onClick={goOn}>
          Continue
        </Button>
        <Button onClick={discard}>Discard</Button>
      </div>
    </section>
  );
}

function onDevice(viewerId: string, personId: string): BegunDraft | null {
  const draft = begunOnDevice(viewerId, personId);
  return (
    draft && { ...draft, values: valuesLater(draft), when: momentWords(new Date(draft.keptAt)), lost: null }
  );
}

function momentWords(at: Date): string {
  const day = at.toLocaleDateString('en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone });
  const time = at.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', timeZone });
  return `${day.replace(',', '')} at ${time}`;
}

const timeZone = 'Europe/London';
