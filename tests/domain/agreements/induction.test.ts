// An induction begins by itself, ticks what the thread proves, and is gone when every step is done.
import { inductionSteps } from '../../../bot/domain/agreements/agreement';
import { inductionOf } from '../../../bot/domain/agreements/induction';
import { tickInduction } from '../../../bot/domain/agreements/ticking-induction';
import { type OperationId, personId } from '../../../bot/domain/ids';
import type { ThreadHead } from '../../../bot/domain/thread-head';
import { inductionView } from '../../../bot/views/agreements/induction-view';
import { at, bookedOn, council, head, on, supervises } from '../given-council';
import { inHead } from './given-agreements';

const first = on('2027-03-01');
const josh = (spoiled: Partial<ThreadHead> = {}) => ({
  ...head('josh', null),
  countsFrom: first,
  ...spoiled,
});
const doneIn = (spoiled: Partial<ThreadHead> = {}, day = first) =>
  inductionOf(council(), josh(spoiled), day)
    ?.steps.filter(({ done }) => done)
    .map(({ step }) => step);

it('begins on the first day of a new starter, with six steps open', () => {
  expect(inductionOf(council(), josh(), on('2027-02-28'))).toBeNull();
  expect(doneIn()).toEqual([]);
  expect(inductionOf(council(), josh(), first)?.steps).toHaveLength(6);
});

it('begins with a new pair', () => {
  const place = council({
    relationships: [
      supervises('priya', 'lewis', { endDate: on('2027-01-31') }),
      supervises('helen', 'lewis', { startDate: on('2027-02-01') }),
    ],
  });
  const lewis = head('lewis', '2027-01-05');
  expect(inductionOf(place, lewis, on('2027-01-31'))).toBeNull();
  expect(inductionOf(place, lewis, on('2027-02-01'))).toMatchObject({ supervisorId: 'helen' });
});

it('an old pair that came with the files gets none', () => {
  expect(inductionOf(council(), head('lewis', '2027-01-05'), on('2027-01-19'))).toBeNull();
});

it('a cover begins none', () => {
  const place = council({
    relationships: [supervises('helen', 'josh', { kind: 'cover', startDate: first })],
  });
  expect(inductionOf(place, josh(), first)).toBeNull();
});

it('what the thread proves ticks itself', () => {
  expect(doneIn({ policyRead: { version: '1', on: first } })).toEqual(['policy-read']);
  const state = 'AWAITING_SUPERVISEE' as const;
  expect(doneIn({ agreement: inHead({ state, since: first }) })).toEqual(['agreement-drafted']);
  // Of an earlier time with the same supervisor.
  expect(doneIn({ agreement: inHead({ state: 'ENDED', since: on('2026-03-02') }) })).toEqual([]);
  const booked = ['2027-03-08', '2027-03-15', '2027-03-22'].map((day) => bookedOn(day));
  expect(doneIn({ booked })).toEqual(['three-dates']);
  expect(doneIn({ booked: booked.slice(1) })).toEqual([]);
  const due = {
    entryId: 'x',
    activity: 'check-seen' as const,
    title: 'DBS',
    on: first,
    dueOn: on('2028-03-01'),
  };
  expect(doneIn({ dueActivities: [due] })).toEqual(['checks-seen']);
  const lastLogged = { by: personId('josh'), at: at('2027-03-02T09:00:00Z') };
  expect(doneIn({ lastLogged }, on('2027-03-02'))).toEqual(['knows-quick-decision']);
});

it('once the two have met, dates that have passed take nothing back', () => {
  const lastFormal = { heldOn: on('2027-03-08'), supervisorId: personId('priya'), minutes: 90 };
  expect(doneIn({ lastFormal }, on('2027-03-09'))).toEqual(['three-dates']);
});

it('whom the worker asks meanwhile is whoever covers today, not whoever covers later', () => {
  const covers = (who: string, startDate: string, endDate: string) =>
    supervises(who, 'josh', { kind: 'cover', startDate: on(startDate), endDate: on(endDate) });
  const place = council({
    relationships: [
      supervises('priya', 'josh'),
      covers('tom', '2027-05-03', '2027-05-07'),
      covers('helen', '2027-03-01', '2027-03-05'),
    ],
  });
  const facts = {
    council: place,
    viewer: personId('josh'),
    owner: personId('josh'),
    head: josh(),
    pair: true,
  };
  const asks = (day: string) =>
    inductionView({ ...facts, today: on(day) }, 'op' as OperationId)?.steps.at(-1)?.about;
  expect(asks('2027-03-02')).toMatch(/is away: helen/);
  expect(asks('2027-03-08')).toMatch(/is away: tom/);
});

const command = (step: (typeof inductionSteps)[number] | null, inductedBy: string | null = null) => ({
  operationId: 'op' as OperationId,
  by: personId('priya'),
  about: personId('josh'),
  step,
  inductedBy: inductedBy === null ? null : personId(inductedBy),
});
const ticked = (before: ThreadHead, ...asked: Parameters<typeof command>) => {
  const done = tickInduction(council(), before, command(...asked), at('2027-03-02T09:00:00Z'));
  if (!done.ok || !done.value) throw new Error('nothing was ticked');
  return done.value;
};

it('the others are ticked by hand, and then it is gone; the entries stay', () => {
  const byHand = inductionSteps.filter((step) => step !== 'policy-read');
  const read = josh({ policyRead: { version: '1', on: first } });
  const all = byHand.reduce((now, step) => ticked(now, step).head, read);
  expect(inductionOf(council(), all, on('2027-03-02'))).toBeNull();
  expect(ticked(josh(), 'knows-cover').entries).toMatchObject([
    { kind: 'induction-step', step: 'knows-cover', saidBy: 'priya' },
  ]);
});

describe('who ticks a step', () => {
  const refusedTo = (by: string, step: (typeof inductionSteps)[number]) => {
    const asked = { ...command(step), by: personId(by) };
    const done = tickInduction(council(), josh(), asked, at('2027-03-02T09:00:00Z'));
    return done.ok ? null : done.refusal;
  };
  const only = (name: string, onPolicyPage: boolean) => ({
    kind: 'fields',
    problems: [{ field: 'step', kind: 'only-they-say', name, onPolicyPage }],
  });

  it.each([
    ['priya', 'policy-read', only('josh', true)],
    ['josh', 'policy-read', only('josh', true)],
    ['josh', 'checks-seen', only('priya', false)],
    ['priya', 'checks-seen', null],
    ['priya', 'agreement-drafted', null],
    ['josh', 'agreement-drafted', null],
    ['priya', 'three-dates', null],
    ['priya', 'knows-quick-decision', null],
    ['priya', 'knows-cover', null],
    ['josh', 'knows-cover', null],
  ] as const)('R38: by %s, "%s"', (by, step, refusal) => {
    expect(refusedTo(by, step)).toEqual(refusal);
  });

  it('R38: what a supervisor once ticked about the policy does not say that the worker has read it', () => {
    const induction = {
      supervisorId: personId('priya'),
      since: first,
      ticked: ['policy-read', 'knows-cover'] as const,
      inductedBy: null,
    };
    expect(doneIn({ induction })).toEqual(['knows-cover']);
  });

  it('a version of the policy that begins while the list runs takes nothing back', () => {
    expect(doneIn({ policyRead: { version: '0', on: first } }, on('2027-03-02'))).toEqual(['policy-read']);
    expect(doneIn({ policyRead: { version: '0', on: on('2027-02-28') } }, on('2027-03-02'))).toEqual([]);
  });
});

it('what was proven when somebody ticked stays ticked', () => {
  const booked = ['2027-03-08', '2027-03-15', '2027-03-22'].map((day) => bookedOn(day));
  const after = ticked(josh({ booked }), 'knows-cover').head;
  expect(doneIn({ ...after, booked: [] }, on('2027-03-02'))).toEqual(['three-dates', 'knows-cover']);
});

it('who shows them round is somebody in post', () => {
  expect(ticked(josh(), null, 'helen').head.induction?.inductedBy).toBe('helen');
  const now = at('2027-03-02T09:00:00Z');
  expect(tickInduction(council(), josh(), command(null, 'nobody'), now)).toMatchObject({
    refusal: { problems: [{ field: 'inductedBy', kind: 'not-a-choice' }] },
  });
});

it('a new pair gets the same six steps as a new starter, with nothing of them done', () => {
  const place = council({
    relationships: [
      supervises('priya', 'lewis', { endDate: on('2027-01-31') }),
      supervises('helen', 'lewis', { startDate: on('2027-02-01') }),
    ],
  });
  const running = inductionOf(place, head('lewis', '2027-01-05'), on('2027-02-01'));
  expect(running?.steps.map(({ step }) => step)).toEqual(inductionSteps);
  expect(running?.steps.filter(({ done }) => done)).toEqual([]);
});

it('a tick of the pair before says nothing about the next', () => {
  const induction = {
    supervisorId: personId('priya'),
    since: first,
    ticked: inductionSteps,
    inductedBy: null,
  };
  const place = council({
    relationships: [
      supervises('priya', 'josh', { startDate: first, endDate: on('2027-03-31') }),
      supervises('helen', 'josh', { startDate: on('2027-04-01') }),
    ],
  });
  expect(inductionOf(place, josh({ induction }), on('2027-04-01'))?.steps.some(({ done }) => done)).toBe(
    false,
  );
});

it('a list nobody has finished in half a year is put away', () => {
  expect(inductionOf(council(), josh(), on('2027-08-31'))).not.toBeNull();
  expect(inductionOf(council(), josh(), on('2027-09-01'))).toBeNull();
});
