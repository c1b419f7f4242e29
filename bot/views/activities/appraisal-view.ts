// The appraisal page in finished words, and what was said of the behaviour framework.
import type { FrameworkFeedbackEntry } from '../../domain/activities/activity';
import type { AppraisalItem } from '../../domain/activities/appraisal';
import { frameworkOn, statementText } from '../../domain/activities/behaviours';
import type { TimeEffects } from '../../domain/activities/framework-feedback';
import { agreementSupervisor } from '../../domain/agreements/agreement-access';
import type { Council } from '../../domain/council';
import type { LocalDate, PersonId } from '../../domain/ids';
import { type AppraisalWords, appraisalId } from '../../domain/working-paper';
import { viewerView } from '../thread-view';
import { longDay, nameOf } from '../words';
import type { AppraisalView, FeedbackView } from './activity-view-types';

/** What there is to choose from, newest first, and the paper it is written on; null while nothing was begun. */
type AppraisalFacts = {
  readonly council: Council;
  readonly viewer: PersonId;
  readonly today: LocalDate;
  readonly items: readonly AppraisalItem[];
  readonly kept: { readonly words: AppraisalWords; readonly revision: string } | null;
};

/** `effects` null: too few to say. */
type FeedbackFacts = {
  readonly council: Council;
  readonly today: LocalDate;
  readonly feedback: readonly Pick<FrameworkFeedbackEntry, 'framework' | 'code' | 'because'>[];
  readonly effects: TimeEffects | null;
};

/** Two fresh operation ids: one to share, one for a word about the framework. */
export function appraisalView(
  { council, viewer, today, items, kept }: AppraisalFacts,
  [operationId, feedbackOperationId]: readonly [string, string],
): AppraisalView {
  const { name, statements } = frameworkOn(council, today);
  const supervisor = agreementSupervisor(council, viewer, today);
  return {
    viewer: viewerView(council, viewer, today),
    framework: { name, statements },
    items: items.map(({ recordId, tagId, statement, heldOn, example }) => ({
      recordId,
      tagId,
      statement,
      held: `Supervision of ${longDay(heldOn, today)}`,
      text: example,
    })),
    paper: {
      paperId: appraisalId(viewer),
      revision: kept?.revision ?? null,
      words: kept?.words ?? { chosen: [], summary: '' },
    },
    operationId,
    feedbackOperationId,
    sharedWith: supervisor === undefined ? 'Your supervisor' : nameOf(council, supervisor),
  };
}

/** Nobody is named, and nothing says when it was written. */
export function feedbackView({ council, today, feedback, effects }: FeedbackFacts): FeedbackView {
  const { name } = frameworkOn(council, today);
  return {
    texts: feedback.map(({ framework, code, because }) => ({
      about:
        code === null
          ? `${name}, version ${framework}`
          : `“${statementText(council, { framework, code }, today)}”, version ${framework}`,
      text: because,
    })),
    effects:
      effects === null
        ? 'Too few have said yet whether tagging takes or saves time.'
        : `In the last half year, of those who said what tagging did to their time: added ${effects.added}, saved ${effects.saved}, neither ${effects.neither}.`,
  };
}
