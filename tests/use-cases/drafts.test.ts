// Keeping what somebody has begun, through the real store: theirs alone, and never a child's name or a shadow record.
import { type PersonId, personId } from '../../bot/domain/ids';
import { clearDraft, type KeepDraft, keepDraft, openDraft, openDrafts } from '../../bot/use-cases/drafts';
import { logQuickDecision } from '../../bot/use-cases/log-quick-decision';
import { prepareDecisionForm } from '../../bot/use-cases/prepare-decision-form';
import { castWith, on } from '../domain/given-council';
import { accepted, said } from './given-steps';
import { openWorkingCouncil, type WorkingCouncil } from './working-council';

let arden: WorkingCouncil;
const open = async (rows?: Parameters<typeof openWorkingCouncil>[0]) => {
  arden = await openWorkingCouncil(rows);
};
beforeEach(() => open());
afterEach(() => arden.close());

const lewis = personId('lewis');
const begun = (values: Readonly<Record<string, string>>, spoiled: Partial<KeepDraft> = {}): KeepDraft => ({
  draftId: arden.ports.newOperationId(),
  author: lewis,
  about: null,
  origin: 'message',
  values,
  notIdentifiers: [],
  ...spoiled,
});
const kept = async (author: PersonId = lewis) =>
  (await openDrafts(arden.ports, author)).map(({ values }) => values);

it('what somebody types is there again for them, and for nobody else', async () => {
  const draft = accepted(await keepDraft(arden.ports, begun({ text: 'Visit twice a week.' })));
  expect(await kept()).toEqual([{ text: 'Visit twice a week.' }]);
  expect(await openDraft(arden.ports, lewis, draft.draftId)).toEqual(draft);
  for (const other of ['priya', 'tom']) {
    expect(await kept(personId(other))).toEqual([]);
    expect(await openDraft(arden.ports, personId(other), draft.draftId)).toBeUndefined();
  }
});

it('a form goes on with it under its own id, so that it is saved once', async () => {
  const { draftId } = accepted(await keepDraft(arden.ports, begun({ text: 'Visit twice a week.' })));
  expect((await prepareDecisionForm(arden.ports, lewis, draftId)).operationId).toBe(draftId);
});

it('is gone a fortnight after its last change, and as soon as it is cleared', async () => {
  const command = begun({ text: 'Visit twice a week.' });
  accepted(await keepDraft(arden.ports, command));
  arden.moveClock('2027-02-11T09:59:00Z');
  expect(await kept()).toHaveLength(1);
  accepted(await keepDraft(arden.ports, { ...command, values: { text: 'Visit once a week.' } }));
  arden.moveClock('2027-02-20T10:00:00Z');
  expect(await kept()).toEqual([{ text: 'Visit once a week.' }]);
  arden.moveClock('2027-02-25T09:59:00Z');
  expect(await kept()).toEqual([]);
  expect(await openDraft(arden.ports, lewis, command.draftId)).toBeUndefined();
  accepted(await keepDraft(arden.ports, begun({ text: 'Another.' })));
  await clearDraft(arden.ports, lewis, (await openDrafts(arden.ports, lewis))[0]?.draftId ?? '');
  expect(await kept()).toEqual([]);
});

it('with what may be a child’s name in it nothing is kept, until its author says that it is none', async () => {
  const command = begun({ text: 'Visit Chantelle Okafor on Tuesday.', why: 'Her mother rang 07700 900123.' });
  const refusal = await keepDraft(arden.ports, command);
  expect(refusal).toMatchObject({
    refusal: {
      kind: 'fields',
      problems: [
        { field: 'text', kind: 'identifiers', found: [{ words: 'Chantelle Okafor' }] },
        { field: 'why', kind: 'identifiers', found: [{ words: '07700 900123' }] },
      ],
    },
  });
  expect(await kept()).toEqual([]);
  const notIdentifiers = ['Chantelle Okafor', '07700 900123'];
  accepted(await keepDraft(arden.ports, { ...command, notIdentifiers }));
  expect(await kept()).toHaveLength(1);
});

it('what is chosen on the form is no words: people, days, times, references and the message it came from', async () => {
  const values = {
    who: 'priya',
    type: 'decision',
    text: 'Visit twice a week.',
    reference: 'LCS-204417',
    saidOn: '2027-01-19',
    saidTime: '16:10',
    revisit: 'true',
    source: `https://teams.microsoft.com/l/message/19:${'a'.repeat(1_200)}/1611073800000`,
  };
  expect(accepted(await keepDraft(arden.ports, begun(values))).values).toEqual(values);
});

it('of a link only what leads to a message in Teams is kept, and what leads elsewhere is left out', async () => {
  const link = 'https://teams.microsoft.com/l/message/19:abc@thread.v2/1611073800000';
  const given = begun({
    text: 'Visit.',
    source: `${link}?tenantId=11111111-1111-4111-8111-111111111111&x=Jade`,
  });
  expect(accepted(await keepDraft(arden.ports, given)).values).toEqual({
    text: 'Visit.',
    source: `${link}?tenantId=11111111-1111-4111-8111-111111111111`,
  });
  const elsewhere = begun({ text: 'Visit.', source: 'https://example.org/Jade-Smith' });
  expect(accepted(await keepDraft(arden.ports, elsewhere)).values).toEqual({ text: 'Visit.' });
});

it('what is too long for a decision is kept until it is shortened, up to 4,000 characters', async () => {
  const long = 'Visit twice. '.repeat(307);
  accepted(await keepDraft(arden.ports, begun({ text: long })));
  expect(await kept()).toEqual([{ text: long }]);
  expect(await keepDraft(arden.ports, begun({ text: `${long}Visit once a week.` }))).toMatchObject({
    refusal: { problems: [{ field: 'text', kind: 'too-long', maximum: 1_000 }] },
  });
});

it('under a name that is no input nothing is kept, and the name is not said again', async () => {
  const refusal = await keepDraft(arden.ports, begun({ text: 'Visit.', 'Jade Smith': 'x' }));
  expect(refusal).toEqual({
    ok: false,
    refusal: { kind: 'fields', problems: [{ field: 'values', kind: 'not-a-choice' }] },
  });
  expect(await kept()).toEqual([]);
});

it('once its decision is saved it is kept no more, however late a window is', async () => {
  const command = said(arden, 'lewis');
  const draft = begun({ text: command.text }, { draftId: command.operationId });
  accepted(await logQuickDecision(arden.ports, command, { draft: true }));
  expect(await keepDraft(arden.ports, draft)).toEqual({ ok: false, refusal: { kind: 'used-before' } });
  expect(await kept()).toEqual([]);
});

it('is not kept for a thread its author has no part in, nor for somebody who has left', async () => {
  const notYours = { ok: false, refusal: { kind: 'not-yours' } };
  expect(await keepDraft(arden.ports, begun({}, { about: personId('sunita') }))).toEqual(notYours);
  expect(await keepDraft(arden.ports, begun({}, { about: personId('nobody') }))).toEqual(notYours);
  accepted(await keepDraft(arden.ports, begun({}, { about: lewis, author: personId('priya') })));
  arden.close();
  await open({ people: castWith('lewis', { endDate: on('2027-01-27') }) });
  expect(await keepDraft(arden.ports, begun({ text: 'Visit twice a week.' }))).toEqual(notYours);
});
