// Advice on a thin record, as a colleague would say it on reading over somebody's shoulder.
import type { RecordAdvice } from '../../domain/records/record-advice';
import { counted } from '../words';
import { sectionWords } from './section-words';

export function adviceWords(advice: RecordAdvice): string {
  switch (advice.kind) {
    case 'says-little':
      return `${placeOf(advice.section)}: in a year nobody will know what this meant. One more sentence on what and why helps.`;
    case 'agreed-without-why':
      return `${placeOf(advice.section)}: it says what was agreed. A few words on why would show how you got there.`;
    case 'actions-without-day':
      return advice.count === 1
        ? 'One action has no day yet.'
        : `${counted(advice.count, 'action has', 'actions have')} no day yet.`;
    case 'actions-at-weekend':
      return advice.count === 1
        ? 'One action is to be done by a Saturday or Sunday. Is that the day you meant?'
        : `${counted(advice.count, 'action is', 'actions are')} to be done by a Saturday or Sunday. Are those the days you meant?`;
    case 'behaviours-without-example':
      return advice.count === 1
        ? 'One behaviour has no example yet. A line on what was seen makes it worth having.'
        : `${counted(advice.count, 'behaviour has', 'behaviours have')} no example yet. A line on what was seen makes each worth having.`;
    case 'open-actions-not-reviewed':
      return `${counted(advice.count, 'action is', 'actions are')} open from before, and the review says nothing of them.`;
    case 'no-reflection':
      return 'Nothing on reflection yet. One piece of work in depth is worth a few lines.';
    case 'no-wellbeing':
      return 'Nothing on wellbeing. If you talked and want it to stay between you, tick "held, not recorded".';
  }
}

const placeOf = (section: Extract<RecordAdvice, { section: unknown }>['section']) =>
  section === null ? 'A point of the agenda' : sectionWords[section].title;
