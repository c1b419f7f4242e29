// The forms of a quick decision that is logged: an answer in words, what it lacks, handing over, taking back; and of a case discussion, its reference.
import { Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import type { Entry } from '../../bot/api/contract';
import type { DecisionPart, DecisionStepRequest } from '../../bot/api/decision-contract';
import { ChoiceField } from '../clock/fields';
import { typedReferences } from '../decision/typed-references';
import { FormDialog } from '../parts/form-dialog';
import type { Found } from '../parts/refusals';
import { WordsField } from '../parts/words-field';
import styles from './steps.module.css';
import { type Shared, useForm } from './use-form';
import type { AnswerOffer, ChildFileItem, StepForm } from './use-step-form';
import { useTypedWords } from './use-typed-words';

export type StepFormsProps = Shared & { readonly form: StepForm };

export function StepForms({ form, ...shared }: StepFormsProps) {
  if (form.form === 'answer') return <AnswerForm {...shared} offer={form.offer} />;
  if (form.form === 'complete') return <CompleteForm {...shared} />;
  if (form.form === 'hand-over') return <HandOverForm {...shared} item={form.item} />;
  if (form.form === 'relink') return <RelinkForm {...shared} item={form.item} />;
  return <WithdrawForm {...shared} />;
}

type Step = DecisionStepRequest['step'];

/** Of several wordings the one that is answered. */
function newestWords({ text }: Entry, { versions }: DecisionPart): string {
  return versions.findLast((version) => version.text !== '')?.text ?? text;
}

/** The reason that stands now: whoever gave one last. */
function newestReason({ why }: Entry, { versions }: DecisionPart): string {
  return versions.findLast((version) => version.why !== '')?.why ?? why;
}

/** Confirming asks along for what is needed to confirm. */
function AnswerForm({ offer, ...shared }: Shared & { readonly offer: AnswerOffer }) {
  const { entry, decision, example, on } = shared;
  const newest = newestWords(entry, decision);
  const rewords = offer.answer === 'amend' || offer.answer === 'not-quite';
  // What a list cut short is nothing to begin another wording with.
  const copies = rewords && !entry.hasMore;
  const words = useTypedWords(`${offer.answer} ${on.personId} ${on.entryId}`, {
    text: copies ? newest : '',
    why: copies ? newestReason(entry, decision) : '',
    references: '',
  });
  const { text, why, references } = words.typed;
  const [mine, setMine] = useState(false);
  const settles = offer.answer === 'confirm' || offer.answer === 'amend';
  const asksWhy = offer.words?.why || (settles && decision.lacks.includes('why'));
  const asksReference = settles && decision.lacks.includes('reference');
  const step = (notIdentifiers: Found): Step => ({
    do: 'answer',
    answer: offer.answer,
    ...(offer.words && { text }),
    ...(asksWhy && why.trim() && { why }),
    ...(asksReference && { references: typedReferences(references) }),
    ...(settles && mine && { withinMyAuthority: true }),
    notIdentifiers: [...notIdentifiers],
  });
  const { dialog, field } = useForm(shared, ['text', 'why', 'references'], step, words);
  return (
    <FormDialog title={offer.title} saveWord={offer.words ? 'Save' : offer.title} {...dialog}>
      <p className={styles.about}>{newest}</p>
      {offer.words ? (
        <WordsField
          label={offer.words.label}
          value={text}
          change={(typed) => words.type({ text: typed })}
          {...field('text')}
        />
      ) : null}
      {asksWhy ? (
        <WordsField
          label="Why"
          value={why}
          change={(typed) => words.type({ why: typed })}
          {...field('why')}
        />
      ) : null}
      {asksReference ? (
        <ReferenceLine
          value={references}
          change={(typed) => words.type({ references: typed })}
          example={example}
          {...field('references', 'reference')}
        />
      ) : null}
      {settles && decision.authority ? <p className={styles.quiet}>{decision.authority}</p> : null}
      {settles && decision.mayHold ? (
        <Checkbox
          label="I may decide this one myself"
          checked={mine}
          onChange={(_, { checked }) => setMine(checked === true)}
        />
      ) : null}
    </FormDialog>
  );
}

/** Both are asked when both are missing; either may be brought alone. */
function CompleteForm(shared: Shared) {
  const { entry, decision, example, on } = shared;
  const words = useTypedWords(`complete ${on.personId} ${on.entryId}`, { why: '', references: '' });
  const { why, references } = words.typed;
  const asksWhy = decision.lacks.includes('why');
  const asksReference = decision.lacks.includes('reference') || !asksWhy;
  const step = (notIdentifiers: Found): Step => ({
    do: 'complete',
    ...(asksWhy && { why }),
    ...(asksReference && { references: typedReferences(references) }),
    notIdentifiers: [...notIdentifiers],
  });
  const { dialog, field } = useForm(shared, ['why', 'references'], step, words);
  return (
    <FormDialog title="Complete this decision" saveWord="Save" {...dialog}>
      <p className={styles.about}>{newestWords(entry, decision)}</p>
      {asksWhy ? (
        <WordsField
          label="Why"
          value={why}
          change={(typed) => words.type({ why: typed })}
          {...field('why')}
        />
      ) : null}
      {asksReference ? (
        <ReferenceLine
          value={references}
          change={(typed) => words.type({ references: typed })}
          example={example}
          {...field('references', 'reference')}
        />
      ) : null}
    </FormDialog>
  );
}

type LineProps = Omit<Parameters<typeof WordsField>[0], 'label'>;

function ReferenceLine(props: LineProps) {
  return <WordsField label="Case reference" hint="Separate several with commas." rows={1} {...props} />;
}

function HandOverForm({ item, ...shared }: Shared & { readonly item: ChildFileItem }) {
  const { reference, words, recorders } = item;
  const [to, setTo] = useState('');
  const { dialog, messageFor } = useForm(shared, ['to'], () => ({ do: 'hand-over', reference, to }));
  return (
    <FormDialog title="Someone else puts it there" saveWord="Hand over" {...dialog}>
      <p className={styles.quiet}>
        {reference ? <b>{reference}</b> : null} {words}
      </p>
      <ChoiceField
        label="Who puts it on the child’s file"
        choices={recorders}
        blank="Choose who"
        value={to}
        change={setTo}
        message={messageFor('to')}
      />
    </FormDialog>
  );
}

/** Of a case discussion: whoever opens the child's file sees that it is the wrong one. */
function RelinkForm({ item, ...shared }: Shared & { readonly item: ChildFileItem }) {
  const { example, on } = shared;
  const from = item.reference ?? '';
  const words = useTypedWords(`relink ${on.personId} ${on.entryId} ${from}`, { to: '', why: '' });
  const { to, why } = words.typed;
  const step = (notIdentifiers: Found): Step => ({
    do: 'relink',
    from,
    to,
    why,
    notIdentifiers: [...notIdentifiers],
  });
  const { dialog, field } = useForm(shared, ['to', 'why', 'references'], step, words);
  return (
    <FormDialog title={`${from} is the wrong reference`} saveWord="Put it right" {...dialog}>
      <p className={styles.quiet}>It stays to be read, with who put it right and why.</p>
      <WordsField
        label="The right case reference"
        rows={1}
        value={to}
        change={(typed) => words.type({ to: typed })}
        example={example}
        {...field('to', 'references')}
      />
      <WordsField
        label="What was wrong, in a line"
        rows={1}
        value={why}
        change={(typed) => words.type({ why: typed })}
        {...field('why')}
      />
    </FormDialog>
  );
}

function WithdrawForm(shared: Shared) {
  const { dialog } = useForm(shared, [], () => ({ do: 'withdraw' }));
  return (
    <FormDialog
      title={shared.entry.kind === 'case' ? 'Withdraw this case discussion' : 'Withdraw this decision'}
      saveWord="Withdraw it"
      startAt="button[type=submit]"
      {...dialog}
    >
      <p>
        It stays in the thread with all its words, marked as withdrawn. Nobody is asked about it any more. To
        put it right, write it down again.
      </p>
    </FormDialog>
  );
}
