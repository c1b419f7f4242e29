// A quick decision is saved: what is still missing is asked for at once, and it can be taken back for some minutes.
import type { SavedDecisionView } from '../views/decisions/saved-decision-view';
import { buttons, type Card, card, open, submit, textInput, words } from './parts';
import { verbs } from './verbs';

/** No reference and no words of the decision; with inputs when something is missing to confirm it. */
export function savedDecisionCard(view: SavedDecisionView): Card {
  const { text, authority, lacks, example, mayWithdraw, ids, link } = view;
  const completing = lacks.length > 0;
  const why = textInput('why', 'Why?', '', { lines: true });
  const reference = textInput('newReference', 'Case reference', '', { placeholder: `Like ${example}` });
  return card(text, [
    words(text),
    ...(authority ? [words(authority, { strong: true })] : []),
    ...(completing ? [words('Still to come, to confirm it:')] : []),
    ...(lacks.includes('why') ? [why] : []),
    ...(lacks.includes('reference') ? [reference] : []),
    buttons([
      ...(completing
        ? [submit('Add', verbs.completeDecision, { ...ids, asks: lacks.join(',') }, { primary: true })]
        : []),
      ...(mayWithdraw ? [submit('Undo', verbs.withdraw, ids)] : []),
      open('Open it', link),
    ]),
  ]);
}
