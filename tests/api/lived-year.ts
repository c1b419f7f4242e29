// A year of Helen's, whom Priya supervises and who supervises Kerry: a little of everything, in everybody's threads, over HTTP.
import { randomUUID } from 'node:crypto';
import type { Product } from '../support/product';
import { agreementsIn } from './agreement-steps';
import { newOperation } from './clock-steps';
import { decisionsIn } from './decision-steps';
import { preparationIn, wordsOf } from './preparation-steps';
import { recordsIn } from './record-steps';

/** Words that begin with zq are looked for afterwards. */
export async function livedYear(product: Product): Promise<void> {
  const decisions = decisionsIn(() => product);
  const records = recordsIn(() => product);
  const agreements = agreementsIn(() => product);
  const prepared = preparationIn(() => product);
  const ok = async (answer: Promise<{ readonly status: number; readonly text: string }>, what: string) => {
    const { status, text } = await answer;
    if (status !== 200 && status !== 201) throw new Error(`${what}: ${status} ${text}`);
  };
  const held = async (supervisor: string, worker: string, words: object) => {
    const begun = await records.begin({}, supervisor, worker);
    const recordId = String(begun.body.recordId ?? '');
    await ok(records.end(recordId, {}, supervisor, worker), 'end');
    await ok(records.issue(recordId, words, {}, supervisor, worker), 'issue');
    await ok(records.step(worker, recordId, { do: 'sign', meaning: 'agreed' }, { worker }), 'sign');
    return recordId;
  };

  await agreements.signed({ place: 'zqagreement room' }, 'helen', 'priya');
  await decisions.log({ with: 'priya', text: 'We said: zqdecision first.' }, 'helen', 'helen');
  await decisions.log({ with: 'helen', text: 'We said: zqkerry-decision first.' }, 'kerry', 'kerry');
  await decisions.log({ with: 'priya', text: 'We said: zqnot-hers first.' }, 'lewis', 'lewis');
  await decisions.log({ with: 'priya', text: 'We said: Helen knows zqabout-helen.' }, 'lewis', 'lewis');
  await held('priya', 'helen', {
    sections: {
      reflection: 'It was zqrecord. Priya Nair asked about LCS-204417.',
      wellbeing: 'Well enough.',
    },
    actions: [{ draftId: 'a1', owner: 'supervisor', byOn: '2027-02-10', text: 'Ask for cover.' }],
    issues: [{ draftId: 'i1', text: 'Too few desks.' }],
  });
  await held('helen', 'kerry', { sections: { reflection: 'It was zqkerry-private.' } });
  // A second session of hers, not issued yet.
  product.moveClock('2027-02-16T10:00:00Z');
  const begun = await records.begin({}, 'priya', 'helen');
  const open = String(begun.body.recordId ?? '');
  const draft = await records.drafted('priya', open, 'helen');
  await ok(
    records.keep(
      'priya',
      open,
      draft.revision,
      { ...draft.words, sections: { review: 'It is zqdraft.' } },
      { worker: 'helen' },
    ),
    'draft',
  );
  await ok(
    prepared.keep('helen', wordsOf(['=HYPERLINK("http://a"), zqpreparation']), null, 'helen'),
    'points',
  );
  await ok(prepared.note('helen', 'zqown-note, ring 07700 900999', null, 'helen'), 'own note');
  await ok(prepared.note('priya', 'zqsupervisors-note', null, 'helen'), 'her note');
  await ok(prepared.note('priya', 'zqnote-on-lewis', null, 'lewis'), 'note on lewis');
  await ok(prepared.note('lewis', 'zqlewis-alone', null, 'lewis'), 'lewis’ note');
  await ok(prepared.note('priya', 'Ask Helen: zqnote-about-helen', null, 'sunita'), 'note about her');
  await ok(prepared.note('helen', 'zqkerry-private too', null, 'kerry'), 'her note on kerry');
  await ok(
    product.api('helen', '/api/cpd', {
      noteId: randomUUID(),
      revision: null,
      title: 'Learning',
      text: 'zqcpd',
      on: '2027-02-01',
      discussed: false,
      fromEntryId: null,
      notIdentifiers: [],
    }),
    'cpd',
  );
  await ok(
    product.api('helen', '/api/threads/helen/issues', {
      operationId: newOperation(),
      text: 'The printer: zqissue.',
    }),
    'issue',
  );
  await ok(
    product.api('priya', '/api/threads/helen/actions', {
      operationId: newOperation(),
      text: 'Read the guidance.',
      owner: 'worker',
      byOn: '2027-03-01',
    }),
    'action',
  );
  const unsaved = (who: string, about: string | null, text: string) =>
    ok(
      product.api(who, '/api/drafts', {
        draftId: randomUUID(),
        about,
        values: { text },
        notIdentifiers: [],
      }),
      `draft of ${who}`,
    );
  await unsaved('helen', null, 'zqunsaved');
  await unsaved('lewis', null, 'zqunsaved-lewis');
  await unsaved('lewis', null, 'As Helen Marsh said: zqdraft-about-helen');
  // What the officer alone reads, and what nobody is told of yet.
  await ok(
    product.api('dilys', '/api/files/helen/holds', {
      operationId: newOperation(),
      reason: 'inquiry',
      why: 'zqhold',
    }),
    'hold',
  );
  await ok(
    product.api('tom', '/api/files/helen/openings', {
      operationId: newOperation(),
      parts: ['records'],
      reason: 'complaint',
      why: 'A complaint, zqputoff.',
      putOffNotice: '2027-03-12',
    }),
    'opening',
  );
  await ok(
    product.api('tom', '/api/files/lewis/openings', {
      operationId: newOperation(),
      parts: ['records'],
      reason: 'oversight',
      why: 'How it goes since Helen left the team.',
      putOffNotice: null,
    }),
    'another opening',
  );
  const waiting = await product.api('dilys', '/api/files/waiting');
  await approve(product, JSON.stringify(waiting.body));
  for (const day of ['2027-02-17', '2027-02-24', '2027-03-03', '2027-03-10']) {
    product.moveClock(`${day}T09:30:00Z`);
    await product.sweeper.run(product.ports);
  }
}

/** The one opening that waits for the officer, put off for two weeks. */
async function approve(product: Product, waiting: string): Promise<void> {
  const id = /"(?:openingId|id)":"([0-9a-f-]{36})"/.exec(waiting)?.[1];
  const answer = await product.api('dilys', `/api/files/helen/openings/${id}/steps`, {
    operationId: newOperation(),
    step: { do: 'approve', noticeOn: '2027-03-12' },
  });
  if (answer.status !== 200 && answer.status !== 201) throw new Error(`approve: ${answer.text} ${waiting}`);
}
