// What its reader may answer to a quick decision, and what it still lacks.
import { Button } from '@fluentui/react-components';
import type { Entry } from '../../bot/api/contract';
import type { DecisionPart } from '../../bot/api/decision-contract';
import { StepButton } from './step-button';
import styles from './steps.module.css';
import type { OnDecision } from './use-decision-step';
import type { AnswerOffer, StepForm } from './use-step-form';

/** What every part of a logged decision gets. */
export type StepPartProps = {
  readonly decision: DecisionPart;
  readonly on: OnDecision;
  readonly open: (form: StepForm) => void;
  /** Ids of the words that say which decision it is. */
  readonly describedBy: string;
};

export function Answers({
  entry,
  decision,
  on,
  open,
  describedBy,
}: StepPartProps & { readonly entry: Entry }) {
  const { answers } = decision;
  const lacks = lackingIn(entry, decision);
  if (answers.length === 0 && lacks.length === 0) return null;
  return (
    <div className={styles.buttons}>
      {answers.map((offer, index) => {
        const look = index === 0 ? 'primary' : 'secondary';
        return needsForm(offer, decision) ? (
          <Button
            key={offer.answer}
            appearance={look}
            aria-describedby={describedBy}
            onClick={() => open({ form: 'answer', offer })}
          >
            {offer.title}
          </Button>
        ) : (
          <StepButton
            key={offer.answer}
            on={on}
            step={{ do: 'answer', answer: offer.answer }}
            word={offer.title}
            look={look}
            describedBy={describedBy}
          />
        );
      })}
      {lacks.length > 0 && !answers.some(({ answer }) => answer === 'confirm') ? (
        <Button aria-describedby={describedBy} onClick={() => open({ form: 'complete' })}>
          {completeWord(lacks)}
        </Button>
      ) : null}
    </div>
  );
}

/** Confirming takes a reason and a case reference, and its supervisor may say that they may decide it: that is asked along. */
function needsForm({ answer, words }: AnswerOffer, { lacks, mayHold }: DecisionPart): boolean {
  if (words !== null) return true;
  return answer === 'confirm' && (lacks.length > 0 || mayHold);
}

/** A reference that was to follow can be brought to any kind, also where nobody has to confirm it. */
function lackingIn({ referenceToFollow }: Entry, { lacks }: DecisionPart): DecisionPart['lacks'] {
  return referenceToFollow && !lacks.includes('reference') ? [...lacks, 'reference'] : lacks;
}

function completeWord(lacks: DecisionPart['lacks']): string {
  if (lacks.length > 1) return 'Add why and the case reference';
  return lacks[0] === 'why' ? 'Add why' : 'Add the case reference';
}
