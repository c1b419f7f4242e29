// What an entry says more when it is a quick decision: both wordings, where it stands, and what its reader may do.
import { Button } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { ShieldRegular } from '@fluentui/react-icons/svg/shield';
import { type ReactNode, type RefObject, useEffect, useId, useRef } from 'react';
import type { Entry, LogDecisionAnswer } from '../../bot/api/contract';
import type { DecisionPart as Decision } from '../../bot/api/decision-contract';
import { NotLoaded } from '../parts/not-loaded';
import { useOnDemand } from '../parts/use-on-demand';
import { Answers } from './answers';
import { ChildFile } from './child-file';
import { LookAgain } from './look-again';
import { MessageLink } from './message-link';
import styles from './steps.module.css';
import { useStepForm } from './use-step-form';
import type { ForWhat } from './waiting-once';
import { Wordings } from './wordings';

export type DecisionPartProps = {
  readonly entry: Entry;
  readonly decision: Decision;
  readonly personId: string;
  /** What a case reference looks like, or null when we do not know. */
  readonly example: string | null;
  /** Ids of the elements that name the entry. */
  readonly titledBy: string;
  readonly say: (text: string) => void;
  /** Where only what waits is shown: the first is what the heading above says. Its times are said there too. */
  readonly show?: readonly ForWhat[];
  /** Told when a form of it opens and closes, for a list that must not drop it meanwhile. */
  readonly writing?: (isOpen: boolean) => void;
  /** The first words. */
  readonly children: ReactNode;
};

const fetchForms = () => import('./step-forms').then((file) => file.StepForms);

export function DecisionPart({
  entry,
  decision,
  personId,
  example,
  titledBy,
  say,
  ...rest
}: DecisionPartProps) {
  const { show, writing, children } = rest;
  const place = useRef<HTMLDivElement>(null);
  const stateId = useId();
  const form = useStepForm();
  const { Part: Forms, failed, load } = useOnDemand(fetchForms, mayNeedForm(decision));
  const expectLeaving = useKeepFocus(place, entry, form.isOpen);
  const on = {
    personId,
    entryId: entry.entryId,
    done: ({ message }: LogDecisionAnswer) => {
      expectLeaving();
      form.finish();
      writing?.(false);
      say(message);
    },
  };
  const open: typeof form.open = (wanted) => {
    load();
    form.open(wanted);
    writing?.(true);
  };
  const close = () => {
    form.close();
    writing?.(false);
  };
  const shared = { decision, on, open, describedBy: titledBy };
  const shows = (part: ForWhat) => !show || show.includes(part);
  const alone = (part: ForWhat) => show?.[0] === part;
  const times = show ? '' : decision.times;
  return (
    <div ref={place} className={styles.part}>
      <Wordings versions={decision.versions} times={times}>
        {children}
      </Wordings>
      <p id={stateId} className={styles.state}>
        {shows('answers') ? <b>{decision.state}</b> : null}{' '}
        {times && decision.versions.length === 0 ? <span>{times}</span> : null}
      </p>
      {shows('answers') && decision.authority ? <Authority words={decision.authority} /> : null}
      {shows('answers') || shows('child-file') ? (
        <Answers
          {...shared}
          entry={entry}
          decision={shows('answers') ? decision : { ...decision, answers: [] }}
          describedBy={`${titledBy} ${stateId}`}
        />
      ) : null}
      {shows('child-file') ? (
        <ChildFile
          {...shared}
          alone={alone('child-file')}
          onlyOpen={show !== undefined}
          relinks={entry.kind === 'case'}
        />
      ) : null}
      {shows('look-again') ? <LookAgain {...shared} alone={alone('look-again')} /> : null}
      {!show && (decision.source || decision.mayWithdraw) ? (
        <div className={styles.last}>
          {decision.source ? <MessageLink address={decision.source} describedBy={titledBy} /> : null}
          {decision.mayWithdraw ? (
            <Button
              appearance="subtle"
              icon={<ArrowUndoRegular />}
              aria-describedby={titledBy}
              onClick={() => open({ form: 'withdraw' })}
            >
              Withdraw
            </Button>
          ) : null}
        </div>
      ) : null}
      <div role="alert">{failed ? <NotLoaded /> : null}</div>
      {Forms && form.current ? (
        <Forms
          key={form.round}
          form={form.current}
          open={form.isOpen}
          close={close}
          entry={entry}
          decision={decision}
          on={on}
          example={example}
        />
      ) : null}
    </div>
  );
}

function Authority({ words }: { words: string }) {
  return (
    <p className={styles.authority}>
      <span className={styles.authorityIcon} aria-hidden="true">
        <ShieldRegular />
      </span>
      {words}
    </p>
  );
}

function mayNeedForm({ answers, lacks, childFile }: Decision): boolean {
  return answers.length > 0 || lacks.length > 0 || childFile.some(({ may, done }) => may && !done);
}

/**
 * A saved step may take its own button away. Then the focus stays with the entry instead of falling to the page's
 * beginning.
 */
function useKeepFocus(
  place: RefObject<HTMLDivElement | null>,
  entry: Entry,
  formIsOpen: boolean,
): () => void {
  const leaving = useRef<Entry | null>(null);
  useEffect(() => {
    if (leaving.current === null || leaving.current === entry || formIsOpen) return;
    leaving.current = null;
    if (document.activeElement === document.body) {
      place.current?.closest('article')?.focus({ preventScroll: true });
    }
  }, [place, entry, formIsOpen]);
  return () => {
    leaving.current = entry;
  };
}
