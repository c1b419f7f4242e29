// What the form for a quick decision offers: with whom, when and where it was said, and who has the authority.

import type { OversightType } from '../../../bot/domain/decisions/management-oversight';
import { saidChoices } from '../../../bot/domain/decisions/said-when';
import { personId } from '../../../bot/domain/ids';
import { decisionFormView } from '../../../bot/views/decisions/decision-form-view';
import { away, council, on, person, supervises } from '../../domain/given-council';
import { operation } from './given-decisions';

const named = (absences: Parameters<typeof away>[] = []) =>
  council({
    people: [
      person('tom', { grade: 'SM', displayName: 'Tom Okafor', phone: '0161 555 0101' }),
      person('priya', { grade: 'TM', displayName: 'Priya Nair', phone: '0161 555 0102' }),
      person('helen', { grade: 'SP', displayName: 'Helen Marsh' }),
      person('kerry', { grade: 'FSW', displayName: 'Kerry Doyle' }),
    ],
    relationships: [supervises('tom', 'priya'), supervises('priya', 'helen'), supervises('helen', 'kerry')],
    absences: absences.map((one) => away(...one)),
  });

function form(
  author: string,
  who: readonly string[],
  { type, where = named() }: { type?: OversightType; where?: ReturnType<typeof named> } = {},
) {
  const view = decisionFormView(
    {
      council: where,
      author: personId(author),
      today: on('2027-01-19'),
      operationId: operation(1),
      who: who.map(personId),
      recentReferences: [],
    },
    type,
  );
  if (view === null) throw new Error('there is no form');
  return view;
}

it('asks when it was said, the likeliest first, each a choice the server knows', () => {
  expect(form('kerry', ['helen']).saidChoices).toEqual([
    { value: 'now', title: 'Just now' },
    { value: '5-minutes', title: '5 minutes ago' },
    { value: '15-minutes', title: '15 minutes ago' },
    { value: '30-minutes', title: '30 minutes ago' },
    { value: 'earlier', title: 'Earlier today' },
    { value: 'at', title: 'On another day' },
  ]);
  expect(form('kerry', ['helen']).saidChoices.map(({ value }) => value)).toEqual([...saidChoices]);
});

it('asks where it was said', () => {
  expect(form('kerry', ['helen']).places.map(({ title }) => title)).toEqual([
    'In passing',
    'On the phone',
    'On a Teams call',
    'By e-mail',
    'On duty',
  ]);
});

describe('who has the authority', () => {
  const priya = 'Priya Nair has the authority for this: 0161 555 0102. Do not wait for the card.';

  it("is said to both where the supervisor's grade does not decide", () => {
    expect(form('kerry', ['helen']).authority).toEqual({ helen: priya });
    expect(form('helen', ['kerry', 'priya']).authority).toEqual({ kerry: priya });
  });

  it('is nothing to say where it does', () => {
    expect(form('helen', ['priya']).authority).toEqual({});
    expect(form('priya', ['helen', 'tom']).authority).toEqual({});
  });

  it('is the next one up while somebody is away, without saying why', () => {
    const where = named([['priya', 'SICK', '2027-01-18', null]]);
    expect(form('kerry', ['helen'], { where }).authority).toEqual({
      helen: 'Tom Okafor has the authority for this: 0161 555 0101. Do not wait for the card.',
    });
  });

  it('nobody in: says whom to ask, and still not to wait', () => {
    const where = named([
      ['priya', 'SICK', '2027-01-18', null],
      ['tom', 'ANNUAL_LEAVE', '2027-01-18', '2027-01-22'],
    ]);
    const { helen } = form('kerry', ['helen'], { where }).authority;
    expect(helen).toContain('do not wait for the card');
    expect(helen).not.toMatch(/sick|leave/i);
  });
});

it('advice comes back only when somebody wants it to; a decision does by itself', () => {
  expect(form('kerry', ['helen']).defaults).toMatchObject({ type: 'decision', revisit: true });
  expect(form('kerry', ['helen'], { type: 'advice' }).defaults).toMatchObject({
    type: 'advice',
    revisit: false,
  });
});

it('a worker is chosen beforehand only where nobody else could be meant', () => {
  expect(form('helen', ['kerry']).defaults.who).toBe('kerry');
  expect(form('helen', ['kerry', 'priya']).defaults.who).toBe('');
  expect(form('kerry', ['helen', 'priya']).defaults.who).toBe('helen');
});

it('R34: says in one line what need not be recorded', () => {
  expect(form('kerry', ['helen']).guidance).toMatch(/^Record what .*need not be here\.$/);
});
