// What an agreement writes and whom it tells, through the real store: everything in one batch, each act once.

import type { AgreementWords } from '../../../bot/domain/agreements/agreement';
import { personId } from '../../../bot/domain/ids';
import { keepAgreementDraft } from '../../../bot/use-cases/agreements/keep-agreement-draft';
import {
  answerOffered,
  endSigned,
  offerDraft,
  sendBackOffered,
  signOffered,
} from '../../../bot/use-cases/agreements/on-agreement';
import { words } from '../../domain/agreements/given-agreements';
import { putPaper } from '../../support/put-paper';
import { openWorkingCouncil, type WorkingCouncil } from '../working-council';

let arden: WorkingCouncil;
beforeEach(async () => {
  arden = await openWorkingCouncil();
});
afterEach(() => arden.close());

const lewis = personId('lewis');

async function kept(by: string, said: Partial<AgreementWords> = {}): Promise<string> {
  const [paper] = await arden.ports.papers.papers(lewis, ['agreement-draft:priya']);
  const done = await keepAgreementDraft(arden.ports, {
    by: personId(by),
    about: lewis,
    revision: paper?.etag ?? null,
    words: words(said),
  });
  if (!done.ok || !done.value.kept) throw new Error('not kept');
  return done.value.revision;
}

async function offered(by = 'priya', lewisSays: Partial<AgreementWords> = {}): Promise<string> {
  await kept('lewis', lewisSays);
  const command = { ...arden.act(by, 'lewis'), revision: await kept(by) };
  expect(await offerDraft(arden.ports, command)).toMatchObject({ ok: true });
  return command.operationId;
}

const on = (by: string, agreementId: string, why = '') => ({ ...arden.act(by, 'lewis'), agreementId, why });

it('an offer keeps the entry, its words and the head, and takes the draft away, in one batch', async () => {
  const id = await offered();
  expect((await arden.headOf('lewis')).agreement).toMatchObject({
    entryId: id,
    state: 'AWAITING_SUPERVISEE',
    offeredBy: 'priya',
    standing: null,
  });
  expect(await arden.ports.threads.sheets(lewis, [`agreement:${id}`])).toMatchObject([
    { of: 'agreement', words: { workerWants: 'Time to think.', supervisorWants: 'Early word.' } },
  ]);
  expect(await arden.ports.papers.papers(lewis, ['agreement-draft:priya'])).toEqual([]);
  expect(await arden.messages()).toMatchObject([{ what: 'agreement-offered', to: 'lewis', subjectId: id }]);
});

it('newer words of the same moment are not removed unread, and not the older ones signed', async () => {
  await kept('lewis');
  const revision = await kept('priya', { place: 'Room 4.' });
  const { papers } = arden.ports;
  let reads = 0;
  const between: typeof papers.papers = async (...asked) => {
    const read = await papers.papers(...asked);
    reads += 1;
    if (reads === 1) await kept('lewis', { place: 'Room 9.' });
    return read;
  };
  const ports = { ...arden.ports, papers: { ...papers, papers: between } };
  expect(await offerDraft(ports, { ...arden.act('priya', 'lewis'), revision })).toEqual({
    ok: false,
    refusal: { kind: 'changed-meanwhile' },
  });
  const [paper] = await papers.papers(lewis, ['agreement-draft:priya']);
  expect(paper?.paper.words).toMatchObject({ place: 'Room 9.' });
  expect((await arden.headOf('lewis')).agreement).toBeNull();
});

it('a first save that is late does not lie beside what was offered in that moment', async () => {
  const { threads } = arden.ports;
  let reads = 0;
  const readHead: typeof threads.readHead = async (...asked) => {
    const read = await threads.readHead(...asked);
    reads += 1;
    if (reads === 1)
      await offerDraft(arden.ports, { ...arden.act('priya', 'lewis'), revision: await kept('priya') });
    return read;
  };
  const command = { by: lewis, about: lewis, revision: null, words: words({ place: 'Room 9.' }) };
  expect(await keepAgreementDraft({ ...arden.ports, threads: { ...threads, readHead } }, command)).toEqual({
    ok: false,
    refusal: { kind: 'changed-meanwhile' },
  });
  expect((await arden.headOf('lewis')).agreement?.state).toBe('AWAITING_SUPERVISEE');
  expect(await arden.ports.papers.papers(lewis, ['agreement-draft:priya'])).toEqual([]);
});

it('words put in before the second signature are told to whoever signed without them, and keep both versions', async () => {
  const id = await offered('priya', { workerWants: '', workerContributes: '' });
  const own = {
    wants: 'Time.',
    contributes: 'Words.',
    policyGiven: true,
    policyRead: true,
    notIdentifiers: [],
  };
  const answer = { ...on('lewis', id), own };
  expect(await answerOffered(arden.ports, answer)).toMatchObject({ ok: true });
  // They come in the order of their ids, which mean nothing.
  expect(await arden.messages()).toContainEqual(
    expect.objectContaining({ what: 'agreement-answered', to: 'priya', subjectId: answer.operationId }),
  );
  const read = await arden.ports.threads.sheets(lewis, [
    `agreement:${id}`,
    `agreement:${answer.operationId}`,
  ]);
  const wants = read.map((sheet) => sheet.of === 'agreement' && sheet.words.workerWants);
  expect(wants.sort()).toEqual(['', 'Time.']);
  expect((await arden.headOf('lewis')).agreement).toMatchObject({
    entryId: answer.operationId,
    version: 2,
    offeredBy: 'lewis',
    state: 'AWAITING_SUPERVISEE',
  });
});

it('the second signature counts from today, keeps what the worker was, and is told to the other', async () => {
  await kept('priya');
  const id = await offered('lewis');
  expect(await signOffered(arden.ports, on('priya', id))).toMatchObject({ ok: true });
  expect((await arden.headOf('lewis')).agreement).toMatchObject({
    state: 'ACTIVE',
    since: '2027-01-28',
    signedAs: { grade: 'SW', hours: '1 MTWTF--' },
  });
  expect((await arden.messages()).map(({ what, to }) => [what, to]).sort()).toEqual([
    ['agreement-offered', 'priya'],
    ['agreement-signed', 'lewis'],
  ]);
});

it('a new version supersedes the one before in the batch of its second signature, and no earlier', async () => {
  const first = await offered();
  await signOffered(arden.ports, on('lewis', first));
  const second = await offered();
  const state = async (id: string) => {
    const entry = (await arden.ports.threads.entry(lewis, id))?.entry;
    return entry?.kind === 'agreement' ? entry.state : undefined;
  };
  expect([await state(first), await state(second)]).toEqual(['ACTIVE', 'AWAITING_SUPERVISEE']);
  const standing = (await arden.headOf('lewis')).agreement?.standing;
  expect(standing).toMatchObject({ entryId: first, signedAs: { grade: 'SW' } });
  for (const field of ['earlier', 'standing']) expect(standing).not.toHaveProperty(field);
  await signOffered(arden.ports, on('lewis', second));
  expect([await state(first), await state(second)]).toEqual(['SUPERSEDED', 'ACTIVE']);
  expect((await arden.headOf('lewis')).agreement?.earlier).toHaveLength(1);
});

it('signing is reads side by side and one batch', async () => {
  const id = await offered();
  const before = arden.store.counters.snapshot();
  await signOffered(arden.withoutCopies(), on('lewis', id));
  expect(arden.store.counters.since(before).requests).toBeLessThanOrEqual(5);
});

it('both press at once: one sends it back, the other signs, and only one of the two is so', async () => {
  const id = await offered();
  const done = await Promise.all([
    signOffered(arden.ports, on('lewis', id)),
    sendBackOffered(arden.ports, on('priya', id, 'One more thought.')),
  ]);
  expect(done.filter(({ ok }) => ok)).toHaveLength(1);
});

it('while it waits no other draft is begun, and the words of one that was all the same stay when it is sent back', async () => {
  const id = await offered();
  await expect(kept('lewis', { place: 'Begun anew.' })).rejects.toThrow();
  const put = {
    paperId: 'agreement-draft:priya',
    author: lewis,
    at: arden.ports.clock.now(),
    of: 'agreement',
    words: words({ place: 'Begun anew.' }),
  } as const;
  await putPaper(arden.ports, lewis, { put, etag: null });
  await sendBackOffered(arden.ports, on('lewis', id, 'Not yet.'));
  const [paper] = await arden.ports.papers.papers(lewis, ['agreement-draft:priya']);
  expect(paper?.paper.words).toMatchObject({ place: 'Begun anew.' });
});

it('who ends it says why, and the other one hears that it does not stand any more', async () => {
  const id = await offered();
  await signOffered(arden.ports, on('lewis', id));
  expect(await endSigned(arden.ports, on('priya', id, 'We begin anew.'))).toMatchObject({ ok: true });
  expect(await arden.messages()).toContainEqual(
    expect.objectContaining({ what: 'agreement-ended', to: 'lewis', subjectId: id }),
  );
});
