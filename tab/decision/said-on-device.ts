// Says when something was said that only the device has kept: "just now" was when it was written, not when it is read.

/** What the browser holds of a draft; `keptAt` in milliseconds since 1970. */
type Kept = { readonly values: Readonly<Record<string, string>>; readonly keptAt: number };

/** Minutes before it was written, by the form's choice. */
const minutesBefore: Readonly<Record<string, number>> = {
  now: 0,
  '5-minutes': 5,
  '15-minutes': 15,
  '30-minutes': 30,
};

/** The values, with the day and time meant then. The server does the same with what it keeps (R33). */
export function valuesLater({ values, keptAt }: Kept): Kept['values'] {
  const { said = 'now' } = values;
  if (said === 'earlier') return { ...values, said: 'at', saidOn: inLondon(keptAt).day };
  const minutes = minutesBefore[said];
  if (minutes === undefined) return values;
  const { day, time } = inLondon(keptAt - minutes * 60_000);
  return { ...values, said: 'at', saidOn: day, saidTime: time };
}

function inLondon(at: number): { readonly day: string; readonly time: string } {
  // Sweden writes a moment as 2027-01-19 16:14:00.
  const moment = new Date(at).toLocaleString('sv-SE', { timeZone: 'Europe/London' });
  return { day: moment.slice(0, 10), time: moment.slice(11, 16) };
}
