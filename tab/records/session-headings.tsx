// The fixed headings in their order. A short form shows its own first and keeps the others within reach.
import { Button } from '@fluentui/react-components';
import { lazy, Suspense, useId, useState } from 'react';
import type { RecordDraft } from '../../bot/api/records/record-contract';
import { LineField, numberIn } from '../clock/fields';
import { LoadGuard } from '../shell/load-guard';
import { ActionsPart } from './actions-part';
import { AgendaPart } from './agenda-part';
import { BehavioursPart } from './behaviours-part';
import { type Heading, HeadingPanel } from './heading-panel';
import { IssuesPart } from './issues-part';
import { ProposedWords } from './proposed-words';
import styles from './records.module.css';
import type { SessionForm } from './session-form';
import { HeldNotRecorded } from './wellbeing-part';
import { WordsBox } from './words-box';

const ReviewPart = lazy(() => import('./review-part').then((file) => ({ default: file.ReviewPart })));

type Props = {
  readonly form: SessionForm;
  readonly view: RecordDraft;
  readonly say: (shown: string) => void;
};

export function SessionHeadings(props: Props) {
  const { view, form } = props;
  const { words, messages } = form;
  const id = useId();
  const isShort = words.form === 'short';
  const first = isShort ? view.headings.filter(({ inShortForm }) => inShortForm) : view.headings;
  const more = isShort ? view.headings.filter(({ inShortForm }) => !inShortForm) : [];
  const holds = more.some(({ section }) => words.sections[section] || messages.within(`sections.${section}`));
  const [opened, setOpened] = useState(false);
  const isOpen = opened || holds || (isShort && holdsMore(form));
  return (
    <>
      {first.map((heading) => (
        <OneHeading key={heading.section} heading={heading} {...props} />
      ))}
      {more.length > 0 ? (
        <>
          <Button
            className={styles.more ?? ''}
            aria-expanded={isOpen}
            aria-controls={id}
            disabledFocusable={isOpen && !opened}
            onClick={() => setOpened(!opened)}
          >
            {isOpen ? 'Fewer headings' : 'More headings'}
          </Button>
          <div id={id} hidden={!isOpen}>
            {isOpen
              ? more.map((heading) => <OneHeading key={heading.section} heading={heading} {...props} />)
              : null}
          </div>
        </>
      ) : null}
    </>
  );
}

/** What belongs to a heading beside its text. */
const holdsMore = ({ words }: SessionForm) => words.behaviours.length > 0 || words.issues.length > 0;

function OneHeading({ heading, form, view, say }: Props & { heading: Heading }) {
  const { words, update, messages } = form;
  const panel = { heading, form };
  switch (heading.section) {
    case 'review':
      return (
        <HeadingPanel
          {...panel}
          before={
            <LoadGuard>
              <Suspense fallback={null}>
                <ReviewPart personId={view.person.personId} form={form} say={say} />
              </Suspense>
            </LoadGuard>
          }
        />
      );
    case 'agenda':
      return <HeadingPanel {...panel} before={<AgendaPart form={form} />} />;
    case 'workload':
      return (
        <HeadingPanel
          {...panel}
          before={
            <>
              {view.workload.length > 0 ? (
                <ul className={styles.known}>
                  {view.workload.map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
              ) : null}
              <ProposedWords section="workload" lines={view.proposed.workload} form={form} />
            </>
          }
        />
      );
    case 'reflection':
      return (
        <HeadingPanel
          {...panel}
          prompts={view.models.find(({ modelId }) => modelId === words.modelId)?.prompts ?? []}
        >
          <div className={styles.narrow}>
            <LineField
              label="Minutes of reflection, if you like"
              hint="Stays between the two of you."
              kind="number"
              value={words.reflectionMinutes === null ? '' : String(words.reflectionMinutes)}
              change={(typed) => {
                const minutes = numberIn(typed);
                if (minutes === undefined || Number.isFinite(minutes))
                  update((now) => ({ ...now, reflectionMinutes: minutes ?? null }));
              }}
              message={messages.at('reflectionMinutes')}
            />
          </div>
        </HeadingPanel>
      );
    case 'wellbeing':
      return (
        <HeadingPanel {...panel} hasText={!words.wellbeingHeld} before={<HeldNotRecorded form={form} />} />
      );
    case 'learning':
      return (
        <HeadingPanel
          {...panel}
          before={<ProposedWords section="learning" lines={view.proposed.learning} form={form} />}
        />
      );
    case 'appraisal':
      return (
        <HeadingPanel {...panel}>
          <BehavioursPart form={form} behaviours={view.behaviours} />
        </HeadingPanel>
      );
    case 'organisation':
      return (
        <HeadingPanel {...panel}>
          <IssuesPart form={form} />
        </HeadingPanel>
      );
    case 'look-forward':
      return (
        <HeadingPanel {...panel} hasText={(words.sections['look-forward'] ?? '') !== ''}>
          <h4>Actions</h4>
          <ActionsPart form={form} />
          <h4>Next time</h4>
          {view.next ? <p>{view.next}</p> : null}
          <WordsBox
            form={form}
            label="What you both want to come back to"
            rows={2}
            value={words.nextTime}
            change={(nextTime) => update((now) => ({ ...now, nextTime }))}
            place="nextTime"
          />
        </HeadingPanel>
      );
    default:
      return <HeadingPanel {...panel} />;
  }
}
