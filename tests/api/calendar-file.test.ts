// A date as a file for a calendar: London's hour, the same event every time, and nobody's name.
import { openProduct, type Product } from '../support/product';
import { held } from '../support/sessions';
import { stepsIn } from './clock-steps';

let product: Product;
const { book, diaryOf, outcome } = stepsIn(() => product);
beforeEach(async () => {
  product = await openProduct({ sessions: [held('lewis', 'priya', '2026-12-29')] });
});
afterEach(() => product.close());

describe('a date as a file for a calendar', () => {
  const calendar = async (who: string, path: string) => {
    const response = await fetch(`${product.url}${path}`, { headers: { 'X-Local-Person': who } });
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
  const pathOf = async (index = 0) => (await diaryOf())?.dates[index]?.calendarPath ?? '';
  const line = (text: string, name: string) =>
    text
      .split('\r\n')
      .find((one) => one.startsWith(name))
      ?.slice(name.length + 1);

  it("shows London's hour on both sides of the clock change on 28 March 2027", async () => {
    await book({
      dates: [
        { on: '2027-03-25', at: '10:00' },
        { on: '2027-03-30', at: '10:00' },
      ],
    });
    const [before, after] = [
      await calendar('priya', await pathOf(0)),
      await calendar('lewis', await pathOf(1)),
    ];
    expect([before.status, after.status]).toEqual([200, 200]);
    expect([line(before.text, 'DTSTART'), line(before.text, 'DTEND')]).toEqual([
      '20270325T100000Z',
      '20270325T113000Z',
    ]);
    expect([line(after.text, 'DTSTART'), line(after.text, 'DTEND')]).toEqual([
      '20270330T090000Z',
      '20270330T103000Z',
    ]);
  });

  it('says supervision, and nothing of anybody', async () => {
    await book();
    const { headers, text } = await calendar('lewis', await pathOf());
    expect(headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(headers.get('content-disposition')).toBe('attachment; filename="supervision-2027-01-25.ics"');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(line(text, 'SUMMARY')).toBe('Supervision');
    expect(text).not.toMatch(/lewis|priya|arden|ORGANIZER|ATTENDEE|DESCRIPTION/i);
    expect(text.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true);
  });

  it('is the same event however often it is asked for, and by whom', async () => {
    await book({
      dates: [
        { on: '2027-01-25', at: '10:00' },
        { on: '2027-02-22', at: '10:00' },
      ],
    });
    const uid = async (who: string, index: number) =>
      line((await calendar(who, await pathOf(index))).text, 'UID');
    const mine = await uid('lewis', 0);
    expect(mine).toMatch(/^[0-9a-f]{32}@supervision-thread$/);
    product.moveClock('2027-01-20T09:00:00Z');
    expect(await uid('priya', 0)).toBe(mine);
    expect(await uid('lewis', 1)).not.toBe(mine);
  });

  it('of which only the day is known takes the day', async () => {
    await book({ dates: [{ on: '2027-01-25' }], kind: 'ADDITIONAL' });
    const { text } = await calendar('lewis', await pathOf());
    expect(line(text, 'DTSTART')).toBe('VALUE=DATE:20270125');
    expect(line(text, 'SUMMARY')).toBe('Additional supervision');
  });

  it('is not there for anybody else, nor once the date is gone', async () => {
    await book();
    const path = await pathOf();
    const before = product.store.counters.snapshot();
    expect((await calendar('tom', path)).status).toBe(404);
    expect((await calendar('kerry', path)).status).toBe(404);
    expect(product.store.counters.since(before).requests).toBe(0);
    await outcome({ outcome: 'cancelled', reason: 'DUTY', toFollow: true });
    expect((await calendar('lewis', path)).status).toBe(404);
  });
});
