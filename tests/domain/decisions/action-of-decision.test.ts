// The action of a quick decision says the wording that counts: what was promised is what was decided.
import type { ActionEntry } from '../../../bot/domain/actions/action';
import { followed } from '../../../bot/domain/decisions/action-of-decision';
import { answerDecision } from '../../../bot/domain/decisions/answering-decision';
import type { DecisionAnswerKind } from '../../../bot/domain/decisions/management-oversight';
import { actionOf } from '../../../bot/domain/decisions/oversight';
import { answering, arden, granted, lewisLogs, priyaLogs, soonAfter, standing } from './given-decisions';

type Said = readonly [who: string, answer: DecisionAnswerKind, text?: string];
type Standing = ReturnType<typeof standing>;

const first = 'See the child at school tomorrow.';
const amended = 'See the child at school tomorrow; speak to the DSL first.';

/** The stored action after each of these answers in turn. */
function after(logged: Standing, stored: ActionEntry | null, said: readonly Said[]): ActionEntry | null {
  let on: Standing = logged;
  let action = stored;
  for (const [who, answer, text = ''] of said) {
    const done = granted(
      answerDecision(arden, on.head, on.entry, { ...answering(on, who, answer), text }, soonAfter),
    );
    on = { head: done.head, entry: done.entry };
    if (action && done.action) action = followed(action, done.action);
  }
  return action;
}

const proposed = standing(lewisLogs());
const open = actionOf(proposed.entry);

it('an amendment counts at once: the action says it, and its first words stand beside it', () => {
  const action = after(proposed, open, [['priya', 'amend', amended]]);
  expect(action).toMatchObject({
    text: amended,
    state: 'OPEN',
    owner: 'lewis',
    byOn: '2027-01-20',
    steps: [{ by: 'priya', step: 'reworded', was: first }],
  });
  expect(
    after(proposed, open, [
      ['priya', 'amend', amended],
      ['lewis', 'yes'],
    ]),
  ).toEqual(action);
});

it('a wording that nobody has confirmed changes nothing yet', () => {
  const other = 'See the child at home tomorrow.';
  const told = standing(priyaLogs());
  const agreed = actionOf(told.entry);
  expect(after(told, agreed, [['lewis', 'not-quite', other]])).toEqual(agreed);
  const confirmed = after(told, agreed, [
    ['lewis', 'not-quite', other],
    ['priya', 'confirm'],
  ]);
  expect(confirmed).toMatchObject({ text: other, steps: [{ by: 'priya', step: 'reworded' }] });
});

it('a plain confirmation leaves it as it was, and what is done stays done as it was promised', () => {
  expect(after(proposed, open, [['priya', 'confirm']])).toEqual(open);
  const done: ActionEntry | null = open && { ...open, state: 'DONE' };
  expect(after(proposed, done, [['priya', 'amend', amended]])).toEqual(done);
});

it('a long wording is told by its first words, as a long first one is', () => {
  const action = after(proposed, open, [['priya', 'amend', 'Speak to the DSL first. '.repeat(20)]]);
  expect(action?.text.length).toBeLessThanOrEqual(121);
  expect(action?.text).toMatch(/^Speak to the DSL first\. .*…$/);
});
