// The form of a case discussion: the headline that stays, and the full note that is made for the child's file and not kept.
import { useState } from 'react';
import type { Cases, LoggedCase } from '../../bot/api/cases/case-contract';
import { ChoiceField, LineField } from '../clock/fields';
import { FormBody } from '../parts/form-body';
import { Notice } from '../parts/notice';
import { type Found, refusalsOf } from '../parts/refusals';
import { WordsField } from '../parts/words-field';
import { AgreedRows } from '../records/agreed-rows';
import type { TypedWords } from '../steps/use-typed-words';
import { bodyOf, type CaseFields, decisionsIn } from './case-words';
import styles from './cases.module.css';
import { useSaveCase } from './use-save-case';

type Props = {
  readonly cases: Cases;
  readonly recordId: string | null;
  readonly words: TypedWords<CaseFields>;
  readonly saved: (answer: LoggedCase) => void;
};

const names = ['reference', 'references', 'text', 'owner', 'byOn', 'nextOn', 'extendedBecause', 'modelId'];

export function CaseForm({ cases, recordId, words, saved }: Props) {
  const { form, person } = cases;
  const { typed, type } = words;
  const [allowed, setAllowed] = useState<Found>([]);
  const [advice, setAdvice] = useState<{ readonly lines: readonly string[]; readonly of: CaseFields } | null>(
    null,
  );
  const { busy, failure, send } = useSaveCase(person.personId, (answer) => {
    if (answer.entry) saved(answer);
    else setAdvice({ lines: answer.advice, of: typed });
  });
  const { messageFor, foundIn, unplaced } = refusalsOf(failure, [
    ...names,
    ...form.parts.map(({ name }) => name),
  ]);
  const thoughtAbout = advice?.of === typed;
  const save = (passing: Found = allowed, operationId = typed.operationId ?? '') =>
    send({
      body: { operationId, ...bodyOf(typed, form, recordId, passing) },
      asItIs: thoughtAbout,
    });
  // Its answer may have been lost, or its note not copied: the same words go out under the same id again.
  function saveAsNew() {
    const operationId = crypto.randomUUID();
    type({ operationId });
    save(allowed, operationId);
  }
  const allow = (found: Found) => {
    setAllowed([...allowed, ...found]);
    save([...allowed, ...found]);
  };
  const field = (name: string, otherName = name) => ({
    value: typed[name] ?? '',
    change: (value: string) => type({ [name]: value }),
    message: messageFor(name) ?? messageFor(otherName),
  });
  const wordsOf = (name: string, otherName = name) => ({
    ...field(name, otherName),
    found: foundIn(otherName),
    allow,
    busy,
  });
  return (
    <FormBody
      heading={null}
      saveWord={thoughtAbout ? 'Save it as it is' : 'Save and make the note'}
      busy={busy}
      failure={failure}
      unplaced={unplaced}
      save={() => save()}
      saveAsNew={saveAsNew}
      note={<span role="status">{words.kept}</span>}
    >
      <p className={styles.quiet}>{form.guidance}</p>
      <WordsField
        label="Case reference"
        hint="Brothers and sisters discussed together have one each: separate them with commas."
        rows={1}
        example={form.referenceExample}
        required
        {...wordsOf('references', 'reference')}
      />
      <div className={styles.row}>
        <ChoiceField label="What kind of case" choices={form.categories} {...field('category')} />
        <ChoiceField label="How far you went" choices={form.depths} {...field('depth')} />
        <ChoiceField
          label="With which model"
          choices={form.models}
          blank="None in particular"
          {...field('modelId')}
        />
      </div>
      <section className={styles.part} aria-labelledby="headline">
        <h2 id="headline">What was decided, in a line each</h2>
        <p className={styles.quiet}>
          This stays in the thread, so without names. What somebody owns is an action too.
        </p>
        <AgreedRows
          rows={decisionsIn(typed)}
          change={(next) => type({ decisions: JSON.stringify(next(decisionsIn(typed))) })}
          noun="Decision"
          owners={form.owners}
          nobody="Nobody in particular"
          fresh={{ owner: '', byOn: '' }}
          messageFor={messageFor}
          words={({ text }, at, typeText) => (
            <WordsField
              label="Decision or direction"
              rows={2}
              value={text}
              change={typeText}
              message={messageFor('text', at)}
              found={foundIn('text')}
              allow={allow}
              busy={busy}
            />
          )}
        />
      </section>
      <section className={styles.part} aria-labelledby="pace">
        <h2 id="pace">The pace for this child, and when you look again</h2>
        <ChoiceField label="The pace" choices={form.paces} blank="Not said" {...field('pace')} />
        {typed.pace === 'extended' ? (
          <WordsField
            label="Extended because"
            hint="Why more time serves this child. It is kept as a choice of practice."
            rows={2}
            {...wordsOf('extendedBecause')}
          />
        ) : null}
        <LineField label="Next case supervision" kind="date" {...field('nextOn')} />
      </section>
      <section className={styles.part} aria-labelledby="note">
        <h2 id="note">The note for the child’s file</h2>
        <p className={styles.quiet}>
          What you type here stays on your own device until you have copied the note, for a day at most. This
          app does not keep it.
        </p>
        {form.parts.map(({ name, title, hint }) => (
          <WordsField
            key={name}
            label={title}
            {...(hint && { hint })}
            rows={3}
            {...field(`full.${name}`, name)}
            found={[]}
            allow={allow}
            busy={busy}
          />
        ))}
      </section>
      <div role="status">
        {advice && thoughtAbout ? (
          <Notice title="Before you save it" text="Nothing here has to be changed.">
            <ul className={styles.advice}>
              {advice.lines.map((line) => (
                <li key={line} className={styles.point}>
                  {line}
                </li>
              ))}
            </ul>
          </Notice>
        ) : null}
      </div>
    </FormBody>
  );
}
