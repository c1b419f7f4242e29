// The draft of the agreement: both of the two write it, each their own boxes, and either offers it.
import { Button } from '@fluentui/react-components';
import { useContext, useId, useRef } from 'react';
import type { AgreementDraftAnswer, AgreementSaid } from '../../bot/api/agreements/agreement-contract';
import { notKept } from '../papers/not-kept';
import type { Paper } from '../papers/paper';
import { PaperConflict } from '../papers/paper-conflict';
import { PaperState } from '../papers/paper-state';
import { usePaper } from '../papers/use-paper';
import { Failed } from '../parts/failed';
import { useFocusFirstRefusal } from '../parts/form-body';
import { Notice } from '../parts/notice';
import screen from '../parts/screen.module.css';
import { Waiting } from '../parts/waiting';
import { screenPaths } from '../paths';
import type { Failure } from '../server/failure';
import { useSaved } from '../server/use-saved';
import { goTo, useTitle } from '../shell/use-route';
import { useReportViewer, ViewerIdContext } from '../shell/viewer';
import styles from './agreement.module.css';
import { agreementPaths, useAgreementDraft, useReadAgain } from './agreement-queries';
import { GroupPanel } from './draft-fields';
import { bothDrafts, type DraftWords, lastOf, linesOf, settleDraft, textIn } from './draft-words';
import { LeftOwnWords } from './left-own-words';

export function DraftScreen({ personId }: { readonly personId: string }) {
  const reading = useAgreementDraft(personId);
  useTitle('Supervision file');
  useReportViewer(reading.data?.viewer);
  // What the device holds for them can be read once it is known who they are.
  const known = useContext(ViewerIdContext) !== null;
  if (reading.data && known) return <OpenDraft view={reading.data} />;
  if (reading.error) return <Failed heading error={reading.error} again={() => void reading.refetch()} />;
  return <Waiting label="Opening the draft" />;
}

function OpenDraft({ view }: { readonly view: AgreementDraftAnswer }) {
  const { personId } = view.person;
  const paper = usePaper<DraftWords>({
    path: agreementPaths.draft(personId),
    paperId: `agreement-draft:${view.supervisorId}`,
    revision: view.revision,
    words: view.words,
    advice: view.advice,
    settle: settleDraft(view),
  });
  const offering = useOffer(view, paper);
  const lookAgain = () => void paper.saveNow({ anew: true });
  const place = useRef<HTMLDivElement>(null);
  useFocusFirstRefusal(place, offering.failure);
  const refused = [...(offering.failure?.fields ?? []), ...paper.refused];
  const messageFor = (field: string) => refused.find((one) => lastOf(one.field) === field)?.message ?? null;
  const known: readonly string[] = view.groups.flatMap(({ fields }) => fields.map((one) => one.name));
  const without = isOnlyEmpty(offering.failure, view.without.boxes, paper.words);
  const unplaced = refused.filter((one) => !known.includes(lastOf(one.field))).map((one) => one.message);
  return (
    <div ref={place}>
      <div className={screen.head}>
        <div className={screen.title}>
          <h1>Write the agreement</h1>
          <span className={styles.away}>
            <a href={screenPaths.file(personId, 'agreement')}>To the agreement</a>
            <a href={screenPaths.policy()}>To the policy</a>
          </span>
        </div>
        <p className={screen.aside}>
          With {view.other}. Both of you write it; nobody else reads it before it is signed.
        </p>
      </div>
      <div className={styles.kept}>
        <PaperState paper={paper} />
      </div>
      <PaperConflict
        paper={paper}
        linesOf={(words) => linesOf(words, view)}
        both={bothDrafts(view)}
        with={view.other}
      />
      <LeftOwnWords view={view} paper={paper} />
      <Filled lines={view.filled} />
      {view.groups.map((group) => (
        <GroupPanel key={group.title} group={group} paper={paper} view={view} messageFor={messageFor} />
      ))}
      <Limits lines={view.confidentiality} />
      {paper.advice.map((each) => (
        <Notice key={each} title={each} />
      ))}
      <div role="alert" className={styles.refusal}>
        {offering.failure ? (
          <Notice
            tone="attention"
            title={offering.failure.title}
            text={[offering.failure.text, ...unplaced].join(' ')}
          >
            {without ? (
              <>
                <p>{view.without.words}</p>
                <Button onClick={() => offering.offer(true)}>{view.without.button}</Button>
              </>
            ) : null}
            {offering.failure.kind === 'changed' ? <Button onClick={lookAgain}>Look again</Button> : null}
          </Notice>
        ) : null}
      </div>
      <div className={styles.steps}>
        <Button
          appearance="primary"
          size="large"
          disabledFocusable={offering.busy}
          onClick={() => offering.offer(false)}
        >
          {offering.busy ? 'Offering' : `Sign it and offer it to ${view.other}`}
        </Button>
      </div>
    </div>
  );
}

/** Nothing is in the way but boxes of one's own that say nothing: those may be left empty on purpose. */
const isOnlyEmpty = (failure: Failure | null, boxes: readonly string[], words: DraftWords): boolean =>
  failure !== null &&
  failure.fields.length > 0 &&
  failure.fields.every(({ field }) =>
    boxes.some((box) => box === lastOf(field) && textIn(words, box).trim() === ''),
  );

/** What is on the server is offered, so it is kept first; after somebody was quicker, also when nothing was typed. */
function useOffer(view: AgreementDraftAnswer, paper: Paper<DraftWords>) {
  const readAgain = useReadAgain();
  const { personId } = view.person;
  const { busy, failure, save } = useSaved<Offer, AgreementSaid>({
    path: agreementPaths.offer(personId),
    offeredId: view.operationId,
    saved: () => {
      paper.finish();
      void readAgain().then(() => goTo(screenPaths.file(personId, 'agreement')));
    },
  });
  const offer = (anyway: boolean) =>
    save(async () => {
      const kept = await paper.saveNow({ anew: failure?.kind === 'changed' });
      if (!kept) throw notKept(paper.latest(), 'nothing is offered yet');
      return { revision: kept.revision, anyway };
    });
  return { busy, failure, offer };
}

type Offer = { readonly revision: string; readonly anyway: boolean };

/** What the council's files say of the two: nobody types it. */
function Filled({ lines }: { readonly lines: AgreementDraftAnswer['filled'] }) {
  const id = useId();
  return (
    <section className={screen.panel} aria-labelledby={id}>
      <h2 id={id}>From the council’s files and the diary</h2>
      <p className={styles.about}>It goes with the agreement as it is on the day you offer it.</p>
      <dl className={styles.filled}>
        {lines.map(({ label, text }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Limits({ lines }: { readonly lines: readonly string[] }) {
  const id = useId();
  return (
    <section className={screen.panel} aria-labelledby={id}>
      <h2 id={id}>The limits of confidentiality</h2>
      <ul className={styles.lines}>
        {lines.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    </section>
  );
}
