// The quick-decision form, in a dialog or as a page: fields, draft, and what the server said.
import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { LogDecisionAnswer, Thread } from '../../bot/api/contract';
import type { DecisionFormView } from '../../bot/views/view-types';
import { FormBody } from '../parts/form-body';
import { FormDialog } from '../parts/form-dialog';
import type { Found } from '../parts/refusals';
import { BegunOffer, useBegun } from './begun';
import styles from './decision-form.module.css';
import { holdsWords } from './draft';
import { draftFrom } from './draft-values';
import type { OpenDraft } from './drafts';
import { FirstFields } from './first-fields';
import { MoreFields } from './more-fields';
import { useKeeper, useKeeping } from './use-keeping';
import { useSaving } from './use-saving';

export type DecisionFormProps = {
  readonly thread: Thread;
  readonly form: DecisionFormView;
  readonly openDraft: OpenDraft;
  /** How a dialog is closed; in a `page`, which brings the heading, it is always open. */
  readonly frame: 'page' | { readonly open: boolean; readonly close: () => void };
  readonly saved: (answer: LogDecisionAnswer) => void;
  /** Stands above everything. */
  readonly intro?: ReactNode;
};

const title = 'Log a quick decision';

export function DecisionForm({ thread, form, openDraft, frame, saved, intro }: DecisionFormProps) {
  const { draft, change, clear } = openDraft;
  const { personId } = thread.person;
  const { viewer, own } = thread;
  const open = frame === 'page' || frame.open;
  const { keeper, words } = useKeeper(viewer.personId, personId);
  const saving = useSaving(personId, keeper, saved);
  useKeeping(keeper, { draft, saving: saving.busy, open });
  const begun = useBegun(viewer.personId, personId, open && !holdsWords(draft));

  /** Something was saved from this form before, perhaps with an answer that got lost. Only the person can say that this is one more. */
  function saveAsNew() {
    const operationId = crypto.randomUUID();
    keeper.drop(draft.operationId);
    change({ operationId });
    saving.save({ ...draft, operationId });
  }

  function allow(words: Found) {
    const notIdentifiers = [...draft.notIdentifiers, ...words];
    change({ notIdentifiers });
    saving.save({ ...draft, notIdentifiers });
  }

  const fields = { form, openDraft, saving, allow };
  const shared = {
    saveWord: 'Save',
    busy: saving.busy,
    failure: saving.failure,
    unplaced: saving.unplaced,
    save: () => saving.save(draft),
    saveAsNew,
    note: <span role="status">{words}</span>,
    further: holdsWords(draft) ? (
      <Button appearance="transparent" size="large" onClick={clear}>
        Clear
      </Button>
    ) : null,
    children: (
      <>
        {intro}
        {begun.found ? (
          <BegunOffer
            begun={begun.found}
            goOn={() => begun.found && change(draftFrom(form, begun.found.draftId, begun.found.values))}
            discard={() => begun.found && begun.discard(begun.found)}
          />
        ) : null}
        <p className={styles.guidance}>{form.guidance}</p>
        <FirstFields {...fields} own={own} />
        <MoreFields {...fields} />
      </>
    ),
  };
  if (frame === 'page') return <FormBody {...shared} heading={null} />;
  return <FormDialog title={title} {...shared} {...frame} startAt="textarea" />;
}
