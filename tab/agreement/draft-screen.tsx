// The draft of the agreement: both of the two write it, each their own boxes, and either offers it.
import { Button, Checkbox, Field, Input, Textarea } from '@fluentui/react-components';
import { useContext, useId, useRef } from 'react';
import type {
  AgreementDraftAnswer,
  AgreementDraftWords,
  AgreementSaid,
} from '../../bot/api/agreements/agreement-contract';
import { ChoiceField, LineField } from '../clock/fields';
import type { Paper } from '../papers/paper';
import { PaperConflict } from '../papers/paper-conflict';
import { PaperState } from '../papers/paper-state';
import { usePaper } from '../papers/use-paper';
import { Failed } from '../parts/failed';
import { useFocusFirstRefusal } from '../parts/form-body';
import { MarkedWords } from '../parts/marked-words';
import { Notice } from '../parts/notice';
import { refusalOr } from '../parts/refusal-or';
import screen from '../parts/screen.module.css';
import { Waiting } from '../parts/waiting';
import { screenPaths } from '../paths';
import { useSaved } from '../server/use-saved';
import { goTo, useTitle } from '../shell/use-route';
import { useReportViewer, ViewerIdContext } from '../shell/viewer';
import styles from './agreement.module.css';
import { agreementPaths, useAgreementDraft, useReadAgain } from './agreement-queries';

type Words = AgreementDraftWords;
type Group = AgreementDraftAnswer['groups'][number];
type OneField = Group['fields'][number];

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
  const paper = usePaper<Words>({
    path: agreementPaths.draft(personId),
    paperId: `agreement-draft:${view.supervisorId}`,
    revision: view.revision,
    words: view.words,
    advice: view.advice,
  });
  const offering = useOffer(view, paper);
  const place = useRef<HTMLDivElement>(null);
  useFocusFirstRefusal(place, offering.failure);
  const refused = [...(offering.failure?.fields ?? []), ...paper.refused];
  const messageFor = (field: string) => refused.find((one) => lastOf(one.field) === field)?.message ?? null;
  const known: readonly string[] = view.groups.flatMap(({ fields }) => fields.map((one) => one.name));
  const unplaced = refused.filter((one) => !known.includes(lastOf(one.field))).map((one) => one.message);
  return (
    <div ref={place}>
      <div className={screen.head}>
        <div className={screen.title}>
          <h1>Write the agreement</h1>
          <a href={screenPaths.file(personId, 'agreement')}>To the agreement</a>
        </div>
        <p className={screen.aside}>
          With {view.other}. Both of you write it; nobody else reads it before it is signed.
        </p>
      </div>
      <div className={styles.kept}>
        <PaperState paper={paper} />
      </div>
      <PaperConflict paper={paper} linesOf={(words) => linesOf(words, view)} />
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
          />
        ) : null}
      </div>
      <div className={styles.steps}>
        <Button appearance="primary" size="large" disabledFocusable={offering.busy} onClick={offering.offer}>
          {offering.busy ? 'Offering' : `Sign it and offer it to ${view.other}`}
        </Button>
      </div>
    </div>
  );
}

const lastOf = (field: string) => field.split('.').at(-1) ?? field;

/** What is on the server is offered, so it is kept first. */
function useOffer(view: AgreementDraftAnswer, paper: Paper<Words>) {
  const readAgain = useReadAgain();
  const { personId } = view.person;
  const { busy, failure, save } = useSaved<{ readonly revision: string }, AgreementSaid>({
    path: agreementPaths.offer(personId),
    offeredId: view.operationId,
    saved: () => {
      paper.finish();
      void readAgain().then(() => goTo(screenPaths.file(personId, 'agreement')));
    },
  });
  return {
    busy,
    failure,
    offer: () =>
      void paper.saveNow().then((kept) => {
        if (kept) save({ revision: kept.revision });
      }),
  };
}

type PanelProps = {
  readonly group: Group;
  readonly paper: Paper<Words>;
  readonly view: AgreementDraftAnswer;
  readonly messageFor: (field: string) => string | null;
};

function GroupPanel({ group, ...props }: PanelProps) {
  const id = useId();
  return (
    <section className={screen.panel} aria-labelledby={id}>
      <h2 id={id}>{group.title}</h2>
      {group.note ? <p className={styles.about}>{group.note}</p> : null}
      <div className={styles.fields}>
        {group.fields.map((field) => (
          <DraftField key={field.name} field={field} {...props} />
        ))}
      </div>
    </section>
  );
}

type FieldProps = Omit<PanelProps, 'group'> & { readonly field: OneField };

function DraftField({ field, paper, view, messageFor }: FieldProps) {
  const { name, label, hint, kind, choices, mine } = field;
  const value = paper.words[name];
  const message = messageFor(name);
  const set = (next: string | number | null) => paper.update((now) => ({ ...now, [name]: next }));
  const shared = { label, hint, message };
  if (!mine) return <OthersField field={field} value={value} />;
  switch (kind) {
    case 'tick':
      return (
        <Checkbox
          label={label}
          checked={value === view.policyVersion}
          onChange={(_, { checked }) => set(checked === true ? view.policyVersion : null)}
        />
      );
    case 'choice':
      return <ChoiceField {...shared} value={String(value ?? '')} change={set} choices={choices} />;
    case 'number':
      return (
        <LineField {...shared} kind="number" value={textOf(value)} change={(typed) => set(numberOf(typed))} />
      );
    case 'date':
      return (
        <LineField {...shared} kind="date" value={textOf(value)} change={(typed) => set(typed || null)} />
      );
    case 'line':
    case 'text':
      return <WordsOf {...{ paper, shared, name }} value={textOf(value)} set={set} long={kind === 'text'} />;
  }
}

type WordsProps = {
  readonly paper: Paper<Words>;
  readonly shared: { readonly label: string; readonly hint: string; readonly message: string | null };
  readonly name: string;
  readonly value: string;
  readonly set: (next: string) => void;
  readonly long: boolean;
};

function WordsOf({ paper, shared: { label, hint, message }, name, value, set, long }: WordsProps) {
  const allowed = paper.words.notIdentifiers;
  const found = paper.found
    .filter(({ field }) => lastOf(field) === name)
    .flatMap(({ words }) => words)
    .filter((words) => !allowed.includes(words));
  return (
    <div>
      <Field label={label} {...(hint && { hint })} {...refusalOr(message)}>
        {long ? (
          <Textarea
            className={styles.grows ?? ''}
            resize="vertical"
            rows={3}
            value={value}
            onChange={(_, typed) => set(typed.value)}
          />
        ) : (
          <Input autoComplete="off" value={value} onChange={(_, typed) => set(typed.value)} />
        )}
      </Field>
      <MarkedWords
        text={value}
        found={found}
        busy={false}
        allow={(words) =>
          paper.update((now) => ({ ...now, notIdentifiers: [...new Set([...now.notIdentifiers, ...words])] }))
        }
      />
    </div>
  );
}

/** Read, never changed: it is the other one's. */
function OthersField({
  field,
  value,
}: {
  readonly field: OneField;
  readonly value: Words[OneField['name']];
}) {
  const text = field.kind === 'tick' ? (value === null ? 'Not ticked yet.' : 'Yes.') : textOf(value);
  return (
    <dl className={styles.others}>
      <dt>{field.label}</dt>
      <dd>{text === '' ? 'Not written yet.' : text}</dd>
    </dl>
  );
}

const textOf = (value: string | number | null | readonly string[]) =>
  value === null || Array.isArray(value) ? '' : String(value);

/** What is no number is kept as none: the field shows what the server has. */
function numberOf(typed: string): number | null {
  const digits = typed.replace(/\D/g, '');
  return digits === '' ? null : Number(digits);
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

function linesOf(words: Words, { groups }: AgreementDraftAnswer) {
  return groups.flatMap(({ fields }) =>
    fields.map(({ name, label }) => ({ label, text: textOf(words[name]) })),
  );
}
