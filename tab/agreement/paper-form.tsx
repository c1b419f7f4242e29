// Brings in an agreement that both signed on paper, with its reference and its days: nobody types it again.
import type {
  AgreementAnswer,
  AgreementSaid,
  PaperAgreementRequest,
} from '../../bot/api/agreements/agreement-contract';
import { LineField, numberIn } from '../clock/fields';
import { refusalsOf } from '../parts/refusals';
import { StepForm } from '../records/step-form';
import { useSaved } from '../server/use-saved';
import { useTypedWords } from '../steps/use-typed-words';
import styles from './agreement.module.css';
import { agreementPaths } from './agreement-queries';

type Body = Omit<PaperAgreementRequest, 'operationId'>;
const names = ['signedOn', 'documentReference', 'reviewOn', 'intervalDays', 'lengthMinutes'] as const;
const blank: Record<(typeof names)[number], string> = {
  signedOn: '',
  documentReference: '',
  reviewOn: '',
  intervalDays: '',
  lengthMinutes: '',
};

export function PaperForm({
  page,
  said,
}: {
  readonly page: AgreementAnswer;
  readonly said: (message: string) => void;
}) {
  const { typed, type, kept } = useTypedWords(`paper-agreement ${page.person.personId}`, blank);
  const { busy, failure, save } = useSaved<Body, AgreementSaid>({
    path: agreementPaths.paper(page.person.personId),
    offeredId: page.operationId,
    saved: ({ message }) => {
      type(blank);
      said(message);
    },
  });
  const { messageFor, unplaced } = refusalsOf(failure, names);
  const field = (name: keyof typeof blank) => ({
    value: typed[name],
    change: (value: string) => type({ [name]: value }),
    message: messageFor(name),
  });
  return (
    <StepForm
      word="We have one on paper"
      saveWord="Keep the paper agreement"
      busy={busy}
      failure={failure}
      unplaced={unplaced}
      save={() =>
        save({
          ...typed,
          intervalDays: numberIn(typed.intervalDays) ?? null,
          lengthMinutes: numberIn(typed.lengthMinutes) ?? null,
        })
      }
    >
      <LineField label="Signed on paper on" kind="date" {...field('signedOn')} />
      <LineField label="Reference" hint="Where the signed paper is kept." {...field('documentReference')} />
      <LineField
        label="To be looked at again by"
        hint="Left empty: as the policy says."
        kind="date"
        {...field('reviewOn')}
      />
      <LineField
        label="Days from one session to the next"
        hint="Left empty: as the policy says."
        kind="number"
        {...field('intervalDays')}
      />
      <LineField
        label="Minutes of a session"
        hint="Left empty: as the policy says."
        kind="number"
        {...field('lengthMinutes')}
      />
      <p role="status" className={styles.about}>
        {kept}
      </p>
    </StepForm>
  );
}
