/** What the form becomes when it is sent. */
import { logDecisionRequest } from '../../bot/api/contract';
import { draftInputs } from '../../bot/use-cases/drafts';
import { requestFrom } from '../../tab/decision/decision-request';
import { blankDraft, type Draft, holdsWords } from '../../tab/decision/draft';
import { draftFrom, movedTo, valuesFrom } from '../../tab/decision/draft-values';
import { valuesLater } from '../../tab/decision/said-on-device';
import { formOperationId, threadAnswer } from './fixture-answers';

const form = threadAnswer('amara', 'lewis', 'everything')?.form;
if (!form) throw new Error('The fixture thread has no form.');
const blank = blankDraft(form, form.operationId);
const sent = (part: Partial<Draft>) => requestFrom({ ...blank, ...part }, false);

test('an untouched form sends the operation id and the defaults it was given, and no reference', () => {
  expect(sent({ text: 'Visit on Monday.' })).toEqual({
    operationId: formOperationId,
    with: 'lewis',
    text: 'Visit on Monday.',
    type: 'decision',
    actionOwner: 'worker',
    actionBy: '2027-01-20',
    recorder: 'worker',
    recordBy: '2027-01-20',
    revisit: true,
  });
});

test('what the form sends is what the contract accepts', () => {
  const full = sent({
    text: 'Visit.',
    why: 'School called.',
    reference: { kind: 'known', reference: 'LCS-204417' },
  });
  expect(logDecisionRequest.safeParse(full)).toMatchObject({ success: true });
});

test('a reference used before, siblings after it, empty parts left out', () => {
  const reference = { kind: 'known', reference: 'LCS-204417' } as const;
  expect(sent({ reference, furtherReferences: ' LCS-204418 , ,LCS-204419' }).references).toEqual([
    'LCS-204417',
    'LCS-204418',
    'LCS-204419',
  ]);
});

test('a reference that was typed goes along as typed, for the server to judge', () => {
  expect(sent({ reference: { kind: 'typed' }, typedReference: ' lcs 1 ' }).references).toEqual(['lcs 1']);
});

test('a reference to follow says so and sends none', () => {
  const request = sent({ reference: { kind: 'to-follow' }, typedReference: 'LCS-204417' });
  expect(request).toMatchObject({ referenceToFollow: true });
  expect(request.references).toBeUndefined();
});

test('when it was said goes in the person’s own words, because the clock is the server’s', () => {
  const typed = { saidOn: '2027-01-18', saidTime: '15:40' };
  expect(sent({ said: 'now', ...typed })).not.toHaveProperty('said');
  expect(sent({ said: '15-minutes', ...typed })).toMatchObject({ said: '15-minutes' });
  expect(sent({ said: '15-minutes', ...typed })).not.toHaveProperty('saidTime');
  expect(sent({ said: 'earlier', ...typed })).toMatchObject({ said: 'earlier', saidTime: '15:40' });
  expect(sent({ said: 'earlier', ...typed })).not.toHaveProperty('saidOn');
  expect(sent({ said: 'at', ...typed })).toMatchObject({ said: 'at', ...typed });
});

test('only words count as something to lose', () => {
  expect(holdsWords(blank)).toBe(false);
  expect(holdsWords({ ...blank, text: '  ' })).toBe(false);
  expect(holdsWords({ ...blank, said: 'at', reference: { kind: 'to-follow' } })).toBe(false);
  expect(holdsWords({ ...blank, why: 'School called.' })).toBe(true);
});

test('an unfinished decision goes to the server as the words of its inputs and comes back as it was', () => {
  const begun: Draft = {
    ...blank,
    text: 'Visit on Monday.',
    why: 'School called.',
    reference: { kind: 'known', reference: 'LCS-198802' },
    furtherReferences: 'LCS-204418',
    type: 'advice',
    said: 'at',
    saidOn: '2027-01-18',
    saidTime: '15:40',
    revisit: false,
    where: 'phone',
    present: 'Priya Nair',
    risk: 'Considered.',
    withinMyAuthority: true,
    notIdentifiers: ['May'],
    source: 'https://teams.microsoft.com/l/message/1',
  };
  expect(draftFrom(form, begun.operationId, valuesFrom(begun))).toEqual(begun);
});

test('a draft begun in chat fills what it holds: a new reference as typed, an unknown choice as the form has it', () => {
  const values = { text: 'Visit.', reference: 'LCS-999999', who: 'nobody', said: 'yesterday' };
  expect(draftFrom(form, 'id-of-the-draft', values)).toEqual({
    ...blank,
    operationId: 'id-of-the-draft',
    text: 'Visit.',
    reference: { kind: 'typed' },
    typedReference: 'LCS-999999',
  });
});

test('what only the device kept was said when it was written, by London’s clock', () => {
  const keptAt = Date.parse('2027-06-19T15:14:30Z');
  const later = (values: Record<string, string>) => valuesLater({ values, keptAt });
  expect(later({ said: 'now' })).toEqual({ said: 'at', saidOn: '2027-06-19', saidTime: '16:14' });
  expect(later({ said: '30-minutes' })).toMatchObject({ saidTime: '15:44' });
  expect(later({ said: 'earlier', saidTime: '09:00' })).toEqual({
    said: 'at',
    saidOn: '2027-06-19',
    saidTime: '09:00',
  });
  const named = { said: 'at', saidOn: '2027-06-01', saidTime: '10:00' };
  expect(later(named)).toEqual(named);
});

test('in another thread what is written stays, and what was only usual there becomes what is usual here', () => {
  const own = threadAnswer('nia', 'nia', 'everything')?.form;
  if (!own) throw new Error('The fixture thread has no form.');
  const there = { ...form, defaults: { ...form.defaults, byOn: '2027-01-21' } };
  const written = { text: 'Visit.', recordBy: '2027-01-29' };
  const draft = { ...blankDraft(there, 'x'), ...written, withinMyAuthority: true };
  expect(movedTo(own, there, draft)).toEqual({ ...blankDraft(own, 'x'), ...written });
});

test('words said to be nobody’s go along, and whoever may decide says so', () => {
  expect(sent({ notIdentifiers: ['May'], withinMyAuthority: true })).toMatchObject({
    notIdentifiers: ['May'],
    beyondSupervisor: false,
  });
  expect(sent({})).not.toHaveProperty('beyondSupervisor');
});

test('everything that is kept of a form has a name under which a draft may hold it', () => {
  for (const kind of ['known', 'to-follow', 'typed'] as const) {
    const reference = kind === 'known' ? { kind, reference: 'LCS-204417' } : { kind };
    const values = valuesFrom({ ...blank, reference, notIdentifiers: ['Grace'] });
    expect(Object.keys(values).filter((name) => !draftInputs.has(name))).toEqual([]);
  }
});
