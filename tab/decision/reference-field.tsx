// Which case it is about: one tap for a reference used lately, a new one typed, or one that follows today.
import { Input } from '@fluentui/react-components';
import type { DecisionFormView } from '../../bot/views/view-types';
import { ChoiceChips } from './choice-chips';
import styles from './choice-chips.module.css';
import type { ReferenceChoice } from './draft';
import type { OpenDraft } from './drafts';

type Props = {
  readonly form: DecisionFormView;
  readonly openDraft: OpenDraft;
  readonly message: string | null;
};

export function ReferenceField({ form, openDraft, message }: Props) {
  const { draft, change } = openDraft;
  return (
    <ChoiceChips
      name="references"
      legend="Case reference"
      chips={optionsFrom(form).map(({ choice, word }) => ({
        key: nameOf(choice),
        word,
        choose: () => change({ reference: choice }),
      }))}
      chosen={nameOf(draft.reference)}
      message={message}
    >
      {draft.reference.kind === 'typed' ? (
        <Input
          className={styles.typed}
          aria-label="Case reference, typed"
          placeholder={`For example ${form.referenceExample}`}
          autoComplete="off"
          value={draft.typedReference}
          onChange={(_, { value }) => change({ typedReference: value })}
        />
      ) : null}
    </ChoiceChips>
  );
}

type Option = { readonly choice: ReferenceChoice; readonly word: string };

function optionsFrom(form: DecisionFormView): readonly Option[] {
  const known = form.recentReferences.map((reference) => ({
    choice: { kind: 'known', reference } as const,
    word: reference,
  }));
  const typedWord = known.length > 0 ? 'Another one' : 'Type it';
  return [
    ...known,
    { choice: { kind: 'typed' }, word: typedWord },
    { choice: { kind: 'to-follow' }, word: 'To follow today' },
  ];
}

function nameOf(choice: ReferenceChoice): string {
  return choice.kind === 'known' ? `known ${choice.reference}` : choice.kind;
}
