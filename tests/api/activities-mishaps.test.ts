// Mishaps on a file: activities, what is learnt, the appraisal, and the word about the framework.
import { activities, appraisal, keptAppraisal } from '../../bot/api/activities/activity-contract';
import { thread } from '../../bot/api/contract';
import type { ActivityEntry } from '../../bot/domain/activities/activity';
import { itemsOf, shareAppraisal } from '../../bot/domain/activities/appraisal';
import { dueSoon, headWithActivity } from '../../bot/domain/activities/due-activities';
import { timeEffects } from '../../bot/domain/activities/framework-feedback';
import { personId, readOperationId } from '../../bot/domain/ids';
import { defaultPolicy } from '../../bot/domain/policy/default-policy';
import { entryView } from '../../bot/views/entry-view';
import { recordView } from '../../bot/views/records/record-view';
import { newOperation } from '../api/clock-steps';
import { at, cast, council, head, on, person, supervises } from '../domain/given-council';
import { openProduct, type Product } from '../support/product';
import { recordEntry, recordWords, storeRecord, tag } from '../use-cases/activities/given-records';

const activity = (spoiled: Partial<ActivityEntry> = {}): ActivityEntry => ({
  kind: 'activity',
  entryId: 'first',
  at: at('2027-01-19T16:14:00Z'),
  activity: 'practice-observation',
  loggedBy: personId('priya'),
  on: on('2027-01-14'),
  title: 'A strategy meeting',
  findings: 'Clear and kind.',
  nextOn: on('2027-06-01'),
  differently: null,
  ...spoiled,
});

it('an observation that was done is no longer due from the one before', () => {
  const { learning } = defaultPolicy;
  const before = headWithActivity(head('lewis', null), activity(), learning);
  const after = headWithActivity(
    before,
    activity({ entryId: 'second', on: on('2027-05-28'), nextOn: on('2027-12-01') }),
    learning,
  );
  expect(dueSoon(after, on('2027-06-15'))).toEqual([]);
});

it('five answers of one pair are not five people: what tagging did to their time stays unsaid', () => {
  const weekly = ['2027-01-04', '2027-01-11', '2027-01-18'].map((day) => ({
    heldOn: on(day),
    timeEffect: { worker: 'added', supervisor: 'saved' } as const,
    worker: personId('lewis'),
    supervisorId: personId('priya'),
  }));
  // Three records of one and the same pair; its docstring says "null when too few people said anything".
  expect(timeEffects(weekly, on('2027-01-19'))).toBeNull();
});

it('a record and the appraisal made from it say the same statement, also when a version’s name came back', () => {
  const framework = (version: string, text: string) => ({
    ...defaultPolicy.behaviours,
    version,
    statements: [{ code: 'together', text }],
  });
  // The policy page refuses other statements under the version in force, and not under one from before it.
  const policies = [
    { ...defaultPolicy, behaviours: framework('1', 'We work together') },
    { ...defaultPolicy, version: '2', effectiveFrom: on('2026-10-01'), behaviours: framework('2', 'Other') },
    {
      ...defaultPolicy,
      version: '3',
      effectiveFrom: on('2026-12-01'),
      behaviours: framework('1', 'We challenge each other'),
    },
  ] as const;
  const place = council({ policies });
  const entry = recordEntry('r1', '2027-01-05');
  const words = recordWords({ behaviours: [tag()] });
  const [item] = itemsOf(place, entry, words);
  const lewis = personId('lewis');
  const today = on('2027-01-19');
  const read = { council: place, viewer: lewis, owner: lewis, today, head: head('lewis', '2027-01-05') };
  const id = readOperationId(newOperation());
  if (!id) throw new Error('no operation id');
  const view = recordView({ ...read, entry, words, comments: [], addenda: [], access: 'whole' }, id);
  expect(view.behaviours[0]?.statement).toBe(item?.statement);
});

it('the thirty-first example somebody chose is refused or shared, and never dropped in silence', () => {
  const lewis = personId('lewis');
  const operationId = readOperationId(newOperation());
  if (!operationId) throw new Error('no operation id');
  const all = Array.from({ length: 31 }, (_, n) => `tag-${n}`);
  const items = all.map((tagId) => ({
    recordId: 'r1',
    tagId,
    heldOn: on('2027-01-05'),
    framework: '1',
    code: 'together',
    statement: 'We work together',
    example: '',
  }));
  const chosen = all.map((tagId) => ({ recordId: 'r1', tagId, text: `Words ${tagId}.` }));
  const shared = shareAppraisal(
    council(),
    head('lewis', '2027-01-05'),
    items,
    { operationId, by: lewis, about: lewis, words: { chosen, summary: 'A year.' }, notIdentifiers: [] },
    at('2027-01-19T10:00:00Z'),
  );
  expect(shared.ok ? JSON.stringify(shared.value.sheets) : 'tag-30.').toContain('tag-30.');
});

it('a cover does not read in the thread why an older record was opened', () => {
  const opened = {
    kind: 'opened',
    entryId: 'o',
    at: at('2027-01-19T10:00:00Z'),
    saidBy: personId('priya'),
    recordId: 'r0',
    why: 'To see when the late visits were first talked about.',
  } as const;
  const covered = council({
    people: [...cast, person('dana')],
    relationships: [
      ...council().relationships,
      supervises('dana', 'lewis', { kind: 'cover', startDate: on('2027-01-04') }),
    ],
  });
  const reader = { viewer: personId('dana'), now: at('2027-01-19T12:00:00Z') };
  expect(entryView(covered, personId('lewis'), opened, reader).text).not.toContain('late visits');
});

describe('over HTTP', () => {
  let product: Product;
  beforeEach(async () => {
    product = await openProduct({
      rows: {
        people: [...cast, person('dana')],
        relationships: [
          ...council().relationships,
          supervises('dana', 'lewis', { kind: 'cover', startDate: on('2027-01-04') }),
          supervises('dana', 'sunita', { kind: 'cover', startDate: on('2027-01-04') }),
        ].filter(({ superviseeId, supervisorId }) => superviseeId !== 'sunita' || supervisorId === 'dana'),
      },
    });
    await storeRecord(product.ports, recordEntry('r1', '2027-01-05'), recordWords());
  });
  afterEach(() => product.close());

  const keep = async (revision: string | null, summary: string) => {
    const { body } = await product.api('lewis', '/api/appraisal', {
      revision,
      words: { chosen: [], summary },
    });
    return keptAppraisal.parse(body);
  };

  it('what another device has kept of an appraisal is not thrown away when it is shared from this one', async () => {
    const first = await keep(null, 'Begun on the laptop.');
    await keep(first.revision, 'Forty minutes more on the phone.');
    await product.api('lewis', '/api/appraisal/share', {
      operationId: newOperation(),
      words: { chosen: [], summary: 'Begun on the laptop.' },
    });
    const paper = appraisal.parse((await product.api('lewis', '/api/appraisal')).body).paper.words.summary;
    const shared = (await product.api('lewis', '/api/threads/lewis/activities')).text;
    expect(`${paper} ${shared}`).toContain('Forty minutes more on the phone.');
  });

  it('an example whose words were changed after both signed is not shown as what the supervision said', async () => {
    await product.api('lewis', '/api/appraisal/share', {
      operationId: newOperation(),
      words: {
        chosen: [{ recordId: 'r1', tagId: 'tag-1', text: 'Priya called me the best she ever had.' }],
        summary: 'A year.',
      },
    });
    const { groups } = activities.parse((await product.api('priya', '/api/threads/lewis/activities')).body);
    const [example] = groups.flatMap(({ entries }) => entries).flatMap(({ examples }) => examples);
    // Only the heading says where it comes from: "We work together, supervision of Tuesday 5 January".
    const marked = example?.heading.includes('own words') || example?.text.includes('Planned the visit');
    expect(marked).toBe(true);
  });

  it('the appraisal names as its reader somebody who can read it', async () => {
    // Sunita has a cover and nobody else.
    const { sharedWith } = appraisal.parse((await product.api('sunita', '/api/appraisal')).body);
    expect(sharedWith).not.toBe('dana');
  });

  it('a note beside a DBS check stands in no line of the thread, and is not the cover’s', async () => {
    await product.api('priya', '/api/threads/lewis/activities', {
      operationId: newOperation(),
      activity: 'check-seen',
      on: '2027-01-14',
      title: 'DBS check',
      findings: 'Shows a caution from 2011, talked through.',
      nextOn: '2030-01-14',
    });
    const { body } = await product.api('dana', '/api/threads/lewis');
    expect(thread.parse(body).entries.map(({ title }) => title)).toContain('Check seen: DBS check');
    expect(JSON.stringify(body)).not.toContain('caution');
  });
});
