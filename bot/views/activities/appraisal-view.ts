// The appraisal page in finished words, and what was said of the behaviour framework.
import { frameworkOn, statementText } from '../../domain/activities/behaviours';
import { usualSupervisor } from '../../domain/relationships';
import { appraisalId } from '../../domain/working-paper';
import type { OpenedAppraisal } from '../../use-cases/activities/appraisal';
import type { OpenedFeedback } from '../../use-cases/activities/framework-feedback';
import { viewerView } from '../thread-view';
import { longDay, nameOf } from '../words';
import type { AppraisalView, FeedbackView } from './activity-view-types';

/** Two fresh operation ids: one to share, one for a word about the framework. */
export function appraisalView(
  { council, viewer, today, items, kept }: OpenedAppraisal,
  [operationId, feedbackOperationId]: readonly [string, string],
): AppraisalView {
  const { name, statements } = frameworkOn(council, today);
  const supervisor = usualSupervisor(council, viewer, today);
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
export function feedbackView({ council, today, feedback, effects }: OpenedFeedback): FeedbackView {
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
