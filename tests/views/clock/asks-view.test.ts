// What may be asked and answered in a thread: each question only where somebody waits for it, and for whoever may.

import type { AdditionalRequest, LongerInterval } from '../../../bot/domain/clock/standing';
import { type PersonId, personId, readOperationId } from '../../../bot/domain/ids';
import type { ThreadHead } from '../../../bot/domain/thread-head';
import { asksView } from '../../../bot/views/clock/asks-view';
import { castWith, council, head, on, supervises } from '../../domain/given-council';

const operationId = readOperationId('00000000-0000-4000-8000-000000000001');
if (!operationId) throw new Error('no operation id');
const [lewis, priya, tom] = ['lewis', 'priya', 'tom'].map(personId) as [PersonId, PersonId, PersonId];

type Given = {
  heldOn?: string;
  spoiled?: Partial<ThreadHead>;
  rows?: ReturnType<typeof council>;
  today?: string;
};
const view = (
  viewer: string,
  { heldOn = '2027-01-05', spoiled = {}, rows = council(), today = '2027-01-19' }: Given = {},
) =>
  asksView(
    {
      council: rows,
      viewer: personId(viewer),
      owner: lewis,
      today: on(today),
      head: head('lewis', heldOn, spoiled),
    },
    operationId,
  );
const late = { heldOn: '2026-12-01' };

it('R14: either asks the other, without saying why', () => {
  expect(view('lewis')).toMatchObject({ additional: { with: 'priya' }, catchMe: 'priya' });
  expect(view('priya')).toMatchObject({ additional: { with: 'lewis' }, catchMe: 'lewis' });
  expect(view('lewis')?.additional?.needs.map(({ value }) => value)).toEqual([
    'case',
    'wellbeing',
    'safety',
    'other',
  ]);
});

it('R14: a request stands until it is answered, to book for the one and to take back for the other', () => {
  const request: AdditionalRequest = {
    requestId: 'r1',
    by: lewis,
    on: on('2027-01-18'),
    need: 'wellbeing',
    coverOfferedOn: null,
  };
  const spoiled = { requests: [request] };
  expect(view('priya', { spoiled })?.requests).toEqual([
    {
      requestId: 'r1',
      text: 'lewis asked for additional supervision on Monday 18 January, for wellbeing.',
      may: 'book',
    },
  ]);
  expect(view('lewis', { spoiled })).toMatchObject({
    additional: null,
    requests: [
      { text: 'You asked for additional supervision on Monday 18 January, for wellbeing.', may: 'withdraw' },
    ],
  });
  const offered = { requests: [{ ...request, need: null, coverOfferedOn: on('2027-01-19') }] };
  expect(view('lewis', { spoiled: offered })?.requests[0]?.text).toBe(
    'You asked for additional supervision on Monday 18 January. Cover was offered on Tuesday 19 January.',
  );
});

describe('raising a late session', () => {
  it('is for the worker, once it is late, with the name of who will read it', () => {
    expect(view('lewis')?.raise).toBeNull();
    expect(view('priya', late)?.raise).toBeNull();
    expect(view('lewis', late)?.raise).toEqual({
      to: 'tom',
      text: 'You can raise this with tom yourself, without waiting. tom reads your name, the day supervision was due and that you raised it, nothing else.',
    });
  });

  it('is done once, and both read that it was', () => {
    const spoiled = { raised: { by: lewis, on: on('2027-01-18') } };
    expect(view('lewis', { ...late, spoiled })).toMatchObject({
      raise: null,
      raised: 'You raised it with tom on Monday 18 January.',
    });
    expect(view('priya', { ...late, spoiled })?.raised).toBe(
      'lewis raised it with tom on Monday 18 January.',
    );
  });

  it('has nobody to go to where nobody supervises the supervisor', () => {
    const rows = council({ relationships: [supervises('priya', 'lewis')] });
    expect(view('lewis', { ...late, rows })?.raise).toBeNull();
  });

  it('what the manager will do is there for both', () => {
    const spoiled = { escalationNote: { by: tom, on: on('2027-01-18'), byOn: on('2027-01-25') } };
    expect(view('lewis', { ...late, spoiled })?.raised).toBe(
      'tom noted on Monday 18 January what will be done, by Monday 25 January.',
    );
  });
});

describe('R4: the next step of the ladder', () => {
  const rows = council({ people: castWith('lewis', { grade: 'NQSW', startDate: on('2026-11-30') }) });
  const given = { rows, today: '2027-01-19', heldOn: '2027-01-13' };

  it('is a question to both, at the end of the step', () => {
    for (const viewer of ['lewis', 'priya']) {
      expect(view(viewer, given)?.stepDown).toMatchObject({
        text: 'Week 8 in post. Is it time to move from weekly to fortnightly supervision? It stays weekly until you both say yes.',
        mayAnswer: true,
        askAgainOn: '2027-02-02',
      });
    }
  });

  it('says who has answered, and whoever said yes need not say it again', () => {
    const spoiled: Partial<ThreadHead> = {
      stepDown: {
        phase: 1,
        worker: { answer: 'not-yet', on: on('2027-01-18'), askAgainOn: on('2027-02-01') },
        supervisor: { answer: 'agree', on: on('2027-01-18'), askAgainOn: null },
      },
    };
    expect(view('priya', { ...given, spoiled })?.stepDown).toMatchObject({
      text: expect.stringContaining(
        'You have said yes. lewis has said not yet; the question comes back on Monday 1 February.',
      ),
      mayAnswer: false,
    });
    expect(view('lewis', { ...given, spoiled })?.stepDown).toMatchObject({
      text: expect.stringContaining('priya has said yes.'),
      mayAnswer: true,
    });
  });

  it('is no question for somebody whose ladder has one step', () => {
    expect(view('lewis')?.stepDown).toBeNull();
  });
});

describe('a longer interval', () => {
  const asked: LongerInterval = {
    intervalDays: 42,
    reason: 'Settled caseload.',
    reviewOn: on('2027-07-01'),
    askedBy: priya,
    askedOn: on('2027-01-18'),
    decided: null,
  };

  it('is asked by the supervisor and decided by the next manager', () => {
    expect(view('priya')?.longerInterval).toEqual({
      text: "A longer interval than the policy's needs a reason, a review date and a yes from tom.",
      mayAsk: true,
    });
    expect(view('lewis')?.longerInterval).toBeNull();
  });

  it('is one question at a time, and the worker reads where it stands, without the reason', () => {
    const spoiled = { longerInterval: asked };
    expect(view('priya', { spoiled })?.longerInterval).toEqual({
      text: 'You asked on Monday 18 January for supervision every 6 weeks; it waits for an answer.',
      mayAsk: false,
    });
    expect(view('lewis', { spoiled })?.longerInterval).toEqual({
      text: 'priya asked on Monday 18 January for supervision every 6 weeks; it waits for an answer.',
      mayAsk: false,
    });
  });

  it.each([
    [
      true,
      'Supervision every 6 weeks was approved by tom on Tuesday 19 January, to be reviewed on Thursday 1 July.',
    ],
    [
      false,
      'priya asked on Monday 18 January for supervision every 6 weeks; tom said no on Tuesday 19 January.',
    ],
  ])('approved: %s', (approved, text) => {
    const spoiled = { longerInterval: { ...asked, decided: { by: tom, on: on('2027-01-19'), approved } } };
    expect(view('lewis', { spoiled })?.longerInterval).toEqual({ text, mayAsk: false });
    expect(view('priya', { spoiled })?.longerInterval?.mayAsk).toBe(true);
  });
});

describe('"not now, because…"', () => {
  it('is for the supervisor, while something is due and not booked', () => {
    expect(view('priya')?.snooze).toBeNull();
    expect(view('lewis', late)?.snooze).toBeNull();
    expect(view('priya', late)?.snooze).toMatchObject({
      text: "If now is not the moment, say why and we don't ask again before the day you choose, Tuesday 26 January at the latest; only a heads-up of what a manager would read may come sooner. That can be said twice in a row; you both see the reason.",
      latest: '2027-01-26',
    });
  });

  const said = (times: number, quietUntil: string): Partial<ThreadHead> => ({
    inTheWay: {
      reason: 'DUTY',
      saidBy: priya,
      saidOn: on('2027-01-11'),
      quietUntil: on(quietUntil),
      times,
      others: [],
    },
  });

  it('is bounded: once it is quiet, or used up, it is not offered', () => {
    expect(view('priya', { ...late, spoiled: said(1, '2027-01-19') })?.snooze).toBeNull();
    expect(view('priya', { ...late, spoiled: said(2, '2027-01-15') })?.snooze).toBeNull();
    expect(view('priya', { ...late, spoiled: said(1, '2027-01-15') })?.snooze?.text).toContain('once more');
  });
});

it.each(['tom', 'kerry'])('%s, who cannot act here, is asked nothing', (viewer) => {
  expect(view(viewer, late)).toBeNull();
});
