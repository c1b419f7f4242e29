// Answering a quick decision: whose turn it is, what an answer makes of it, and that nothing is overwritten.
import { answerDecision, answerStep, offersFor } from '../../../bot/domain/decisions/answering-decision';
import { type AnswerDecision, sameStep } from '../../../bot/domain/decisions/on-decision';
import { type Instant, personId } from '../../../bot/domain/ids';
import { at, away, castWith, on, supervises } from '../given-council';
import {
  answering,
  arden,
  decidingCouncil,
  granted,
  helenLogs,
  lewisLogs,
  markedWords,
  operation,
  priyaLogs,
  refusalOf,
  type Standing,
  saidNow,
  soonAfter,
  standing,
} from './given-decisions';

const today = on('2027-01-19');
const offers = ({ entry }: Standing, who: string, where = arden) =>
  offersFor(where, entry, personId(who), today);
const answered = (on: Standing, command: AnswerDecision, where = arden, moment: Instant = soonAfter) =>
  granted(answerDecision(where, on.head, on.entry, command, moment));
const refusal = (on: Standing, command: AnswerDecision, where = arden) =>
  refusalOf(answerDecision(where, on.head, on.entry, command, soonAfter));

/** Priya says it again, with one thing more. */
const amended = (on: Standing) =>
  answered(on, answering(on, 'priya', 'amend', { text: 'Speak to the school first.' }));
/** Lewis heard it otherwise. */
const notQuite = (on: Standing) =>
  answered(
    on,
    answering(on, 'lewis', 'not-quite', { text: 'By Thursday, not tomorrow.', operationId: operation(21) }),
  );

describe('what the worker wrote', () => {
  const proposed = standing(lewisLogs());

  it('waits for the supervisor, who may confirm, amend or say that it is not what was said', () => {
    expect(proposed.entry).toMatchObject({ state: 'PROPOSED', waitsFor: { by: 'priya', as: 'supervisor' } });
    expect(offers(proposed, 'priya')).toEqual(['confirm', 'amend', 'not-said']);
    expect(offers(proposed, 'lewis')).toEqual([]);
  });

  it('confirmed, it is the word of both, and the worker hears of it', () => {
    const { entry, head, step, tell, ask, action } = answered(
      proposed,
      answering(proposed, 'priya', 'confirm'),
    );
    expect(entry).toEqual({
      ...proposed.entry,
      state: 'CONFIRMED',
      waitsFor: null,
      confirmed: { by: 'priya', at: soonAfter },
      answers: [
        {
          by: 'priya',
          at: soonAfter,
          as: 'supervisor',
          stepId: operation(2),
          answer: 'confirm',
          text: '',
          why: '',
          cut: false,
        },
      ],
    });
    expect(step).toMatchObject({ step: 'answered', answer: 'confirm', decisionId: proposed.entry.entryId });
    expect(tell).toEqual([{ to: 'lewis', what: 'decision-confirmed', subjectId: operation(1), need: null }]);
    expect({ ask, action }).toEqual({ ask: [], action: null });
    expect(head.open).toMatchObject([{ entryId: operation(1), waitsFor: null, lookAgain: true }]);
    expect(offers({ head, entry }, 'priya')).toEqual([]);
    expect(offers({ head, entry }, 'lewis')).toEqual([]);
  });

  it('amended, both wordings stand side by side, and the worker may answer the new one once', () => {
    const after = amended(proposed);
    expect(after.entry).toMatchObject({
      state: 'CONFIRMED',
      text: 'See the child at school tomorrow.',
      answers: [{ answer: 'amend', text: 'Speak to the school first.' }],
      waitsFor: null,
    });
    expect(after.tell).toMatchObject([{ to: 'lewis', what: 'decision-amended' }]);
    expect(offers(after, 'lewis')).toEqual(['yes', 'not-quite', 'disagree']);
    const agreed = answered(after, answering(after, 'lewis', 'yes'));
    expect(agreed.entry.state).toBe('CONFIRMED');
    expect(agreed.tell).toEqual([]);
    expect(offers(agreed, 'lewis')).toEqual([]);
  });

  it('"that is not what I said" needs a sentence, and it comes back at the next session whatever was agreed', () => {
    const once = standing(lewisLogs({ revisit: false }));
    expect(refusal(once, answering(once, 'priya', 'not-said'))).toEqual([{ field: 'text', kind: 'missing' }]);
    const after = answered(once, answering(once, 'priya', 'not-said', { text: 'I said to ring first.' }));
    expect(after.entry).toMatchObject({ state: 'DISPUTED', revisitAtNextFormal: true, waitsFor: null });
    expect(after.head.open).toMatchObject([{ lookAgain: true }]);
    expect(after.tell).toMatchObject([{ to: 'lewis', what: 'decision-not-said' }]);
    expect(offers(after, 'lewis')).toEqual(['not-quite', 'disagree']);
  });

  it('needs a reason (R32) and a case reference to be confirmed, which may come with the answer', () => {
    const bare = standing(lewisLogs({ why: '', references: [] }));
    expect(refusal(bare, answering(bare, 'priya', 'confirm'))).toEqual([
      { field: 'why', kind: 'needed-to-confirm' },
      { field: 'reference', kind: 'needed-to-confirm' },
    ]);
    const given = { why: 'Two contacts were missed.', references: ['lcs 204417'] };
    const after = answered(bare, answering(bare, 'priya', 'confirm', given));
    expect(after.entry).toMatchObject({
      state: 'CONFIRMED',
      why: '',
      whyAdded: { by: 'priya', why: 'Two contacts were missed.', stepId: operation(2), cut: false },
      references: ['LCS-204417'],
      referencesAdded: { by: 'priya', at: soonAfter },
      answers: [{ why: '' }],
      childFile: [{ reference: 'LCS-204417' }],
    });
    expect(after.head.recentReferences).toMatchObject([{ reference: 'LCS-204417', loggedBy: 'priya' }]);
  });

  it('the reason of another wording stands with that wording', () => {
    const bare = standing(lewisLogs({ why: '' }));
    expect(refusal(bare, answering(bare, 'priya', 'amend', { text: 'On Thursday.' }))).toEqual([
      { field: 'why', kind: 'needed-to-confirm' },
    ]);
    const given = { text: 'On Thursday.', why: 'School is closed tomorrow.' };
    expect(answered(bare, answering(bare, 'priya', 'amend', given)).entry).toMatchObject({
      state: 'CONFIRMED',
      whyAdded: null,
      answers: [{ text: 'On Thursday.', why: 'School is closed tomorrow.' }],
    });
  });

  it.each(['advice', 'endorsement', 'information'] as const)(
    '%s needs neither, and no message goes out',
    (type) => {
      const bare = standing(lewisLogs({ type, why: '', references: [] }));
      const { entry, tell } = answered(bare, answering(bare, 'priya', 'confirm'));
      expect(entry.state).toBe('CONFIRMED');
      expect(tell).toEqual([]);
    },
  );

  it('another case reference in the place of the one it has is refused', () => {
    const other = answering(proposed, 'priya', 'confirm', { references: ['LCS-204418'] });
    expect(refusal(proposed, other)).toEqual([{ field: 'reference', kind: 'added-already' }]);
    const same = answering(proposed, 'priya', 'confirm', { references: ['LCS-204417'] });
    expect(answered(proposed, same).entry.referencesAdded).toBeNull();
  });
});

describe('what the supervisor wrote', () => {
  const told = standing(priyaLogs());

  it('stands, and the worker says yes, not quite, or disagrees', () => {
    expect(told.entry).toMatchObject({ state: 'CONFIRMED', waitsFor: { by: 'lewis', as: 'worker' } });
    expect(offers(told, 'lewis')).toEqual(['yes', 'not-quite', 'disagree']);
    expect(offers(told, 'priya')).toEqual([]);
    const after = answered(told, answering(told, 'lewis', 'yes'));
    expect(after.entry).toMatchObject({ state: 'CONFIRMED', waitsFor: null });
    expect(after.tell).toEqual([]);
  });

  it('"not quite" is the supervisor\'s turn again, with the worker\'s wording beside the first', () => {
    const after = notQuite(told);
    expect(after.entry).toMatchObject({
      state: 'PROPOSED',
      confirmed: null,
      waitsFor: { by: 'priya', since: soonAfter, as: 'supervisor' },
    });
    expect(after.tell).toMatchObject([{ to: 'priya', what: 'decision-not-quite' }]);
    expect(offers(after, 'priya')).toEqual(['confirm', 'amend', 'not-said']);
    expect(offers(after, 'lewis')).toEqual([]);
    const agreed = answered(after, answering(after, 'priya', 'confirm'));
    expect(agreed.entry).toMatchObject({ state: 'CONFIRMED', waitsFor: null });
    expect(agreed.entry.answers.map(({ answer }) => answer)).toEqual(['not-quite', 'confirm']);
  });

  it('"disagree" is kept with its sentence; the supervisor may find another wording, once, unasked', () => {
    const after = answered(
      told,
      answering(told, 'lewis', 'disagree', { text: 'It puts the child at risk.' }),
    );
    expect(after.entry).toMatchObject({ state: 'DISPUTED', waitsFor: null, revisitAtNextFormal: true });
    expect(after.tell).toMatchObject([{ to: 'priya', what: 'decision-disagreed' }]);
    expect(offers(after, 'lewis')).toEqual([]);
    expect(offers(after, 'priya')).toEqual(['amend']);
    const reworded = amended(after);
    expect(reworded.entry).toMatchObject({ state: 'CONFIRMED', revisitAtNextFormal: true });
    expect(offers(reworded, 'priya')).toEqual([]);
    expect(offers(reworded, 'lewis')).toEqual(['yes', 'not-quite', 'disagree']);
  });

  it('what was looked at again and is disagreed with now comes back', () => {
    const entry = {
      ...told.entry,
      revisitAtNextFormal: 'DONE',
      lookedAgain: { by: personId('priya'), at: soonAfter, answer: 'worked' },
    } as const;
    const looked = { head: told.head, entry };
    const after = answered(looked, answering(looked, 'lewis', 'disagree', { text: 'It did not.' }));
    expect(after.entry).toMatchObject({ revisitAtNextFormal: true, lookedAgain: null });
  });

  it('without its reason or reference it is asked about all the same, and a yes does not make it whole', () => {
    const bare = standing(priyaLogs({ why: '' }));
    expect(bare.entry).toMatchObject({ state: 'PROPOSED', confirmed: null, waitsFor: { by: 'lewis' } });
    expect(answered(bare, answering(bare, 'lewis', 'yes')).entry).toMatchObject({
      state: 'PROPOSED',
      waitsFor: null,
    });
  });

  it('a long answer leaves its first words, and the step holds all of it', () => {
    const text = 'Not before the core group has met. '.repeat(12).trim();
    const { entry, step } = answered(told, answering(told, 'lewis', 'not-quite', { text }));
    expect(step.text).toBe(text);
    const [answer] = entry.answers;
    expect(answer?.cut).toBe(true);
    expect(text.startsWith(answer?.text.slice(0, -1) ?? '?')).toBe(true);
    expect([...(answer?.text ?? '')].length).toBeLessThanOrEqual(201);
  });
});

describe('a decision beyond the supervisor', () => {
  it("of the supervisor's own goes to whoever has the authority at once, and only then to the worker", () => {
    const beyond = standing(helenLogs());
    expect(beyond.entry).toMatchObject({
      state: 'PROPOSED',
      beyondSupervisor: true,
      waitsFor: { by: 'priya', as: 'authority' },
    });
    expect(['helen', 'kerry', 'tom', 'lewis'].map((who) => offers(beyond, who))).toEqual([[], [], [], []]);
    expect(offers(beyond, 'priya')).toEqual(['confirm', 'amend', 'not-said']);
    const after = answered(beyond, answering(beyond, 'priya', 'confirm'));
    expect(after.entry).toMatchObject({
      state: 'CONFIRMED',
      confirmed: { by: 'priya' },
      waitsFor: { by: 'kerry', as: 'worker', since: soonAfter },
    });
    expect(after.ask).toEqual(['kerry']);
    expect(after.tell).toMatchObject([{ to: 'helen', what: 'decision-confirmed' }]);
    expect(offers(after, 'kerry')).toEqual(['yes', 'not-quite', 'disagree']);
    expect(offers(after, 'priya')).toEqual([]);
  });

  it("of the worker's words goes to the supervisor first, then on", () => {
    const proposed = standing(helenLogs({ by: personId('kerry'), with: personId('helen') }));
    expect(proposed.entry).toMatchObject({ beyondSupervisor: true, waitsFor: { by: 'helen' } });
    const onward = answered(proposed, answering(proposed, 'helen', 'confirm'));
    expect(onward.entry).toMatchObject({
      state: 'PROPOSED',
      confirmed: null,
      waitsFor: { by: 'priya', as: 'authority', since: soonAfter },
    });
    expect(onward).toMatchObject({ ask: ['priya'], tell: [{ to: 'kerry', what: 'decision-confirmed' }] });
    expect(offers(onward, 'helen')).toEqual([]);
    const decided = answered(onward, answering(onward, 'priya', 'confirm', { operationId: operation(22) }));
    expect(decided.entry).toMatchObject({ state: 'CONFIRMED', waitsFor: null, confirmed: { by: 'priya' } });
    expect(decided.tell).toMatchObject([{ to: 'kerry' }, { to: 'helen' }]);
  });

  it('is within it when the author or the supervisor says so', () => {
    expect(standing(helenLogs({ beyondSupervisor: false })).entry).toMatchObject({
      state: 'CONFIRMED',
      beyondSupervisor: false,
    });
    const proposed = standing(helenLogs({ by: personId('kerry'), with: personId('helen') }));
    const mine = answering(proposed, 'helen', 'confirm', { withinMyAuthority: true });
    expect(answered(proposed, mine)).toMatchObject({
      entry: { state: 'CONFIRMED', beyondSupervisor: false, waitsFor: null },
      ask: [],
      tell: [{ to: 'kerry', what: 'decision-confirmed' }],
    });
  });

  it('declined above, it can be worded anew, and goes up again', () => {
    const beyond = standing(helenLogs());
    const no = answered(beyond, answering(beyond, 'priya', 'not-said', { text: 'Not without me there.' }));
    expect(no.entry).toMatchObject({ state: 'DISPUTED', waitsFor: null });
    expect(no.tell).toMatchObject([{ to: 'kerry', what: 'decision-not-said' }, { to: 'helen' }]);
    expect(offers(no, 'helen')).toEqual(['amend']);
    const again = answered(no, answering(no, 'helen', 'amend', { text: 'With Priya there.' }));
    expect(again.entry).toMatchObject({ state: 'PROPOSED', waitsFor: { by: 'priya', as: 'authority' } });
    expect(again.ask).toEqual(['priya']);
  });

  it('disagreed with while it waits above, it is decided there all the same, and stays disputed', () => {
    const proposed = standing(helenLogs({ by: personId('kerry'), with: personId('helen') }));
    const up = answered(proposed, answering(proposed, 'helen', 'amend', { text: 'Go with a colleague.' }));
    expect(up.ask).toEqual(['priya']);
    const no = answered(up, answering(up, 'kerry', 'disagree', { text: 'That is too late.' }));
    expect(no.entry).toMatchObject({ state: 'DISPUTED', waitsFor: { by: 'priya', as: 'authority' } });
    expect(offers(no, 'helen')).toEqual([]);
    const decided = answered(no, answering(no, 'priya', 'confirm'));
    expect(decided.entry).toMatchObject({ state: 'DISPUTED', confirmed: null, waitsFor: null });
    expect(offers(decided, 'helen')).toEqual(['amend']);
    const looked = { ...no.entry, revisitAtNextFormal: 'DONE' } as const;
    const after = answered({ ...no, entry: looked }, answering(no, 'priya', 'confirm'));
    expect(after.entry).toMatchObject({ state: 'DISPUTED', revisitAtNextFormal: true });
  });

  it('goes past whoever is away; on a day without any of them it waits for the first one above, or who is back sooner', () => {
    const ill = away('priya', 'SICK', '2027-01-18', '2027-01-22');
    const one = decidingCouncil({ absences: [ill] });
    expect(standing(helenLogs(), saidNow, one).entry.waitsFor?.by).toBe('tom');
    const none = decidingCouncil({
      absences: [ill, away('tom', 'ANNUAL_LEAVE', '2027-01-18', '2027-01-22')],
    });
    const alone = standing(helenLogs(), saidNow, none);
    expect(alone.entry).toMatchObject({ state: 'PROPOSED', waitsFor: { by: 'priya', as: 'authority' } });
    expect(['helen', 'kerry', 'tom'].map((who) => offers(alone, who, none))).toEqual([[], [], []]);
    expect(offers(alone, 'tom', one)).toEqual(['confirm', 'amend', 'not-said']);
    const words = standing(helenLogs({ by: personId('kerry'), with: personId('helen') }), saidNow, none);
    const sent = answered(words, answering(words, 'helen', 'confirm'), none);
    expect(sent).toMatchObject({ entry: { state: 'PROPOSED', waitsFor: { by: 'priya' } }, ask: ['priya'] });
  });

  it('where nobody above may decide either, the word of the supervisor stands', () => {
    const alone = decidingCouncil({ relationships: [supervises('helen', 'kerry')] });
    const own = standing(helenLogs(), saidNow, alone);
    expect(own.entry).toMatchObject({
      state: 'CONFIRMED',
      beyondSupervisor: false,
      waitsFor: { by: 'kerry', as: 'worker' },
    });
    const asSaid = standing(helenLogs({ beyondSupervisor: true }), saidNow, alone);
    expect(asSaid.entry.beyondSupervisor).toBe(false);
  });

  it('is the supervisor’s again when whoever was asked may not decide any more, and nobody else above may', () => {
    const beyond = standing(helenLogs({ by: personId('kerry'), with: personId('helen') }));
    const up = answered(beyond, answering(beyond, 'helen', 'confirm'));
    const gone = decidingCouncil({
      relationships: [supervises('helen', 'kerry')],
      people: castWith('priya', { grade: 'SP' }),
    });
    expect(offers(up, 'helen', gone)).toEqual(['confirm', 'amend']);
    expect(offers(up, 'priya', gone)).toEqual([]);
    const { entry } = answered(up, answering(up, 'helen', 'confirm'), gone);
    expect(entry).toMatchObject({ state: 'CONFIRMED', beyondSupervisor: false, waitsFor: null });
  });

  it('advice never is', () => {
    expect(standing(helenLogs({ type: 'advice' })).entry).toMatchObject({
      state: 'CONFIRMED',
      beyondSupervisor: false,
    });
  });
});

describe('somebody in the place of a supervisor who is away or gone', () => {
  const proposed = standing(lewisLogs());
  const relationships = [
    supervises('tom', 'priya'),
    supervises('priya', 'lewis'),
    supervises('helen', 'lewis', { kind: 'cover' }),
  ];

  it('may confirm or amend, and cannot say what the other one did not say', () => {
    const covered = decidingCouncil({
      relationships,
      absences: [away('priya', 'SICK', '2027-01-18', null)],
    });
    expect(offers(proposed, 'helen', covered)).toEqual(['confirm', 'amend']);
    expect(offers(proposed, 'helen', decidingCouncil({ relationships }))).toEqual([]);
    expect(offers(proposed, 'priya', covered)).toEqual(['confirm', 'amend', 'not-said']);
  });

  it('the supervisor may put right what somebody agreed to in their place, once', () => {
    const covered = decidingCouncil({
      relationships,
      absences: [away('priya', 'SICK', '2027-01-18', '2027-01-19')],
    });
    const agreed = answered(proposed, answering(proposed, 'helen', 'confirm'), covered);
    expect(agreed.entry.answers).toMatchObject([{ by: 'helen', as: 'supervisor' }]);
    expect(offers(agreed, 'helen', covered)).toEqual([]);
    expect(offers(agreed, 'priya', covered)).toEqual(['amend', 'not-said']);
    const no = answering(agreed, 'priya', 'not-said', { text: 'I said to ring first.' });
    const disputed = answered(agreed, no, covered);
    expect(disputed.entry).toMatchObject({ state: 'DISPUTED', confirmed: null, waitsFor: null });
    expect(offers(disputed, 'priya', covered)).toEqual([]);
    const amended = answering(agreed, 'priya', 'amend', { text: 'Ring first, then go.' });
    const settled = answered(agreed, amended, covered);
    expect(settled.entry).toMatchObject({ state: 'CONFIRMED', confirmed: { by: 'priya' } });
    expect(offers(settled, 'priya', covered)).toEqual([]);
    const own = standing(priyaLogs());
    const heard = answered(own, answering(own, 'lewis', 'not-quite', { text: 'By Thursday.' }), covered);
    expect(offers(answered(heard, answering(heard, 'helen', 'confirm'), covered), 'priya', covered)).toEqual([
      'amend',
      'not-said',
    ]);
  });

  it('decides at once what is beyond the supervisor, when their own grade lets them', () => {
    const words = standing(helenLogs({ by: personId('kerry'), with: personId('helen') }));
    const covered = decidingCouncil({
      relationships: [
        supervises('priya', 'helen'),
        supervises('helen', 'kerry'),
        supervises('tom', 'kerry', { kind: 'cover' }),
      ],
      absences: [away('helen', 'SICK', '2027-01-18', null)],
    });
    const { entry, tell, ask } = answered(words, answering(words, 'tom', 'confirm'), covered);
    expect(entry).toMatchObject({ state: 'CONFIRMED', confirmed: { by: 'tom' }, waitsFor: null });
    expect(tell).toMatchObject([{ to: 'kerry', what: 'decision-confirmed' }, { to: 'helen' }]);
    expect(ask).toEqual([]);
  });

  it('when the relationship has ended, whoever came after may, and the former one has no say', () => {
    const changed = decidingCouncil({
      relationships: [
        supervises('priya', 'lewis', { endDate: on('2027-01-18') }),
        supervises('tom', 'lewis', { startDate: on('2027-01-19') }),
      ],
    });
    expect(offers(proposed, 'tom', changed)).toEqual(['confirm', 'amend']);
    expect(refusal(proposed, answering(proposed, 'priya', 'confirm'), changed)).toBe('not-yours');
    const told = standing(priyaLogs());
    const after = answered(told, answering(told, 'lewis', 'not-quite', { text: 'By Thursday.' }), changed);
    expect(after.entry.waitsFor).toMatchObject({ by: 'tom', as: 'supervisor' });
  });
});

describe('one wording after the other', () => {
  it('ends after six: then it is yes or no, and it comes back at the next session', () => {
    let now: Standing = standing(lewisLogs({ revisit: false }));
    for (let round = 1; round <= 3; round += 1) {
      now = amended(now);
      expect(now.entry.revisitAtNextFormal).toBe(false);
      now = notQuite(now);
    }
    expect(now.entry.answers).toHaveLength(6);
    expect(now.entry).toMatchObject({
      revisitAtNextFormal: true,
      waitsFor: { by: 'priya', as: 'supervisor' },
    });
    expect(offers(now, 'priya')).toEqual(['confirm', 'not-said']);
    const again = answering(now, 'priya', 'amend', { text: 'And again.' });
    expect(refusal(now, again)).toEqual([{ field: 'answer', kind: 'not-a-choice' }]);
    const no = answered(now, answering(now, 'priya', 'not-said', { text: 'We will talk.' }));
    expect(offers(no, 'lewis')).toEqual(['disagree']);
    const parted = answered(no, answering(no, 'lewis', 'disagree', { text: 'Yes, let us.' }));
    expect(['lewis', 'priya'].map((who) => offers(parted, who))).toEqual([[], []]);
  });
});

describe('an answer is refused', () => {
  const proposed = standing(lewisLogs());

  it.each(['tom', 'helen', 'kerry', 'sunita', 'nobody'])('from %s, who has no part in it', (who) => {
    expect(refusal(proposed, answering(proposed, who, 'confirm'))).toBe('not-yours');
    expect(offers(proposed, who)).toEqual([]);
  });

  it('when it is about another thread or another decision', () => {
    const elsewhere = answering(proposed, 'priya', 'confirm', { about: personId('sunita') });
    expect(refusal(proposed, elsewhere)).toBe('not-yours');
    const another = answering(proposed, 'priya', 'confirm', { entryId: operation(9) });
    expect(refusal(proposed, another)).toBe('not-yours');
  });

  it('when it is no answer of theirs, or was given already', () => {
    expect(refusal(proposed, answering(proposed, 'priya', 'yes'))).toEqual([
      { field: 'answer', kind: 'not-a-choice' },
    ]);
    const done = answered(proposed, answering(proposed, 'priya', 'confirm'));
    expect(refusal(done, answering(done, 'priya', 'confirm'))).toEqual([
      { field: 'answer', kind: 'already-answered' },
    ]);
  });

  it('when it is somebody else who is waited for, by name and not as if it had been answered', () => {
    expect(refusal(proposed, answering(proposed, 'lewis', 'yes'))).toEqual([
      { field: 'answer', kind: 'waits-for-another', name: 'priya' },
    ]);
    const above = standing(helenLogs());
    expect(refusal(above, answering(above, 'kerry', 'yes'))).toEqual([
      { field: 'answer', kind: 'waits-for-another', name: 'priya' },
    ]);
  });

  it('when its words may name a child or family, until their author says that they do not', () => {
    const named = { text: "Ask Kayleigh's grandmother first." };
    const found = refusal(proposed, answering(proposed, 'priya', 'amend', named));
    expect(found).toMatchObject([{ field: 'text', kind: 'identifiers' }]);
    const words = markedWords(found);
    const passed = answering(proposed, 'priya', 'amend', { ...named, notIdentifiers: words });
    expect(answered(proposed, passed).entry.state).toBe('CONFIRMED');
  });

  it('when it is longer than a quick decision', () => {
    const long = answering(proposed, 'priya', 'amend', { text: 'x'.repeat(1_001), why: 'y'.repeat(1_001) });
    expect(refusal(proposed, long)).toEqual([
      { field: 'text', kind: 'too-long', maximum: 1_000, length: 1_001 },
      { field: 'why', kind: 'too-long', maximum: 1_000, length: 1_001 },
    ]);
  });
});

describe('a second delivery', () => {
  const proposed = standing(lewisLogs());
  const command = answering(proposed, 'priya', 'amend', { text: 'Speak to the school first.' });

  it('is known by what it says, not by when it comes', () => {
    const { step } = answered(proposed, command);
    expect(sameStep(step, answerStep(arden, command, at('2027-01-19T18:00:00Z')))).toBe(true);
  });

  it.each<[string, Partial<AnswerDecision>]>([
    ['another wording', { text: 'Do not.' }],
    ['another answer', { answer: 'not-said' }],
    ['another reason', { why: 'Because.' }],
    ['another reference', { references: ['LCS-204418'] }],
    ['somebody else', { by: personId('tom') }],
    ['another decision', { entryId: operation(9) }],
  ])('with %s is another one', (_, spoiled) => {
    const { step } = answered(proposed, command);
    expect(sameStep(step, answerStep(arden, { ...command, ...spoiled }, soonAfter))).toBe(false);
  });
});
